"""Documents whose way to the paper went wrong once, and how two other programs see what comes out.

Poppler draws, Ghostscript tells the ink; both are run as programs.
"""

import io
import itertools
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

A4 = (0, 0, 595.28, 841.89)
KINDS: dict[str, Callable[[pikepdf.Pdf], None]] = {}
Kind = Callable[[pikepdf.Pdf], None]


def kind(make: Kind) -> Kind:
    """One more kind of document, by its function's name."""
    KINDS[make.__name__.replace("_", " ")] = make
    return make


def document(name: str) -> bytes:
    with pikepdf.new() as pdf:
        KINDS[name](pdf)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


# How others see it


def is_available() -> bool:
    return bool(shutil.which("pdftoppm") and shutil.which("gs"))


def looks(pdf: bytes, dpi: int = 50) -> list[npt.NDArray[np.uint8]]:
    """Each page as Poppler draws it, as RGB."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in.pdf")
        source.write_bytes(pdf)
        command = ["pdftoppm", "-r", str(dpi), "-cropbox", str(source), str(Path(folder, "page"))]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        found = sorted(Path(folder).glob("page-*.ppm"), key=lambda path: int(path.stem.rpartition("-")[2]))
        return [np.asarray(Image.open(path).convert("RGB")) for path in found]


def ink(pdf: bytes) -> list[tuple[float, ...]]:
    """How much cyan, magenta, yellow and black Ghostscript puts on each page, as parts of the page."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in.pdf")
        source.write_bytes(pdf)
        command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=inkcov", "-o", "-", str(source)]
        said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout
    lines = [line.split() for line in said.splitlines() if "CMYK OK" in line]
    return [tuple(float(value) for value in line[:4]) for line in lines]


# How it is made


def font(pdf: pikepdf.Pdf) -> Any:
    keys = {"Type": Name.Font, "Subtype": Name.Type1, "BaseFont": Name.Helvetica}
    return pdf.make_indirect(Dictionary(**keys, Encoding=Name.WinAnsiEncoding))


def words(text: str, x: float = 72, y: float = 700, size: float = 40) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n"


MARKS = words("HAUT") + words("BAS", y=80) + "0 0 0 RG 3 w 60 60 470 720 re S\n"


def add(pdf: pikepdf.Pdf, content: str, resources: Any = None, **keys: Any) -> Any:
    """A page; `resources=False` leaves them to the tree."""
    if resources is not False:
        resources = resources or Dictionary()
        resources.Font = Dictionary(F=font(pdf))
        keys["Resources"] = resources
    keys = {"MediaBox": Array(A4), **keys}
    page = Dictionary(Type=Name.Page, Contents=pdf.make_stream(content.encode("latin1")), **keys)
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf.pages[-1].obj


def form(pdf: pikepdf.Pdf, content: str, box: tuple[float, ...]) -> Any:
    made = pdf.make_stream(content.encode("latin1"))
    made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array(box)
    made.Resources = Dictionary(Font=Dictionary(F=font(pdf)))
    return made


def note(pdf: pikepdf.Pdf, content: str = "1 0 0 rg 0 0 200 60 re f", **keys: Any) -> Any:
    """An annotation that prints and has a look of its own."""
    look = Dictionary(N=form(pdf, content, (0, 0, 200, 60)))
    keys = {"Subtype": Name.Stamp, "F": 4, "Rect": Array([72, 400, 272, 460]), "AP": look, **keys}
    return pdf.make_indirect(Dictionary(Type=Name.Annot, **keys))


def layered(pdf: pikepdf.Pdf, *hidden: int, count: int = 2, **view: Any) -> list[Any]:
    """A page with a word and a bar for each layer; the layers."""
    groups = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"L{n}"))) for n in range(count)]
    bars = "".join(
        f"/OC /L{n} BDC {n % 2} 0 {1 - n % 2} rg 100 {500 - 90 * n} 300 50 re f EMC\n" for n in range(count)
    )
    add(pdf, MARKS + bars, Dictionary(Properties=Dictionary({f"/L{n}": g for n, g in enumerate(groups)})))
    off = Array([groups[n] for n in hidden])
    pdf.Root.OCProperties = Dictionary(OCGs=Array(groups), D=Dictionary(Order=Array(groups), OFF=off, **view))
    return groups


