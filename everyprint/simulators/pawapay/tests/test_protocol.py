"""The simulated API by itself: what it refuses, and that it speaks as the recorded payloads do."""

import json
import uuid
from pathlib import Path

import httpx
import pytest

from everyprint.lib.testing import PATIENCE_SECONDS
from everyprint.payments.providers.pawapay import adapter
from everyprint.simulators.kit.payments import PAYMENT_FAULTS

PAYLOADS = Path(adapter.__file__).with_name("payloads")


@pytest.fixture
def api(simulator):
    with httpx.Client(
        timeout=PATIENCE_SECONDS,
        base_url=simulator.url,
        headers={"authorization": f"Bearer {simulator.token}"},
        trust_env=False,
    ) as client:
        yield client


def body(**changes):
    data = {
        "depositId": str(uuid.uuid4()),
        "amount": "2500",
        "currency": "XOF",
        "payer": {"type": "MMO", "accountDetails": {"phoneNumber": "221770001122", "provider": "ORANGE_SEN"}},
        "customerMessage": "EveryPrint",
    }
    data.update(changes)
    return {name: value for name, value in data.items() if value is not None}


def shape(value):
    """The names and kinds of a JSON value, without its values."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in sorted(value.items())}
    return type(value).__name__


def recorded(name):
    return shape(json.loads((PAYLOADS / f"{name}.json").read_text()))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"depositId": None}, "MISSING_PARAMETER"),
        ({"amount": None}, "MISSING_PARAMETER"),
        ({"payer": {"type": "MMO", "accountDetails": {"phoneNumber": "221770001122"}}}, "MISSING_PARAMETER"),
        ({"country": "SEN"}, "UNSUPPORTED_PARAMETER"),
        ({"depositId": "1234"}, "INVALID_PARAMETER"),
        ({"depositId": str(uuid.uuid4()).upper()}, "INVALID_PARAMETER"),
        ({"amount": 2500}, "INVALID_PARAMETER"),
        ({"amount": "9" * 24}, "INVALID_PARAMETER"),
        ({"customerMessage": "abc"}, "INVALID_PARAMETER"),
        ({"customerMessage": "très bien"}, "INVALID_PARAMETER"),
        ({"payer": "me"}, "INVALID_PARAMETER"),
    ],
)
def test_a_malformed_deposit_is_a_400_with_its_code(api, changes, code):
    answer = api.post("/v2/deposits", json=body(**changes))
    assert (answer.status_code, answer.json()["failureReason"]["failureCode"]) == (400, code)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"amount": "02500"}, "INVALID_AMOUNT"),
        ({"amount": "25.50"}, "INVALID_AMOUNT"),
        ({"amount": "-5"}, "INVALID_AMOUNT"),
        ({"amount": "99"}, "AMOUNT_OUT_OF_BOUNDS"),
        ({"currency": "EUR"}, "INVALID_CURRENCY"),
    ],
)
def test_a_deposit_that_cannot_be_is_rejected_with_200(api, changes, code):
    answer = api.post("/v2/deposits", json=body(**changes))
    assert answer.status_code == 200
    assert (answer.json()["status"], answer.json()["failureReason"]["failureCode"]) == ("REJECTED", code)


def test_no_token_is_401_and_a_wrong_one_403(api):
    assert api.get("/v2/active-conf", headers={"authorization": ""}).status_code == 401
    assert api.get("/v2/active-conf", headers={"authorization": "Bearer é".encode()}).status_code == 403


def test_no_json_is_a_400(api):
    assert api.post("/v2/deposits", content=b"{").status_code == 400
    assert api.post("/v2/deposits", content=b"[]").status_code == 400


def test_it_speaks_as_the_recorded_payloads_do(api, simulator):
    deposit = body()
    path = f"/v2/deposits/{deposit['depositId']}"
    assert shape(api.get(path).json()) == recorded("lookup_not_found")
    assert shape(api.post("/v2/deposits", json=deposit).json()) == recorded("deposit_accepted")
    assert shape(api.post("/v2/deposits", json=deposit).json()) == recorded("deposit_duplicate")
    assert shape(api.post("/v2/deposits", json=body(amount="1")).json()) == recorded("deposit_rejected")
    assert shape(api.get(path).json()) == recorded("lookup_accepted")
    simulator.books.end(simulator.books.debits[deposit["depositId"]], "COMPLETED")
    assert shape(api.get(path).json()) == recorded("lookup_completed")
    assert shape(api.get("/v2/deposits", headers={"authorization": "Bearer x"}).json()) == recorded("error")


def test_failed_and_wave_deposits_speak_as_recorded_too(api, simulator, door):
    wave = body(
        payer={"type": "MMO", "accountDetails": {"phoneNumber": "221770001122", "provider": "WAVE_SEN"}}
    )
    path = f"/v2/deposits/{wave['depositId']}"
    assert shape(api.post("/v2/deposits", json=wave).json()) == recorded("deposit_accepted_page")
    assert shape(api.get(path).json()) == recorded("lookup_page")
    deposit = simulator.books.debits[wave["depositId"]]
    simulator.books.end(deposit, "FAILED", "PAYMENT_NOT_APPROVED")
    assert shape(api.get(path).json()) == recorded("lookup_failed")
    simulator.books.end(deposit, "COMPLETED")
    assert shape(json.loads(door.wait(2)[1].body)) == recorded("callback_completed")


def test_the_toolkit_tells_networks_bounds_and_availability(api):
    [senegal] = api.get("/v2/active-conf?country=SEN").json()["countries"]
    assert {provider["provider"] for provider in senegal["providers"]} == {
        "ORANGE_SEN",
        "FREE_SEN",
        "WAVE_SEN",
    }
    assert len(api.get("/v2/active-conf").json()["countries"]) == 4
    [senegal] = api.get("/v2/availability?country=SEN").json()
    assert senegal["providers"][0]["operationTypes"] == {"DEPOSIT": "OPERATIONAL"}
    assert (
        api.get("/v2/public-key/http", headers={"authorization": ""})
        .json()[0]["key"]
        .startswith("-----BEGIN")
    )


def test_a_number_tells_its_network(api):
    guesses = [
        api.post("/v2/predict-provider", json={"phoneNumber": phone}).json().get("provider")
        for phone in ("221781112233", "221761112233", "33612345678")
    ]
    assert guesses == ["ORANGE_SEN", "FREE_SEN", None]


def test_the_controls_set_faults_move_the_clock_and_show_the_books(api):
    assert api.post("/__fake__/fault", json={"fault": "drop_answer", "times": 2}).json()["times"] == 2
    assert api.post("/__fake__/fault", json={"fault": "nothing"}).status_code == 400
    assert api.post("/__fake__/fault", json={"fault": "slow", "colour": 1}).status_code == 400
    before = api.get("/__fake__/books").json()
    assert [fault["name"] for fault in before["faults"]] == ["drop_answer"]
    assert api.request("DELETE", "/__fake__/fault").json() == {"faults": []}
    api.post("/__fake__/clock", json={"advance_seconds": 3600})
    assert 3600 <= api.get("/__fake__/books").json()["now"] - before["now"] < 3700
    assert set(api.get("/__fake__/").json()["faults"]) == set(PAYMENT_FAULTS)


def test_the_controls_decide_for_the_customer_and_forge_callbacks(api, door):
    deposit = body()
    api.post("/v2/deposits", json=deposit)
    path = f"/__fake__/deposits/{deposit['depositId']}"
    assert api.post(path, json={}).status_code == 409
    assert api.post(path, json={"decision": "approve"}).json()["status"] == "PROCESSING"
    assert api.post(path, json={"decision": "approve"}).status_code == 409
    assert api.post("/__fake__/deposits/none", json={"decision": "approve"}).status_code == 404
    assert (
        api.post(path, json={"status": "FAILED", "failure": "UNSPECIFIED_FAILURE"}).json()["status"]
        == "FAILED"
    )
    door.wait(1)
    forged = api.post("/__fake__/callback", json={"amount": 9}).json()
    assert json.loads(door.wait(2)[1].body) == forged


def test_a_web_page_cannot_reach_the_controls(api):
    headers = {"origin": "https://evil.example"}
    assert api.post("/__fake__/clock", json={"advance_seconds": 1}, headers=headers).status_code == 403
