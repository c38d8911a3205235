"""Pictures of pages, for the eyes of customers and shops."""

from everyprint.documents import storage
from everyprint.documents.engine import Picture, limits
from everyprint.documents.engine_room import room
from everyprint.documents.errors import refusing
from everyprint.documents.models import Revision
from everyprint.documents.queries import inspection_of, pdf_of

PAGES_ON_SHEET = limits.SHEET_PAGES


def contact_sheet(pdf: bytes, first: int = 1) -> Picture:
    """Twelve pages of a PDF from `first` on, in one picture of at most 60 kB. Raises Refused."""
    with refusing():
        return room.engine.contact_sheet(pdf, first=first)


def sheet_of(revision: Revision, first: int = 1) -> bytes:
    """A contact sheet of a document as WebP: the kept one, or a new one. Raises FileGone, Refused."""
    place = (first - 1) // PAGES_ON_SHEET
    if place < len(revision.sheet_paths) and not revision.deleted_at:
        return storage.read(revision.sheet_paths[place])
    colour = inspection_of(revision).colour_pages
    with refusing():
        return room.engine.contact_sheet(pdf_of(revision), first=first, colour_pages=colour).data


def page_of(revision: Revision, number: int, width: int) -> bytes:
    """One page of a document as WebP, `width` pixels wide. Raises FileGone, Refused."""
    with refusing():
        return room.engine.page_picture(pdf_of(revision), number, width).data
