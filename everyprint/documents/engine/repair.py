"""Fixes a customer may choose for what preflight found; each makes a new PDF, the old one stays.

Runs inside the sandbox, on the clean PDFs that `prepare` makes. Page numbers start at 1, none means all.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pikepdf
import pypdfium2 as pdfium
from PIL import Image

from everyprint.documents.engine import boxes, gray, layers, photos, scan
from everyprint.documents.engine.errors import EngineError

MM: Final = 72 / 25.4
A4: Final = photos.A4
PRINTER_MARGIN: Final = 5 * MM
SCAN_PIXELS: Final = 9_000_000  # A4 at 300 dpi
Params = Mapping[str, Any]


@dataclass(frozen=True)
class Asked:
    """A fix to make: the document to change, the same one as bytes to look at, the pages, the parameters."""

    document: pikepdf.Pdf
    pdf: bytes
    chosen: frozenset[int]
    params: Params


def apply(pdf: bytes, fix: str, pages: Sequence[int] = (), params: Params | None = None) -> bytes:
    """The document after `fix`, one of FIXES.

    Parameters: rotate `degrees` (90); binding_margin `mm` (10) and `edge` ("left"); straighten_and_whiten
    `crops` {page: {"corners": …}} as preflight proposed them: pages without one are only whitened.
    Errors: layout_invalid for what makes no sense.
    """
    if fix not in FIXES:
        raise _invalid(fix)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        total = len(document.pages)
        chosen = set(pages) or set(range(1, total + 1))
        if not chosen <= set(range(1, total + 1)):
            raise _invalid(f"page {max(chosen)}")
        for page in document.pages:
            boxes.settle(page)
        with FIXES[fix](Asked(document, pdf, frozenset(chosen), params or {})) as out:
            layers.carry(document, out)
            return _saved(out)


def becomes(fix: str, number: int, chosen: Sequence[int]) -> tuple[int, ...]:
    """The pages of the repaired document that page `number`, one of the chosen, has become."""
    earlier = sum(other < number for other in chosen)
    if FIXES.get(fix) is _drop:
        return ()
    if fix == "split_a3":
        return number + earlier, number + earlier + 1
    return (number,)


def _invalid(reason: str) -> EngineError:
    return EngineError("layout_invalid", reason=reason)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    if not len(pdf.pages):
        raise _invalid("0 page")
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def _seen(page: pikepdf.Page) -> tuple[float, float]:
    """Width and height in points as the page is seen."""
    left, bottom, right, top = boxes.visible(page)
    width, height = abs(right - left), abs(top - bottom)
    turned = int(page.obj.get("/Rotate", 0)) % 180 != 0
    return (height, width) if turned else (width, height)


def _paper(width: float, height: float) -> tuple[float, float]:
    return (A4[1], A4[0]) if width > height else A4


def _place(
    out: pikepdf.Pdf, page: pikepdf.Page, paper: tuple[float, float], box: tuple[float, float, float, float]
) -> None:
    """A new page of `paper` with the whole of `page`, scaled into `box` (left, bottom, right, top)."""
    made = out.add_blank_page(page_size=paper)
    made.add_overlay(page, pikepdf.Rectangle(*box))


def _each(asked: Asked, change: Callable[[pikepdf.Pdf, pikepdf.Page], None]) -> pikepdf.Pdf:
    """A new document: chosen pages as `change` draws them, the others as they are."""
    out = pikepdf.new()
    for number, page in enumerate(asked.document.pages, 1):
        if number in asked.chosen:
            change(out, page)
        else:
            out.pages.append(page)
    return out


def _scale_to_fit(asked: Asked) -> pikepdf.Pdf:
    """On A4, turned to the page's shape, within what a printer reaches."""

    def change(out: pikepdf.Pdf, page: pikepdf.Page) -> None:
        width, height = _paper(*_seen(page))
        edge = PRINTER_MARGIN
        _place(out, page, (width, height), (edge, edge, width - edge, height - edge))

    return _each(asked, change)


