"""JSON and texts from outside."""

import pytest

from everyprint.lib.jsons import DEPTH_MAX, read_json
from everyprint.lib.texts import is_plain, plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "NaN",
        '{"a":-Infinity}',
        "1e999",
        "9" * 5000,
        '["\\ud800"]',
        '{"\\udfff":1}',
        "[" * 100_000,
        '{"a":' * 20_000,
        "[" * (DEPTH_MAX + 1) + "]" * (DEPTH_MAX + 1),
        b'["\xed\xa0\x80"]',
        b"\xff",
    ],
)
def test_what_could_not_be_kept_or_written_again_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        read_json(text)


def test_whole_characters_and_usual_nesting_are_read() -> None:
    assert read_json('{"a":["\\ud83d\\ude00",1.5,null]}') == {"a": ["😀", 1.5, None]}
    assert read_json("[" * DEPTH_MAX + "]" * DEPTH_MAX)


def test_only_what_no_eye_sees_is_left_out_of_a_text() -> None:
    assert plain("un\x00 deux\ud800\x7f\ttrois\r\nquatre 😀") == "un deux\ttrois\r\nquatre 😀"
    assert is_plain("é\n") and not is_plain("\x00")
