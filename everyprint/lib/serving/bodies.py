"""Bodies of requests, received on the event loop before a thread is taken: a slow phone stops nobody.

A body has a limit of its door, looked at before the first byte is kept. Up to 256 kB it stays in memory, the
rest goes to a file of no name; all bodies together stay under a limit, and none takes the disk's last
gigabyte. One that brings less than 60 kB in a minute, or takes a quarter of an hour, is cut off: an honest
phone at 5 kB a second gets through.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from everyprint.lib.numbers import whole_number

REFUSED = "everyprint.refused"  # in the WSGI environment: the status that the body was refused with
MEMORY_BYTES = 256_000
SPARE_BYTES = 1_000_000_000
MINUTE_SECONDS = 60.0
MINUTE_BYTES = 60_000
WHOLE_SECONDS = 15 * 60.0
SWEEP_SECONDS = 1.0
LENGTH_MAX = 2**53

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]


class BodyRefused(Exception):
    """A body that is not taken; `status` is what the caller is answered."""

    status = 400


class BodyTooLarge(BodyRefused):
    """It has, or says that it has, more bytes than its door takes."""

    status = 413


class BodyTooSlow(BodyRefused):
    """It came too slowly."""

    status = 408


class NoRoom(BodyRefused):
    """There is no room for it now; the same may be sent again later."""

    status = 503


class BodyBroken(BodyRefused):
    """It never came to its end: chunks that are none, or nobody is there any more to read the answer.

    The server says the same of both.
    """


@dataclass(eq=False)
class _Arriving:
    """One body on its way: what came of it since when, and the task that waits for more."""

    task: "asyncio.Task[Any]"
    started: float
    minute: float
    in_minute: int = 0
    is_cut: bool = False

    def is_too_slow(self, now: float) -> bool:
        if now - self.started > WHOLE_SECONDS:
            return True
        if now - self.minute < MINUTE_SECONDS:
            return False
        enough = self.in_minute >= MINUTE_BYTES
        self.minute, self.in_minute = now, 0
        return not enough


@dataclass
class Bodies:
    """Receives bodies for one process; `together`: bytes of all at once; `folder`: for the large ones."""

    folder: Path
    together: int
    taken: int = 0
    _arriving: set[_Arriving] = field(default_factory=set)
    _sweeper: "asyncio.Task[None] | None" = None
    # Writing waits for a disk: not on the event loop.
    _disk: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "bodies"))

    async def receive(self, scope: Scope, receive: Receive, limit: int) -> "Body":
        """The whole body of a request. Raises BodyTooLarge, BodyTooSlow, NoRoom, BodyBroken."""
        headers = dict(scope["headers"])
        length = headers.get(b"content-length")
        if length is None and b"transfer-encoding" not in headers:
            return self.nothing()
        declared = whole_number(length.decode("latin-1"), LENGTH_MAX) if length is not None else 0
        if declared is None or declared > limit:
            raise BodyTooLarge()
        if length is not None and not declared:
            return self.nothing()
        return await self._watched(receive, limit, declared)

    def nothing(self) -> "Body":
        """A body without a byte."""
        return Body(self, BytesIO(), 0)

    async def _watched(self, receive: Receive, limit: int, declared: int) -> "Body":
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None
        arriving = _Arriving(task, loop.time(), loop.time())
        self._arriving.add(arriving)
        if self._sweeper is None or self._sweeper.done():
            self._sweeper = asyncio.create_task(self._sweep())
        body = self.nothing()
        try:
            self._make_room(declared)
            while await self._take(receive, body, arriving, limit):
                pass
        except BaseException as error:
            body.close()
            if isinstance(error, asyncio.CancelledError) and arriving.is_cut:
                task.uncancel()
                raise BodyTooSlow() from None
            if isinstance(error, OSError):  # the disk is full
                raise NoRoom() from error
            raise
        finally:
            self._arriving.discard(arriving)
        body.file.seek(0)
        return body

    async def _take(self, receive: Receive, body: "Body", arriving: _Arriving, limit: int) -> bool:
        """Take one piece; whether more will come."""
        message = await receive()
        if message["type"] != "http.request":
            raise BodyBroken()
        piece = message.get("body", b"")
        if body.size + len(piece) > limit:
            raise BodyTooLarge()
        if self.taken + len(piece) > self.together:
            raise NoRoom()
        self.taken += len(piece)
        body.size += len(piece)
        arriving.in_minute += len(piece)
        if body.size <= MEMORY_BYTES:
            body.file.write(piece)
        else:
            await asyncio.get_running_loop().run_in_executor(self._disk, self._spool, body, piece)
        return bool(message.get("more_body"))

    def _spool(self, body: "Body", piece: bytes) -> None:
        if isinstance(body.file, BytesIO):
            in_memory = body.file.getvalue()
            body.file = tempfile.TemporaryFile(dir=self.folder)  # noqa: SIM115 - closed with the body
            body.file.write(in_memory)
            self._make_room(len(piece))
        body.file.write(piece)

    def _make_room(self, size: int) -> None:
        if size > MEMORY_BYTES and shutil.disk_usage(self.folder).free - size < SPARE_BYTES:
            raise NoRoom()

    async def _sweep(self) -> None:
        """Cut off what comes too slowly; ends when nothing is on its way."""
        while self._arriving:
            await asyncio.sleep(SWEEP_SECONDS)
            now = asyncio.get_running_loop().time()
            for arriving in [one for one in self._arriving if one.is_too_slow(now)]:
                self._cut(arriving)

    def _cut(self, arriving: _Arriving) -> None:
        arriving.is_cut = True
        arriving.task.cancel()

    def close(self) -> None:
        """Cut off everything that is on its way: the server stops."""
        for arriving in list(self._arriving):
            self._cut(arriving)


@dataclass(eq=False)
class Body:
    """A body that was received: `file` stands at its first byte; closing gives its room back."""

    owner: Bodies
    file: IO[bytes]
    size: int
    is_closed: bool = False

    def close(self) -> None:
        if not self.is_closed:
            self.is_closed = True
            self.owner.taken -= self.size
            self.file.close()
