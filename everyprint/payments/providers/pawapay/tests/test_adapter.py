"""What each answer of pawaPay means: only what is clearly said is definite."""

import json
import runpy
from pathlib import Path

import pytest
from django.utils import translation

from everyprint.lib.http import Answer
from everyprint.payments.providers import base, registry
from everyprint.payments.providers.base import Failure
from everyprint.payments.providers.pawapay import adapter, settings
from everyprint.payments.providers.pawapay.networks import FAILURES, NETWORKS, REJECTIONS
from tests.support import make
from tests.support.deployment import Deployment

REFERENCE = "6f1c9a52-7a2e-4f0e-9f65-0d3f3a1b2c01"
PAYLOADS = Path(adapter.__file__).with_name("payloads")
INTENT = base.Intent(REFERENCE, 2500, "XOF", "+221770001122", "ORANGE_SEN", "Recharge n° 12 — Aïssatou")


def sample(name, code=200, /, **changes):
    data = json.loads((PAYLOADS / f"{name}.json").read_text())
    (data.get("data", data)).update(changes)
    return Answer(code, {}, json.dumps(data).encode())


def raw(body, status=200):
    return Answer(status, {}, body)


def test_the_request_is_what_the_protocol_wants():
    assert adapter.deposit_request(INTENT) == {
        "depositId": REFERENCE,
        "amount": "2500",
        "currency": "XOF",
        "payer": {"type": "MMO", "accountDetails": {"phoneNumber": "221770001122", "provider": "ORANGE_SEN"}},
        "customerMessage": "Recharge n 12 Aissatou",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "EveryPrint"),
        ("é!", "EveryPrint"),
        ("Thèse", "These"),
        ("x" * 40, "x" * 22),
        ("印刷する文書", "EveryPrint"),
    ],
)
def test_a_statement_text_is_always_one_the_provider_takes(text, message):
    assert adapter.customer_message(text) == message


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (sample("deposit_accepted"), base.Accepted(REFERENCE, base.APPROVE_ON_PHONE)),
        (sample("deposit_accepted_page"), base.Accepted(REFERENCE, base.OPEN_LINK)),
        (sample("deposit_duplicate"), base.Accepted(REFERENCE, base.APPROVE_ON_PHONE)),
        (sample("deposit_rejected"), base.Rejected(Failure.LIMIT_REACHED, "AMOUNT_OUT_OF_BOUNDS")),
        (sample("error", 403), base.Rejected(Failure.CONFIG_ERROR, "AUTHENTICATION_ERROR")),
        (sample("error", 401), base.Rejected(Failure.CONFIG_ERROR, "AUTHENTICATION_ERROR")),
    ],
)
def test_a_clear_answer_to_a_deposit_is_definite(answer, outcome):
    assert adapter.read_collect(answer, REFERENCE) == outcome


@pytest.mark.parametrize("code", REJECTIONS)
def test_every_documented_rejection_has_its_word(code):
    answer = sample("deposit_rejected", failureReason={"failureCode": code})
    outcome = adapter.read_collect(answer, REFERENCE)
    assert outcome == base.Rejected(REJECTIONS[code], code)


def test_a_rejection_of_a_kind_not_seen_before_is_still_a_rejection():
    answer = sample("deposit_rejected", failureReason={"failureCode": "NEW_CODE"})
    assert adapter.read_collect(answer, REFERENCE) == base.Rejected(Failure.UNKNOWN, "NEW_CODE")


@pytest.mark.parametrize(
    "answer",
    [
        *(sample("deposit_accepted", status) for status in (201, 204, 301, 404, 409, 429, 500, 502, 503)),
        *(sample("error", status) for status in (200, 404, 429, 500, 503)),
        sample("deposit_accepted", status="PERHAPS"),
        sample("deposit_accepted", depositId="another"),
        sample("deposit_rejected", depositId="another"),
        sample("error", 403, failureReason={"failureCode": "BLOCKED_BY_PROXY"}),
        raw(b""),
        raw(b"<html>", 403),
        raw(b'{"depositId": "6f1c9a52'),
        raw(b"[]"),
        raw(b"null"),
        raw(b"\xff\xfe"),
        raw(b"[" * 5000),
    ],
)
def test_any_other_answer_to_a_deposit_is_unknown(answer):
    assert adapter.read_collect(answer, REFERENCE).__class__ is base.Unknown


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (sample("lookup_completed"), base.Succeeded(2500, "XOF", "MP261120.0915.A00042")),
        (
            sample("lookup_completed", amount="99.00", currency="XAF"),
            base.Succeeded(99, "XAF", "MP261120.0915.A00042"),
        ),
        (sample("lookup_failed"), base.Failed(Failure.DECLINED_BY_USER, "PAYMENT_NOT_APPROVED")),
        (sample("lookup_failed", failureReason=None), base.Failed(Failure.UNKNOWN, "")),
        (sample("lookup_not_found"), base.NotFound()),
        (sample("lookup_page"), base.Pending("https://pay.example.com/c/cos-1a2b3c")),
        (sample("lookup_page", authorizationUrl="javascript:alert(1)"), base.Pending()),
        *((sample("lookup_accepted", status=status), base.Pending()) for status in sorted(adapter.UNDECIDED)),
    ],
)
def test_a_clear_answer_to_a_lookup_is_believed(answer, status):
    assert adapter.read_lookup(answer, REFERENCE) == status


@pytest.mark.parametrize("code", FAILURES)
def test_every_documented_failure_has_its_word(code):
    status = adapter.read_lookup(sample("lookup_failed", failureReason={"failureCode": code}), REFERENCE)
    assert status == base.Failed(FAILURES[code], code)


