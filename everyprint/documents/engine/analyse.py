"""What each page is, measured on one small rendering of it, as it prints.

Thresholds were measured against three renderers on 6,636 pages: at 36 dpi, in print mode, a page is coloured
when some pixel's channels differ by 16 or more (no page wrong either way). Clear colour is a difference of 32
or more on at least one pixel: of 2,421 coloured pages 11 fall below it, all of them pale tints. One pixel is
enough because at 36 dpi it already stands for half a square millimetre, and no gray page had one.
The bitmap has an alpha channel because pdfium otherwise draws form text with coloured fringes.
"""

from __future__ import annotations

import ctypes
import functools
import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from everyprint.documents.engine import limits
from everyprint.documents.engine.model import Font, Inspection, Pages, PageSize

DPI: Final = 36
COLOUR: Final = 16  # difference between a pixel's channels
CLEAR_COLOUR: Final = 32
WHITE: Final = 250  # lightest channel below this leaves a mark
NEARLY_BLANK: Final = 0.001  # of the page's area marked: a page number, a speck
PRINTER_MARGIN_MM: Final = 5
MARGIN_DARKNESS: Final = 200  # lighter marks are not missed
IMPORTANT_IMAGE: Final = 0.02  # of the page's area
FULL_PAGE_IMAGE: Final = 0.6  # a phone's long picture within an A4 page's margins covers two thirds
MAX_OBJECTS: Final = 20_000  # of a page looked at for images and fonts
MAX_DEPTH: Final = 4  # of forms within forms
MM_PER_POINT: Final = 25.4 / 72
FLAGS: Final = raw.FPDF_ANNOT | raw.FPDF_PRINTING

cv2.setNumThreads(1)  # a fork has none of its parent's threads, and a page's pixels are too few for them

Pixels = npt.NDArray[np.uint32]
Channel = npt.NDArray[Any]  # of bytes
Progress = Callable[[int, int], None]


@dataclass
class PageFacts:
    """One page; sizes in points as seen. `shape`, its marks by column and row, tells pages apart."""

    width: float
    height: float
    chroma: int = 0
    marks: int = 0
    ink: int = 0
    in_margin: bool = False
    attention: bool = False
    uneven_paper: bool = False
    full_page_image: bool = False
    shape: npt.NDArray[np.int32] | None = None
    image_dpi: int | None = None
    fonts: set[str] = field(default_factory=set)


class Canvas:
    """A reusable bitmap: white, filled with one page at a time, never two."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def draw(
        self, page: Any, width: int, height: int, form: Any = None, *, flags: int = FLAGS
    ) -> npt.NDArray[np.uint32]:
        """The page as BGRA pixels, `height` x `width`; valid until the next call."""
        size = width * height * 4
        if len(self._buffer) < size:
            self._buffer = bytearray(size)
        memory = (ctypes.c_char * size).from_buffer(self._buffer)
        bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_BGRA, memory, width * 4)
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
            if form:
                raw.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
        return np.frombuffer(self._buffer, np.uint32, width * height).reshape(height, width)


def pixel_size(width: float, height: float, dpi: float) -> tuple[int, int]:
    """Pixels for a page in points, never more than the engine's largest bitmap."""
    scale = dpi / 72
    if width * height * scale * scale > limits.BITMAP_PIXELS:
        scale = math.sqrt(limits.BITMAP_PIXELS / (width * height))
    across = min(max(1, math.ceil(width * scale)), limits.BITMAP_PIXELS)
    return across, min(max(1, math.ceil(height * scale)), limits.BITMAP_PIXELS // across)


def analyse(pdf: bytes, *, deep: bool = True, progress: Progress | None = None) -> list[PageFacts]:
    """The facts of every page of a PDF that opens; `deep` adds those that come from the page's objects."""
    with pdfium.PdfDocument(pdf) as document:
        if document.get_formtype():
            document.init_forms()
        form = document.formenv.raw if document.formenv else None
        canvas, total = Canvas(), len(document)
        fonts: dict[int, str] = {}
        facts = []
        for index in range(total):
            facts.append(_page(document.raw, index, form, canvas, fonts if deep else None))
            if progress and (index + 1) % 10 == 0:
                progress(index + 1, total)
        return facts


def _page(document: Any, index: int, form: Any, canvas: Canvas, fonts: dict[int, str] | None) -> PageFacts:
    page = raw.FPDF_LoadPage(document, index)
    if not page:
        return PageFacts(595.3, 841.9, attention=True)
    try:
        if form:
            raw.FORM_OnAfterLoadPage(page, form)
        facts = PageFacts(raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page))
        if not (1 <= facts.width < 1e6 and 1 <= facts.height < 1e6):
            facts.attention = True
            facts.width, facts.height = (min(max(side, 1.0), 1e6) for side in (facts.width, facts.height))
        width, height = pixel_size(facts.width, facts.height, DPI)
        if fonts is not None:
            _objects(page, facts, fonts)
        measure(canvas.draw(page, width, height, form), facts)
        return facts
    finally:
        if form:
            raw.FORM_OnBeforeClosePage(page, form)
        raw.FPDF_ClosePage(page)


