"""The print-ready file, looked at as a printer would: by rendering it."""

import io
from dataclasses import replace

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from everyprint.documents.engine import EngineError, Layout, limits
from everyprint.documents.engine.layout import impose, impose_parts
from everyprint.documents.engine.tests import make

MM = 72 / 25.4


def numbered(count, size=make.A4, **keys):
    """Pages that each are a block of their own darkness."""
    width, height = size
    blocks = [f"{number / 20} g 0 0 {width} {height} re f" for number in range(1, count + 1)]
    return make.pdf(blocks, size=size, **keys)


def sizes_mm(pdf):
    with pdfium.PdfDocument(pdf) as document:
        return [tuple(round(side / MM) for side in page.get_size()) for page in document]


def look(pdf, index=0, scale=0.5):
    with pdfium.PdfDocument(pdf) as document:
        return document[index].render(scale=scale).to_numpy()[:, :, :3].copy()


def blurred(picture, size=8):
    height, width = (side // size for side in picture.shape[:2])
    fields = picture[: height * size, : width * size].reshape(height, size, width, size, 3)
    return fields.mean(axis=(1, 3))


def block_at(pdf, index, across, down):
    """Which of `numbered`'s pages is seen at a place (parts of width and height); 20 is white."""
    picture = look(pdf, index)
    return round(picture[int(down * picture.shape[0]), int(across * picture.shape[1]), 0] / 255 * 20)


def inked_mm(pdf, index=0):
    """Left, right, top, bottom distances of the ink from the paper's edges."""
    picture = look(pdf, index, scale=1) < 200
    rows, columns = np.flatnonzero(picture.any(axis=(1, 2))), np.flatnonzero(picture.any(axis=(0, 2)))
    height, width = picture.shape[:2]
    return [edge / MM for edge in (columns[0], width - 1 - columns[-1], rows[0], height - 1 - rows[-1])]


def test_a_page_range_keeps_the_pages_as_they_are():
    out = impose(numbered(9), Layout(pages="2-4, 3-5", colour="all"))
    assert [block_at(out, index, 0.5, 0.5) for index in range(4)] == [2, 3, 4, 5]
    assert sizes_mm(out) == [(210, 297)] * 4


@pytest.mark.parametrize(("paper", "size"), [("A3", (297, 420)), ("A4", (210, 297)), ("A5", (148, 210))])
def test_iso_pages_fill_the_chosen_paper(paper, size):
    out = impose(numbered(1), Layout(paper=paper, colour="all"))
    assert sizes_mm(out) == [size]
    assert max(inked_mm(out)) < (3 if paper == "A5" else 1)


@pytest.mark.parametrize("size", [(1684, 2384), make.A3])
def test_a_page_that_is_made_smaller_keeps_its_margin(size):
    inside = f"0 g 15 15 {size[0] - 30} {size[1] - 30} re f"  # 5.3 mm from each edge
    assert min(inked_mm(impose(make.pdf([inside], size=size), Layout(colour="all")))) >= 4


def test_a_page_of_another_shape_stays_clear_of_the_printer_margin():
    out = impose(make.pdf(["0 g 0 0 612 792 re f"], size=make.LETTER), Layout(colour="all"))
    assert min(inked_mm(out)) >= 4.5
    assert min(inked_mm(out)) < 6


def test_a_landscape_page_gets_landscape_paper():
    assert sizes_mm(impose(numbered(1, size=(842, 595)), Layout(colour="all"))) == [(297, 210)]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_rotated_page_comes_out_as_it_looks(turn):
    data = make.pdf([make.COLOUR], Rotate=turn)
    out = impose(data, Layout(colour="all"))
    was, now = (blurred(look(pdf)) for pdf in (data, out))
    assert np.abs(was - now).mean() < 2


def test_only_what_the_crop_box_shows_is_printed():
    data = make.pdf(["1 0 0 rg 0 0 842 1191 re f 0 g 0 0 595 842 re f"], size=make.A3,
                    CropBox=pikepdf.Array([0, 0, 595, 842]))  # fmt: skip
    out = impose(data, Layout(colour="all"))
    assert sizes_mm(out) == [(210, 297)]
    assert look(out).max(axis=2).mean() < 5


def test_two_pages_share_a_landscape_side_left_to_right():
    out = impose(numbered(3), Layout(up=2, colour="all"))
    assert sizes_mm(out) == [(297, 210)] * 2
    assert [block_at(out, 0, 0.25, 0.5), block_at(out, 0, 0.75, 0.5)] == [1, 2]
    assert [block_at(out, 1, 0.25, 0.5), block_at(out, 1, 0.75, 0.5)] == [3, 20]


def test_two_landscape_pages_share_an_upright_side_top_to_bottom():
    out = impose(numbered(2, size=(842, 595)), Layout(up=2, colour="all"))
    assert sizes_mm(out) == [(210, 297)]
    assert [block_at(out, 0, 0.5, 0.25), block_at(out, 0, 0.5, 0.75)] == [1, 2]


@pytest.mark.parametrize(("up", "grid"), [(4, 2), (9, 3)])
def test_four_and_nine_pages_share_a_side_row_by_row(up, grid):
    out = impose(numbered(up), Layout(up=up, colour="all"))
    middles = [(place + 0.5) / grid for place in range(grid)]
    assert [block_at(out, 0, x, y) for y in middles for x in middles] == list(range(1, up + 1))


def test_a_booklet_reads_in_order_when_folded_and_is_padded_to_four():
    out = impose(numbered(6), Layout(booklet=True, sides="two", colour="all"))
    pairs = [(block_at(out, side, 0.25, 0.5), block_at(out, side, 0.75, 0.5)) for side in range(4)]
    assert pairs == [(20, 1), (2, 20), (6, 3), (4, 5)]


def test_the_binding_margin_changes_sides_on_the_back():
    data = make.pdf(["0 g 0 0 595 842 re f"] * 2)
    out = impose(data, Layout(sides="two", binding_margin_mm=15, colour="all"))
    assert inked_mm(out, 0)[0] == pytest.approx(15, abs=1)
    assert inked_mm(out, 0)[1] < 1
    assert inked_mm(out, 1)[1] == pytest.approx(15, abs=1)


def test_the_short_edge_is_bound_at_the_top_then_at_the_bottom():
    data = make.pdf(["0 g 0 0 595 842 re f"] * 2)
    out = impose(data, Layout(sides="two", edge="short", binding_margin_mm=15, colour="all"))
    assert inked_mm(out, 0)[2] == pytest.approx(15, abs=1)
    assert inked_mm(out, 1)[3] == pytest.approx(15, abs=1)


def test_an_odd_document_is_padded_when_both_sides_are_asked_to_be_full():
    assert len(sizes_mm(impose(numbered(3), Layout(sides="two", pad=True, colour="all")))) == 4


def test_gray_sends_nothing_in_colour_and_text_stays_text():
    data = make.pdf([make.COLOUR + "0 1 0 0 k 300 300 50 50 re f"])
    out = impose(data, Layout(colour="gray"))
    picture = look(out).astype(int)
    assert (picture.max(axis=2) - picture.min(axis=2)).max() == 0
    with pikepdf.open(io.BytesIO(out)) as document:
        content = document.pages[0].Contents.read_bytes()
    assert b"rg" not in content
    assert b"Tj" in content


def test_a_shading_becomes_a_gray_picture():
    document = pikepdf.new()
    page = make.add_page(document, "/S sh")
    function = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1)
    page.obj.Resources.Shading = pikepdf.Dictionary(S=pikepdf.Dictionary(
        ShadingType=2, ColorSpace=pikepdf.Name.DeviceRGB, Coords=[0, 0, 595, 0], Function=function
    ))  # fmt: skip
    out = impose(make.saved(document), Layout(colour="gray"))
    picture = look(out).astype(int)
    assert (picture.max(axis=2) - picture.min(axis=2)).max() == 0
    assert picture.min() < 100
    assert sizes_mm(out) == [(210, 297)]


