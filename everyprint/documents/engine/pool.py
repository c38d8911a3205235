"""The door of the engine, and what stands behind it: a small pool of sandboxed worker processes."""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Protocol

from everyprint.documents.engine import limits, sandbox, sniff
from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.frames import FrameError
from everyprint.documents.engine.model import Inspection, Layout, Picture, Prepared
from everyprint.documents.engine.sandbox import Rung
from everyprint.documents.engine.zygote import Crashed, SteppedBack, TooSlow, Zygote

if TYPE_CHECKING:
    from everyprint.documents.engine.convert import Converted

Progress = Callable[[int, int], None]  # pages done, pages in all
Answer = tuple[dict[str, Any], list[bytes]]
Kind = tuple[str, bool]  # an office file before conversion: its type, and whether it was encrypted
_MAYBE_OFFICE: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")

log = logging.getLogger(__name__)


class NotQuick(Exception):
    """It takes longer than it was given for a first look; nothing is known of it yet.

    `was_tried`: the time was spent. What is large or needs LibreOffice has no first look at all.
    """

    def __init__(self, *, was_tried: bool = False) -> None:
        super().__init__()
        self.was_tried = was_tried


class BackEnd(Protocol):
    """Where the engine's operations are done: in this process's `Pool`, or elsewhere."""

    def run(
        self,
        operation: str,
        arguments: dict[str, Any],
        parts: Sequence[bytes],
        *,
        progress: Progress | None = None,
        name: str | None = None,
        quick_seconds: float | None = None,
    ) -> Answer:
        """The operation's answer and files. Raises EngineError, which tells the file's `name` if given.

        With `quick_seconds` it is done in so many seconds, once it has a worker, or NotQuick is raised.
        """

    def sandbox_rung(self) -> Rung:
        """The containment that works on this machine, best first."""

    def close(self) -> None:
        """End what was started; a later call starts it again."""


