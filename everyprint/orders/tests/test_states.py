"""The table of moves and the stages cover every state, and every order stands somewhere."""

from datetime import datetime, timedelta

import pytest

from everyprint.lib import clock
from everyprint.orders import errors, queries, states
from everyprint.orders.models import Order
from everyprint.orders.states import MOVES, STAGES_OF_STATE, STATES, Stage

NOW = clock.now()
BEFORE, LATER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)


def test_every_state_is_a_draft_open_or_ended() -> None:
    assert sorted([states.DRAFT, *states.OPEN, *states.ENDED]) == sorted(STATES)
    assert set(states.VISIBLE) == set(STATES) - {states.DRAFT}


def test_every_state_has_its_moves_its_stages_its_word_and_the_place_of_its_money() -> None:
    assert MOVES.keys() == STAGES_OF_STATE.keys() == errors.STATE_WORDS.keys() == set(STATES)
    assert queries.HOLD_OF_STATE.keys() == set(states.VISIBLE)
    assert {after for moves in MOVES.values() for after in moves} == set(states.VISIBLE)
    assert {state for state, moves in MOVES.items() if not moves} == set(states.ENDED)


def test_every_stage_belongs_to_one_state() -> None:
    assert sorted(stage for stages in STAGES_OF_STATE.values() for stage in stages) == sorted(Stage)


@pytest.mark.parametrize(
    ("stage", "facts"),
    [
        (Stage.DRAFT, {"state": "draft"}),
        (Stage.WAITING, {"state": "pending"}),
        (Stage.WAITING, {"state": "pending", "opened_at": BEFORE}),
        (Stage.REMINDED, {"state": "pending", "reminded_at": BEFORE}),
        (Stage.ACCEPTED, {"state": "pending", "accepted_at": BEFORE, "ready_at": LATER}),
        (Stage.ACCEPTED, {"state": "pending", "reminded_at": BEFORE, "accepted_at": BEFORE}),
        (Stage.LATE, {"state": "pending", "accepted_at": BEFORE, "ready_at": BEFORE}),
        (Stage.READY, {"state": "complete", "accepted_at": BEFORE, "ready_at": BEFORE}),
        (Stage.COLLECTED, {"state": "retrieved"}),
        (Stage.COLLECTED, {"state": "retrieved", "reason": "Diop, 123, téléphone éteint"}),
        (Stage.UNCOLLECTED, {"state": "retrieved", "reason": "uncollected"}),
        (Stage.UNANSWERED, {"state": "abort", "reason": "no_answer"}),
        (Stage.ABORTED, {"state": "abort", "reason": "plus de papier"}),
    ],
)
def test_an_order_stands_at_one_stage(stage: Stage, facts: dict[str, str | datetime]) -> None:
    order = Order(**facts)
    assert queries.stage(order) is stage
    assert stage in STAGES_OF_STATE[order.state]
