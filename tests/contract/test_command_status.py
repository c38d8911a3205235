from datetime import timedelta

import pytest

from everyprint.bot.codes import code_in
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.messaging.models import Message
from everyprint.orders.codes import pickup_code
from everyprint.orders.models import Order, OrderEvent
from everyprint.orders.promises import pursue_late
from everyprint.orders.services import accept_order, note_opened
from everyprint.orders.tasks import give_back_stranded, remind_and_abort_silent
from everyprint.shops.services import suspend


@pytest.fixture
def order(bot, command):
    return Order.objects.get(public_id=bot.post("commands/save", command).json()["command_id"])


def set_status(api, order, status, path="command/status/set", **more):
    return api.post(path, {"command_id": order.public_id, "status": status, **more})


def status_of(api, order):
    return api.get("command/status/get", {"command_id": order.public_id}).json()["status"]


@pytest.mark.parametrize("path", ["command/status/set", "commands/status/set"])
def test_an_order_goes_from_pending_to_complete_to_retrieved(shop_key, bot, order, shop, path):
    assert status_of(bot, order) == "0"
    assert set_status(shop_key, order, "2", path).json() == {"return_code": "111"}
    assert status_of(shop_key, order) == "2"
    assert set_status(shop_key, order, "3", path).json() == {"return_code": "111"}
    assert status_of(bot, order) == "3"
    assert available(shop.account) == 36
    assert available("revenue:commission") == 4
    told = Message.objects.get(kind="order_retrieved")
    assert told.params["how"] == "published"


def test_complete_tells_the_customer_once_with_the_code(shop_key, order):
    for _ in range(3):
        assert set_status(shop_key, order, "2").json() == {"return_code": "111"}
    told = Message.objects.get(kind="order_complete")
    order.refresh_from_db()
    assert code_in(told.kind, told.params)[0] == pickup_code(order)
    assert OrderEvent.objects.filter(order=order, kind="completed").count() == 1


@pytest.mark.parametrize(("first", "second"), [("0", "3"), ("2", "0"), ("2", "1"), ("1", "2"), ("3", "1")])
def test_other_moves_are_refused(operator, order, first, second):
    for status in {"0": [], "3": ["2", "3"]}.get(first, [first]):
        assert set_status(operator, order, status).json() == {"return_code": "111"}
    answer = set_status(operator, order, second).json()
    assert (answer["return_code"], set(answer["errors"])) == ("222", {"status"})
    assert status_of(operator, order) == first


def test_abort_gives_the_money_back(bot, shop_key, order):
    assert set_status(shop_key, order, "1").json() == {"return_code": "111"}
    assert Message.objects.get(kind="order_aborted").params["reason"] == "L'imprimerie a annulé la commande."
    assert bot.get("customer/balance", {"messenger_id": "toto54"}).json()["balance"] == "5000"


def test_the_bot_aborts_only_while_the_shop_has_not_accepted(bot, order):
    accept_order(order, clock.now() + timedelta(hours=1), actor=SYSTEM)
    assert set(set_status(bot, order, "1").json()["errors"]) == {"status"}
    assert status_of(bot, order) == "0"


def test_a_suspended_shop_completes_what_it_accepted_and_nothing_else(shop_key, bot, order, command, shop):
    other = Order.objects.get(public_id=bot.post("commands/save", command).json()["command_id"])
    accept_order(order, clock.now(), actor=SYSTEM)
    suspend(shop, "plaintes", actor=SYSTEM)
    assert set(set_status(shop_key, other, "2").json()["errors"]) == {"status"}
    assert set_status(shop_key, order, "2").json()["return_code"] == "111"
    assert set_status(shop_key, order, "3").json()["return_code"] == "111"
    give_back_stranded()
    assert status_of(bot, other) == "1"


def test_the_bot_takes_the_money_back_two_open_hours_after_a_missed_promise_and_not_before(bot, order):
    accept_order(order, clock.now(), actor=SYSTEM)
    for minutes, word in ((10, "222"), (31, "222"), (118, "222"), (122, "111")):
        with clock.travelled(timedelta(minutes=minutes)):
            pursue_late()
            assert set_status(bot, order, "1").json()["return_code"] == word
    assert status_of(bot, order) == "1"
    assert bot.get("customer/balance", {"messenger_id": "toto54"}).json()["balance"] == "5000"


def test_the_bot_takes_the_money_back_from_a_shop_that_opened_the_file_and_answers_nothing(bot, order):
    note_opened(order, actor=SYSTEM)
    for minutes, word in ((31, "222"), (61, "111")):
        with clock.travelled(timedelta(minutes=minutes)):
            remind_and_abort_silent()
            assert set_status(bot, order, "1").json()["return_code"] == word
    assert status_of(bot, order) == "1"


def test_the_bot_aborts_as_the_customer(bot, order):
    assert set_status(bot, order, "1").json() == {"return_code": "111"}
    assert set_status(bot, order, "1").json() == {"return_code": "111"}
    event = OrderEvent.objects.get(order=order, kind="aborted")
    assert event.actor == f"customer:{order.customer.public_id}"


@pytest.mark.parametrize("status", ["0", "2", "3"])
def test_the_bot_sets_nothing_else(bot, order, status):
    assert set_status(bot, order, status).status_code == 403


def test_the_code_is_checked_when_given(shop_key, order):
    set_status(shop_key, order, "2")
    assert set(set_status(shop_key, order, "3", code="WRONG2").json()["errors"]) == {"code"}
    order.refresh_from_db()
    assert set_status(shop_key, order, "3", code=pickup_code(order).lower()).json() == {"return_code": "111"}
    assert Message.objects.get(kind="order_retrieved").params["how"] == "code"


def test_five_wrong_codes_lock_the_order_even_with_an_idempotency_key(shop_key, order):
    set_status(shop_key, order, "2")
    for number in range(5):
        fault = shop_key.post(
            "command/status/set",
            {"command_id": order.public_id, "status": "3", "code": "WRONG2"},
            **{"Idempotency-Key": f"k{number}"},
        )
        assert set(fault.json()["errors"]) == {"code"}
    order.refresh_from_db()
    assert set(set_status(shop_key, order, "3", code=pickup_code(order)).json()["errors"]) == {"code"}
    assert status_of(shop_key, order) == "2"


def test_another_shops_key_is_403(other_shop_key, order):
    assert set_status(other_shop_key, order, "2").status_code == 403
    get = other_shop_key.get("command/status/get", {"command_id": order.public_id})
    assert get.status_code == 403


@pytest.mark.parametrize("status", ["4", "-1", "", "complete"])
def test_an_unknown_status_is_a_fault(operator, order, status):
    assert set(set_status(operator, order, status).json()["errors"]) == {"status"}


def test_an_unknown_command_is_a_fault(operator, db):
    answer = operator.get("command/status/get", {"command_id": "ZZZZZZZZ"})
    assert set(answer.json()["errors"]) == {"command_id"}
