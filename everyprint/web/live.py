"""The event stream: tells open pages that something they show has changed (design.md §4 rule 10).

`GET /live/?topic=T&token=K` (both may repeat, in the same order) answers server-sent events. Each says that a
topic changed; the page then fetches its fragment. The id of an event carries the version numbers the page has
been told of, so that a browser that reconnects is told at once what it missed. A page that was rendered from
known numbers may pass them as `since=N` for each topic; otherwise the first event comes at once.
"""

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from types import FrameType
from typing import Any
from urllib.parse import parse_qs

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
django.setup(set_prefix=False)

from django.conf import settings  # noqa: E402
from django.core.handlers.asgi import ASGIRequest  # noqa: E402
from django.db import close_old_connections, connection  # noqa: E402
from django.utils import translation  # noqa: E402
from django.utils.translation import gettext_noop  # noqa: E402

from everyprint.jobs.queries import topic_numbers  # noqa: E402
from everyprint.lib.numbers import whole_number  # noqa: E402
from everyprint.lib.signing import is_signed  # noqa: E402

POLL_SECONDS = 0.5
HEARTBEAT_SECONDS = 15.0
STREAM_SECONDS = 12 * 3600.0
RETRY_MILLISECONDS = 2000
TOPICS_MAX = 10
READ_AT_ONCE = 500
NUMBER_MAX = 2**63 - 1  # what a version number of a topic can be
NOTHING_HERE = gettext_noop("Il n'y a rien à cette adresse.")
ONLY_GET = gettext_noop("Cette adresse ne répond qu'à GET.")
TOO_MANY = gettext_noop("Trop de pages sont ouvertes. Celle-ci se met à jour plus lentement.")
EXPIRED = gettext_noop("Ce lien a expiré. Rechargez la page.")

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
Numbers = dict[str, int]
logger = logging.getLogger(__name__)


class Hub:
    """What this process's open streams watch, and the one task that reads the numbers for all of them."""

    def __init__(self) -> None:
        self.numbers: Numbers = {}
        self._wakers: dict[asyncio.Event, tuple[str, ...]] = {}
        self._poller: asyncio.Task[None] | None = None
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="live")
        self.is_closing = False

    def join(self, topics: tuple[str, ...]) -> asyncio.Event:
        """Watch topics; the answered event is set whenever one of their numbers changes."""
        waker = asyncio.Event()
        self._wakers[waker] = topics
        if self._poller is None or self._poller.done():
            self._poller = asyncio.create_task(self._poll())
        return waker

    def leave(self, waker: asyncio.Event) -> None:
        """Watch no longer; the poller ends with the last stream."""
        self._wakers.pop(waker, None)

    @property
    def is_full(self) -> bool:
        """Whether as many are open as may be: half of the connections are left to pages."""
        return len(self._wakers) >= settings.CONNECTIONS_MAX // 2

    def close(self) -> None:
        """End every stream."""
        self.is_closing = True
        for waker in self._wakers:
            waker.set()

    async def read(self, topics: tuple[str, ...]) -> Numbers:
        """The numbers of now; a topic nobody wrote about has 0. Raises what the database raises."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._reader, read_numbers, topics)

    async def _poll(self) -> None:
        while self._wakers and not self.is_closing:
            await asyncio.sleep(POLL_SECONDS)
            watched = tuple({topic for topics in self._wakers.values() for topic in topics})
            try:
                found = await self.read(watched)
            except Exception as error:  # the database is away: keep the streams, ask again
                logger.warning("live: %s", error)
                continue
            changed = {topic for topic, number in found.items() if self.numbers.get(topic) != number}
            self.numbers = found
            for waker, topics in list(self._wakers.items()):
                if not changed.isdisjoint(topics):
                    waker.set()


def read_numbers(topics: tuple[str, ...]) -> Numbers:
    """The version numbers of topics, read in the reader's own thread and connection."""
    found: Numbers = dict.fromkeys(topics, 0)
    close_old_connections()
    try:
        for start in range(0, len(topics), READ_AT_ONCE):
            found |= topic_numbers(list(topics[start : start + READ_AT_ONCE]))
    except Exception:
        connection.close()
        raise
    return found


_hubs: dict[asyncio.AbstractEventLoop, Hub] = {}


def hub() -> Hub:
    """The hub of the running event loop: one per process in a server."""
    return _hubs.setdefault(asyncio.get_running_loop(), Hub())


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """ASGI: the stream at `/live/`, and the server's lifespan."""
    if scope["type"] == "lifespan":
        await _live_as_long_as_the_server(receive, send)
    elif scope["type"] == "http":
        await _answer(scope, receive, send)


async def _live_as_long_as_the_server(receive: Receive, send: Send) -> None:
    restore = _close_on_signals(hub())
    while True:
        kind = (await receive())["type"]
        await send({"type": f"{kind}.complete"})
        if kind == "lifespan.shutdown":
            hub().close()
            _hubs.pop(asyncio.get_running_loop(), None)
            restore()
            return