def test_only_the_named_pages_turn_gray():
    out = impose(make.pdf([make.COLOUR] * 2), Layout(colour="auto", gray_pages=(2,)))
    chroma = [int(np.ptp(look(out, page).astype(int), axis=2).max()) for page in (0, 1)]
    assert chroma[0] > 100
    assert chroma[1] == 0


def test_a_layout_that_makes_no_sense_is_refused():
    for wanted in (Layout(paper=None, up=2), Layout(binding_margin_mm=100)):
        with pytest.raises(EngineError) as refusal:
            impose(numbered(2), wanted)
        assert refusal.value.code == "layout_invalid"


def test_the_engine_lays_out_in_its_sandbox_and_tells_its_progress(engine):
    told = []
    out = engine.layout(numbered(4), Layout(up=2, colour="all"), progress=lambda *step: told.append(step))
    assert len(sizes_mm(out)) == 2
    assert told[-1] == (4, 4)


def test_turning_pages_gray_tells_its_progress_so_that_a_long_file_gets_its_time(engine):
    told = []
    engine.layout(make.pdf([make.COLOUR] * 6), Layout(), progress=lambda *step: told.append(step))
    engine.layout(
        make.pdf([make.COLOUR] * 6), Layout(colour="gray"), progress=lambda *step: told.append(step)
    )
    assert told[:6] == [(page, 6) for page in range(1, 7)]
    assert [done for done, _ in told[6:]] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 1, 2, 3, 4, 5, 6]


