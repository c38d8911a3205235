"""What happens to orders by the clock."""

from datetime import timedelta

from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.lib.rows import each
from everyprint.lib.transactions import transactional
from everyprint.orders import queries, services
from everyprint.orders.history import Step, record
from everyprint.orders.models import Line, Order, OrderEvent
from everyprint.orders.quotes import DRAFT_KEPT
from everyprint.orders.states import NO_ANSWER, SHOP_SUSPENDED, UNCOLLECTED

REMIND_AFTER = timedelta(minutes=30)
TELL_AFTER = timedelta(hours=1)
ABORT_AFTER = timedelta(hours=2)
COLLECT_WITHIN = timedelta(days=7)


def remind_and_abort_silent() -> None:
    """A shop that does not accept is reminded after 30 open minutes; the customer is told after an open hour;
    after 2 open hours the money is back."""
    silent = Order.objects.filter(queries.UNACCEPTED, placed_at__lt=clock.now() - REMIND_AFTER)
    each(silent.select_related("shop", "customer"), _remind_or_abort)


def _remind_or_abort(order: Order) -> None:
    waited = timedelta(seconds=queries.open_seconds_waited(order))
    if waited >= ABORT_AFTER:
        services.abort_order(order, NO_ANSWER, actor=SYSTEM, only=queries.UNACCEPTED)
    elif waited >= REMIND_AFTER and order.reminded_at is None:
        _note(order, "reminded_at", "reminded")
    elif waited >= TELL_AFTER and order.silent_at is None:
        _note(order, "silent_at", "silent")


@transactional
def _note(order: Order, field: str, step: Step) -> None:
    """Write a step of an order that nobody accepts down, once."""
    waiting = Order.objects.filter(queries.UNACCEPTED, pk=order.pk)
    if waiting.filter(**{f"{field}__isnull": True}).update(**{field: clock.now()}):
        record(order, step, SYSTEM)


def give_back_stranded() -> None:
    """What a suspended shop has not accepted goes back to its customer."""
    stranded = Order.objects.filter(queries.STRANDED)
    each(stranded.select_related("shop", "customer"), _give_back)


def _give_back(order: Order) -> None:
    services.abort_order(order, SHOP_SUSPENDED, actor=SYSTEM, only=queries.STRANDED)


def note_late() -> None:
    """Write down, once for each promise, that its moment passed and the order is not ready."""
    late = Order.objects.filter(state=Order.PENDING, ready_at__lt=clock.now(), late_at__isnull=True)
    each(late.select_related("shop", "customer"), _note_late)


@transactional
def _note_late(order: Order) -> None:
    kept = Order.objects.filter(pk=order.pk, state=Order.PENDING, ready_at=order.ready_at)
    if order.ready_at and kept.filter(late_at__isnull=True).update(late_at=clock.now()):
        record(order, "late", SYSTEM, ready_at=order.ready_at.isoformat())


def close_uncollected() -> None:
    """Seven days after complete, the order counts as retrieved: the shop is paid for its work."""
    left = Order.objects.filter(state=Order.COMPLETE, completed_at__lt=clock.now() - COLLECT_WITHIN)
    each(left.select_related("shop", "customer"), _close)


def _close(order: Order) -> None:
    services.retrieve_order(order, actor=SYSTEM, how=UNCOLLECTED, reason=UNCOLLECTED)


def delete_stale_drafts() -> None:
    """Drafts live seven days after their last quote."""
    stale = Order.objects.filter(state=Order.DRAFT, quoted_at__lt=clock.now() - DRAFT_KEPT)
    each(stale, _delete_draft)


def _delete_draft(order: Order) -> None:
    OrderEvent.objects.filter(order=order).delete()
    Line.objects.filter(order=order).delete()
    Order.objects.filter(pk=order.pk, state=Order.DRAFT).delete()
