"""The dialog with the real document engine: from the bytes a customer has to what they read."""

import io
from itertools import count

import pikepdf
import pypdfium2 as pdfium
import pytest

from everyprint.bot import services
from everyprint.bot.models import Dialog
from everyprint.bot.tests.conftest import Talk
from everyprint.conversations.models import Remark
from everyprint.documents import analysis
from everyprint.documents.engine_room import room
from everyprint.documents.keeping import log_opening
from everyprint.documents.models import Revision
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.messaging.models import Message
from everyprint.orders.models import Order
from everyprint.orders.services import abort_order

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


def test_a_wish_that_comes_with_the_file_or_while_it_is_read_is_kept_and_applied(talk):
    talk.send(("a.pdf", pdf(5)))
    assert talk.write("2 copies recto verso").kind == "wish_kept"
    assert talk.write("tout sauf la page 3").kind == "wish_kept"
    read(talk)
    chosen = talk.last.params["options"]
    assert (talk.last.kind, chosen["copies"], chosen["sides"]) == ("options", 2, "two")
    assert chosen["pages"] == "1-2,4-5"
    assert "wishes" in Dialog.objects.get().choices and not Dialog.objects.get().choices["wishes"]


def test_a_wish_that_is_unclear_is_asked_when_the_file_is_read(talk):
    talk.send(("a.pdf", pdf(5)))
    talk.write("page 2 ou 3")
    read(talk)
    assert [message.kind for message in talk.sent()][-2:] == ["not_sure", "options"]
    assert talk.last.params["options"]["pages"] == "All"


def files_at_the_shop():
    return set(Remark.objects.exclude(revision="").values_list("revision", flat=True))


@pytest.fixture
def during(talk):
    """Somebody with an open order who sends another file, which is read."""
    talk.send(("a.pdf", pdf(1)))
    read(talk)
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.tops_up(500)
    talk.tap(f"pay:{Order.objects.get().public_id}")
    talk.send(("page-3.pdf", pdf(1)))
    return talk


def test_a_file_during_an_open_order_is_nobodys_before_its_customer_says_whose_it_is(during):
    assert during.last.kind == "whose_file" and "LE PARRAIN" in during.last.text
    assert [tap.partition(":")[0] for tap in during.taps()] == ["pass_file", "print", "drop_file"]
    read(during)
    assert not files_at_the_shop() and during.last.kind == "document_ready"


def test_it_goes_to_the_shop_when_the_customer_says_so_once_and_can_be_taken_back(during):
    question = during.taps()
    passed = during.tap(during.payload("pass_file:"))
    during.tap(question[0])
    read(during)
    assert passed.kind == "remark_passed" and len(files_at_the_shop()) == 1 == Remark.objects.count()
    back = next(choice.tap for choice in passed.said.choices if choice.tap.startswith("take_back:"))
    assert "plus l'ouvrir" in during.tap(back).text.replace("\u2019", "'")
    assert not files_at_the_shop() and Remark.objects.get().text == "Fichier repris par le client."
    assert during.tap(back).kind == "thanks"


def test_what_the_shop_had_opened_is_said_when_it_is_taken_back(during):
    during.tap(during.payload("pass_file:"))
    read(during)
    revision = Revision.objects.get(public_id__in=files_at_the_shop())
    log_opening(revision, Actor("staff", "1"), "remark")
    passed = Message.objects.get(kind="remark_passed")
    assert "déjà ouvert" in during.tap(passed.said.choices[0].tap).text


@pytest.mark.parametrize("is_read", [False, True])
@pytest.mark.parametrize("is_passed", [False, True])
def test_as_a_new_order_it_is_composed_and_no_shop_keeps_it(during, is_passed, is_read):
    new = during.payload("print:")
    if is_passed:
        during.tap(during.payload("pass_file:"))
    if is_read:
        read(during)
    during.tap(new)
    read(during)
    # Who has ordered before is quoted as last time once the file is read; asked for later, its options.
    assert during.last.kind == ("options" if is_read else "quote") and not files_at_the_shop()


def test_what_is_for_nobody_is_deleted(during):
    during.tap(during.payload("drop_file:"))
    assert during.last.kind == "file_dropped"
    revision = Revision.objects.get(document__name="page-3.pdf")
    assert revision.delete_at <= clock.now()


def test_a_file_that_was_passed_on_is_taken_back_and_deleted_by_the_older_button(during):
    drop = during.payload("drop_file:")
    during.tap(during.payload("pass_file:"))
    during.tap(drop)
    assert during.last.kind == "file_dropped" and not files_at_the_shop()
    assert Revision.objects.get(document__name="page-3.pdf").delete_at <= clock.now()


def test_a_file_that_is_ordered_is_not_deleted_by_a_button(during):
    ordered = Order.objects.get().lines.get().revision
    during.tap(f"drop_file:{ordered.public_id}")
    ordered.refresh_from_db()
    assert ordered.delete_at is None and during.last.kind == "file_stays"


@pytest.mark.parametrize(
    "tap", ["pass_file:{order}:{revision}", "take_back:{order}:{revision}", "drop_file:{revision}"]
)
def test_nobody_elses_file_or_order_is_touched(during, tap):
    stranger = Talk(services.arrive("web", "stranger", "fr"))
    revision = Revision.objects.get(document__name="page-3.pdf")
    before = revision.delete_at
    during.tap(during.payload("pass_file:"))
    stranger.tap(tap.format(order=Order.objects.get().public_id, revision=revision.public_id))
    revision.refresh_from_db()
    assert files_at_the_shop() == {revision.public_id} and revision.delete_at == before


def test_after_the_end_of_the_order_nothing_is_passed_on(during):
    pass_file = during.payload("pass_file:")
    abort_order(Order.objects.get(), "plus de papier", actor=SYSTEM)
    assert during.tap(pass_file).kind == "sentence" and not files_at_the_shop()
