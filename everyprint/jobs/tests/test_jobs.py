"""Events are handled once when all is well and again when not; the schedule is claimed; topics grow."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from everyprint.jobs import handlers, queries, services, tasks, worker
from everyprint.jobs.models import Event, ReceivedEvent, ScheduledJob, Topic
from everyprint.jobs.tests.listeners import HEARD, HERE
from everyprint.lib import clock
from everyprint.lib.transactions import transactional

pytestmark = pytest.mark.django_db
LISTENERS = {
    "heard": "hear",
    "failing": "fail",
    "chained": "tell_another",
    "endless": "tell_without_end",
}


@pytest.fixture(autouse=True)
def _listeners(monkeypatch: pytest.MonkeyPatch) -> None:
    HEARD.clear()
    for name, listener in LISTENERS.items():
        monkeypatch.setitem(handlers.HANDLERS, name, (f"{HERE}.{listener}",))
    monkeypatch.setattr("random.uniform", lambda low, high: high)


def emitted(name: str) -> Event:
    services.emit(name, order="A")
    return Event.objects.get(name=name)


def left_by_a_dead_process(name: str) -> Event:
    """An event whose process died between its commit and the handler."""
    with pytest.MonkeyPatch.context() as power:
        power.setattr(services, "_handle_emitted", lambda events: None)
        return emitted(name)


def work() -> None:
    """What a worker does: every wake-up that waits."""
    for woken in DBTaskResult.objects.order_by("enqueued_at"):
        tasks.run.func(*woken.args_kwargs["args"])
        woken.delete()


def sweep() -> None:
    services.sweep_events()
    work()


def test_an_event_is_handled_by_its_own_process_right_after_the_commit_and_once() -> None:
    @transactional
    def write() -> None:
        services.emit("heard", order="A")
        services.emit("heard", order="B")
        assert HEARD == []

    write()
    assert HEARD == [{"order": "A"}, {"order": "B"}]
    for event in Event.objects.all():
        assert event.handled_at and event.lease_until is None
        services.handle_event(event.pk)
    with clock.travelled(timedelta(hours=1)):
        sweep()
    assert len(HEARD) == 2


def test_events_of_one_transaction_cost_a_row_each_and_one_statement_and_no_task() -> None:
    @transactional
    def write() -> None:
        for order in "ABC":
            services.emit("heard", order=order)

    with CaptureQueriesContext(
        connection,
    ) as captured:
        write()
    words = [query["sql"].split()[0] for query in captured if "SAVEPOINT" not in query["sql"]]
    assert words == ["INSERT", "INSERT", "INSERT", "UPDATE"]
    assert not DBTaskResult.objects.exists()


def test_an_event_nobody_listens_to_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(handlers.HANDLERS, "lonely", ())
    services.emit("lonely")
    assert not Event.objects.exists()


def test_an_event_of_a_write_that_fails_reaches_nobody() -> None:
    @transactional
    def write() -> None:
        services.emit("heard")
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        write()
    assert HEARD == [] and not Event.objects.exists()


def test_what_a_handler_emits_is_handled_too() -> None:
    services.emit("chained")
    assert HEARD == [{"told": "in turn"}]
    assert not Event.objects.filter(handled_at__isnull=True).exists()


def test_events_without_end_are_stopped_and_left_to_the_sweeper(caplog: pytest.LogCaptureFixture) -> None:
    services.emit("endless")
    assert len(HEARD) == services.CHAIN_MAX and "without end" in caplog.text
    assert Event.objects.filter(handled_at__isnull=True).count() == 1
    services.emit("heard")
    assert len(HEARD) == services.CHAIN_MAX + 1


def test_an_event_that_another_process_handles_is_left_to_it() -> None:
    event = left_by_a_dead_process("heard")
    services.handle_event(event.pk)
    sweep()
    assert HEARD == []
    with clock.travelled(timedelta(seconds=Event.LEASE_SECONDS + 1)):
        sweep()
    assert HEARD == [{"order": "A"}]


def test_a_failed_event_keeps_its_error_and_is_tried_again_later(caplog: pytest.LogCaptureFixture) -> None:
    event = emitted("failing")
    assert event.attempts == 1 and "not now" in event.error and event.handled_at is None
    sweep()
    event.refresh_from_db()
    assert event.attempts == 1
    with clock.travelled(timedelta(seconds=10)):
        sweep()
    event.refresh_from_db()
    assert event.attempts == 2


def test_a_handler_that_fails_breaks_neither_the_caller_nor_the_other_events(
    caplog: pytest.LogCaptureFixture,
) -> None:
    @transactional
    def write() -> str:
        services.emit("failing")
        services.emit("heard")
        return "written"

    assert write() == "written" and HEARD == [{}]


def test_check_warns_of_an_event_nobody_handled_for_an_hour() -> None:
    left_by_a_dead_process("heard")
    assert list(queries.violations()) == []
    with clock.travelled(timedelta(minutes=61)):
        (found,) = queries.violations()
    assert found.warning


def test_an_outside_event_is_stored_once_per_source() -> None:
    assert services.receive("pawapay", "1", {"a": 1})
    assert not services.receive("pawapay", "1", {"a": 2})
    assert services.receive("wave", "1", {})
    assert services.receive("pawapay", "1 ", {})
    assert ReceivedEvent.objects.count() == 3


def test_a_topic_grows_with_every_touch() -> None:
    services.touch("shop:A", "customer:B")
    services.touch("shop:A")
    assert queries.topic_numbers(["shop:A", "customer:B", "shop:C"]) == {"shop:A": 2, "customer:B": 1}
    assert Topic.objects.count() == 2


@pytest.fixture
def schedule(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """One job, every ten seconds."""
    jobs = {f"{HERE}.tick": 10}
    monkeypatch.setattr(worker, "SCHEDULE", jobs)
    return jobs


def test_a_scheduled_job_runs_when_it_is_due_and_not_before(schedule: dict[str, int]) -> None:
    worker.run_due()
    worker.run_due()
    assert len(HEARD) == 1
    with clock.travelled(timedelta(seconds=11)):
        worker.run_due()
        worker.run_due()
    assert len(HEARD) == 2
    assert ScheduledJob.objects.get().name == f"{HERE}.tick"


def test_the_schedule_goes_on_when_a_clock_that_was_a_day_ahead_is_set_right(
    schedule: dict[str, int],
) -> None:
    with clock.travelled(timedelta(days=1)):
        worker.run_due()
        worker.run_due()
    assert len(HEARD) == 1
    worker.run_due()
    worker.run_due()
    assert len(HEARD) == 2
    with clock.travelled(timedelta(seconds=11)):
        worker.run_due()
    assert len(HEARD) == 3


def test_two_machines_whose_clocks_differ_a_little_do_not_run_a_job_twice(schedule: dict[str, int]) -> None:
    with clock.travelled(timedelta(seconds=30)):
        worker.run_due()
    worker.run_due()
    assert len(HEARD) == 1


def test_a_job_that_fails_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "SCHEDULE", {f"{HERE}.fail": 10, f"{HERE}.tick": 10})
    worker.run_due()
    assert HEARD == [{"tick": True}]


def test_handled_events_are_forgotten_after_a_week_and_open_ones_never() -> None:
    emitted("heard")
    left_by_a_dead_process("failing")
    with clock.travelled(timedelta(days=8)):
        tasks.prune()
    assert [event.name for event in Event.objects.all()] == ["failing"]


def test_wake_ups_are_forgotten_after_a_week_however_they_ended() -> None:
    services.wake(f"{HERE}.look_at", 7)
    DBTaskResult.objects.update(enqueued_at=clock.now() - timedelta(days=8))
    services.wake(f"{HERE}.look_at", 8)
    tasks.prune()
    work()
    assert HEARD == [{"pk": 8}]


def test_a_wake_up_calls_a_path_of_ours_with_the_key_of_a_row() -> None:
    services.wake(f"{HERE}.look_at", 7, "heavy", priority=10)
    [woken] = DBTaskResult.objects.all()
    assert (woken.queue_name, woken.priority) == ("heavy", 10)
    work()
    assert HEARD == [{"pk": 7}]


@pytest.mark.parametrize("path", ["os.remove", "everyprintf.jobs", ""])
def test_a_path_that_is_not_ours_is_neither_woken_nor_run(path: str) -> None:
    with pytest.raises(ValueError, match="not a path of ours"):
        services.wake(path, 1)
    with pytest.raises(ValueError, match="not a path of ours"):
        tasks.run.func(path, 1)
