"""Speaking the published API to a deployment, with keys, idempotency and the answer's headers."""

import functools
import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from everyprint.lib.testing import PATIENCE_SECONDS
from tests.support.deployment import Deployment


@dataclass(frozen=True)
class Answer:
    """Status 0 when no whole answer came."""

    status: int
    body: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return str(self.body.get("return_code", ""))


@dataclass(frozen=True)
class Published:
    """One integrator of one deployment."""

    deployment: Deployment
    key: str

    def get(self, call: str, **parameters: object) -> Answer:
        return self._exchange(f"{call}?{urllib.parse.urlencode(parameters)}", None, {})

    def post(self, call: str, once: str = "", **parameters: object) -> Answer:
        """`once` is sent as the Idempotency-Key."""
        headers = {"Idempotency-Key": once} if once else {}
        return self._exchange(call, urllib.parse.urlencode(parameters).encode(), headers)

    def _exchange(self, path: str, data: bytes | None, headers: dict[str, str]) -> Answer:
        url = f"{self.deployment.address}/everyprint/api/{path}"
        request = urllib.request.Request(url, data=data, headers={"Authorization": self.key, **headers})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:
                return Answer(answer.status, json.load(answer), lowered(answer.headers))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, json.load(error), lowered(error.headers))
        except (OSError, ValueError, urllib.error.URLError):
            return Answer(0)
        except Exception as error:  # http.client's own kinds of a connection that broke
            if type(error).__module__ != "http.client":
                raise
            return Answer(0)


def integrator(deployment: Deployment, scope: str = "operator") -> Published:
    """A new key of a migrated deployment."""
    made = deployment.run("apikey", "create", "--scope", scope)
    assert made.returncode == 0, made.stderr
    return Published(deployment, made.stdout.split()[-1])


def lowered(headers: Message) -> dict[str, str]:
    """The names of headers in small letters, as servers may write them either way."""
    return {name.lower(): value for name, value in headers.items()}


@contextmanager
def served(data: bytes) -> Iterator[tuple[str, str]]:
    """A loopback server with one PDF: its `host:port`, and the URL of the file."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/pdf")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        log_message = functools.partialmethod(lambda self, *words: None)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    place = f"127.0.0.1:{server.server_port}"
    try:
        yield place, f"http://{place}/cours.pdf"
    finally:
        server.shutdown()
        server.server_close()
