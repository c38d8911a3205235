"""The caller's side of one worker process: start it, give it a job, take the answer, kill it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Final

from everyprint.documents.engine import frames, limits, sandbox

Progress = Callable[[int, int], None]
START_SECONDS: Final = 60.0
CANCEL_SECONDS: Final = 2.0  # for the kernel to take the memory of a child back
_SET_PIPE_SIZE: Final = 1031
_PROGRAM: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    "from everyprint.documents.engine.worker import main; main(int(sys.argv[2]), int(sys.argv[3]))"
)


class Crashed(Exception):
    """The job's process ended without an answer; `status` is negative for a signal."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class TooSlow(Exception):
    """The job used up its wall-clock time."""


class SteppedBack(Exception):
    """The job was not quick after all and has to wait for a place among the heavy ones."""


class Zygote:
    """One warmed process in its sandbox; one job at a time, each in a child of its own.

    Start it from a thread that lives as long as the process: the kernel ends it with the thread.
    """

    def __init__(self, rung: sandbox.Rung) -> None:
        self._report, report = os.pipe()
        control, self._control = os.pipe()
        argv = [sys.executable, "-I", "-c", _PROGRAM, str(sandbox.ROOT), str(report), str(control)]
        try:
            self._process = subprocess.Popen(
                sandbox.command(rung, argv),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=(report, control),
                env=sandbox.environment(),
                start_new_session=True,
                cwd="/",
            )
        finally:
            os.close(report)
            os.close(control)
        assert self._process.stdin and self._process.stdout
        self._stdin, self._stdout = self._process.stdin.fileno(), self._process.stdout.fileno()
        for descriptor in (self._stdin, self._stdout):
            os.set_blocking(descriptor, False)
            with contextlib.suppress(OSError):
                fcntl.fcntl(descriptor, _SET_PIPE_SIZE, 1 << 20)
        self._ready = False
        self.jobs = 0
        self.usable = True  # for another job

    def exchange(
        self,
        header: dict[str, Any],
        parts: Sequence[bytes],
        *,
        seconds: float,
        progress: Progress | None = None,
        overtime: Callable[[], bool] | None = None,
        quick_seconds: float = limits.QUICK_SECONDS,
    ) -> tuple[dict[str, Any], list[bytes]]:
        """Do one job. `overtime` is asked once, after the quick time, whether the job may go on.

        Raises Crashed, TooSlow, SteppedBack or frames.FrameError; if it is not `usable` afterwards, only
        `kill` is left.
        """
        self.usable = False
        self._await_ready()
        self.jobs += 1
        job = _Exchange(self._stdin, self._stdout, self._report, frames.pack(header, parts))
        try:
            answer = job.run(seconds, progress, overtime, quick_seconds)
            self.usable = True
            return answer
        except (TooSlow, SteppedBack):
            os.write(self._control, bytes([self.jobs & 0xFF]))
            self.usable = job.ends(CANCEL_SECONDS)
            raise
        except Crashed:
            self.usable = job.ends(0)
            raise

    def _await_ready(self) -> None:
        if self._ready:
            return
        if not select.select([self._report], [], [], START_SECONDS)[0] or not os.read(self._report, 16):
            raise Crashed(self._process.poll() or 0)
        self._ready = True

    def kill(self) -> None:
        """End the process and whatever runs in it, at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, 9)
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()
        for descriptor in (self._report, self._control):
            with contextlib.suppress(OSError):
                os.close(descriptor)


class _Exchange:
    """One job's bytes going out and its answer coming in, without a thread and without blocking."""

    def __init__(self, stdin: int, stdout: int, report: int, pieces: list[bytes]) -> None:
        self._stdin, self._stdout, self._report = stdin, stdout, report
        self._outgoing = deque(memoryview(piece) for piece in pieces if piece)
        self._reader = frames.Reader(limits.OUTPUT_BYTES)
        self._answer: tuple[dict[str, Any], list[bytes]] | None = None
        self._status: int | None = None
        self._pages = 0

    def run(
        self,
        seconds: float,
        progress: Progress | None,
        overtime: Callable[[], bool] | None,
        quick_seconds: float,
    ) -> tuple[dict[str, Any], list[bytes]]:
        start = time.monotonic()
        poller = select.poll()
        for descriptor in (self._stdout, self._report):
            poller.register(descriptor, select.POLLIN)
        poller.register(self._stdin, select.POLLOUT)
        while self._status is None:
            spent = time.monotonic() - start
            left = seconds + self._pages * limits.WALL_SECONDS_PER_PAGE - spent
            if left <= 0:
                raise TooSlow
            if overtime and spent >= quick_seconds:
                if not overtime():
                    raise SteppedBack
                overtime = None
            pause = min(left, quick_seconds - spent) if overtime else left
            for descriptor, _ in poller.poll(max(1.0, pause * 1000)):
                self._step(descriptor, poller, progress)
        self._read(progress)
        if self._status or self._answer is None or self._outgoing:
            raise Crashed(self._status)
        return self._answer

    def ends(self, seconds: float) -> bool:
        """Whether the job's child has ended and nothing of the job is left in the pipes."""
        if self._status is None and select.select([self._report], [], [], seconds)[0]:
            line = os.read(self._report, 16)
            self._status = int(line) if line else None
        if self._status is None or self._outgoing:
            return False
        try:
            while os.read(self._stdout, 1 << 20):
                pass
        except BlockingIOError:
            return True
        return False

    def _step(self, descriptor: int, poller: select.poll, progress: Progress | None) -> None:
        if descriptor == self._stdin:
            self._write()
            if not self._outgoing:
                poller.unregister(self._stdin)
        elif descriptor == self._stdout:
            self._read(progress)
        else:
            line = os.read(self._report, 16)
            if not line:
                raise Crashed(0)
            self._status = int(line)

    def _write(self) -> None:
        try:
            sent = os.write(self._stdin, self._outgoing[0][: 1 << 20])
        except BlockingIOError:
            return
        except BrokenPipeError as error:
            raise Crashed(0) from error
        self._outgoing[0] = self._outgoing[0][sent:]
        if not self._outgoing[0]:
            self._outgoing.popleft()

    def _read(self, progress: Progress | None) -> None:
        """Take all that has come."""
        while True:
            try:
                data = os.read(self._stdout, 1 << 20)
            except BlockingIOError:
                return
            if not data:
                raise Crashed(0)
            self._reader.feed(data)
            while frame := self._reader.next():
                self._take(frame, progress)

    def _take(self, frame: tuple[dict[str, Any], list[bytes]], progress: Progress | None) -> None:
        report = frame[0].get("progress")
        if report is None:
            self._answer = frame
            return
        done, total = (min(int(number), limits.MAX_PAGES) for number in report)
        self._pages = max(self._pages, done)
        if progress:
            progress(done, total)
