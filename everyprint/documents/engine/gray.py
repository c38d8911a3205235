"""Pages without colour, so that nothing in colour is sent to a printer that counts it.

A page is rewritten where every colour in it is understood: operators, images, gradients, patterns and forms
in the device, calibrated and ICC colour spaces become the device's gray, text stays text. What only looks
gray is rewritten too: a printer mixes RGB black of four inks, and a calibrated gray as well. The page is then
rendered and compared; where anything is not understood (meshes, spot colours, JPEG 2000 …) or the comparison
fails, the page becomes one gray picture of 300 dpi instead: certain, but larger and less sharp.
"""

from __future__ import annotations

import io
import math
import re
import zlib
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageChops

from everyprint.documents.engine import gradients, worker
from everyprint.documents.engine.analyse import Canvas, Pixels, pixel_size

RASTER_DPI: Final = 300
RASTER_PIXELS: Final = 36_000_000  # A3 at 300 dpi
JPEG_QUALITY: Final = 88
CHECK_DPI: Final = 36
MAX_CHROMA: Final = 6  # of the rewritten page
MAX_SHIFT: Final = 6.0  # mean difference in brightness from the original, of 255
MAX_IMAGE_PIXELS: Final = 60_000_000

_DEEPEST: Final = 8  # of forms and patterns within each other
_DEFAULTS: Final = ("/DefaultGray", "/DefaultRGB", "/DefaultCMYK")  # take the place of the device's spaces
_SPACES: Final = {
    "/DeviceGray": 1, "/CalGray": 1, "/G": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/RGB": 3,
    "/DeviceCMYK": 4, "/CMYK": 4,
}  # fmt: skip
_INK: Final = 0  # in place of a number of components: one, which tells how much black ink
_PATTERN: Final = -1  # a pattern, which is rewritten by itself
_INITIAL: Final = {_INK: (1,), 1: (0,), 3: (0, 0, 0), 4: (0, 0, 0, 1)}
_SETTERS: Final = {"g": (1, "g"), "G": (1, "G"), "rg": (3, "g"), "RG": (3, "G"), "k": (4, "g"), "K": (4, "G")}


# Names a colour, or may: anything else needs no rewriting.
_COLOURED: Final = re.compile(rb"(?:^|[\s\])>])(?:rg|RG|k|K|cs|CS|scn?|SCN?|sh|BI)(?=[\s/<\[(]|$)")


class NotUnderstood(Exception):
    """Something on the page has a colour that cannot be rewritten safely."""


