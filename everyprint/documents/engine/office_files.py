"""What an office file holds besides text, seen before LibreOffice opens it.

Only the standard library: this runs under the system's Python inside LibreOffice's sandbox.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from everyprint.documents.engine import limits
from everyprint.documents.engine.errors import EngineError

OLE: Final = b"\xd0\xcf\x11\xe0"
ZIP: Final = b"PK\x03\x04"
SMALL: Final = 20 * limits.MEBIBYTE  # the XML of a small file may well pack better than 100 to 1
CHUNK: Final = 1 << 20
# What zipfile and its decompressors raise for damage, each at its own moment (RuntimeError: a password).
DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError, RuntimeError,
    ValueError, OSError, EOFError,
)  # fmt: skip
XML: Final = (".xml", ".rels", ".vml", ".rdf")
TAIL: Final = 4096  # what a pattern may span between two chunks

_LINKS: Final = (
    re.compile(rb'TargetMode\s*=\s*["\']External["\']'),
    re.compile(
        rb'<(?!text:a\b|office:|meta:)[\w:-]+[^<>]*xlink:href\s*=\s*["\'](?:[a-z]+:)?(?://|\\\\|file:)', re.I
    ),
)
_FIELDS: Final = re.compile(rb"INCLUDE(?:PICTURE|TEXT)\b|\bDDE(?:AUTO)?\b|\\\*\\template\b", re.I)
_OBJECT: Final = re.compile(rb"\\obj(?:ect|data)\b")
_HYPERLINK: Final = re.compile(rb'<Relationship\b[^<>]*relationships/hyperlink"[^<>]*>', re.I)
_ENTITY: Final = re.compile(rb"<!(?:ENTITY|DOCTYPE)", re.I)
_ENCRYPTED: Final = re.compile(rb"<manifest:encryption-data|<encryption-data")
_PARAGRAPH: Final = re.compile(rb"<(?:w:p|text:p|a:p|row)[ >/]")
_BLOCK: Final = re.compile(
    rb"<(/?)(?:w:tbl|w:txbxContent|table:table|text:section|draw:g|p:grpSp)(?:>| [^<>]*[^/]>)"
)
# A workbook's first record (BIFF8 or BIFF5), perhaps one that forbids writing, then the one that encrypts.
_WORKBOOK_LOCK: Final = re.compile(
    rb"\x09\x08(?:\x10\0..\x05\0.{12}|\x08\0..\x05\0.{4})(?:\x86\0\0\0)?\x2f\0", re.DOTALL
)
_MACRO_NAMES: Final = re.compile(r"vbaProject\.bin$|^Basic/|^Scripts/|activeX|\.jar$", re.I)


def examine(data: bytes) -> tuple[str, ...]:
    """What is not plain text and pictures in the file: "macro", "link", "entity", "object", "encrypted".

    What is encrypted may hide all the others. Errors: too_complex (a zip-based file that unpacks to too much,
    measured by unpacking it), broken.
    """
    if data.startswith(ZIP):
        return _zip(data)
    if data.startswith(OLE):
        return _ole(data)
    return _kinds((_OBJECT.search(data), "object"), (_FIELDS.search(data), "link"))


def _zip(data: bytes) -> tuple[str, ...]:
    found: set[str] = set()
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > limits.MAX_ZIP_ENTRIES:
                raise EngineError("too_complex")
            for entry in entries:
                found |= _told_by_name(entry)
                load = _Load()
                for piece in _pieces(archive, entry):
                    total += len(piece) - TAIL
                    if total > limits.MAX_UNZIPPED_BYTES or total > max(
                        SMALL, limits.MAX_ZIP_RATIO * len(data)
                    ):
                        raise EngineError("too_complex")
                    if entry.filename.endswith(XML):
                        found |= _seen(entry.filename, piece)
                        load.add(piece[TAIL:])
    except DAMAGE as error:
        raise EngineError("broken") from error
    return tuple(sorted(found))


def _told_by_name(entry: zipfile.ZipInfo) -> set[str]:
    found = set()
    if _MACRO_NAMES.search(entry.filename):
        found.add("macro")
    if "embeddings/" in entry.filename or entry.filename.startswith("Object "):
        found.add("object")
    return found


class _Load:
    """How much work an XML part asks for: paragraphs, and how deep its tables and groups go."""

    def __init__(self) -> None:
        self._paragraphs = 0
        self._depth = 0

    def add(self, piece: bytes) -> None:
        self._paragraphs += sum(1 for _ in _PARAGRAPH.finditer(piece))
        for block in _BLOCK.finditer(piece):
            self._depth += -1 if block[1] else 1
            if self._depth > limits.OFFICE_NESTING:
                raise EngineError("too_complex")
        if self._paragraphs > limits.OFFICE_PARAGRAPHS:
            raise EngineError("too_complex")


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The entry unpacked, each piece with the end of the one before it."""
    tail = b" " * TAIL
    with archive.open(entry) as stream:
        while chunk := stream.read(CHUNK):
            yield tail + chunk
            tail = chunk[-TAIL:].rjust(TAIL)


def _seen(name: str, piece: bytes) -> set[str]:
    found = set()
    if name == "META-INF/manifest.xml" and _ENCRYPTED.search(piece):
        found.add("encrypted")
    if _ENTITY.search(piece) or b"\0" in piece:
        found.add("entity")  # UTF-16 hides from the patterns: treated like the worst of them
    text = _HYPERLINK.sub(b"", piece)
    if any(pattern.search(text) for pattern in (*_LINKS, _FIELDS)):
        found.add("link")
    return found


def _ole(data: bytes) -> tuple[str, ...]:
    return _kinds(
        (_wide("_VBA_PROJECT") in data or _wide("Macros") in data, "macro"),
        (_wide("ObjectPool") in data, "object"),
        (_FIELDS.search(data) or _wide("INCLUDEPICTURE") in data or _wide("DDEAUTO") in data, "link"),
        (_ole_encrypted(data), "encrypted"),
    )


def _ole_encrypted(data: bytes) -> bool:
    if _wide("EncryptedPackage") in data or _wide("EncryptedSummary") in data:
        return True
    if _wide("WordDocument") not in data:
        return bool(_WORKBOOK_LOCK.search(data))
    for sector in range(512, min(len(data) - 12, 1 << 20), 64):
        if data[sector : sector + 2] == b"\xec\xa5":  # the Word file's own header: bit 8 tells encryption
            return bool(data[sector + 11] & 1)
    return False


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _kinds(*checks: tuple[object, str]) -> tuple[str, ...]:
    return tuple(kind for test, kind in checks if test)
