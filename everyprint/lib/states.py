"""State tables as data, and the one way a state changes: a guarded UPDATE whose row count is checked."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model, QuerySet

Table = Mapping[str, frozenset[str]]


def allows(table: Table, before: str, after: str) -> bool:
    """Whether the table has the move `before` → `after`."""
    return after in table.get(before, frozenset())


def moved(rows: "QuerySet[Model]", *, before: str | tuple[str, ...], after: str, **changes: Any) -> bool:
    """Move the one row of `rows` from `before` to `after` together with `changes`.

    False when it was not in `before` any more: somebody else was first, and nothing changed.
    """
    states = (before,) if isinstance(before, str) else before
    return rows.filter(state__in=states).update(state=after, **changes) == 1
