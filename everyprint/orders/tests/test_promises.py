"""A shop that promised and forgot: it is asked, the customer may choose, the money goes back."""

from datetime import timedelta

import pytest

from everyprint.cli.upkeep import violations
from everyprint.conversations.models import Remark
from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.messaging.models import Message
from everyprint.orders import promises, services, tasks
from everyprint.orders.errors import AlreadyAccepted, PutOffTwice
from everyprint.orders.models import Order
from everyprint.shops.hours import every_day
from everyprint.shops.models import Shop
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def customer() -> Customer:
    return make.customer(2000)


@pytest.fixture
def order(customer: Customer) -> Order:
    order = make.placed(customer, make.shop())
    services.accept_order(order, clock.now(), actor=make.SHOP)
    return order


def after(order: Order, **time: float) -> Order:
    """The order after a sweep, so long after its promise."""
    with clock.travelled(timedelta(**time)):
        promises.pursue_late()
    order.refresh_from_db()
    return order


def told_shop(order: Order) -> int:
    return Remark.objects.filter(order=order.public_id, author=Remark.SYSTEM).count()


def take_back(order: Order, **time: float) -> None:
    with clock.travelled(timedelta(**time)):
        services.abort_order(order, "", actor=Actor("customer", order.customer.public_id))


def test_a_shop_is_asked_half_an_hour_after_its_promise(order: Order) -> None:
    assert after(order, minutes=29).asked_at is None
    assert after(order, minutes=31).asked_at and told_shop(order) == 1
    with pytest.raises(AlreadyAccepted):
        take_back(order, minutes=40)


def test_two_open_hours_after_a_promise_the_customer_may_take_the_money_back(
    order: Order, customer: Customer
) -> None:
    after(order, minutes=31)
    assert after(order, minutes=119).choice_at is None
    assert after(order, minutes=122).choice_at and told_shop(order) == 2
    assert Message.objects.filter(customer=customer.public_id, kind="order_overdue").count() == 1
    take_back(order, minutes=130)
    assert available(customer.account) == 2000


def test_ten_open_hours_after_a_promise_the_money_goes_back_by_itself(
    order: Order, customer: Customer
) -> None:
    for minutes in (31, 122, 599):
        assert after(order, minutes=minutes).state == Order.PENDING
    assert after(order, minutes=603).state == Order.ABORT
    assert available(customer.account) == 2000 and told_shop(order) == 3


def test_four_days_are_enough_where_the_shop_does_not_open(customer: Customer) -> None:
    moment = clock.local(clock.now())
    minute = [(moment - timedelta(minutes=ago)).strftime("%H:%M") for ago in (20, 19)]
    order = make.placed(customer, make.shop(hours=every_day(*minute)))
    services.accept_order(order, clock.now(), actor=make.SHOP)
    for hours in (25, 49, 95):
        assert after(order, hours=hours).state == Order.PENDING
    assert after(order, hours=97).state == Order.ABORT


def test_a_clock_that_is_days_ahead_asks_and_gives_no_money_back(order: Order) -> None:
    for _ in range(3):
        assert after(order, days=9).state == Order.PENDING
    assert order.asked_at and order.choice_at is None
    assert after(order, minutes=5).asked_at is None


def test_a_new_promise_starts_anew_twice_at_most(order: Order) -> None:
    for hours in (1, 2):
        after(order, hours=hours)
        services.accept_order(order, clock.now() + timedelta(hours=hours), actor=make.SHOP)
        order.refresh_from_db()
        assert order.asked_at is None and order.choice_at is None
    with pytest.raises(PutOffTwice):
        services.accept_order(order, clock.now() + timedelta(hours=9), actor=make.SHOP)
    services.accept_order(order, clock.now() + timedelta(hours=1), actor=make.SHOP)


def test_an_earlier_promise_takes_no_choice_away(order: Order) -> None:
    after(order, minutes=31)
    after(order, minutes=122)
    services.accept_order(order, clock.now() - timedelta(hours=1), actor=make.SHOP)
    take_back(order, minutes=130)


def test_an_order_marked_complete_is_never_taken_back(order: Order) -> None:
    after(order, minutes=31)
    after(order, minutes=122)
    services.complete_order(order, actor=make.SHOP)
    assert after(order, days=6).state == Order.COMPLETE


def test_check_lists_what_is_late(order: Order) -> None:
    with clock.travelled(timedelta(hours=3)):
        rows = [str(found) for found in violations() if found.warning]
    assert any(order.public_id in row for row in rows)


def test_check_lists_what_a_shop_was_asked_about(order: Order) -> None:
    after(order, days=30)
    assert any(order.public_id in str(found) for found in violations() if found.warning)


@pytest.mark.heavy
def test_five_thousand_silent_orders_of_a_closed_shop_stop_nobody(customer: Customer) -> None:
    opens = clock.local(clock.now()) + timedelta(hours=12)
    closed = make.shop(
        hours=every_day(opens.strftime("%H:%M"), (opens + timedelta(minutes=5)).strftime("%H:%M"))
    )
    first = make.placed(make.customer(200), closed)
    _multiply(first, 5000)
    mine = make.placed(customer, make.shop())
    with clock.travelled(timedelta(hours=3)):
        tasks.remind_and_abort_silent()
    mine.refresh_from_db()
    first.refresh_from_db()
    assert (mine.state, first.state) == (Order.ABORT, Order.PENDING)


def _multiply(order: Order, count: int) -> None:
    columns = {field.attname: getattr(order, field.attname) for field in order._meta.concrete_fields}
    del columns["id"]
    Order.objects.bulk_create(Order(**columns | {"public_id": f"N{number:07d}"}) for number in range(count))


def test_a_row_that_fails_stops_no_other(customer: Customer) -> None:
    odd = make.shop()
    make.placed(customer, odd)
    Shop.objects.filter(pk=odd.pk).update(hours=every_day("dawn", "dusk"))
    mine = make.placed(customer, make.shop())
    with clock.travelled(timedelta(hours=3)):
        tasks.remind_and_abort_silent()
    mine.refresh_from_db()
    assert mine.state == Order.ABORT
