"""What the clock and the wake-ups ask of documents."""

from datetime import timedelta

from django.db.models import Exists, OuterRef

from everyprint.documents import engine_calls, keeping, queries, storage
from everyprint.documents.engine_room import room
from everyprint.documents.models import Revision
from everyprint.jobs.services import SWEPT_MAX, sweep
from everyprint.lib import clock
from everyprint.lib.rows import each

SWEPT_PRIORITY = -10  # after what has come just now, before those who have many waiting
UNNAMED_KEPT = timedelta(days=1)


def answer_engine_call(call_id: int) -> None:
    """Do what another process asked of the engine."""
    engine_calls.answer(call_id, room.pool)


def sweep_analyses() -> None:
    """Wake up the analyses that nobody was asked for, or that a dead worker left.

    What waits for its twin is left to it, and what is slow to the slow lane, which looks for itself.
    """
    waiting = Revision.objects.filter(state=Revision.WAITING, deleted_at__isnull=True, slow_at=None).due()
    alone = waiting.exclude(Exists(queries.analysed_now(OuterRef("sha256"))))
    longest = alone.order_by("next_try_at", "pk").values_list("pk", flat=True)[:SWEPT_MAX]
    sweep(
        Revision.objects.filter(pk__in=list(longest)), "everyprint.documents.analysis.analyse", SWEPT_PRIORITY
    )


def delete_overdue_files() -> None:
    """Delete the files whose `delete_at` has passed."""
    due = Revision.objects.filter(deleted_at__isnull=True, delete_at__lte=clock.now())
    each(due, keeping.delete_files)


def delete_unnamed_files() -> None:
    """Delete the files that no row names: their process died between storing them and writing the row."""
    old = list(storage.stored_before(clock.now() - UNNAMED_KEPT))
    storage.delete(set(old) - queries.named_files())


def forget_abandoned_calls() -> None:
    """Delete the engine calls that nobody waits for any more."""
    engine_calls.forget_abandoned()
