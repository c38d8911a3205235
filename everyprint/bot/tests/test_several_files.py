"""Several files in one order: each printed in its own way, one price, one payment, one code."""

from datetime import timedelta

import pytest

from everyprint.bot import services
from everyprint.documents.engine import Inspection, PageSize
from everyprint.documents.models import Revision
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.messaging.outbox import hand_over
from everyprint.orders import services as orders
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options
from everyprint.orders.queries import lines_of
from everyprint.shops.prices import Prices
from everyprint.shops.services import set_prices

pytestmark = pytest.mark.django_db


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.fixture
def two(talk):
    """A thesis in colour, twice and bound; then an annexe of four pages that joined it."""
    thesis = talk.orders()
    talk.write("2 copies couleur reliure cerdeau")
    annexe = talk.has_read("annexe.pdf", pages=4, colour_pages=(), sizes=(PageSize(210, 297, (1, 2, 3, 4)),))
    talk.tap(f"print:{annexe.public_id}")
    talk.tap(f"join:{thesis.public_id}")
    talk.write("1 copie recto verso sans reliure")
    return thesis, annexe


def test_the_file_before_may_join_and_each_keeps_its_own_way(talk, two):
    said = talk.last
    assert plain(said.text).startswith(
        "C'est noté pour « annexe.pdf ».\n"
        "Votre commande :\n"
        "1. « memoire.pdf », 37 pages : 2 exemplaires · couleur où il y en a · recto simple · A4 · "
        "reliure cerdeau\n"
        "2. « annexe.pdf », 4 pages : 1 exemplaire · couleur où il y en a · recto verso · A4 · sans reliure\n"
        "À partir de 1 120 F.\n"
        "Touchez pour changer « annexe.pdf », ou écrivez « le premier en couleur »."
    )


def test_the_quote_names_every_file_and_one_payment_orders_them_all(talk, two):
    talk.tops_up(2000)
    talk.tap("shop:EEX22")
    assert plain(talk.last.text).startswith(
        "• memoire.pdf : 33×10 + 4×25 + 110 = 540 F × 2 = 1 080 F\n"
        "2 exemplaires · couleur où il y en a · recto simple · A4 · reliure cerdeau\n"
        "En couleur : pages 3, 12, 17, 30.\n"
        "• annexe.pdf : 4×10 = 40 F\n"
        "1 exemplaire · couleur où il y en a · recto verso · A4 · sans reliure\n"
        "LE PARRAIN : 1 120 F"
    )
    talk.tap(talk.payload("pay:"))
    order = Order.objects.get()
    assert (order.state, order.total) == (Order.PENDING, 1120)
    assert [(line.revision, line.total) for line in lines_of(order)] == [(two[0], 1080), (two[1], 40)]


def test_a_saving_is_taken_by_every_file_where_it_saves(talk, two):
    talk.tap("shop:EEX22")
    said = talk.tap("saving:two_up")
    assert [line["options"]["up"] for line in said.params["lines"]] == [2, 2]
    assert said.params["total"] < 1120


def test_a_file_that_joined_can_leave_again(talk, two):
    said = talk.tap(f"leave_out:{two[0].public_id}")
    assert "Votre commande" not in said.text and "À partir de 40" in plain(said.text)
    said = talk.tap(talk.payload("join:"))
    assert said.params["lines"][0]["options"]["binding"] == "cerdeau" and "1 120 F" in plain(said.text)


def test_the_file_at_hand_can_leave_too_and_be_put_back(talk, two):
    said = talk.tap(f"leave_out:{two[1].public_id}")
    assert said.params["name"] == "memoire.pdf" and said.params["options"]["copies"] == 2
    said = talk.tap(talk.payload("join:"))
    assert [line["name"] for line in said.params["lines"]] == ["memoire.pdf", "annexe.pdf"]
    assert said.params["lines"][1]["options"]["sides"] == "two"


def test_the_last_file_of_an_order_stays(talk):
    thesis = talk.orders()
    assert talk.tap(f"leave_out:{thesis.public_id}").params["name"] == "memoire.pdf"


def test_a_shop_that_cannot_print_one_of_the_files_is_not_offered(talk, two, other_shop):
    talk.tap("shops")
    assert len(talk.last.params["shops"]) == 2
    talk.write("A3")
    talk.tap("shops")
    assert [shop["name"] for shop in talk.last.params["shops"]] == ["LE PARRAIN"]


