"""A provider is added by its folder and one line (CONTRIBUTING.md): the toy proves it, end to end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from everyprint.bot.tests.conftest import Talk
from everyprint.jobs.models import ReceivedEvent
from everyprint.ledger.models import Transfer
from everyprint.ledger.queries import available
from everyprint.payments.models import Attempt
from everyprint.payments.providers.registry import PROVIDERS, collectors
from tests import toy_provider
from tests.support import make
from tests.toy_provider import Toy, proof

pytestmark = pytest.mark.django_db
BASE_URL = "https://print.example"


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch, settings) -> Iterator[None]:
    """The one line in the registry."""
    settings.BASE_URL = BASE_URL
    monkeypatch.setitem(PROVIDERS, "toy", "tests.toy_provider.Toy")
    yield
    Toy.paid.clear()


@pytest.fixture
def talk() -> Talk:
    return Talk(make.customer().addresses.get())


def top_up(talk: Talk, number: str = "77 123 45 67") -> Attempt:
    """What a customer writes and taps to fill their balance."""
    talk.write("recharger")
    talk.tap("mobile")
    talk.tap("amount:500")
    talk.write(number)
    talk.tap("network:TOY")
    make.work()
    return Attempt.objects.get(party=talk.customer.public_id)


def call(reference: str, path: str = "/callbacks/toy/") -> int:
    """The toy tells at our door that something has happened."""
    told = f"{path}?reference={reference}"
    return Client().get(f"{told}&proof={proof(BASE_URL + told)}").status_code


def test_a_toy_of_sixty_lines_takes_money_from_the_conversation_to_the_balance(talk: Talk) -> None:
    assert len(Path(toy_provider.__file__).read_text().splitlines()) <= 60
    attempt = top_up(talk)
    assert (attempt.state, attempt.provider, len(attempt.reference)) == ("pending", "toy", 12)
    assert talk.kinds()[-2:] == ["topup_waiting", "topup_link"]
    Toy.paid[attempt.provider_reference] = 500
    assert [call(attempt.reference), call(attempt.reference)] == [200, 200]
    assert ReceivedEvent.objects.get().source == "toy"
    make.work()
    assert available(talk.customer.account) == 500
    assert Transfer.objects.get(kind="mobile_topup").key == f"topup:{attempt.reference}"
    assert "topped_up" in talk.kinds()


@pytest.mark.parametrize("path", ["/callbacks/toy/", "/callbacks/toy"])
def test_the_toys_callback_is_taken_at_either_form_of_the_address(talk: Talk, path: str) -> None:
    attempt = top_up(talk)
    Toy.paid[attempt.provider_reference] = 500
    assert call(attempt.reference, path) == 200
    make.work()
    assert available(talk.customer.account) == 500


def test_a_callback_that_the_toy_did_not_prove_asks_nobody(talk: Talk) -> None:
    attempt = top_up(talk)
    Toy.paid[attempt.provider_reference] = 500
    assert Client().get(f"/callbacks/toy/?reference={attempt.reference}&proof=none").status_code == 400
    assert not ReceivedEvent.objects.exists()
    make.work()
    assert available(talk.customer.account) == 0


def test_a_number_that_the_toy_refuses_is_told_with_its_reason(talk: Talk) -> None:
    attempt = top_up(talk, "77 123 40 00")
    assert (attempt.state, attempt.failure) == ("failed", "wrong_number")
    assert attempt.events.get().reason == "wrong_number NO_SUCH_TOY"
    assert "topup_failed" in talk.kinds()


def test_the_toys_own_bounds_are_told_before_anything_is_sent(talk: Talk) -> None:
    talk.tap("mobile")
    talk.tap("amount:150")
    talk.write("77 123 45 67")
    said = talk.tap("network:TOY")
    assert "entre 200" in said.text and "50\xa0F de plus restent sur votre solde" in said.text
    assert not Attempt.objects.exists()
    assert talk.tap(talk.payload("least:")).kind == "topup_waiting"
    assert Attempt.objects.get().amount == 200


def test_a_brand_that_two_providers_reach_is_offered_once_by_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make.configured(monkeypatch, "http://127.0.0.1:1")
    both = collectors("SN", "XOF")
    assert [provider.name for provider, _ in both] == ["pawapay", "toy"]
    monkeypatch.setattr(Toy, "networks", lambda self: [both[0].networks[0], both[1].networks[0]])
    assert [n.code for n in collectors("SN", "XOF")[1].networks] == ["TOY"]
    assert [provider.name for provider, _ in collectors("CI", "XOF")] == ["pawapay"]
    assert collectors("SN", "XAF") == []


def test_the_door_takes_only_the_methods_of_its_provider_and_no_large_body(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = top_up(talk)
    told = f"/callbacks/toy/?reference={attempt.reference}"
    signed = f"{told}&proof={proof(BASE_URL + told)}"
    answer = Client().post(signed)
    assert (answer.status_code, answer["Allow"]) == (405, "GET")
    monkeypatch.setattr(Toy, "callback_methods", ("POST",))
    large = Client().post(signed, data=b"x" * 20_001, content_type="text/plain")
    assert large.status_code == 413 and not ReceivedEvent.objects.exists()
    assert Client().post(signed, data=b"x" * 20_000, content_type="text/plain").status_code == 200