def _rotate(asked: Asked) -> pikepdf.Pdf:
    degrees = asked.params.get("degrees", 90)
    if degrees not in (90, 180, 270):
        raise _invalid(f"{degrees}°")

    def change(out: pikepdf.Pdf, page: pikepdf.Page) -> None:
        page.rotate(degrees, relative=True)
        out.pages.append(page)

    return _each(asked, change)


def _drop(asked: Asked) -> pikepdf.Pdf:
    return _each(asked, lambda out, page: None)


def _binding_margin(asked: Asked) -> pikepdf.Pdf:
    """The same paper, the content made smaller so that one edge is free."""
    millimetres, edge = asked.params.get("mm", 10), asked.params.get("edge", "left")
    if edge not in ("left", "top") or not isinstance(millimetres, int) or not 1 <= millimetres <= 50:
        raise _invalid(f"{edge} {millimetres} mm")
    free = millimetres * MM

    def change(out: pikepdf.Pdf, page: pikepdf.Page) -> None:
        width, height = _seen(page)
        box = (free, 0.0, width, height) if edge == "left" else (0.0, 0.0, width, height - free)
        _place(out, page, (width, height), box)

    return _each(asked, change)


def _split_a3(asked: Asked) -> pikepdf.Pdf:
    """Each page cut across its longer side into two A4 pages: left then right, or upper then lower."""

    def change(out: pikepdf.Pdf, page: pikepdf.Page) -> None:
        wide, high = _seen(page)
        if wide > high:
            width, height = A4
            _place(out, page, A4, (0, 0, 2 * width, height))
            _place(out, page, A4, (-width, 0, width, height))
        else:
            width, height = A4[1], A4[0]
            _place(out, page, (width, height), (0, -height, width, height))
            _place(out, page, (width, height), (0, 0, width, 2 * height))

    return _each(asked, change)


def _gray(asked: Asked) -> pikepdf.Pdf:
    """Without colour, as the press gets it: text stays text where its colours are understood."""
    gray.make_gray(asked.document, sorted(asked.chosen), asked.pdf)
    return _each(asked, lambda out, page: out.pages.append(page))


def _straighten_and_whiten(asked: Asked) -> pikepdf.Pdf:
    crops = {int(page): crop["corners"] for page, crop in dict(asked.params.get("crops", {})).items()}
    out = pikepdf.new()
    with pdfium.PdfDocument(asked.pdf) as rendered:
        for number, page in enumerate(asked.document.pages, 1):
            if number not in asked.chosen:
                out.pages.append(page)
                continue
            picture = render(rendered, number, SCAN_PIXELS)
            try:
                flat = scan.straighten(picture, crops[number]) if number in crops else picture
            except (ValueError, TypeError) as error:
                raise _invalid(f"page {number}") from error
            _add_scan(out, scan.whiten(flat))
    return out


def render(document: pdfium.PdfDocument, number: int, pixels: int) -> Any:
    """A page as RGB pixels, about `pixels` of them."""
    page = document[number - 1]
    try:
        scale = min(math.sqrt(pixels / max(page.get_width() * page.get_height(), 1.0)), 300 / 72)
        bitmap = page.render(scale=scale, optimize_mode="print", rev_byteorder=True)
        return np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
    finally:
        page.close()


def _add_scan(out: pikepdf.Pdf, pixels: Any) -> None:
    image = Image.fromarray(pixels)
    data = io.BytesIO()
    image.save(data, "JPEG", quality=85, subsampling=0)
    shape = max(image.size) / min(image.size)
    colours = 1 if image.mode == "L" else 3
    full = abs(shape - A4[1] / A4[0]) < 0.06
    photos.add_page(
        out, photos.Picture(data.getvalue(), *image.size, colours, 8, "/DCTDecode", full_page=full)
    )


FIXES: Final[dict[str, Callable[[Asked], pikepdf.Pdf]]] = {
    "scale_to_fit": _scale_to_fit,
    "rotate": _rotate,
    "drop_blank": _drop,
    "drop_pages": _drop,
    "gray": _gray,
    "binding_margin": _binding_margin,
    "split_a3": _split_a3,
    "straighten_and_whiten": _straighten_and_whiten,
}
