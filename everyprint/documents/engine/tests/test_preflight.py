"""Problems in plain language, the worst first, never more than five."""

import cv2
import numpy as np
import pytest

from everyprint.documents.engine import photos, preflight, repair, words
from everyprint.documents.engine.model import Font, Inspection, PageSize
from everyprint.documents.engine.tests import make, samples, test_repair

A4 = PageSize(210, 297, (1, 2, 3))
PDF = samples.pdf([""] * 3)


def found(**facts):
    facts.setdefault("sizes", (A4,))
    return preflight.problems(Inspection(type="pdf", pages=3, **facts), PDF)


def codes(**facts):
    return [problem.code for problem in found(**facts)]


def test_a_good_document_has_no_problem():
    assert found(colour_pages=(1, 2), ink=(50, 60, 20), image_dpi={1: 300}) == ()


@pytest.mark.parametrize(
    ("facts", "code", "pages", "fix"),
    [
        ({"sizes": (PageSize(420, 297, (1, 2, 3)),)}, "page_a3", (1, 2, 3), "split_a3"),
        ({"margin_pages": (3,)}, "content_in_margin", (3,), "scale_to_fit"),
        ({"image_dpi": {1: 300, 2: 60}}, "low_resolution", (2,), None),
        ({"fonts_not_embedded": (Font("Gotham-Bold", (1,)),)}, "fonts_not_embedded", (1,), None),
        ({"ink": (10, 900, 10)}, "dark_page", (2,), None),
        ({"landscape_pages": (2,)}, "mixed_orientation", (2,), "rotate"),
        ({"landscape_pages": (1, 2)}, "mixed_orientation", (3,), "rotate"),
        ({"blank_pages": (2,)}, "blank_pages", (2,), "drop_blank"),
        ({"nearly_blank_pages": (3,)}, "nearly_blank_pages", (3,), "drop_blank"),
        ({"duplicate_pages": ((1, 3),)}, "duplicate_pages", (3,), "drop_pages"),
        ({"faint_colour_pages": (1,)}, "faint_colour", (1,), "gray"),
    ],
)
def test_each_problem_names_its_pages_and_its_fix(facts, code, pages, fix):
    (problem,) = found(**facts)
    assert (problem.code, problem.pages, problem.fix) == (code, pages, fix)
    assert fix is None or fix in repair.FIXES
    for language in ("fr", "en"):
        sentence = problem.sentence(language)
        assert str(pages[0]) in sentence and "{" not in sentence and len(sentence) < 160
    assert set(words.WORDS[code]) == {"fr", "en"}


def test_a_landscape_page_among_others_is_turned_with_its_head_to_the_bound_edge():
    head = samples.pdf(["", "0 g 0 495 842 100 re f"], size=(842, 595))
    (problem,) = found(landscape_pages=(2,))
    left, _, right, _ = test_repair.box(repair.apply(head, problem.fix, problem.pages, problem.params), 1)
    assert (left, right) == (0, 100)


@pytest.mark.parametrize(
    "sizes",
    [
        (PageSize(216, 279, (1, 2, 3)),),
        (PageSize(339, 190, (1, 2, 3)),),
        (PageSize(210, 297, (1, 3)), PageSize(148, 210, (2,))),
    ],
)
def test_what_the_layout_fits_by_itself_is_no_problem(sizes):
    others = tuple(page for size in sizes if size.width_mm in (216, 339) for page in size.pages)
    assert codes(sizes=sizes, margin_pages=others) == []


def test_three_lines_at_most_and_the_worst_first():
    answer = codes(
        margin_pages=(2,), image_dpi={2: 40}, ink=(0, 800, 0), blank_pages=(3,), faint_colour_pages=(2,),
        landscape_pages=(2,), fonts_not_embedded=(Font("Gotham", (1,)),),
    )  # fmt: skip
    assert answer == [
        "low_resolution",
        "content_in_margin",
        "dark_page",
    ]


def test_photographs_of_paper_are_told_from_other_photographs():
    sheet = test_repair.desk(test_repair.CORNERS)
    close = test_repair.desk([[-60, -80], [980, -60], [960, 1300], [-80, 1280]])
    clouds = cv2.GaussianBlur(np.random.default_rng(1).integers(0, 255, (800, 600, 3), np.uint8), (0, 0), 20)
    clouds = cv2.normalize(clouds, None, 0, 255, cv2.NORM_MINMAX)
    pdf = photos.to_pdf([("", test_repair.jpeg(picture)) for picture in (sheet, close, clouds)])
    inspection = Inspection(type="jpeg", pages=3, sizes=(A4,), photographed_pages=(1, 2, 3))
    (problem,) = preflight.problems(inspection, pdf)
    assert (problem.code, problem.pages, problem.fix) == (
        "photographed_page",
        (1, 2),
        "straighten_and_whiten",
    )
    assert list(problem.params["crops"]) == ["1"] and problem.params["crops"]["1"]["confidence"] > 50
    assert problem.sentence("fr") and problem.sentence("en")


def test_a_small_page_enlarged_to_a4_counts_with_its_lower_resolution():
    small = PageSize(105, 148, (1, 2, 3))
    answer = [
        problem for problem in found(sizes=(small,), image_dpi={1: 150}) if problem.code == "low_resolution"
    ]
    assert answer[0].params["dpi"] == 75
    assert "low_resolution" not in codes(sizes=(PageSize(420, 594, (1, 2, 3)),), image_dpi={1: 80})


def test_fonts_that_every_printer_has_are_no_problem():
    assert codes(fonts_not_embedded=(Font("Helvetica-Bold", (1,)), Font("Times New Roman", (2,)))) == []


def test_a_document_of_blank_pages_only_is_not_emptied():
    assert codes(blank_pages=(1, 2, 3)) == []


def test_pages_that_look_alike_because_they_are_nearly_blank_are_no_duplicates():
    assert codes(nearly_blank_pages=(1, 3), duplicate_pages=((1, 3),)) == ["nearly_blank_pages"]


def test_a_page_that_differs_by_its_number_only_is_no_duplicate():
    pdf = make.pdf(
        [make.BLACK + make.TEXT.format(y=100, text=text) for text in ("Page 18", "Page 19", "Page 18")]
    )
    inspection = Inspection(type="pdf", pages=3, sizes=(A4,), duplicate_pages=((1, 2, 3),))
    assert [problem.pages for problem in preflight.problems(inspection, pdf)] == [(3,)]


def test_only_so_many_pages_are_looked_at_whether_they_are_twice_in_a_long_document():
    groups = tuple((page, page + 1) for page in range(1, 60, 2))
    inspection = Inspection(type="pdf", pages=60, sizes=(A4,), duplicate_pages=groups)
    (problem,) = preflight.problems(inspection, make.pdf([make.BLACK] * 60))
    assert problem.pages == tuple(range(2, preflight.MOST_LOOKS + 1, 2))


def test_slides_all_turned_the_same_way_are_no_problem():
    assert codes(landscape_pages=(1, 2, 3), sizes=(PageSize(297, 210, (1, 2, 3)),)) == []
