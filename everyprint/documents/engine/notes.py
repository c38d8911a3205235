"""Notes that carry no picture of themselves: drawn as other readers draw them (ISO 32000-1, 12.5.6).

A program may leave it to the reader how its highlights, drawings and boxes look. Burnt into a page as they
are they would vanish; here each gets the appearance that its own entries describe.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, Final

import pikepdf

# What a person wrote or drew.
MARKS: Final = frozenset(
    f"/{name}"
    for name in (
        "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
        "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink",
    )
)  # fmt: skip
PRINTS, HIDDEN, NO_VIEW = 1 << 2, 1 << 1, 1 << 5  # flags of an annotation
ROUND: Final = 0.5523  # how far the handles of a quarter of a circle reach
MOST_POINTS: Final = 20_000
LINE: Final = 1.2  # height of a line of text in font sizes
LETTER: Final = 0.5  # width of a letter in font sizes, on average of Helvetica
_SIZE: Final = re.compile(r"([\d.]+)\s+Tf")
_COLOUR: Final = re.compile(r"((?:[\d.]+\s+){1,4})(g|rg|k)\b")
_SETTERS: Final = {1: "g", 3: "rg", 4: "k"}
Point = tuple[float, float]


def draw(pdf: pikepdf.Pdf, page: pikepdf.Page) -> bool:
    """Give every note of a page that prints and has no appearance the one that it describes; whether it could
    be done.
    """
    notes, is_done = page.obj.get("/Annots"), True
    for note in notes if isinstance(notes, pikepdf.Array) else ():
        if isinstance(note, pikepdf.Dictionary) and _is_bare(note):
            try:
                content = _DRAWN[str(note.Subtype)](note)
                note.AP = pikepdf.Dictionary(N=_appearance(pdf, note, content))
            except (ValueError, TypeError, KeyError, AttributeError, IndexError, pikepdf.PdfError):
                is_done = False  # what it describes makes no sense
    return is_done


def flags_of(note: Any) -> int:
    flags = note.get("/F", 0)
    return int(flags) if isinstance(flags, int) else 0


def _is_bare(note: Any) -> bool:
    flags, look = flags_of(note), note.get("/AP")
    has_look = isinstance(look, pikepdf.Dictionary) and "/N" in look
    prints = bool(flags & PRINTS) and not flags & HIDDEN
    return prints and not has_look and str(note.get("/Subtype")) in MARKS


def _appearance(pdf: pikepdf.Pdf, note: Any, content: str) -> Any:
    opacity = note.get("/CA", 1)
    state = pikepdf.Dictionary(CA=opacity, ca=opacity, AIS=False)
    if note.Subtype == "/Highlight":
        state.BM = pikepdf.Name.Multiply
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )  # fmt: skip
    look = pdf.make_stream(f"/GS gs\n{content}\n".encode("cp1252", "replace"))
    look.Type, look.Subtype, look.FormType = pikepdf.Name.XObject, pikepdf.Name.Form, 1
    look.BBox = pikepdf.Array(_rectangle(note))
    look.Resources = pikepdf.Dictionary(
        ExtGState=pikepdf.Dictionary(GS=state), Font=pikepdf.Dictionary(F=font)
    )
    return look


def _numbers(values: Any) -> list[float]:
    if len(values) > 2 * MOST_POINTS:
        raise ValueError("too many points")
    return [float(value) for value in values]


def _rectangle(note: Any) -> list[float]:
    x, y, other_x, other_y = _numbers(note.Rect)
    return [min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)]


def _points(values: Any) -> list[Point]:
    numbers = _numbers(values)
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _colour(values: Any, otherwise: str, *, stroke: bool = False) -> str:
    """The operator for a colour of one, three or four numbers; nothing for none: it is transparent."""
    if values is None:
        return otherwise.upper() if stroke else otherwise
    numbers = _numbers(values)
    if not numbers:
        return ""
    setter = _SETTERS[len(numbers)]
    return " ".join(f"{value:.4g}" for value in numbers) + " " + (setter.upper() if stroke else setter)


def _width(note: Any) -> float:
    style, border = note.get("/BS"), note.get("/Border")
    if isinstance(style, pikepdf.Dictionary) and isinstance(style.get("/W", 1), int | float | Decimal):
        return max(0.0, float(style.get("/W", 1)))
    if isinstance(border, pikepdf.Array) and len(border) > 2:
        return max(0.0, float(border[2]))
    return 1.0


def _path(points: list[Point]) -> str:
    (x, y), *others = points
    return " ".join([f"{x:.3f} {y:.3f} m", *(f"{x:.3f} {y:.3f} l" for x, y in others)])


def _quads(note: Any) -> Iterator[list[Point]]:
    """Corners of each marked line of text: upper left, upper right, lower left, lower right."""
    points = _points(note.QuadPoints)
    for first in range(0, len(points) - 3, 4):
        yield points[first : first + 4]


def _highlight(note: Any) -> str:
    areas = [_path([corners[0], corners[1], corners[3], corners[2]]) + " h f" for corners in _quads(note)]
    return "\n".join([_colour(note.get("/C"), "1 1 0 rg"), *areas])


def _under(note: Any) -> str:
    lines = [_path(corners[2:]) + " S" for corners in _quads(note)]
    return "\n".join([_colour(note.get("/C"), "0 g", stroke=True), "1 w", *lines])


def _through(note: Any) -> str:
    lines = []
    for one, two, three, four in _quads(note):
        ends = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in ((one, three), (two, four))]
        lines.append(_path(ends) + " S")
    return "\n".join([_colour(note.get("/C"), "0 g", stroke=True), "1 w", *lines])


def _ink(note: Any) -> str:
    lines = [_path(_points(stroke)) + " S" for stroke in note.InkList if len(stroke) >= 2]
    start = [_colour(note.get("/C"), "0 g", stroke=True), f"{_width(note):.3f} w 1 J 1 j"]
    return "\n".join([*start, *lines])


def _line(note: Any) -> str:
    start, end = _points(note.L)
    drawn = [_path([start, end]) + " S"]
    endings = note.get("/LE")
    for ending, tip, other in zip(endings or (), (start, end), (end, start), strict=False):
        if str(ending).endswith("Arrow"):
            drawn.append(_arrow(tip, other, _width(note)))
    return "\n".join([_colour(note.get("/C"), "0 g", stroke=True), f"{_width(note):.3f} w", *drawn])


def _arrow(tip: Point, other: Point, width: float) -> str:
    direction = math.atan2(other[1] - tip[1], other[0] - tip[0])
    sides = [direction - math.pi / 6, direction + math.pi / 6]
    length = 6 + 3 * width
    ends = [(tip[0] + length * math.cos(side), tip[1] + length * math.sin(side)) for side in sides]
    return _path([ends[0], tip, ends[1]]) + " S"


def _closed(note: Any, path: str) -> str:
    """An outline with its border and its filling, as far as it has them."""
    line, filling = _colour(note.get("/C"), "0 g", stroke=True), note.get("/IC")
    fill = _colour(filling, "") if filling is not None else ""
    width = _width(note)
    if not fill and not (line and width):
        return ""
    operator = "B" if fill and line and width else "f" if fill else "S"
    return f"{line}\n{fill}\n{width:.3f} w\n{path} {operator}"


def _square(note: Any) -> str:
    left, bottom, right, top = _inset(note)
    return _closed(note, f"{left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re")


def _inset(note: Any) -> list[float]:
    left, bottom, right, top = _rectangle(note)
    if isinstance(note.get("/RD"), pikepdf.Array) and len(note.RD) == 4:
        less = _numbers(note.RD)
        left, bottom, right, top = left + less[0], bottom + less[1], right - less[2], top - less[3]
    half = _width(note) / 2
    return [left + half, bottom + half, right - half, top - half]


def _circle(note: Any) -> str:
    left, bottom, right, top = _inset(note)
    x, y, across, down = (left + right) / 2, (bottom + top) / 2, (right - left) / 2, (top - bottom) / 2
    quarters = [((1, 0), (0, 1)), ((0, 1), (-1, 0)), ((-1, 0), (0, -1)), ((0, -1), (1, 0))]
    path = [f"{x + across:.3f} {y:.3f} m"]
    for (from_x, from_y), (to_x, to_y) in quarters:
        handles = [
            (from_x + ROUND * to_x, from_y + ROUND * to_y),
            (to_x + ROUND * from_x, to_y + ROUND * from_y),
        ]
        points = [*handles, (to_x, to_y)]
        path.append(" ".join(f"{x + across * a:.3f} {y + down * b:.3f}" for a, b in points) + " c")
    return _closed(note, " ".join([*path, "h"]))


def _polygon(note: Any) -> str:
    return _closed(note, _path(_points(note.Vertices)) + " h")


def _open_line(note: Any) -> str:
    line = _colour(note.get("/C"), "0 g", stroke=True)
    return f"{line}\n{_width(note):.3f} w\n{_path(_points(note.Vertices))} S"


def _free_text(note: Any) -> str:
    style = str(note.get("/DA", ""))
    size = float(found[1]) if (found := _SIZE.search(style)) else 12.0
    colour = found[0] if (found := _COLOUR.search(style)) else "0 g"
    left, bottom, right, top = _rectangle(note)
    size = min(size or 12.0, max(top - bottom, 4.0))
    lines = wrapped(str(note.get("/Contents", "")), max(1, int((right - left - 4) / (LETTER * size))))
    box = ""
    if note.get("/C") is not None and (background := _colour(note.C, "")):
        box = f"{background} {left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re f\n"
    shown = " ".join(f"{_string(line)} Tj T*" for line in lines)
    start = f"{left + 2:.3f} {top - size:.3f} Td {LINE * size:.3f} TL"
    return f"{box}BT {colour} /F {size:.3f} Tf {start} {shown} ET"


def wrapped(text: str, letters: int) -> list[str]:
    """A text in lines of about so many letters; a word that is longer stands alone."""
    lines: list[str] = []
    for paragraph in re.split(r"\r\n|\r|\n", text[:20_000]):
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + 1 + len(word) > letters:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return lines


def _string(text: str) -> str:
    return "(" + re.sub(r"([()\\])", r"\\\1", text) + ")"


def _stamp(note: Any) -> str:
    left, bottom, right, top = _rectangle(note)
    name = str(note.get("/Contents") or note.get("/Name", "/Draft")).lstrip("/#")
    size = min(0.6 * (top - bottom), (right - left - 8) / (0.7 * max(1, len(name))))
    frame = f"{left + 2:.3f} {bottom + 2:.3f} {right - left - 4:.3f} {top - bottom - 4:.3f} re S"
    middle = f"{left + 6:.3f} {(bottom + top - 0.7 * size) / 2:.3f} Td"
    colour = _colour(note.get("/C"), "0.7 0 0 rg")
    line = _colour(note.get("/C"), "0.7 0 0 rg", stroke=True)
    return f"{line} 2 w {frame}\nBT {colour} /F {size:.3f} Tf {middle} {_string(name)} Tj ET"


def _sticker(note: Any) -> str:
    """The mark of a note that is opened on a screen; the words inside are told apart."""
    left, _, _, top = _rectangle(note)
    lines = " ".join(
        f"{left + 3:.3f} {top - 5 - 4 * row:.3f} m {left + 15:.3f} {top - 5 - 4 * row:.3f} l S"
        for row in range(3)
    )
    fill = _colour(note.get("/C"), "1 1 0.4 rg")
    return f"{fill} 0 G 1 w {left + 1:.3f} {top - 17:.3f} 16 16 re B {lines}"


_DRAWN: Final[dict[str, Callable[[Any], str]]] = {
    "/Highlight": _highlight,
    "/Underline": _under,
    "/Squiggly": _under,
    "/StrikeOut": _through,
    "/Ink": _ink,
    "/Line": _line,
    "/Square": _square,
    "/Circle": _circle,
    "/Polygon": _polygon,
    "/PolyLine": _open_line,
    "/FreeText": _free_text,
    "/Stamp": _stamp,
    "/Text": _sticker,
}
