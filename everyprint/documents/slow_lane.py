"""The slow lane: what its first second was too short for, one after the other, served in turn.

Whoever was served least lately comes first, whatever they have waiting; who counts as one has one
`Revision.turn`. The rows themselves are the queue, so that a dead worker's document is taken up with the end
of its lease.
"""

import logging
import threading
from collections import Counter
from datetime import datetime

from django.db import DatabaseError, close_old_connections
from django.db.models import Exists, Max, Min, OuterRef

from everyprint.documents.analysis import analyse_slowly
from everyprint.documents.models import Revision
from everyprint.documents.queries import analysed_now

LINES_LOOKED_AT = 500
IDLE_SECONDS = 0.5
PAUSE_AFTER_ERROR_SECONDS = 2.0
logger = logging.getLogger(__name__)


def next_in_turn() -> int | None:
    """The slow revision that comes next; None when none waits.

    Of the turns that wait: that which has the fewest in hands, then the one whose last answer is the longest
    ago, then the one that waits longest. Within a turn its customers are served in turn too, each the oldest.
    """
    slow = Revision.objects.filter(state=Revision.WAITING, deleted_at__isnull=True, slow_at__isnull=False)
    waiting = slow.due().exclude(Exists(analysed_now(OuterRef("sha256"))))  # its twin is under way
    lines = waiting.order_by().values_list("turn", "document__customer")
    found = list(lines.annotate(first=Min("slow_at"), oldest=Min("pk")).order_by("first")[:LINES_LOOKED_AT])
    turns = {turn for turn, *_ in found}
    held = Counter(slow.held().values_list("turn", flat=True))
    answers = Revision.objects.filter(turn__in=turns, slow_at__isnull=False, analysed_at__isnull=False)
    answered = answers.order_by().values_list("turn", "document__customer").annotate(Max("analysed_at"))
    last: dict[str, float] = {}
    for turn, customer, moment in answered:
        last[customer] = moment.timestamp()
        last[turn] = max(last.get(turn, 0.0), moment.timestamp())

    def place(line: tuple[str, str, datetime, int]) -> tuple[float, ...]:
        turn, customer, first, _oldest = line
        return held[turn], last.get(turn, 0.0), last.get(customer, 0.0), first.timestamp()

    return min(found, key=place)[-1] if found else None


class SlowLane(threading.Thread):
    """Works off the slow lane until it is told to stop; what is at work then goes on after its lease."""

    def __init__(self) -> None:
        super().__init__(name="slow lane", daemon=True)
        self._stopped = threading.Event()

    def run(self) -> None:
        while not self._stopped.is_set():
            try:
                close_old_connections()
                pause = 0.0 if self.step() else IDLE_SECONDS
            except DatabaseError as error:
                logger.warning("the slow lane waits for the database: %s", error)
                pause = PAUSE_AFTER_ERROR_SECONDS
            except Exception:
                logger.exception("the slow lane goes on after an error")
                pause = PAUSE_AFTER_ERROR_SECONDS
            self._stopped.wait(pause)
        close_old_connections()

    def step(self) -> bool:
        """Analyse the one that comes next. Whether there was one."""
        revision = next_in_turn()
        if revision is None:
            return False
        analyse_slowly(revision)
        return True

    def stop(self) -> None:
        self._stopped.set()
