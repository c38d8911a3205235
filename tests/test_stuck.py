"""A process of `everyprint run` that stands still is started again, and work goes on."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from everyprint.lib.pulse import seconds_silent
from everyprint.lib.testing import until
from tests.support.deployment import Deployment, command_of, descendants

pytestmark = [pytest.mark.process, pytest.mark.heavy]

PROCESSES = 3
AWAIT = """
from everyprint.jobs.models import ScheduledJob
from everyprint.lib.pulse import seconds_silent
from everyprint.lib.testing import until
until(ScheduledJob.objects.exists, "the schedule of another quick worker")
"""


def of(deployment: Deployment, words: str) -> list[int]:
    assert deployment.process is not None
    running = descendants(deployment.process.pid)
    return [pid for pid in running if words in command_of(Path(f"/proc/{pid}"))]


def has_begun(deployment: Deployment) -> bool:
    """Whether every process has beaten: before its first beat it has two minutes for its start."""
    pulses = list((deployment.folder / "pulses").glob("*"))
    return len(pulses) == PROCESSES and all(seconds_silent(pulse) >= 0 for pulse in pulses)


@pytest.fixture
def deployment(tmp_path: Path) -> Iterator[Deployment]:
    """On one database: the parent looks at none."""
    deployment = Deployment(tmp_path, settings={"EVERYPRINT_STUCK_SECONDS": "20"})
    deployment.migrate()
    deployment.start()
    yield deployment
    deployment.kill()


def test_a_stopped_worker_and_a_stopped_web_process_are_started_again(deployment: Deployment) -> None:
    until(lambda: has_begun(deployment), "the first beat of each process")
    (quick,) = of(deployment, "--queue quick")
    (heavy,) = of(deployment, "--queue heavy")
    for pid in (quick, *descendants(of(deployment, "_serve")[0])):
        os.kill(pid, signal.SIGSTOP)
    until(lambda: of(deployment, "--queue quick") not in ([], [quick]), "another quick worker")
    deployment.python(AWAIT)
    until(lambda: deployment.get("/health")[0] == 200, "another web process")
    assert of(deployment, "--queue quick") != [quick] and of(deployment, "--queue heavy") == [heavy]
