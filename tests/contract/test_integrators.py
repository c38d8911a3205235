"""Whose customers and orders a key may act on (docs/decisions/0014)."""

import pytest

from everyprint.accounts import queries
from everyprint.accounts.models import Integrator
from everyprint.accounts.services import create_api_key
from everyprint.customers.models import Customer
from everyprint.customers.services import new_recovery_code, recover
from everyprint.orders.models import Order
from tests.contract.conftest import Api
from tests.support import make

TOTO = {"messenger_id": "toto54"}


@pytest.fixture
def stranger(bot):
    """A bot of another integrator."""
    return Api(create_api_key("bot", integrator="another"))


def faults(answer):
    return answer.status_code, set(answer.json().get("errors", ()))


def test_another_integrators_customers_are_unknown(stranger, toto, command):
    for call in ("customer/balance", "customer/messages"):
        assert faults(stranger.get(call, TOTO)) == (200, {"messenger_id"})
    assert faults(stranger.post("commands/save", command)) == (200, {"messenger_id"})
    assert not Order.objects.exists()


def test_saving_their_messenger_id_makes_a_customer_of_ones_own(bot, stranger, toto):
    saved = {**TOTO, "last_name": "Other", "gender": "1"}
    assert stranger.post("customer/save", saved).json() == {"return_code": "111"}
    assert stranger.get("customer/balance", TOTO).json()["balance"] == "0"
    assert bot.get("customer/balance", TOTO).json()["balance"] == "5000"
    toto.refresh_from_db()
    assert (toto.last_name, Customer.objects.count()) == ("Toto", 2)


def test_orders_of_other_bots_and_of_the_web_do_not_exist_for_a_bot(bot, stranger, operator, shop, command):
    made = bot.post("commands/save", command).json()["command_id"]
    on_the_web = make.placed(make.customer(1000), shop).public_id
    for api, order in ((stranger, made), (bot, on_the_web), (stranger, on_the_web)):
        assert faults(api.get("command/status/get", {"command_id": order})) == (200, {"command_id"})
        assert faults(api.post("command/status/set", {"command_id": order, "status": "1"})) == (
            200,
            {"command_id"},
        )
        assert operator.get("command/status/get", {"command_id": order}).json()["status"] == "0"
    assert bot.post("command/status/set", {"command_id": made, "status": "1"}).json() == {
        "return_code": "111"
    }


def test_a_customer_who_is_on_the_web_too_is_one_customer_to_their_bot(bot, toto, shop):
    recover(new_recovery_code(toto), "web", "a browser")
    order = make.placed(toto, shop).public_id
    assert bot.get("command/status/get", {"command_id": order}).json()["status"] == "0"


def test_keys_of_one_integrator_act_on_the_same_customers(bot, toto):
    assert Api(create_api_key("bot")).get("customer/balance", TOTO).json()["balance"] == "5000"
    accounts = Integrator.objects.values_list("channel_account", flat=True)
    assert list(accounts) == ["chatfuel:default"]


def test_integrators_of_an_older_version_go_on_and_check_names_them(bot, stranger, toto):
    assert not list(queries.shared_channel_accounts())
    Integrator.objects.update(channel_account="chatfuel:default")
    again = Api(create_api_key("bot", integrator="another"))
    assert again.get("customer/balance", TOTO).json()["balance"] == "5000"
    (found,) = queries.shared_channel_accounts()
    assert found.warning and "another, default" in str(found)
