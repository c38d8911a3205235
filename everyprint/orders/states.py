"""The states of an order, its moves, and the finer stages that people see. Pure rules.

The published status numbers are the business of api/published.
"""

from enum import StrEnum

from everyprint.lib.states import Table

DRAFT, PENDING, COMPLETE, RETRIEVED, ABORT = STATES = ("draft", "pending", "complete", "retrieved", "abort")
OPEN = (PENDING, COMPLETE)
ENDED = (RETRIEVED, ABORT)
VISIBLE = (*OPEN, *ENDED)

MOVES: Table = {
    DRAFT: frozenset({PENDING}),
    PENDING: frozenset({COMPLETE, ABORT}),
    COMPLETE: frozenset({RETRIEVED, ABORT}),
    RETRIEVED: frozenset(),
    ABORT: frozenset(),
}
# reasons of the system
UNCOLLECTED, NO_ANSWER, PROMISE_BROKEN = "uncollected", "no_answer", "promise_broken"
SHOP_SUSPENDED = "shop_suspended"
MOVED = "moved"  # the customer's: the same order went to another shop


class Stage(StrEnum):
    """Where an order stands, as its customer and its shop understand it (`queries.stage`)."""

    DRAFT = "draft"
    WAITING = "waiting"  # for the shop to accept
    REMINDED = "reminded"  # still waiting, and the shop was reminded
    ACCEPTED = "accepted"
    LATE = "late"  # accepted, and the promised moment has passed
    READY = "ready"
    COLLECTED = "collected"
    UNCOLLECTED = "uncollected"  # nobody came: closed by the system
    UNANSWERED = "unanswered"  # the shop never accepted: ended by the system
    ABORTED = "aborted"


STAGES_OF_STATE: dict[str, tuple[Stage, ...]] = {
    DRAFT: (Stage.DRAFT,),
    PENDING: (Stage.WAITING, Stage.REMINDED, Stage.ACCEPTED, Stage.LATE),
    COMPLETE: (Stage.READY,),
    RETRIEVED: (Stage.COLLECTED, Stage.UNCOLLECTED),
    ABORT: (Stage.UNANSWERED, Stage.ABORTED),
}
