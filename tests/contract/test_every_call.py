"""The table "Rules for every call"."""

import json
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from django.db import OperationalError, connection

from everyprint.accounts.models import ApiKey, IdempotentAnswer
from everyprint.api.published import callers
from everyprint.api.published.answers import Fields
from everyprint.api.published.call import Call
from everyprint.api.published.table import CALLS
from everyprint.customers.models import Customer
from everyprint.customers.services import register as register_customer
from everyprint.lib.ratelimit import RateLimit
from tests.contract.conftest import Api

TOTO = {"messenger_id": "toto54", "last_name": "Toto", "gender": "Male"}


def test_a_trailing_slash_is_accepted(bot, toto):
    assert bot.get("customer/balance/", {"messenger_id": "toto54"}).json()["balance"] == "5000"


@pytest.mark.parametrize("key", ["", "meowmeowmeow", "Bearer", "Bearer wrong"])
def test_no_or_a_wrong_key_is_401_before_404(db, key):
    for path in ("customer/balance", "no/such/call", ""):
        answer = Api(key).get(path)
        assert answer.status_code == 401
        assert answer.json()["return_code"] == "222"
        assert set(answer.json()["errors"]) == {"authorization"}


def test_a_revoked_key_is_401(bot, monkeypatch):
    ApiKey.objects.update(revoked_at="2026-01-01T00:00:00Z")
    assert bot.get("customer/balance").status_code == 401


def test_a_revoked_key_is_remembered_for_less_than_three_seconds():
    assert callers.REMEMBERED_SECONDS < 3


def test_a_bearer_key_is_as_good(bot, toto):
    api = Api(f"Bearer {bot.key}")
    assert api.get("customer/balance", {"messenger_id": "toto54"}).json()["balance"] == "5000"


def test_an_unknown_path_is_404_in_json(bot):
    answer = bot.get("no/such/call")
    assert (answer.status_code, answer.json()["return_code"]) == (404, "222")


@pytest.mark.parametrize("name", sorted(CALLS))
def test_a_wrong_method_is_405_with_allow(operator, name):
    methods = CALLS[name].methods
    answer = operator.client.put(f"/everyprint/api/{name}", headers=operator.headers)
    assert (answer.status_code, answer["Allow"]) == (405, ", ".join(methods))
    assert answer.json()["return_code"] == "222"


@pytest.mark.parametrize("name", sorted(CALLS))
def test_each_scope_may_only_what_the_table_says(bot, shop_key, name):
    for api, scope in ((bot, "bot"), (shop_key, "shop")):
        answer = api.get(name) if "GET" in CALLS[name].methods else api.post(name)
        assert (answer.status_code == 403) == (
            scope not in CALLS[name].scopes or (scope, name) == ("shop", "printer/save")
        )


def test_too_many_calls_are_429_with_retry_after(bot, chatfuel, monkeypatch):
    monkeypatch.setattr(callers, "calls_per_key", RateLimit(per_minute=60, burst=2))
    assert [bot.get("customer/balance").status_code for _ in range(3)] == [200, 200, 429]
    answer = bot.get("customer/balance")
    assert int(answer["Retry-After"]) >= 1
    assert answer.json()["return_code"] == "222"
    assert [chatfuel.get("customer/balance").status_code for _ in range(3)] == [200, 200, 200]


def test_query_form_and_json_are_merged(bot):
    answer = bot.post(
        "customer/save?messenger_id=toto54",
        body=json.dumps({"last_name": "Toto", "gender": 0}),
        content_type="application/json",
    )
    assert answer.json() == {"return_code": "111"}


def test_a_get_may_carry_a_form_body_as_curl_sends_it(bot, toto):
    answer = bot.client.generic(
        "GET",
        "/everyprint/api/customer/balance",
        urlencode({"messenger_id": "'toto54'"}),
        content_type="application/x-www-form-urlencoded",
        headers=bot.headers,
    )
    assert answer.json() == {"balance": "5000", "return_code": "111"}


def test_a_multipart_form_is_a_form(bot):
    answer = bot.client.post("/everyprint/api/customer/save", TOTO, headers=bot.headers)
    assert answer.json() == {"return_code": "111"}


def test_the_same_value_twice_is_one_and_two_values_are_a_fault(bot, toto):
    assert bot.get("customer/balance?messenger_id=toto54&messenger_id='toto54'").json()["balance"] == "5000"
    answer = bot.get("customer/balance?messenger_id=toto54&messenger_id=toto55")
    assert set(answer.json()["errors"]) == {"messenger_id"}
    body = '{"messenger_id":"toto54","messenger_id":"toto55","last_name":"x","gender":"0"}'
    answer = bot.post("customer/save", body=body, content_type="application/json")
    assert set(answer.json()["errors"]) == {"messenger_id"}


