"""Lanes: a WSGI application answers in threads, and what may be slow has threads of its own.

Whoever holds a lane up (a locked database, a slow page) stops nobody in another one.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from everyprint.lib.serving.bodies import Body, Scope

PIECE_BYTES = 65_536
WAITING_MAX = 500  # requests that wait for a thread of one lane; more are told to come back

Send = Callable[[dict[str, Any]], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
logger = logging.getLogger(__name__)


class LaneFull(Exception):
    """Too many wait for a thread already."""


@dataclass(frozen=True)
class Answer:
    """What the application answered, whole."""

    status: int
    headers: Headers
    body: bytes


@dataclass
class Lane:
    """Some threads that run a WSGI application, one request each."""

    name: str
    threads: int
    waiting: int = 0
    _pool: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix=self.name)

    async def run(self, application: Application, environ: dict[str, Any]) -> Answer:
        """The application's answer. Raises LaneFull."""
        if self.waiting >= WAITING_MAX + self.threads:
            raise LaneFull()
        self.waiting += 1
        work = asyncio.get_running_loop().run_in_executor(self._pool, answer_of, application, environ)
        work.add_done_callback(self._one_less)
        # Whoever goes away meanwhile does not take the work with them: it may have written something.
        return await asyncio.shield(work)

    def _one_less(self, _work: "asyncio.Future[Answer]") -> None:
        self.waiting -= 1

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def answer_of(application: Application, environ: dict[str, Any]) -> Answer:
    """Run the application in this thread, to the end of its answer: it closes its connection here too."""
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _error: Any = None) -> None:
        started.append((status, headers))

    parts = application(environ, start_response)
    try:
        body = b"".join(parts)
    finally:
        close = getattr(parts, "close", None)
        if close is not None:
            close()
    status, headers = started[-1]
    encoded = [(name.lower().encode("latin-1"), value.strip().encode("latin-1")) for name, value in headers]
    return Answer(int(status.split(" ", 1)[0]), encoded, body)


def environ_of(scope: Scope, body: Body) -> dict[str, Any]:
    """The WSGI environment of a request whose body was received (PEP 3333)."""
    path = unquote_to_bytes(scope.get("raw_path") or quote(scope["path"])).decode("latin-1")
    query = scope["query_string"]
    host, port = scope.get("server") or ("127.0.0.1", 0)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        # Bytes that nobody escaped come as they should have been sent.
        "QUERY_STRING": query.decode() if query.isascii() else quote(query, safe="%&=+;:@/?!$'()*,-._~"),
        "SERVER_NAME": host,
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": (scope.get("client") or ("",))[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body.file,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in _joined(scope["headers"]).items():
        environ[name] = value
    environ["CONTENT_LENGTH"] = str(body.size)
    return environ


def _joined(headers: Iterable[tuple[bytes, bytes]]) -> Mapping[str, str]:
    joined: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name = raw_name.decode("latin-1").upper()
        if "_" in name:  # it would pass for the name with a hyphen, past whoever checked that one
            continue
        key = name if name == "CONTENT-TYPE" else f"HTTP_{name}"
        key = key.replace("-", "_")
        value = raw_value.decode("latin-1")
        separator = "; " if name == "COOKIE" else ","
        joined[key] = f"{joined[key]}{separator}{value}" if key in joined else value
    return joined


async def say(send: Send, answer: Answer, *, is_last: bool = True) -> None:
    """Send an answer in pieces; unless `is_last` the caller ends it."""
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    for start in range(0, len(answer.body) or 1, PIECE_BYTES):
        end = start + PIECE_BYTES
        more = end < len(answer.body) or not is_last
        await send({"type": "http.response.body", "body": answer.body[start:end], "more_body": more})
