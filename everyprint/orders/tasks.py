"""What happens to orders by the clock."""

from datetime import timedelta

from everyprint.jobs.services import touch
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.lib.errors import EveryPrintError
from everyprint.orders import queries, services
from everyprint.orders.models import Line, Order, OrderEvent

REMIND_AFTER = timedelta(minutes=30)
ABORT_AFTER = timedelta(hours=2)
COLLECT_WITHIN = timedelta(days=7)


def remind_and_abort_silent() -> None:
    """A shop that does not accept is reminded after 30 open minutes; after 2 open hours the money is back."""
    silent = Order.objects.filter(
        state=Order.PENDING, accepted_at__isnull=True, placed_at__lt=clock.now() - REMIND_AFTER
    ).select_related("shop", "customer")
    for order in silent.order_by("placed_at")[:500]:
        waited = timedelta(seconds=queries.open_seconds_waited(order))
        if waited >= ABORT_AFTER:
            _quietly(order, "no_answer")
        elif waited >= REMIND_AFTER and order.reminded_at is None:
            Order.objects.filter(pk=order.pk, reminded_at__isnull=True).update(reminded_at=clock.now())
            touch(order.shop.topic)


def close_uncollected() -> None:
    """Seven days after complete, the order counts as retrieved: the shop is paid for its work."""
    left = Order.objects.filter(state=Order.COMPLETE, completed_at__lt=clock.now() - COLLECT_WITHIN)
    for order in left.select_related("shop", "customer")[:500]:
        try:
            services.retrieve_order(order, actor=SYSTEM, how="uncollected", reason="uncollected")
        except EveryPrintError:
            continue  # collected or aborted in this very moment


def delete_stale_drafts() -> None:
    """Drafts live seven days after their last quote."""
    stale = Order.objects.filter(state=Order.DRAFT, quoted_at__lt=clock.now() - services.DRAFT_KEPT)
    for order in stale[:500]:
        OrderEvent.objects.filter(order=order).delete()
        Line.objects.filter(order=order).delete()
        Order.objects.filter(pk=order.pk, state=Order.DRAFT).delete()


def _quietly(order: Order, reason: str) -> None:
    try:
        services.abort_order(order, reason, actor=SYSTEM)
    except EveryPrintError:
        pass  # somebody was first
