"""Office files become PDF in a LibreOffice that stays warm in a sandbox of its own, on either of two rungs.

It is the one long-lived process that sees several customers' files, one after the other; so it is replaced
after a hundred of them, and at once after any that was refused or that carried macros or links.
"""

from __future__ import annotations

import importlib.util
import os
import select
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from everyprint.documents.engine import frames, limits, sandbox
from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.office_program import SETTINGS

PYTHON: Final = Path("/usr/bin/python3")  # the one that has LibreOffice's bindings
BINDINGS: Final = Path("/usr/lib/python3/dist-packages/uno.py")
# An embedded object is only shown by its picture; what is encrypted may hide the others, and had a password.
RISKY: Final = frozenset({"macro", "link", "entity", "encrypted"})
PLAYER: Final = Path("/usr/lib/libreoffice/program/libavmediagst.so")  # waits ten seconds for a slide's sound
PROGRAM: Final = "everyprint.documents.engine.office_program"
KILL_SECONDS: Final = 5.0  # for the kernel to end what it was told to kill
RUNGS: Final = ("bubblewrap", "landlock")  # on the others a macro would have every file in view


def available(rung: sandbox.Rung | None = None) -> bool:
    """Whether this machine can convert office files: LibreOffice, its bindings, unoserver, and a sandbox."""
    return (
        bool(shutil.which("soffice") or shutil.which("libreoffice"))
        and PYTHON.exists()
        and BINDINGS.exists()
        and _packages() is not None
        and (rung or sandbox.best_rung()) in RUNGS
    )


def _packages() -> Path | None:
    """The folder that holds unoserver."""
    found = importlib.util.find_spec("unoserver")
    return Path(found.origin).parents[1] if found and found.origin else None


@dataclass(frozen=True)
class Converted:
    """An office file as PDF; `type` is the true one, which an encrypted file only tells once it is open."""

    pdf: bytes
    type: str
    encrypted: bool


class Office:
    """One warm LibreOffice, started at the first document; thread-safe, one document at a time."""

    def __init__(self, rung: sandbox.Rung | None = None) -> None:
        self._rung = rung or sandbox.best_rung()
        self._turn = threading.Lock()
        self._instance: _Instance | None = None
        # The kernel ends a sandbox together with the thread that started it: this one lasts.
        self._launcher = ThreadPoolExecutor(1, thread_name_prefix="office")

    def to_pdf(self, data: bytes, type: str, *, password: str | None = None) -> Converted:
        """The document as LibreOffice prints it.

        Errors: office_unavailable, password_needed, password_wrong, password_unsupported, broken,
        too_complex, too_slow.
        """
        if not available(self._rung):
            raise EngineError("office_unavailable")
        with self._turn:
            try:
                return self._convert(data, type, password)
            except _Died:
                try:
                    return self._convert(data, type, password)
                except _Died as error:
                    raise EngineError("too_complex") from error

    def close(self) -> None:
        """End LibreOffice; a later document starts it again."""
        with self._turn:
            self._drop()

    def __enter__(self) -> Office:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _convert(self, data: bytes, type: str, password: str | None) -> Converted:
        instance = self._instance = self._instance or self._launch()
        fresh = False
        try:
            header, parts = instance.ask({"type": type, "password": password}, data)
            risky = "error" in header or RISKY & set(header["found"])
            fresh = not risky and instance.documents < limits.OFFICE_DOCUMENTS
        finally:
            if not fresh:
                self._drop()
        if not fresh:
            self._instance = self._launch()  # warm again when the next customer comes
        if "error" in header:
            raise EngineError(header["error"])
        if not parts or not parts[0].startswith(b"%PDF-"):
            raise EngineError("broken")
        return Converted(parts[0], header["type"], "encrypted" in header["found"])

    def _launch(self) -> _Instance:
        return self._launcher.submit(_Instance, self._rung).result()

    def _drop(self) -> None:
        if self._instance:
            self._instance.kill()
        self._instance = None


class _Died(Exception):
    """LibreOffice ended in the middle of a document."""


