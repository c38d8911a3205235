"""Page numbers: ranges as customers write them, and which pages share a printed side."""

from everyprint.documents.engine import PageSelection, pages, pages_on_sides
from everyprint.documents.errors import refusing

__all__ = ["pages_on_sides", "parse_pages"]


def parse_pages(text: str, total: int) -> PageSelection:
    """The pages that `text` names in a document of `total` pages, ascending, overlaps once.

    Raises Refused page_range_invalid or page_range_outside; both carry the valid span as `first` and `last`.
    """
    with refusing():
        return pages.parse_pages(text, total)