def test_what_a_shop_gave_up_can_be_ordered_whole_elsewhere(talk, two):
    talk.tops_up(2000)
    talk.tap("shop:EEX22")
    talk.tap(talk.payload("pay:"))
    orders.abort_order(Order.objects.get(), "plus de papier", actor=SYSTEM)
    talk.work()
    talk.tap(talk.payload("again:"))
    assert "Votre commande" in talk.last.text and "1 120" in plain(talk.last.text)


def test_another_customers_file_cannot_join(talk, two):
    stranger = services.arrive("web", "phone-2", "fr")
    services.take_tap(stranger, f"join:{two[0].public_id}", "k1")
    services.take_tap(stranger, f"print:{two[0].public_id}", "k2")
    assert services.open_turn(stranger.customer, "look").added() == []


def test_an_expired_quote_of_several_files_names_what_changed_once(talk, two, shop):
    talk.tops_up(2000)
    talk.tap("shop:EEX22")
    order = Order.objects.get()
    dearer = Prices.from_json({"A4": {"gray": 11, "color": 25}, "binding": {"cerdeau": 110}})
    set_prices(shop, dearer)
    with clock.travelled(timedelta(minutes=61)):
        said = talk.tap(f"pay:{order.public_id}")
    assert plain(said.text).startswith(
        "Le devis avait expiré et le prix a changé : page en noir et blanc 10 F → 11 F. Voici le nouveau."
    )


# Several files in one send -----------------------------------------------------------------------------


PDF, PHOTO = b"%PDF-1.7 ", b"\xff\xd8\xff"
A4 = PageSize(210, 297, (1,))


@pytest.fixture
def sent(talk):
    """Two documents in one send, not yet read."""
    talk.send(("cours.pdf", PDF + b"1"), ("td.pdf", PDF + b"2"))
    return list(Revision.objects.order_by("pk"))


def is_read(talk, revision, pages=4):
    inspection = Inspection(type="pdf", pages=pages, colour_pages=(), sizes=(A4,))
    rows = Revision.objects.filter(pk=revision.pk)
    rows.update(
        state=Revision.READY, inspection=inspection.to_json(), page_count=pages, analysed_at=clock.now()
    )
    services.on_revision_ready(revision.public_id)


def are_read(talk, revisions):
    for revision in revisions:
        is_read(talk, revision)


def is_refused(talk, revision, code="broken"):
    refusal = {"code": code, "params": {"name": revision.document.name}}
    rows = Revision.objects.filter(pk=revision.pk)
    rows.update(state=Revision.REFUSED, refusal=refusal, analysed_at=clock.now())
    services.on_revision_refused(revision.public_id)


def lines(talk):
    """The files and options that stand in the order, as its last message tells them."""
    params = next(message for message in reversed(talk.sent()) if message.kind == "options").params
    alone = {"name": params["name"], "options": params["options"]}
    return [(line["name"], line["options"]) for line in params["lines"] or [alone]]


def test_files_of_one_send_are_a_line_each_in_the_order_sent(talk, sent):
    assert [revision.document.name for revision in sent] == ["cours.pdf", "td.pdf"]
    assert (
        talk.last.kind == "reading_several"
        and "«\u00a0cours.pdf\u00a0», «\u00a0td.pdf\u00a0»" in talk.last.text
    )
    is_read(talk, sent[1])
    assert talk.last.kind == "document_ready"
    is_read(talk, sent[0], pages=3)
    assert talk.last.kind == "options"
    assert [name for name, _options in lines(talk)] == ["cours.pdf", "td.pdf"]


def test_photographs_of_one_send_stay_one_document_and_other_files_are_alone(talk):
    talk.send(("1.jpg", PHOTO + b"1"), ("cours.pdf", PDF), ("2.jpg", PHOTO + b"2"))
    names = [revision.document.name for revision in Revision.objects.order_by("pk")]
    assert names == ["1.jpg + 1", "cours.pdf"]