def make_gray(pdf: pikepdf.Pdf, numbers: Sequence[int], source: bytes) -> None:
    """Change the pages `numbers` of `pdf` to gray; `source` is the same document as bytes, to look at."""
    todo = sorted(set(numbers))
    if not todo:
        return
    rewrite = _Rewrite(pdf)
    rewritten = []
    for index, number in enumerate(todo):
        worker.progress(index // 2, len(todo))
        try:
            if rewrite.page(pdf.pages[number - 1]):
                rewritten.append((number, True))
        except Exception:  # whatever is wrong with a page: a picture of it is always right
            rewritten.append((number, False))
    if not rewritten:
        return
    with pdfium.PdfDocument(source) as original:
        _verify(pdf, rewritten, original)


def _verify(pdf: pikepdf.Pdf, rewritten: list[tuple[int, bool]], original: Any) -> None:
    """Replace by a picture what was not understood or does not look as before."""
    out = io.BytesIO()
    pdf.save(out)
    with pdfium.PdfDocument(out.getvalue()) as changed:
        canvas = Canvas()
        for index, (number, understood) in enumerate(rewritten):
            worker.progress((len(rewritten) + index) // 2, len(rewritten))
            if not understood or not _is_alike(canvas, original, changed, number - 1):
                _picture_page(pdf, number, original)


def _is_alike(canvas: Canvas, original: Any, changed: Any, index: int) -> bool:
    """Whether the changed page is gray and looks like the original."""
    was, now = (_look(canvas, document, index) for document in (original, changed))
    if was is None or now is None or was.shape != now.shape:
        return False
    differ = was != now
    shift = np.abs(_brightness(was[differ]) - _brightness(now[differ])).sum() / was.size
    return _chroma(now) <= MAX_CHROMA and bool(shift <= MAX_SHIFT)


def _channels(pixels: Pixels) -> list[npt.NDArray[np.uint8]]:
    """Blue, green and red."""
    return [(pixels >> shift).astype(np.uint8) for shift in (0, 8, 16)]


def _brightness(pixels: Pixels) -> npt.NDArray[np.float64]:
    blue, green, red = _channels(pixels)
    brightness: npt.NDArray[np.float64] = 0.114 * blue + 0.587 * green + 0.299 * red
    return brightness


def _chroma(look: Pixels) -> int:
    """The largest difference between the channels of a pixel."""
    blue, green, red = _channels(look)
    return int((np.maximum(np.maximum(blue, green), red) - np.minimum(np.minimum(blue, green), red)).max())


def _look(canvas: Canvas, document: Any, index: int) -> Pixels | None:
    page = raw.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        size = pixel_size(raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page), CHECK_DPI)
        return canvas.draw(page, *size).copy()
    finally:
        raw.FPDF_ClosePage(page)


def _picture_page(pdf: pikepdf.Pdf, number: int, original: Any) -> None:
    """The page as one gray picture of what is seen of it, rotation and crop applied."""
    page = original[number - 1]
    wide, high = page.get_size()
    dpi = min(RASTER_DPI, 72 * math.sqrt(RASTER_PIXELS / (wide * high)))
    options = {"grayscale": True, "force_bitmap_format": raw.FPDFBitmap_Gray, "optimize_mode": "print"}
    bitmap = page.render(scale=dpi / 72, **options)
    out = io.BytesIO()
    bitmap.to_pil().convert("L").save(out, "JPEG", quality=JPEG_QUALITY, dpi=(round(dpi), round(dpi)))
    image = pikepdf.Stream(
        pdf, out.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=bitmap.width,
        Height=bitmap.height, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )  # fmt: skip
    bitmap.close()
    page.close()
    target = pdf.pages[number - 1].obj
    for key in ("/CropBox", "/Rotate", "/UserUnit", "/Group"):
        if key in target:
            del target[key]
    target.MediaBox = pikepdf.Array([0, 0, wide, high])
    target.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=image))
    target.Contents = pdf.make_stream(f"q {wide:.4f} 0 0 {high:.4f} 0 0 cm /Page Do Q".encode())


