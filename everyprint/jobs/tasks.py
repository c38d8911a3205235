"""Handling events, and sweeping up what a dead worker left."""

import logging
from datetime import timedelta

from django.db.models import F, Q
from django.utils.module_loading import import_string
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from everyprint.jobs.handlers import HANDLERS
from everyprint.jobs.models import Event
from everyprint.jobs.services import claimed, retry_delay
from everyprint.lib import clock

logger = logging.getLogger(__name__)
KEPT_DAYS = 7
SWEEP_MAX = 200


@task(queue_name="quick")
def handle_event(event_id: int) -> None:
    """Call the handlers of one event; on failure note the error and let the sweeper try again."""
    rows = Event.objects.filter(pk=event_id, handled_at__isnull=True)
    if not claimed(rows):
        return
    event = Event.objects.get(pk=event_id)
    try:
        for path in HANDLERS.get(event.name, ()):
            import_string(path)(**event.payload)
    except Exception as error:
        logger.exception("event %s %s failed", event.pk, event.name)
        wait = retry_delay(event.attempts)
        rows.update(
            attempts=F("attempts") + 1,
            error=repr(error)[:2000],
            lease_until=None,
            next_try_at=clock.now() + wait,
        )
    else:
        rows.update(handled_at=clock.now(), lease_until=None)


def sweep_events() -> None:
    """Wake up the events whose handler died or failed."""
    moment = clock.now()
    due = (
        Event.objects.filter(handled_at__isnull=True, created_at__lt=moment - timedelta(seconds=5))
        .filter(Q(lease_until__isnull=True) | Q(lease_until__lt=moment))
        .filter(Q(next_try_at__isnull=True) | Q(next_try_at__lte=moment))
    )
    for event_id in due.order_by("created_at").values_list("pk", flat=True)[:SWEEP_MAX]:
        handle_event.func(event_id)


def prune() -> None:
    """Forget finished wake-ups and handled events after a week."""
    before = clock.now() - timedelta(days=KEPT_DAYS)
    DBTaskResult.objects.filter(finished_at__lt=before).delete()
    Event.objects.filter(handled_at__lt=before).delete()