class _Instance:
    """One LibreOffice in its sandbox, from start to kill."""

    def __init__(self, rung: sandbox.Rung) -> None:
        self.documents = 0
        self._ready = False
        # bubblewrap gives a folder in memory that ends with it.
        self._folder = Path(tempfile.mkdtemp(prefix="office-")) if rung == "landlock" else None
        self._process = subprocess.Popen(
            _command(rung),
            cwd=self._folder,
            env=_environment(self._folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            close_fds=True,
        )
        assert self._process.stdin and self._process.stdout
        self._in, self._out = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._in, False)
        self._reader = frames.Reader(limits.OFFICE_FILE_BYTES)

    def ask(self, header: dict[str, Any], data: bytes) -> tuple[dict[str, Any], list[bytes]]:
        """Convert one document. Errors: too_slow; _Died when LibreOffice ended."""
        if not self._ready:
            self._exchange([], limits.OFFICE_START_SECONDS)
            self._ready = True
        self.documents += 1
        small = len(data) <= limits.OFFICE_SMALL_BYTES
        seconds = limits.OFFICE_SMALL_WALL_SECONDS if small else limits.OFFICE_WALL_SECONDS
        return self._exchange(frames.pack(header, [data]), seconds)

    def kill(self) -> None:
        """SIGKILL for the whole group: a LibreOffice that lost its server does not heed SIGTERM."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        if self._folder:
            self._remove(self._folder)

    def _remove(self, folder: Path) -> None:
        """Delete what was written, once nobody is left who writes."""
        deadline = time.monotonic() + KILL_SECONDS
        while time.monotonic() < deadline:
            try:
                os.killpg(self._process.pid, 0)
            except ProcessLookupError:
                break
            time.sleep(0.01)
        shutil.rmtree(folder, ignore_errors=True)

    def _check_folder(self) -> None:
        """Refuse a document that fills the disk, where no file system of its own does so."""
        if not self._folder:
            return
        files = (Path(place, name) for place, _, names in os.walk(self._folder) for name in names)
        if sum(file.lstat().st_size for file in files if file.exists()) > limits.OFFICE_TEMPORARY_MB << 20:
            raise EngineError("too_complex")

    def _exchange(self, pieces: list[bytes], seconds: float) -> tuple[dict[str, Any], list[bytes]]:
        deadline = time.monotonic() + seconds
        pending = [memoryview(piece) for piece in pieces]
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise EngineError("too_slow")
            wait = min(left, 1.0)
            readable, writable, _ = select.select([self._out], [self._in] if pending else [], [], wait)
            if not readable and not writable:
                self._check_folder()
            if writable:
                self._write(pending)
            if readable:
                chunk = os.read(self._out, 1 << 20)
                if not chunk:
                    raise _Died
                self._feed(chunk)
                answer = self._reader.next()
                if answer:
                    return answer

    def _write(self, pending: list[memoryview]) -> None:
        try:
            written = os.write(self._in, pending[0][: 1 << 16])
        except BlockingIOError:
            return
        except BrokenPipeError as error:
            raise _Died from error
        pending[0] = pending[0][written:]
        if not pending[0]:
            del pending[0]

    def _feed(self, chunk: bytes) -> None:
        try:
            self._reader.feed(chunk)
        except frames.FrameError as error:
            raise EngineError("too_complex") from error


def _command(rung: sandbox.Rung) -> list[str]:
    argv = [str(PYTHON), "-m", PROGRAM, rung]
    if rung != "bubblewrap":
        return sandbox.command(rung, argv)
    wrapped = sandbox.command(rung, argv, proc=True, temporary_mb=limits.OFFICE_TEMPORARY_MB)
    more = [word for folder in SETTINGS for word in ("--ro-bind-try", str(folder), str(folder))]
    if PLAYER.exists():
        more += ["--ro-bind", "/dev/null", str(PLAYER)]
    for name, value in _environment(None).items():
        more += ["--setenv", name, value]
    end = len(wrapped) - len(argv) - 1
    return [*wrapped[:end], *more, *wrapped[end:]]


def _environment(folder: Path | None) -> dict[str, str]:
    """The sandbox's, the way to the program, and a short way to its pipe (a path of at most 107)."""
    private = {"HOME": str(folder), "TMPDIR": str(folder)} if folder else {}
    return {
        **sandbox.environment(),
        **private,
        "OSL_SOCKET_PATH": ".",
        "PYTHONPATH": f"{sandbox.ROOT}:{_packages()}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
