"""Events are handled once when all is well and again when not; the schedule is claimed; topics grow."""

from datetime import timedelta

import pytest

from everyprint.jobs import queries, services, tasks, worker
from everyprint.jobs.models import Event, ReceivedEvent, ScheduledJob, Topic
from everyprint.lib import clock

pytestmark = pytest.mark.django_db
HEARD: list[dict[str, object]] = []


def hear(**payload: object) -> None:
    HEARD.append(payload)


def fail(**payload: object) -> None:
    raise ValueError("not now")


def tick() -> None:
    HEARD.append({"tick": True})


@pytest.fixture(autouse=True)
def _handlers(monkeypatch: pytest.MonkeyPatch) -> None:
    HEARD.clear()
    table = {"heard": (hear,), "failing": (fail,)}
    monkeypatch.setattr(tasks, "HANDLERS", table)
    monkeypatch.setattr(tasks, "import_string", lambda handler: handler)


def emitted(name: str) -> Event:
    services.emit(name, order="A")
    return Event.objects.get(name=name)


def test_an_event_reaches_its_handler_once() -> None:
    event = emitted("heard")
    tasks.handle_event.func(event.pk)
    tasks.handle_event.func(event.pk)
    assert HEARD == [{"order": "A"}]


def test_an_event_that_another_worker_handles_is_left_to_it() -> None:
    event = emitted("heard")
    assert services.claimed(Event.objects.filter(pk=event.pk))
    tasks.handle_event.func(event.pk)
    assert HEARD == []
    with clock.travelled(timedelta(seconds=services.LEASE_SECONDS + 1)):
        tasks.sweep_events()
    assert HEARD == [{"order": "A"}]


def test_a_failed_event_keeps_its_error_and_is_tried_again_later(caplog: pytest.LogCaptureFixture) -> None:
    event = emitted("failing")
    tasks.handle_event.func(event.pk)
    event.refresh_from_db()
    assert event.attempts == 1 and "not now" in event.error and event.handled_at is None
    tasks.sweep_events()
    event.refresh_from_db()
    assert event.attempts == 1
    with clock.travelled(timedelta(seconds=10)):
        tasks.sweep_events()
    event.refresh_from_db()
    assert event.attempts == 2


def test_check_warns_of_an_event_nobody_handled_for_an_hour() -> None:
    emitted("heard")
    assert list(queries.violations()) == []
    with clock.travelled(timedelta(minutes=61)):
        (found,) = queries.violations()
    assert found.warning


def test_tries_are_spread_out_up_to_ten_minutes() -> None:
    delays = [services.retry_delay(attempts).total_seconds() for attempts in range(15)]
    assert delays[:4] == [1, 2, 4, 8] and delays == sorted(delays) and delays[-1] == 600


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


def test_a_scheduled_job_runs_when_it_is_due_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "SCHEDULE", {"a.job": 10})
    monkeypatch.setattr(worker, "import_string", lambda path: tick)
    worker.run_due()
    worker.run_due()
    assert len(HEARD) == 1
    with clock.travelled(timedelta(seconds=11)):
        worker.run_due()
        worker.run_due()
    assert len(HEARD) == 2
    assert ScheduledJob.objects.get().name == "a.job"


def test_a_job_that_fails_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "SCHEDULE", {"fails": 10, "works": 10})
    monkeypatch.setattr(worker, "import_string", {"fails": fail, "works": tick}.get)
    worker.run_due()
    assert HEARD == [{"tick": True}]


def test_handled_events_are_forgotten_after_a_week_and_open_ones_never() -> None:
    tasks.handle_event.func(emitted("heard").pk)
    emitted("failing")
    with clock.travelled(timedelta(days=8)):
        tasks.prune()
    assert [event.name for event in Event.objects.all()] == ["failing"]
