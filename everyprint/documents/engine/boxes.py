"""What of a page is seen: its boxes as the standard has them (ISO 32000-1, 14.11.2), in one place for all.

A page may have its boxes, its turn and its resources from the tree above it; programs that rewrite a page
forget that. `settle` writes them into the page itself, with one box that is exactly what is seen.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any, Final

import pikepdf

LETTER: Final = (0.0, 0.0, 612.0, 792.0)  # what readers take where a page has no box that can be used
SMALLEST: Final = 1.0  # points; a box that is narrower is none
_INHERITED: Final = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_DEEPEST: Final = 50  # of a page tree; deeper is damage

Box = tuple[float, float, float, float]  # left, bottom, right, top in points


def visible(page: pikepdf.Page) -> Box:
    """The part of a page that is seen, before it is turned: its crop box within its media box."""
    media = _box(inherited(page.obj, "/MediaBox")) or LETTER
    crop = _box(inherited(page.obj, "/CropBox"))
    if crop is None:
        return media
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    return media if right - left < SMALLEST or top - bottom < SMALLEST else (left, bottom, right, top)


def settle(page: pikepdf.Page) -> None:
    """Give the page everything it inherits, and its visible box as its only one."""
    seen = visible(page)
    for key in _INHERITED:
        value = inherited(page.obj, key)
        if value is not None:
            page.obj[key] = value
    page.obj["/MediaBox"] = pikepdf.Array([round(value, 5) for value in seen])
    for key in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if key in page.obj:
            del page.obj[key]


def inherited(holder: Any, key: str) -> Any:
    """A value of a page, or of the nearest node above it that has one; None where nobody has."""
    for _ in range(_DEEPEST):
        if key in holder:
            return holder[key]
        holder = holder.get("/Parent")
        if not isinstance(holder, pikepdf.Dictionary):
            break
    return None


def _box(value: Any) -> Box | None:
    """Four numbers in order, or None where they are no box."""
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    if not all(isinstance(side, int | float | Decimal) for side in value):
        return None
    x, y, other_x, other_y = (float(side) for side in value)
    box = (min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))
    is_box = box[2] - box[0] >= SMALLEST and box[3] - box[1] >= SMALLEST
    return box if is_box and all(map(math.isfinite, box)) else None
