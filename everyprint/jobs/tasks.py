"""The one task: every wake-up is a dotted path and the key of a row. What each does stands at its path."""

from datetime import timedelta

from django.utils.module_loading import import_string
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from everyprint.jobs.models import Event, ReceivedEvent
from everyprint.lib import clock

OURS = "everyprint."
KEPT_DAYS = 7
RECEIVED_KEPT_DAYS = 30
RECEIVED_PRUNED_MAX = 5000  # in one run: the table may have become long while nobody pruned


@task(queue_name="quick")
def run(path: str, pk: int) -> None:
    """Call what stands at `path` with the key of the row that is to be looked at."""
    if not path.startswith(OURS):  # a row of the queue's table is data like any other
        raise ValueError(f"not a path of ours: {path}")
    import_string(path)(pk)


def prune() -> None:
    """Forget wake-ups and handled events after a week, events of the outside world after a month."""
    before = clock.now() - timedelta(days=KEPT_DAYS)
    DBTaskResult.objects.filter(enqueued_at__lt=before).delete()
    Event.objects.filter(handled_at__lt=before).delete()
    oldest = ReceivedEvent.objects.order_by("pk").values_list("pk", "received_at")[:RECEIVED_PRUNED_MAX]
    received_before = clock.now() - timedelta(days=RECEIVED_KEPT_DAYS)
    gone = [pk for pk, received_at in oldest if received_at < received_before]
    ReceivedEvent.objects.filter(pk__in=gone).delete()