def measure(pixels: Pixels, facts: PageFacts) -> None:
    """Colour, marks, ink, margins, shape and, of a page that one image fills, the paper's evenness."""
    channels = pixels.view(np.uint8).reshape(*pixels.shape, 4)
    blue, green, red, _ = cv2.split(channels)
    darkest = cv2.min(cv2.min(blue, green), red)
    inked = (darkest != 255).view(np.uint8)
    columns, rows = (cv2.reduce(inked, side, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel() for side in (0, 1))
    if not rows.any():
        return
    facts.shape = np.concatenate([columns, rows])
    facts.chroma = int(cv2.subtract(cv2.max(cv2.max(blue, green), red), darkest).max())
    facts.marks = int(np.count_nonzero(darkest < WHITE))
    light = cv2.sumElems(channels)
    luminance = (light[0] * 114 + light[1] * 587 + light[2] * 299) / 1000
    facts.ink = round(1000 * (1 - luminance / (255 * pixels.size)))
    facts.in_margin = _in_margin(green, facts)
    if facts.full_page_image and int(rows.sum()) > 0.55 * pixels.size:
        facts.uneven_paper = _uneven(green)


def _in_margin(green: Channel, facts: PageFacts) -> bool:
    edge = max(1, round(PRINTER_MARGIN_MM / MM_PER_POINT * green.shape[1] / facts.width) - 1)
    bands = green[:edge], green[-edge:], green[:, :edge], green[:, -edge:]
    return any(bool(band.size) and int(band.min()) < MARGIN_DARKNESS for band in bands)


def _uneven(green: Channel) -> bool:
    """Whether the paper's brightness (the light end of each of 8 x 8 fields) varies as in a photograph."""
    height, width = (side // 8 for side in green.shape)
    if not height or not width:
        return False
    fields = green[: 8 * height, : 8 * width].reshape(8, height, 8, width).swapaxes(1, 2).reshape(64, -1)
    light = np.percentile(fields, 90, axis=1)
    spread = float(np.percentile(light, 90) - np.percentile(light, 10))
    return spread > 25 or float(np.median(light)) < 225


def _objects(page: Any, facts: PageFacts, fonts: dict[int, str]) -> None:
    """Images too large to be drawn, the worst important image's resolution, fonts that are not embedded."""
    left = [MAX_OBJECTS]

    def look(count: int, get: Callable[[int], Any], scale: float, depth: int) -> None:
        for index in range(min(count, left[0])):
            item = get(index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                _font(item, facts, fonts)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                _image(item, facts, scale)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
                inner = functools.partial(raw.FPDFFormObj_GetObject, item)
                look(raw.FPDFFormObj_CountObjects(item), inner, scale * _scale(item), depth - 1)
        left[0] -= count

    outer = functools.partial(raw.FPDFPage_GetObject, page)
    look(raw.FPDFPage_CountObjects(page), outer, 1.0, MAX_DEPTH)


def _matrix(item: Any) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return matrix


def _scale(form: Any) -> float:
    matrix = _matrix(form)
    return math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c)) or 1.0


def _image(item: Any, facts: PageFacts, scale: float) -> None:
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    if not raw.FPDFImageObj_GetImagePixelSize(item, wide, high):
        return
    if max(wide.value, high.value) > limits.MAX_IMAGE_SIDE:
        facts.attention = True
        return
    matrix = _matrix(item)
    width = math.hypot(matrix.a, matrix.b) * scale
    height = math.hypot(matrix.c, matrix.d) * scale
    share = width * height / (facts.width * facts.height)
    if not (IMPORTANT_IMAGE <= share < 1e6) or min(wide.value, high.value) <= 16:
        return
    facts.full_page_image |= share >= FULL_PAGE_IMAGE
    dpi = round(72 * min(wide.value / width, high.value / height))
    facts.image_dpi = dpi if facts.image_dpi is None else min(dpi, facts.image_dpi)


def _font(item: Any, facts: PageFacts, fonts: dict[int, str]) -> None:
    font = raw.FPDFTextObj_GetFont(item)
    if not font:
        return
    address = ctypes.addressof(font.contents)
    name = fonts.get(address)
    if name is None:
        name = fonts[address] = "" if raw.FPDFFont_GetIsEmbedded(font) else _font_name(font)
    if name:
        facts.fonts.add(name)


def _font_name(font: Any) -> str:
    buffer = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace").partition("+")[2] or buffer.value.decode(
        "utf-8", "replace"
    )


