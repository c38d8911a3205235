"""Connections to addresses chosen beforehand, under one deadline for everything that happens on them."""

import functools
import ssl
import time
from collections.abc import Iterable, Sequence

import httpcore
import httpx


class Deadline:
    """A point in time after which nothing on a connection may take place."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left, 0 when it has passed."""
        return max(0.0, self._end - time.monotonic())

    def cap(
        self, seconds: float | None, error: type[httpcore.TimeoutException] = httpcore.ReadTimeout
    ) -> float:
        """The smaller of `seconds` and what is left; raises `error` when nothing is left."""
        left = self.left()
        if left == 0.0:
            raise error("deadline passed")
        return left if seconds is None else min(seconds, left)


class PinnedTransport(httpx.HTTPTransport):
    """Sends every request to one of `addresses`, whatever its host name says; Host and SNI keep the name."""

    def __init__(self, addresses: Sequence[str], deadline: Deadline) -> None:
        # Replaces the pool that httpx would make: it offers no other way to choose the connection's peer.
        self._pool = httpcore.ConnectionPool(
            ssl_context=_tls(),
            max_connections=1,
            max_keepalive_connections=0,
            network_backend=_Backend(addresses, deadline),
        )


@functools.cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


class _Backend(httpcore.SyncBackend):
    def __init__(self, addresses: Sequence[str], deadline: Deadline) -> None:
        self._addresses = addresses
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception = httpcore.ConnectError("no address")
        for address in self._addresses:
            try:
                seconds = self._deadline.cap(timeout, httpcore.ConnectTimeout)
                stream = super().connect_tcp(address, port, seconds, local_address, socket_options)
                return _Stream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.cap(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.cap(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = self._deadline.cap(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
