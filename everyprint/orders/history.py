"""The one way to tell that something happened to an order."""

from typing import Literal, get_args

from everyprint.jobs.services import emit, touch
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.orders.models import Order, OrderEvent

Step = Literal[
    "quoted",
    "placed",
    "reminded",
    "silent",
    "opened",
    "accepted",
    "late",
    "asked",
    "overdue",
    "completed",
    "code_locked",
    "retrieved",
    "disputed",
    "settled",
    "aborted",
]
STEPS: tuple[Step, ...] = get_args(Step)
REASON_LENGTH = 300


def record(
    order: Order, step: Step, actor: Actor, *, before: str = "", reason: str = "", **facts: object
) -> None:
    """Write a step into the order's history, wake its live pages and emit `orders.<step>`.

    In the caller's transaction, after the change: `before` is the state that the order left. Listeners get
    the order's public id, the actor and `facts`, which must be JSON; the reason is only in the history.
    """
    OrderEvent.objects.create(
        order=order,
        kind=step,
        before=before or order.state,
        after=order.state,
        actor=str(actor),
        reason=reason[:REASON_LENGTH],
        at=clock.now(),
    )
    touch(order.shop.topic, order.customer.topic)
    emit(f"orders.{step}", order=order.public_id, actor=str(actor), **facts)
