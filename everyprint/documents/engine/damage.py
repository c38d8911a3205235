"""What a damaged or incomplete file has lost, to be told before anybody pays for it.

A file that was cut off while it was sent still opens: readers rebuild its table, and what stood behind the
cut is a page without content. It looks blank and is not; whoever sent it has to hear so.
"""

from __future__ import annotations

import contextlib
import zlib
from typing import Any, Final

import pikepdf

LOST: Final = "/EveryPrintLost"  # marks such a page in the clean PDF, also after a repair
_END_WITHIN: Final = 2048  # bytes at the end of a file in which readers look for its mark
_DAMAGE: Final = (pikepdf.PdfError, RuntimeError, ValueError, TypeError)


def is_incomplete(pdf: pikepdf.Pdf, data: bytes) -> bool:
    """Whether the file has lost its end, or the table of its parts had to be rebuilt."""
    if b"%%EOF" not in data[-_END_WITHIN:]:
        return True
    return any("reconstruct" in str(warning) for warning in pdf.get_warnings())


def mark_lost(pdf: pikepdf.Pdf) -> tuple[int, ...]:
    """Mark the pages of an incomplete file that have no content; their numbers."""
    lost = []
    for number, page in enumerate(pdf.pages, 1):
        contents = page.obj.get("/Contents")
        if contents is None or (isinstance(contents, pikepdf.Array) and not len(contents)):
            page.obj[LOST] = True
            lost.append(number)
    return tuple(lost)


def lost_pages(pdf: pikepdf.Pdf) -> tuple[int, ...]:
    """Pages that were marked as lost."""
    return tuple(number for number, page in enumerate(pdf.pages, 1) if LOST in page.obj)


def mend_contents(pdf: pikepdf.Pdf) -> tuple[int, ...]:
    """Replace contents that cannot be unpacked by what of them can; the pages' numbers."""
    damaged = []
    for number, page in enumerate(pdf.pages, 1):
        contents = page.obj.get("/Contents")
        streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
        readable = [stream for stream in streams if isinstance(stream, pikepdf.Stream)]
        mended = [
            stream if is_readable(stream) else pdf.make_stream(_unpacked(stream)) for stream in readable
        ]
        if any(new is not old for new, old in zip(mended, readable, strict=True)):
            page.obj.Contents = pikepdf.Array([pdf.make_indirect(stream) for stream in mended])
            damaged.append(number)
        elif contents is not None and len(readable) < len(streams):
            page.obj.Contents = pikepdf.Array(readable)
    return tuple(damaged)


def is_readable(stream: Any) -> bool:
    try:
        stream.read_bytes()
    except _DAMAGE:
        return False
    return True


def _unpacked(stream: Any) -> bytes:
    """As much of a packed stream as there is before the damage; nothing where that cannot be said."""
    out = b""
    if stream.get("/Filter") == "/FlateDecode":
        unpack = zlib.decompressobj()
        raw = stream.read_raw_bytes()
        with contextlib.suppress(zlib.error):
            for start in range(0, len(raw), 64):
                out += unpack.decompress(raw[start : start + 64], 1 << 20)
    # Half an operator at the end would take what is drawn next for its own.
    return out[: out.rfind(b"\n") + 1] if b"\n" in out else b""
