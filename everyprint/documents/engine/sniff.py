"""What a file is, told by its content; its name is only compared."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath
from typing import Any, Final

from everyprint.documents.engine import limits, office_files
from everyprint.documents.engine.errors import EngineError

OFFICE: Final = frozenset({"docx", "doc", "odt", "rtf", "pptx", "ppt", "odp", "xlsx", "xls", "ods"})
PICTURES: Final = frozenset({"jpeg", "png", "webp", "heic", "tiff", "gif"})

_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),
    (b"MM\0+", "tiff"),
    (b"{\\rtf", "rtf"),
)
_REFUSED: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%!PS", "PostScript"),
    (b"BM", "BMP"),
    (b"AT&TFORM", "DjVu"),
)
_ARCHIVES: Final = ((b"Rar!", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gzip"))
_SOUNDS: Final = (b"ID3", b"OggS", b"\xff\xfb", b"\xff\xf3", b"#!AMR", b"\x1aE\xdf\xa3")  # the last: Matroska
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_OPEN_XML: Final = {"word/": "docx", "ppt/": "pptx", "xl/": "xlsx"}
_OPEN_DOCUMENT: Final = {"text": "odt", "presentation": "odp", "spreadsheet": "ods"}
_OLE: Final = {"WordDocument": "doc", "PowerPoint Document": "ppt", "Workbook": "xls", "Book": "xls"}
_EXTENSIONS: Final = {
    "jpg": "jpeg", "jpe": "jpeg", "heif": "heic", "tif": "tiff", "txt": "text", "md": "text", "csv": "text",
    "docm": "docx", "dotx": "docx", "pptm": "pptx", "ppsx": "pptx", "xlsm": "xlsx", "dot": "doc",
}  # fmt: skip
_KNOWN: Final = OFFICE | PICTURES | {"pdf"}


def sniff(data: bytes) -> str:
    """The type: "pdf", one of PICTURES or OFFICE, or "text".

    EngineError: empty, archive, sound_or_video, unsupported_type (it is something else that we know),
    not_a_document, too_complex (a zip-based file that would unpack to too much).
    """
    if not data.strip(b"\0 \t\r\n"):
        raise EngineError("empty")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return _media(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _ole(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zip(data)
    for magic, kind in _REFUSED:
        if data.startswith(magic):
            raise EngineError("unsupported_type", type=kind)
    for magic, kind in _ARCHIVES:
        if data.startswith(magic):
            raise EngineError("archive", type=kind)
    if data.startswith(_SOUNDS):
        raise EngineError("sound_or_video")
    return _text(data)


def is_picture(data: bytes) -> bool:
    """Whether bytes begin as a picture does; whether they are a whole one is not looked at."""
    named = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return named in PICTURES or is_webp or (data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS)


def name_differs(name: str, kind: str) -> bool:
    """Whether the name promises another known type than the content has."""
    promised = PurePath(name).suffix.lower().lstrip(".")
    promised = _EXTENSIONS.get(promised, promised)
    if kind == "text":
        return promised in _KNOWN
    return promised in _KNOWN | {"text"} and promised != kind


def types(arguments: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """The job behind office files: the type of each part; a refusal names its file."""
    found = []
    for name, data in zip(arguments["names"], parts, strict=True):
        try:
            found.append(sniff(data))
        except EngineError as error:
            error.params.setdefault("name", name)
            raise
    return {"types": found}, []


def _media(data: bytes) -> str:
    size = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[8:12], *(data[start : start + 4] for start in range(16, size, 4))}
    if brands & _HEIC_BRANDS:
        return "heic"
    if b"avif" in brands:
        raise EngineError("unsupported_type", type="AVIF")
    raise EngineError("sound_or_video")


def _ole(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "docx"  # or another of its family: LibreOffice tells them apart once it has the password
    for name, kind in _OLE.items():
        if name.encode("utf-16-le") + b"\0\0" in data:
            return kind
    raise EngineError("unsupported_type", type="OLE")


def _zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _measure(entries, len(data))
            names = {entry.filename for entry in entries}
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _open_document(archive.read("mimetype"))
    except office_files.DAMAGE as error:
        raise EngineError("broken") from error
    if "[Content_Types].xml" in names:
        for folder, kind in _OPEN_XML.items():
            if any(name.startswith(folder) for name in names):
                return kind
    raise EngineError("archive", type="ZIP")


def _measure(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse what would unpack to too much, and entries that share bytes, before anything opens it."""
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    offsets = {entry.header_offset for entry in entries}
    small = unpacked <= 20 * limits.MEBIBYTE  # XML of a small file may well pack better than 100 to 1
    if (
        len(entries) > limits.MAX_ZIP_ENTRIES
        or unpacked > limits.MAX_UNZIPPED_BYTES
        or (unpacked > limits.MAX_ZIP_RATIO * max(size, 1) and not small)
        or packed > size
        or len(offsets) < len(entries)
    ):
        raise EngineError("too_complex")


def _open_document(mimetype: bytes) -> str:
    match = re.match(rb"application/vnd\.oasis\.opendocument\.(text|presentation|spreadsheet)", mimetype)
    if not match:
        raise EngineError("unsupported_type", type=mimetype[:60].decode("ascii", "replace"))
    return _OPEN_DOCUMENT[match[1].decode()]


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    head = data[:65536]
    if re.match(rb"\s*<(?:!doctype html|html)", head, re.IGNORECASE):
        raise EngineError("unsupported_type", type="HTML")
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in head)
    if b"\0" in head or controls > len(head) / 100:
        raise EngineError("not_a_document")
    if len(data) > limits.MAX_TEXT_BYTES:
        raise EngineError("too_large", limit_mb=limits.MAX_TEXT_BYTES >> 20)
    return "text"