class Engine:
    """What can be done with documents. Thread-safe; one per process; close it or use it in `with`.

    The work is done by the back-end: a pool of `workers` of its own, if none is given.
    """

    def __init__(
        self, workers: int = 2, *, rung: Rung | None = None, back_end: BackEnd | None = None
    ) -> None:
        self.back_end = back_end or Pool(workers, rung)

    def prepare(
        self,
        files: Sequence[tuple[str, bytes]],
        *,
        password: str | None = None,
        progress: Progress | None = None,
    ) -> Prepared:
        """One clean printable PDF of `files` (name, content) in their order, and its inspection."""
        _check_sizes(files)
        names = [name for name, _ in files]
        arguments = {"names": names, "password": password}
        contents = [data for _, data in files]
        return _prepared(
            self.back_end.run("prepare", arguments, contents, progress=progress, name=_one(names))
        )

    def inspect(
        self, name: str, data: bytes, *, password: str | None = None, progress: Progress | None = None
    ) -> Inspection:
        """What `prepare` would know, without the PDF."""
        return self.prepare([(name, data)], password=password, progress=progress).inspection

    def repair(
        self,
        pdf: bytes,
        fix: str,
        *,
        pages: Sequence[int] = (),
        params: Mapping[str, Any] | None = None,
        kind: str = "pdf",
    ) -> Prepared:
        """The document after `fix` (a `Problem.fix`), inspected again; `kind` is the type it keeps."""
        arguments = {"fix": fix, "pages": list(pages), "params": dict(params or {}), "kind": kind}
        return _prepared(self.back_end.run("repair", arguments, [pdf]))

    def contact_sheet(
        self, pdf: bytes, *, first: int = 1, media_type: str = "image/webp", colour_pages: Sequence[int] = ()
    ) -> Picture:
        """Twelve pages from `first` on one picture of at most 60 kB: numbered, colour pages marked.

        With `colour_pages` of the inspection the marks agree with the price; without, the picture's own
        pages decide.
        """
        arguments = {"first": first, "media_type": media_type, "colour_pages": list(colour_pages)}
        return _picture(self.back_end.run("contact_sheet", arguments, [pdf]))

    def page_picture(
        self, pdf: bytes, page: int, width: int = 800, *, media_type: str = "image/webp"
    ) -> Picture:
        """One page, `width` pixels wide."""
        arguments = {"page": page, "width": width, "media_type": media_type}
        return _picture(self.back_end.run("page_picture", arguments, [pdf]))

    def thumbnail(self, pdf: bytes, width: int = 400, *, media_type: str = "image/webp") -> Picture:
        """The first page, small."""
        return self.page_picture(pdf, 1, width, media_type=media_type)

    def before_after(
        self,
        before: bytes,
        after: bytes,
        fix: str,
        pages: Sequence[int] = (),
        *,
        language: str = "fr",
        media_type: str = "image/webp",
    ) -> Picture:
        """What `repair` changed, at most 60 kB: up to three of `pages` (all if none) before and after.

        `pages` are the numbers that `repair` was given. A dropped page leaves an empty frame.
        """
        arguments = {"fix": fix, "pages": list(pages), "language": language, "media_type": media_type}
        return _picture(self.back_end.run("before_after", arguments, [before, after]))

    def layout(self, pdf: bytes, layout: Layout, *, progress: Progress | None = None) -> bytes:
        """The print-ready PDF: what the customer approves is what the press gets.

        EngineError: page_range_invalid, page_range_outside, layout_invalid.
        """
        return self.layout_parts([(pdf, layout)], progress=progress)

    def layout_parts(
        self, parts: Sequence[tuple[bytes, Layout]], *, progress: Progress | None = None
    ) -> bytes:
        """One print-ready PDF of several documents in one order, each with its own layout.

        When one of them is printed on both sides, each starts on a new sheet and one-sided ones keep their
        backs empty. EngineError: as `layout`, and too_many_pages.
        """
        layouts = {"layouts": [layout.to_json() for _, layout in parts]}
        return self.back_end.run("layout", layouts, [pdf for pdf, _ in parts], progress=progress)[1][0]

    def sandbox_rung(self) -> Rung:
        """The containment that works on this machine, best first."""
        return self.back_end.sandbox_rung()

    def quickly(self, seconds: float) -> Engine:
        """An engine that raises NotQuick once all that it is asked has taken so many seconds."""
        return Engine(back_end=_FirstLook(self.back_end, seconds))

    def close(self) -> None:
        """End the workers; a later call starts them again."""
        self.back_end.close()

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class _FirstLook:
    """A back-end that gives up what is not done in its time: several operations share it."""

    def __init__(self, back_end: BackEnd, seconds: float) -> None:
        self._back_end = back_end
        self._left = seconds

    def run(
        self,
        operation: str,
        arguments: dict[str, Any],
        parts: Sequence[bytes],
        *,
        progress: Progress | None = None,
        name: str | None = None,
        quick_seconds: float | None = None,
    ) -> Answer:
        if self._left <= 0:
            raise NotQuick(was_tried=True)
        start = time.monotonic()
        try:
            return self._back_end.run(
                operation, arguments, parts, progress=progress, name=name, quick_seconds=self._left
            )
        finally:
            self._left -= time.monotonic() - start

    def sandbox_rung(self) -> Rung:
        return self._back_end.sandbox_rung()

    def close(self) -> None:
        self._back_end.close()


