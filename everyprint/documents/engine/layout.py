"""Pages on paper: the same file for the customer's proof and for the press.

A page that already has the paper's size, upright and uncropped, goes through untouched. Every other one
becomes a form that is drawn with its rotation and crop applied, scaled to fit. Pages of the ISO shape fill
the paper, and keep the margin they have when they are made smaller; others stay clear of the printer's. A
page turns on a shared side when that makes it larger.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pikepdf

from everyprint.documents.engine import boxes, gray, layers, limits, worker
from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.model import PAPERS_MM, Layout
from everyprint.documents.engine.pages import pages_on_sides, parse_pages

POINT_PER_MM: Final = 72 / 25.4
PRINTER_MARGIN: Final = 5 * POINT_PER_MM
CELL_GAP: Final = 4 * POINT_PER_MM
SAME_SIZE: Final = 1.0  # points
NEARLY_SAME: Final = 3 * POINT_PER_MM  # kept at true size, centred
GRIDS: Final = {1: (1, 1), 2: (2, 1), 4: (2, 2), 9: (3, 3)}  # columns, rows of a side of upright pages
TURNING_GAIN: Final = 1.2


Part = tuple[bytes, Layout]


@dataclass(frozen=True)
class Box:
    """A rectangle in points, from its lower left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Side:
    """One printed side: its size and the pages (or None for an empty place) in their boxes."""

    width: float
    height: float
    places: tuple[tuple[int | None, Box], ...]


