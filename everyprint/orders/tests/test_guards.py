"""What happens between a look and a write: the row decides, and money stays where its order is."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from everyprint.customers.models import Customer
from everyprint.ledger import services as ledger
from everyprint.ledger.models import Hold
from everyprint.ledger.queries import available
from everyprint.lib import clock, signing
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.orders import pickup, queries, services, tasks
from everyprint.orders.codes import pickup_code
from everyprint.orders.errors import AlreadyAccepted, CodeLocked, NotAllowed, WrongCode
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, draft_order, requote
from everyprint.orders.states import Stage
from everyprint.shops.models import Shop
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop() -> Shop:
    return make.shop()


@pytest.fixture
def customer() -> Customer:
    return make.customer(2000)


def by(customer: Customer) -> Actor:
    return Actor("customer", customer.public_id)


def found(order: Order) -> Order:
    return Order.objects.select_related("shop", "customer").get(pk=order.pk)


def accept(order: Order) -> None:
    services.accept_order(found(order), clock.now() + timedelta(minutes=20), actor=make.SHOP)


@pytest.mark.parametrize("state", list(queries.HOLD_OF_STATE))
def test_an_order_that_is_no_draft_is_not_requoted(customer: Customer, shop: Shop, state: str) -> None:
    order = make.placed(customer, shop, Options(pages="1-10"))
    at_hand = Order.objects.select_related("shop").get(pk=order.pk)
    at_hand.state = Order.DRAFT
    Order.objects.filter(pk=order.pk).update(state=state)
    before = (order.total, order.price_list, list(order.lines.values()), order.events.count())
    with pytest.raises(NotAllowed):
        requote(at_hand, [Item(make.revision(customer), Options(copies=9))], actor=by(customer))
    order.refresh_from_db()
    assert (order.total, order.price_list, list(order.lines.values()), order.events.count()) == before
    assert order.state == at_hand.state == state


def test_an_abort_of_the_customer_that_comes_after_the_acceptance_is_refused(
    customer: Customer, shop: Shop
) -> None:
    order = make.placed(customer, shop)
    looked_at = found(order)
    accept(order)
    with pytest.raises(AlreadyAccepted):
        services.abort_order(looked_at, "", actor=by(customer))
    assert queries.stage(found(order)) is Stage.ACCEPTED
    assert Hold.objects.get().state == Hold.OPEN and available(customer.account) == 1900


def test_an_abort_of_the_customer_between_the_shops_look_and_its_acceptance_wins(
    customer: Customer, shop: Shop
) -> None:
    order = make.placed(customer, shop)
    looked_at = found(order)
    services.abort_order(found(order), "", actor=by(customer))
    with pytest.raises(NotAllowed):
        services.accept_order(looked_at, clock.now(), actor=make.SHOP)
    order.refresh_from_db()
    assert order.accepted_at is None and order.state == Order.ABORT
    assert Hold.objects.get().state == Hold.VOIDED and available(customer.account) == 2000


def test_an_acceptance_in_the_middle_of_the_customers_abort_wins(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the last moment before the write. (One connection plays both: the refusal takes back both sides.)"""
    order = make.placed(customer, shop)
    before_the_write(monkeypatch, lambda: accept(order))
    with pytest.raises(AlreadyAccepted):
        services.abort_order(found(order), "", actor=by(customer))
    assert found(order).state == Order.PENDING and Hold.objects.get().state == Hold.OPEN


