"""Sweeping a table: every row has its turn in every sweep, and none stops the others."""

import logging
from collections.abc import Callable
from typing import TypeVar

from django.db.models import Model, QuerySet

from everyprint.lib.errors import EveryPrintError

ROWS_AT_ONCE = 500
Row = TypeVar("Row", bound=Model)
logger = logging.getLogger(__name__)


def each(rows: "QuerySet[Row]", act: Callable[[Row], object]) -> None:
    """Call `act` with each of these rows, page by page in the order of their keys.

    Each page begins behind the last one, so that rows for which nothing is to be done yet hide no other. What
    is refused has changed meanwhile; any other error is logged, and the next row has its turn.
    """
    last = 0
    while True:
        page = list(rows.filter(pk__gt=last).order_by("pk")[:ROWS_AT_ONCE])
        if not page:
            return
        for row in page:
            try:
                act(row)
            except EveryPrintError:
                pass  # somebody was first
            except Exception:
                logger.exception("the sweep of %s %s failed", row._meta.label, row.pk)
        last = page[-1].pk
