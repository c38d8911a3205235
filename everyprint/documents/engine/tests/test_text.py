"""Plain text becomes readable pages, whatever its encoding."""

import io

import pikepdf
import pypdfium2 as pdfium
import pytest

from everyprint.documents.engine import text
from everyprint.documents.engine.errors import EngineError


def pages_of(data):
    return len(pikepdf.open(io.BytesIO(text.to_pdf(data))).pages)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_accents_are_read_in_every_usual_encoding(encoding):
    assert (
        text.decode("L’élève a payé 1 500 F à Saint-Louis".encode(encoding))
        == "L’élève a payé 1 500 F à Saint-Louis"
    )


def test_letters_of_west_african_languages_have_a_glyph():
    numbers = text._font().numbers
    for letter in "àâçéèêëîïôùûüÿœæŋɛɔɲɓɗƴñŊƐƆ€«»":
        assert numbers[ord(letter)] != numbers[ord(text.BOX)], letter


def test_what_the_font_lacks_is_shown_as_a_box():
    assert text.clean("a😀b") == "a□b"
    numbers = text._font().numbers
    assert numbers[ord("漢")] == numbers[ord(text.BOX)] != "0000"


def test_a_letter_that_the_font_names_without_drawing_it_is_shown_as_a_box_too():
    numbers = text._Numbers({ord("x"): 0, ord("y"): 7, ord(text.BOX): 9})
    assert [numbers[ord(letter)] for letter in "xyz"] == ["0009", "0007", "0009"]


def test_accents_written_apart_are_joined_and_control_characters_left_out():
    assert text.clean("e\u0301te\u0301\x00\x07\x1b fin\r\nligne\rautre") == "été fin\nligne\nautre"


def test_long_lines_are_wrapped_between_words_and_keep_their_indentation():
    rows = text._rows("    " + "mot " * 40)
    assert all(len(row) <= text.COLUMNS and row.startswith("    ") for row in rows)
    assert "".join(rows).count("mot") == 40


def test_a_word_longer_than_the_line_is_cut_not_lost():
    assert "".join(text._rows("x" * 205)) == "x" * 205


def test_lines_fill_pages_and_a_form_feed_begins_one():
    assert pages_of(b"ligne\n" * text.LINES) == 1
    assert pages_of(b"ligne\n" * (text.LINES + 1)) == 2
    assert pages_of(b"un\ftwo\fthree") == 3


def test_the_text_is_on_the_page_within_its_margins():
    page = pdfium.PdfDocument(text.to_pdf(("x" * 80 + "\n").encode() * 58))[0].render(scale=1).to_numpy()
    rows, columns = (page.min(axis=2) < 128).nonzero()
    assert 792 > max(rows) > min(rows) > 50 and 545 > max(columns) > min(columns) > 50


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x00\x00\x00\x00"])
def test_a_text_without_a_letter_is_refused_as_empty(data):
    with pytest.raises(EngineError) as caught:
        text.to_pdf(data)
    assert caught.value.code == "empty"


def test_too_long_a_text_is_refused():
    with pytest.raises(EngineError) as caught:
        text.to_pdf(b"\n" * (text.LINES * 2_001) + b"fin")
    assert caught.value.code == "too_many_pages"
    with pytest.raises(EngineError) as caught:
        text.to_pdf(b"a" * 5_000_000)
    assert caught.value.code == "too_large"


def look(data):
    return pdfium.PdfDocument(text.to_pdf(data.encode()))[0].render(scale=2).to_numpy()[:, :, 0]


def inked_columns(picture):
    columns = (picture < 128).any(axis=0).nonzero()[0]
    return columns[0] / picture.shape[1], columns[-1] / picture.shape[1]


needs_joining = pytest.mark.skipif(not text.can_join(), reason="needs libfribidi0 and fonts-dejavu-core")


@needs_joining
def test_arabic_begins_at_the_right_and_its_letters_are_joined():
    word = look("سلام")
    first, last = inked_columns(word)
    assert first > 0.8 and last == pytest.approx(1 - text.MARGIN / text.PAPER[0], abs=0.01)
    apart = look("\u200c".join("سلام"))  # forbids joining
    assert inked_columns(apart)[0] < first


@needs_joining
def test_latin_lines_stay_text_beside_arabic_ones():
    with pikepdf.open(io.BytesIO(text.to_pdf("Bonjour\nسلام\nfin".encode()))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        assert list(pdf.pages[0].Resources.XObject.keys()) == ["/R1"]
    assert content.count(b"Tj") == 3 and content.count(b"Do") == 1
    assert inked_columns(look("Bonjour سلام"))[0] < 0.15, "a line begins where its first letter does"


@needs_joining
def test_a_long_arabic_line_stays_within_the_margins():
    first, last = inked_columns(look("ﷺ" * 80))
    assert text.MARGIN / text.PAPER[0] - 0.01 <= first < last <= 1 - text.MARGIN / text.PAPER[0] + 0.01


@needs_joining
def test_vowel_marks_stay_on_arabic_letters():
    assert text.clean("كِتَابٌ\nx\u0332") == "كِتَابٌ\nx"
