"""What a print costs: `total = copies × (Σ price of the printed sides + binding)`, in whole francs.

Pure rules. A side is a side after layout; it is colour if any page on it is. `colour`: `gray` prints every
side gray, `auto` prints the sides with colour in colour, `all` prints every side in colour. Faintly tinted
pages count as gray unless `faint_as_colour`.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from everyprint.documents.engine import Inspection, Layout
from everyprint.documents.pages import pages_on_sides, parse_pages
from everyprint.lib.money import format_amount
from everyprint.orders.errors import BindingNotOffered, ColourNotOffered, PaperNotOffered
from everyprint.shops.prices import Prices, SidePrices

COPIES_MAX = 100


@dataclass(frozen=True)
class Options:
    """What the customer wants done with a document. A booklet is folded: two pages on a side, both sides."""

    pages: str = "All"
    colour: Literal["gray", "auto", "all"] = "gray"
    sides: Literal["one", "two"] = "one"
    copies: int = 1
    paper: Literal["A3", "A4", "A5"] = "A4"
    binding: str = ""
    up: Literal[1, 2, 4, 9] = 1
    booklet: bool = False
    faint_as_colour: bool = False
    drop_blank: bool = False

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Options":
        return cls(**{name: value for name, value in data.items() if name in cls.__dataclass_fields__})

    def layout(self, inspection: Inspection) -> Layout:
        """The layout that the engine prints: the same for proof and for press."""
        coloured = set(inspection.colour_pages)
        if self.faint_as_colour:
            coloured |= set(inspection.faint_colour_pages)
        return Layout(
            pages=",".join(map(str, selected_pages(self, inspection))),
            paper=self.paper,
            colour=self.colour,
            gray_pages=tuple(page for page in range(1, inspection.pages + 1) if page not in coloured),
            sides="two" if self.booklet else self.sides,
            up=self.up,
            booklet=self.booklet,
            binding_margin_mm=8 if self.binding else 0,
        )


@dataclass(frozen=True)
class Price:
    """An itemised price. `single` is what one copy costs; `sheets` of paper are for one copy."""

    gray_sides: int
    gray_price: int
    colour_sides: int
    colour_price: int
    binding: str
    binding_price: int
    copies: int
    sheets: int

    @property
    def sides(self) -> int:
        """The sides of one copy that are charged."""
        return self.gray_sides + self.colour_sides

    @property
    def single(self) -> int:
        return self.gray_sides * self.gray_price + self.colour_sides * self.colour_price + self.binding_price

    @property
    def total(self) -> int:
        return self.single * self.copies

    def formula(self, currency: str) -> str:
        """`33×10 + 4×25 + 110 = 540 F × 2 = 1 080 F`."""
        parts = []
        if self.gray_sides:
            parts.append(f"{self.gray_sides}×{self.gray_price}")
        if self.colour_sides:
            parts.append(f"{self.colour_sides}×{self.colour_price}")
        if self.binding_price:
            parts.append(str(self.binding_price))
        text = f"{' + '.join(parts)} = {format_amount(self.single, currency)}"
        if self.copies == 1:
            return text
        return f"{text} × {self.copies} = {format_amount(self.total, currency)}"

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Price":
        return cls(**data)


def selected_pages(options: Options, inspection: Inspection) -> tuple[int, ...]:
    """The pages that are printed, in order. Raises Refused with the valid span."""
    pages = parse_pages(options.pages, inspection.pages).pages
    if options.drop_blank:
        blank = set(inspection.blank_pages)
        pages = tuple(page for page in pages if page not in blank) or pages
    return pages


def colour_pages(options: Options, inspection: Inspection) -> tuple[int, ...]:
    """Which of the printed pages come out in colour."""
    pages = selected_pages(options, inspection)
    if options.colour == "gray":
        return ()
    if options.colour == "all":
        return pages
    coloured = set(inspection.colour_pages)
    if options.faint_as_colour:
        coloured |= set(inspection.faint_colour_pages)
    return tuple(page for page in pages if page in coloured)


def price(options: Options, inspection: Inspection, prices: Prices) -> Price:
    """The exact price of a document at a shop.

    Raises Refused for a wrong page range; PaperNotOffered, ColourNotOffered, BindingNotOffered for
    what the shop does not do.
    """
    sides_prices = _paper_prices(options, prices)
    pages = selected_pages(options, inspection)
    coloured = set(colour_pages(options, inspection))
    laid = pages_on_sides(pages, options.up, booklet=options.booklet)
    sides = [side for side in laid if any(side)]  # the empty side of a booklet costs nothing
    colour_sides = sum(1 for side in sides if coloured.intersection(side))
    is_duplex = options.sides == "two" or options.booklet
    if colour_sides and sides_prices.color is None:
        raise ColourNotOffered()
    if options.binding and options.binding not in prices.bindings:
        raise BindingNotOffered()
    return Price(
        gray_sides=len(sides) - colour_sides,
        gray_price=sides_prices.side(False, is_duplex),
        colour_sides=colour_sides,
        colour_price=sides_prices.side(True, is_duplex) if colour_sides else 0,
        binding=options.binding,
        binding_price=prices.bindings[options.binding] if options.binding else 0,
        copies=options.copies,
        sheets=-(-len(laid) // 2) if is_duplex else len(laid),
    )


def _paper_prices(options: Options, prices: Prices) -> SidePrices:
    try:
        return prices.papers[options.paper]
    except KeyError:
        raise PaperNotOffered(paper=options.paper) from None


@dataclass(frozen=True)
class Saving:
    """A cheaper way to print the same file: a code, the changed options, the price and what it saves."""

    code: str
    options: Options
    price: Price
    saved: int


def savings(options: Options, inspection: Inspection, prices: Prices) -> list[Saving]:
    """Priced alternatives that cost less, the largest saving first."""
    now = price(options, inspection, prices).total
    ways: dict[str, Options] = {}
    if options.colour == "all":
        ways["colour_where_colour"] = replace(options, colour="auto")
    if options.colour != "gray" and colour_pages(options, inspection):
        ways["all_gray"] = replace(options, colour="gray")
    if options.sides == "one" and not options.booklet:
        ways["both_sides"] = replace(options, sides="two")
    if options.up == 1 and not options.booklet:
        ways["two_up"] = replace(options, up=2)
    if inspection.blank_pages and not options.drop_blank:
        ways["without_blank"] = replace(options, drop_blank=True)
    found = []
    for code, changed in ways.items():
        cost = price(changed, inspection, prices)
        if cost.total < now:
            found.append(Saving(code, changed, cost, now - cost.total))
    return sorted(found, key=lambda saving: -saving.saved)
