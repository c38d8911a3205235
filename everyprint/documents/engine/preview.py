"""Pictures of pages: contact sheet and before/after for a customer's phone, single pages for the console."""

from __future__ import annotations

import contextlib
import functools
import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageDraw, ImageFont

from everyprint.documents.engine import limits, repair, words
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
PAIRS: Final = 3  # of changed pages shown beside what they were
PAIRS_WIDTH: Final = 720  # twice the points of a phone's screen
PAIR_CELL: Final = (322, 456)  # pixels of one page where one pair is shown
PAIR_CELL_OF_SEVERAL: Final = (322, 380)
ARROW: Final = 22
SHADE, INK, FADED = "#d9dde3", "#20242a", "#8a929c"
# Pillow's own font holds no accented letter.
FONTS: Final = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
)
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
        pages = [
            (number, picture, number in colour if colour else looks_coloured)
            for number, picture, looks_coloured in _pages(document, numbers)
        ]
    sheet = _sheet(pages)
    return {"media_type": arguments["media_type"]}, [_light(sheet, kind)]


def before_after(arguments: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Job: `fix`, `pages`, `language`, `media_type` -> [picture] of the first changed pages."""
    kind, language = _format(arguments["media_type"]), arguments["language"]
    with pdfium.PdfDocument(parts[0]) as before, pdfium.PdfDocument(parts[1]) as after:
        chosen = sorted({_existing(number, len(before)) for number in arguments["pages"]})
        chosen = chosen or list(range(1, len(before) + 1))
        shown = chosen[:PAIRS]
        cell = PAIR_CELL if len(shown) == 1 else PAIR_CELL_OF_SEVERAL
        pairs = []
        for number in shown:
            was, _ = _draw(Canvas(), before, number, cell)
            became = repair.becomes(arguments["fix"], number, chosen)
            pairs.append((was, _together(after, became, cell) if became else _gone(was.size)))
        captions = [words.where([number]) for number in shown]
        sheet = _pairs(pairs, captions, len(chosen) - len(shown), language)
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


def _sheet(pages: Sequence[tuple[int, Image.Image, bool]]) -> Image.Image:
    """Numbered pages in rows, each row as high as its highest page."""
    columns = min(COLUMNS, len(pages))
    rows = [pages[start : start + columns] for start in range(0, len(pages), columns)]
    heights = [max(picture.height for _, picture, _ in row) for row in rows]
    size = columns * (CELL[0] + GAP) + GAP, sum(height + LABEL + GAP for height in heights) + GAP
    sheet, top = Image.new("RGB", size, SHADE), GAP
    for row, height in zip(rows, heights, strict=True):
        for column, page in enumerate(row):
            _paste(sheet, (GAP + column * (CELL[0] + GAP), top), height, *page)
        top += height + LABEL + GAP
    return sheet


def _paste(
    sheet: Image.Image, place: tuple[int, int], height: int, number: int, picture: Image.Image, coloured: bool
) -> None:
    left, top = place
    x, y = left + (CELL[0] - picture.width) // 2, top + (height - picture.height) // 2
    sheet.paste(picture, (x, y))
    pen = ImageDraw.Draw(sheet)
    if coloured:
        pen.rectangle((x - 3, y - 3, x + picture.width + 2, y + picture.height + 2), outline=DOTS[1], width=3)
    middle, base = left + CELL[0] // 2, top + height + LABEL // 2 + 1
    pen.text((middle, base), str(number), fill=INK, font=_font(18), anchor="mm")
    if coloured:
        for index, colour in enumerate(DOTS):
            dot = middle + 30 + 11 * index
            pen.ellipse((dot - 5, base - 5, dot + 5, base + 5), fill=colour)


def _together(document: Any, numbers: Sequence[int], box: tuple[int, int]) -> Image.Image:
    """The pages that one page became, as they lay on it: upright ones side by side, others stacked."""
    if len(numbers) == 1:
        return _draw(Canvas(), document, numbers[0], box)[0]
    half = ((box[0] - GAP) // 2, box[1])
    pictures = [_draw(Canvas(), document, number, half)[0] for number in numbers]
    if pictures[0].width > pictures[0].height:
        half = (box[0], (box[1] - GAP) // 2)
        pictures = [_draw(Canvas(), document, number, half)[0] for number in numbers]
        sheet = Image.new("RGB", (pictures[0].width, 2 * pictures[0].height + GAP), SHADE)
        places = [(0, 0), (0, pictures[0].height + GAP)]
    else:
        sheet = Image.new("RGB", (2 * pictures[0].width + GAP, pictures[0].height), SHADE)
        places = [(0, 0), (pictures[0].width + GAP, 0)]
    for picture, place in zip(pictures, places, strict=True):
        sheet.paste(picture, place)
    return sheet


def _gone(size: tuple[int, int]) -> Image.Image:
    """A dashed empty frame: the page that is left out."""
    frame, dash = Image.new("RGB", size, SHADE), 12
    pen, (right, bottom) = ImageDraw.Draw(frame), (size[0] - 2, size[1] - 2)
    for start in range(0, max(size), 2 * dash):
        for edge in (1, bottom):
            pen.line((start, edge, min(start + dash, right), edge), fill=FADED, width=3)
        for edge in (1, right):
            pen.line((edge, start, edge, min(start + dash, bottom)), fill=FADED, width=3)
    return frame


def _pairs(
    pairs: Sequence[tuple[Image.Image, Image.Image]], captions: Sequence[str], more: int, language: str
) -> Image.Image:
    """Before left, after right, a caption under each pair and a note if `more` pages change."""
    heights = [max(was.height, now.height) for was, now in pairs]
    whole = LABEL + 2 * GAP + sum(height + GAP + LABEL for height in heights) + LABEL * bool(more) + GAP
    sheet = Image.new("RGB", (PAIRS_WIDTH, whole), SHADE)
    pen, font, small = ImageDraw.Draw(sheet), _font(25), _font(19)
    middle, columns = PAIRS_WIDTH // 2, (GAP + PAIR_CELL[0] // 2, PAIRS_WIDTH - GAP - PAIR_CELL[0] // 2)
    for column, code in zip(columns, ("before", "after"), strict=True):
        pen.text((column, GAP + LABEL // 2), words.say(code, language, {}), fill=INK, font=font, anchor="mm")
    top = LABEL + 2 * GAP
    for pair, height, caption in zip(pairs, heights, captions, strict=True):
        for column, picture in zip(columns, pair, strict=True):
            sheet.paste(picture, (column - picture.width // 2, top + (height - picture.height) // 2))
        y = top + height // 2
        back, tip = middle - ARROW // 2, middle + ARROW // 2
        pen.polygon([(back, y - ARROW), (tip, y), (back, y + ARROW)], fill=INK)
        top += height + GAP + LABEL
        pen.text((columns[0], top - LABEL // 2 - 3), caption, fill=INK, font=small, anchor="mm")
    if more:
        note = words.say("more_pages" if more > 1 else "one_more_page", language, {"count": more})
        pen.text((middle, top + LABEL // 2), note, fill=INK, font=small, anchor="mm")
    return sheet


@functools.cache
def _font(size: int) -> Any:
    for path in FONTS:
        with contextlib.suppress(OSError):
            return ImageFont.truetype(path, size)
    return ImageFont.load_default(size)


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