def _close_on_signals(watched: Hub) -> Callable[[], None]:
    """End the streams as soon as the server is told to stop: it sends `lifespan.shutdown` only after them.

    The event loop hears of signals by its wake-up descriptor, so the server's own handling stays as it is.
    """
    if threading.current_thread() is not threading.main_thread():
        return lambda: None
    loop = asyncio.get_running_loop()
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    before = {number: handler for number, handler in handlers.items() if callable(handler)}

    def handle(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(watched.close)
        before[signal.Signals(number)](number, frame)

    for number in before:
        signal.signal(number, handle)

    def restore() -> None:
        for number, previous in before.items():
            signal.signal(number, previous)

    return restore


async def _answer(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["path"] != "/live/":
        await _refuse(scope, send, 404, NOTHING_HERE)
    elif scope["method"] != "GET":
        await _refuse(scope, send, 405, ONLY_GET)
    else:
        query = _query(scope["query_string"])
        topics, tokens = tuple(query.get("topic", ())), query.get("token", [])
        if not _may_watch(topics, tokens):
            await _refuse(scope, send, 403, EXPIRED)
            return
        if hub().is_full:
            await _refuse(scope, send, 503, TOO_MANY)
            return
        told = _last_event_id(scope) or ",".join(query.get("since", ()))
        await _stream(topics, told, receive, send)


def _query(text: bytes) -> dict[str, list[str]]:
    """The parameters of an address; none of one that has more of them than any page of ours writes."""
    try:
        return parse_qs(text.decode("latin-1"), max_num_fields=4 * TOPICS_MAX)
    except ValueError:
        return {}


def _may_watch(topics: tuple[str, ...], tokens: list[str]) -> bool:
    if not 1 <= len(topics) <= TOPICS_MAX or len(topics) != len(tokens):
        return False
    return all(is_signed("live", topic, token) for topic, token in zip(topics, tokens, strict=True))


def _last_event_id(scope: Scope) -> str:
    headers: Mapping[bytes, bytes] = dict(scope["headers"])
    return headers.get(b"last-event-id", b"").decode("latin-1")


async def _refuse(scope: Scope, send: Send, status: int, sentence: str) -> None:
    """Refuse in the language of the browser: no middleware has chosen one here."""
    with translation.override(translation.get_language_from_request(ASGIRequest(scope, BytesIO()))):
        body = translation.gettext(sentence).encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _stream(topics: tuple[str, ...], told: str, receive: Receive, send: Send) -> None:
    headers = [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await _push(send, f"retry: {RETRY_MILLISECONDS}\n\n")
    watched = hub()
    waker = watched.join(topics)
    gone = asyncio.ensure_future(_until_gone(receive))
    try:
        await _follow(watched, waker, gone, topics, told, send)
        if not gone.done():
            await send({"type": "http.response.body", "body": b""})
    except (OSError, RuntimeError):
        pass  # the browser went away while something was sent
    finally:
        watched.leave(waker)
        gone.cancel()


async def _follow(
    watched: Hub,
    waker: asyncio.Event,
    gone: "asyncio.Future[Any]",
    topics: tuple[str, ...],
    told: str,
    send: Send,
) -> None:
    """Say what changed since `told` (numbers with commas, one per topic) until somebody ends it."""
    loop = asyncio.get_running_loop()
    ends_at = loop.time() + STREAM_SECONDS
    numbers = _told_numbers(topics, told)
    try:
        now = await watched.read(topics)
    except Exception as error:  # the poller will find it out
        logger.warning("live: %s", error)
        now = dict(numbers)
    while True:
        for topic in topics:
            if numbers[topic] != now[topic]:
                numbers[topic] = now[topic]
                number = ",".join(str(numbers[name]) for name in topics)
                await _push(send, f"id: {number}\nevent: changed\ndata: {topic}\n\n")
        waits: asyncio.Future[Any] = asyncio.ensure_future(waker.wait())
        ends: set[asyncio.Future[Any]] = {waits, gone}
        done, _ = await asyncio.wait(ends, timeout=HEARTBEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        waits.cancel()
        if gone in done or watched.is_closing or loop.time() > ends_at:
            return
        if not done:
            await _push(send, ": \n\n")
        waker.clear()
        now = {topic: watched.numbers.get(topic, numbers[topic]) for topic in topics}


def _told_numbers(topics: tuple[str, ...], told: str) -> Numbers:
    parts = told.split(",")
    read = [whole_number(part, NUMBER_MAX) for part in parts]
    known = [-1 if number is None else number for number in read]
    return dict(zip(topics, known if len(known) == len(topics) else [-1] * len(topics), strict=True))


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _push(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
