"""Every step of an order is told in one way: history row, live pages, event."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

import everyprint
from everyprint.customers.models import Customer
from everyprint.jobs import services as jobs
from everyprint.jobs.models import Topic
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.orders import disputes, history, pickup, promises, services, tasks
from everyprint.orders.errors import WrongCode
from everyprint.orders.history import STEPS, record
from everyprint.orders.models import Order, OrderEvent
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, draft_order
from everyprint.shops.models import Shop
from tests.support import make

PACKAGE = Path(everyprint.__file__).parent


def modules() -> Iterator[tuple[str, str]]:
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        if "/tests/" not in name and "/migrations/" not in name:
            yield name, path.read_text()


def test_only_the_history_writes_events_of_orders() -> None:
    writes = re.compile(r"\bOrderEvent(\(|\.objects\.(bulk_)?create\()")
    defined = re.compile(r"class OrderEvent\(")
    found = [name for name, text in modules() if writes.search(defined.sub("", text))]
    assert found == ["orders/history.py"]


def test_only_the_history_touches_and_emits_for_orders() -> None:
    told = re.compile(r"\b(touch|emit)\(")
    assert [name for name, text in modules() if name.startswith("orders/") and told.search(text)] == [
        "orders/history.py"
    ]


def test_orders_know_nothing_of_messages() -> None:
    assert not [name for name, text in modules() if name.startswith("orders/") and "messaging" in text]


@pytest.fixture
def shop(db: None) -> Shop:
    return make.shop()


@pytest.fixture
def customer(db: None) -> Customer:
    return make.customer(2000)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, object]]]:
    """The events of the history, beside what becomes of them."""
    events: list[tuple[str, dict[str, object]]] = []

    def emit(name: str, **payload: object) -> None:
        events.append((name, payload))
        jobs.emit(name, **payload)

    monkeypatch.setattr(history, "emit", emit)
    return events


def test_every_step_is_written_down_and_emitted(
    customer: Customer, shop: Shop, heard: list[tuple[str, dict[str, object]]]
) -> None:
    order = draft_order(customer, shop, [Item(make.revision(customer), Options(pages="1"))], actor=SYSTEM)
    services.place_order(order, actor=SYSTEM)
    for minutes in (31, 61):
        with clock.travelled(timedelta(minutes=minutes)):
            tasks.remind_and_abort_silent()
    services.note_opened(order, actor=make.SHOP)
    services.accept_order(order, clock.now(), actor=make.SHOP)
    with clock.travelled(timedelta(minutes=1)):
        tasks.note_late()
    for minutes in (31, 122):
        with clock.travelled(timedelta(minutes=minutes)):
            promises.pursue_late()
    services.complete_order(order, actor=make.SHOP)
    for _ in range(pickup.WRONG_CODES_MAX):
        with pytest.raises(WrongCode):
            pickup.hand_over(shop, "222222", actor=make.SHOP, opened=order)
    services.retrieve_order(order, actor=make.SHOP, how="no_code", reason="Diop, 567, vide")
    kept = disputes.dispute(order, "", actor=SYSTEM)
    disputes.settle(kept, "customer", "vu", actor=SYSTEM)
    other = make.placed(customer, shop)
    services.abort_order(other, "plus de papier", actor=make.SHOP)
    written = list(OrderEvent.objects.filter(order=order).order_by("pk").values_list("kind", flat=True))
    assert [*written, "aborted"] == list(STEPS)
    names = [name for name, payload in heard if payload["order"] == order.public_id]
    assert names == [f"orders.{step}" for step in written]
    assert heard[-1] == ("orders.aborted", {"order": other.public_id, "actor": "staff:1", "by": "staff"})


def test_a_step_has_the_states_around_it_its_actor_and_its_reason(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    services.abort_order(order, "imprimante en panne", actor=make.SHOP)
    event = order.events.get(kind="aborted")
    assert (event.before, event.after) == (Order.COMPLETE, Order.ABORT)
    assert (event.actor, event.reason) == ("staff:1", "imprimante en panne")
    assert [(e.before, e.after) for e in order.events.filter(kind="placed")] == [("draft", "pending")]


def test_a_step_wakes_the_pages_of_both_sides(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    numbers = dict(Topic.objects.values_list("name", "number"))
    record(order, "opened", Actor("staff", "1"))
    after = dict(Topic.objects.values_list("name", "number"))
    assert {name for name in after if after[name] != numbers[name]} == {shop.topic, customer.topic}


def test_a_passed_promise_is_noted_once_and_again_after_a_new_one(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    for promised in (1, 2):
        services.accept_order(order, clock.now() + timedelta(minutes=20), actor=make.SHOP)
        tasks.note_late()
        assert order.events.filter(kind="late").count() == promised - 1
        with clock.travelled(timedelta(minutes=21)):
            tasks.note_late()
            tasks.note_late()
        assert order.events.filter(kind="late").count() == promised
