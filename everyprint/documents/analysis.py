"""The analysis: what customers sent becomes a printable PDF, its inspection and its contact sheets.

Every document gets its first second soon. What is not done then waits for its turn in the slow lane
(slow_lane.py), so that large documents of some never hold up the small ones of others.
"""

import functools
import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from django.db import connection

from everyprint.documents import queries, storage
from everyprint.documents.engine import Engine, EngineError, NotQuick, Prepared, limits
from everyprint.documents.engine_room import room
from everyprint.documents.errors import PASSWORD_ERRORS, Refused, refusing
from everyprint.documents.keeping import Files, delete_files, digest, set_ready, still_waiting
from everyprint.documents.models import Revision
from everyprint.documents.queries import Analysed
from everyprint.jobs import services as jobs
from everyprint.lib import clock
from everyprint.lib.room import is_full
from everyprint.lib.transactions import transactional

SHEETS_MAX = 4
ATTEMPTS_MAX = 5  # a glance, a first look, and three times in the slow lane
LOOK_AGAIN_PRIORITY = -100  # the least there is
KEPT_BACK_MAX = 32  # at once, in one process
TOOK_MS_MAX = 8000  # less than a lease: what is kept back renews none
ROOM_AGAIN = timedelta(minutes=1)  # when a disk was full
logger = logging.getLogger(__name__)


def prepare(customer: str, files: Files) -> Analysed:
    """Analyse and keep nothing: slow, therefore outside the transaction. Raises Refused."""
    started = time.monotonic()
    known = queries.analysed_before(digest(files), [name for name, _ in files], customer)
    if known:
        time.sleep(known.seconds_to_wait(time.monotonic() - started))
        return known
    with refusing():
        prepared = room.engine.prepare(files)
    return Analysed(prepared, clock.now(), took_ms=_milliseconds_since(started))


def _milliseconds_since(started: float) -> int:
    return min(TOOK_MS_MAX, max(1, round(1000 * (time.monotonic() - started))))


def analyse(revision_id: int, password: str | None = None) -> None:
    """Have a first look at a waiting revision. A password is kept nowhere: with it all is read at once."""
    _analyse(revision_id, password, is_first_look=not password)


def analyse_slowly(revision_id: int) -> None:
    """Read a revision to its end, however long it takes: its first look was too short."""
    _analyse(revision_id, None, is_first_look=False)


def _analyse(revision_id: int, password: str | None, *, is_first_look: bool) -> None:
    """Make the printable PDF, the inspection and the contact sheets of a waiting revision; tell the bot.

    The same bytes are analysed once: a revision whose twin is being analysed waits for that, and gets copies
    of what came out.
    """
    revision = _taken(revision_id, is_shared=not password)
    if revision is None:
        return
    if revision.attempts > ATTEMPTS_MAX:
        _end(revision, Refused("too_complex", name=revision.document.name))
        return
    seconds = _first_look_seconds(revision) if is_first_look else None
    engine = room.engine if seconds is None else room.engine.quickly(seconds)
    started = time.monotonic()
    with jobs.keeping(revision):
        try:
            made = _fixed(engine, revision) if revision.fix else _read(engine, revision, password)
            paths = _kept(made, made.sheets or _contact_sheets(engine, made.prepared))
        except NotQuick as reason:
            if reason.was_tried and seconds != limits.QUICK_SECONDS:
                _look_again(revision)
            else:
                revision.release(slow_at=clock.now(), next_try_at=None)
            return
        except EngineError as error:
            _end(revision, Refused(error.code, **{"name": revision.document.name, **error.params}))
            return
        except Exception as error:
            if is_full(error):  # not the document's fault: this try does not count
                later = clock.now() + ROOM_AGAIN
                revision.release(error=repr(error)[:200], next_try_at=later, attempts=revision.attempts - 1)
            else:
                revision.fail(repr(error))
            raise
    if not made.is_anothers:
        first_look = 1000 * limits.QUICK_SECONDS if revision.slow_at else 0  # it was spent as well
        made = replace(made, took_ms=min(TOOK_MS_MAX, _milliseconds_since(started) + round(first_look)))
    finish = functools.partial(_finish_with, revision, made, paths)
    seconds = made.seconds_to_wait(time.monotonic() - started)
    if seconds:
        kept_back(seconds, finish)
    else:
        finish()


def _first_look_seconds(revision: Revision) -> float:
    """A glance while others wait for theirs, then, after them, as long as any first look."""
    others = Revision.objects.filter(state=Revision.WAITING, deleted_at__isnull=True, slow_at__isnull=True)
    is_awaited = revision.attempts == 1 and others.filter(attempts=0).exclude(pk=revision.pk).exists()
    return limits.GLANCE_SECONDS if is_awaited else limits.QUICK_SECONDS


def _look_again(revision: Revision) -> None:
    """The glance was too short: a longer look, after everybody's glance."""
    if revision.release(next_try_at=clock.now() + jobs.WOKEN_AGAIN):
        jobs.wake("everyprint.documents.analysis.analyse", revision.pk, Revision.QUEUE, LOOK_AGAIN_PRIORITY)


def _finish_with(revision: Revision, made: Analysed, paths: list[str]) -> None:
    pdf_path, change_path, *sheets = paths
    if not _finish(revision, made, pdf_path, sheets, change_path):
        storage.delete(paths)


def _wait_here(seconds: float, act: Callable[[], None]) -> None:
    time.sleep(seconds)
    act()