# The kinds


@kind
def plain(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS)
    add(pdf, words("DEUX") + "1 0 0 rg 100 300 200 200 re f")


@kind
def a_hidden_layer(pdf: pikepdf.Pdf) -> None:
    layered(pdf, 1)


@kind
def layers_hidden_by_the_base_state(pdf: pikepdf.Pdf) -> None:
    groups = layered(pdf, BaseState=Name.OFF)
    pdf.Root.OCProperties.D.ON = Array(groups[:1])


@kind
def a_layer_that_is_shown_only_where_another_is_hidden(pdf: pikepdf.Pdf) -> None:
    groups = layered(pdf, 0)
    others = Dictionary(Type=Name.OCMD, OCGs=Array(groups[:1]), P=Name.AllOff)
    pdf.pages[0].obj.Resources.Properties["/L1"] = pdf.make_indirect(others)


@kind
def a_form_in_a_hidden_layer(pdf: pikepdf.Pdf) -> None:
    groups = layered(pdf, 1)
    page = pdf.pages[0].obj
    hidden = form(pdf, "0 1 0 rg 0 0 200 60 re f", (0, 0, 200, 60))
    hidden.OC = groups[1]
    page.Resources.XObject = Dictionary(H=hidden)
    page.Contents = Array([page.Contents, pdf.make_stream(b"q 1 0 0 1 100 200 cm /H Do Q")])


@kind
def a_note_in_a_hidden_layer(pdf: pikepdf.Pdf) -> None:
    groups = layered(pdf, 1)
    pdf.pages[0].obj.Annots = Array([note(pdf, OC=groups[1])])


@kind
def a_note_in_a_layer_that_is_shown(pdf: pikepdf.Pdf) -> None:
    groups = layered(pdf, 1)
    pdf.pages[0].obj.Annots = Array([note(pdf, OC=groups[0])])


@kind
def words_and_size_from_the_tree_with_a_note(pdf: pikepdf.Pdf) -> None:
    for _ in range(2):
        page = add(pdf, MARKS, False)
        page.Annots = Array([note(pdf)])
        del page.MediaBox
    pdf.Root.Pages.Resources = Dictionary(Font=Dictionary(F=font(pdf)))
    pdf.Root.Pages.MediaBox = Array(A4)


@kind
def a_turn_from_the_tree_with_a_note(pdf: pikepdf.Pdf) -> None:
    page = add(pdf, MARKS)
    page.Annots = Array([note(pdf)])
    pdf.Root.Pages.Rotate = 90


@kind
def a_crop_box_from_the_tree(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS)
    pdf.Root.Pages.CropBox = Array([60, 60, 530, 780])


@kind
def a_crop_box_larger_than_the_page(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS, CropBox=Array([-250, -300, 900, 1300]))


@kind
def a_crop_box_half_beside_the_page(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS, CropBox=Array([-100, 0, 595.28, 841.89]))


@kind
def an_empty_crop_box(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS, CropBox=Array([0, 0, 0, 0]))


@kind
def boxes_from_right_to_left(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS, MediaBox=Array([595.28, 841.89, 0, 0]), CropBox=Array([500, 780, 60, 60]))


@kind
def an_origin_elsewhere(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS, MediaBox=Array([-40, -60, 555.28, 781.89]))


@kind
def pages_turned_each_way(pdf: pikepdf.Pdf) -> None:
    for turn in (90, 180, 270):
        add(pdf, MARKS, Rotate=turn)


@kind
def other_trim_and_art_boxes(pdf: pikepdf.Pdf) -> None:
    add(pdf, MARKS, TrimBox=Array([150, 150, 400, 600]), ArtBox=Array([200, 200, 300, 500]))


# What is gray and may not look so to a printer


