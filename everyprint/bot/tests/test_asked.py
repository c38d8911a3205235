"""Questions are answered in every step, words for a shop go there, a bare yes answers what was asked."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from everyprint.bot.models import Dialog
from everyprint.bot.services import arrive, on_revision_ready
from everyprint.bot.tests.conftest import Talk
from everyprint.conversations.models import Remark
from everyprint.documents.engine import Inspection, PageSize
from everyprint.documents.models import Revision
from everyprint.feedback.models import Feedback
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.orders.models import Order
from everyprint.orders.services import accept_order, complete_order, retrieve_order
from everyprint.payments.models import Attempt, Telephone
from everyprint.payments.services import settle_attempt
from everyprint.shops.hours import every_day
from tests.support import make
from tests.support.deployment import ROOT


@pytest.fixture
def quoted(talk):
    """At a quote of 370 F, with 1 000 F."""
    talk.orders(colour_pages=())
    talk.tops_up(1000)
    talk.tap("shops")
    talk.tap("shop:EEX22")
    return talk


@pytest.fixture
def placed(quoted):
    quoted.write("je paie")
    quoted.work()
    return quoted


@pytest.fixture
def provider(monkeypatch):
    make.configured(monkeypatch, "http://127.0.0.1:9")


@pytest.fixture
def other_talk(shop):
    return Talk(arrive("web", "phone-2", "fr"))


@pytest.fixture
def known_shop(shop):
    """With a telephone, a position and hours."""
    shop.phone, shop.latitude, shop.longitude, shop.hours = (
        "+221338001122",
        "14.67",
        "-17.43",
        every_day("00:00", "24:00"),
    )
    shop.save()
    return shop


def kinds(talk, text):
    before = len(talk.kinds())
    talk.write(text)
    return talk.kinds()[before:]


@pytest.mark.parametrize(
    "text", ["c'est où ?", "vous fermez à quelle heure ?", "quel est le numéro de la boutique ?"]
)
def test_what_is_asked_of_the_shop_is_told_and_the_quote_keeps_its_button(known_shop, quoted, text):
    assert kinds(quoted, text) == ["shop_info", "quote_kept"]
    told = quoted.sent()[-2].said
    assert "LE PARRAIN, Plateau" in told.text and "+221338001122" in told.text
    assert told.choices[0].url.endswith("14.67,-17.43") or "14.67" in told.choices[0].url
    assert quoted.payload("pay:")


def test_the_hours_of_a_week_are_told_together(talk, known_shop):
    known_shop.hours = {str(day): [["08:00", "20:00"]] for day in range(5)} | {"5": [["09:00", "13:00"]]}
    known_shop.save()
    assert "lun.–ven. 08:00–20:00 · sam. 09:00–13:00 · dim. fermé" in talk.write("vos horaires ?").text


def test_the_quote_and_the_ready_order_say_where_until_when_and_whom_to_call(known_shop, quoted):
    around = "LE PARRAIN, Plateau. Ouvert maintenant"
    assert around in quoted.last.text and "+221338001122" in quoted.last.text
    quoted.write("je paie")
    order = Order.objects.get()
    accept_order(order, clock.now() + timedelta(hours=1), actor=SYSTEM)
    order.reload()
    complete_order(order, actor=SYSTEM)
    quoted.work()
    assert around in quoted.last.text and "14.67" in quoted.choices()[0].url


def test_a_single_page_is_one_page(talk):
    talk.orders(colour_pages=())
    assert "page 12 ·" in talk.write("page 12").text


def test_a_shop_that_is_named_is_the_one_that_is_meant(quoted, other_shop):
    quoted.write("c'est où COIN COPIE ?")
    assert "COIN COPIE, Médina" in quoted.sent()[-2].text


def test_a_person_is_the_shop_of_the_order_and_what_is_written_then_goes_there(placed, known_shop):
    said = placed.write("je veux parler à quelqu'un")
    assert said.kind == "person" and "+221338001122" in said.text
    placed.tap(placed.payload("to_shop:"))
    placed.write("3 ?")
    assert Remark.objects.get().text == "3 ?"


@pytest.mark.parametrize("text", ["xyz", "3 ?", "2x"])
def test_unclear_words_during_an_order_go_nowhere_before_their_customer_says_so(placed, text):
    assert placed.write(text).kind == "whose_words"
    assert not Remark.objects.exists()
    placed.tap(placed.payload("to_shop:"))
    assert Remark.objects.get().text == text


def test_after_one_such_answer_words_go_there_for_half_an_hour(placed, monkeypatch):
    placed.write("xyz")
    placed.tap(placed.payload("to_shop:"))
    placed.write("abc")
    assert [remark.text for remark in Remark.objects.all()] == ["xyz", "abc"]
    later = clock.now() + timedelta(minutes=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert placed.write("def").kind == "whose_words"


def test_a_command_ends_the_talk_with_the_shop(placed):
    placed.write("xyz")
    placed.tap(placed.payload("to_shop:"))
    placed.write("solde")
    assert placed.write("abc").kind == "whose_words"


def test_a_secret_stops_before_the_shop_also_while_one_talks_with_it(placed):
    placed.write("xyz")
    placed.tap(placed.payload("to_shop:"))
    assert placed.write("mon code secret est 4821").kind == "secret_kept"
    assert Remark.objects.count() == 1


def test_a_wish_that_was_no_word_for_the_shop_waits_for_the_next_file(placed):
    placed.write("2x")
    Dialog.objects.update(choices={"words": {"order": Order.objects.get().public_id, "text": "2 copies"}})
    placed.tap("new")
    assert placed.last.kind == "wish_kept"
    placed.orders(colour_pages=())
    assert Dialog.objects.get().choices["wishes"] == ["2 copies"]


def test_words_can_be_taken_back_within_a_minute(placed, monkeypatch):
    placed.write("la page 2 est floue, recommencez svp")
    back = placed.payload("take_back_words:")
    assert placed.tap(back).kind == "words_taken_back"
    assert Remark.objects.get().text == "Message repris par le client."
    placed.write("la page 3 est floue, recommencez svp")
    back = placed.payload("take_back_words:")
    later = clock.now() + timedelta(seconds=61)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert placed.tap(back).kind == "too_late_for_words"
    assert Remark.objects.filter(text__contains="page 3").exists()


def test_nobody_takes_back_the_words_of_another(placed, other_talk):
    placed.write("la page 2 est floue, recommencez svp")
    said = other_talk.tap(placed.payload("take_back_words:"))
    assert said.kind == "sentence" and "floue" in Remark.objects.get().text


def test_a_bare_yes_answers_the_newest_question(placed):
    placed.write("annuler")
    assert placed.write("non").kind == "order_kept" and Order.objects.get().state == Order.PENDING
    placed.write("annuler")
    placed.write("oui")
    assert Order.objects.get().state == Order.ABORT


def test_what_the_shop_has_begun_is_not_asked_about_but_said(placed):
    accept_order(Order.objects.get(), clock.now() + timedelta(hours=1), actor=SYSTEM)
    assert placed.write("annuler").kind == "not_abortable"
    placed.tap(placed.payload("to_shop:"))
    assert placed.last.kind == "to_shop" and Order.objects.get().state == Order.PENDING


def test_a_yes_after_a_price_takes_the_change_and_pays_nothing(talk):
    talk.orders()
    talk.tops_up(5000)
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.write("c'est combien tout en couleur ?")
    talk.write("oui")
    assert not Order.objects.exclude(state=Order.DRAFT).exists()
    assert talk.last.kind == "options" and talk.last.params["options"]["colour"] == "all"


def test_a_yes_pays_only_below_the_amount_and_paying_by_name_always(quoted):
    quoted.tap("balance")
    assert quoted.write("oui").kind == "quote_kept"
    assert Order.objects.get().state == Order.DRAFT
    quoted.tap("balance")
    quoted.write("je paie")
    assert Order.objects.get().state == Order.PENDING


@pytest.mark.parametrize(("text", "score"), [("4 étoiles", 4), ("⭐⭐⭐⭐⭐", 5), ("3/5", 3), ("2", 2)])
def test_a_score_is_understood_in_other_signs(placed, text, score):
    order = Order.objects.get()
    accept_order(order, clock.now() + timedelta(hours=1), actor=SYSTEM)
    order.reload()
    complete_order(order, actor=SYSTEM)
    order.reload()
    retrieve_order(order, actor=SYSTEM)
    placed.write(text)
    assert Feedback.objects.get().score == score


def test_a_number_picks_from_the_shops_that_were_shown(talk, other_shop):
    talk.orders(colour_pages=())
    shown = talk.tap("shops").params["shops"]
    assert talk.write("la deuxième").kind == "quote"
    assert talk.last.params["shop"] == shown[1]["name"]


def test_a_place_without_a_shop_is_said_to_have_none(talk, other_shop):
    talk.orders(colour_pages=())
    talk.tap("shops")
    assert "Pas d'imprimerie à «\u00a0Yoff\u00a0»" in talk.write("Yoff").text


@pytest.mark.parametrize("text", ["mon solde svp", "aide", "c'est où ?", "un conseiller svp"])
def test_questions_are_answered_while_an_amount_is_asked_for_which_still_can_be_given(talk, provider, text):
    talk.tap("mobile")
    assert talk.write(text).kind in ("balance", "help", "shop_info", "person")
    assert talk.write("mille francs").kind == "ask_number"


def test_an_amount_that_is_named_goes_on_to_the_number(talk, provider):
    assert talk.write("je veux recharger 1500 avec wave").kind == "ask_number"
    assert Dialog.objects.get().choices["amount"] == 1500


def test_a_wish_before_any_file_is_kept_for_it(talk):
    assert talk.write("imprimez en 3 exemplaires recto verso").kind == "wish_kept"
    assert "Envoyez maintenant" in talk.last.text
    assert Dialog.objects.get().choices["wishes"]


def test_stop_takes_nothing_out_of_reach(quoted):
    assert quoted.write("stop").kind == "stopped"
    assert quoted.write("ok").kind == "quote_kept"


def test_another_language_is_spoken_at_once(talk):
    assert talk.write("can we continue in english").text == "I will speak English with you from now on."


READERS = re.compile(r"^import re$|\bre\.\w+\(|\.lower\(\)|casefold|isalpha|\btext\.split\(", re.M)


def readers(folder: Path) -> list[str]:
    """The files that read text by themselves."""
    return sorted(path.name for path in folder.rglob("*.py") if READERS.search(path.read_text()))


def test_nobody_but_understanding_reads_a_text_in_the_bot(tmp_path):
    bot = ROOT / "everyprint" / "bot"
    found = [
        *readers(bot / "steps"),
        *(path.name for path in bot.glob("*.py") if READERS.search(path.read_text())),
    ]
    assert found == []
    (tmp_path / "wrong.py").write_text("if re.match('oui', text):\n    pass\n")
    assert readers(tmp_path) == ["wrong.py"]


# As last time, undone, given up ------------------------------------------------------------------------


def is_read(revision):
    sizes = (PageSize(210, 297, (1, 2, 3, 4, 5)),)
    inspection = Inspection(type="pdf", pages=5, colour_pages=(), sizes=sizes)
    facts = {"inspection": inspection.to_json(), "page_count": 5, "analysed_at": clock.now()}
    Revision.objects.filter(pk=revision.pk).update(state=Revision.READY, **facts)
    on_revision_ready(revision.public_id)


@pytest.fixture
def returning(talk, other_shop):
    """Has collected two copies on both sides, bound, at COIN COPIE, which is not the cheaper one."""
    talk.orders(colour_pages=())
    talk.write("2 copies recto verso reliure cerdeau")
    talk.tap("shops")
    talk.tap("shop:CCP22")
    talk.tops_up(5000)
    talk.write("je paie")
    retrieve(Order.objects.get())
    talk.work()
    talk.tap("new")
    return talk


def retrieve(order):
    accept_order(order, clock.now() + timedelta(hours=1), actor=SYSTEM)
    order.reload()
    complete_order(order, actor=SYSTEM)
    order.reload()
    retrieve_order(order, actor=SYSTEM)


def test_who_comes_back_pays_the_same_again_with_one_tap(returning):
    returning.send(("td.pdf", b"%PDF-1.7 new"))
    is_read(Revision.objects.latest("pk"))
    said = returning.last
    assert said.kind == "quote" and said.text.startswith("Comme la dernière fois")
    assert "COIN COPIE" in said.text
    options = said.params["lines"][0]["options"]
    assert (options["copies"], options["sides"], options["binding"]) == (2, "two", "cerdeau")
    returning.tap(returning.payload("pay:"))
    assert Order.objects.filter(state=Order.PENDING).count() == 1


def test_who_wishes_something_with_the_file_gets_that_and_not_the_last_time(returning):
    returning.send(("td.pdf", b"%PDF-1.7 new"))
    returning.write("3 copies")
    is_read(Revision.objects.latest("pk"))
    assert returning.last.kind == "options" and returning.last.params["options"]["copies"] == 3


def test_where_the_last_shop_takes_no_orders_the_options_are_shown(returning, other_shop):
    type(other_shop).objects.filter(pk=other_shop.pk).update(is_paused=True)
    returning.send(("td.pdf", b"%PDF-1.7 new"))
    is_read(Revision.objects.latest("pk"))
    assert returning.last.kind == "options"


def test_the_word_cancel_asks_while_something_is_composed_and_can_be_undone(talk):
    revision = talk.orders(colour_pages=())
    assert talk.write("annuler").kind == "confirm_forget"
    assert talk.write("non").kind == "options"
    talk.write("annuler")
    assert talk.write("oui").kind == "reset"
    talk.tap(talk.payload("print:"))
    assert talk.last.kind == "options" and Dialog.objects.get().choices["revision"] == revision.public_id


def test_a_request_on_the_telephone_can_be_given_up_and_paid_after_all_it_is_credited(talk, provider):
    talk.tap("mobile")
    talk.tap("amount:500")
    talk.write("77 123 45 67")
    talk.write("oui")
    attempt = Attempt.objects.get()
    assert talk.tap(talk.payload("give_up:")).kind == "topup_given_up"
    assert not Telephone.objects.exists() and talk.write("solde").params["waiting"] == 0
    paid = {"amount": 500, "currency": "XOF", "provider_transaction": "T", "actor": SYSTEM}
    settle_attempt(attempt, **paid)
    assert available(talk.customer.account) == 500


def test_nobody_gives_up_the_request_of_another(talk, provider, other_talk):
    talk.tap("mobile")
    talk.tap("amount:500")
    talk.write("77 123 45 67")
    talk.write("oui")
    other_talk.tap(talk.payload("give_up:"))
    assert Telephone.objects.exists()
