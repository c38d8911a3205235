"""Each fix makes a new document that looks as it says."""

import io

import cv2
import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from everyprint.documents.engine import photos, repair, scan
from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.tests import samples

A4, A3 = (595, 842), (842, 1191)
CORNER = "0 0 0 rg {0} {1} 60 60 re f"  # a black square


def pixels(pdf, number=0, scale=0.5):
    with pdfium.PdfDocument(pdf) as document:
        return document[number].render(scale=scale).to_numpy()[:, :, :3].copy()


def sizes(pdf):
    with pdfium.PdfDocument(pdf) as document:
        return [tuple(round(side) for side in page.get_size()) for page in document]


def box(pdf, number=0):
    """(left, top, right, bottom) of what is dark, in points."""
    rows, columns = (pixels(pdf, number, 1).min(axis=2) < 128).nonzero()
    return columns.min(), rows.min(), columns.max() + 1, rows.max() + 1


def edit(pdf, change):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            change(page)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def refusal(*arguments):
    with pytest.raises(EngineError) as caught:
        repair.apply(*arguments)
    return caught.value.code


def test_any_size_is_fitted_to_a4_within_what_a_printer_reaches():
    letter = samples.pdf(["0 g 0 0 612 792 re f"], size=(612, 792))
    wide = samples.pdf(["0 g 0 0 2000 1000 re f"], size=(2000, 1000))
    assert sizes(repair.apply(letter, "scale_to_fit")) == [A4]
    assert sizes(repair.apply(wide, "scale_to_fit")) == [(842, 595)]
    left, top, right, bottom = box(repair.apply(letter, "scale_to_fit"))
    assert 14 <= left <= 15 and 580 <= right <= 582 and top > 14 and bottom < 828
    assert (right - left) / (bottom - top) == pytest.approx(612 / 792, rel=0.01)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_rotated_and_cropped_page_is_fitted_as_it_is_seen(turn):
    def change(page):
        page.cropbox = [100, 200, 500, 500]
        page.rotate(turn, relative=False)

    source = edit(samples.pdf(["1 0 0 rg 100 200 100 100 re f 0 0 1 rg 400 400 100 100 re f"]), change)
    before, after = pixels(source), pixels(repair.apply(source, "scale_to_fit"))
    assert (after.shape[0] > after.shape[1]) == (before.shape[0] > before.shape[1])
    rows, columns = (after.min(axis=2) < 100).nonzero()
    seen = after[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    wanted = cv2.resize(before, seen.shape[1::-1], interpolation=cv2.INTER_AREA).astype(int)
    assert np.abs(wanted - seen).mean() < 4


def test_pages_that_were_not_chosen_stay_as_they_are():
    document = samples.pdf(["0 g 0 0 50 50 re f"] * 3, size=(612, 792))
    assert sizes(repair.apply(document, "scale_to_fit", [2])) == [(612, 792), A4, (612, 792)]


def test_pages_are_turned():
    document = samples.pdf([CORNER.format(0, 0)] * 2)
    turned = repair.apply(document, "rotate", [1], {"degrees": 90})
    assert sizes(turned) == [(842, 595), A4]
    assert box(turned) == pytest.approx((0, 0, 60, 60), abs=1)
    assert refusal(document, "rotate", [1], {"degrees": 45}) == "layout_invalid"


def test_blank_pages_are_dropped_but_never_all():
    document = samples.pdf(["", CORNER.format(0, 0), ""])
    assert len(sizes(repair.apply(document, "drop_blank", [1, 3]))) == 1
    assert refusal(document, "drop_blank", [1, 2, 3]) == "layout_invalid"


def test_a_page_becomes_what_the_fix_made_of_it():
    assert repair.becomes("rotate", 4, [2, 4]) == (4,)
    assert repair.becomes("split_a3", 4, [2, 4]) == (5, 6)
    assert repair.becomes("drop_pages", 4, [2, 4]) == ()


def test_chosen_pages_become_gray_and_text_stays_text():
    colours = "1 0 0 rg 50 50 200 200 re f 0 0 0.6 0 k 300 300 100 100 re f 0.2 g 50 600 80 80 re f Q Q"
    document = samples.pdf([colours] * 2)
    made = repair.apply(document, "gray", [1])
    gray, colour = pixels(made, 0).astype(int), pixels(made, 1)
    assert (gray.max(axis=2) - gray.min(axis=2)).max() <= 2
    assert gray.min() < 120 and gray[0, 0].tolist() == [255, 255, 255]
    assert (colour == pixels(document, 1)).all()
    assert b"/Image" not in made


def test_a_binding_margin_leaves_the_edge_free_and_cuts_nothing():
    document = samples.pdf(["0 g 0 0 595.276 841.89 re f"])
    left, top, right, bottom = box(repair.apply(document, "binding_margin", [], {"mm": 20}))
    assert 56 <= left <= 58 and right == 596 and top > 0
    _, top, _, bottom = box(repair.apply(document, "binding_margin", [], {"mm": 20, "edge": "top"}))
    assert 56 <= top <= 58 and bottom >= 841
    assert refusal(document, "binding_margin", [], {"mm": 500}) == "layout_invalid"


def test_an_a3_page_is_cut_into_two_a4_in_reading_order():
    wide = samples.pdf([CORNER.format(0, 0)], size=A3[::-1])
    halves = repair.apply(wide, "split_a3")
    assert sizes(halves) == [A4, A4]
    assert box(halves, 0) == pytest.approx((0, 782, 60, 842), abs=1) and pixels(halves, 1).min() == 255
    tall = repair.apply(samples.pdf([CORNER.format(0, 0)], size=A3), "split_a3")
    assert sizes(tall) == [(842, 595)] * 2
    assert pixels(tall, 0).min() == 255 and box(tall, 1)[0] == 0


def test_unknown_fixes_and_pages_are_refused():
    document = samples.pdf([""])
    assert refusal(document, "make_coffee") == "layout_invalid"
    assert refusal(document, "rotate", [2]) == "layout_invalid"


def desk(corners, *, size=(900, 1200), light=True):
    """A sheet with lines of text on a dark desk, lit from one side, as RGB pixels."""
    sheet = np.full((1000, 707, 3), 235, np.uint8)
    for row in range(80, 900, 40):
        cv2.putText(
            sheet, "Devoir de calcul numero 12", (60, row), cv2.FONT_HERSHEY_SIMPLEX, 1, (30, 30, 30), 2
        )
    table = np.full((size[1], size[0], 3), (92, 70, 60), np.uint8)
    source = np.array([[0, 0], [707, 0], [707, 1000], [0, 1000]], np.float32)
    turn = cv2.getPerspectiveTransform(source, np.array(corners, np.float32))
    cv2.warpPerspective(sheet, turn, size, dst=table, borderMode=cv2.BORDER_TRANSPARENT)
    if light:
        table = (table * np.linspace(1.0, 0.55, size[0])[None, :, None] * (1.0, 0.97, 0.9)).astype(np.uint8)
    return table


CORNERS = [[150, 120], [760, 180], [800, 1050], [90, 1000]]


def test_a_sheet_on_a_desk_is_found_with_confidence():
    crop = scan.find_page(desk(CORNERS))
    assert crop and crop.confidence >= 60
    wanted = np.array(CORNERS) * 1000 / [900, 1200]
    assert np.abs(np.array(crop.corners) - wanted).max() < 15


@pytest.mark.parametrize(
    "picture",
    [
        np.full((400, 300, 3), 255, np.uint8),
        np.zeros((400, 300, 3), np.uint8),
        np.dstack([np.tile(np.arange(300, dtype=np.uint8), (400, 1))] * 3),
        np.random.default_rng(7).integers(0, 255, (400, 300, 3), dtype=np.uint8),
        desk([[0, 0], [900, 0], [900, 1200], [0, 1200]]),
        desk([[0, 100], [900, 100], [900, 1100], [0, 1100]]),
    ],
)
def test_no_crop_is_offered_for_what_is_no_sheet_on_a_desk(picture):
    assert scan.find_page(picture) is None


def test_whitening_makes_paper_white_and_keeps_the_text():
    white = scan.whiten(desk(CORNERS)[250:950, 200:700])
    assert white.ndim == 2, "a lamp's tint is not colour"
    assert np.median(white) == 255 and (white > 240).mean() > 0.8 and white.min() < 60


def test_the_edge_of_a_shadow_leaves_no_trace():
    page = np.full((1200, 900, 3), 220, np.uint8)
    page[:, 450:] = 140
    assert scan.whiten(cv2.GaussianBlur(page, (0, 0), 15)).min() > 240


def test_a_dark_field_stays_dark():
    page = np.full((1200, 900, 3), 220, np.uint8)
    page[400:700, 300:600] = 30
    white = scan.whiten(page)
    assert white[410:690, 310:590].max() < 100 and np.median(white) == 255


@pytest.mark.parametrize(
    ("seen", "shape"), [((1000, 1290), 2**0.5), ((1290, 1000), 2**0.5), ((1000, 2000), 2)]
)
def test_a_sheet_seen_from_the_side_gets_the_shape_of_a4_again(seen, shape):
    flat = scan.straighten(np.zeros((*seen[::-1], 3), np.uint8), [[0, 0], [1000, 0], [1000, 1000], [0, 1000]])
    assert max(flat.shape[:2]) / min(flat.shape[:2]) == pytest.approx(shape, rel=0.01)
    assert (flat.shape[1] > flat.shape[0]) == (seen[0] > seen[1])


def test_whitening_keeps_a_coloured_stamp():
    page = desk(CORNERS)
    cv2.circle(page, (400, 500), 60, (30, 40, 200), -1)
    white = scan.whiten(page[250:950, 200:700])
    assert white.ndim == 3 and int(white[250, 200, 2]) - int(white[250, 200, 0]) > 80


def test_a_photographed_page_is_straightened_only_where_the_customer_said_so():
    photo = photos.to_pdf([("a.jpg", jpeg(desk(CORNERS)))])
    crop = scan.find_page(_first_page(photo))
    cut = repair.apply(photo, "straighten_and_whiten", [1], {"crops": {"1": {"corners": crop.corners}}})
    whole = repair.apply(photo, "straighten_and_whiten", [1])
    assert sizes(cut) == sizes(whole) == [A4]
    assert (pixels(cut).max(axis=2) > 240).mean() > 0.85
    assert (pixels(whole).max(axis=2) > 240).mean() < (pixels(cut).max(axis=2) > 240).mean()
    assert (
        refusal(photo, "straighten_and_whiten", [1], {"crops": {"1": {"corners": [[0, 0]] * 4}}})
        == "layout_invalid"
    )


def jpeg(picture):
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=92)
    return out.getvalue()


def _first_page(pdf):
    with pdfium.PdfDocument(pdf) as document:
        return repair.render(document, 1, 1_000_000)