def gradient(pdf: pikepdf.Pdf, kind: int, space: Any, function: Any) -> Any:
    coordinates = [100, 300, 400, 300] if kind == 2 else [250, 300, 10, 250, 300, 150]
    ends = {"Coords": Array(coordinates), "Extend": Array([True, True]), "ColorSpace": space}
    return pdf.make_indirect(Dictionary(ShadingType=kind, Function=function, **ends))


def between(*colours: list[float]) -> Any:
    """A function from the first colour over the others to the last."""
    parts = [
        Dictionary(FunctionType=2, N=1, Domain=Array([0, 1]), C0=Array(low), C1=Array(high))
        for low, high in itertools.pairwise(colours)
    ]
    inner = [number / len(parts) for number in range(1, len(parts))]
    return Dictionary(
        FunctionType=3, Domain=Array([0, 1]), Functions=Array(parts), Bounds=Array(inner),
        Encode=Array([0, 1] * len(parts)),
    )  # fmt: skip


def image(pdf: pikepdf.Pdf, data: bytes, side: int, space: Any) -> Any:
    made = pikepdf.Stream(pdf, data)
    made.Type, made.Subtype, made.Width, made.Height = Name.XObject, Name.Image, side, side
    made.BitsPerComponent, made.ColorSpace = 8, space
    return pdf.make_indirect(made)


AREA = "q 100 200 300 200 re W n /S sh Q\n"
CALIBRATED = Array([Name.CalGray, Dictionary(WhitePoint=Array([0.95, 1, 1.09]), Gamma=2.2)])


@kind
def gradients_in_rgb(pdf: pikepdf.Pdf) -> None:
    for number in (2, 3):
        function = between([0, 0, 0], [0.8, 0.8, 0.8], [0.2, 0.2, 0.2])
        made = gradient(pdf, number, Name.DeviceRGB, function)
        add(pdf, MARKS + AREA, Dictionary(Shading=Dictionary(S=made)))


@kind
def a_gradient_in_cmyk_of_samples(pdf: pikepdf.Pdf) -> None:
    function = pdf.make_stream(bytes([0, 0, 0, 120, 12, 12, 12, 0, 0, 0, 0, 60]))
    function.FunctionType, function.Size, function.BitsPerSample = 0, Array([3]), 8
    function.Domain, function.Range = Array([0, 1]), Array([0, 1] * 4)
    made = gradient(pdf, 2, Name.DeviceCMYK, function)
    add(pdf, MARKS + AREA, Dictionary(Shading=Dictionary(S=made)))


@kind
def a_gradient_that_is_a_pattern(pdf: pikepdf.Pdf) -> None:
    made = gradient(pdf, 2, Name.DeviceRGB, between([0.1, 0.1, 0.1], [0.9, 0.9, 0.9]))
    pattern = pdf.make_indirect(Dictionary(Type=Name.Pattern, PatternType=2, Shading=made))
    add(pdf, MARKS + "/Pattern cs /P scn 100 200 300 200 re f\n", Dictionary(Pattern=Dictionary(P=pattern)))


@kind
def a_pattern_of_tiles(pdf: pikepdf.Pdf) -> None:
    tile = form(pdf, "0.3 0.3 0.3 rg 0 0 20 40 re f 0.7 0.7 0.7 rg 20 0 20 40 re f", (0, 0, 40, 40))
    del tile.Subtype
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.XStep = tile.YStep = 40
    add(pdf, MARKS + "/Pattern cs /P scn 100 200 300 200 re f\n", Dictionary(Pattern=Dictionary(P=tile)))


@kind
def a_mesh(pdf: pikepdf.Pdf) -> None:
    corners = [(0, 0, 30), (255, 0, 120), (0, 255, 200)]
    made = pdf.make_stream(b"".join(bytes([0, x, y, gray, gray, gray]) for x, y, gray in corners))
    made.ShadingType, made.ColorSpace = 4, Name.DeviceRGB
    made.BitsPerCoordinate, made.BitsPerComponent, made.BitsPerFlag = 8, 8, 8
    made.Decode = Array([100, 400, 200, 400, 0, 1, 0, 1, 0, 1])
    add(pdf, MARKS + AREA, Dictionary(Shading=Dictionary(S=made)))


