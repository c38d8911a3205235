"""Writing down that something happened, in the transaction in which it happened."""

from datetime import timedelta
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import F, Q

from everyprint.jobs.models import Event, ReceivedEvent, Topic
from everyprint.lib import clock
from everyprint.lib.transactions import transactional

LEASE_SECONDS = 60


def emit(name: str, **payload: Any) -> None:
    """Record an event for the packages above (handlers.py), in the caller's transaction."""
    from everyprint.jobs.tasks import handle_event

    event = Event.objects.create(name=name, payload=payload, created_at=clock.now())
    handle_event.enqueue(event.pk)


def touch(*topics: str) -> None:
    """Tell live pages that something about these topics changed, in the caller's transaction."""
    for topic in sorted(topics):
        if not Topic.objects.filter(name=topic).update(number=F("number") + 1):
            try:
                with transaction.atomic():
                    Topic.objects.create(name=topic)
            except IntegrityError:
                Topic.objects.filter(name=topic).update(number=F("number") + 1)


@transactional
def receive(source: str, external_id: str, body: dict[str, Any]) -> bool:
    """Store an outside event once. False when it was stored before."""
    try:
        with transaction.atomic():
            ReceivedEvent.objects.create(
                source=source, external_id=external_id, body=body, received_at=clock.now()
            )
    except IntegrityError:
        return False
    return True


def claimed(rows: "models.QuerySet[Any]", seconds: int = LEASE_SECONDS) -> bool:
    """Take the lease of the one row of `rows` for `seconds`; False when somebody else has it."""
    moment = clock.now()
    free = Q(lease_until__isnull=True) | Q(lease_until__lt=moment)
    return rows.filter(free).update(lease_until=moment + timedelta(seconds=seconds)) == 1


def retry_delay(attempts: int) -> timedelta:
    """How long to wait after that many failed tries: 2 s doubling to 10 minutes."""
    return timedelta(seconds=min(600, 2 ** min(attempts, 10)))
