"""Photos and scans become A4 pages that look as the customer saw them."""

import io
import struct
import zlib

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw

from everyprint.documents.engine import photos
from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.sniff import sniff
from everyprint.documents.engine.tests import samples

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def picture(width=300, height=200, mode="RGB"):
    """White, with a red corner at the upper left."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).rectangle([0, 0, width // 3, height // 3], fill=(200, 0, 0))
    return image.convert(mode, dither=Image.Dither.NONE)


def encode(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def rendered(pdf, number=0, scale=0.3):
    return pdfium.PdfDocument(pdf)[number].render(scale=scale).to_pil().convert("RGB")


def sizes(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [tuple(round(float(value)) for value in page.mediabox[2:]) for page in document.pages]


def image_of(pdf, number=0):
    """(width, height, encoded data) of the picture on a page."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        image = document.pages[number].Resources.XObject.Photo
        return int(image.Width), int(image.Height), image.read_raw_bytes()


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photo_held_any_way_comes_out_upright(turn):
    exif = Image.Exif()
    exif[photos.EXIF_ORIENTATION] = turn
    stored = picture() if turn == 1 else picture().transpose(TURNS[turn])
    upright = photos.to_pdf([("a.jpg", encode(picture(), "JPEG", quality=95))])
    turned = photos.to_pdf([("b.jpg", encode(stored, "JPEG", exif=exif, quality=95))])
    assert sizes(turned) == sizes(upright) == [(842, 595)]
    difference = np.abs(np.asarray(rendered(upright), int) - np.asarray(rendered(turned), int))
    assert difference.mean() < 2


def test_a_jpeg_is_kept_without_loss_and_without_its_metadata():
    exif = Image.Exif()
    exif[0x010F] = "PhoneMaker"
    photo = encode(picture(), "JPEG", exif=exif, comment=b"home address")
    *_, kept = image_of(photos.to_pdf([("a.jpg", photo + b"trailing")]))
    assert b"PhoneMaker" not in kept and b"address" not in kept and not kept.endswith(b"trailing")
    assert Image.open(io.BytesIO(kept)).tobytes() == Image.open(io.BytesIO(photo)).tobytes()


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *[("PNG", mode) for mode in ("RGB", "RGBA", "P", "1", "LA")],
        *[("TIFF", mode) for mode in ("RGB", "1", "L", "CMYK")],
        *[("JPEG", mode) for mode in ("L", "CMYK")],
        *[("WEBP", "RGB"), ("AVIF", "RGB"), ("GIF", "P")],
    ],
)
def test_every_kind_of_picture_looks_the_same_on_paper(kind, mode):
    source = picture(mode=mode)
    page = rendered(photos.to_pdf([("x", encode(source, kind))]), scale=1)
    shown = source.convert("RGB")
    for across, down in [(0.1, 0.1), (0.9, 0.9)]:
        wanted = shown.getpixel((int(across * 300), int(down * 200)))
        left, top = (page.width - 600) / 2, (page.height - 400) / 2
        found = page.getpixel((int(left + across * 600), int(top + down * 400)))
        assert max(abs(a - b) for a, b in zip(wanted, found, strict=True)) < 16


def test_transparency_lies_on_white_paper():
    drawn = Image.new("RGBA", (200, 300), (0, 0, 0, 0))
    page = rendered(photos.to_pdf([("a.png", encode(drawn, "PNG"))]))
    assert page.getextrema() == ((255, 255),) * 3


def test_gray_pictures_stay_gray_on_paper():
    gradient = Image.linear_gradient("L").resize((400, 500))
    for kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        channels = np.asarray(rendered(photos.to_pdf([("a", encode(gradient, kind))])), int)
        assert (channels.max(axis=2) - channels.min(axis=2)).max() == 0, kind