def gray_of(document):
    """The print-ready gray page: its rendering, and whether the page had to become a picture."""
    out = impose(make.saved(document), Layout(colour="gray"))
    with pikepdf.open(io.BytesIO(out)) as made:
        pictured = b"/Page Do" in made.pages[0].Contents.read_bytes()
    picture = look(out).astype(int)
    assert (picture.max(axis=2) - picture.min(axis=2)).max() == 0
    return picture[:, :, 0], pictured


def test_black_ink_and_glyphs_without_colour_of_their_own_stay_sharp_in_gray():
    document = pikepdf.new()
    drawing = "/B cs 0.75 scn 0 600 200 200 re f 1 0 0 rg BT /T 100 Tf 100 100 Td (a) Tj ET"
    page = make.add_page(document, drawing)
    tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 1], N=1)
    black = pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name.Black, pikepdf.Name.DeviceCMYK, tint])
    page.obj.Resources.ColorSpace = pikepdf.Dictionary(B=black)
    page.obj.Resources.Font.T = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 1, 1], FirstChar=97, LastChar=97,
        FontMatrix=[1, 0, 0, 1, 0, 0], Widths=[1],
        Encoding=pikepdf.Dictionary(Differences=[97, pikepdf.Name.a]),
        CharProcs=pikepdf.Dictionary(a=document.make_stream(b"1 0 0 0 1 1 d1 0 0 1 1 re f")),
    )  # fmt: skip
    picture, pictured = gray_of(document)
    assert not pictured
    assert picture[70, 50] == pytest.approx(64, abs=3), "three quarters black"
    assert picture[350, 75] == pytest.approx(76, abs=3), "red"


def test_a_photograph_in_printing_inks_is_as_dark_in_gray_as_before():
    document = pikepdf.new()
    page = make.add_page(document, "q 300 0 0 421 0 0 cm /I Do Q")
    photo = io.BytesIO()
    Image.new("CMYK", (64, 64), (255, 255, 255, 204)).save(photo, "JPEG")  # kept as a fifth of black ink
    page.obj.Resources.XObject = pikepdf.Dictionary(I=pikepdf.Stream(
        document, photo.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=64,
        Height=64, ColorSpace=pikepdf.Name.DeviceCMYK, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
    ))  # fmt: skip
    picture, pictured = gray_of(document)
    assert not pictured
    assert np.abs(picture - look(make.saved(document))[:, :, 0]).mean() < 3


@pytest.mark.parametrize("subsampling", [0, 2])
def test_a_photograph_turns_gray_by_its_own_brightness(subsampling):
    document = pikepdf.new()
    page = make.add_page(document, "q 595 0 0 842 0 0 cm /I Do Q")
    photo, fields = io.BytesIO(), np.zeros((64, 64, 3), np.uint8)
    fields[:32, :, 0], fields[:, 32:, 1], fields[32:, :32, 2] = 255, 200, 180
    Image.fromarray(fields).save(photo, "JPEG", subsampling=subsampling)
    page.obj.Resources.XObject = pikepdf.Dictionary(I=pikepdf.Stream(
        document, photo.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=64,
        Height=64, ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
    ))  # fmt: skip
    picture, pictured = gray_of(document)
    assert not pictured
    wanted = look(make.saved(document)) @ np.array([0.114, 0.587, 0.299])
    assert np.abs(picture - wanted).mean() < 3


