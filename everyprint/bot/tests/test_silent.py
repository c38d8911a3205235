"""A shop that does not answer is reminded, its customer offered another shop, and the money comes back."""

from datetime import timedelta

import pytest

from everyprint.bot.services import arrive
from everyprint.bot.steps.shops import elsewhere
from everyprint.bot.tests.conftest import COIN, PARRAIN
from everyprint.conversations.models import Remark
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import deliver_to_customer
from everyprint.orders import services, tasks
from everyprint.orders.models import Order, OrderEvent
from everyprint.orders.queries import lines_of
from everyprint.shops.prices import Prices
from everyprint.shops.services import set_conversation, set_paused, set_prices, suspend

pytestmark = pytest.mark.django_db
STAFF = Actor("staff", "1")
DEARER = {"A4": {"gray": 40, "color": 90}, "binding": {"cerdeau": 110}}


@pytest.fixture
def order(talk, shop, other_shop):
    """Two bound copies at LE PARRAIN for 1 080 F, of 2 000 F."""
    talk.tops_up(2000)
    talk.orders()
    talk.write("2 copies couleur reliure cerdeau")
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.tap(talk.payload("pay:"))
    return Order.objects.get(state=Order.PENDING)


def after(order, **time):
    """The order after a sweep, so long after it was placed."""
    with clock.travelled(timedelta(**time)):
        tasks.remind_and_abort_silent()
    order.refresh_from_db()
    return order


def silent(talk, order):
    """The message about an order that nobody has answered for an open hour."""
    after(order, minutes=31)
    after(order, minutes=61)
    talk.work()
    told = Message.objects.filter(kind="order_silent")
    told.update(created_at=clock.now())
    return told.last()


def remarks(order):
    return Remark.objects.filter(order=order.public_id, author=Remark.SYSTEM).count()


def test_the_shop_is_told_after_half_an_hour_and_its_customer_after_an_hour(talk, order):
    assert after(order, minutes=29).reminded_at is None and remarks(order) == 0
    assert after(order, minutes=31).reminded_at and remarks(order) == 1
    assert after(order, minutes=59).silent_at is None
    assert not Message.objects.filter(kind="order_silent").exists()
    for _ in range(2):
        assert after(order, minutes=61).silent_at and remarks(order) == 2
    assert Message.objects.filter(kind="order_silent").count() == 1
    assert after(order, minutes=119).state == Order.PENDING
    assert after(order, minutes=121).state == Order.ABORT
    assert available(talk.customer.account) == 2000


def test_the_shop_is_told_in_a_conversation_of_its_own_where_it_has_one(order, shop):
    clerk = arrive("web", "the-clerk", "en").customer
    set_conversation(shop, clerk.public_id)
    for minutes in (31, 61, 61):
        after(order, minutes=minutes)
    told = Message.objects.filter(customer=clerk.public_id, kind="shop_called").order_by("pk")
    assert [message.params["step"] for message in told] == ["reminded", "silent"]
    deliver_to_customer(clerk.public_id)
    text = told.all()[0].text
    assert order.public_id in text and "promise a time" in text


def test_one_tap_moves_the_order_at_the_price_that_was_shown(talk, order, other_shop):
    said = silent(talk, order).said
    there = elsewhere(order)
    assert [shop["name"] for shop in there] == ["COIN COPIE"]
    more = there[0]["total"] - order.total
    assert more > 0 and f"{more}\u00a0F de plus" in said.text
    talk.tap(f"elsewhere:{order.public_id}:CCP22:{there[0]['total']}")
    order.refresh_from_db()
    made = Order.objects.get(state=Order.PENDING)
    assert (order.state, made.shop, made.total) == (Order.ABORT, other_shop, there[0]["total"])
    assert [line.options for line in lines_of(made)] == [line.options for line in lines_of(order)]
    assert available(talk.customer.account) == 2000 - made.total
    kinds = talk.kinds()
    assert kinds.count("order_placed") == 2 and "order_aborted" in kinds
    assert "print_elsewhere" not in kinds
    assert OrderEvent.objects.get(order=order, kind="aborted").actor.startswith("customer:")
    assert remarks(order) == 3


def test_a_cheaper_shop_says_so_and_gives_the_rest_back(talk, order, other_shop):
    set_prices(other_shop, Prices.from_json({**COIN, "A4": {"gray": 5, "color": 10}}))
    text = silent(talk, order).said.text
    there = elsewhere(order)[0]
    assert f"{order.total - there['total']}\u00a0F de moins" in text
    talk.tap(f"elsewhere:{order.public_id}:CCP22:{there['total']}")
    assert available(talk.customer.account) == 2000 - there["total"]


def test_what_costs_more_than_the_balance_is_not_offered_nor_taken(talk, order, other_shop):
    set_prices(other_shop, Prices.from_json(DEARER))
    silent(talk, order)
    assert Message.objects.get(kind="order_silent").params["shops"] == []
    talk.tap(f"elsewhere:{order.public_id}:CCP22:3000")
    order.refresh_from_db()
    assert order.state == Order.PENDING and available(talk.customer.account) == 920


@pytest.mark.parametrize("change", ["price", "pause", "suspension"])
def test_what_changed_since_it_was_shown_is_shown_again_and_nothing_moves(talk, order, other_shop, change):
    silent(talk, order)
    seen = elsewhere(order)[0]["total"]
    if change == "price":
        set_prices(other_shop, Prices.from_json(PARRAIN))
    elif change == "pause":
        set_paused(other_shop, True)
    else:
        suspend(other_shop, "plaintes", actor=SYSTEM)
    told = talk.tap(f"elsewhere:{order.public_id}:CCP22:{seen}")
    assert told.kind == "order_silent" and "rien n'a bougé" in told.text
    assert len(told.params["shops"]) == (change == "price")
    order.refresh_from_db()
    assert order.state == Order.PENDING and available(talk.customer.account) == 920
    assert Order.objects.count() == 1


def test_a_shop_that_accepted_meanwhile_keeps_its_order(talk, order):
    silent(talk, order)
    total = elsewhere(order)[0]["total"]
    services.accept_order(order, clock.now() + timedelta(minutes=20), actor=STAFF)
    assert talk.tap(f"elsewhere:{order.public_id}:CCP22:{total}").kind == "sentence"
    order.refresh_from_db()
    assert order.state == Order.PENDING and Order.objects.count() == 1


def test_who_waits_or_takes_the_money_back_may_do_so_although_the_file_was_opened(talk, order):
    services.note_opened(order, actor=STAFF)
    silent(talk, order)
    assert talk.tap(f"wait:{order.public_id}").kind == "waiting_on"
    talk.tap(f"cancel:{order.public_id}")
    order.refresh_from_db()
    assert order.state == Order.ABORT and available(talk.customer.account) == 2000


def test_twice_tapped_it_is_moved_once(talk, order):
    silent(talk, order)
    tap = f"elsewhere:{order.public_id}:CCP22:{elsewhere(order)[0]['total']}"
    talk.tap(tap)
    assert talk.tap(tap).kind == "sentence"
    assert Order.objects.count() == 2
