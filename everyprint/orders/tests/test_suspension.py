"""A suspended shop finishes and hands over what it has accepted, and takes nothing new."""

from datetime import timedelta

import pytest

from everyprint.cli.upkeep import violations
from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.messaging.models import Message
from everyprint.orders import services, tasks
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, draft_order
from everyprint.payments.errors import CounterSuspended
from everyprint.payments.services import take_cash
from everyprint.shops.errors import ShopSuspended, SuspendedHere
from everyprint.shops.models import Shop
from everyprint.shops.services import end_suspension, suspend
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def customer() -> Customer:
    return make.customer(2000)


@pytest.fixture
def shop() -> Shop:
    return make.shop()


def suspended(shop: Shop) -> None:
    suspend(shop, "plaintes", actor=Actor("operator", "1"))


def test_a_suspended_shop_takes_no_order_and_no_money(customer: Customer, shop: Shop) -> None:
    revision = make.revision(customer)
    draft = draft_order(customer, shop, [Item(revision, Options())], actor=SYSTEM)
    suspended(shop)
    with pytest.raises(ShopSuspended):
        services.place_order(draft, actor=SYSTEM)
    with pytest.raises(ShopSuspended):
        make.placed(customer, shop)
    with pytest.raises(CounterSuspended):
        take_cash(customer, 500, shop=shop, actor=make.SHOP, key="till")
    assert available(customer.account) == 2000 and available(shop.cash_account) == 0
    end_suspension(shop, actor=SYSTEM)
    services.place_order(draft, actor=SYSTEM)


def test_what_it_accepted_goes_on_to_the_end(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    services.accept_order(order, clock.now() + timedelta(hours=1), actor=make.SHOP)
    suspended(shop)
    tasks.give_back_stranded()
    services.accept_order(order, clock.now() + timedelta(hours=2), actor=make.SHOP)
    services.complete_order(order, actor=make.SHOP)
    services.retrieve_order(order, actor=make.SHOP)
    assert available(shop.account) > 0


def test_what_it_has_not_accepted_goes_back_with_a_sentence(customer: Customer, shop: Shop) -> None:
    order, others = make.placed(customer, shop), make.placed(customer, make.shop())
    suspended(shop)
    with pytest.raises(SuspendedHere):
        services.accept_order(order, clock.now(), actor=make.SHOP)
    with pytest.raises(SuspendedHere):
        services.complete_order(order, actor=make.SHOP)
    with clock.travelled(timedelta(minutes=11)):
        assert any(order.public_id in str(found) for found in violations() if found.warning)
        tasks.give_back_stranded()
    order.refresh_from_db()
    others.refresh_from_db()
    assert (order.state, others.state) == (Order.ABORT, Order.PENDING)
    assert available(customer.account) == 2000 - others.total
    told = Message.objects.get(customer=customer.public_id, kind="order_aborted")
    assert told.params["reason"] == "shop_suspended"
    assert Message.objects.filter(customer=customer.public_id, kind="print_elsewhere").exists()