def test_a_wish_with_the_files_is_for_all_of_them(talk, sent):
    talk.write("recto verso, 2 exemplaires")
    assert talk.last.kind == "wish_kept"
    are_read(talk, sent)
    assert {(options["sides"], options["copies"]) for _name, options in lines(talk)} == {("two", 2)}


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        ("le premier en 2 exemplaires", [2, 1]),
        ("td.pdf 3 copies", [1, 3]),
        ("le premier en 2 copies, le deuxième en 3 copies", [2, 3]),
        ("les deux en 5 exemplaires", [5, 5]),
    ],
)
def test_a_wish_for_one_of_them_changes_that_one(talk, sent, text, copies):
    are_read(talk, sent)
    talk.write(text)
    assert [options["copies"] for _name, options in lines(talk)] == copies


def test_once_one_has_its_own_way_a_wish_is_for_the_one_at_hand(talk, sent):
    are_read(talk, sent)
    talk.write("le premier en 2 exemplaires")
    talk.write("recto verso")
    assert [options["sides"] for _name, options in lines(talk)] == ["one", "two"]


def test_which_file_is_meant_is_asked_with_their_names(talk, sent):
    are_read(talk, sent)
    before = lines(talk)
    said = talk.write("l'autre en couleur, recto verso")
    assert said.kind == "whose_wish" and talk.labels() == ["cours.pdf", "td.pdf"]
    assert lines(talk) == before
    talk.tap(talk.taps()[0])
    assert [(one["colour"], one["sides"]) for _name, one in lines(talk)] == [("auto", "two"), ("gray", "one")]
    before = lines(talk)
    talk.tap(talk.taps()[0] if talk.last.kind == "whose_wish" else f"wish_for:{sent[1].public_id}")
    assert lines(talk) == before  # what was asked is answered


def test_what_is_written_after_is_for_the_file_at_hand_and_that_is_said(talk, sent):
    are_read(talk, sent)
    said = talk.write("tout en couleur")
    assert [one["colour"] for _name, one in lines(talk)] == ["gray", "all"]
    assert plain(said.text).startswith("C'est noté pour « td.pdf ».")
    talk.tap(f"line:{sent[0].public_id}")
    talk.write("pages 1-2")
    assert [one["pages"] for _name, one in lines(talk)] == ["1-2", "All"]


@pytest.mark.parametrize("text", ["les deux recto verso", "all of them double-sided", "tous recto verso"])
def test_a_wish_for_all_is_for_all_whatever_they_had(talk, sent, text):
    are_read(talk, sent)
    talk.write("le premier en 2 exemplaires")
    said = talk.write(text)
    assert [(one["sides"], one["copies"]) for _name, one in lines(talk)] == [("two", 2), ("two", 1)]
    assert "pour tous les fichiers" in said.text


def test_a_caption_that_comes_when_they_are_read_is_for_all_of_them(talk, sent):
    are_read(talk, sent)
    hand_over(services.take_text(talk.address, "recto verso", "caption", has_files=True))
    assert {one["sides"] for _name, one in lines(talk)} == {"two"}


def test_a_caption_of_a_file_that_was_not_taken_changes_no_other(talk, monkeypatch):
    talk.orders()
    monkeypatch.setattr(services.quotas, "refused", lambda *given: services.quotas.Refusal("no_room"))
    talk.send(("cours.pdf", PDF))
    hand_over(services.take_text(talk.address, "recto verso", "caption", has_files=True))
    assert lines(talk) == [("memoire.pdf", Options().to_json())]


def test_pages_in_a_caption_are_asked_about_and_the_rest_is_for_all(talk, sent):
    talk.write("recto verso pages impaires")
    are_read(talk, sent)
    assert talk.last.kind == "whose_wish"
    assert [(one["sides"], one["pages"]) for _name, one in lines(talk)] == [("two", "All"), ("two", "All")]
    talk.tap(f"wish_for:{sent[0].public_id}")
    assert [one["pages"] for _name, one in lines(talk)] == ["1,3", "All"]


def test_a_caption_names_files(talk, sent):
    talk.write("le premier en couleur, l'autre en 3 exemplaires")
    are_read(talk, sent)
    assert [(one["colour"], one["copies"]) for _name, one in lines(talk)] == [("auto", 1), ("gray", 3)]


def test_a_file_that_comes_later_is_a_line_too(talk, sent):
    are_read(talk, sent)
    talk.write("recto verso")
    talk.send(("plan.pdf", PDF + b"3"))
    is_read(talk, Revision.objects.last())
    assert [name for name, _one in lines(talk)] == ["cours.pdf", "td.pdf", "plan.pdf"]
    assert [one["sides"] for _name, one in lines(talk)] == ["one", "two", "two"]


