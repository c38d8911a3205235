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
from types import FrameType

logger = logging.getLogger(__name__)
PR_SET_PDEATHSIG = 1
GRACE_SECONDS = 8.0
RESTART_PAUSE_SECONDS = 1.0


@dataclass
class Child:
    """One process by name: its command, its extra environment, and how it runs now."""

    name: str
    command: list[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0

    def start(self) -> None:
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            env={**os.environ, **self.environment},
            preexec_fn=partial(end_with_parent, os.getpid()),
        )

    @property
    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None


def end_with_parent(parent: int) -> None:
    """In a child: receive SIGTERM when the process `parent` dies, however it dies (Linux).

    A parent that died before the kernel was asked sends no signal: the child ends by itself then, or it would
    live on unseen and share the port with its successor.
    """
    try:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    except (OSError, AttributeError):
        pass  # not Linux: the parent's SIGTERM handler has to do
    if os.getppid() != parent:
        os._exit(128 + signal.SIGTERM)


class Supervisor:
    """Starts the children, restarts the dead ones, ends all of them on SIGTERM or SIGINT."""

    def __init__(self, children: list[Child]) -> None:
        self.children = children
        self.is_stopping = False

    def run(self, when_started: Callable[[], None]) -> int:
        """Run until told to stop; 0 when every child ended in time."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        for child in self.children:
            child.start()
        when_started()
        while not self.is_stopping:
            self._restart_dead()
            time.sleep(0.2)
        return self._end()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.is_stopping = True

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