@kind
def pictures_in_grays_of_their_own(pdf: pikepdf.Pdf) -> None:
    shades = bytes(range(256))
    own = image(pdf, shades, 16, CALIBRATED)
    indexed = image(pdf, shades, 16, Array([Name.Indexed, CALIBRATED, 255, pdf.make_stream(shades[::-1])]))
    pictures = Dictionary(XObject=Dictionary(A=own, B=indexed))
    add(pdf, MARKS + "q 150 0 0 150 100 450 cm /A Do Q q 150 0 0 150 300 200 cm /B Do Q\n", pictures)


@kind
def words_in_a_gray_of_their_own(pdf: pikepdf.Pdf) -> None:
    spaces = Dictionary(ColorSpace=Dictionary(C=CALIBRATED))
    add(pdf, MARKS + "/C cs 0.2 sc 100 200 300 200 re f\n", spaces)


@kind
def a_gray_that_stands_for_the_devices(pdf: pikepdf.Pdf) -> None:
    spaces = Dictionary(ColorSpace=Dictionary(DefaultGray=CALIBRATED))
    add(pdf, MARKS + "0.1 g 100 200 300 200 re f\n", spaces)


@kind
def a_picture_between_the_words(pdf: pikepdf.Pdf) -> None:
    data = "".join(f"{shade:02X}" * 3 for shade in (0, 80, 160, 240))
    inline = f"BI /W 2 /H 2 /BPC 8 /CS /RGB /F /AHx ID {data}>\nEI"
    add(pdf, MARKS + f"q 200 0 0 200 100 200 cm {inline} Q\n")


@kind
def black_words_on_pages_that_are_groups(pdf: pikepdf.Pdf) -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB, I=True)
    add(pdf, MARKS, Group=group)
    add(pdf, MARKS, Group=group, MediaBox=Array([0, 0, 612, 792]))


@kind
def black_words_in_a_group(pdf: pikepdf.Pdf) -> None:
    inner = form(pdf, words("DEDANS", 0, 0), (0, 0, 400, 60))
    inner.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB, I=True)
    add(pdf, MARKS + "q 1 0 0 1 100 300 cm /G Do Q\n", Dictionary(XObject=Dictionary(G=inner)))


# Notes that leave their look to the reader

RED = [1, 0, 0]


def bare(kind: str, **keys: Any) -> Any:
    """A note that prints and has no appearance of its own."""
    keys = {"Rect": Array([100, 300, 400, 500]), "F": 4, **keys}
    return Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), **keys)


@kind
def lines_and_shapes_without_a_look(pdf: pikepdf.Pdf) -> None:
    made = [
        bare("Square", Rect=Array([100, 500, 220, 600]), C=Array([0, 0, 1]), BS=Dictionary(W=6)),
        bare("Circle", Rect=Array([260, 500, 400, 600]), C=Array(RED), IC=Array([0, 1, 0])),
        bare("Line", L=Array([100, 300, 400, 480]), C=Array([0, 0.5, 0]), BS=Dictionary(W=6)),
        bare("Ink", InkList=Array([Array([100, 200, 200, 280, 400, 210])]), BS=Dictionary(W=8),
             C=Array([0, 0, 1]), Rect=Array([90, 190, 410, 290])),
        bare("Polygon", Vertices=Array([120, 120, 250, 180, 380, 120]), IC=Array([1, 0.8, 0]),
             C=Array(RED), Rect=Array([100, 100, 400, 190])),
    ]  # fmt: skip
    add(pdf, MARKS).Annots = Array([pdf.make_indirect(one) for one in made])


@kind
def a_highlight_without_a_look(pdf: pikepdf.Pdf) -> None:
    corners = Array([70, 740, 260, 740, 70, 690, 260, 690])
    one = bare("Highlight", QuadPoints=corners, C=Array([1, 1, 0]), Rect=Array([60, 680, 270, 745]))
    add(pdf, MARKS).Annots = Array([pdf.make_indirect(one)])
