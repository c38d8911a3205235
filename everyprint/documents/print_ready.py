"""The print-ready file: a revision laid out in one way, for the proof and for the press.

It is made once, kept by what the layout says, and deleted with the revision's files.
"""

import hashlib
import json
import logging
import threading

from everyprint.documents import queries, storage
from everyprint.documents.engine import Layout
from everyprint.documents.engine_room import room
from everyprint.documents.errors import refusing
from everyprint.documents.models import PrintReady, Revision
from everyprint.lib import clock
from everyprint.lib.room import is_full
from everyprint.lib.transactions import transactional

logger = logging.getLogger(__name__)
_TURNS = [threading.Lock() for _ in range(32)]  # which a file takes is left to chance


def print_ready_of(revision: Revision, layout: Layout) -> bytes:
    """The PDF that is printed. Slow the first time, therefore outside the transaction.

    Of several who ask at once in one process, one makes it; two processes may make it twice, and keep one.
    Raises FileGone after the deletion of the revision's files, Refused for a layout that cannot be done.
    """
    key = hashlib.sha256(json.dumps(layout.to_json(), sort_keys=True).encode()).hexdigest()
    with _TURNS[hash((revision.pk, key)) % len(_TURNS)]:
        return _kept(revision, key) or _made(revision, layout, key)


def _kept(revision: Revision, key: str) -> bytes | None:
    row = PrintReady.objects.filter(revision=revision, layout=key).first()
    if row is None:
        return None
    try:
        return storage.read(row.path)
    except FileNotFoundError:  # lost, or just being deleted with the others
        row.delete()
        return None


def _made(revision: Revision, layout: Layout, key: str) -> bytes:
    pdf = queries.pdf_of(revision)
    with refusing():
        data = room.engine.layout(pdf, layout)
    try:
        path = storage.keep(data, ".pdf")
    except OSError as error:
        if not is_full(error):
            raise
        logger.error("a print-ready file cannot be kept, and is made again each time: %s", error)
        return data
    if not _noted(revision, key, path):
        storage.delete([path])
    return data


@transactional
def _noted(revision: Revision, key: str, path: str) -> bool:
    """Name the file, unless another process was first or the revision's files were deleted meanwhile."""
    kept = Revision.objects.select_for_update().filter(pk=revision.pk, deleted_at__isnull=True)
    if not list(kept.values_list("pk", flat=True)):
        return False
    named = {"path": path, "made_at": clock.now()}
    return PrintReady.objects.get_or_create(revision=revision, layout=key, defaults=named)[1]
