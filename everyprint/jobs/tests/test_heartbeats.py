"""Who does not get on is named, with its age, and forgotten in time."""

import os
from datetime import timedelta

import pytest

from everyprint.jobs import heartbeats, queries
from everyprint.jobs.models import Heartbeat
from everyprint.lib import clock, pulse

pytestmark = pytest.mark.django_db
DEAD_PID = 1 << 22  # above the highest that the kernel gives


@pytest.fixture(autouse=True)
def _gets_on() -> None:
    pulse.beat()


def test_a_process_that_does_not_get_on_is_named_with_its_age_until_a_day_is_over() -> None:
    heartbeats.begin("worker quick")
    assert list(heartbeats.late()) == []
    with clock.travelled(timedelta(seconds=90)):
        (sentence,) = heartbeats.late()
        assert sentence == f"worker quick ({heartbeats.key()}) has not got on for 90 s"
        (warning,) = queries.violations()
        assert warning.warning and sentence in str(warning)
    with clock.travelled(timedelta(days=1, seconds=1)):
        assert list(heartbeats.late()) == []
        heartbeats.forget()
    assert not Heartbeat.objects.exists()


def test_a_process_whose_main_thread_stands_still_is_late_although_its_heart_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pulse, "_last", pulse._last - 100)
    heartbeats.begin("worker quick")
    assert len(list(heartbeats.late())) == 1


def test_who_starts_stands_in_for_those_of_its_name_that_died_here_and_who_ends_is_forgotten() -> None:
    host = heartbeats.key().rpartition(":")[0]
    for name, process in (
        ("worker quick", f"{host}:{DEAD_PID}"),
        ("worker quick", f"elsewhere:{DEAD_PID}"),
        ("worker heavy", f"{host}:{DEAD_PID + 1}"),
        ("worker quick", f"{host}:{os.getppid()}"),
    ):
        Heartbeat.objects.create(process=process, name=name, beaten_at=clock.now())
    heartbeats.begin("worker quick")
    known = set(Heartbeat.objects.values_list("pk", flat=True))
    assert f"{host}:{DEAD_PID}" not in known and len(known) == 4
    heartbeats.end()
    assert heartbeats.key() not in set(Heartbeat.objects.values_list("pk", flat=True))