def test_unknown_names_are_ignored(bot, toto):
    answer = bot.get("customer/balance?messenger_id=toto54&color=1&color=2")
    assert answer.json()["balance"] == "5000"


@pytest.mark.parametrize("quoted", ["'toto54'", '"toto54"', "toto54"])
def test_one_pair_of_quotes_is_stripped(bot, toto, quoted):
    assert bot.get("customer/balance", {"messenger_id": quoted}).json()["balance"] == "5000"


@pytest.mark.parametrize("messenger_id", ["'toto54", "''toto54''", "'toto54\"", "["])
def test_other_quotes_stay(bot, toto, messenger_id):
    answer = bot.get("customer/balance", {"messenger_id": messenger_id})
    assert set(answer.json()["errors"]) == {"messenger_id"}


@pytest.mark.parametrize("body", ["{", "[1]", '"text"', "{}x", "[" * 100_000, '{"a":' * 20_000])
def test_a_body_that_is_no_json_object_is_a_fault(bot, body):
    answer = bot.post("customer/save", body=body, content_type="application/json")
    assert answer.status_code == 200
    assert set(answer.json()["errors"]) == {"body"}


def test_a_json_list_is_no_text(bot):
    body = json.dumps(TOTO | {"last_name": ["Toto"]})
    answer = bot.post("customer/save", body=body, content_type="application/json")
    assert set(answer.json()["errors"]) == {"last_name"}


def test_a_body_over_two_and_a_half_megabytes_is_413(bot, chatfuel):
    body = "last_name=" + "x" * 2_500_001
    answer = bot.post("customer/save", body=body)
    assert (answer.status_code, answer.json()["return_code"]) == (413, "222")
    assert chatfuel.post("customer/save", body=body).status_code == 200


def test_two_megabytes_of_spaces_are_read_at_once(chatfuel):
    answer = chatfuel.post("customer/save", TOTO | {"last_name": " " * 2_400_000 + "x"})
    assert answer.json()["return_code"] == "111"


def test_errors_are_french_unless_english_is_preferred(bot, command):
    wrong = command | {"pages_to_print": "40-50"}
    french = bot.post("commands/save", wrong).json()["errors"]["pages_to_print"]
    english = bot.post("commands/save", wrong, **{"Accept-Language": "en-GB,fr;q=0.5"})
    assert "page 1 à la page 4" in french
    assert "page 1 to page 4" in english.json()["errors"]["pages_to_print"]
    german = bot.post("commands/save", wrong, **{"Accept-Language": "de"})
    assert german.json()["errors"]["pages_to_print"] == french


# The database ------------------------------------------------------------------------------------------


def _stopped(execute, sql, params, many, context):
    raise OperationalError("disk I/O error")


def test_a_stopped_database_is_503_with_retry_after(bot, toto):
    bot.get("customer/balance", {"messenger_id": "toto54"})  # the key is known now
    with connection.execute_wrapper(_stopped):
        read = bot.get("customer/balance", {"messenger_id": "toto54"})
        written = bot.post("customer/save", TOTO | {"last_name": "Other"})
        unknown_key = Api("unknown").get("customer/balance")
    for answer in (read, written, unknown_key):
        assert (answer.status_code, answer.json()["return_code"]) == (503, "333")
        assert int(answer["Retry-After"]) > 0
    toto.refresh_from_db()
    assert toto.last_name == "Toto"


def test_chatfuel_reads_333_in_a_200(chatfuel, toto):
    chatfuel.get("customer/balance", {"messenger_id": "toto54"})
    with connection.execute_wrapper(_stopped):
        answer = chatfuel.get("customer/balance", {"messenger_id": "toto54"})
    assert (answer.status_code, answer.json()["return_code"]) == (200, "333")


# Idempotency-Key ---------------------------------------------------------------------------------------


def test_the_same_key_gives_the_first_answer_again(bot, command):
    first = bot.post("commands/save", command, **{"Idempotency-Key": "k1"}).json()
    again = bot.post("commands/save", command, **{"Idempotency-Key": "k1"}).json()
    assert first["return_code"] == "111"
    assert again == first
    assert bot.get("customer/balance", {"messenger_id": "toto54"}).json()["balance"] == "4960"


def test_the_same_key_with_other_parameters_is_refused(bot, command):
    bot.post("commands/save", command, **{"Idempotency-Key": "k1"})
    other = bot.post("commands/save", command | {"copies": "2"}, **{"Idempotency-Key": "k1"})
    assert set(other.json()["errors"]) == {"Idempotency-Key"}
    elsewhere = bot.post("customer/save", TOTO, **{"Idempotency-Key": "k1"})
    assert set(elsewhere.json()["errors"]) == {"Idempotency-Key"}


