"""How jobs and answers travel: a JSON header and binary parts, each with its length in front."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Sequence
from typing import Any, Final

MAX_HEADER: Final = 16 << 20
_LENGTH: Final = struct.Struct(">I")


class FrameError(Exception):
    """The other side spoke something else."""


def pack(header: dict[str, Any], parts: Sequence[bytes] = ()) -> list[bytes]:
    """The pieces to write, in order; the parts are not copied."""
    text = json.dumps({**header, "parts": [len(part) for part in parts]}).encode()
    return [_LENGTH.pack(len(text)) + text, *parts]


def read(descriptor: int) -> tuple[dict[str, Any], list[bytes]]:
    """One whole frame from a blocking pipe; EOFError at its end."""
    header = json.loads(_read_exactly(descriptor, _LENGTH.unpack(_read_exactly(descriptor, 4))[0]))
    return header, [_read_exactly(descriptor, size) for size in header.pop("parts")]


def write(descriptor: int, header: dict[str, Any], parts: Sequence[bytes] = ()) -> None:
    """One whole frame to a blocking pipe."""
    for piece in pack(header, parts):
        view = memoryview(piece)
        while view:
            view = view[os.write(descriptor, view) :]


def _read_exactly(descriptor: int, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        chunk = os.read(descriptor, min(size - len(data), 1 << 20))
        if not chunk:
            raise EOFError
        data += chunk
    return bytes(data)


class Reader:
    """Frames out of the bytes of a pipe that may bring them in any pieces; refuses more than `max_bytes`."""

    def __init__(self, max_bytes: int) -> None:
        self._buffer = bytearray()
        self._max_bytes = max_bytes
        self._header: tuple[dict[str, Any], list[int]] | None = None

    def feed(self, data: bytes) -> None:
        self._buffer += data
        if len(self._buffer) > self._max_bytes + MAX_HEADER:
            raise FrameError("too much output")

    def next(self) -> tuple[dict[str, Any], list[bytes]] | None:
        """The next whole frame, or None until more has come."""
        if self._header is None and not self._read_header():
            return None
        assert self._header is not None
        header, lengths = self._header
        if len(self._buffer) < sum(lengths):
            return None
        self._header = None
        return header, [self._take(length) for length in lengths]

    def _read_header(self) -> bool:
        if len(self._buffer) < 4:
            return False
        size = _LENGTH.unpack_from(self._buffer)[0]
        if size > MAX_HEADER:
            raise FrameError("header too long")
        if len(self._buffer) < 4 + size:
            return False
        self._header = _header(self._take(4 + size)[4:])
        if sum(self._header[1]) > self._max_bytes:
            raise FrameError("too much output")
        return True

    def _take(self, size: int) -> bytes:
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        return data


def _header(text: bytes) -> tuple[dict[str, Any], list[int]]:
    try:
        header = json.loads(text)
        lengths = header.pop("parts")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise FrameError("not a frame") from error
    if not isinstance(lengths, list) or not all(
        isinstance(length, int) and length >= 0 for length in lengths
    ):
        raise FrameError("not a frame")
    return header, lengths
