"""Pickup codes: computed from the deployment's secret whenever they are shown, stored as a keyed hash."""

import re

from everyprint.lib import ids, signing
from everyprint.orders.models import Order
from everyprint.shops.models import Shop

CODE_LENGTH = 6
_WORD = re.compile(r"[^\W_]+")
_LOOSE = re.compile(r"[\s'’]")
_TALK = frozenset({"EST", "CEST", "C", "MY", "THE", "CE", "DE", "DES", "ET", "MES", "WAS"})  # of our letters


def pickup_code(order: Order, number: int | None = None) -> str:
    """The code that collects an order, or the one it would have with another drawing's number."""
    drawn = order.pickup_number if number is None else number
    return signing.derived_code("pickup", f"{order.public_id}:{drawn}", CODE_LENGTH)


def typed_code(text: str) -> str:
    """The pickup code in what somebody typed, `mon code c'est k7m-2qx merci` too; empty where there is none.

    One at most, the likeliest: each is a try.
    """
    whole = ids.normalise_code(text)
    if len(whole) == CODE_LENGTH:
        return whole
    words = list(_WORD.finditer(text.upper()))
    found: list[tuple[bool, bool, bool, int, str]] = []
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + CODE_LENGTH) + 1):
            parts = [word[0] for word in words[start:end]]
            code = "".join(parts)
            if len(code) == CODE_LENGTH and ids.is_of_our_alphabet(code):
                is_loose = _LOOSE.search(text, words[start].start(), words[end - 1].end()) is not None
                is_talk = not _TALK.isdisjoint(parts)
                found.append((is_talk, not ids.is_code_like(code), is_loose, len(parts), code))
    return min(found)[-1] if found else ""


def pickup_hash(shop: Shop, code: str) -> str:
    """What is stored of a code: the same for every way of typing it, another for every shop."""
    return signing.keyed_hash("pickup", f"{shop.public_id}:{ids.normalise_code(code)}")
