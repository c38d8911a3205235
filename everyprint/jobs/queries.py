"""What `everyprint check` asks of the jobs."""

from collections.abc import Iterator
from datetime import timedelta

from everyprint.jobs import heartbeats
from everyprint.jobs.models import Event, Topic
from everyprint.lib import clock
from everyprint.lib.violations import Violation


def topic_numbers(names: list[str]) -> dict[str, int]:
    """The version number of each topic that has one."""
    return dict(Topic.objects.filter(name__in=names).values_list("name", "number"))


def violations() -> Iterator[Violation]:
    """Events that nobody handled for an hour, and processes that do not get on."""
    for sentence in heartbeats.late():
        yield Violation("every process gets on", sentence, True)
    stuck = Event.objects.filter(handled_at__isnull=True, created_at__lt=clock.now() - timedelta(hours=1))
    for event in stuck.order_by("created_at")[:100]:
        yield Violation("every event is handled", f"event {event.pk} {event.name}: {event.error[:120]}", True)
