"""What a document is, told through the whole engine: sandbox, worker, answer."""

import io
import json

import pikepdf
import pytest

from everyprint.documents.engine import EngineError, Inspection, PageSize, limits
from everyprint.documents.engine.tests import make, samples


def refused(engine, name, data, **options):
    with pytest.raises(EngineError) as refusal:
        engine.inspect(name, data, **options)
    return refusal.value


def test_pages_are_told_apart_by_what_prints_on_them(engine):
    data = make.pdf([make.BLACK, make.COLOUR, make.FAINT, make.BLANK, make.SPECK])
    found = engine.inspect("memoire.pdf", data)
    assert (found.type, found.pages) == ("pdf", 5)
    assert found.colour_pages == (2,)
    assert found.faint_colour_pages == (3,)
    assert found.blank_pages == (4,)
    assert found.nearly_blank_pages == (5,)
    assert found.sizes == (PageSize(210, 297, (1, 2, 3, 4, 5)),)


def test_an_inspection_survives_json_in_both_languages(engine):
    found = engine.inspect("photo.pdf", make.photo())
    assert found.problems
    for language in ("fr", "en"):
        assert Inspection.from_json(json.loads(json.dumps(found.to_json(language)))) == found


def test_a_rotated_page_is_as_wide_as_it_is_seen(engine):
    found = engine.inspect("a.pdf", make.pdf(Rotate=90))
    assert found.sizes == (PageSize(297, 210, (1,)),)
    assert found.landscape_pages == (1,)


def test_the_crop_box_is_the_page(engine):
    found = engine.inspect("a.pdf", make.pdf(size=make.A3, CropBox=pikepdf.Array([0, 0, 595, 842])))
    assert found.sizes == (PageSize(210, 297, (1,)),)


def test_a_page_with_large_units_has_its_true_size(engine):
    prepared = engine.prepare([("a.pdf", make.pdf(["0 g 0 0 148 210 re f"], size=(297.5, 421), UserUnit=2))])
    assert prepared.inspection.sizes == (PageSize(210, 297, (1,)),)
    assert prepared.inspection.ink[0] == pytest.approx(250, abs=5)


def test_an_annotation_counts_when_it_prints(engine):
    printed = engine.inspect("a.pdf", make.with_annotation(prints=True))
    screen = engine.inspect("a.pdf", make.with_annotation(prints=False))
    assert (printed.colour_pages, printed.annotated_pages) == ((1,), (1,))
    assert (screen.colour_pages, screen.screen_only_pages) == ((), (1,))


def test_what_was_typed_into_a_form_is_printed_and_black_stays_black(engine):
    found = engine.inspect("a.pdf", make.with_field())
    assert found.blank_pages == ()
    assert found.colour_pages == found.faint_colour_pages == ()


def test_pages_that_look_the_same_are_grouped(engine):
    pages = [make.BLACK, make.COLOUR, make.BLACK, make.BLACK + make.SPECK.replace("7", "WWWWWWWWWW")]
    assert engine.inspect("a.pdf", make.pdf(pages)).duplicate_pages == ((1, 3),)


def test_a_clean_document_carries_nothing_active(engine):
    prepared = engine.prepare([("a.pdf", make.active())])
    with pikepdf.open(io.BytesIO(prepared.pdf)) as document:
        text = b"".join(obj.unparse(resolved=True) for obj in document.objects if obj is not None)
        streams = [obj.read_bytes() for obj in document.objects if isinstance(obj, pikepdf.Stream)]
    for word in (b"JavaScript", b"Launch", b"EmbeddedFile", b"Filespec", b"OpenAction", b"/AA", b"/Annots"):
        assert word not in text
    assert not any(b"words" in stream and b"line" not in stream for stream in streams)
    assert {"script", "launch", "attachment"} <= set(prepared.inspection.removed)


def test_several_files_become_one_document_in_their_order(engine):
    files = [
        ("a.pdf", make.pdf([make.BLACK])),
        ("b.jpg", make.photo()),
        ("c.pdf", make.pdf([make.BLACK] * 2)),
    ]
    prepared = engine.prepare(files)
    assert prepared.inspection.type == "mixed"
    assert prepared.inspection.pages == 4
    assert prepared.inspection.colour_pages == (2,)


def test_a_name_that_lies_is_told_and_the_content_counts(engine):
    found = engine.inspect("cours.pdf", make.photo("PNG"))
    assert found.type == "png"
    assert [problem.code for problem in found.problems][:1] == ["name_differs"]
    assert "PNG" in found.problems[0].sentence("fr")


