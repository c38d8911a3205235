"""Photos and scans become a PDF: one A4 page for each picture, in the order they were sent.

Runs inside the sandbox. A picture's size is read from its header and judged before a pixel is decoded.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pi_heif
import pikepdf
from PIL import Image, ImageFile, ImageOps

from everyprint.documents.engine import limits
from everyprint.documents.engine.errors import EngineError

A4 = (595.276, 841.890)  # points
MARGIN = 17.0  # points, 6 mm: what desktop printers cannot reach
LARGEST_SCALE = 2.0  # points per pixel: a logo is not blown up to a whole page
MAX_JPEG_PIXELS = 120_000_000  # JPEG can be decoded at half its size: what 108-megapixel phones need
MAX_LOSSLESS_PIXELS = 8_000_000  # larger pictures are photographs: JPEG
MAX_PAGES = 200
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "TIFF", "GIF", "AVIF")
LOSSLESS = ("PNG", "TIFF", "GIF")
JPEG_QUALITY = 92

# How EXIF's orientations 1..8 turn the unit square: the PDF matrix that shows the stored pixels upright.
ORIENTATIONS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
EXIF_ORIENTATION = 0x0112

pi_heif.register_heif_opener()
Image.MAX_IMAGE_PIXELS = None  # measured here, with an answer a person can read
ImageFile.LOAD_TRUNCATED_IMAGES = False


@dataclass(frozen=True)
class Picture:
    """Encoded pixels as a PDF holds them; `turn` is the EXIF orientation still to be applied."""

    data: bytes
    width: int
    height: int
    colours: int
    bits: int
    encoding: str
    palette: bytes = b""
    turn: int = 1
    full_page: bool = False

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height in pixels as a person sees it."""
        return (self.height, self.width) if self.turn >= 5 else (self.width, self.height)


def to_pdf(files: Sequence[tuple[str, bytes]]) -> bytes:
    """One PDF from pictures (name, content), each on its own A4 page turned to the picture's shape.

    JPEG data is kept as it is, without its metadata. Errors: too_many_pixels, broken, too_many_pages,
    too_many_files.
    """
    if len(files) > limits.MAX_FILES:
        raise EngineError("too_many_files", limit=limits.MAX_FILES)
    pdf = pikepdf.new()
    for name, data in files:
        for picture in _pictures(name, data):
            if len(pdf.pages) >= MAX_PAGES:
                raise EngineError("too_many_pages", name=name, limit=MAX_PAGES)
            add_page(pdf, picture)
    if not pdf.pages:
        raise EngineError("empty")
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def open_picture(name: str, data: bytes) -> Image.Image:
    """The picture with only its header read, its size within the limits. Errors: too_many_pixels, broken."""
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
    except (OSError, SyntaxError, ValueError, EOFError, TypeError, OverflowError, MemoryError) as error:
        raise EngineError("broken", name=name) from error
    _measure(name, image)
    return image


