"""Money is a whole number of francs. Nothing here knows a float."""

import re

NO_BREAK_SPACE = "\u00a0"
SYMBOLS = {"XOF": "F", "XAF": "F", "GNF": "FG"}
BASIS_POINTS = 10_000


class NotAnAmount(ValueError):
    """The text is not a whole amount of francs."""


def format_amount(amount: int, currency: str = "XOF") -> str:
    """`1080` → `1 080 F`, with no-break spaces; negative amounts carry a minus sign."""
    sign = "−" if amount < 0 else ""
    digits = f"{abs(amount):,}".replace(",", NO_BREAK_SPACE)
    return f"{sign}{digits}{NO_BREAK_SPACE}{SYMBOLS.get(currency, currency)}"


def parse_amount(text: str) -> int:
    """A typed amount: `1500`, `1 500`, `1.500`, `1500 F`, `1 500 FCFA`. `15,50` and `15.5` are refused."""
    compact = re.sub(r"[\s\u00a0\u202f]", "", text).upper()
    compact = re.sub(r"(FCFA|XOF|XAF|F)$", "", compact)
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", compact):
        compact = compact.replace(".", "")
    if not re.fullmatch(r"[0-9]{1,12}", compact):
        raise NotAnAmount(text)
    return int(compact)


def commission_of(amount: int, basis_points: int) -> int:
    """The platform's share of an amount, floored; the rest is the shop's. 1080 at 1000 → 108."""
    return amount * basis_points // BASIS_POINTS