class _Rewrite:
    """Gray copies of forms and images are made once each and shared by the pages."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._done: dict[tuple[int, int], Any] = {}
        self._has_groups = False  # so far: a group on a page is mixed in the page's colours in turn

    def page(self, page: pikepdf.Page) -> bool:
        """Whether the page was changed so that it must be compared; a photograph's gray is certain."""
        self._group(page.obj)
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        content, inline = self._content(page.obj, resources)
        is_plain = not resources.get("/XObject") and not _has_type3(resources)
        if content is None and is_plain and not _replaces_gray(resources):
            return False
        page.obj.Resources = self._resources(resources, inline, depth=0)
        if self._has_groups and "/Group" not in page.obj:
            page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceGray)
        if content is not None:
            page.obj.Contents = self._pdf.make_stream(content)
        pictures = resources.get("/XObject", {}).values()
        return content is not None or _has_type3(resources) or not all(map(_is_certain, pictures))

    def _group(self, holder: Any) -> None:
        """Whatever is drawn in a group is mixed in its colours: in RGB, black would become four inks."""
        if isinstance(holder.get("/Group"), pikepdf.Dictionary):
            self._has_groups = True
            group = pikepdf.Dictionary(holder.Group)
            group.CS = pikepdf.Name.DeviceGray
            holder.Group = group

    def _resources(self, resources: Any, inline: dict[str, Any], depth: int) -> Any:
        new = pikepdf.Dictionary(resources)
        objects = {
            name: self._xobject(item, resources, depth)
            for name, item in resources.get("/XObject", pikepdf.Dictionary()).items()
        }
        if objects or inline:
            new.XObject = pikepdf.Dictionary(objects | inline)
        for kind, rewritten in (("/Shading", self._shading), ("/Pattern", self._pattern)):
            if kind in resources:
                new[kind] = pikepdf.Dictionary(
                    {name: rewritten(item, resources, depth) for name, item in resources[kind].items()}
                )
        if _replaces_gray(resources):
            spaces = resources.ColorSpace.items()
            new.ColorSpace = pikepdf.Dictionary(
                {name: space for name, space in spaces if name not in _DEFAULTS}
            )
        for font in resources.get("/Font", {}).values():
            if font.get("/Subtype") == "/Type3" and not all(map(_uncoloured, font.CharProcs.values())):
                raise NotUnderstood("Type 3 font with colours of its own")
        return new

    def _xobject(self, item: Any, resources: Any, depth: int) -> Any:
        if depth > _DEEPEST:
            raise NotUnderstood("forms too deep")
        key = item.objgen
        if key not in self._done:
            if item.get("/Subtype") == "/Image":
                self._done[key] = self._image(item)
            elif item.get("/Subtype") == "/Form":
                self._done[key] = self._form(item, resources, depth + 1)
            else:
                raise NotUnderstood("unknown object")
        return self._done[key]

    def _shading(self, shading: Any, resources: Any, depth: int) -> Any:
        space = shading.ColorSpace
        if _is_device_gray(space):
            return shading
        count = _components(space, resources.get("/ColorSpace", {}))
        return gradients.in_gray(self._pdf, shading, lambda colours: _levels(colours, count))

    def _pattern(self, pattern: Any, resources: Any, depth: int) -> Any:
        if depth > _DEEPEST:
            raise NotUnderstood("patterns too deep")
        if int(pattern.PatternType) == 1:
            return self._form(pattern, resources, depth + 1)
        new = pikepdf.Dictionary(pattern)
        new.Shading = self._shading(pattern.Shading, resources, depth)
        return self._pdf.make_indirect(new)

    def _form(self, form: Any, outer: Any, depth: int) -> Any:
        resources = form.get("/Resources", outer)
        content, inline = self._content(form, resources)
        new = self._pdf.make_stream(form.read_bytes() if content is None else content)
        for key in set(form.keys()) - {"/Length", "/Filter", "/DecodeParms"}:
            new[key] = form[key]
        new.Resources = self._resources(resources, inline, depth)
        self._group(new)
        return new

    def _image(self, image: Any) -> Any:
        if image.get("/ImageMask", False) or _is_device_gray(image.get("/ColorSpace")):
            return image
        if _is_gray(image):
            return self._in_device_gray(image)
        if isinstance(image.get("/Mask"), pikepdf.Array) or "/Decode" in image:
            raise NotUnderstood("colour-key mask or inverted image")
        if int(image.Width) * int(image.Height) > MAX_IMAGE_PIXELS:
            raise NotUnderstood("large image")
        gray = _photograph(image) if _is_photograph(image) else _gray_pixels(image)
        new = _gray_image(self._pdf, gray)
        for key in ("/SMask", "/Mask", "/Interpolate"):
            if key in image:
                new[key] = image[key]
        _fill(new, gray, lossy=image.get("/Filter") == "/DCTDecode")
        return new

    def _in_device_gray(self, image: Any) -> Any:
        """The same gray pixels, no more measured in a gray of their own."""
        new = pikepdf.Stream(self._pdf, image.read_raw_bytes())
        for key in set(image.keys()) - {"/Length"}:
            new[key] = image[key]
        space = image.ColorSpace
        is_indexed = isinstance(space, pikepdf.Array) and space[0] == "/Indexed"
        gray = pikepdf.Name.DeviceGray
        new.ColorSpace = pikepdf.Array([space[0], gray, *list(space)[2:]]) if is_indexed else gray
        return new

    def _content(self, holder: Any, resources: Any) -> tuple[bytes | None, dict[str, Any]]:
        """The content of a page or form with every colour operator made gray, None if it names no colour; and
        the pictures that stood in it.
        """
        data = _content_bytes(holder)
        if not _COLOURED.search(data):
            return None, {}
        inline: dict[str, Any] = {}
        instructions = pikepdf.parse_content_stream(self._pdf.make_stream(data))
        spaces = resources.get("/ColorSpace", {})
        state, stack, out = {"cs": 1, "CS": 1}, [], []
        for item in instructions:
            operands, operator = item.operands, str(item.operator)
            if operator == "q":
                stack.append(dict(state))
            elif operator == "Q" and stack:
                state = stack.pop()
            elif operator in _SETTERS:
                count, setter = _SETTERS[operator]
                state["cs" if setter == "g" else "CS"] = count
                item = _set_gray(list(operands), count, setter)
            elif operator in ("cs", "CS"):
                count = state[operator] = _components(operands[0], spaces)
                if count != _PATTERN:
                    item = _set_gray(_INITIAL[count], count, "g" if operator == "cs" else "G")
            elif operator in ("sc", "scn", "SC", "SCN"):
                fill = operator.islower()
                if state["cs" if fill else "CS"] != _PATTERN:
                    item = _set_gray(list(operands), state["cs" if fill else "CS"], "g" if fill else "G")
            elif isinstance(item, pikepdf.ContentStreamInlineImage) and not _is_gray_inline(item.iimage):
                name = f"/EveryPrint{len(inline)}"
                inline[name] = self._picture(item.iimage.as_pil_image())
                item = pikepdf.ContentStreamInstruction([pikepdf.Name(name)], pikepdf.Operator("Do"))
            out.append(item)
        return pikepdf.unparse_content_stream(out), inline

    def _picture(self, picture: Image.Image) -> Any:
        gray = picture.convert("RGB").convert("L")
        new = _gray_image(self._pdf, gray)
        _fill(new, gray, lossy=False)
        return new


