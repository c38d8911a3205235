"""Wake-ups of the document engine, and the deletion of files whose time has come."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django_tasks import task

from everyprint.documents import engine_calls, queries, services, storage
from everyprint.documents.models import Revision
from everyprint.lib import clock

WOKEN_AGAIN = timedelta(minutes=1)
UNNAMED_KEPT = timedelta(days=1)


@task(queue_name="heavy")
def analyse_revision(revision_id: int) -> None:
    """Analyse one revision."""
    services.analyse(revision_id)


@task(queue_name="heavy", priority=10)
def answer_engine_call(call_id: int) -> None:
    """Do what another process asked of the engine: somebody waits for it, so it comes before analyses."""
    engine_calls.answer(call_id, services.own_pool())


def sweep_analyses() -> None:
    """Wake up the analyses that a dead worker left, each at most once in WOKEN_AGAIN.

    A full queue is not made longer, and what waits for its twin is left to it.
    """
    moment = clock.now()
    left = (
        Revision.objects.filter(state=Revision.WAITING, deleted_at__isnull=True)
        .filter(Q(lease_until__isnull=True) | Q(lease_until__lt=moment))
        .filter(Q(woken_at__isnull=True) | Q(woken_at__lt=moment - WOKEN_AGAIN))
        .exclude(Exists(queries.analysed_now(OuterRef("sha256"))))
    )
    services.wake(left.order_by("created_at")[:50])


def delete_overdue_files() -> None:
    """Delete the files whose `delete_at` has passed."""
    due = Revision.objects.filter(deleted_at__isnull=True, delete_at__lte=clock.now())
    for revision in due.order_by("delete_at")[:500]:
        services.delete_files(revision)


def delete_unnamed_files() -> None:
    """Delete the files that no row names: their process died between storing them and writing the row."""
    old = list(storage.stored_before(clock.now() - UNNAMED_KEPT))
    storage.delete(set(old) - queries.named_files())


def forget_abandoned_calls() -> None:
    """Delete the engine calls that nobody waits for any more."""
    engine_calls.forget_abandoned()