def _measure(name: str, image: Image.Image) -> None:
    width, height = image.size
    limit = MAX_JPEG_PIXELS if image.format in ("JPEG", "MPO") else limits.MAX_PIXELS
    if width * height > limit or max(width, height) > limits.MAX_IMAGE_SIDE:
        raise EngineError("too_many_pixels", name=name, limit_megapixels=limit // 1_000_000)
    if not width or not height:
        raise EngineError("broken", name=name)


def _pictures(name: str, data: bytes) -> Iterator[Picture]:
    image = open_picture(name, data)
    try:
        kept = _kept_jpeg(image, data)
        if kept is not None:
            yield kept
            return
        for frame in range(_frames(image)):
            if frame:
                image.seek(frame)
                _measure(name, image)
            yield _encoded(image)
    except (EngineError, MemoryError):
        raise
    except Exception as error:  # a hostile picture makes its decoder raise almost anything
        raise EngineError("broken", name=name) from error


def _frames(image: Image.Image) -> int:
    """Pages of a scan; an animation counts as its first picture."""
    frames = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    if frames > MAX_PAGES:
        raise EngineError("too_many_pages", limit=MAX_PAGES)
    return frames


def _kept_jpeg(image: Image.Image, data: bytes) -> Picture | None:
    """The JPEG's own data when a printer's PDF reader can hold it; None when it must be encoded again."""
    width, height = image.size
    if (
        image.format not in ("JPEG", "MPO")
        or image.mode not in ("L", "RGB")
        or width * height > limits.MAX_PIXELS
    ):
        return None
    stripped = strip_jpeg(data)
    if stripped is None:
        return None
    turn = _orientation(image)
    image.draft(image.mode, (max(1, width // 8), max(1, height // 8)))
    image.load()  # a truncated photo is told now, not as a half-gray page on paper
    return Picture(stripped, width, height, len(image.getbands()), 8, "/DCTDecode", turn=turn)


def _orientation(image: Image.Image) -> int:
    try:
        turn = image.getexif().get(EXIF_ORIENTATION, 1)
    except (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError):
        return 1
    return turn if turn in ORIENTATIONS else 1


def _encoded(image: Image.Image) -> Picture:
    source = image.format
    if source in ("JPEG", "MPO") and image.width * image.height > limits.MAX_PIXELS:
        image.draft("RGB", (image.width // 2, image.height // 2))
        if image.width * image.height > limits.MAX_PIXELS:
            raise ValueError("this JPEG cannot be decoded at a smaller size")
    full_page = source == "TIFF" and _is_paper(image)
    upright = _plain(ImageOps.exif_transpose(image))
    small = upright.width * upright.height <= MAX_LOSSLESS_PIXELS
    if upright.mode == "1" or (source in LOSSLESS and small):
        return _lossless(upright, full_page)
    return _lossy(upright, full_page)


def _plain(image: Image.Image) -> Image.Image:
    """The same picture in mode 1, L, P or RGB, transparency laid on white paper."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("I", "F"):
        return _scaled(image)
    if image.has_transparency_data:
        drawn = image.convert("RGBA")
        paper = Image.new("RGB", drawn.size, "white")
        paper.paste(drawn, mask=drawn.getchannel("A"))
        return paper
    return image if image.mode in ("1", "L", "P", "RGB") else image.convert("RGB")


def _scaled(image: Image.Image) -> Image.Image:
    """32-bit measurements brought into 0..255."""
    numbers = image.convert("F")
    low, high = (float(value) for value in numbers.getextrema())  # type: ignore[arg-type]
    factor = 255 / max(high - low, 1e-9)
    return numbers.point(lambda value: value * factor + -low * factor).convert("L")


def _lossy(image: Image.Image, full_page: bool) -> Picture:
    colour = image.mode != "L"
    out = io.BytesIO()
    image.convert("RGB" if colour else "L").save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0, exif=b"")
    return Picture(out.getvalue(), *image.size, 3 if colour else 1, 8, "/DCTDecode", full_page=full_page)


def _lossless(image: Image.Image, full_page: bool) -> Picture:
    """A PNG's compressed rows are what a PDF calls Flate with a PNG predictor: Pillow writes them."""
    out = io.BytesIO()
    indexed = image.mode == "P"
    image.save(out, "PNG", compress_level=5)
    png = out.getvalue()
    return Picture(
        b"".join(_png_rows(png)),
        *image.size,
        colours=3 if image.mode == "RGB" else 1,
        bits=png[24],  # Pillow packs pictures of few colours
        encoding="/FlateDecode",
        palette=bytes(image.getpalette("RGB") or ()) if indexed else b"",
        full_page=full_page,
    )


def _png_rows(png: bytes) -> Iterator[bytes]:
    position = 8
    while position + 8 <= len(png):
        length = int.from_bytes(png[position : position + 4], "big")
        if png[position + 4 : position + 8] == b"IDAT":
            yield png[position + 8 : position + 8 + length]
        position += 12 + length


def _is_paper(image: Image.Image) -> bool:
    """Whether a scan says that it is as large as an A4 sheet: it then fills the page without margins."""
    dpi = image.info.get("dpi", (0, 0))
    try:
        inches = sorted(size / float(density) for size, density in zip(image.size, dpi, strict=True))
    except (ZeroDivisionError, TypeError, ValueError):
        return False
    return abs(inches[0] * 72 - A4[0]) < 15 and abs(inches[1] * 72 - A4[1]) < 15


def add_page(pdf: pikepdf.Pdf, picture: Picture) -> None:
    """Append an A4 page with the picture, as large as fits within the margins."""
    width, height = picture.shown
    paper = (A4[1], A4[0]) if width > height else A4
    margin = 0.0 if picture.full_page else MARGIN
    scale = min((paper[0] - 2 * margin) / width, (paper[1] - 2 * margin) / height, LARGEST_SCALE)
    drawn = (width * scale, height * scale)
    left, bottom = (paper[0] - drawn[0]) / 2, (paper[1] - drawn[1]) / 2
    a, b, c, d, e, f = ORIENTATIONS[picture.turn]
    matrix = (
        a * drawn[0],
        b * drawn[1],
        c * drawn[0],
        d * drawn[1],
        e * drawn[0] + left,
        f * drawn[1] + bottom,
    )
    content = "q {:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.4f} cm /Photo Do Q".format(*matrix)
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, round(paper[0], 3), round(paper[1], 3)],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Photo=_image(pdf, picture))),
        Contents=pdf.make_stream(content.encode()),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _image(pdf: pikepdf.Pdf, picture: Picture) -> pikepdf.Object:
    space: pikepdf.Object = pikepdf.Name.DeviceRGB if picture.colours == 3 else pikepdf.Name.DeviceGray
    if picture.palette:
        table = pikepdf.String(picture.palette)
        space = pikepdf.Array(
            [pikepdf.Name.Indexed, pikepdf.Name.DeviceRGB, len(picture.palette) // 3 - 1, table]
        )
    stream = pikepdf.Stream(pdf, picture.data)
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Width, stream.Height = picture.width, picture.height
    stream.BitsPerComponent, stream.ColorSpace = picture.bits, space
    stream.Filter = pikepdf.Name(picture.encoding)
    if picture.encoding == "/FlateDecode":
        stream.DecodeParms = pikepdf.Dictionary(
            Predictor=15, Colors=picture.colours, BitsPerComponent=picture.bits, Columns=picture.width
        )
    return pdf.make_indirect(stream)


_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def strip_jpeg(data: bytes) -> bytes | None:
    """A baseline or progressive JPEG without its metadata (place, camera, previews) and without what
    follows its end; None for kinds of JPEG that PDF readers do not hold."""
    parts = [data[:2]]
    position, frame_seen = 2, False
    while True:
        found = _MARKER.search(data, position)
        if found is None:
            return None
        start, marker = found.start(), data[found.start() + 1]
        parts.append(data[position:start] if frame_seen else b"")
        if marker == 0xD9:
            return b"".join(parts) + b"\xff\xd9"
        end = start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")
        if marker in (0xC0, 0xC1, 0xC2):
            frame_seen = True
        elif 0xC3 <= marker <= 0xCF and marker not in (0xC4, 0xC8):
            return None
        if not _is_metadata(marker, data[start + 4 : start + 9]):
            parts.append(data[start:end])
        position = end


def _is_metadata(marker: int, head: bytes) -> bool:
    return marker == 0xFE or (0xE0 <= marker <= 0xEF and head != b"Adobe")