def _gray_image(pdf: pikepdf.Pdf, gray: Image.Image) -> Any:
    return pikepdf.Stream(
        pdf, b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=gray.width,
        Height=gray.height, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
    )  # fmt: skip


def _is_certain(item: Any) -> bool:
    is_image = item.get("/Subtype") == "/Image"
    return is_image and (bool(item.get("/ImageMask", False)) or _is_photograph(item) or _is_gray(item))


def _is_gray(image: Any) -> bool:
    return _components(image.get("/ColorSpace"), {}) == 1


def _is_device_gray(space: Any) -> bool:
    if isinstance(space, pikepdf.Array) and len(space) > 1 and space[0] == "/Indexed":
        space = space[1]
    return isinstance(space, pikepdf.Name) and str(space) in ("/DeviceGray", "/G")


def _replaces_gray(resources: Any) -> bool:
    """Whether the device's colours mean other ones on this page."""
    spaces = resources.get("/ColorSpace")
    return isinstance(spaces, pikepdf.Dictionary) and any(name in spaces for name in _DEFAULTS)


def _is_photograph(image: Any) -> bool:
    """Whether it is a JPEG of three plain channels."""
    space = image.get("/ColorSpace")
    plain = not isinstance(space, pikepdf.Array) or space[0] != "/Indexed"
    return image.get("/Filter") == "/DCTDecode" and plain and _components(space, {}) == 3


def _photograph(image: Any) -> Image.Image:
    """The brightness that a JPEG holds beside its colours, which are never unpacked."""
    picture = Image.open(io.BytesIO(image.read_raw_bytes()))
    if picture.mode != "RGB":
        raise NotUnderstood(picture.mode)
    picture.draft("L", picture.size)
    picture.load()
    return picture if picture.mode == "L" else picture.convert("L")


