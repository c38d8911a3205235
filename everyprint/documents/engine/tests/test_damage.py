"""What was lost on the way is told before anybody pays, and what can be inspected can be laid out."""

import io
import re

import pikepdf
import pytest

from everyprint.documents.engine import Layout
from everyprint.documents.engine.tests import make

WORDS = [make.TEXT.format(y=700, text=f"page {number} " + "x" * 40) for number in range(1, 21)]


def cut(data: bytes, part: float) -> bytes:
    return data[: int(len(data) * part)]


def plain(pages: list[str] = WORDS) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(make.pdf(pages)))


def uncompressed(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def codes(inspection) -> list[str]:
    return [problem.code for problem in inspection.problems]


def test_a_file_that_was_cut_off_says_first_which_pages_are_missing(engine):
    found = engine.prepare([("thèse.pdf", cut(uncompressed(plain()), 0.6))]).inspection
    assert codes(found)[0] == "pages_lost"
    lost = found.problems[0].pages
    assert lost == tuple(range(lost[0], 21)) and 2 < len(lost) < 18
    assert found.blank_pages == () and "blank_pages" not in codes(found)
    assert found.repaired
    assert found.problems[0].sentence("fr").startswith("« thèse.pdf » est arrivé incomplet : renvoyez-le.")


def test_lost_pages_stay_lost_after_a_repair_and_are_counted_on_in_a_joined_document(engine):
    broken = cut(uncompressed(plain()), 0.6)
    alone = engine.prepare([("a.pdf", broken)])
    lost = alone.inspection.problems[0].pages
    turned = engine.repair(alone.pdf, "rotate", params={"degrees": 180})
    assert turned.inspection.blank_pages == () and turned.inspection.attention_pages == lost
    joined = engine.prepare([("b.pdf", make.text_pages(3)), ("a.pdf", broken)]).inspection
    assert joined.problems[0].pages == tuple(page + 3 for page in lost)
    assert joined.blank_pages == ()


def test_a_whole_file_with_an_empty_page_has_lost_nothing(engine):
    found = engine.prepare([("a.pdf", make.pdf([make.BLACK, "", make.COLOUR]))]).inspection
    assert (codes(found), found.blank_pages, found.repaired) == (["blank_pages"], (2,), False)


def test_content_that_cannot_be_unpacked_is_told_and_the_rest_is_laid_out(engine):
    pdf = plain(WORDS[:3])
    broken = pikepdf.Stream(pdf, b"\x78\x9c" + bytes(range(200)))
    broken.Filter = pikepdf.Name.FlateDecode
    pdf.pages[1].obj.Contents = pdf.make_indirect(broken)
    prepared = engine.prepare([("a.pdf", make.saved(pdf))])
    assert prepared.inspection.problems[0].code == "pages_unreadable"
    assert prepared.inspection.problems[0].pages == (2,)
    for wanted in (Layout(), Layout(up=2), Layout(paper="A5", colour="gray"), Layout(booklet=True)):
        assert engine.layout(prepared.pdf, wanted).startswith(b"%PDF")


@pytest.mark.parametrize("collection", [True, False])
def test_a_folder_of_files_is_told_from_a_document(engine, collection):
    pdf = plain(WORDS[:1])
    if collection:
        pdf.Root.Collection = pikepdf.Dictionary(View=pikepdf.Name.D)
    assert codes(engine.prepare([("a.pdf", make.saved(pdf))]).inspection) == ["portfolio"] * collection


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"XFA": True, "NeedsRendering": True}, True),
        ({"XFA": True, "words": "Please  wait..."}, True),
        ({"XFA": True, "words": "Nom : ____"}, False),
        ({"words": "Please wait"}, False),
    ],
)
def test_a_form_that_only_one_program_shows_is_told(engine, form, told):
    pdf = plain([make.TEXT.format(y=700, text=form.get("words", "x" * 30)) + make.SPECK])
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array())
    if "XFA" in form:
        pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")
    if "NeedsRendering" in form:
        pdf.Root.NeedsRendering = True
    assert ("please_wait" in codes(engine.prepare([("a.pdf", make.saved(pdf))]).inspection)) is told


@pytest.mark.parametrize(("flags", "told"), [(0, True), (4, False), (2, False), (32, False)])
def test_a_note_for_the_screen_is_told_and_a_hidden_one_is_not(engine, flags, told):
    pdf = plain(WORDS[:2])
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Square,
        Rect=pikepdf.Array([100, 100, 200, 200]),
        F=flags,
    )
    pdf.pages[1].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
    found = engine.prepare([("a.pdf", make.saved(pdf))]).inspection
    assert [problem.pages for problem in found.problems if problem.code == "notes_not_printed"] == [
        (2,)
    ] * told


@pytest.mark.parametrize(
    "keys",
    [
        {"Subtype": pikepdf.Name.Ink},
        {"Subtype": pikepdf.Name.Line, "L": pikepdf.Array([1, 2, 3])},
        {"Subtype": pikepdf.Name.Highlight, "QuadPoints": pikepdf.Array(["a", 2, 3, 4, 5, 6, 7, 8])},
        {"Subtype": pikepdf.Name.Caret},
    ],
)
def test_a_note_that_makes_no_sense_is_told_and_stops_nothing(engine, keys):
    pdf = plain(WORDS[:1])
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Rect=pikepdf.Array([100, 100, 200, 200]), F=4, **keys)
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
    assert codes(engine.prepare([("a.pdf", make.saved(pdf))]).inspection) == ["notes_not_printed"]


def test_a_page_tree_that_names_itself_loses_no_page_beside_a_form(engine):
    data = uncompressed(pikepdf.open(io.BytesIO(make.with_field())))
    tree, kids = re.search(rb"/Pages (\d+ 0 R)", data)[1], re.search(rb"/Kids \[([^\]]*)\]", data)[0]
    found = engine.prepare(
        [("a.pdf", data.replace(kids, kids.replace(b"]", b" " + tree + b" ]"), 1))]
    ).inspection
    assert found.pages == 1
