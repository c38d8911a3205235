"""Waking workers, telling upper packages what happened, and telling live pages that something changed."""

import logging
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import F
from django.utils import translation
from django.utils.module_loading import import_string

from everyprint.jobs.handlers import HANDLERS
from everyprint.jobs.models import Event, Leased, LeasedRows, ReceivedEvent, Topic
from everyprint.jobs.tasks import OURS, run
from everyprint.lib import clock
from everyprint.lib.transactions import after_commit, transactional

LEASE_SECONDS = 60
SWEPT_MAX = 200
WOKEN_AGAIN = timedelta(minutes=1)
CHAIN_MAX = 20

logger = logging.getLogger(__name__)
_here = threading.local()


def wake(path: str, pk: int, queue: str = "quick", priority: int = 0) -> None:
    """Have a worker of `queue` call what stands at the dotted `path` with `pk`, soon, at least once or never.

    Only a hint: what is to be done stands in the row, and whoever sweeps its table finds it without this.
    Of one queue, a higher `priority` comes first.
    """
    if not path.startswith(OURS):
        raise ValueError(f"not a path of ours: {path}")
    run.using(queue_name=queue, priority=priority).enqueue(path, pk)


def sweep(rows: LeasedRows[Any], path: str, priority: int = 0) -> None:
    """Wake a worker for each of these rows that is due, the longest waiting first.

    Each at most once in WOKEN_AGAIN: a queue that is full is not made longer.
    """
    keys = list(rows.due().order_by("next_try_at", "pk").values_list("pk", flat=True)[:SWEPT_MAX])
    rows.filter(pk__in=keys).due().update(next_try_at=clock.now() + WOKEN_AGAIN)
    for pk in keys:
        wake(path, pk, rows.model.QUEUE, priority)


@contextmanager
def keeping(row: Leased) -> Iterator[None]:
    """Renew the lease of a claimed row from a thread while the block runs, however long it takes.

    Only a dead worker loses it then, after LEASE_SECONDS.
    """
    ended = threading.Event()

    def renew() -> None:
        while not ended.wait(row.LEASE_SECONDS / 3):
            try:
                if not row.renew():
                    break
            except DatabaseError as error:
                logger.warning("the lease of %s %s was not renewed: %s", row._meta.label, row.pk, error)
        connection.close()

    thread = threading.Thread(target=renew, name=f"lease of {row._meta.label} {row.pk}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


@transactional
def emit(name: str, **payload: Any) -> None:
    """Record an event for the packages above (handlers.py), in the caller's transaction.

    This process handles it right after the commit; if it dies before, the event's lease ends and a worker
    does. An event that nobody listens to is not written.
    """
    if not HANDLERS.get(name):
        return
    moment = clock.now()
    event = Event.objects.create(
        name=name,
        payload=payload,
        created_at=moment,
        attempts=1,
        lease_until=moment + timedelta(seconds=Event.LEASE_SECONDS),
    )
    after_commit(_handle_emitted, event)


def handle_event(event_id: int) -> None:
    """Handle one event that a dead process or an error left behind."""
    event = Event.objects.filter(pk=event_id, handled_at__isnull=True).claim()
    if event is not None:
        _handle_emitted([event])


def sweep_events() -> None:
    """Wake up the events whose process died or whose handler failed."""
    sweep(Event.objects.filter(handled_at__isnull=True), "everyprint.jobs.services.handle_event")


def _handle_emitted(events: list[Event]) -> None:
    """Handle what one transaction emitted, then what its handlers emitted, and so on, one after the other.

    Handlers that go on for ever are stopped after CHAIN_MAX transactions: the rest is the sweeper's.
    """
    chain: deque[list[Event]] | None = getattr(_here, "chain", None)
    if chain is not None:
        chain.append(events)
        return
    _here.chain = chain = deque([events])
    try:
        for _ in range(CHAIN_MAX):
            if not chain:
                return
            _handle(chain.popleft())
        logger.error("events emit events without end: %s", [event.name for event in events])
    finally:
        _here.chain = None


def _handle(events: list[Event]) -> None:
    handled = []
    for event in events:
        try:
            with translation.override(settings.LANGUAGE_CODE):  # not that of whoever happens to call
                for path in HANDLERS.get(event.name, ()):
                    import_string(path)(**event.payload)
        except Exception as error:
            logger.exception("event %s %s failed", event.pk, event.name)
            event.fail(repr(error))
        else:
            handled.append(event.pk)
    if handled:
        Event.objects.filter(pk__in=handled).update(handled_at=clock.now(), lease_until=None)


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
