import io

import pytest
from PIL import Image

from everyprint.documents.engine import EngineError
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
