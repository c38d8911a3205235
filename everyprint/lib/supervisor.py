"""A parent that keeps child processes running and ends them all together."""

import ctypes
import logging
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType

from everyprint.lib import pulse

logger = logging.getLogger(__name__)
PR_SET_PDEATHSIG = 1
PARENT_VARIABLE = "EVERYPRINT_PARENT"  # the process id of who starts a server's worker
GRACE_SECONDS = 8.0
RESTART_PAUSE_SECONDS = 1.0
START_SECONDS = 120.0  # for the first beat of a pulse
PAUSED_SECONDS = 3.0  # between two looks: the parent itself was stopped, and the children with it


@dataclass
class Child:
    """One process by name: its command, its extra environment, and how it runs now."""

    name: str
    command: list[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    pulse: Path | None = None  # the file in which it shows that it gets on (lib/pulse.py)

    def start(self) -> None:
        self.started_at = time.monotonic()
        environment = dict(self.environment)
        if self.pulse is not None:
            pulse.mark(self.pulse, self.started_at + START_SECONDS)
            environment[pulse.PULSE_VARIABLE] = str(self.pulse)
        self.process = subprocess.Popen(
            self.command,
            env={**os.environ, **environment},
            preexec_fn=partial(end_with_parent, os.getpid()),
        )

    @property
    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None


def end_with_parent(parent: int, number: signal.Signals = signal.SIGTERM) -> None:
    """In a child: receive a signal when the process `parent` dies, however it dies (Linux).

    A parent that died before the kernel was asked sends no signal: the child ends by itself then, or it would
    live on unseen and share the port with its successor.
    """
    try:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, number)
    except (OSError, AttributeError):
        pass  # not Linux: the parent's SIGTERM handler has to do
    if os.getppid() != parent:
        os._exit(128 + signal.SIGTERM)


class Supervisor:
    """Starts the children, restarts those that died or got stuck, ends all of them on SIGTERM or SIGINT.

    Stuck is who has a pulse that did not beat for `stuck_seconds`.
    """

    def __init__(self, children: list[Child], stuck_seconds: float = 60.0) -> None:
        self.children = children
        self.stuck_seconds = stuck_seconds
        self.is_stopping = False
        self._looked_at = time.monotonic()

    def run(self, when_started: Callable[[], None]) -> int:
        """Run until told to stop; 0 when every child ended in time."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        for child in self.children:
            child.start()
        when_started()
        while not self.is_stopping:
            self._kill_stuck()
            self._restart_dead()
            time.sleep(0.2)
        return self._end()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.is_stopping = True

    def _kill_stuck(self) -> None:
        """Kill who does not get on; it is then dead, and started again."""
        moment = time.monotonic()
        was_paused = moment - self._looked_at > PAUSED_SECONDS
        self._looked_at = moment
        for child in self.children:
            if child.pulse is None or child.process is None or child.has_ended:
                continue
            if was_paused:
                pulse.mark(child.pulse, max(moment, child.started_at + START_SECONDS))
            silent = pulse.seconds_silent(child.pulse)
            if silent > self.stuck_seconds:
                logger.warning("%s has not got on for %d s and is ended", child.name, silent)
                child.process.kill()

    def _restart_dead(self) -> None:
        for child in self.children:
            is_due = time.monotonic() - child.started_at > RESTART_PAUSE_SECONDS
            if child.has_ended and is_due and not self.is_stopping:
                assert child.process is not None
                logger.warning("%s ended with %s and is started again", child.name, child.process.returncode)
                child.start()

    def _end(self) -> int:
        living = [child.process for child in self.children if child.process and not child.has_ended]
        for process in living:
            process.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        while any(process.poll() is None for process in living) and time.monotonic() < deadline:
            time.sleep(0.05)
        late = [process for process in living if process.poll() is None]
        for process in late:
            process.kill()
            process.wait()
        return 1 if late else 0
