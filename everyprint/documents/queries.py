"""Reading documents."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Case, OuterRef, Q, QuerySet, When

from everyprint.documents import storage
from everyprint.documents.engine import EngineError, Inspection, Prepared
from everyprint.documents.engine.sandbox import best_rung
from everyprint.documents.engine.sniff import name_differs, sniff
from everyprint.documents.errors import FileGone
from everyprint.documents.models import EngineCall, Opening, PrintReady, Revision
from everyprint.documents.quotas import is_disk_full
from everyprint.lib import clock
from everyprint.lib.violations import Violation

RESULT_REUSED = timedelta(days=7)  # so that a better engine is not hidden for ever by what an older one said


@dataclass(frozen=True)
class Analysed:
    """What the engine made of some bytes, and when: contact sheets only where they were made, and `change`,
    the picture of what a fix changed.

    `took_ms` is how long that took; of what somebody else sent before (`is_anothers`) as long is waited, so
    that nobody is told by the clock that they did.
    """

    prepared: Prepared
    at: datetime
    sheets: tuple[bytes, ...] = ()
    change: bytes = b""
    took_ms: int = 0
    is_anothers: bool = False

    def seconds_to_wait(self, spent: float) -> float:
        """How long this has to be kept back when so many seconds have been spent on it."""
        return max(0.0, self.took_ms / 1000 - spent) if self.is_anothers else 0.0


def by_public_id(public_id: str) -> Revision | None:
    """The revision of a public id, with its document."""
    return Revision.objects.select_related("document").filter(public_id=public_id).first()


def inspection_of(revision: Revision) -> Inspection:
    """What is known about a ready revision."""
    if revision.inspection is None:
        raise FileGone()
    return Inspection.from_json(revision.inspection)


def pdf_of(revision: Revision) -> bytes:
    """The printable PDF. Raises FileGone after its deletion."""
    if revision.deleted_at or not revision.pdf_path:
        raise FileGone()
    try:
        return storage.read(revision.pdf_path)
    except FileNotFoundError:
        raise FileGone() from None


def fixes_of(revision: Revision) -> set[str]:
    """The names of the fixes that made a revision, its parents' too."""
    found = set()
    step: Revision | None = revision
    while step is not None:
        if step.fix:
            found.add(step.fix["fix"])
        step = step.parent
    return found


def is_pdf(data: bytes) -> bool:
    """Whether these bytes begin as a PDF does, whatever they are called."""
    try:
        return sniff(data) == "pdf"
    except EngineError:
        return False


def results_of(sha256: str) -> QuerySet[Revision]:
    """The revisions whose analysis may serve the same bytes again."""
    return Revision.objects.filter(
        sha256=sha256,
        state=Revision.READY,
        parent__isnull=True,
        deleted_at__isnull=True,
        analysed_at__gt=clock.now() - RESULT_REUSED,
    )


def analysed_before(sha256: str, names: Sequence[str], customer: str) -> Analysed | None:
    """What is known of the same bytes under any names: the same handout is analysed once.

    What another than this customer sent only where it is known how long it took (not in rows of an older
    version).

    Never of an encrypted document, because its bytes alone do not give the right to read it; nor where the
    result depends on a file's name.
    """
    shareable = results_of(sha256).filter(Q(took_ms__gt=0) | Q(document__customer=customer))
    own_first = Case(When(document__customer=customer, then=0), default=1)
    for revision in shareable.select_related("document").order_by(own_first, "-analysed_at")[:5]:
        inspection = inspection_of(revision)
        if inspection.encrypted or any(problem.code == "name_differs" for problem in inspection.problems):
            continue
        if any(name_differs(name, inspection.type) for name in names):
            continue
        try:
            sheets = tuple(storage.read(path) for path in revision.sheet_paths)
            prepared = Prepared(storage.read(revision.pdf_path), inspection)
        except FileNotFoundError:  # deleted just now
            continue
        assert revision.analysed_at is not None
        is_anothers = revision.document.customer != customer
        return Analysed(
            prepared, revision.analysed_at, sheets, took_ms=revision.took_ms, is_anothers=is_anothers
        )
    return None


def analysed_now(sha256: str | OuterRef) -> QuerySet[Revision]:
    """The revisions of these bytes that somebody works on."""
    return Revision.objects.filter(sha256=sha256, state=Revision.WAITING).held()


def named_files() -> set[str]:
    """Every stored file that belongs to a revision whose files are kept, print-ready ones with them."""
    kept = Revision.objects.filter(deleted_at__isnull=True)
    named: set[str] = set()
    columns = ("pdf_path", "change_path", "sheet_paths", "sources")
    for pdf_path, change_path, sheets, sources in kept.values_list(*columns).iterator():
        named |= {pdf_path, change_path, *sheets, *(source["path"] for source in sources)}
    return named.union(PrintReady.objects.values_list("path", flat=True))


def opened_by_staff(revision: str) -> bool:
    """Whether a person of a shop has opened a file of a revision."""
    rows = Opening.objects.filter(revision__public_id=revision, actor__startswith="staff")
    return bool(rows.exists())


def has_files(customer: str) -> bool:
    """Whether a customer (by public id) has files that are not deleted yet."""
    return Revision.objects.filter(document__customer=customer, deleted_at__isnull=True).exists()


def violations() -> Iterator[Violation]:
    """Files that should have been deleted an hour ago or more, alone or with their document's, and engine
    calls that nobody ended."""
    before = clock.now() - timedelta(hours=1)
    for revision in Revision.objects.filter(deleted_at__isnull=True, delete_at__lt=before)[:100]:
        yield Violation(
            "files are deleted in time", f"revision {revision.public_id} due {revision.delete_at}"
        )
    left = PrintReady.objects.filter(revision__deleted_at__lt=before).select_related("revision")
    for file in left[:100]:
        yield Violation("print-ready files end with their document", f"revision {file.revision.public_id}")
    for call in EngineCall.objects.filter(created_at__lt=before - timedelta(hours=1))[:100]:
        yield Violation("engine calls are forgotten in time", f"{call.operation} of {call.created_at}", True)


def room_warnings() -> Iterator[Violation]:
    """Whether files are still taken, and how full the disk is when not."""
    if is_disk_full():
        disk = shutil.disk_usage(settings.DATA_DIR)
        row = f"{disk.free // 1_000_000} MB of {disk.total // 1_000_000} are free ({settings.DATA_DIR})"
        yield Violation("there is room for uploads", row, warning=True)


def sandbox_warnings() -> Iterator[Violation]:
    """Which rung opens the customers' files, when it is not the best one."""
    rung = best_rung()
    if rung != "bubblewrap":
        row = f"files are opened under «{rung}»; install bubblewrap or allow user namespaces"
        yield Violation("files are opened in the best sandbox", row, warning=True)
