"""A small threaded HTTP server for simulators: it can also misbehave on the wire, which is its purpose."""

import json
import signal
import socket
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from everyprint.lib.jsons import read_json
from everyprint.lib.numbers import whole_number

BODY_MAX_BYTES = 1_000_000
LENGTH_MAX = 2**53


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]  # names in lower case
    body: bytes

    def json(self) -> dict[str, Any]:
        """The body's object; raises ValueError when it is none."""
        parsed = read_json(self.body or b"{}")
        if not isinstance(parsed, dict):
            raise ValueError("an object expected")
        return parsed

    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode("utf-8", "replace")))


@dataclass
class Response:
    """An answer and how it travels: `drop` closes without a word, `drip_seconds` stretches the body."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    drip_seconds: float = 0.0


Application = Callable[[Request], Response]


def as_json(data: object, status: int = 200) -> Response:
    body = json.dumps(data, ensure_ascii=False).encode()
    return Response(status, body, {"content-type": "application/json; charset=utf-8"})


def as_page(html: str, status: int = 200) -> Response:
    headers = {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "content-security-policy": "default-src 'none'; script-src 'unsafe-inline'; connect-src 'self'; "
        "style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    }
    return Response(status, html.encode(), headers)


def see_other(location: str) -> Response:
    return Response(303, b"", {"location": location})


class _Listener(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


class Server:
    """Serves an application on 127.0.0.1; port 0 takes a free one."""

    def __init__(self, application: Application, port: int) -> None:
        class Door(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 30
            disable_nagle_algorithm = True  # head and body are two writes; the second must not wait

            def _answer(self) -> None:
                write(self, application(read(self)))

            do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer

            def log_message(self, *arguments: object) -> None:
                pass

        self._server = _Listener(("127.0.0.1", port), Door)
        self._thread = threading.Thread(target=self._accept, daemon=True, name="simulator")
        self._stopped = False
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Take no more requests; calling it again does nothing."""
        if self._stopped:
            return
        self._stopped = True
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()  # wakes the thread
        self._thread.join()
        self._server.server_close()

    def _accept(self) -> None:
        while not self._stopped:
            self._server.handle_request()

    def serve_until_terminated(self) -> None:
        """Start, and stop at SIGTERM or SIGINT; to be called in the main thread."""
        ended = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: ended.set())
        self.start()
        ended.wait()
        self.stop()


def read(door: BaseHTTPRequestHandler) -> Request:
    parts = urlsplit(door.path)
    size = whole_number(door.headers.get("content-length", "0"), LENGTH_MAX) or 0
    return Request(
        door.command,
        parts.path,
        dict(parse_qsl(parts.query)),
        {name.lower(): value for name, value in door.headers.items()},
        door.rfile.read(min(size, BODY_MAX_BYTES)),
    )


def write(door: BaseHTTPRequestHandler, response: Response) -> None:
    if response.drop:
        door.close_connection = True
        with suppress(OSError):
            door.connection.shutdown(socket.SHUT_RDWR)
        return
    headers = {"content-length": str(len(response.body)), **response.headers}
    with suppress(OSError):
        door.send_response(response.status)
        for name, value in headers.items():
            door.send_header(name, value)
        door.end_headers()
        if door.command != "HEAD":
            _write_body(door, response)
    if headers["content-length"] != str(len(response.body)):
        door.close_connection = True


def _write_body(door: BaseHTTPRequestHandler, response: Response) -> None:
    if not response.drip_seconds:
        door.wfile.write(response.body)
        return
    pause = response.drip_seconds / max(1, len(response.body))
    for index in range(len(response.body)):
        door.wfile.write(response.body[index : index + 1])
        door.wfile.flush()
        time.sleep(pause)
