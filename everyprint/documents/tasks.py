"""Wake-ups of the document engine, and the deletion of files whose time has come."""

from datetime import timedelta

from django.db.models import Q
from django_tasks import task

from everyprint.documents import queries, services, storage
from everyprint.documents.models import Revision
from everyprint.lib import clock

UNNAMED_KEPT = timedelta(days=1)


@task(queue_name="heavy")
def analyse_revision(revision_id: int) -> None:
    """Analyse one revision."""
    services.analyse(revision_id)


def sweep_analyses() -> None:
    """Wake up the analyses that a dead worker left."""
    moment = clock.now()
    left = Revision.objects.filter(
        state=Revision.WAITING, deleted_at__isnull=True, created_at__lt=moment - timedelta(seconds=30)
    ).filter(Q(lease_until__isnull=True) | Q(lease_until__lt=moment))
    for revision_id in left.order_by("created_at").values_list("pk", flat=True)[:50]:
        analyse_revision.enqueue(revision_id)


def delete_overdue_files() -> None:
    """Delete the files whose `delete_at` has passed."""
    due = Revision.objects.filter(deleted_at__isnull=True, delete_at__lte=clock.now())
    for revision in due.order_by("delete_at")[:500]:
        services.delete_files(revision)


def delete_unnamed_files() -> None:
    """Delete the files that no row names: their process died between storing them and writing the row."""
    old = list(storage.stored_before(clock.now() - UNNAMED_KEPT))
    storage.delete(set(old) - queries.named_files())