def _gray_pixels(image: Any) -> Image.Image:
    picture = pikepdf.PdfImage(image).as_pil_image()
    if picture.mode not in ("RGB", "RGBA", "P", "CMYK"):
        raise NotUnderstood(picture.mode)
    if picture.mode == "CMYK" and image.get("/Filter") == "/DCTDecode":
        picture = ImageChops.invert(picture)  # Pillow turns it round as in a file of its own
    return picture.convert("RGB").convert("L")


def _has_type3(resources: Any) -> bool:
    return any(font.get("/Subtype") == "/Type3" for font in resources.get("/Font", {}).values())


def _uncoloured(glyph: Any) -> bool:
    """Whether a glyph of a Type 3 font takes the text's colour: it begins with its box and `d1`."""
    return re.match(rb"\s*(?:[-+.\d]+\s+){6}d1\b", glyph.read_bytes()) is not None


def _content_bytes(holder: Any) -> bytes:
    if isinstance(holder, pikepdf.Stream):
        return holder.read_bytes()
    content = holder.get("/Contents", pikepdf.Array())
    streams = content if isinstance(content, pikepdf.Array) else [content]
    return b"\n".join(stream.read_bytes() for stream in streams)


def _set_gray(operands: Sequence[Any], count: int, setter: str) -> Any:
    values = np.array([[float(operand)] for operand in operands])
    level = round(float(_levels(values, count)[0]), 4)
    return pikepdf.ContentStreamInstruction([level], pikepdf.Operator(setter))


def _levels(colours: npt.NDArray[np.float64], count: int) -> npt.NDArray[np.float64]:
    """The gray of colours: a row of each component, one component as `_components` counts them or more."""
    if count == _PATTERN or len(colours) != len(_INITIAL[count]):
        raise NotUnderstood("colour with another number of components")
    if count == _INK:
        levels = 1 - colours[0]
    elif count == 1:
        levels = colours[0]
    else:
        levels = 0.299 * colours[0] + 0.587 * colours[1] + 0.114 * colours[2]
        levels = levels if count == 3 else (1 - np.minimum(1.0, colours[3])) * (1 - levels)
    clipped: npt.NDArray[np.float64] = np.clip(levels, 0.0, 1.0)
    return clipped


def _components(space: Any, named: Any) -> int:
    """1, 3, 4, _INK or _PATTERN for a colour space that is understood."""
    if isinstance(space, pikepdf.Name):
        if space == "/Pattern":
            return _PATTERN
        if str(space) in _SPACES:
            return _SPACES[str(space)]
        if str(space) in named:
            return _components(named[str(space)], {})
    elif isinstance(space, pikepdf.Array) and len(space):
        if str(space[0]) in _SPACES:
            return _SPACES[str(space[0])]
        if space[0] == "/ICCBased" and int(space[1].N) in (1, 3, 4):
            return int(space[1].N)
        if space[0] == "/Separation" and space[1] in ("/Black", "/All"):
            return _INK
        if space[0] == "/DeviceN" and list(space[1]) == ["/Black"]:
            return _INK
        if space[0] == "/Pattern" and len(space) == 1:
            return _PATTERN
        if space[0] == "/Indexed":
            return 3 if _components(space[1], {}) != 1 else 1
    raise NotUnderstood(f"colour space {space!r}"[:80])


def _is_gray_inline(image: Any) -> bool:
    return bool(image.image_mask) or str(image.colorspace) in ("/DeviceGray", "/G")


def _fill(stream: Any, gray: Image.Image, *, lossy: bool) -> None:
    if lossy:
        out = io.BytesIO()
        gray.save(out, "JPEG", quality=JPEG_QUALITY)
        stream.write(out.getvalue(), filter=pikepdf.Name.DCTDecode)
    else:
        stream.write(zlib.compress(gray.tobytes(), 6), filter=pikepdf.Name.FlateDecode)