def inspection(kind: str, facts: list[PageFacts], **more: Any) -> Inspection:
    """The pages' facts gathered by page number."""

    def where(test: Callable[[PageFacts], bool]) -> Pages:
        return tuple(number for number, page in enumerate(facts, 1) if test(page))

    fonts: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(facts, 1):
        for name in sorted(page.fonts):
            fonts[name].append(number)
    return Inspection(
        type=kind,
        pages=len(facts),
        colour_pages=where(lambda page: page.chroma >= CLEAR_COLOUR),
        faint_colour_pages=where(lambda page: COLOUR <= page.chroma < CLEAR_COLOUR),
        blank_pages=where(lambda page: not page.marks and not page.attention),
        nearly_blank_pages=where(_nearly_blank),
        sizes=_sizes(facts),
        attention_pages=where(lambda page: page.attention),
        landscape_pages=where(lambda page: page.width > page.height * 1.01),
        margin_pages=where(lambda page: page.in_margin),
        photographed_pages=where(lambda page: page.uneven_paper),
        duplicate_pages=_duplicates(facts),
        ink=tuple(page.ink for page in facts),
        image_dpi={
            number: page.image_dpi for number, page in enumerate(facts, 1) if page.image_dpi is not None
        },
        fonts_not_embedded=tuple(Font(name, tuple(pages)) for name, pages in sorted(fonts.items())),
        **more,
    )


def _nearly_blank(page: PageFacts) -> bool:
    width, height = pixel_size(page.width, page.height, DPI)
    return 0 < page.marks < NEARLY_BLANK * width * height and not page.attention


def _sizes(facts: list[PageFacts]) -> tuple[PageSize, ...]:
    pages: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, page in enumerate(facts, 1):
        pages[round(page.width * MM_PER_POINT), round(page.height * MM_PER_POINT)].append(number)
    return tuple(PageSize(*size, tuple(numbers)) for size, numbers in pages.items())


def _duplicates(facts: list[PageFacts]) -> tuple[Pages, ...]:
    """Groups of pages that look the same, to the last mark: a page drawn again is drawn the same."""
    groups: dict[tuple[bytes, int, int], list[int]] = defaultdict(list)
    for number, page in enumerate(facts, 1):
        if page.shape is not None and page.marks:
            groups[page.shape.tobytes(), page.marks, page.ink].append(number)
    return tuple(tuple(numbers) for numbers in groups.values() if len(numbers) > 1)
