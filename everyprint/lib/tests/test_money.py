"""Francs as people write and read them."""

import pytest
from hypothesis import given, strategies

from everyprint.lib.money import NotAnAmount, commission_of, format_amount, parse_amount


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        (0, "XOF", "0 F"),
        (1080, "XOF", "1 080 F"),
        (1234567, "XAF", "1 234 567 F"),
        (-500, "XOF", "−500 F"),
        (1500, "GNF", "1 500 FG"),
        (1500, "EUR", "1 500 EUR"),
    ],
)
def test_amounts_are_grouped_by_spaces_that_do_not_break(amount: int, currency: str, text: str) -> None:
    assert format_amount(amount, currency) == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    "text",
    ["1500", "1 500", "1.500", "1500 F", "1 500 FCFA", "1500f", "1\u202f500\u00a0F", " 1500 xof ", "1500XAF"],
)
def test_an_amount_is_read_as_people_type_it(text: str) -> None:
    assert parse_amount(text) == 1500


@pytest.mark.parametrize(
    "text", ["", "F", "15,50", "15.5", "1.50", "-5", "1e3", "²", "١٥", "0x10", "1500 EUR", "9" * 13, "1.5000"]
)
def test_what_is_no_whole_amount_is_refused(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_amount(text)


@given(strategies.integers(0, 10**12 - 1))
def test_every_amount_survives_being_written_and_read(amount: int) -> None:
    assert parse_amount(format_amount(amount)) == amount


@given(strategies.integers(0, 10**9), strategies.integers(0, 10_000))
def test_the_commission_is_never_more_than_its_share(amount: int, basis_points: int) -> None:
    share = commission_of(amount, basis_points)
    assert 0 <= share <= amount and 0 <= amount * basis_points - share * 10_000 < 10_000
