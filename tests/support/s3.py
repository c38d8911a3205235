"""A store that speaks S3's protocol on loopback: objects of buckets in memory, for signed requests only."""

import email.utils
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

KEY_ID = "a-key-of-the-tests"


class Store(ThreadingHTTPServer):
    """What was put there, by path (`/bucket/key`); `moment` is when, in Unix seconds."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.objects: dict[str, bytes] = {}
        self.moment = 1_700_000_000

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Store
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        if "aws-chunked" in self.headers.get("Content-Encoding", ""):
            self.answer(501)  # as stores that are not Amazon's do
        elif self.is_signed():
            self.server.objects[self.key] = data
            self.answer(200)

    def do_DELETE(self) -> None:
        if self.is_signed():
            self.server.objects.pop(self.key, None)
            self.answer(204)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        if not self.is_signed():
            return
        if self.key.count("/") == 1:
            self.answer(200, self.listed().encode())
        elif self.key in self.server.objects:
            self.answer(200, self.server.objects[self.key])
        else:
            self.answer(404)

    @property
    def key(self) -> str:
        return unquote(urlsplit(self.path).path)

    def is_signed(self) -> bool:
        if self.headers.get("Authorization", "").startswith(f"AWS4-HMAC-SHA256 Credential={KEY_ID}/"):
            return True
        self.answer(403)
        return False

    def listed(self) -> str:
        prefix = parse_qs(urlsplit(self.path).query).get("prefix", [""])[0]
        keys = [key.removeprefix(f"{self.key}/") for key in self.server.objects]
        rest = [key.removeprefix(prefix) for key in keys if key.startswith(prefix)]
        folders = sorted({re.sub("/.*", "/", key) for key in rest if "/" in key})
        shown = "".join(
            f"<CommonPrefixes><Prefix>{escape(prefix + f)}</Prefix></CommonPrefixes>" for f in folders
        )
        for key in rest:
            if "/" not in key:
                shown += f"<Contents><Key>{escape(prefix + key)}</Key><Size>1</Size></Contents>"
        return f"<ListBucketResult><IsTruncated>false</IsTruncated>{shown}</ListBucketResult>"

    def answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", email.utils.formatdate(self.server.moment, usegmt=True))
        self.send_header("ETag", '"0"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


@contextmanager
def running() -> Iterator[Store]:
    store = Store()
    thread = threading.Thread(target=store.serve_forever, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        store.shutdown()
        store.server_close()
        thread.join()
