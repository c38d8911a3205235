"""A collection without its code that the customer disputes: kept once, settled once, to the franc."""

from datetime import timedelta

import pytest

from everyprint.cli.upkeep import violations
from everyprint.customers.models import Customer
from everyprint.ledger.models import Transfer
from everyprint.ledger.queries import available
from everyprint.ledger.services import open_account, transfer
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.orders import disputes, services, tasks
from everyprint.orders.errors import (
    DisputedBefore,
    DisputeSettled,
    NotDisputable,
    SettlementReason,
    ShopLacksMoney,
)
from everyprint.orders.models import Dispute, Order
from everyprint.orders.services import move_orders
from everyprint.shops.models import Shop
from tests.support import make

pytestmark = pytest.mark.django_db
BOSS = Actor("operator", "1")
COMMISSION = "revenue:commission"


@pytest.fixture
def shop() -> Shop:
    return make.shop()


@pytest.fixture
def customer() -> Customer:
    return make.customer(2000)


def by(customer: Customer) -> Actor:
    return Actor("customer", customer.public_id)


def collected(customer: Customer, shop: Shop, how: str = "no_code", reason: str = "Diop, 567, vide") -> Order:
    order = make.complete(customer, shop)
    services.retrieve_order(order, actor=make.SHOP, how=how, reason=reason)
    return order


def warned() -> list[str]:
    return [found.invariant for found in violations() if "disputed" in found.invariant]


def broken() -> list[str]:
    return [str(found) for found in violations() if not found.warning]


def test_what_is_kept_has_its_time_words_and_step_once(customer: Customer, shop: Shop) -> None:
    order = collected(customer, shop)
    assert disputes.disputable(customer) == order
    kept = disputes.dispute(order, "ce n'était pas moi", actor=by(customer))
    assert (kept.state, kept.words, clock.now() - kept.created_at < timedelta(minutes=1)) == (
        Dispute.OPEN, "ce n'était pas moi", True,
    )  # fmt: skip
    assert order.events.get(kind="disputed").actor == str(by(customer))
    with pytest.raises(DisputedBefore):
        disputes.dispute(order, "encore", actor=by(customer))
    assert order.events.filter(kind="disputed").count() == 1
    assert warned() == ["a disputed collection is settled"] and broken() == []


@pytest.mark.parametrize(("how", "reason"), [("code", ""), ("published", ""), ("uncollected", "uncollected")])
def test_only_a_collection_without_a_code_is_disputed(
    customer: Customer, shop: Shop, how: str, reason: str
) -> None:
    order = collected(customer, shop, how, reason)
    assert disputes.disputable(customer) is None
    with pytest.raises(NotDisputable):
        disputes.dispute(order, "", actor=by(customer))


def test_nothing_is_disputed_before_it_is_handed_over_or_after_seven_days(
    customer: Customer, shop: Shop
) -> None:
    with pytest.raises(NotDisputable):
        disputes.dispute(make.complete(customer, shop), "", actor=by(customer))
    order = collected(customer, shop)
    with clock.travelled(timedelta(days=7, minutes=1)):
        assert disputes.disputable(customer) is None
        with pytest.raises(NotDisputable):
            disputes.dispute(order, "", actor=by(customer))


def test_for_the_shop_nothing_moves(customer: Customer, shop: Shop) -> None:
    kept = disputes.dispute(collected(customer, shop), "", actor=by(customer))
    before = [available(account) for account in (customer.account, shop.account, COMMISSION)]
    with pytest.raises(SettlementReason):
        disputes.settle(kept, Dispute.SHOP, " ", actor=BOSS)
    assert warned()
    disputes.settle(kept, Dispute.SHOP, "la caméra le montre", actor=BOSS)
    kept.refresh_from_db()
    assert (kept.state, kept.reason, kept.returned) == (Dispute.SHOP, "la caméra le montre", 0)
    assert before == [available(account) for account in (customer.account, shop.account, COMMISSION)]
    assert warned() == [] and broken() == []


def test_for_the_customer_all_that_was_posted_comes_back_once(customer: Customer, shop: Shop) -> None:
    before = [available(account) for account in (customer.account, shop.account, COMMISSION)]
    order = collected(customer, shop)
    kept = disputes.dispute(order, "", actor=by(customer))
    disputes.settle(kept, Dispute.CUSTOMER, "un autre nom", actor=BOSS)
    for outcome in (Dispute.CUSTOMER, Dispute.SHOP):
        with pytest.raises(DisputeSettled):
            disputes.settle(kept, outcome, "encore", actor=BOSS)
    kept.refresh_from_db()
    assert (kept.returned, kept.ended_by) == (order.total, str(BOSS))
    assert before == [available(account) for account in (customer.account, shop.account, COMMISSION)]
    assert Transfer.objects.get(kind="order_returned").key == f"dispute:{order.public_id}"
    event = order.events.get(kind="settled")
    assert (event.reason, event.after) == ("un autre nom", Order.RETRIEVED)
    assert warned() == [] and broken() == []


def test_a_shop_that_has_not_earned_it_any_more_leaves_it_open(customer: Customer, shop: Shop) -> None:
    order = collected(customer, shop)
    kept = disputes.dispute(order, "", actor=by(customer))
    open_account("provider:x", floor=None)
    paid = available(shop.account) - 1
    transfer("payout", "payout", {shop.account: -paid, "provider:x": paid}, actor=BOSS)
    with pytest.raises(ShopLacksMoney) as refusal:
        disputes.settle(kept, Dispute.CUSTOMER, "un autre nom", actor=BOSS)
    assert "plus que 1" in refusal.value.sentence()
    kept.refresh_from_db()
    assert (kept.state, kept.ended_at, available(shop.account)) == (Dispute.OPEN, None, 1)
    collected(customer, shop)
    disputes.settle(kept, Dispute.CUSTOMER, "un autre nom", actor=BOSS)
    assert broken() == []


def test_the_money_comes_back_to_who_the_customer_is_now(customer: Customer, shop: Shop) -> None:
    other = make.customer()
    order = collected(customer, shop)
    move_orders(customer, other)
    order.refresh_from_db()
    kept = disputes.dispute(order, "", actor=by(other))
    disputes.settle(kept, Dispute.CUSTOMER, "un autre nom", actor=BOSS)
    assert available(other.account) == order.total and broken() == []


def test_what_came_back_without_a_transfer_is_found(customer: Customer, shop: Shop) -> None:
    kept = disputes.dispute(collected(customer, shop), "", actor=by(customer))
    Dispute.objects.filter(pk=kept.pk).update(returned=100)
    assert [line for line in broken() if "what a dispute gave back" in line]


def test_an_uncollected_order_is_no_collection(customer: Customer, shop: Shop) -> None:
    make.complete(customer, shop)
    with clock.travelled(timedelta(days=7, minutes=1)):
        tasks.close_uncollected()
        assert disputes.disputable(customer) is None