class Pool:
    """The back-end in this process; its workers start at the first call.

    A job that is large, or not done in a second, counts as heavy. Of two or more workers one is kept for
    quick jobs, and one more is there for those not yet known to be heavy. LibreOffice lives beside them.
    A job may take `seconds` of the clock (limits.WALL_SECONDS if none are given), and more for each page.
    """

    def __init__(self, workers: int, rung: Rung | None = None, *, seconds: float | None = None) -> None:
        self._slots = _Slots(max(1, workers), rung)
        self._seconds = seconds
        self._office: Any = None
        self._office_lock = threading.Lock()

    def run(
        self,
        operation: str,
        arguments: dict[str, Any],
        parts: Sequence[bytes],
        *,
        progress: Progress | None = None,
        name: str | None = None,
        quick_seconds: float | None = None,
    ) -> Answer:
        """One operation; office files are converted first, which is never quick."""
        if operation == "prepare":
            files = list(zip(arguments["names"], parts, strict=True))
            kinds, parts = self._converted(files, arguments["password"], quick_seconds)
            arguments = {**arguments, "kinds": kinds}
        return self._run(operation, arguments, parts, progress=progress, name=name, quick=quick_seconds)

    def sandbox_rung(self) -> Rung:
        return self._slots.rung

    def close(self) -> None:
        self._slots.close()
        with self._office_lock:
            if self._office is not None:
                self._office.close()
                self._office = None

    def _converted(
        self, files: Sequence[tuple[str, bytes]], password: str | None, quick: float | None
    ) -> tuple[list[Kind | None], list[bytes]]:
        """Office files as LibreOffice's PDF, with their kind; the others as they came, kind unknown."""
        kinds: list[Kind | None] = [None] * len(files)
        contents = [data for _, data in files]
        maybe = [place for place, data in enumerate(contents) if data.startswith(_MAYBE_OFFICE)]
        if not maybe:
            return kinds, contents
        arguments = {"names": [files[place][0] for place in maybe]}
        looked_at = [contents[place] for place in maybe]
        answer = self._run("sniff", arguments, looked_at, name=files[maybe[0]][0], quick=quick)
        for place, kind in zip(maybe, answer[0]["types"], strict=True):
            if kind in sniff.OFFICE:
                if quick is not None:  # one LibreOffice opens them one after the other
                    raise NotQuick()
                converted = self._office_pdf(*files[place], kind, password)
                kinds[place] = converted.type, converted.encrypted
                contents[place] = converted.pdf
        return kinds, contents

    def _office_pdf(self, name: str, data: bytes, kind: str, password: str | None) -> Converted:
        with self._office_lock:
            if self._office is None:
                try:
                    # Where unoserver is not installed, everything but office files goes on.
                    from everyprint.documents.engine import convert
                except ImportError as error:
                    raise EngineError("office_unavailable", name=name) from error
                self._office = convert.Office(self.sandbox_rung())
            office = self._office
        try:
            converted: Converted = office.to_pdf(data, kind, password=password)
        except EngineError as error:
            error.params.setdefault("name", name)
            raise
        return converted

    def _run(
        self,
        operation: str,
        arguments: dict[str, Any],
        parts: Sequence[bytes],
        *,
        progress: Progress | None = None,
        name: str | None = None,
        quick: float | None = None,
    ) -> Answer:
        """One job, tried again once when its process crashes early; all of it within the job's time."""
        job = _Job(operation, arguments, parts, progress, self._seconds or limits.WALL_SECONDS, quick)
        try:
            header, out = job.run(self._slots)
        except EngineError as error:
            if name:
                error.params.setdefault("name", name)
            raise
        if "answer" in header:
            return header["answer"], out
        if "error" in header:
            raise EngineError(header["error"], **header["params"])
        log.error("document engine: %s failed:\n%s", operation, header.get("crash", header))
        raise EngineError("engine_failed", **({"name": name} if name else {}))


class _Job:
    def __init__(
        self,
        operation: str,
        arguments: dict[str, Any],
        parts: Sequence[bytes],
        progress: Progress | None,
        seconds: float,
        quick: float | None,
    ) -> None:
        self._header = {"operation": operation, "arguments": arguments}
        self._parts = parts
        self._progress = progress
        self._heavy = sum(map(len, parts)) > limits.QUICK_BYTES
        self._seconds = seconds
        self._quick = quick
        self._spent = 0.0

    def run(self, slots: _Slots) -> Answer:
        crashes, was_tried = 0, False
        while True:
            if self._heavy and self._quick is not None:
                raise NotQuick(was_tried=was_tried)
            zygote = slots.take(self._heavy)
            start = time.monotonic()
            try:
                return self._exchange(zygote, slots)
            except SteppedBack:
                self._heavy = was_tried = True
            except TooSlow as error:
                raise EngineError("too_slow") from error
            except (Crashed, FrameError) as error:
                self._spent += time.monotonic() - start
                crashes += 1
                if getattr(error, "status", 0) in (-signal.SIGXCPU, -signal.SIGKILL):
                    raise EngineError("too_slow") from error
                if crashes > 1 or self._spent > self._seconds / 2:
                    raise EngineError("too_complex") from error
            finally:
                slots.give_back(zygote)

    def _exchange(self, zygote: Zygote, slots: _Slots) -> Answer:
        return zygote.exchange(
            {**self._header, "heavy": self._heavy},
            self._parts,
            seconds=self._seconds - self._spent,
            progress=self._progress,
            overtime=None if self._heavy else lambda: self._quick is None and slots.promote(zygote),
            quick_seconds=limits.QUICK_SECONDS if self._quick is None else self._quick,
        )


