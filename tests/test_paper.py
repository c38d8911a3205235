"""What is printed is what others see: each kind of document beside its print file, both drawn by Poppler.

The whole way is walked that a customer's file goes: prepared, then laid out. A page is compared in its place,
a little blurred: edges may fall between pixels, words and areas may not.
"""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from everyprint.documents.engine import Engine, Layout
from tests.support import paper

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(not paper.is_available(), reason="no Poppler or no Ghostscript on this machine"),
]
TOLERANCE = 9.0  # mean difference of brightness, of 255, in the worst of 12 x 12 fields
LAYOUTS = {
    "as it is": Layout(colour="all"),
    "its own size": Layout(colour="all", paper=None),
    "A5": Layout(colour="all", paper="A5"),
    "two on a side": Layout(colour="all", up=2),
    "booklet": Layout(colour="all", booklet=True, sides="two"),
    "gray": Layout(colour="gray"),
    "last page": Layout(colour="all"),
}
# Poppler mixes black ink lighter than its share of the paper; in gray we print the share.
EXPLAINED = {("a gradient in cmyk of samples", "gray"): 15.0}
DPI = 150
Pixels = npt.NDArray[np.uint8]
Look = npt.NDArray[np.float32]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine() as made:
        yield made


def difference(before: Pixels, after: Pixels, *, gray: bool) -> float:
    """Of the field that differs most. On paper of the page's size its place counts too, else what it shows:
    a page may have been turned to be larger.
    """
    in_place = all(abs(one - other) <= 5 for one, other in zip(before.shape, after.shape, strict=True))
    turns = (0,) if in_place else (0, 1, 3)
    wanted = seen(before, in_place=in_place, gray=gray)
    looks = [seen(np.rot90(after, turn), in_place=in_place, gray=gray) for turn in turns]
    return min(float(np.abs(wanted - look).mean(axis=2).max()) for look in looks)


def seen(pixels: Pixels, *, in_place: bool, gray: bool) -> Look:
    """A page, cut to its marks where its place on the sheet does not count, at one size."""
    dark = np.argwhere(pixels.min(axis=2) < 128)
    if not len(dark):
        return np.full((12, 12, 3), 255, np.float32)
    (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0)
    cut = pixels if in_place else pixels[top : bottom + 1, left : right + 1]
    if gray:
        cut = np.repeat(cv2.cvtColor(np.ascontiguousarray(cut), cv2.COLOR_RGB2GRAY)[:, :, None], 3, axis=2)
    fields: Look = cv2.resize(cut.astype(np.float32), (12, 12), interpolation=cv2.INTER_AREA)
    return fields


def places(sides: list[Pixels], layout: str) -> list[Pixels]:
    """The pages on the sides, in reading order."""
    if layout not in ("two on a side", "booklet"):
        return sides
    halves = []
    for side in sides:
        halves += np.array_split(side, 2, axis=0 if side.shape[0] > side.shape[1] else 1)
    if layout == "booklet":  # 4 and 1 on the first side, 2 and 3 on its back
        halves = [half for sheet in range(0, len(halves), 4) for half in _folded(halves[sheet : sheet + 4])]
    return halves


def _folded(halves: list[Pixels]) -> list[Pixels]:
    fourth, first, second, third = halves
    return [first, second, third, fourth]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", paper.KINDS)
def test_the_print_file_shows_what_the_document_shows(engine: Engine, name: str, layout: str) -> None:
    source = paper.document(name)
    prepared = engine.prepare([("document.pdf", source)])
    wanted = paper.looks(source, DPI)
    chosen = LAYOUTS[layout]
    if layout == "last page":
        chosen, wanted = replace(chosen, pages=str(len(wanted))), wanted[-1:]
    printed = places(paper.looks(engine.layout(prepared.pdf, chosen), DPI), layout)
    for number, (before, after) in enumerate(zip(wanted, printed, strict=False), 1):
        differ = difference(before, after, gray=layout == "gray")
        assert differ <= EXPLAINED.get((name, layout), TOLERANCE), f"page {number} differs by {differ:.1f}"
    assert len(printed) >= len(wanted)


@pytest.mark.parametrize("name", paper.KINDS)
def test_what_prints_black_and_white_needs_no_colour_ink(engine: Engine, name: str) -> None:
    prepared = engine.prepare([("document.pdf", paper.document(name))])
    for chosen in (Layout(colour="gray"), Layout(colour="gray", up=2)):
        for *colours, _black in paper.ink(engine.layout(prepared.pdf, chosen)):
            assert colours == [0, 0, 0]


def test_a_hidden_layer_stays_hidden_in_documents_joined_and_repaired(engine: Engine) -> None:
    answer = paper.document("a hidden layer")
    joined = engine.prepare([("one.pdf", paper.document("plain")), ("two.pdf", answer)])
    turned = engine.repair(engine.prepare([("one.pdf", answer)]).pdf, "rotate", params={"degrees": 180})
    for made, number in ((joined, 2), (turned, 0)):
        page = paper.looks(engine.layout(made.pdf, Layout(colour="all")))[number].astype(int)
        assert ((page[..., 2] - page[..., 0]) > 100).any(), "the layer that is shown is blue"
        assert not ((page[..., 0] - page[..., 2]) > 100).any(), "the hidden one is red"
