"""Documents for the tests, made from nothing."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Sequence

import pikepdf
from PIL import Image

A3, A4, A5, LETTER = (842, 1191), (595, 842), (420, 595), (612, 792)

TEXT = "BT /F1 12 Tf 72 {y} Td ({text}) Tj ET\n"
BLACK = "".join(
    TEXT.format(y=760 - 20 * line, text=f"Black words on line {line} of the page") for line in range(30)
)
COLOUR = BLACK + "1 0 0 rg 100 100 200 100 re f\n"
FAINT = BLACK + "0.93 1 0.93 rg 100 100 200 100 re f\n"  # 18 of 255 between the channels
BLANK = ""
SPECK = "BT /F1 10 Tf 300 30 Td (7) Tj ET\n"


def pdf(pages: Sequence[str] = (BLACK,), *, size: tuple[float, float] = A4, **page_keys: object) -> bytes:
    """A PDF with one page for each content; `page_keys` (Rotate …) go into every page."""
    document = pikepdf.new()
    for content in pages:
        add_page(document, content, size, **page_keys)
    return saved(document)


def add_page(
    document: pikepdf.Pdf, content: str, size: tuple[float, float] = A4, **page_keys: object
) -> pikepdf.Page:
    page = document.add_blank_page(page_size=size)
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.obj.Contents = document.make_stream(content.encode("latin-1"))
    for key, value in page_keys.items():
        page.obj[f"/{key}"] = value
    return page


def saved(document: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    out = io.BytesIO()
    document.save(out, encryption=encryption)
    return out.getvalue()


def text_pages(count: int) -> bytes:
    """A document whose pages all differ."""
    return pdf(
        [BLACK + TEXT.format(y=100, text=f"{'I' * number} {number}") for number in range(1, count + 1)]
    )


def encrypted(password: str = "secret", *, owner_only: bool = False) -> bytes:
    with pikepdf.open(io.BytesIO(pdf([BLACK, COLOUR]))) as document:
        keys = pikepdf.Encryption(user="" if owner_only else password, owner="owner", R=6)
        return saved(document, encryption=keys)


def with_annotation(*, prints: bool) -> bytes:
    """Black text and a red square annotation that prints, or is for the screen only."""
    document = pikepdf.new()
    page = add_page(document, BLACK)
    look = document.make_stream(b"1 0 0 rg 0 0 50 50 re f", {"/Type": pikepdf.Name.XObject})
    look.Subtype, look.BBox = pikepdf.Name.Form, pikepdf.Array([0, 0, 50, 50])
    page.obj.Annots = pikepdf.Array([
        document.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=pikepdf.Array([100, 100, 150, 150]),
            F=4 if prints else 0, AP=pikepdf.Dictionary(N=look),
        ))
    ])  # fmt: skip
    return saved(document)


def with_field(value: str = "DIALLO") -> bytes:
    """A form with one filled text field that has no appearance of its own."""
    document = pikepdf.new()
    page = add_page(document, "")
    font = document.make_indirect(page.obj.Resources.Font.F1)
    field = document.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T=pikepdf.String("name"),
        V=pikepdf.String(value), DA=pikepdf.String("/F1 24 Tf 0 g"), Rect=pikepdf.Array([100, 600, 400, 640]),
        F=4,
    ))  # fmt: skip
    page.obj.Annots = pikepdf.Array([field])
    document.Root.AcroForm = pikepdf.Dictionary(
        Fields=pikepdf.Array([field]), NeedAppearances=True, DA=pikepdf.String("/F1 24 Tf 0 g"),
        DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font)),
    )  # fmt: skip
    return saved(document)


def active() -> bytes:
    """A document full of things that must not reach a printer."""
    document = pikepdf.new()
    page = add_page(document, BLACK + "/X Do\n")
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
    document.Root.OpenAction = script
    document.Root.AA = pikepdf.Dictionary(WC=script)
    document.Root.Names = pikepdf.Dictionary(
        JavaScript=pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("x"), script]))
    )
    page.obj.AA = pikepdf.Dictionary(O=launch)
    page.obj.Annots = pikepdf.Array([
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=pikepdf.Array([0, 0, 600, 800]), A=launch
        )
    ])  # fmt: skip
    document.attachments["secret.txt"] = b"attached words"
    image = document.make_stream(b"q Q", {"/Type": pikepdf.Name.XObject})
    image.Subtype, image.BBox = pikepdf.Name.Form, pikepdf.Array([0, 0, 1, 1])
    attached = document.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.Filespec, F=pikepdf.String("in.txt"),
        EF=pikepdf.Dictionary(F=document.make_stream(b"hidden words", {"/Type": pikepdf.Name.EmbeddedFile})),
    ))  # fmt: skip
    image.AF = pikepdf.Array([attached])
    page.obj.Resources.XObject = pikepdf.Dictionary(X=image)
    return saved(document)


def with_image(
    width: int, height: int, *, declared: tuple[int, int] | None = None, box: tuple[float, ...] = (595, 842)
) -> bytes:
    """A page with one gray picture; `declared` lies about its size."""
    document = pikepdf.new()
    page = add_page(document, f"q {box[0]} 0 0 {box[1]} 0 0 cm /I Do Q")
    wide, high = declared or (width, height)
    page.obj.Resources.XObject = pikepdf.Dictionary(I=pikepdf.Stream(
        document, zlib.compress(bytes(width * height)), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image,
        Width=wide, Height=high, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
        Filter=pikepdf.Name.FlateDecode,
    ))  # fmt: skip
    return saved(document)


def page_tree_bomb(levels: int = 6, wide: int = 10) -> bytes:
    """`wide` to the power of `levels` pages out of a few shared nodes."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    for level in range(levels):
        kids = b" ".join([b"%d 0 R" % (level + 3)] * wide)
        objects.append(b"<</Type/Pages/Count %d/Kids[%s]>>" % (wide ** (levels - level), kids))
    objects.append(b"<</Type/Page/MediaBox[0 0 595 842]>>")
    return raw(objects)


