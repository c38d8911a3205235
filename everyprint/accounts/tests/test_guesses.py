"""Limits to guessing hold for every process, whatever becomes of the guess, and end in their time."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from everyprint.accounts.guesses import GuessLimit, prune_guesses
from everyprint.accounts.models import Guess
from everyprint.lib import clock
from everyprint.lib.transactions import transactional

pytestmark = pytest.mark.django_db
LIMIT = GuessLimit("test", at_once=3, seconds_each=20)


@pytest.fixture(autouse=True)
def moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still unless a test moves it."""
    still = clock.now()
    monkeypatch.setattr("everyprint.accounts.guesses.clock.now", lambda: still + clock._offset)


def taken(number: int, key: str = "a") -> list[bool]:
    return [LIMIT.take(key) for _ in range(number)]


def test_so_many_guesses_at_once_and_then_one_each_so_many_seconds() -> None:
    assert taken(5) == [True, True, True, False, False]
    with clock.travelled(timedelta(seconds=20)):
        assert taken(2) == [True, False]
    with clock.travelled(timedelta(minutes=5)):
        assert taken(4) == [True, True, True, False]


def test_each_key_and_each_kind_has_guesses_of_its_own() -> None:
    assert taken(4)[-1] is False
    assert taken(1, "b") == [True]
    assert GuessLimit("other", at_once=1, seconds_each=1).take("a")


def test_a_guess_costs_one_statement_however_often_it_was_made() -> None:
    LIMIT.take("a")
    with CaptureQueriesContext(connection) as captured:
        assert LIMIT.take("a")
    assert [query["sql"].split()[0] for query in captured if "SAVEPOINT" not in query["sql"]] == ["UPDATE"]


def test_who_knew_the_secret_starts_anew() -> None:
    taken(3)
    LIMIT.forget("a")
    assert taken(4) == [True, True, True, False]


@pytest.mark.parametrize("has_savepoint", [True, False])
def test_a_guess_counts_when_the_transaction_it_was_made_in_is_taken_back(has_savepoint: bool) -> None:
    @transactional
    def guess() -> None:
        assert LIMIT.take("a")
        raise ValueError("wrong")

    @transactional
    def turn() -> None:
        with pytest.raises(ValueError, match="wrong"), transaction.atomic():
            guess()

    for _ in range(3):
        if has_savepoint:
            turn()
        else:
            with pytest.raises(ValueError, match="wrong"):
                guess()
    assert not LIMIT.take("a")


def test_a_limit_of_none_counts_nothing() -> None:
    assert GuessLimit("test", at_once=0, seconds_each=1).take("a")
    assert not Guess.objects.exists()


def test_a_clock_that_was_a_day_ahead_locks_nobody_out() -> None:
    with clock.travelled(timedelta(days=1)):
        taken(4)
    assert taken(4) == [True, True, True, False]


def test_two_first_guesses_at_the_same_moment_are_two(monkeypatch: pytest.MonkeyPatch) -> None:
    exists = QuerySet.exists

    def not_yet_and_then_another_guesses(self: QuerySet[Guess]) -> bool:
        found = exists(self)
        monkeypatch.setattr(QuerySet, "exists", exists)
        LIMIT.take("a")
        return found

    monkeypatch.setattr(QuerySet, "exists", not_yet_and_then_another_guesses)
    assert taken(3) == [True, True, False]


def test_a_guess_is_kept_once_without_whom_it_is_about() -> None:
    LIMIT.take("192.0.2.9")
    row = Guess.objects.get()
    assert "192" not in row.key
    with pytest.raises(IntegrityError), transaction.atomic():
        Guess.objects.create(kind=row.kind, key=row.key, spent_until=0)


def test_guesses_whose_time_is_over_are_forgotten() -> None:
    taken(2)
    prune_guesses()
    assert Guess.objects.count() == 1
    with clock.travelled(timedelta(seconds=41)):
        prune_guesses()
    assert not Guess.objects.exists()
