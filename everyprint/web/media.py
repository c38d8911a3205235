"""Pictures and documents for who has no cookie: a channel's servers, with an address that they were given.

The signature alone decides (messaging/links.py): it names one file and expires. Each opening is logged.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from everyprint.documents import queries, storage
from everyprint.documents.errors import FileGone
from everyprint.documents.keeping import log_opening
from everyprint.documents.models import Revision
from everyprint.lib.actor import Actor
from everyprint.messaging.links import PDF, is_media_signed
from everyprint.messaging.message import CHANGE, SHEET


@require_safe
def media(request: HttpRequest, kind: str, revision_id: str, number: int) -> HttpResponse:
    """One file of one revision, for whoever holds its address."""
    if not is_media_signed(kind, revision_id, number, request.GET.get("token", "")):
        raise Http404
    revision = queries.by_public_id(revision_id)
    if revision is None:
        raise Http404
    try:
        data = _read(revision, kind, number)
    except (FileGone, FileNotFoundError):
        raise Http404 from None
    log_opening(revision, Actor("customer", revision.document.customer), f"{kind} {number} (link)")
    response = HttpResponse(data, content_type="application/pdf" if kind == PDF else "image/webp")
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    return response


def _read(revision: Revision, kind: str, number: int) -> bytes:
    """The bytes of a file. Raises FileGone."""
    if kind == PDF:
        return queries.pdf_of(revision)
    paths = {SHEET: revision.sheet_paths, CHANGE: [revision.change_path]}.get(kind, [])
    if revision.deleted_at or number >= len(paths) or not paths[number]:
        raise FileGone()
    return storage.read(paths[number])
