from django.db import connection
from django.test.utils import CaptureQueriesContext


def test_the_balance_is_a_string_of_francs(bot, toto):
    answer = bot.get("customer/balance", {"messenger_id": "toto54"})
    assert answer.json() == {"balance": "5000", "return_code": "111"}


def test_an_unknown_customer_is_a_fault_of_messenger_id(bot):
    answer = bot.get("customer/balance", {"messenger_id": "nobody"})
    assert answer.status_code == 200
    assert set(answer.json()["errors"]) == {"messenger_id"}


def test_the_balance_costs_one_statement(bot, toto):
    bot.get("customer/balance", {"messenger_id": "toto54"})
    with CaptureQueriesContext(connection) as queries:
        bot.get("customer/balance", {"messenger_id": "toto54"})
    assert len(queries) == 1


def test_what_an_order_holds_cannot_be_spent_again(bot, command):
    assert bot.post("commands/save", command).json()["return_code"] == "111"
    assert bot.get("customer/balance", {"messenger_id": "toto54"}).json()["balance"] == "4960"