def test_a_password_is_asked_for_and_used(engine):
    assert refused(engine, "a.pdf", make.encrypted()).code == "password_needed"
    assert refused(engine, "a.pdf", make.encrypted(), password="wrong").code == "password_wrong"
    prepared = engine.prepare([("a.pdf", make.encrypted())], password="secret")
    assert prepared.inspection.colour_pages == (2,)
    assert prepared.inspection.encrypted
    assert not pikepdf.open(io.BytesIO(prepared.pdf)).is_encrypted


def test_a_document_that_only_its_owner_may_change_prints_without_a_password(engine):
    assert engine.inspect("a.pdf", make.encrypted(owner_only=True)).pages == 2


def test_a_refusal_names_the_file_in_both_languages(engine):
    refusal = refused(engine, "thèse finale.pdf", make.encrypted())
    assert "thèse finale.pdf" in refusal.sentence("fr")
    assert "mot de passe" in refusal.sentence("fr")
    assert "password" in refusal.sentence("en")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", b" \n\0", "empty"),
        ("a.exe", b"MZ\x90\0\3\0\0\0\4" + bytes(100), "not_a_document"),
        ("a.html", b"<!DOCTYPE html><html>", "unsupported_type"),
        ("cours.zip", samples.archive({"cours.pdf": b"%PDF"}), "archive"),
        ("cours.rar", b"Rar!\x1a\x07\x00" + bytes(50), "archive"),
        ("voix.ogg", b"OggS\0\2" + bytes(50), "sound_or_video"),
        ("film.mp4", b"\0\0\0\x20ftypisom" + bytes(50), "sound_or_video"),
        ("a.pdf", b"%PDF-1.7\nnothing more", "broken"),
        ("a.pdf", make.pdf()[:200], "broken"),
        ("a.docx", b"PK\x03\x04" + bytes(50), "broken"),
        ("a.pdf", b"%PDF-1.4\n" + bytes(51 << 20), "too_large"),
        ("a.pdf", make.page_tree_bomb(), "too_many_pages"),
        (
            "a.pdf",
            make.raw([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"]),
            "no_pages",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_printed_gets_a_clear_refusal(engine, name, data, code):
    refusal = refused(engine, name, data)
    assert refusal.code == code
    assert name in refusal.sentence()


def test_five_thousand_pages_are_too_many(engine):
    assert refused(engine, "a.pdf", make.page_tree_bomb(levels=2, wide=71)).code == "too_many_pages"


def test_a_damaged_file_is_repaired_when_it_can_be(engine):
    data = make.pdf([make.BLACK, make.COLOUR]).replace(b"startxref", b"startxxxx")[:-20]
    assert engine.inspect("a.pdf", data).colour_pages == (2,)


def test_an_image_that_is_too_large_to_be_drawn_is_never_blank(engine):
    found = engine.inspect("a.pdf", make.with_image(10, 10, declared=(60_000, 60_000)))
    assert found.attention_pages == (1,)
    assert found.blank_pages == found.nearly_blank_pages == ()
    assert "needs_attention" in [problem.code for problem in found.problems]


def test_the_resolution_of_an_image_is_the_one_on_the_page(engine):
    found = engine.inspect("a.pdf", make.with_image(595, 842))
    assert found.image_dpi == {1: 72}


@pytest.mark.parametrize(
    ("kids", "node", "blank"),
    [("3 4 3", "", (2,)), ("5 5", "3 4", (2, 4)), ("3 5 4 5", "4 3", (2, 4, 5))],
)
def test_a_page_that_stands_several_times_in_the_file_counts_each_time(engine, kids, node, blank):
    found = engine.prepare([("a.pdf", make.shared_pages(kids, node))])
    assert (found.inspection.pages, found.inspection.blank_pages) == (
        len(kids.replace("5", node).split()),
        blank,
    )
    with pikepdf.open(io.BytesIO(found.pdf)) as pdf:
        assert len(pdf.pages) == found.inspection.pages


def test_shared_pages_count_towards_the_limit(engine):
    kids = " ".join(["5"] * (limits.MAX_PAGES // 2 + 1))
    with pytest.raises(EngineError) as refusal:
        engine.inspect("a.pdf", make.shared_pages(kids, "3 4"))
    assert refusal.value.code == "too_many_pages"
