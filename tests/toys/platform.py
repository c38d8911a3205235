"""The toy's platform: a server that keeps what it is given, or answers what it is told to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.toys import channel


@dataclass
class Platform:
    """What was delivered, and the statuses of the next answers."""

    url: str
    sent: list[dict[str, Any]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def texts(self, to: str) -> list[str]:
        return [message["text"] for message in self.sent if message["to"] == to]


@contextmanager
def running() -> Iterator[Platform]:
    """The platform on a free port of this machine, and the channel that calls it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = platform.files.get(self.path)
            self.reply(200 if data else 404, data or b"")

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            status = platform.statuses.pop(0) if platform.statuses else 200
            if status == 200:
                platform.sent.append(body)
            self.reply(status, json.dumps({"id": f"toy-{len(platform.sent)}"}).encode())

        def reply(self, status: int, data: bytes) -> None:
            self.send_response(status)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    platform = Platform(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    channel.url = platform.url
    try:
        yield platform
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