@pytest.mark.parametrize(
    "answer",
    [
        *(sample("lookup_completed", status) for status in (201, 400, 401, 403, 404, 429, 500, 503)),
        *(sample("lookup_not_found", status) for status in (404, 500)),
        sample("lookup_completed", status="DONE"),
        sample("lookup_completed", depositId="another"),
        sample("lookup_completed", amount="2500.50"),
        sample("lookup_completed", amount=2500),
        sample("lookup_completed", currency="F"),
        raw(b'{"status": "FOUND"}'),
        raw(b'{"status": "FOUND", "data": []}'),
        raw(b"<html>"),
        raw(b""),
    ],
)
def test_any_other_answer_to_a_lookup_is_unknown(answer):
    assert adapter.read_lookup(answer, REFERENCE).__class__ is base.UnknownStatus


@pytest.mark.parametrize(
    ("text", "amount"),
    [("15000.00", 15000), ("15000", 15000), ("1.0", 1), ("999999999999999.00", 10**15 - 1)],
)
def test_an_amount_of_whole_francs_is_read_exactly(text, amount):
    assert adapter.whole_francs(text) == amount


@pytest.mark.parametrize(
    "text",
    ["15000.01", "15000.5", "15000.000", "0", "0.00", "-1", "+1", "015", "1e3", "1,000", " 1",
     "1 ", "1\n", "", "1.", ".5", "١٥", "9" * 16, None, 15000, 15000.0, True, ["1"]],
)  # fmt: skip
def test_anything_else_is_no_amount(text):
    assert adapter.whole_francs(text) is None


def test_a_callback_is_a_hint_with_one_name_for_the_same_news(monkeypatch):
    make.configured(monkeypatch, "http://127.0.0.1:1")
    body = (PAYLOADS / "callback_completed.json").read_bytes()
    hint = registry.provider("pawapay").parse_callback("POST", {}, body, "http://x/")
    assert hint == base.Hint(REFERENCE, base.Authenticity.NONE, f"{REFERENCE}:COMPLETED")


NO_TEXT = b'{"depositId":"f4401bd2-1568-4140-bf2d-eb77d2b2b639","status":"\\ud800"}'


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"depositId": 5}',
        b'{"depositId": "../x"}',
        b"\xff",
        b"[" * 100_000,
        NO_TEXT,
    ],
)
def test_a_callback_about_nothing_is_refused(monkeypatch, body):
    make.configured(monkeypatch, "http://127.0.0.1:1")
    with pytest.raises(base.CallbackRefused) as refused:
        registry.provider("pawapay").parse_callback("POST", {}, body, "http://x/")
    assert refused.value.reason == "malformed"


def test_without_url_or_token_the_provider_is_not_offered(monkeypatch):
    make.configured(monkeypatch, "http://127.0.0.1:1", token="")
    assert not registry.provider("pawapay").is_configured()
    assert registry.collectors("SN", "XOF") == []
    make.configured(monkeypatch, "http://127.0.0.1:1")
    assert registry.provider("pawapay").is_configured()
    [(provider, networks)] = registry.collectors("SN", "XOF")
    assert provider.name == "pawapay"
    assert [network.code for network in networks] == ["ORANGE_SEN", "WAVE_SEN", "FREE_SEN"]


def test_a_provider_that_is_down_leaves_the_payment_unknown(monkeypatch):
    make.configured(monkeypatch, "http://127.0.0.1:1")
    assert adapter.PawaPay().collect(INTENT).__class__ is base.Unknown
    assert adapter.PawaPay().lookup(INTENT).__class__ is base.UnknownStatus


def test_a_provider_that_is_down_predicts_nothing(monkeypatch):
    make.configured(monkeypatch, "http://127.0.0.1:9")
    assert adapter.PawaPay().predict("+221771234567") == ""


def test_every_failure_has_a_sentence_that_says_nothing_was_taken():
    with translation.override("fr"):
        sentences = {base.failure_text(code) for code in Failure}
        assert base.failure_text("never heard of") == base.failure_text("unknown")
    assert len(sentences) == len(Failure)
    assert all("Rien n'a été débité" in sentence for sentence in sentences)


def test_networks_are_named_once_and_have_sound_bounds():
    assert len({network.code for network in NETWORKS}) == len(NETWORKS)
    assert all(0 < network.amount_min < network.amount_max for network in NETWORKS)
    assert {network.currency for network in NETWORKS} == {"XOF", "XAF"}


@pytest.mark.process
def test_a_setting_that_cannot_be_used_stops_the_program_with_its_name(tmp_path):
    wrong = {"EVERYPRINT_PAWAPAY_SIGNATURES": "perhaps", "EVERYPRINT_PAWAPAY_URL": "api.example.com"}
    for name, value in wrong.items():
        stopped = Deployment(tmp_path, settings={name: value}).run("check")
        assert stopped.returncode == 1
        assert stopped.stderr.startswith(f"everyprint: {name}={value!r}: ")


def test_settings_are_read_from_the_environment_and_its_files(monkeypatch, tmp_path):
    secret = tmp_path / "token"
    secret.write_text("from a file\n")
    monkeypatch.setenv("EVERYPRINT_PAWAPAY_URL", "https://api.example.com/")
    monkeypatch.setenv("EVERYPRINT_PAWAPAY_TOKEN_FILE", str(secret))
    monkeypatch.setenv("EVERYPRINT_PAWAPAY_SIGNATURES", "yes")
    read = runpy.run_path(settings.__file__)
    assert (read["URL"], read["TOKEN"], read["SIGNATURES"]) == (
        "https://api.example.com",
        "from a file",
        True,
    )
