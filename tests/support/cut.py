"""A way to a MariaDB that is cut when a chosen transaction commits: it commits, and nobody hears of it."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

COMMIT = b"\x03COMMIT"  # the packet of a query: COM_QUERY and its words


@dataclass
class Way:
    """Armed with the words of a statement, it cuts the connection that said them once its COMMIT is done.

    While `is_closed` no new connection gets through; with `closes` the cut closes it.
    """

    server_port: int
    words: bytes = b""
    closes: bool = False
    is_closed: bool = False
    cuts: int = 0
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    def arm(self, words: bytes, *, closes: bool = False) -> None:
        self.words, self.closes = words, closes

    def serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client = self.listener.accept()[0]
                if self.is_closed:
                    client.close()
                    continue
                server = socket.create_connection(("127.0.0.1", self.server_port))
                is_cut = threading.Event()
                for carry in (self._ask, self._answer):
                    threading.Thread(target=carry, args=(client, server, is_cut), daemon=True).start()

    def _ask(self, client: socket.socket, server: socket.socket, is_cut: threading.Event) -> None:
        is_meant = False
        with contextlib.suppress(OSError):
            while data := client.recv(1 << 16):
                is_meant = is_meant or bool(self.words and self.words in data)
                if is_meant and COMMIT in data:
                    self.words, self.is_closed = b"", self.closes
                    is_cut.set()
                server.sendall(data)
        if not is_cut.is_set():
            end(server)

    def _answer(self, client: socket.socket, server: socket.socket, is_cut: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(1 << 16):
                if is_cut.is_set():
                    self.cuts += 1
                    break
                client.sendall(data)
        end(client)
        end(server)


def end(end_of_it: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end_of_it.shutdown(socket.SHUT_RDWR)
    end_of_it.close()


@contextlib.contextmanager
def way_to(server_port: int) -> Iterator[Way]:
    """A way to the server on a port of its own."""
    way = Way(server_port)
    threading.Thread(target=way.serve, daemon=True).start()
    yield way
    way.listener.close()