def test_only_a_success_is_kept_so_that_topping_up_and_trying_again_works(bot, command, toto):
    from everyprint.lib.actor import SYSTEM
    from everyprint.payments.services import take_cash

    dear = command | {"copies": "100", "color": "1", "binding": "1"}
    poor = bot.post("commands/save", dear, **{"Idempotency-Key": "k1"}).json()
    assert set(poor["errors"]) == {"balance"}
    assert not IdempotentAnswer.objects.exists()
    take_cash(toto, 25_000, shop=None, actor=SYSTEM, key="more")
    paid = bot.post("commands/save", dear | {"copies": "50"}, **{"Idempotency-Key": "k1"}).json()
    assert paid["return_code"] == "111"


def test_two_integrators_may_use_the_same_key(bot, db):
    from everyprint.accounts.services import create_api_key

    other = Api(create_api_key("bot", integrator="another"))
    for api, name in ((bot, "One"), (other, "Two")):
        saved = TOTO | {"last_name": name}
        assert api.post("customer/save", saved, **{"Idempotency-Key": "k"}).json()["return_code"] == "111"
    names = Customer.objects.order_by("pk").values_list("last_name", flat=True)
    assert list(names) == ["One", "Two"], "each has a customer of their own under one messenger_id"


def test_an_answer_is_kept_thirty_days(bot):
    from datetime import timedelta

    from everyprint.lib import clock

    bot.post("customer/save", TOTO, **{"Idempotency-Key": "k"})
    with clock.travelled(timedelta(days=29)):
        other = bot.post("customer/save", TOTO | {"last_name": "x"}, **{"Idempotency-Key": "k"})
        assert set(other.json()["errors"]) == {"Idempotency-Key"}
    with clock.travelled(timedelta(days=31)):
        other = bot.post("customer/save", TOTO | {"last_name": "x"}, **{"Idempotency-Key": "k"})
        assert other.json() == {"return_code": "111"}


@pytest.mark.parametrize("key", ["k" * 201, "é", "two words"])
def test_a_key_that_is_not_plain_is_refused(bot, key):
    answer = bot.post("customer/save", TOTO, **{"Idempotency-Key": key})
    assert set(answer.json()["errors"]) == {"Idempotency-Key"}


# Chatfuel ----------------------------------------------------------------------------------------------


def test_chatfuel_gets_the_fields_as_attributes_too(chatfuel, toto):
    answer = chatfuel.get("customer/balance", {"messenger_id": "toto54"}).json()
    fields = {"balance": "5000", "return_code": "111"}
    assert answer == {**fields, "set_attributes": fields}


@pytest.mark.parametrize("query", ["messenger user id=toto54", "messenger%2520user%2520id=toto54"])
def test_chatfuels_spellings_of_the_id_are_one(chatfuel, bot, toto, query):
    path = f"customer/balance?{query.replace(' ', '%20')}"
    assert chatfuel.get(path).json()["balance"] == "5000"
    assert bot.get(path).json()["return_code"] == "222"


@pytest.mark.parametrize("absent", ["", "null", "{{messenger user id}}"])
def test_chatfuels_empty_attributes_are_absent(chatfuel, toto, absent):
    both = {"messenger user id": absent, "messenger_id": "toto54"}
    assert chatfuel.get("customer/balance", both).json()["balance"] == "5000"


def test_chatfuel_reads_403_in_a_200_and_401_stays(shop, db):
    from everyprint.accounts.services import create_api_key

    api = Api(create_api_key(f"shop:{shop.public_id}"), user_agent="Chatfuel")
    answer = api.get("customer/balance")
    assert (answer.status_code, set(answer.json()["errors"])) == (200, {"authorization"})
    assert Api("wrong", user_agent="Chatfuel").get("customer/balance").status_code == 401


def test_the_api_sets_no_cookie(bot, toto):
    answer = bot.get("customer/balance", {"messenger_id": "toto54"})
    assert not answer.cookies
    assert answer["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("writes", "told"), [(False, "Rien n'a été changé"), (True, "Répétez le même appel")]
)
def test_after_something_was_written_nobody_is_told_that_nothing_was_changed(
    operator, monkeypatch, writes: bool, told: str
) -> None:
    def broken(call: Call) -> Fields:
        if writes:
            register_customer("chatfuel:default", "written")
        raise OperationalError("gone")

    monkeypatch.setitem(CALLS, "customer/save", replace(CALLS["customer/save"], function=broken))
    answer = operator.post("customer/save", TOTO)
    assert (answer.status_code, answer.json()["return_code"]) == (503, "333")
    assert told in answer.json()["errors"]["backend"].replace("\u2019", "'")
    assert Customer.objects.count() == writes
