"""Plain text becomes A4 pages of 80 columns, whatever its encoding.

Runs inside the sandbox. The font holds Latin (with the letters of Wolof, Bambara and Fula), Greek and
Cyrillic; what it lacks is shown as a box, never left out. Lines with Arabic, Hebrew or N'Ko are ordered and
joined by Pillow's text layout and become pictures of 300 dpi, since it tells no glyphs; where Pillow comes
without that layout, their letters stand unjoined, from left to right.
"""

from __future__ import annotations

import codecs
import io
import re
import textwrap
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont, features

from everyprint.documents.engine import limits, worker
from everyprint.documents.engine.errors import EngineError

FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationMono-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
)
PAPER = (595.276, 841.890)  # A4 in points
MARGIN = 56.7  # 20 mm
FONT_SIZE = 10.0
LINE_HEIGHT = 12.5
COLUMNS = 80  # of 6.02 points: what text files were made for, and what fits between the margins
LINES = 58
TOP = PAPER[1] - MARGIN - FONT_SIZE  # of the first line's letters, from the paper's foot
BOX = "\u25a1"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
JOINERS = "\u200c\u200d\u200e\u200f"  # say how letters join and which way they run
RIGHT_TO_LEFT_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
PICTURE_DPI = 300
OVERHANG = 24  # pixels that letters may reach beyond the line's ends
ASCENT, DESCENT = 10.5, 4.0  # points of a line's picture above and below its baseline
MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def to_pdf(data: bytes) -> bytes:
    """The text on A4 pages. Errors: empty, too_many_pages, too_large."""
    if len(data) > limits.MAX_TEXT_BYTES:
        raise EngineError("too_large", limit_mb=limits.MAX_TEXT_BYTES // limits.MEBIBYTE)
    text = clean(decode(data))
    if not text.strip():
        raise EngineError("empty")
    pages = list(islice(_pages(text), limits.MAX_PAGES + 1))
    if len(pages) > limits.MAX_PAGES:
        raise EngineError("too_many_pages", limit=limits.MAX_PAGES)
    return _write(pages)


def decode(data: bytes) -> str:
    """Text from bytes: a mark at the start, UTF-8, UTF-16 told by its zeros, or else Windows' Latin."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError:
        decoded = ""
    head = data[:4096]
    if head.count(0) > len(head) // 4:
        return data.decode(
            "utf-16-be" if head[::2].count(0) > head[1::2].count(0) else "utf-16-le", "replace"
        )
    return decoded or data.decode("cp1252", "replace")


def clean(text: str) -> str:
    """Composed accents, one kind of line end, no control characters, a box for what is beyond the font."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(map(_printable_line, text.split("\n")))


def _printable_line(line: str) -> str:
    """Marks and joiners stay where the letters are drawn joined."""
    joined = RIGHT_TO_LEFT.search(line) is not None and can_join()
    return line.translate(JOINED if joined else APART)


class _Printables(dict[int, str]):
    """Letters as they are printed, each looked up once."""

    def __init__(self, *, joined: bool) -> None:
        self._joined = joined

    def __missing__(self, number: int) -> str:
        character = chr(number)
        keep = self._joined and (character in JOINERS or unicodedata.category(character) == "Mn")
        self[number] = character if keep else _printable(character)
        return self[number]


JOINED, APART = _Printables(joined=True), _Printables(joined=False)


def _printable(character: str) -> str:
    if character in "\n\t\f" or " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Mn", "Me") and character != "\u00ad":
        return ""
    if category in ("Cs", "Co", "Cn") or ord(character) > 0xFFFF:
        return BOX
    return " " if category in ("Zs", "Zl", "Zp") else character


def _pages(text: str) -> Iterator[list[str]]:
    for part in text.split("\f"):
        page: list[str] = []
        for line in part.rstrip("\n").split("\n"):
            for row in _rows(line):
                if len(page) == LINES:
                    yield page
                    page = []
                page.append(row)
        if page:
            yield page


def _rows(line: str) -> list[str]:
    """A line cut at 80 columns, between words where there are any; what follows keeps the indentation."""
    line = line.expandtabs(8).rstrip()
    if len(line) <= COLUMNS:
        return [line]
    indent = line[: min(len(line) - len(line.lstrip()), COLUMNS // 2)]
    return textwrap.wrap(
        line, COLUMNS, subsequent_indent=indent, drop_whitespace=True, replace_whitespace=False, tabsize=8
    )


def _write(pages: list[list[str]]) -> bytes:
    pdf = pikepdf.new()
    font = _font()
    resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=pdf.make_indirect(_embedded(pdf, font))))
    resources = pdf.make_indirect(resources)
    for number, lines in enumerate(pages):
        worker.progress(number, len(pages))
        pictured = {
            row: _picture(pdf, row, line)
            for row, line in enumerate(lines)
            if RIGHT_TO_LEFT.search(line) and can_join()
        }
        content = _content(["" if row in pictured else line for row, line in enumerate(lines)], font)
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[0, 0, *PAPER],
            Resources=resources,
            Contents=pdf.make_stream(b"\n".join([content, *(drawing for _, drawing in pictured.values())])),
        )
        if pictured:
            stencils = {f"/R{row}": stencil for row, (stencil, _) in pictured.items()}
            page.Resources = pikepdf.Dictionary(Font=resources.Font, XObject=pikepdf.Dictionary(stencils))
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    out = io.BytesIO()
    pdf.save(out, compress_streams=True, deterministic_id=True)
    return out.getvalue()


