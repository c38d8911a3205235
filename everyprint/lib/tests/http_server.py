"""A real HTTP server on loopback whose answers a test chooses by path."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handler = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """Answers by path; remembers the headers of each request."""

    def __init__(self, address: str = "127.0.0.1", port: int = 0) -> None:
        site = self
        self.pages: dict[str, Handler] = {}
        self.requests: list[tuple[str, str, dict[str, str]]] = []

        class Door(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.answer(self)

            do_POST = do_GET

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer((address, port), Door)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        self.host = f"{address}:{self.port}"
        self.url = f"http://{self.host}"

    def answer(self, door: BaseHTTPRequestHandler) -> None:
        self.requests.append((door.command, door.path, {k.lower(): v for k, v in door.headers.items()}))
        page = self.pages.get(door.path.partition("?")[0])
        if page is None:
            door.send_error(404)
        else:
            page(door)

    @contextmanager
    def open(self) -> Iterator["Site"]:
        thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.server.shutdown()
            self.server.server_close()
            thread.join()


def page(body: bytes, status: int = 200, **headers: str) -> Handler:
    """A page with a body and headers (underscores stand for dashes)."""

    def write(door: BaseHTTPRequestHandler) -> None:
        door.send_response(status)
        for name, value in {"content_length": str(len(body)), **headers}.items():
            door.send_header(name.replace("_", "-"), value)
        door.end_headers()
        try:
            door.wfile.write(body)
        except OSError:
            pass

    return write
