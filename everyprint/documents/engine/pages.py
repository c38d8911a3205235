"""Page ranges as customers write them: `All`, `2-5, 7-18`, `3-`, `-4`, `tout`."""

import re
from collections.abc import Sequence
from typing import Final

from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.model import PageSelection

ALL_WORDS: Final = frozenset(
    {"", "all", "tout", "toute", "toutes", "tous", "toutes les pages", "all pages", "*"}
)
MAX_TEXT: Final = 1_000
_SPAN: Final = re.compile(r"(\d{1,9})|(\d{1,9})?\s*-\s*(\d{1,9})?")
_DASH: Final = re.compile(r"\s*(?:[–—−‐‑‒]|\b(?:à|au|to)\b)\s*", re.IGNORECASE)
_COMMA: Final = re.compile(r"\s*(?:[;+&،]|\b(?:et|and)\b)\s*", re.IGNORECASE)


def parse_pages(text: str, total: int) -> PageSelection:
    """The pages that `text` names in a document of `total` pages, ascending, overlaps once.

    Raises EngineError page_range_invalid for what cannot be read or runs backwards, page_range_outside for
    pages that the document does not have; both carry the valid span as `first` and `last`.
    """
    wanted = " ".join(text.split()).lower()
    wanted = re.sub(r"^(?:les )?pages? ", "", wanted)
    if wanted in ALL_WORDS:
        return PageSelection(tuple(range(1, total + 1)))
    if len(wanted) > MAX_TEXT:
        raise _error("page_range_invalid", wanted[:40] + "…", total)
    spans = [_span(piece.strip(), total) for piece in _DASH.sub("-", _COMMA.sub(",", wanted)).split(",")]
    pages = sorted({page for span in spans for page in span})
    return PageSelection(tuple(pages), duplicates=len(pages) < sum(map(len, spans)))


def _span(piece: str, total: int) -> range:
    match = _SPAN.fullmatch(piece)
    if not match or not any(match.groups()):
        raise _error("page_range_invalid", piece, total)
    first = int(match[1] or match[2] or 1)
    last = int(match[1] or match[3] or total)
    if first < 1 or first > total or (match[3] and last > total):
        raise _error("page_range_outside", piece, total)
    if first > last:
        raise _error("page_range_invalid", piece, total)
    return range(first, last + 1)


def _error(code: str, text: str, total: int) -> EngineError:
    return EngineError(code, text=text, first=1, last=total, total=total)


def pages_on_sides(
    chosen: Sequence[int], up: int = 1, *, booklet: bool = False
) -> list[tuple[int | None, ...]]:
    """Which pages share each printed side, in printing order; what is priced is what is laid out.

    A booklet has two on a side, outer sheet first, front before back; None is an empty place, at the end of
    the reading order.
    """
    if not booklet:
        return [tuple(chosen[start : start + up]) for start in range(0, len(chosen), up)]
    pages: list[int | None] = [*chosen, *[None] * (-len(chosen) % 4)]
    last = len(pages) - 1
    found: list[tuple[int | None, ...]] = []
    for first in range(0, len(pages) // 2, 2):
        found.append((pages[last - first], pages[first]))
        found.append((pages[first + 1], pages[last - first - 1]))
    return found
