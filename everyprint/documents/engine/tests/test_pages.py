import pytest

from everyprint.documents.engine import EngineError, parse_pages


@pytest.mark.parametrize("text", ["All", "all", "", "tout", "Toutes", "toutes les pages", "1-", "-7", "1–7"])
def test_all_pages_are_asked_for_in_many_ways(text):
    assert parse_pages(text, 7).pages == (1, 2, 3, 4, 5, 6, 7)


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("2-5, 7", (2, 3, 4, 5, 7)),
        ("3-", (3, 4, 5, 6, 7, 8, 9, 10)),
        ("-4", (1, 2, 3, 4)),
        (" 2 - 3 ;5", (2, 3, 5)),
        ("2 à 4 et 6", (2, 3, 4, 6)),
        ("pages 2 to 3", (2, 3)),
        ("9,1", (1, 9)),
    ],
)
def test_ranges_are_read_as_written(text, pages):
    selection = parse_pages(text, 10)
    assert selection.pages == pages
    assert not selection.duplicates


def test_overlapping_ranges_are_printed_once_and_said():
    selection = parse_pages("7-18,12-32", 37)
    assert len(selection.pages) == 26
    assert selection.duplicates


@pytest.mark.parametrize("text", ["5-2", "abc", "1-2-3", ",", "3 4", "-", "2..5", "1" * 2000])
def test_what_cannot_be_read_is_refused_with_the_valid_span(text):
    with pytest.raises(EngineError) as refusal:
        parse_pages(text, 37)
    assert refusal.value.code == "page_range_invalid"
    assert "page 1 à la page 37" in refusal.value.sentence("fr")


@pytest.mark.parametrize("text", ["40-50", "0", "38", "30-40", "40-"])
def test_pages_that_do_not_exist_are_refused_with_the_valid_span(text):
    with pytest.raises(EngineError) as refusal:
        parse_pages(text, 37)
    assert refusal.value.code == "page_range_outside"
    assert "from page 1 to page 37" in refusal.value.sentence("en")