@pytest.mark.parametrize("in_forms", [False, True])
@pytest.mark.parametrize("wanted", [{}, {"paper": "A5"}, {"up": 2}])
def test_pictures_of_pages_that_are_not_printed_stay_out_of_the_file(in_forms, wanted):
    data = make.shared_pictures(10, in_forms=in_forms)
    out = impose(data, Layout(pages="4", colour="all", **wanted))
    assert len(out) < 40_000 < 300_000 < len(data)
    if not wanted:
        assert np.array_equal(look(out), look(data, 3))


def test_pictures_of_dropped_pages_leave_the_document(engine):
    data = make.shared_pictures(10)
    kept = engine.repair(data, "drop_blank", pages=[1, 2, 3, 5, 6, 7, 8, 9, 10]).pdf
    assert len(kept) < 40_000
    assert np.array_equal(look(kept), look(data, 3))


def first_and_second(*layouts):
    """Three pages and two, as one print-ready file; of each side, which page it is (20: empty)."""
    out = impose_parts(list(zip((numbered(3), numbered(5)), layouts, strict=True)))
    return out, [block_at(out, index, 0.5, 0.5) for index in range(len(sizes_mm(out)))]


def duplex_of(out):
    with pikepdf.open(io.BytesIO(out)) as document:
        return str(document.Root.ViewerPreferences.Duplex)


def test_several_documents_make_one_file_each_with_its_own_pages_and_paper():
    out, seen = first_and_second(Layout(colour="all"), Layout(pages="4-", paper="A5", colour="all"))
    assert seen == [1, 2, 3, 4, 5]
    assert sizes_mm(out) == [(210, 297)] * 3 + [(148, 210)] * 2
    assert duplex_of(out) == "/Simplex"


def test_each_two_sided_document_starts_on_a_new_sheet():
    two = Layout(sides="two", colour="all")
    out, seen = first_and_second(two, Layout(pages="4-", sides="two", colour="all"))
    assert seen == [1, 2, 3, 20, 4, 5]
    assert duplex_of(out) == "/DuplexFlipLongEdge"


def test_a_one_sided_document_beside_a_two_sided_one_keeps_its_backs_empty():
    one, two = (Layout(pages="1-2", sides=sides, colour="all") for sides in ("one", "two"))
    assert first_and_second(one, two)[1] == [1, 20, 2, 20, 1, 2]
    assert first_and_second(two, one)[1] == [1, 2, 1, 20, 2]


def test_copies_of_one_among_several_documents_are_in_the_file_and_cost_no_weight():
    wanted = Layout(pages="1", sides="two", copies=3, colour="all")
    assert first_and_second(wanted, replace(wanted, copies=1))[1] == [1, 20, 1, 20, 1, 20, 1]
    data = make.shared_pictures(1)
    once, often = (len(impose(data, Layout(colour="all", copies=copies))) for copies in (1, 50))
    assert often < once + 10_000


def test_backs_that_flip_about_the_other_edge_are_turned_round():
    top = make.pdf(["0 g 0 421 595 421 re f"] * 2)
    parts = [(top, Layout(sides="two", edge=edge, colour="all")) for edge in ("long", "short")]
    out = impose_parts(parts)
    assert [block_at(out, index, 0.5, 0.25) for index in range(4)] == [0, 0, 0, 20]


def test_colour_and_gray_documents_keep_their_own_colour():
    data = make.pdf([make.COLOUR])
    out = impose_parts([(data, Layout(colour=colour)) for colour in ("gray", "all")])
    assert [int(np.ptp(look(out, page).astype(int), axis=2).max()) > 100 for page in (0, 1)] == [False, True]


def test_more_sides_than_a_document_may_have_are_refused():
    for copies, code in ((0, "layout_invalid"), (limits.MAX_PAGES, "too_many_pages")):
        with pytest.raises(EngineError) as refusal:
            impose(numbered(2), Layout(copies=copies))
        assert refusal.value.code == code
