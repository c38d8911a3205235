"""Keeping, analysing and deleting documents."""

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from everyprint.documents import queries, storage
from everyprint.documents.engine import Engine, EngineError, Pool, Prepared
from everyprint.documents.engine_calls import Workers
from everyprint.documents.errors import DocumentRefused
from everyprint.documents.models import Document, Opening, Revision
from everyprint.documents.queries import Analysed
from everyprint.jobs.services import claimed, emit
from everyprint.lib import clock, ids
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional

Files = Sequence[tuple[str, bytes]]
DRAFT_KEPT = timedelta(days=7)
SHEETS_MAX = 4
ANALYSIS_LEASE_SECONDS = 120
ANALYSIS_ATTEMPTS_MAX = 3

_engine: Engine | None = None
_pool: Pool | None = None
_is_worker = False
_engine_lock = threading.RLock()


def engine() -> Engine:
    """The process's document engine: in its own pool, or, by EVERYPRINT_ENGINE, in worker processes."""
    global _engine
    with _engine_lock:
        if _engine is None:
            is_local = _is_worker or settings.ENGINE == "local"
            _engine = Engine(back_end=own_pool() if is_local else Workers(own_pool()))
        return _engine


def own_pool() -> Pool:
    """The engine's back-end in this process; its sandboxed workers start at first use."""
    global _pool
    with _engine_lock:
        if _pool is None:
            _pool = Pool(settings.ENGINE_WORKERS)
        return _pool


def become_worker() -> None:
    """This process does what others ask: it must not ask them in its turn."""
    global _is_worker
    _is_worker = True


def close_engine() -> None:
    """End the engine's workers."""
    global _engine, _pool
    with _engine_lock:
        if _pool is not None:
            _pool.close()
        _engine = _pool = None


def store_files(files: Files) -> list[dict[str, str]]:
    """Write what a customer sent to the store, before the transaction that keeps it."""
    return [{"name": name[:200], "path": storage.keep(data, ".bin")} for name, data in files]


def keep_document(customer: str, files: Files, stored: list[dict[str, str]] | None = None) -> Revision:
    """Keep what a customer sent (several photos make one document) and have it analysed soon.

    `stored` is what `store_files` answered, where a caller is inside a transaction already.
    """
    from everyprint.documents.tasks import analyse_revision

    sources = store_files(files) if stored is None else stored

    @transactional
    def insert() -> Revision:
        revision = _insert(customer, files, sources)
        analyse_revision.enqueue(revision.pk)
        return revision

    return insert()


def prepare(files: Files) -> Analysed:
    """Analyse and keep nothing: slow, therefore outside the transaction. Raises DocumentRefused."""
    known = queries.analysed_before(digest(files), [name for name, _ in files])
    try:
        return known or Analysed(engine().prepare(files), clock.now())
    except EngineError as error:
        raise DocumentRefused(error) from error


def keep_pdf(analysed: Analysed) -> str:
    """Store the printable PDF before the transaction that will name it; `discard_pdf` undoes it."""
    return storage.keep(analysed.prepared.pdf, ".pdf")


def discard_pdf(pdf_path: str) -> None:
    """Remove a stored PDF that no revision names."""
    storage.delete([pdf_path])


@transactional
def insert_prepared(customer: str, files: Files, analysed: Analysed, pdf_path: str) -> Revision:
    """A ready revision of what `prepare` and `keep_pdf` gave."""
    revision = _insert(customer, files, [])
    _set_ready(revision, analysed, pdf_path, [])
    return revision


def _insert(customer: str, files: Files, sources: list[dict[str, str]]) -> Revision:
    moment = clock.now()
    name = files[0][0] if len(files) == 1 else f"{files[0][0]} + {len(files) - 1}"
    document = Document.objects.create(
        public_id=ids.new_key(), customer=customer, name=name[:200] or "document", created_at=moment
    )
    return Revision.objects.create(
        public_id=ids.new_key(),
        document=document,
        sources=sources,
        sha256=digest(files),
        size_bytes=sum(len(data) for _, data in files),
        created_at=moment,
        woken_at=moment,
        delete_at=moment + DRAFT_KEPT,
    )


