"""What would print badly, in plain words: at most three lines, the worst first, each with its fix if any."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np
import pypdfium2 as pdfium

from everyprint.documents.engine import repair, scan
from everyprint.documents.engine.model import PAPERS_MM, Inspection, Pages, Problem

MOST: Final = 3  # lines that people read
LOW_DPI: Final = 110  # below, print is visibly soft at reading distance
DARK_INK: Final = 550  # thousandths of the page
TOLERANCE_MM: Final = 4
LOOK_PIXELS: Final = 1_000_000
MOST_LOOKS: Final = 20  # pages looked at that are photographed, or there twice
# Every PDF reader and printer carries these; a missing copy changes nothing.
STANDARD_FONTS: Final = ("Courier", "Helvetica", "Times", "Arial", "TimesNewRoman", "Symbol", "ZapfDingbats")


def problems(inspection: Inspection, pdf: bytes) -> tuple[Problem, ...]:
    """The worst problems of a document on A4 paper, at most MOST. What the layout sees to is none: a page of
    another size is fitted to the sheet anyway.
    """
    found: list[Problem] = []
    for check in CHECKS:
        found += check(inspection, pdf)
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def _photographed(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    """Photographs of paper only: a portrait would be ruined by whitening."""
    pages, crops = [], {}
    with pdfium.PdfDocument(pdf) as document:
        for number in inspection.photographed_pages[:MOST_LOOKS]:
            picture = repair.render(document, number, LOOK_PIXELS)
            crop = scan.find_page(picture)
            if crop:
                corners = [list(corner) for corner in crop.corners]
                crops[str(number)] = {"corners": corners, "confidence": crop.confidence}
            if crop or scan.is_paper(picture):
                pages.append(number)
    if pages:
        yield Problem("photographed_page", tuple(pages), {"crops": crops}, "straighten_and_whiten")


def _a3(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    pages = _of_size(inspection, lambda sides: _near(sides, "A3"))
    if pages:
        yield Problem("page_a3", pages, {}, "split_a3")


def _margin(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    """Photographs and unevenly lit scans reach the edge by nature: nothing of worth is cut off them. Pages of
    another shape than the sheet's stay clear of its edge by themselves.
    """
    filling = set(_of_size(inspection, _fills_the_sheet))
    pages = tuple(page for page in inspection.margin_pages if page not in inspection.photographed_pages)
    if pages := tuple(page for page in pages if page in filling):
        yield Problem("content_in_margin", pages, {}, "scale_to_fit")


def _fills_the_sheet(sides: tuple[int, int]) -> bool:
    """Whether a page is put on paper without a margin: of its size or of its shape."""
    short, long = PAPERS_MM["A4"]
    return _near(sides, "A4") or abs(sides[0] * long - sides[1] * short) <= 0.01 * sides[0] * long


def _low_resolution(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    enlarged = {page: size for size in inspection.sizes for page in size.pages}
    found = {}
    for page, dpi in inspection.image_dpi.items():
        short, long = _sides(enlarged[page]) if page in enlarged else PAPERS_MM["A4"]
        scale = min(PAPERS_MM["A4"][0] / max(short, 1), PAPERS_MM["A4"][1] / max(long, 1))
        if dpi / scale < LOW_DPI:
            found[page] = round(dpi / scale)
    if found:
        yield Problem("low_resolution", tuple(sorted(found)), {"dpi": min(found.values())})


def _fonts(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    missing = [
        font
        for font in inspection.fonts_not_embedded
        if not font.name.replace(" ", "").startswith(STANDARD_FONTS)
    ]
    if missing:
        pages = tuple(sorted({page for font in missing for page in font.pages}))
        yield Problem("fonts_not_embedded", pages, {"fonts": ", ".join(font.name for font in missing[:3])})


def _dark(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    pages = tuple(page for page, ink in enumerate(inspection.ink, 1) if ink > DARK_INK)
    pages = tuple(page for page in pages if page not in inspection.photographed_pages)
    if pages:
        yield Problem("dark_page", pages, {"percent": max(inspection.ink[page - 1] for page in pages) // 10})


def _orientation(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    """The rarer orientation is offered to be turned; a landscape page's head goes to the bound left edge."""
    landscape = inspection.landscape_pages
    if not 0 < len(landscape) < inspection.pages:
        return
    portrait = tuple(page for page in range(1, inspection.pages + 1) if page not in landscape)
    few, degrees = (landscape, 270) if len(landscape) <= len(portrait) else (portrait, 90)
    yield Problem("mixed_orientation", few, {"degrees": degrees}, "rotate")


def _blank(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    for code, pages in (
        ("blank_pages", inspection.blank_pages),
        ("nearly_blank_pages", inspection.nearly_blank_pages),
    ):
        if pages and len(pages) < inspection.pages:
            yield Problem(code, pages, {}, "drop_blank")


def _duplicates(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    """The first of each group stays. A page that only resembles it, by another number or name, is no copy."""
    if not inspection.duplicate_pages:
        return
    again, left = [], MOST_LOOKS
    with pdfium.PdfDocument(pdf) as document:
        for first, *others in inspection.duplicate_pages:
            if left < 2:
                break
            look, others = repair.render(document, first, LOOK_PIXELS), others[: left - 1]
            again += [
                page for page in others if np.array_equal(look, repair.render(document, page, LOOK_PIXELS))
            ]
            left -= 1 + len(others)
    pages = tuple(sorted(set(again) - set(inspection.nearly_blank_pages)))
    if pages:
        yield Problem("duplicate_pages", pages, {}, "drop_pages")


def _faint(inspection: Inspection, pdf: bytes) -> Iterator[Problem]:
    if inspection.faint_colour_pages:
        yield Problem("faint_colour", inspection.faint_colour_pages, {}, "gray")


CHECKS: Final[tuple[Callable[[Inspection, bytes], Iterator[Problem]], ...]] = (
    _photographed,
    _a3,
    _low_resolution,
    _margin,
    _dark,
    _fonts,
    _orientation,
    _blank,
    _duplicates,
    _faint,
)


def _sides(size: Any) -> tuple[int, int]:
    return min(size.width_mm, size.height_mm), max(size.width_mm, size.height_mm)


def _near(sides: tuple[int, int], paper: str) -> bool:
    wanted = PAPERS_MM[paper]  # type: ignore[index]
    return all(abs(side - length) <= TOLERANCE_MM for side, length in zip(sides, wanted, strict=True))


def _of_size(inspection: Inspection, test: Callable[[tuple[int, int]], bool]) -> Pages:
    return tuple(sorted(page for size in inspection.sizes if test(_sides(size)) for page in size.pages))
