"""A row of work is held by one worker at a time, taken up when that one dies, tried again when it failed."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from everyprint.jobs import services
from everyprint.jobs.models import Event, LeasedRows
from everyprint.lib import clock

pytestmark = pytest.mark.django_db
LEASE = timedelta(seconds=Event.LEASE_SECONDS)
SECOND = timedelta(seconds=1)
PATH = "everyprint.jobs.tests.listeners.look_at"


@pytest.fixture
def row() -> Event:
    return Event.objects.create(name="work", created_at=clock.now())


def rows() -> LeasedRows[Event]:
    return Event.objects.filter(handled_at__isnull=True)


def woken() -> list[int]:
    tasks = DBTaskResult.objects.order_by("enqueued_at").values_list("args_kwargs", flat=True)
    return [task["args"][1] for task in tasks]


def test_a_row_is_claimed_once_until_its_lease_is_given_back_or_ends(row: Event) -> None:
    held = rows().claim()
    assert held is not None and held.attempts == 1
    assert rows().claim() is None and not rows().due().exists()
    assert held.release()
    again = rows().claim()
    assert again is not None and again.attempts == 2
    with clock.travelled(LEASE + SECOND):
        assert rows().due().exists()
        assert rows().claim() is not None


def test_a_row_that_is_no_longer_in_the_selection_is_not_claimed(row: Event) -> None:
    Event.objects.update(handled_at=clock.now())
    assert rows().claim() is None


def test_of_two_that_saw_the_same_free_row_one_gets_it(row: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    first = LeasedRows.first

    def first_and_then_another_claims(self: LeasedRows[Event]) -> Event | None:
        found = first(self)
        monkeypatch.setattr(LeasedRows, "first", first)
        assert rows().claim() is not None
        return found

    monkeypatch.setattr(LeasedRows, "first", first_and_then_another_claims)
    assert rows().claim() is None


def test_whoever_lost_a_lease_writes_nothing_more(row: Event) -> None:
    slow = rows().claim()
    assert slow is not None
    with clock.travelled(LEASE + SECOND):
        quick = rows().claim()
        assert quick is not None
        assert not slow.renew() and not slow.fail("late") and not slow.release(handled_at=clock.now())
        assert quick.release(handled_at=clock.now())
    row.refresh_from_db()
    assert (row.error, row.attempts, row.lease_until) == ("", 2, None) and row.handled_at


def test_a_renewed_lease_holds_longer(row: Event) -> None:
    held = rows().claim()
    assert held is not None
    with clock.travelled(LEASE - SECOND):
        assert held.renew()
    with clock.travelled(LEASE + SECOND):
        assert rows().claim() is None


def test_failures_wait_longer_each_time_up_to_a_maximum_with_full_jitter(
    row: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounds = []
    monkeypatch.setattr("random.uniform", lambda low, high: bounds.append((low, high)) or high / 2)
    for _ in range(12):
        held = rows().claim()
        assert held is not None and held.fail(ValueError("out of paper"))
        assert held.next_try_at is not None
    assert [low for low, _ in bounds] == [0] * 12
    assert [high for _, high in bounds] == [2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600]
    row.refresh_from_db()
    assert row.error == "out of paper"
    assert not rows().due().exists()
    with clock.travelled(timedelta(seconds=301)):
        assert rows().due().exists()


def test_a_next_try_of_ones_own_is_heeded(row: Event) -> None:
    held = rows().claim()
    assert held is not None and held.release(next_try_at=clock.now() + timedelta(seconds=90))
    assert not rows().due().exists() and rows().due().claim() is None
    with clock.travelled(timedelta(seconds=91)):
        assert rows().due().claim() is not None


@pytest.mark.parametrize("stamp", ["lease_until", "next_try_at"])
def test_a_row_stamped_by_a_clock_that_was_a_day_ahead_is_due(row: Event, stamp: str) -> None:
    with clock.travelled(timedelta(days=1)):
        held = rows().claim()
        assert held is not None
        if stamp == "next_try_at":
            held.fail("out of paper")
    assert rows().due().exists()
    assert rows().due().claim() is not None
    assert rows().claim() is None


def test_a_row_stamped_by_another_machine_whose_clock_is_a_little_ahead_is_left_to_it(row: Event) -> None:
    with clock.travelled(clock.APART - SECOND):
        assert rows().claim() is not None
    assert not rows().due().exists() and rows().claim() is None


def test_a_sweep_wakes_what_is_due_once_in_a_while_and_longest_waiting_first(row: Event) -> None:
    moment = clock.now()
    later = Event.objects.create(name="later", created_at=moment, next_try_at=moment - SECOND)
    sooner = Event.objects.create(name="sooner", created_at=moment, next_try_at=moment - 2 * SECOND)
    Event.objects.create(name="not yet", created_at=moment, next_try_at=moment + 2 * SECOND)
    Event.objects.create(name="held", created_at=moment, lease_until=moment + LEASE)
    for _ in range(2):
        services.sweep(rows(), PATH)
    assert woken() == [row.pk, sooner.pk, later.pk]
    assert Event.objects.filter(pk=later.pk).claim() is not None
    with clock.travelled(services.WOKEN_AGAIN + SECOND):
        services.sweep(rows(), PATH)
    assert len(woken()) > 3


def test_work_longer_than_its_lease_keeps_it_and_a_dead_worker_loses_it(
    row: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Event, "LEASE_SECONDS", 0.03)
    held = rows().claim()
    assert held is not None
    renewed = threading.Event()
    monkeypatch.setattr(Event, "renew", lambda self: renewed.set() or True)
    with services.keeping(held):
        assert renewed.wait(10)
    renewed.clear()
    assert not renewed.wait(0.02)
    assert connection.is_usable()
