"""The shape of a price list: francs per printed side by paper, and per binding.

`{"A4": {"gray": 10, "color": 25, "gray_duplex": 8}, "A3": {…}, "binding": {"rayure": 250, "cerdeau": 110}}`.
A paper or a binding that is absent is not offered. `…_duplex` is a price per side when both are printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PAPERS = ("A3", "A4", "A5")
BINDINGS = ("rayure", "cerdeau")


@dataclass(frozen=True)
class SidePrices:
    """Francs for one printed side of one paper; a duplex price is None when the shop has none."""

    gray: int
    color: int | None = None
    gray_duplex: int | None = None
    color_duplex: int | None = None

    def side(self, is_colour: bool, is_duplex: bool) -> int:
        """The price of one side. Raises KeyError when the shop does not print colour on this paper."""
        if is_colour:
            if self.color is None:
                raise KeyError("color")
            return self.color_duplex if is_duplex and self.color_duplex is not None else self.color
        return self.gray_duplex if is_duplex and self.gray_duplex is not None else self.gray


@dataclass(frozen=True)
class Prices:
    """A shop's price list."""

    papers: Mapping[str, SidePrices]
    bindings: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Prices":
        """Read the stored shape. Raises ValueError where a price is no whole number of francs."""
        papers = {paper: _side_prices(data[paper]) for paper in PAPERS if paper in data}
        bindings = {name: _francs(price) for name, price in data.get("binding", {}).items()}
        return cls(papers, bindings)

    def to_json(self) -> dict[str, Any]:
        papers: dict[str, Any] = {
            paper: {name: price for name, price in vars(sides).items() if price is not None}
            for paper, sides in self.papers.items()
        }
        return papers | {"binding": dict(self.bindings)}


def _side_prices(data: Mapping[str, Any]) -> SidePrices:
    known = {name: _francs(price) for name, price in data.items() if price is not None}
    return SidePrices(**known)


def _francs(price: object) -> int:
    if not isinstance(price, int) or isinstance(price, bool) or price < 0:
        raise ValueError(f"{price!r} is no whole number of francs")
    return price
