"""The one reader of JSON that comes from outside: what cannot be kept or written again is a ValueError.

Python's own reader takes NaN, halves of characters (`"\\ud800"`) that no database holds, and nesting that
breaks whatever walks through it next.
"""

import json
import math
from collections.abc import Mapping
from typing import Any

DEPTH_MAX = 30


def read_json(data: str | bytes) -> Any:
    """What JSON says. Raises ValueError for what is none, or is not to be kept."""
    return checked(parsed(data, parse_constant=_no_number, parse_float=_finite))


def parsed(data: str | bytes, **readers: Any) -> Any:
    """What JSON says, by readers of the caller's own (as of `json.loads`). Raises ValueError."""
    try:
        return json.loads(data, **readers)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def checked(value: Any) -> Any:
    """The value itself. Raises ValueError when it is nested too deeply or holds what is no text."""
    waiting = [(value, 1)]
    while waiting:
        found, depth = waiting.pop()
        if depth > DEPTH_MAX:
            raise ValueError("nested too deeply")
        if isinstance(found, str):
            found.encode()  # UnicodeEncodeError is a ValueError
        elif isinstance(found, Mapping):
            waiting += ((part, depth + 1) for pair in found.items() for part in pair)
        elif isinstance(found, list):
            waiting += ((part, depth + 1) for part in found)
    return value


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits[:20]} is too large")
    return number