def start_fix(
    revision: Revision,
    fix: str,
    *,
    pages: Sequence[int] = (),
    params: Mapping[str, Any] | None = None,
    language: str = "fr",
) -> Revision:
    """The next revision of a document: `revision` after a fix (see engine/repair.py), made soon.

    The revision itself stays as it is. Asking for the same fix again answers the revision made before.
    `language` is for the words on the picture of before and after.
    """
    from everyprint.documents.tasks import analyse_revision

    recipe = {"fix": fix, "pages": list(pages), "params": dict(params or {}), "language": language}
    told = revision.sha256 + json.dumps(recipe, sort_keys=True)
    sha256 = hashlib.sha256(told.encode()).hexdigest()

    @transactional
    def insert() -> Revision:
        same = Revision.objects.filter(parent=revision, sha256=sha256, deleted_at__isnull=True)
        made = same.exclude(state=Revision.REFUSED).select_related("document").first()
        if made is not None:
            return made
        moment = clock.now()
        Revision.objects.filter(pk=revision.pk, delete_at__lt=moment + DRAFT_KEPT).update(
            delete_at=moment + DRAFT_KEPT
        )
        made = Revision.objects.create(
            public_id=ids.new_key(),
            document=revision.document,
            number=revision.document.revisions.count() + 1,
            parent=revision,
            fix=recipe,
            sha256=sha256,
            size_bytes=revision.size_bytes,
            created_at=moment,
            woken_at=moment,
            delete_at=moment + DRAFT_KEPT,
        )
        analyse_revision.enqueue(made.pk)
        return made

    return insert()


def digest(files: Files) -> str:
    """SHA-256 of the contents in order: what a quote is bound to."""
    whole = hashlib.sha256()
    for _, data in files:
        whole.update(hashlib.sha256(data).digest())
    return whole.hexdigest()


def analyse(revision_id: int, password: str | None = None) -> None:
    """Make the printable PDF, the inspection and the contact sheets of a waiting revision; tell the bot.

    The same bytes are analysed once: a revision whose twin is being analysed waits for that, and gets copies
    of what came out.
    """
    rows = Revision.objects.filter(pk=revision_id, state=Revision.WAITING, deleted_at__isnull=True)
    if not _taken(rows, is_shared=not password):
        return
    revision = rows.select_related("document", "parent").get()
    attempts = revision.attempts + 1
    rows.update(attempts=attempts)
    if attempts > ANALYSIS_ATTEMPTS_MAX:
        _refuse(revision, EngineError("too_complex", name=revision.document.name))
        return
    try:
        made = _fixed(revision) if revision.fix else _read(revision, password)
        sheets = made.sheets or _contact_sheets(made.prepared)
    except EngineError as error:
        _refuse(revision, error)
        return
    paths = [storage.keep(sheet, ".webp") for sheet in sheets]
    change_path = storage.keep(made.change, ".webp") if made.change else ""
    _finish(revision, made, keep_pdf(made), paths, change_path)


@transactional
def _taken(rows: QuerySet[Revision], *, is_shared: bool) -> bool:
    """Take the lease of a revision, unless somebody works on the same bytes: the twin's end wakes this one.

    Lease and look are one transaction: two workers cannot both find nobody. (SQLite has one writer; MariaDB
    locks the rows that are looked at, and runs the loser again.)
    """
    if not claimed(rows, ANALYSIS_LEASE_SECONDS):
        return False
    revision = rows.get()
    if not is_shared or revision.fix:
        return True
    twins = queries.analysed_now(revision.sha256).exclude(pk=revision.pk).select_for_update()
    if not list(twins.values_list("pk", flat=True)[:1]):
        return True
    rows.update(lease_until=None, woken_at=None)
    return False


def wake(rows: QuerySet[Revision]) -> None:
    """Send a wake-up for each of these revisions, and note when."""
    from everyprint.documents.tasks import analyse_revision

    for revision_id in list(rows.values_list("pk", flat=True)):
        Revision.objects.filter(pk=revision_id).update(woken_at=clock.now())
        analyse_revision.enqueue(revision_id)


