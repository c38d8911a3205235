"""The dialog with the real document engine: from the bytes a customer has to what they read."""

import io
from itertools import count

import pikepdf
import pypdfium2 as pdfium
import pytest

from everyprint.bot.models import Dialog
from everyprint.documents import analysis
from everyprint.documents.engine_room import room
from everyprint.documents.models import Revision
from everyprint.messaging.models import Message
from everyprint.orders.models import Order

pytestmark = pytest.mark.process


def pdf(pages, password=None):
    document = pdfium.PdfDocument.new()
    for _page in range(pages):
        document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    if password is None:
        return out.getvalue()
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(out.getvalue())) as whole:
        whole.save(locked, encryption=pikepdf.Encryption(owner=password, user=password))
    return locked.getvalue()


@pytest.fixture(scope="module", autouse=True)
def engine():
    yield
    room.close()


def read(talk):
    """What the heavy worker and then the quick worker do."""
    for revision in Revision.objects.filter(state=Revision.WAITING):
        analysis.analyse_slowly(revision.pk)
    talk.work()


def test_a_pdf_is_described_priced_and_ordered(talk):
    talk.send(("cours.pdf", pdf(21)))
    assert talk.last.kind == "reading"
    read(talk)
    described, options = talk.sent()[-2:]
    assert "21 pages" in described.text and "A4" in described.text
    pictures = [(picture.kind, picture.number) for picture in described.said.pictures]
    assert pictures == [("sheet", 0), ("sheet", 1)]
    assert options.kind == "options"
    talk.write("pages 1-10, 5-12 2 copies recto verso")
    talk.tap("shops")
    assert "12×10 = 120\u00a0F × 2 = 240\u00a0F" in talk.tap("shop:EEX22").text
    talk.tops_up(500)
    talk.tap(f"pay:{Order.objects.get().public_id}")
    assert Order.objects.get().state == Order.PENDING


def test_a_password_opens_the_file_and_is_kept_nowhere(talk):
    talk.send(("secret.pdf", pdf(2, password="tresor123")))
    read(talk)
    assert talk.last.kind == "ask_password"
    talk.write("mauvais")
    talk.work()
    assert talk.last.kind == "ask_password" and "n'ouvre pas" in talk.last.text
    talk.write("tresor123")
    talk.work()
    assert talk.last.kind == "options"
    stored = str(list(Message.objects.values())) + str(list(Dialog.objects.values()))
    assert "tresor123" not in stored and "mauvais" not in stored
    assert Message.objects.filter(text="••••").count() == 2


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"just words with a zero \x00\x01\x02", "imprimer"),
        ("a.pdf", b"%PDF-1.7\nbroken", "abîmé"),
        ("a.pdf", b"", "vide"),
    ],
    ids=["not a document", "broken", "empty"],
)
def test_a_bad_file_is_answered_with_the_way_out(talk, name, data, told):
    talk.send((name, data))
    read(talk)
    assert talk.last.kind == "document_refused" and told in talk.last.text


def test_the_same_upload_twice_is_one_document(talk):
    keys = count()
    file = ("a.pdf", pdf(1))
    talk.send(file, key=f"u{next(keys)}")
    talk.send(file, key="u0")
    assert Revision.objects.count() == 1


def test_a_file_during_an_open_order_goes_to_its_shop(talk):
    talk.send(("a.pdf", pdf(1)))
    read(talk)
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.tops_up(500)
    talk.tap(f"pay:{Order.objects.get().public_id}")
    talk.send(("page-3.pdf", pdf(1)))
    read(talk)
    assert talk.last.kind == "remark_passed"
    assert talk.tap(talk.payload("print:")).kind == "options"