def layout(arguments: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Job: `layouts`, each a `Layout` as JSON -> one print-ready PDF of as many clean ones."""
    layouts = [Layout.from_json(wanted) for wanted in arguments["layouts"]]
    return {}, [impose_parts(list(zip(parts, layouts, strict=True)))]


def impose(pdf: bytes, wanted: Layout) -> bytes:
    """The print-ready PDF. EngineError: page_range_invalid, page_range_outside, layout_invalid."""
    return impose_parts([(pdf, wanted)])


def impose_parts(parts: Sequence[Part]) -> bytes:
    """One print-ready PDF of several documents, each with its own layout. Errors as `impose`, too_many_pages.

    A file has one wish for both sides. So when a part is printed on both, every part starts on a new sheet,
    one-sided ones keep their backs empty, and backs that flip the other way are turned round.
    """
    for _, wanted in parts:
        _check(wanted)
    flip = next((_flip(wanted) for _, wanted in parts if _both_sides(wanted)), None)
    with contextlib.ExitStack() as opened, pikepdf.new() as out:
        presses = [
            _Press(opened.enter_context(pikepdf.open(io.BytesIO(pdf))), pdf, wanted, out)
            for pdf, wanted in parts
        ]
        done, total = 0, sum(len(press.chosen) * press.wanted.copies for press in presses)
        if total > limits.MAX_PAGES:
            raise EngineError("too_many_pages", pages=total, limit=limits.MAX_PAGES)
        for press in presses:
            for side, starts in press.sides():
                if flip and (starts or not _both_sides(press.wanted)):
                    _end_sheet(out)
                press.print(side)
                if flip not in (None, _flip(press.wanted)) and len(out.pages) % 2 == 0:
                    out.pages[-1].rotate(180, relative=True)
                done += sum(number is not None for number, _ in side.places)
                worker.progress(done, total)
        return _finished(out, flip)


def _check(wanted: Layout) -> None:
    if wanted.up not in GRIDS or (wanted.paper is None and (wanted.up > 1 or wanted.booklet)):
        raise EngineError("layout_invalid", reason=f"{wanted.up}-up, {wanted.paper or 'A4 ?'}")
    if not 0 <= wanted.binding_margin_mm <= 60:
        raise EngineError("layout_invalid", reason=f"{wanted.binding_margin_mm} mm")
    if not 1 <= wanted.copies <= limits.MAX_PAGES:
        raise EngineError("layout_invalid", reason=f"{wanted.copies} ×")


def _both_sides(wanted: Layout) -> bool:
    return wanted.sides == "two" or wanted.booklet


def _flip(wanted: Layout) -> str:
    """The edge about which a sheet is turned to print its back."""
    return "Short" if wanted.booklet or wanted.edge == "short" else "Long"


def seen_size(page: pikepdf.Page) -> tuple[float, float]:
    """Width and height in points with crop, rotation and user unit applied."""
    left, bottom, right, top = boxes.visible(page)
    unit = float(page.obj.get("/UserUnit", 1))
    width, height = abs(right - left) * unit, abs(top - bottom) * unit
    return (height, width) if _turn(page) % 180 else (width, height)


def sides(chosen: Sequence[int], sizes: dict[int, tuple[float, float]], wanted: Layout) -> Iterator[Side]:
    """The sides in printing order."""
    upright = 2 * sum(sizes[number][0] > sizes[number][1] for number in chosen) <= len(chosen)
    groups = pages_on_sides(chosen, wanted.up, booklet=wanted.booklet)
    for index, group in enumerate(groups):
        if wanted.booklet:
            yield _booklet_side(group, upright, wanted)
        elif wanted.up == 1:
            yield _single(group[0], sizes[group[0]] if group[0] else (0, 0), index, wanted)
        else:
            yield _shared(group, upright, index, wanted)
    if wanted.pad and wanted.sides == "two" and len(groups) % 2:
        size = sizes[chosen[-1]]
        yield Side(*(size if wanted.paper is None else _paper(wanted, upright)), ())


def _paper(wanted: Layout, upright: bool) -> tuple[float, float]:
    assert wanted.paper is not None
    short, long = (side * POINT_PER_MM for side in PAPERS_MM[wanted.paper])
    return (short, long) if upright else (long, short)


def _single(number: int | None, size: tuple[float, float], index: int, wanted: Layout) -> Side:
    upright = size[0] <= size[1]
    width, height = size if wanted.paper is None else _paper(wanted, upright)
    area = _beside_binding(Box(0, 0, width, height), index, wanted)
    same = abs(size[0] - width) <= NEARLY_SAME and abs(size[1] - height) <= NEARLY_SAME
    shape = abs(size[0] * height - size[1] * width) <= 0.01 * size[0] * height
    if not same:
        area = _inside(area, PRINTER_MARGIN * (_lost_margin(size[0], width) if shape else 1))
    if same and not wanted.binding_margin_mm:
        area = Box((width - size[0]) / 2, (height - size[1]) / 2, *size)
    return Side(width, height, ((number, area),))


def _lost_margin(before: float, after: float) -> float:
    """How much of a page's margin goes when it is made smaller; so much is added outside it."""
    return max(0.0, 1 - after / before)


def _shared(group: tuple[int | None, ...], upright: bool, index: int, wanted: Layout) -> Side:
    columns, rows = GRIDS[wanted.up]
    if wanted.up == 2 and not upright:
        columns, rows = rows, columns
    width, height = _paper(wanted, upright if columns == rows else not upright)
    area = _inside(_beside_binding(Box(0, 0, width, height), index, wanted), PRINTER_MARGIN)
    across = (area.width - CELL_GAP * (columns - 1)) / columns
    down = (area.height - CELL_GAP * (rows - 1)) / rows
    places = []
    for place, number in enumerate(group):
        row, column = divmod(place, columns)
        x = area.x + column * (across + CELL_GAP)
        y = area.y + area.height - down - row * (down + CELL_GAP)
        places.append((number, Box(x, y, across, down)))
    return Side(width, height, tuple(places))


def _booklet_side(group: tuple[int | None, ...], upright: bool, wanted: Layout) -> Side:
    """Two halves that meet at the fold, which takes half of the binding margin from each."""
    width, height = _paper(wanted, not upright)
    fold = wanted.binding_margin_mm * POINT_PER_MM / 2
    if upright:
        half = width / 2 - fold
        boxes = Box(0, 0, half, height), Box(width / 2 + fold, 0, half, height)
    else:
        half = height / 2 - fold
        boxes = Box(0, height / 2 + fold, width, half), Box(0, 0, width, half)
    return Side(width, height, tuple(zip(group, boxes, strict=True)))


def _beside_binding(area: Box, index: int, wanted: Layout) -> Box:
    """What is left of the paper beside the bound edge, which changes sides on the back."""
    margin = wanted.binding_margin_mm * POINT_PER_MM
    back = wanted.sides == "two" and index % 2 == 1
    if (area.width <= area.height) == (wanted.edge == "long"):
        return Box(area.x + (0 if back else margin), area.y, area.width - margin, area.height)
    return Box(area.x, area.y + (margin if back else 0), area.width, area.height - margin)


def _inside(area: Box, margin: float) -> Box:
    return Box(area.x + margin, area.y + margin, area.width - 2 * margin, area.height - 2 * margin)


class _Press:
    """Draws the sides of one document into the print-ready one; each source page is copied once."""

    def __init__(self, source: pikepdf.Pdf, pdf: bytes, wanted: Layout, out: pikepdf.Pdf) -> None:
        self.wanted = wanted
        self.chosen = parse_pages(wanted.pages, len(source.pages)).pages
        for number in set(self.chosen):
            boxes.settle(source.pages[number - 1])
        layers.carry(source, out)
        self._gray = frozenset(_without_colour(self.chosen, wanted))
        self._source = source
        self._pdf = pdf
        self._out = out

    def sides(self) -> Iterator[tuple[Side, bool]]:
        """All sides of all copies, and whether one starts a copy."""
        gray.make_gray(self._source, sorted(self._gray), self._pdf)
        sizes = {number: seen_size(self._source.pages[number - 1]) for number in self.chosen}
        for _ in range(self.wanted.copies):
            for index, side in enumerate(sides(self.chosen, sizes, self.wanted)):
                yield side, index == 0

    def print(self, side: Side) -> None:
        if len(side.places) == 1 and self._passed_on(side, *side.places[0]):
            return
        page = self._out.add_blank_page(page_size=(side.width, side.height))
        forms, drawing = pikepdf.Dictionary(), []
        for place, (number, box) in enumerate(side.places):
            if number is not None:
                form = self._form(number)
                forms[f"/P{place}"] = form
                drawing.append(_draw(form, f"/P{place}", box, turn=len(side.places) > 1))
        if drawing and self._gray.issuperset(number for number, _ in side.places if number is not None):
            # Pages that are groups of their own are mixed in the sheet's colours: without this, in four inks.
            page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceGray)
        page.obj.Resources = pikepdf.Dictionary(XObject=forms)
        page.obj.Contents = self._out.make_stream("\n".join(drawing).encode())

    def _passed_on(self, side: Side, number: int | None, box: Box) -> bool:
        """Pass the page on as it is, if it is exactly what is wanted."""
        if number is None:
            return False
        page = self._source.pages[number - 1]
        plain = not _turn(page) and "/UserUnit" not in page.obj
        wanted = (side.width, side.height, box.width, box.height)
        same = all(
            abs(one - other) <= SAME_SIZE for one, other in zip(wanted, seen_size(page) * 2, strict=True)
        )
        if plain and same:
            self._out.pages.append(page)
        return plain and same

    def _form(self, number: int) -> Any:
        return self._out.copy_foreign(self._source.pages[number - 1].as_form_xobject())