class _Slots:
    """The workers and who may use them now."""

    def __init__(self, workers: int, rung: Rung | None) -> None:
        self._rung = rung
        self._most_heavy = max(1, workers - 1)
        self._most = self._most_heavy + (1 if workers == 1 else limits.QUICK_SLOTS)
        self._changed = threading.Condition()
        self._idle: list[Zygote] = []
        self._busy: dict[Zygote, bool] = {}  # zygote -> holds a heavy job
        self._launcher: ThreadPoolExecutor | None = None

    @property
    def rung(self) -> Rung:
        if self._rung is None:
            self._rung = sandbox.best_rung()
        return self._rung

    def take(self, heavy: bool) -> Zygote:
        """A worker for one job; waits until one is free and, for a heavy job, the quick one stays free."""
        with self._changed:
            while len(self._busy) >= self._most or (heavy and not self._room_for_heavy()):
                self._changed.wait()
            zygote = self._idle.pop() if self._idle else self._launch()
            self._busy[zygote] = heavy
            return zygote

    def promote(self, zygote: Zygote) -> bool:
        """Count a job that turned out slow as heavy, if there is room for one more."""
        with self._changed:
            if not self._room_for_heavy():
                return False
            self._busy[zygote] = True
            return True

    def give_back(self, zygote: Zygote) -> None:
        good = zygote.usable and zygote.jobs < limits.JOBS_PER_ZYGOTE
        if not good:
            zygote.kill()
        with self._changed:
            known = self._busy.pop(zygote, None) is not None
            if good and known:
                self._idle.append(zygote)
            elif known and self._launcher is not None:
                self._idle.insert(0, self._launch())  # warm again before it is the next one's turn
            elif good:
                zygote.kill()
            self._changed.notify_all()

    def close(self) -> None:
        with self._changed:
            zygotes = [*self._idle, *self._busy]
            self._idle.clear()
            self._busy.clear()
            launcher, self._launcher = self._launcher, None
            for zygote in zygotes:
                zygote.kill()
            self._changed.notify_all()
        if launcher:
            launcher.shutdown()

    def _room_for_heavy(self) -> bool:
        return sum(self._busy.values()) < self._most_heavy

    def _launch(self) -> Zygote:
        """Start a worker from a thread that lasts: the kernel ends it together with its starting thread."""
        if self._launcher is None:
            self._launcher = ThreadPoolExecutor(1, thread_name_prefix="document-engine")
        return self._launcher.submit(Zygote, self.rung).result()


def _check_sizes(files: Sequence[tuple[str, bytes]]) -> None:
    if not files:
        raise EngineError("empty")
    if len(files) > limits.MAX_FILES:
        raise EngineError("too_many_files", limit=limits.MAX_FILES)
    whole = 0
    for name, data in files:
        whole += len(data)
        if len(data) > limits.MAX_BYTES or whole > 4 * limits.MAX_BYTES:
            raise EngineError("too_large", name=name, limit_mb=limits.MAX_BYTES >> 20)


def _one(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None


def _prepared(answer: Answer) -> Prepared:
    return Prepared(answer[1][0], Inspection.from_json(answer[0]["inspection"]))


def _picture(answer: Answer) -> Picture:
    return Picture(answer[1][0], answer[0]["media_type"])