def test_files_sent_one_after_the_other_are_not_lost_while_they_are_read(talk):
    talk.send(("cours.pdf", PDF + b"1"))
    talk.send(("td.pdf", PDF + b"2"))
    for revision in Revision.objects.order_by("pk"):
        is_read(talk, revision)
    talk.tap(talk.payload("join:"))
    assert [name for name, _one in lines(talk)] == ["cours.pdf", "td.pdf"]


def test_all_with_these_options_is_one_tap_and_each_keeps_its_pages(talk, sent):
    are_read(talk, sent)
    talk.write("le premier pages 1-2")
    talk.write("le deuxième recto verso pages 2-3")
    talk.tap("same_for_all")
    assert [(one["sides"], one["pages"]) for _name, one in lines(talk)] == [("two", "1-2"), ("two", "2-3")]


def test_a_binding_for_several_files_is_asked_about(talk, sent):
    are_read(talk, sent)
    assert talk.write("relié cerdeau").kind == "whose_binding"
    assert {options["binding"] for _name, options in lines(talk)} == {""}
    talk.tap("bind_each:cerdeau")
    assert {options["binding"] for _name, options in lines(talk)} == {"cerdeau"}
    talk.write("les deux sans reliure")
    assert {options["binding"] for _name, options in lines(talk)} == {""}


def test_another_line_comes_to_hand_with_one_tap(talk, sent):
    are_read(talk, sent)
    talk.tap(f"line:{sent[0].public_id}")
    assert [name for name, _options in lines(talk)] == ["cours.pdf", "td.pdf"]
    talk.tap("set:sides=two")
    assert [one["sides"] for _name, one in lines(talk)] == ["two", "one"]


@pytest.mark.parametrize("place", [0, 1])
def test_one_that_is_refused_leaves_the_others_in_the_order(talk, sent, place):
    is_refused(talk, sent[place])
    is_read(talk, sent[1 - place])
    assert [name for name, _options in lines(talk)] == [sent[1 - place].document.name]
    refusals = [message.text for message in talk.sent() if message.kind == "document_refused"]
    assert len(refusals) == 1 and sent[place].document.name in refusals[0]


@pytest.mark.parametrize("place", [0, 1])
def test_one_that_is_locked_asks_for_its_password_or_is_left_out(talk, sent, place):
    is_read(talk, sent[1 - place])
    is_refused(talk, sent[place], "password_needed")
    assert talk.last.kind == "ask_password"
    talk.tap(f"without_file:{sent[place].public_id}")
    assert [name for name, _options in lines(talk)] == [sent[1 - place].document.name]


def test_nothing_is_quoted_before_all_of_them_are_read(talk, sent):
    is_read(talk, sent[0])
    assert talk.tap("shops").kind == "reading"
    assert talk.tap("shop:EEX22").kind == "reading"
    assert not Order.objects.exists()


def test_the_eleventh_waits_for_the_next_order_and_that_is_said(talk):
    talk.send(*((f"{number}.pdf", PDF + b"%d" % number) for number in range(11)))
    assert "ceux-ci attendent la suivante" in talk.last.text and "10.pdf" in talk.last.text
    for revision in Revision.objects.order_by("pk"):
        is_read(talk, revision)
    assert [name for name, _options in lines(talk)] == [f"{number}.pdf" for number in range(10)]
    before = lines(talk)
    eleventh = Revision.objects.last()
    for tap in (f"print:{eleventh.public_id}", f"join:{eleventh.public_id}"):
        talk.tap(tap)
        assert talk.sent()[-2].kind == "order_full" and "10.pdf" in talk.sent()[-2].text
        assert lines(talk) == before
    talk.tap(f"leave_out:{Revision.objects.first().public_id}")
    talk.tap(f"join:{eleventh.public_id}")
    assert [name for name, _options in lines(talk)] == [f"{number}.pdf" for number in range(1, 11)]


def test_during_an_open_order_each_is_asked_about(talk):
    talk.orders(colour_pages=())
    talk.tops_up(1000)
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.write("je paie")
    talk.send(("cours.pdf", PDF + b"1"), ("td.pdf", PDF + b"2"))
    assert talk.kinds()[-2:] == ["whose_file", "whose_file"]