def _content(lines: list[str], font: Font) -> bytes:
    """A page's drawing: every line as glyph numbers, two bytes each, in hexadecimal."""
    rows = (f"<{line.translate(font.numbers)}> Tj T*" for line in lines)
    start = f"BT /F {FONT_SIZE} Tf {LINE_HEIGHT} TL {MARGIN} {TOP:.2f} Td"
    return "\n".join([start, *rows, "ET"]).encode()


@lru_cache(maxsize=1)
def can_join() -> bool:
    """Whether Pillow can order and join letters that run from right to left, and there is a font for them."""
    return bool(features.check("raqm")) and Path(RIGHT_TO_LEFT_FONT).is_file()


def _picture(pdf: pikepdf.Pdf, row: int, line: str) -> tuple[pikepdf.Object, bytes]:
    """A line as a stencil of black, and its drawing, on the side where the line begins."""
    scale, room = PICTURE_DPI / 72, PAPER[0] - 2 * MARGIN
    font = _joining_font(round(FONT_SIZE * scale))
    length = font.getlength(line)
    if length > room * scale:
        font = _joining_font(max(1, int(font.size * room * scale / length)))
    width, height = round(min(length, room * scale)) + OVERHANG, round((ASCENT + DESCENT) * scale)
    begins_right = next(filter(None, map(_direction, line)), "L") == "R"
    picture = Image.new("1", (width, height), 1)
    place = (width - OVERHANG // 2 if begins_right else OVERHANG // 2, round(ASCENT * scale))
    ImageDraw.Draw(picture).text(place, line, 0, font, anchor="rs" if begins_right else "ls")
    stencil = pikepdf.Stream(
        pdf, zlib.compress(picture.tobytes(), 1), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image,
        Width=width, Height=height, ImageMask=True, BitsPerComponent=1, Filter=pikepdf.Name.FlateDecode,
    )  # fmt: skip
    wide, high, overhang = width / scale, height / scale, OVERHANG / 2 / scale
    left = PAPER[0] - MARGIN - wide + overhang if begins_right else MARGIN - overhang
    bottom = TOP - row * LINE_HEIGHT - DESCENT
    return stencil, f"q {wide:.2f} 0 0 {high:.2f} {left:.2f} {bottom:.2f} cm /R{row} Do Q".encode()


def _direction(character: str) -> str:
    """Which way a letter runs: "L", "R", or "" for what is no letter."""
    return {"L": "L", "R": "R", "AL": "R"}.get(unicodedata.bidirectional(character), "")


@lru_cache(maxsize=8)
def _joining_font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(RIGHT_TO_LEFT_FONT, size, layout_engine=ImageFont.Layout.RAQM)


@lru_cache(maxsize=1)
def _font() -> Font:
    for path in map(Path, FONTS):
        if path.is_file():
            return read_font(path.read_bytes())
    raise EngineError("engine_failed", reason="no monospaced font: install fonts-dejavu-core")


def _embedded(pdf: pikepdf.Pdf, font: Font) -> pikepdf.Object:
    """The whole font as a PDF carries it, addressed by glyph number."""
    name = pikepdf.Name("/EveryPrintMono")
    scale = 1000 / font.units
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor,
        FontName=name,
        Flags=5,
        FontBBox=[round(value * scale) for value in font.box],
        ItalicAngle=0,
        Ascent=round(font.box[3] * scale),
        Descent=round(font.box[1] * scale),
        CapHeight=729,
        StemV=80,
        FontFile2=pdf.make_stream(font.data, Length1=len(font.data)),
    )
    glyphs = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=pikepdf.Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=round(font.advance * scale),
        CIDToGIDMap=pikepdf.Name.Identity,
    )
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type0,
        BaseFont=name,
        Encoding=pikepdf.Name("/Identity-H"),
        DescendantFonts=[pdf.make_indirect(glyphs)],
    )


class _Numbers(dict[int, str]):
    """Letters as hexadecimal glyph numbers, each looked up once; a box's for what the font does not draw."""

    def __init__(self, glyphs: dict[int, int]) -> None:
        self._glyphs = glyphs
        self._box = glyphs.get(ord(BOX), 0)

    def __missing__(self, letter: int) -> str:
        self[letter] = f"{self._glyphs.get(letter) or self._box:04x}"
        return self[letter]


@dataclass(frozen=True)
class Font:
    """What a PDF needs to know of a monospaced font: measures in `units`, so many to its size."""

    data: bytes
    numbers: _Numbers
    units: int
    box: tuple[int, int, int, int]
    advance: int


def read_font(data: bytes) -> Font:
    """The glyphs of the Basic Multilingual Plane's letters, and the measures, of a TrueType font."""
    with TTFont(io.BytesIO(data), lazy=True) as font:
        letters = font["cmap"].getcmap(3, 1).cmap
        head = font["head"]
        return Font(
            data,
            _Numbers({letter: font.getGlyphID(name) for letter, name in letters.items()}),
            head.unitsPerEm,
            (head.xMin, head.yMin, head.xMax, head.yMax),
            font["hmtx"][letters[ord("n")]][0],
        )
