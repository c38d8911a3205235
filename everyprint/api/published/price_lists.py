"""`financial_allocation`: a price list as the documents write it.

`{"A4": {"gray": 10, "color": 25}, "A3": {…}, "rayure": 250, "certdeau": 110}`, numbers or numeric strings.
"""

import re
from collections.abc import Mapping
from typing import Any

from everyprint.api.published.words import BINDING_SPELLINGS
from everyprint.shops.prices import PAPERS, Prices

SIDES = ("gray", "color", "gray_duplex", "color_duplex")
_FRANCS = re.compile(r"([0-9]{1,9})(\.0{1,2})?")


def read_prices(data: Mapping[str, Any]) -> Prices:
    """The price list of a JSON object whose numbers are strings. Raises ValueError."""
    papers = {paper: _sides(data[paper]) for paper in PAPERS if data.get(paper) is not None}
    if not papers:
        raise ValueError("no paper")
    bindings: dict[str, int] = {}
    for spelling, name in BINDING_SPELLINGS.items():
        if data.get(spelling) is not None:
            francs = _francs(data[spelling])
            if bindings.setdefault(name, francs) != francs:
                raise ValueError(f"{name} has two prices")
    return Prices.from_json({**papers, "binding": bindings})


def _sides(data: Any) -> dict[str, int]:
    if not isinstance(data, Mapping) or data.get("gray") is None:
        raise ValueError("a paper needs a gray price")
    return {name: _francs(data[name]) for name in SIDES if data.get(name) is not None}


def _francs(value: Any) -> int:
    match = _FRANCS.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(f"{value!r} is no whole number of francs")
    return int(match[1])


def published_prices(prices: Prices) -> dict[str, Any]:
    """The same shape, for reading."""
    stored = prices.to_json()
    return {**{paper: stored[paper] for paper in stored if paper != "binding"}, **stored["binding"]}
