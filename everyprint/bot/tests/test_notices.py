"""What a customer is told about the steps of an order: each once, whatever happens to the event."""

from datetime import timedelta

import pytest

from everyprint.customers.models import Customer
from everyprint.jobs.models import Event
from everyprint.jobs.services import emit, handle_event
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import deliver_to_customer, revealed
from everyprint.orders import pickup, services, tasks
from everyprint.orders.codes import pickup_code
from everyprint.orders.errors import WrongCode
from everyprint.shops.models import Shop
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop() -> Shop:
    return make.shop()


@pytest.fixture
def customer() -> Customer:
    return make.customer(2000)


def told(customer: Customer) -> dict[str, str]:
    """Key → kind of what a customer was told about orders."""
    rows = Message.objects.filter(customer=customer.public_id).exclude(order="").order_by("pk")
    return dict(rows.values_list("key", "kind"))


def test_each_step_is_told_under_the_key_it_always_had(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    ready_at = clock.now() + timedelta(minutes=20)
    services.accept_order(order, ready_at, actor=make.SHOP)
    services.complete_order(order, actor=make.SHOP)
    for _ in range(pickup.WRONG_CODES_MAX):
        with pytest.raises(WrongCode):
            pickup.hand_over(shop, "222222", actor=make.SHOP, opened=order)
    services.retrieve_order(order, actor=make.SHOP)
    order.refresh_from_db()
    name = order.public_id
    assert told(customer) == {
        f"placed:{name}": "order_placed",
        f"accepted:{name}:{ready_at.isoformat()}": "order_accepted",
        f"complete:{name}": "order_complete",
        f"locked:{name}:{order.locked_until.isoformat()}": "pickup_locked",
        f"retrieved:{name}": "order_retrieved",
        f"ended:{name}:retrieved:1": "ask_score",
    }
    deliver_to_customer(customer.public_id)
    assert revealed(Message.objects.get(kind="order_complete")).code == pickup_code(order)


def test_an_abort_is_told_with_its_reason_and_the_way_to_another_shop(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    services.abort_order(order, "plus de papier", actor=make.SHOP)
    name = order.public_id
    assert told(customer) == {
        f"placed:{name}": "order_placed",
        f"aborted:{name}": "order_aborted",
        f"ended:{name}:abort:1": "print_elsewhere",
    }
    params = Message.objects.get(kind="order_aborted").params
    assert (params["reason"], params["by"], params["total"]) == ("plus de papier", "staff", 100)


def test_nobody_is_asked_for_a_score_of_what_they_did_not_collect(customer: Customer, shop: Shop) -> None:
    make.complete(customer, shop)
    with clock.travelled(timedelta(days=7, minutes=1)):
        tasks.close_uncollected()
    kinds = list(told(customer).values())
    assert kinds == ["order_placed", "order_complete", "order_retrieved"]
    assert Message.objects.get(kind="order_retrieved").params["how"] == "uncollected"


def test_a_step_that_is_handled_twice_is_told_once(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    services.retrieve_order(order, actor=make.SHOP)
    before = told(customer)
    assert set(Event.objects.filter(name__startswith="orders.").values_list("name", flat=True)) == {
        "orders.placed",
        "orders.completed",
        "orders.retrieved",
    }
    Event.objects.update(handled_at=None)
    for event in Event.objects.all():
        handle_event(event.pk)
    assert told(customer) == before
    assert not Event.objects.filter(handled_at__isnull=True).exists()


def test_what_a_dead_process_left_is_told_later(
    customer: Customer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("everyprint.jobs.services.after_commit", lambda hook, value: None)
    order = make.placed(customer, shop)
    assert told(customer) == {}
    monkeypatch.undo()
    with clock.travelled(timedelta(minutes=1)):
        for event in Event.objects.filter(handled_at__isnull=True):
            handle_event(event.pk)
    assert told(customer) == {f"placed:{order.public_id}": "order_placed"}


def test_the_end_of_an_order_that_an_older_version_told_is_followed_by_its_question(
    customer: Customer, shop: Shop
) -> None:
    order = make.complete(customer, shop)
    services.retrieve_order(order, actor=make.SHOP)
    score = Message.objects.get(kind="ask_score")
    Message.objects.filter(pk=score.pk).delete()
    emit("orders.ended", order=order.public_id, state="retrieved")
    assert Message.objects.get(kind="ask_score").key == score.key
    emit("orders.ended", order=order.public_id, state="retrieved")
    assert Message.objects.filter(kind="ask_score").count() == 1


def test_facts_that_a_notice_does_not_know_do_not_stop_it(customer: Customer, shop: Shop) -> None:
    """Who listens later may need more facts than customers read."""
    order = make.placed(customer, shop)
    Message.objects.all().delete()
    emit("orders.placed", order=order.public_id, actor=str(Actor("customer", "A")), something="new")
    assert list(told(customer).values()) == ["order_placed"]