def _draw(form: Any, name: str, box: Box, *, turn: bool) -> str:
    """The form as large as fits into the box, centred, and clipped to itself by its own bounding box."""
    shown = _shown(form)
    scale = min(box.width / shown.width, box.height / shown.height)
    turned = min(box.width / shown.height, box.height / shown.width)
    if turn and turned > TURNING_GAIN * scale:
        a, b, c, d = 0.0, turned, -turned, 0.0
        x = box.x + (box.width + turned * shown.height) / 2 + turned * shown.y
        y = box.y + (box.height - turned * shown.width) / 2 - turned * shown.x
    else:
        a, b, c, d = scale, 0.0, 0.0, scale
        x = box.x + (box.width - scale * shown.width) / 2 - scale * shown.x
        y = box.y + (box.height - scale * shown.height) / 2 - scale * shown.y
    return f"q {a:.6f} {b:.6f} {c:.6f} {d:.6f} {x:.4f} {y:.4f} cm {name} Do Q"


def _shown(form: Any) -> Box:
    """Where the form draws, its own matrix applied."""
    a, b, c, d, e, f = (float(value) for value in form.get("/Matrix", [1, 0, 0, 1, 0, 0]))
    left, bottom, right, top = (float(value) for value in form.BBox)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    x, y = (min(values) for values in zip(*corners, strict=True))
    width, height = (max(values) - min(values) for values in zip(*corners, strict=True))
    return Box(x, y, max(width, 0.01), max(height, 0.01))


def _turn(page: pikepdf.Page) -> int:
    return int(page.obj.get("/Rotate", 0)) % 360


def _without_colour(chosen: Sequence[int], wanted: Layout) -> Sequence[int]:
    if wanted.colour == "gray":
        return chosen
    if wanted.colour == "auto":
        return [number for number in chosen if number in set(wanted.gray_pages)]
    return []


def _end_sheet(out: pikepdf.Pdf) -> None:
    """Leave the back empty if the last side is a front."""
    if len(out.pages) % 2:
        left, bottom, right, top = boxes.visible(out.pages[-1])
        out.add_blank_page(page_size=(right - left, top - bottom))


def _finished(out: pikepdf.Pdf, flip: str | None) -> bytes:
    """The file, with the wish for paper and sides that viewers and printers read."""
    duplex = pikepdf.Name(f"/DuplexFlip{flip}Edge" if flip else "/Simplex")
    out.Root.ViewerPreferences = pikepdf.Dictionary(PrintScaling=pikepdf.Name("/None"), Duplex=duplex)
    data = io.BytesIO()
    out.remove_unreferenced_resources()
    out.save(data, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return data.getvalue()
