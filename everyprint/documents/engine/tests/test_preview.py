import io

import pytest
from PIL import Image

from everyprint.documents.engine import EngineError, photos
from everyprint.documents.engine.tests import make


@pytest.mark.parametrize("media_type", ["image/webp", "image/jpeg"])
def test_a_contact_sheet_of_twelve_pages_is_light(engine, media_type):
    sheet = engine.contact_sheet(make.pdf([make.COLOUR] * 30), media_type=media_type)
    assert sheet.media_type == media_type
    assert len(sheet.data) <= 60_000
    picture = Image.open(io.BytesIO(sheet.data))
    assert Image.MIME[picture.format] == media_type
    assert picture.width > 500


def test_the_last_contact_sheet_holds_the_rest(engine):
    data = make.text_pages(14)
    last, whole = (engine.contact_sheet(data, first=first).data for first in (13, 1))
    assert Image.open(io.BytesIO(last)).height < Image.open(io.BytesIO(whole)).height


def test_colour_pages_are_framed_as_the_price_has_them(engine):
    data = make.pdf([make.BLACK, make.BLACK])
    plain, marked = (
        Image.open(io.BytesIO(engine.contact_sheet(data, media_type="image/png", colour_pages=pages).data))
        for pages in ((), (2,))
    )
    assert plain.convert("RGB").getcolors(1 << 20) != marked.convert("RGB").getcolors(1 << 20)
    assert (214, 0, 127) in [colour for _, colour in marked.convert("RGB").getcolors(1 << 20)]


def test_a_page_picture_has_the_asked_width_and_a_thumbnail_is_the_first_page(engine):
    data = make.pdf([make.BLACK, make.COLOUR])
    assert Image.open(io.BytesIO(engine.page_picture(data, 2, 800).data)).width == 800
    assert engine.thumbnail(data).data == engine.page_picture(data, 1, 400).data


def test_a_page_that_does_not_exist_is_refused(engine):
    with pytest.raises(EngineError) as refusal:
        engine.page_picture(make.pdf(), 2)
    assert refusal.value.code == "page_range_outside"


SHADE, RED = (217, 221, 227), (255, 0, 0)


def beside(engine, before, fix, pages=(), **more):
    """The picture of what `fix` changes, and its left and right half."""
    after = engine.repair(before, fix, pages=pages).pdf
    shown = engine.before_after(before, after, fix, pages, media_type="image/png", **more)
    picture = Image.open(io.BytesIO(shown.data)).convert("RGB")
    middle = picture.width // 2
    halves = ((0, 0, middle, picture.height), (middle, 0, picture.width, picture.height))
    return picture, *map(picture.crop, halves)


def colours(picture):
    return {colour for _, colour in picture.getcolors(1 << 20)}


def test_a_changed_page_is_shown_before_left_and_after_right(engine):
    _, left, right = beside(engine, make.pdf([make.COLOUR] * 2), "gray", [2])
    assert RED in colours(left) and RED not in colours(right)


def test_a_dropped_page_leaves_an_empty_frame(engine):
    _, left, right = beside(engine, make.pdf([make.COLOUR] * 2), "drop_blank", [1])
    assert RED in colours(left)
    assert RED not in colours(right) and (255, 255, 255) not in colours(right)


def test_a_page_cut_in_two_is_shown_as_its_two_halves(engine):
    red_left_green_right = "1 0 0 rg 0 0 595 842 re f 0 1 0 rg 595 0 595 842 re f"
    _, _, right = beside(engine, make.pdf([red_left_green_right] * 2, size=make.A3[::-1]), "split_a3", [2])
    row = [right.getpixel((x, right.height // 2)) for x in range(right.width)]
    assert row.index(RED) < row.index((0, 255, 0))
    assert SHADE in row[row.index(RED) : row.index((0, 255, 0))]


def test_at_most_three_pairs_are_shown_and_the_rest_is_told(engine):
    sizes = [beside(engine, make.pdf([make.COLOUR] * n), "gray")[0].height for n in (2, 3, 4, 9)]
    assert sizes[0] < sizes[1] < sizes[2] == sizes[3] < sizes[1] + 60


def test_before_and_after_are_labelled_in_the_customer_s_language(engine):
    french, english = (beside(engine, make.pdf(), "rotate", language=name)[0] for name in ("fr", "en"))
    assert french.size == english.size and french.tobytes() != english.tobytes()


@pytest.mark.parametrize("media_type", ["image/webp", "image/jpeg"])
def test_before_and_after_are_light_even_for_photographs(engine, media_type):
    noise = Image.effect_noise((450, 600), 90).convert("RGB")
    photo = io.BytesIO()
    noise.save(photo, "JPEG", quality=95)
    before = photos.to_pdf([("a.jpg", photo.getvalue())] * 3)
    after = engine.repair(before, "rotate").pdf
    shown = engine.before_after(before, after, "rotate", media_type=media_type)
    assert shown.media_type == media_type
    assert len(shown.data) <= 60_000


def test_the_pages_before_must_exist(engine):
    with pytest.raises(EngineError) as refusal:
        engine.before_after(make.pdf(), make.pdf(), "rotate", [2])
    assert refusal.value.code == "page_range_outside"


def test_a_contact_sheet_of_slides_leaves_no_room_for_upright_pages(engine):
    upright, slides = (
        Image.open(io.BytesIO(engine.contact_sheet(make.pdf([make.BLACK] * 3, size=size)).data)).height
        for size in (make.A4, make.A4[::-1])
    )
    assert slides < 0.7 * upright
