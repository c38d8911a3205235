"""Pictures of pages: the contact sheet a customer sees on a phone, single pages for the console."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageDraw, ImageFont

from everyprint.documents.engine import limits
from everyprint.documents.engine.analyse import CLEAR_COLOUR, Canvas, PageFacts, measure
from everyprint.documents.engine.errors import EngineError

FORMATS: Final = {"image/webp": "WEBP", "image/jpeg": "JPEG", "image/png": "PNG"}
OPTIONS: Final[dict[str, dict[str, Any]]] = {
    "WEBP": {"method": 2},
    "JPEG": {"optimize": True, "progressive": True},
    "PNG": {},
}
COLUMNS: Final = 3
CELL: Final = (232, 316)  # pixels of one page on the sheet
GAP: Final = 10
LABEL: Final = 24
MAX_WIDTH: Final = 2400
PAPER, SHADE, INK = "#ffffff", "#d9dde3", "#20242a"
DOTS: Final = (
    "#00a0d6",
    "#d6007f",
    "#e8b500",
)  # the inks: a colour page's mark besides its frame
# Tried in order until the sheet is light enough: quality, then fewer pixels.
STEPS: Final = ((72, 1.0), (55, 1.0), (40, 1.0), (35, 0.8), (30, 0.65), (25, 0.5), (20, 0.4), (10, 0.3))


def contact_sheet(arguments: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Job: `first`, `media_type`, `colour_pages` (empty: look) -> [picture] of up to twelve pages."""
    kind, colour = _format(arguments["media_type"]), frozenset(arguments["colour_pages"])
    with pdfium.PdfDocument(parts[0]) as document:
        total = len(document)
        first = _existing(arguments["first"], total)
        numbers = range(first, min(total, first + limits.SHEET_PAGES - 1) + 1)
        sheet = _sheet(len(numbers))
        for place, (number, picture, looks_coloured) in enumerate(_pages(document, numbers)):
            _paste(sheet, place, number, picture, number in colour if colour else looks_coloured)
    return {"media_type": arguments["media_type"]}, [_light(sheet, kind)]


def page_picture(arguments: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Job: `page`, `width`, `media_type` -> [picture]."""
    kind = _format(arguments["media_type"])
    with pdfium.PdfDocument(parts[0]) as document:
        number = _existing(arguments["page"], len(document))
        width = max(16, min(int(arguments["width"]), MAX_WIDTH))
        picture, _ = _draw(Canvas(), document, number, (width, limits.BITMAP_PIXELS // width))
    return {"media_type": arguments["media_type"]}, [_encoded(picture, kind, 80)]


def _format(media_type: str) -> str:
    if media_type not in FORMATS:
        raise ValueError(f"no pictures of type {media_type}")
    return FORMATS[media_type]


def _existing(number: int, total: int) -> int:
    if not 1 <= number <= total:
        raise EngineError("page_range_outside", text=str(number), first=1, last=total, total=total)
    return number


def _pages(document: Any, numbers: Sequence[int]) -> Iterator[tuple[int, Image.Image, bool]]:
    canvas = Canvas()
    for number in numbers:
        yield number, *_draw(canvas, document, number, CELL)


def _draw(canvas: Canvas, document: Any, number: int, box: tuple[int, int]) -> tuple[Image.Image, bool]:
    """One page as large as fits into `box`, and whether it looks coloured."""
    page = raw.FPDF_LoadPage(document, number - 1)
    if not page:
        return Image.new("RGB", (box[0], min(box[1], box[0])), SHADE), False
    try:
        wide = min(max(raw.FPDF_GetPageWidthF(page), 1.0), 1e6)
        high = min(max(raw.FPDF_GetPageHeightF(page), 1.0), 1e6)
        scale = min(box[0] / wide, box[1] / high)
        width, height = max(1, round(wide * scale)), max(1, round(high * scale))
        pixels = canvas.draw(page, width, height)
        facts = PageFacts(wide, high)
        measure(pixels, facts)
        picture = Image.frombuffer("RGBA", (width, height), pixels, "raw", "BGRA", 0, 1).convert("RGB")
        return picture, facts.chroma >= CLEAR_COLOUR
    finally:
        raw.FPDF_ClosePage(page)


def _sheet(pages: int) -> Image.Image:
    columns, rows = min(COLUMNS, pages), -(-pages // COLUMNS)
    size = (columns * (CELL[0] + GAP) + GAP, rows * (CELL[1] + LABEL + GAP) + GAP)
    return Image.new("RGB", size, SHADE)


def _paste(sheet: Image.Image, place: int, number: int, picture: Image.Image, coloured: bool) -> None:
    left = GAP + (place % COLUMNS) * (CELL[0] + GAP)
    top = GAP + (place // COLUMNS) * (CELL[1] + LABEL + GAP)
    x, y = left + (CELL[0] - picture.width) // 2, top + (CELL[1] - picture.height) // 2
    sheet.paste(picture, (x, y))
    pen = ImageDraw.Draw(sheet)
    if coloured:
        pen.rectangle((x - 3, y - 3, x + picture.width + 2, y + picture.height + 2), outline=DOTS[1], width=3)
    middle, base = left + CELL[0] // 2, top + CELL[1] + LABEL // 2 + 1
    pen.text((middle, base), str(number), fill=INK, font=ImageFont.load_default(18), anchor="mm")
    if coloured:
        for index, colour in enumerate(DOTS):
            dot = middle + 30 + 11 * index
            pen.ellipse((dot - 5, base - 5, dot + 5, base + 5), fill=colour)


def _light(sheet: Image.Image, kind: str) -> bytes:
    """The sheet in the best quality that is light enough for a phone on 3G."""
    data = b""
    for quality, scale in STEPS:
        smaller = sheet
        if scale < 1:
            size = (round(sheet.width * scale), round(sheet.height * scale))
            smaller = sheet.resize(size, Image.Resampling.LANCZOS)
        data = _encoded(smaller, kind, quality)
        if len(data) <= limits.SHEET_BYTES:
            break
    return data


def _encoded(picture: Image.Image, kind: str, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, quality=quality, **OPTIONS[kind])
    return out.getvalue()
