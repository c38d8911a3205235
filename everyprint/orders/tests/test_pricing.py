"""What a print costs, to the franc, and which ways of printing it cost less."""

import pytest

from everyprint.documents.engine import Inspection
from everyprint.documents.errors import Refused
from everyprint.lib.money import commission_of
from everyprint.orders.errors import BindingNotOffered, ColourNotOffered, PaperNotOffered
from everyprint.orders.pricing import Options, Price, price, savings
from everyprint.shops.prices import Prices

PARRAIN = Prices.from_json(
    {
        "A4": {"gray": 10, "color": 25},
        "A3": {"gray": 25, "color": 50},
        "A5": {"gray": 6},
        "binding": {"rayure": 250, "cerdeau": 110},
    }
)
COIN = Prices.from_json({"A4": {"gray": 15, "color": 75, "gray_duplex": 12, "color_duplex": 70}})
THESIS = Inspection("pdf", 37, colour_pages=(3, 12, 17, 30), faint_colour_pages=(5, 6), blank_pages=(20,))


@pytest.mark.parametrize(
    ("options", "total"),
    [
        (Options(), 37 * 10),
        (Options(colour="auto"), 33 * 10 + 4 * 25),
        (Options(colour="all"), 37 * 25),
        (Options(colour="auto", faint_as_colour=True), 31 * 10 + 6 * 25),
        (Options(colour="auto", pages="1-3"), 2 * 10 + 25),
        (Options(colour="auto", pages="3,3,3"), 25),
        (Options(copies=3), 3 * 370),
        (Options(binding="cerdeau", copies=2), 2 * (370 + 110)),
        (Options(binding="rayure"), 370 + 250),
        (Options(paper="A3", colour="auto"), 33 * 25 + 4 * 50),
        (Options(paper="A5"), 37 * 6),
        (Options(up=2), 19 * 10),
        (Options(up=4), 10 * 10),
        (Options(up=9), 5 * 10),
        (Options(booklet=True), 20 * 10),
        (Options(booklet=True, colour="auto"), 16 * 10 + 4 * 25),
        (Options(booklet=True, pages="1"), 10),
        (Options(up=2, colour="auto"), 15 * 10 + 4 * 25),
        (Options(drop_blank=True), 36 * 10),
        (Options(sides="two"), 370),
    ],
)
def test_a_price_is_copies_times_sides_and_binding(options: Options, total: int) -> None:
    assert price(options, THESIS, PARRAIN).total == total


def test_printing_both_sides_uses_the_duplex_price_and_half_the_paper() -> None:
    cost = price(Options(sides="two", colour="auto"), THESIS, COIN)
    assert (cost.total, cost.sheets) == (33 * 12 + 4 * 70, 19)
    assert price(Options(colour="auto"), THESIS, COIN).sheets == 37


def test_the_formula_reads_as_the_customer_would_reckon() -> None:
    cost = price(Options(colour="auto", binding="cerdeau", copies=2), THESIS, PARRAIN)
    assert cost.formula("XOF") == "33×10 + 4×25 + 110 = 540\u00a0F × 2 = 1\u00a0080\u00a0F"
    assert price(Options(), THESIS, PARRAIN).formula("XOF") == "37×10 = 370\u00a0F"


def test_the_commission_is_floored_and_the_rest_is_the_shops() -> None:
    assert commission_of(1080, 1000) == 108
    assert commission_of(9, 1000) == 0


def test_a_price_survives_its_storage() -> None:
    cost = price(Options(colour="auto", binding="cerdeau", copies=2), THESIS, PARRAIN)
    assert Price.from_json(cost.to_json()) == cost
    options = Options(pages="2-5", colour="all", up=4, drop_blank=True)
    assert Options.from_json(options.to_json()) == options


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        (Options(paper="A3"), PaperNotOffered),
        (Options(binding="rayure"), BindingNotOffered),
        (Options(pages="40-50"), Refused),
        (Options(pages="0"), Refused),
    ],
)
def test_what_a_shop_does_not_do_is_refused(options: Options, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        price(options, THESIS, COIN)


def test_colour_is_refused_only_where_a_page_needs_it() -> None:
    gray_only = Prices.from_json({"A4": {"gray": 10}})
    with pytest.raises(ColourNotOffered):
        price(Options(colour="auto"), THESIS, gray_only)
    assert price(Options(colour="auto", pages="1-2"), THESIS, gray_only).total == 20


def test_all_in_colour_saves_990_francs_when_only_four_pages_have_colour() -> None:
    asked = Options(colour="all", binding="cerdeau", copies=2)
    assert price(asked, THESIS, PARRAIN).total == 2070
    found = {saving.code: saving for saving in savings(asked, THESIS, PARRAIN)}
    way = found["colour_where_colour"]
    assert (way.price.total, way.saved) == (1080, 990)
    assert found["all_gray"].saved == 2070 - 2 * (370 + 110)
    assert found["without_blank"].saved == 2 * 25
    assert "both_sides" not in found  # the same price a side here
    assert [s.saved for s in savings(asked, THESIS, PARRAIN)] == sorted(s.saved for s in found.values())[::-1]


def test_a_saving_is_offered_only_when_it_costs_less() -> None:
    cheapest = Options(up=4, drop_blank=True)
    assert savings(cheapest, THESIS, PARRAIN) == []
    found = savings(Options(), THESIS, COIN)
    assert "both_sides" in {saving.code for saving in found}
    assert all(saving.price.total < 37 * 15 for saving in found)


@pytest.mark.parametrize("francs", [-1, 1.5, "10", True])
def test_a_price_is_a_whole_number_of_francs(francs: object) -> None:
    with pytest.raises(ValueError, match="francs"):
        Prices.from_json({"A4": {"gray": francs}})


def test_a_price_list_survives_its_storage() -> None:
    for prices in (PARRAIN, COIN):
        assert Prices.from_json(prices.to_json()) == prices


def test_a_booklet_takes_a_sheet_for_four_pages_at_the_duplex_price() -> None:
    cost = price(Options(booklet=True, pages="1-10"), THESIS, COIN)
    assert (cost.sheets, cost.gray_sides, cost.gray_price) == (3, 6, 12)
    assert not {"both_sides", "two_up"} & {way.code for way in savings(Options(booklet=True), THESIS, COIN)}
