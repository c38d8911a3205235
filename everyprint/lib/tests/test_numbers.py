"""Numbers from outside."""

import pytest

from everyprint.lib.numbers import whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1", 1),
        (" 12 ", 12),
        ("0", 0),
        ("0000000000000000100", 100),
        ("000000000001999", None),
        ("101", None),
        ("9" * 5000, None),
        ("0" * 5000 + "7", 7),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("1.0", None),
        ("١٢", None),
        ("²", None),
        ("1e2", None),
        ("1_0", None),
    ],
)
def test_plain_digits_within_bounds_are_a_number_and_nothing_else_is(text: str, number: int | None) -> None:
    assert whole_number(text, 100) == number


def test_a_number_below_the_minimum_is_none() -> None:
    assert whole_number("0", 366, minimum=1) is None
