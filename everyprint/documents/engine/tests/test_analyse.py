"""What a page's pixels say about it: both sides of every threshold."""

import numpy as np
import pytest

from everyprint.documents.engine.analyse import (
    CLEAR_COLOUR,
    COLOUR,
    MARGIN_DARKNESS,
    NEARLY_BLANK,
    WHITE,
    PageFacts,
    analyse,
    inspection,
    measure,
)
from everyprint.documents.engine.tests import make

WIDTH, HEIGHT = 298, 421  # A4 at 36 dpi


def measured(*spots, full_page_image=False):
    """An A4 page, white but for `spots`: (left, top, right, bottom, (red, green, blue)) in pixels."""
    picture = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    for left, top, right, bottom, (red, green, blue) in spots:
        picture[top:bottom, left:right] = (blue, green, red, 255)
    facts = PageFacts(595.3, 841.9, full_page_image=full_page_image)
    measure(picture.view(np.uint32)[:, :, 0], facts)
    return facts


def dot(*colour):
    return (100, 100, 101, 101, colour)


def inspected(facts):
    return inspection("pdf", [facts])


@pytest.mark.parametrize("raised", [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0)])
@pytest.mark.parametrize(
    ("chroma", "faint", "clear"),
    [(COLOUR - 1, (), ()), (COLOUR, (1,), ()), (CLEAR_COLOUR - 1, (1,), ()), (CLEAR_COLOUR, (), (1,))],
)
def test_one_pixel_decides_between_gray_faint_and_clear_colour(raised, chroma, faint, clear):
    found = inspected(measured(dot(*(200 + chroma * more for more in raised))))
    assert (found.faint_colour_pages, found.colour_pages) == (faint, clear)


def test_a_faint_page_is_priced_gray_and_a_clear_one_is_not():
    faint, clear = measured(dot(255, 240, 224)), measured(dot(255, 240, 223))
    assert inspection("pdf", [faint, clear]).gray_pages == (1,)


@pytest.mark.parametrize(("lightness", "blank"), [(WHITE, (1,)), (WHITE - 1, ())])
def test_the_lightest_gray_that_is_a_mark(lightness, blank):
    assert inspected(measured(dot(*[lightness] * 3))).blank_pages == blank


@pytest.mark.parametrize(("share", "nearly"), [(0.9, (1,)), (1.1, ())])
def test_a_few_marks_leave_a_page_nearly_blank(share, nearly):
    pixels = round(share * NEARLY_BLANK * WIDTH * HEIGHT)
    assert inspected(measured((50, 50, 50 + pixels, 51, (0, 0, 0)))).nearly_blank_pages == nearly


@pytest.mark.parametrize(("darkness", "told"), [(MARGIN_DARKNESS, False), (MARGIN_DARKNESS - 1, True)])
def test_only_dark_marks_near_the_edge_are_told(darkness, told):
    assert measured((5, 100, 6, 110, (darkness,) * 3)).in_margin is told


@pytest.mark.parametrize(("left", "told"), [(5, True), (6, False), (WIDTH - 7, False), (WIDTH - 6, True)])
def test_the_margin_is_what_a_printer_does_not_reach(left, told):
    """5 mm are 7 pixels, of which the innermost one may be half a mark."""
    assert measured((left, 100, left + 1, 110, (0, 0, 0))).in_margin is told


@pytest.mark.parametrize(
    ("colour", "thousandths"),
    [((0, 0, 0), 250), ((255, 0, 0), 175), ((0, 255, 0), 103), ((0, 0, 255), 222), ((128, 128, 128), 125)],
)
def test_ink_is_counted_as_if_printed_gray(colour, thousandths):
    quarter = WIDTH * HEIGHT / 4 / WIDTH
    found = measured((0, 0, WIDTH, round(quarter), colour))
    assert found.ink == pytest.approx(thousandths, abs=1)


def test_only_unevenly_lit_paper_that_fills_the_page_is_a_photograph():
    even = (0, 0, WIDTH, HEIGHT, (230, 230, 230))
    shadow = (0, 0, WIDTH, HEIGHT // 2, (190, 190, 190))
    assert measured(even, shadow, full_page_image=True).uneven_paper
    assert not measured(even, full_page_image=True).uneven_paper
    assert not measured(even, shadow).uneven_paper


@pytest.mark.parametrize("size", [(3, 3), (3, 2000), (12, 12)])
def test_the_smallest_pages_are_measured(size):
    (page,) = analyse(make.pdf(["1 0 0 rg 0 0 3000 3000 re f"], size=size))
    assert page.chroma == 255


def test_pages_that_differ_by_their_number_only_are_not_the_same():
    again = inspection("pdf", analyse(make.text_pages(12)))
    assert again.duplicate_pages == ()