def wait_beside(seconds: float, act: Callable[[], None]) -> None:
    """Wait in a thread of its own, so that a worker goes on meanwhile; if it dies, the lease ends."""

    def run() -> None:
        try:
            _wait_here(seconds, act)
        except Exception:
            logger.exception("what was kept back is done again when its lease ends")
        finally:
            connection.close()
            _waiting.release()

    if _waiting.acquire(blocking=False):
        threading.Thread(target=run, name="kept back", daemon=True).start()
    else:
        _wait_here(seconds, act)


_waiting = threading.BoundedSemaphore(KEPT_BACK_MAX)
kept_back: Callable[[float, Callable[[], None]], None] = _wait_here  # the heavy worker waits beside


def work_while_waiting() -> None:
    """In this process, what is kept back holds up nothing else."""
    global kept_back
    kept_back = wait_beside


def _kept(made: Analysed, sheets: Sequence[bytes]) -> list[str]:
    """Where its files are stored: the printable PDF, the picture of a change (or nothing), the sheets."""
    changes = [(made.change, ".webp")] if made.change else []
    pictures = [(sheet, ".webp") for sheet in sheets]
    pdf_path, *rest = storage.keep_all([(made.prepared.pdf, ".pdf"), *changes, *pictures])
    return [pdf_path, *rest] if made.change else [pdf_path, "", *rest]


@transactional
def _taken(revision_id: int, *, is_shared: bool) -> Revision | None:
    """Take the lease of a revision, unless somebody works on the same bytes: the twin's end wakes this one.

    Lease and look are one transaction: two workers cannot both find nobody. (SQLite has one writer; MariaDB
    locks the rows that are looked at, and runs the loser again.)
    """
    waiting = Revision.objects.filter(pk=revision_id, state=Revision.WAITING, deleted_at__isnull=True)
    revision = waiting.select_related("document", "parent").claim()
    if revision is None:
        return None
    if is_shared and not revision.fix and _has_twin_in_hands(revision):
        revision.release(next_try_at=None, attempts=revision.attempts - 1)
        return None
    waiting.update(next_try_at=None)  # when these hands die, it is due with the end of their lease
    return revision


def _has_twin_in_hands(revision: Revision) -> bool:
    if queries.results_of(revision.sha256).exists():
        return False  # what is in hands is only kept back
    twins = queries.analysed_now(revision.sha256).exclude(pk=revision.pk).select_for_update()
    return bool(list(twins.values_list("pk", flat=True)[:1]))


def _wake_twins(revision: Revision) -> None:
    """Wake the revisions that waited for this one's end."""
    twins = Revision.objects.filter(sha256=revision.sha256, state=Revision.WAITING, next_try_at__isnull=True)
    jobs.sweep(twins.filter(deleted_at__isnull=True), "everyprint.documents.analysis.analyse")


def _read(engine: Engine, revision: Revision, password: str | None) -> Analysed:
    names = [source["name"] for source in revision.sources]
    customer = revision.document.customer
    known = None if password else queries.analysed_before(revision.sha256, names, customer)
    if known:
        return known
    files = [(source["name"], storage.read(source["path"])) for source in revision.sources]
    return Analysed(engine.prepare(files, password=password), clock.now())


def _fixed(engine: Engine, revision: Revision) -> Analysed:
    """The document after its fix, and the picture of the changed pages before and after."""
    parent, recipe = revision.parent, revision.fix
    assert parent is not None and parent.inspection is not None and recipe is not None
    before = queries.pdf_of(parent)
    fix, pages = recipe["fix"], recipe["pages"]
    kind = parent.inspection["type"]
    after = engine.repair(before, fix, pages=pages, params=recipe["params"], kind=kind)
    change = engine.before_after(before, after.pdf, fix, pages, language=recipe["language"])
    return Analysed(after, clock.now(), change=change.data)


def _contact_sheets(engine: Engine, prepared: Prepared) -> list[bytes]:
    pages = prepared.inspection.pages
    firsts = range(1, pages + 1, 12)[:SHEETS_MAX]
    colour = prepared.inspection.colour_pages
    return [engine.contact_sheet(prepared.pdf, first=first, colour_pages=colour).data for first in firsts]


@transactional
def _finish(revision: Revision, made: Analysed, pdf_path: str, sheets: list[str], change_path: str) -> bool:
    if not set_ready(revision, made, pdf_path, sheets, change_path):
        return False
    jobs.emit("documents.revision_ready", revision=revision.public_id)
    _wake_twins(revision)
    return True


def _end(revision: Revision, refused: Refused) -> None:
    """Refuse a document, and delete at once what no password can open."""
    if _refuse(revision, refused) and refused.code not in PASSWORD_ERRORS:
        delete_files(revision)


@transactional
def _refuse(revision: Revision, refused: Refused) -> bool:
    changed = still_waiting(revision).update(
        state=Revision.REFUSED, refusal=refused.to_json(), analysed_at=clock.now(), lease_until=None
    )
    if changed:
        jobs.emit("documents.revision_refused", revision=revision.public_id)
        _wake_twins(revision)
    return bool(changed)


@transactional
def wait_again(revision: Revision) -> bool:
    """Put a refused revision back to waiting (its password has come)."""
    refused = Revision.objects.filter(pk=revision.pk, state=Revision.REFUSED, deleted_at__isnull=True)
    next_try_at = clock.now() + jobs.WOKEN_AGAIN
    return bool(
        refused.update(
            state=Revision.WAITING,
            refusal=None,
            attempts=0,
            lease_until=None,
            next_try_at=next_try_at,
            slow_at=None,
        )
    )