def raw(objects: Sequence[bytes]) -> bytes:
    """A PDF of hand-written objects, numbered from 1, the first one the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table)
    return bytes(out)


def content_bomb(lines: int = 10_000_000) -> bytes:
    """A page whose packed content draws millions of lines."""
    packed = zlib.compress(b"0 0 m 9 9 l S " * lines, 9)
    return raw([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    ])  # fmt: skip


def self_referencing_form() -> bytes:
    """A form that draws itself twice."""
    content = b"/X Do"
    form = b"/X Do /X Do"
    return raw([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Length %d>>"
        b"stream\n%s\nendstream" % (len(form), form),
    ])  # fmt: skip


def photo(kind: str = "JPEG", size: tuple[int, int] = (400, 300), colour: str = "red") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


def shared_pictures(count: int, *, in_forms: bool = False) -> bytes:
    """Pages that each draw one picture of 30 kB, all out of one dictionary that names every picture."""
    document, noise = pikepdf.new(), random.Random(1)
    pictures = pikepdf.Dictionary()
    for number in range(count):
        pictures[f"/I{number}"] = pikepdf.Stream(
            document, noise.randbytes(30_000), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image,
            Width=100, Height=100, ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8,
        )  # fmt: skip
    resources = document.make_indirect(pikepdf.Dictionary(XObject=pictures))
    for number in range(count):
        drawing = f"q 400 0 0 400 50 50 cm /I{number} Do Q"
        page = add_page(document, "/F Do" if in_forms else drawing)
        page.obj.Resources = resources
        if in_forms:
            form = document.make_stream(drawing.encode(), {"/Type": pikepdf.Name.XObject})
            form.Subtype, form.BBox = pikepdf.Name.Form, pikepdf.Array([0, 0, 595, 842])
            form.Resources = resources
            page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
    return saved(document)


def shared_pages(kids: str, node: str = "") -> bytes:
    """A page tree of `kids` in which 3 is a black page, 4 a blank one and 5 a node of the kids `node`."""
    content = BLACK.encode()
    return raw([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % _tree(kids, node),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        b"<</Type/Pages/Parent 2 0 R/Count %d/Kids[%s]>>" % _tree(node),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    ])  # fmt: skip


def _tree(kids: str, node: str = "") -> tuple[int, bytes]:
    count = sum(len(node.split()) if kid == "5" else 1 for kid in kids.split())
    return count, b" ".join(b"%s 0 R" % kid.encode() for kid in kids.split())
