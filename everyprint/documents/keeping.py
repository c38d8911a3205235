"""Keeping documents and their files, and deleting the files when their time has come."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from everyprint.documents import storage
from everyprint.documents.engine.sniff import is_picture
from everyprint.documents.models import Document, Opening, Revision
from everyprint.documents.queries import Analysed
from everyprint.jobs.services import WOKEN_AGAIN, wake
from everyprint.lib import clock, ids
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional

Files = Sequence[tuple[str, bytes]]
DRAFT_KEPT = timedelta(days=7)
WAITING_COUNTED = 100
ANALYSE = "everyprint.documents.analysis.analyse"  # by its path: the analysis stands above


def digest(files: Files) -> str:
    """SHA-256 of the contents in order: what a quote is bound to."""
    whole = hashlib.sha256()
    for _, data in files:
        whole.update(hashlib.sha256(data).digest())
    return whole.hexdigest()


def apart(files: Files) -> list[list[int]]:
    """The places of files that were sent together, document by document: pictures are the pages of one, every
    other file is a document of its own.
    """
    pictures = [place for place, (_name, data) in enumerate(files) if is_picture(data)]
    alone = [[place] for place in range(len(files)) if place not in pictures]
    return sorted([*alone, pictures] if pictures else alone)


def store_files(files: Files) -> list[dict[str, str]]:
    """Write what a customer sent to the store, before the transaction that keeps it."""
    paths = storage.keep_all((data, ".bin") for _name, data in files)
    return [{"name": name[:200], "path": path} for (name, _data), path in zip(files, paths, strict=True)]


def discard_files(stored: Sequence[Mapping[str, str]]) -> None:
    """Remove what `store_files` wrote and no document names."""
    storage.delete([source["path"] for source in stored])


def keep_document(
    customer: str, files: Files, stored: list[dict[str, str]] | None = None, *, turn: str = ""
) -> Revision:
    """Keep what a customer sent (several photos make one document) and have it analysed soon.

    `stored` is what `store_files` answered, where a caller is inside a transaction already; `turn` whom the
    customer waits with as one, else they wait for themselves.
    """
    sources = store_files(files) if stored is None else stored

    @transactional
    def insert() -> Revision:
        revision = _insert(customer, files, sources, turn)
        _wake(revision)
        return revision

    return insert()


def _wake(revision: Revision) -> None:
    """Have it looked at soon: after those who have fewer waiting, themselves first, then in their turn."""
    waiting = Revision.objects.filter(turn=revision.turn, state=Revision.WAITING, slow_at__isnull=True)
    before = waiting.filter(deleted_at__isnull=True).exclude(pk=revision.pk)[:WAITING_COUNTED]
    customers = list(before.values_list("document__customer", flat=True))
    own = min(customers.count(revision.document.customer), 9)
    wake(ANALYSE, revision.pk, Revision.QUEUE, priority=-(10 * own + min(len(customers), 9)))


def keep_pdf(analysed: Analysed) -> str:
    """Store the printable PDF before the transaction that will name it; `discard_pdf` undoes it."""
    return storage.keep(analysed.prepared.pdf, ".pdf")


def discard_pdf(pdf_path: str) -> None:
    """Remove a stored PDF that no revision names."""
    storage.delete([pdf_path])


@transactional
def insert_prepared(customer: str, files: Files, analysed: Analysed, pdf_path: str) -> Revision:
    """A ready revision of what `analysis.prepare` and `keep_pdf` gave."""
    revision = _insert(customer, files, [], "")
    set_ready(revision, analysed, pdf_path, [])
    return revision


def _insert(customer: str, files: Files, sources: list[dict[str, str]], turn: str) -> Revision:
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
        turn=turn or customer,
        next_try_at=moment + WOKEN_AGAIN,
        delete_at=moment + DRAFT_KEPT,
    )


def set_ready(
    revision: Revision, analysed: Analysed, pdf_path: str, sheets: list[str], change_path: str = ""
) -> bool:
    """Note what came out of an analysis and where it is stored; False when it is in other hands."""
    changed = still_waiting(revision).update(
        state=Revision.READY,
        pdf_path=pdf_path,
        sheet_paths=sheets,
        change_path=change_path,
        inspection=analysed.prepared.inspection.to_json(),
        page_count=analysed.prepared.inspection.pages,
        analysed_at=analysed.at,
        took_ms=analysed.took_ms,
        lease_until=None,
    )
    revision.refresh_from_db()
    return changed == 1


def still_waiting(revision: Revision) -> QuerySet[Revision]:
    """The row of a revision as long as it waits in the hands that `revision` was read in."""
    return Revision.objects.filter(pk=revision.pk, state=Revision.WAITING, attempts=revision.attempts)


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
            turn=revision.turn,
            next_try_at=moment + WOKEN_AGAIN,
            delete_at=moment + DRAFT_KEPT,
        )
        _wake(made)
        return made

    return insert()


@transactional
def keep_until(revision_ids: Sequence[int], moment: datetime | None) -> None:
    """Set when the files of revisions are deleted; None keeps them while an order is open."""
    Revision.objects.filter(pk__in=revision_ids, deleted_at__isnull=True).update(delete_at=moment)


@transactional
def log_opening(revision: Revision, actor: Actor, what: str) -> None:
    """Note that somebody opened a file of a revision."""
    Opening.objects.create(revision=revision, actor=str(actor), what=what, opened_at=clock.now())


def delete_files(revision: Revision) -> None:
    """Delete the files of a revision, and what was laid out of it; the row says when."""
    storage.delete([source["path"] for source in revision.sources])
    storage.delete([revision.pdf_path, revision.change_path, *revision.sheet_paths])
    storage.delete(revision.print_ready.values_list("path", flat=True))
    storage.delete(_note_deletion(revision))


@transactional
def _note_deletion(revision: Revision) -> list[str]:
    """Answers the files that somebody laid out meanwhile: from now on nobody does."""
    Revision.objects.filter(pk=revision.pk).update(deleted_at=clock.now())
    paths = list(revision.print_ready.values_list("path", flat=True))
    revision.print_ready.all().delete()
    return paths


@transactional
def move_documents(before: str, after: str) -> None:
    """Give the documents of one customer to another, by their public ids."""
    Document.objects.filter(customer=before).update(customer=after)
