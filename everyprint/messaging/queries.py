"""Reading threads and the outbox."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from everyprint.lib import clock
from everyprint.lib.violations import Violation
from everyprint.messaging.models import Arrival, Message

THREAD_MAX = 60
PARKED_MAX = 200
MENU_LOOKED_AT = 30


def thread(customer: str, before: int = 0) -> list[Message]:
    """The latest messages of a customer's thread (or of those before a row), oldest first.

    Queued ones are not yet part of it.

    In the order in which they were written, whatever the clocks said: a message that a wrong clock stamped
    with tomorrow must not stand below today's answers.
    """
    shown = Message.objects.filter(customer=customer).exclude(state__in=Message.WAITING)
    if before:
        shown = shown.filter(pk__lt=before)
    return list(reversed(shown.order_by("-pk")[:THREAD_MAX]))


@dataclass(frozen=True)
class Menu:
    """What the numbers of a numbered menu send back, and whether nothing was said after it."""

    taps: tuple[str, ...] = ()
    is_last: bool = False


def last_menu(channel_account: str, external_id: str) -> Menu:
    """The last numbered menu that was sent to an address; an empty one when there was none lately."""
    rows = Message.objects.filter(
        channel_account=channel_account, external_id=external_id, state=Message.SENT
    )
    menus = rows.order_by("-pk").values_list("menu", flat=True)[:MENU_LOOKED_AT]
    for place, menu in enumerate(menus):
        if menu:
            return Menu(tuple(menu), is_last=place == 0)
    return Menu()


def last_said(channel_account: str, external_id: str) -> Message | None:
    """The newest thing that was said to an address: the question that is open, if it is one."""
    rows = Message.objects.filter(channel_account=channel_account, external_id=external_id)
    return rows.filter(direction=Message.OUT).order_by("-pk").first()


def place_of(customer: str, public_id: str) -> int:
    """The row of a message of this customer; 0 when there is none."""
    rows = Message.objects.filter(customer=customer, public_id=public_id)
    return rows.values_list("pk", flat=True).first() or 0


def parked(customer: str, since: datetime | None = None, after: int = 0) -> list[Message]:
    """What no channel carried to this customer, in the order it was written: the newest, or the first ones
    since a moment or after a row."""
    rows = Message.objects.filter(customer=customer, state=Message.PARKED)
    if after:
        return list(rows.filter(pk__gt=after).order_by("pk")[:PARKED_MAX])
    if since:
        return list(rows.filter(created_at__gt=since).order_by("pk")[:PARKED_MAX])
    return list(reversed(rows.order_by("-pk")[:PARKED_MAX]))


def violations() -> Iterator[Violation]:
    """Parked and overdue messages are warnings: visible, not lost. So is a channel that cannot speak."""
    parked = Message.objects.filter(state=Message.PARKED)
    count = parked.count()
    if count:
        yield Violation("messages no channel could carry", f"{count} parked", warning=True)
    wrong = parked.filter(error__startswith="Misconfigured").values("channel_account", "error")
    for found in wrong.annotate(count=Count("pk")).order_by("channel_account", "error")[:20]:
        row = f"{found['channel_account']}: {found['error'][:100]} ({found['count']} parked)"
        yield Violation("every channel account can speak", row, True)
    hour_ago = clock.now() - timedelta(hours=1)
    overdue = Message.objects.filter(state__in=Message.WAITING, created_at__lt=hour_ago)
    for message in overdue.order_by("created_at")[:100]:
        row = f"{message.public_id} {message.kind}: {message.error[:100]}"
        yield Violation("every message leaves within an hour", row, True)
    unanswered = Arrival.objects.filter(handled_at__isnull=True, arrived_at__lt=hour_ago)
    for arrival in unanswered.order_by("arrived_at")[:100]:
        row = f"{arrival.channel_account}:{arrival.external_id}: {arrival.error[:100]}"
        yield Violation("what came to a channel's door is answered", row, True)