def test_deep_gray_scans_keep_their_shades():
    deep = Image.fromarray((np.mgrid[0:200, 0:256][1] * 256).astype("uint16"))
    page = np.asarray(rendered(photos.to_pdf([("a.png", encode(deep, "PNG"))]), scale=1).convert("L"))
    row = page[page.shape[0] // 2]
    assert row[200:640].min() < 60 and len(set(row.tolist())) > 100


def test_several_photos_make_one_document_in_their_order():
    pdf = photos.to_pdf([("1", encode(picture(), "PNG")), ("2", encode(picture(200, 300), "JPEG"))])
    assert sizes(pdf) == [(842, 595), (595, 842)]


def test_a_scan_of_three_pages_has_three_pages_and_an_animation_one():
    frames = [picture(), picture(200, 300), picture(mode="1")]
    scan = encode(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    animation = encode(
        frames[0].convert("P"), "GIF", save_all=True, append_images=[Image.new("P", (300, 200), 3)]
    )
    assert sizes(photos.to_pdf([("scan", scan)])) == [(842, 595), (595, 842), (842, 595)]
    assert len(sizes(photos.to_pdf([("cat", animation)]))) == 1


def test_a_scan_as_large_as_a4_fills_the_page():
    scan = encode(Image.new("1", (620, 877), 0), "TIFF", dpi=(75, 75))
    assert rendered(photos.to_pdf([("scan", scan)])).getpixel((2, 2)) == (0, 0, 0)


def test_a_small_picture_is_not_blown_up():
    page = np.asarray(rendered(photos.to_pdf([("logo", encode(Image.new("L", (30, 30)), "PNG"))]), scale=1))
    assert (page[:, :, 0] < 128).sum() == pytest.approx(60 * 60, rel=0.1)


def test_a_photo_of_200_megapixels_is_refused_before_it_is_decoded():
    png = encode(Image.new("L", (8, 8)), "PNG")
    header = b"IHDR" + struct.pack(">II", 16_320, 12_240) + png[24:29]
    giant = png[:12] + header + struct.pack(">I", zlib.crc32(header)) + png[33:]
    with pytest.raises(EngineError) as caught:
        photos.to_pdf([("giant.png", giant)])
    assert caught.value.code == "too_many_pixels" and "giant.png" in caught.value.sentence()


def test_a_jpeg_of_100_megapixels_is_printed_at_half_its_size():
    photo = encode(Image.new("L", (10_000, 10_000), 200), "JPEG", quality=30)
    assert image_of(photos.to_pdf([("a.jpg", photo)]))[:2] == (5_000, 5_000)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
@pytest.mark.parametrize("part", [0.02, 0.3, 0.7])
def test_a_cut_photo_is_refused_or_printed_but_never_crashes(kind, part):
    noise = Image.effect_noise((200, 200), 90).convert("RGB")
    data = encode(noise, kind)
    try:
        assert photos.to_pdf([("cut", data[: int(len(data) * part)])]).startswith(b"%PDF")
    except EngineError as error:
        assert error.code == "broken"


def test_a_cut_jpeg_is_refused_by_its_name():
    data = encode(Image.effect_noise((200, 200), 90), "JPEG")
    with pytest.raises(EngineError) as caught:
        photos.to_pdf([("photo.jpg", data[: len(data) // 2])])
    assert caught.value.code == "broken" and "photo.jpg" in caught.value.sentence()


def test_too_many_photos_are_refused():
    with pytest.raises(EngineError) as caught:
        photos.to_pdf([("a", b"")] * 41)
    assert caught.value.code == "too_many_files"


def test_a_heic_photo_of_a_phone_is_printed_as_it_looks():
    assert sniff(samples.heic()) == "heic"
    pdf = photos.to_pdf([("IMG_0001.HEIC", samples.heic())])
    assert image_of(pdf)[:2] == (96, 64)
    seen = np.asarray(rendered(pdf, scale=1)).reshape(-1, 3).astype(int)
    red, blue = seen[:, 0], seen[:, 2]
    assert ((red > 170) & (blue < 90)).any() and ((blue > 150) & (red < 90)).any(), "red with a blue square"


def test_a_heic_photo_that_claims_to_be_huge_is_refused_before_it_is_decoded():
    with pytest.raises(EngineError) as refused:
        photos.to_pdf([("IMG_0001.HEIC", samples.heic(30_000, 30_000))])
    assert refused.value.code in ("too_many_pixels", "broken")


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_cut_heic_photo_is_refused_or_printed_but_never_crashes(kept):
    cut = samples.HEIC[: int(len(samples.HEIC) * kept)]
    try:
        photos.to_pdf([("IMG_0001.HEIC", cut)])
    except EngineError as error:
        assert error.code in ("broken", "not_a_document")
