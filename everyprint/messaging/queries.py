"""Reading threads and the outbox."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import QuerySet

from everyprint.lib import clock
from everyprint.lib.violations import Violation
from everyprint.messaging.models import Message

THREAD_MAX = 60


def thread(customer: str) -> list[Message]:
    """The latest messages of a customer's thread, oldest first; queued ones are not yet part of it."""
    shown = Message.objects.filter(customer=customer).exclude(state__in=(Message.QUEUED, Message.ERRORED))
    return list(reversed(shown.order_by("-created_at", "-pk")[:THREAD_MAX]))


def parked(customer: str, since: datetime | None = None) -> QuerySet[Message]:
    """The messages that no channel carried to this customer, oldest first."""
    rows = Message.objects.filter(customer=customer, state=Message.PARKED)
    return (rows.filter(created_at__gt=since) if since else rows).order_by("created_at", "pk")


def violations() -> Iterator[Violation]:
    """Parked and overdue messages are warnings: visible, not lost."""
    count = Message.objects.filter(state=Message.PARKED).count()
    if count:
        yield Violation("messages no channel could carry", f"{count} parked", warning=True)
    overdue = Message.objects.filter(
        state__in=(Message.QUEUED, Message.ERRORED), created_at__lt=clock.now() - timedelta(hours=1)
    )
    for message in overdue.order_by("created_at")[:100]:
        row = f"{message.public_id} {message.kind}: {message.error[:100]}"
        yield Violation("every message leaves within an hour", row, True)