def test_an_acceptance_in_the_middle_of_the_clocks_abort_wins(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = make.placed(customer, shop)
    with clock.travelled(timedelta(minutes=121)):
        before_the_write(monkeypatch, lambda: accept(order))
        tasks.remind_and_abort_silent()
    assert found(order).state == Order.PENDING and Hold.objects.get().state == Hold.OPEN


def test_a_quote_made_anew_in_the_middle_of_paying_is_not_paid_at_the_old_price(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = draft_order(customer, shop, [Item(make.revision(customer), Options(pages="1"))], actor=SYSTEM)
    dearer = [Item(make.revision(customer), Options(pages="1-10"))]
    before_the_write(monkeypatch, lambda: requote(found(order), dearer, actor=SYSTEM))
    with pytest.raises(NotAllowed):
        services.place_order(order, actor=by(customer))
    assert found(order).state == Order.DRAFT and not Hold.objects.exists()


def before_the_write(monkeypatch: pytest.MonkeyPatch, first: Callable[[], object]) -> None:
    """Somebody else does something right before the next move is written."""
    write = services.moved

    def call(*arguments: Any, **keywords: Any) -> bool:
        monkeypatch.setattr(services, "moved", write)
        first()
        return write(*arguments, **keywords)

    monkeypatch.setattr(services, "moved", call)


def test_two_sweeps_at_once_write_a_reminder_and_a_passed_promise_down_once(
    customer: Customer, shop: Shop
) -> None:
    order = make.placed(customer, shop)
    looked_at = [found(order), found(order)]
    for row in looked_at:
        tasks._note(row, "reminded_at", "reminded")
        tasks._note(row, "silent_at", "silent")
    services.accept_order(found(order), clock.now() - timedelta(minutes=1), actor=make.SHOP)
    looked_at = [found(order), found(order)]
    for row in looked_at:
        tasks._note_late(row)
    steps = list(order.events.order_by("pk").values_list("kind", flat=True))
    assert steps == ["quoted", "placed", "reminded", "silent", "accepted", "late"]


def test_a_locked_order_counts_no_more_wrong_codes(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    until = clock.now() + pickup.LOCK
    Order.objects.filter(pk=order.pk).update(locked_until=until)
    with pytest.raises(CodeLocked):
        pickup.hand_over(shop, "222222", actor=make.SHOP, opened=found(order))
    with pytest.raises(CodeLocked):
        pickup.verify_code(found(order), "222222", actor=make.SHOP)
    assert found(order).wrong_codes == 0


def test_the_fifth_try_opens_the_order_when_it_is_right(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    for _ in range(4):
        with pytest.raises(WrongCode):
            pickup.verify_code(found(order), "222222", actor=make.SHOP)
    pickup.verify_code(found(order), pickup_code(order), actor=make.SHOP)
    pickup.hand_over(shop, pickup_code(order), actor=make.SHOP, opened=found(order))
    assert not order.events.filter(kind="code_locked").exists()


def test_a_lock_stamped_by_a_clock_that_was_a_day_ahead_holds_nobody_up(
    customer: Customer, shop: Shop
) -> None:
    order = make.complete(customer, shop)
    with clock.travelled(timedelta(days=1)):
        for _ in range(5):
            with pytest.raises(WrongCode):
                pickup.verify_code(found(order), "222222", actor=make.SHOP)
    pickup.hand_over(shop, pickup_code(order), actor=make.SHOP, opened=found(order))
    assert found(order).state == Order.RETRIEVED


def test_two_orders_that_draw_the_same_pickup_code_get_two(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drawn(purpose: str, value: str, length: int) -> str:
        return "AAAAAA" if value.endswith(":0") else derived_code(purpose, value, length)

    derived_code = signing.derived_code
    monkeypatch.setattr(signing, "derived_code", drawn)
    first, second = make.complete(customer, shop), make.complete(customer, shop)
    assert pickup_code(first) == "AAAAAA" and pickup_code(second) != "AAAAAA"
    assert pickup.hand_over(shop, pickup_code(found(second)), actor=make.SHOP).pk == second.pk
    assert pickup.hand_over(shop, "AAAAAA", actor=make.SHOP).pk == first.pk
    assert make.complete(customer, shop).pickup_number == 0, "a code that was used is free again"


def test_two_shops_may_have_the_same_pickup_code(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing, "derived_code", lambda purpose, value, length: "AAAAAA")
    here, there = make.complete(customer, shop), make.complete(customer, make.shop())
    assert pickup_code(here) == pickup_code(there)
    assert pickup.hand_over(shop, "AAAAAA", actor=make.SHOP).pk == here.pk


def test_an_order_whose_every_code_is_taken_stays_as_it_is(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing, "derived_code", lambda purpose, value, length: "AAAAAA")
    make.complete(customer, shop)
    order = make.placed(customer, shop)
    with pytest.raises(RuntimeError):
        services.complete_order(order, actor=make.SHOP)
    assert found(order).state == Order.PENDING


def violations(order: Order) -> list[str]:
    return [str(row) for row in queries.violations() if order.public_id in row.row]


def held(order: Order, number: int, amount: int) -> str:
    key = f"{order.hold_key}:{number}"
    ledger.hold(key, order.customer.account, amount, actor=SYSTEM, reference=order.public_id)
    return key


def test_check_sums_the_holds_of_an_order(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop, Options(pages="1-10"))
    Order.objects.filter(pk=order.pk).update(total=150)
    assert len(violations(order)) == 1, "a price that grew without its money"
    second = held(order, 2, 50)
    assert violations(order) == []
    held(order, 3, 1)
    (found,) = violations(order)
    assert f"{second} open 50" in found and "order's money is open" in found


def test_check_finds_a_hold_that_outlives_its_order(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop, Options(pages="1-10"))
    held(order, 2, 50)
    services.retrieve_order(order, actor=make.SHOP)
    (found,) = violations(order)
    assert "order:" in found and ":2 open 50" in found


def test_check_finds_money_that_was_posted_in_part_only(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop, Options(pages="1-10"))
    ledger.post_hold(order.hold_key, {shop.account: 90}, kind="order_retrieved", actor=SYSTEM)
    Order.objects.filter(pk=order.pk).update(state=Order.RETRIEVED)
    assert len(violations(order)) == 1
    Order.objects.filter(pk=order.pk).update(total=90)
    assert violations(order) == []


def test_check_finds_an_aborted_order_that_was_paid(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop, Options(pages="1-10"))
    second = held(order, 2, 50)
    services.abort_order(order, "plus de papier", actor=make.SHOP)
    assert len(violations(order)) == 1, "a second hold that stayed open"
    ledger.post_hold(second, {shop.account: 50}, kind="order_retrieved", actor=SYSTEM)
    assert len(violations(order)) == 1


def test_check_looks_at_every_order_and_at_its_own_holds_only(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "CHECKED_AT_ONCE", 2)
    orders = [make.placed(customer, shop, Options(pages="1")) for _ in range(5)]
    assert list(queries.violations()) == []
    Order.objects.update(total=11)
    rows = [row.row for row in queries.violations()]
    assert [any(order.public_id in row for row in rows) for order in orders] == [True] * 5 and len(rows) == 5