def _wake_twins(revision: Revision) -> None:
    """Wake the revisions that waited for this one's end."""
    twins = Revision.objects.filter(sha256=revision.sha256, state=Revision.WAITING, woken_at__isnull=True)
    wake(twins.filter(deleted_at__isnull=True))


def _read(revision: Revision, password: str | None) -> Analysed:
    names = [source["name"] for source in revision.sources]
    known = None if password else queries.analysed_before(revision.sha256, names)
    if known:
        return known
    files = [(source["name"], storage.read(source["path"])) for source in revision.sources]
    return Analysed(engine().prepare(files, password=password), clock.now())


def _fixed(revision: Revision) -> Analysed:
    """The document after its fix, and the picture of the changed pages before and after."""
    parent, recipe = revision.parent, revision.fix
    assert parent is not None and parent.inspection is not None and recipe is not None
    before = queries.pdf_of(parent)
    fix, pages = recipe["fix"], recipe["pages"]
    kind = parent.inspection["type"]
    after = engine().repair(before, fix, pages=pages, params=recipe["params"], kind=kind)
    change = engine().before_after(before, after.pdf, fix, pages, language=recipe["language"])
    return Analysed(after, clock.now(), change=change.data)


def _contact_sheets(prepared: Prepared) -> list[bytes]:
    pages = prepared.inspection.pages
    firsts = range(1, pages + 1, 12)[:SHEETS_MAX]
    colour = prepared.inspection.colour_pages
    return [engine().contact_sheet(prepared.pdf, first=first, colour_pages=colour).data for first in firsts]


@transactional
def _finish(revision: Revision, made: Analysed, pdf_path: str, sheets: list[str], change_path: str) -> None:
    if _set_ready(revision, made, pdf_path, sheets, change_path):
        emit("documents.revision_ready", revision=revision.public_id)
        _wake_twins(revision)


def _set_ready(
    revision: Revision, made: Analysed, pdf_path: str, sheets: list[str], change_path: str = ""
) -> bool:
    changed = Revision.objects.filter(pk=revision.pk, state=Revision.WAITING).update(
        state=Revision.READY,
        pdf_path=pdf_path,
        sheet_paths=sheets,
        change_path=change_path,
        inspection=made.prepared.inspection.to_json(),
        page_count=made.prepared.inspection.pages,
        analysed_at=made.at,
        lease_until=None,
    )
    revision.refresh_from_db()
    return changed == 1


@transactional
def _refuse(revision: Revision, error: EngineError) -> None:
    refused = {"code": error.code, "params": {name: str(value) for name, value in error.params.items()}}
    changed = Revision.objects.filter(pk=revision.pk, state=Revision.WAITING).update(
        state=Revision.REFUSED, error=refused, analysed_at=clock.now(), lease_until=None
    )
    if changed:
        emit("documents.revision_refused", revision=revision.public_id)
        _wake_twins(revision)


@transactional
def wait_again(revision: Revision) -> bool:
    """Put a refused revision back to waiting (its password has come)."""
    return (
        Revision.objects.filter(pk=revision.pk, state=Revision.REFUSED, deleted_at__isnull=True).update(
            state=Revision.WAITING, error=None, attempts=0, lease_until=None, woken_at=clock.now()
        )
        == 1
    )


@transactional
def keep_until(revision_ids: Sequence[int], moment: datetime | None) -> None:
    """Set when the files of revisions are deleted; None keeps them while an order is open."""
    Revision.objects.filter(pk__in=revision_ids, deleted_at__isnull=True).update(delete_at=moment)


@transactional
def log_opening(revision: Revision, actor: Actor, what: str) -> None:
    """Note that somebody opened a file of a revision."""
    Opening.objects.create(revision=revision, actor=str(actor), what=what, opened_at=clock.now())


def delete_files(revision: Revision) -> None:
    """Delete the files of a revision; the row says when."""
    storage.delete([source["path"] for source in revision.sources])
    storage.delete([revision.pdf_path, revision.change_path, *revision.sheet_paths])
    Revision.objects.filter(pk=revision.pk).update(deleted_at=clock.now())
