"""The dialog, from a file to a score, on a real database; the engine's journey is in test_journey.py."""

from datetime import timedelta

import pytest

from everyprint.bot.models import Dialog
from everyprint.bot.services import arrive, on_topup_ended
from everyprint.conversations.models import Remark
from everyprint.feedback.models import Feedback
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.messaging.models import Message
from everyprint.orders import services as orders
from everyprint.orders.models import Order
from everyprint.payments.models import Attempt
from everyprint.payments.services import take_cash
from everyprint.shops.prices import Prices
from everyprint.shops.services import set_paused, set_prices, suspend
from tests.support import make

STAFF = Actor("staff", "1")


def quoted(talk, wish="couleur où il y en a, 2 exemplaires, reliure cerdeau"):
    talk.orders()
    talk.write(wish)
    talk.tap("shops")
    return talk.tap("shop:EEX22")


def placed(talk):
    quoted(talk)
    talk.tops_up(2000)
    talk.tap(f"pay:{Order.objects.get().public_id}")
    return Order.objects.get()


def test_the_quote_of_the_scenario_is_itemised_to_the_franc(talk):
    quote = quoted(talk)
    assert "33×10 + 4×25 + 110 = 540\u00a0F × 2 = 1\u00a0080\u00a0F" in quote.text


def test_cheaper_ways_of_the_same_file_are_one_tap_away(talk):
    quoted(talk, "tout en couleur 2 copies reliure cerdeau")
    assert "Couleur seulement pages 3, 12, 17, 30 : −990\u00a0F" in talk.labels()
    assert "1\u00a0080\u00a0F" in talk.tap("saving:colour_where_colour").text


def test_a_range_that_overlaps_says_its_pages_once(talk):
    talk.orders()
    assert "26 pages, les doublons comptés une fois" in talk.write("7-18,12-32").text


def test_a_range_outside_the_document_tells_the_span_and_keeps_every_choice(talk):
    talk.orders()
    talk.write("2 copies recto verso")
    refusal = talk.write("40-50")
    assert "de la page 1 à la page 37" in refusal.text
    options = Dialog.objects.get().choices["options"]
    assert (options["copies"], options["sides"], options["pages"]) == (2, "two", "All")


def test_what_no_shop_prints_is_never_offered(talk, other_shop):
    talk.orders()
    assert "set:paper=A5" not in talk.taps()
    assert "set:paper=A3" in talk.taps()
    assert talk.write("A3").kind == "options"
    assert "COIN COPIE" not in talk.tap("shops").text


def test_a_person_far_from_the_first_shop_sees_the_near_one_first(talk, other_shop, shop):
    type(shop).objects.filter(pk=shop.pk).update(latitude="14.7", longitude="-17.4")
    type(shop).objects.filter(pk=other_shop.pk).update(latitude="14.671", longitude="-17.431")
    talk.orders()
    answer = talk.tap("near:14.67,-17.43")
    assert answer.params["shops"][0]["name"] == "COIN COPIE"
    assert 100 < answer.params["shops"][0]["distance_m"] < 200


def test_too_little_money_keeps_the_draft_until_the_top_up_and_one_tap_pays(talk):
    quoted(talk)
    missing = talk.tap(talk.payload("pay:"))
    assert missing.kind == "not_enough" and "1\u00a0080\u00a0F" in missing.text
    talk.tops_up(2000)
    told = next(message for message in talk.sent() if message.kind == "topped_up")
    assert told.said.choices[0].label.startswith("Payer maintenant")
    assert talk.tap(told.said.choices[0].tap).kind == "order_placed"
    assert available(talk.customer.account) == 920


def test_the_recovery_code_comes_with_the_first_top_up_only(talk):
    talk.tops_up(500)
    talk.tops_up(500)
    assert talk.kinds().count("recovery_code") == 1


def test_the_same_message_twice_is_answered_once(talk):
    talk.orders()
    talk.write("2 copies", key="again")
    before = Message.objects.count()
    talk.write("2 copies", key="again")
    assert Message.objects.count() == before


def test_paying_twice_holds_the_money_once(talk):
    order = placed(talk)
    talk.tap(f"pay:{order.public_id}")
    assert available(talk.customer.account) == 920


def test_an_expired_quote_with_another_price_names_what_changed_and_asks_again(talk, shop):
    quoted(talk)
    talk.tops_up(2000)
    set_prices(shop, Prices.from_json({"A4": {"gray": 11, "color": 25}, "binding": {"cerdeau": 110}}))
    with clock.travelled(timedelta(minutes=61)):
        answer = talk.tap(f"pay:{Order.objects.get().public_id}")
    assert answer.kind == "quote"
    assert "page en noir et blanc 10\u00a0F → 11\u00a0F" in answer.text
    assert Order.objects.get().state == Order.DRAFT


def test_a_shop_that_paused_meanwhile_leads_to_the_others_and_costs_nothing(talk, shop, other_shop):
    quoted(talk)
    talk.tops_up(2000)
    set_paused(shop, True)
    assert talk.tap(f"pay:{Order.objects.get().public_id}").kind == "shops"
    assert available(talk.customer.account) == 2000


def test_a_shop_that_is_asked_for_by_name_says_that_it_is_paused(talk, shop, other_shop):
    set_paused(other_shop, True)
    talk.orders()
    assert "COIN COPIE" not in talk.tap("shops").text
    for name in ("COIN COPIE", "coin"):
        said = talk.write(name)
        assert "COIN COPIE est en pause" in said.text and talk.payload("shop:EEX22")
    assert "COIN COPIE est en pause" in talk.tap("shop:CCP22").text
    suspend(other_shop, "plaintes", actor=Actor("operator", "1"))
    assert "COIN COPIE ne prend plus de nouvelles" in talk.write("chez coin copie svp").text


def test_the_shop_of_the_last_order_is_missed_once_when_it_is_paused(talk, shop, other_shop):
    orders.complete_order(placed(talk), actor=STAFF)
    orders.retrieve_order(Order.objects.get(), actor=STAFF)
    set_paused(shop, True)
    talk.orders()
    assert talk.tap("shops").text.startswith("LE PARRAIN est en pause")
    assert "pause" not in talk.tap("shops").text
    set_paused(other_shop, True)
    assert "Aucune imprimerie" in talk.tap("shops").text


def test_words_during_an_open_order_go_to_its_shop_but_commands_do_not(talk):
    order = placed(talk)
    assert talk.write("Pas de pied de page svp").kind == "remark_passed"
    talk.write("solde")
    assert list(Remark.objects.values_list("order", "text")) == [(order.public_id, "Pas de pied de page svp")]


def test_a_customer_cancels_until_the_shop_accepts(talk):
    order = placed(talk)
    assert talk.write("annuler").kind == "confirm_cancel"
    orders.accept_order(order, clock.now(), actor=STAFF)
    assert "a déjà commencé" in talk.tap(f"cancel:{order.public_id}").text
    order.refresh_from_db()
    assert order.state == Order.PENDING


def test_a_cancelled_order_gives_the_money_back(talk):
    order = placed(talk)
    talk.tap(f"cancel:{order.public_id}")
    assert available(talk.customer.account) == 2000


def test_a_collected_order_is_rated_once_with_a_word(talk):
    order = placed(talk)
    orders.complete_order(order, actor=STAFF)
    orders.retrieve_order(order, actor=STAFF)
    talk.work()
    assert talk.last.kind == "ask_score"
    talk.tap(f"score:{order.public_id}:5")
    talk.write("Très propre")
    assert "déjà noté" in talk.tap(f"score:{order.public_id}:1").text
    assert list(Feedback.objects.values_list("score", "comment")) == [(5, "Très propre")]


def test_nobody_touches_the_order_of_somebody_else(talk, shop):
    order = placed(talk)
    stranger = type(talk)(arrive("web", "x", "fr"))
    for payload in (f"cancel:{order.public_id}", f"pay:{order.public_id}", f"score:{order.public_id}:1"):
        assert "n'est pas connue" in stranger.tap(payload).text


@pytest.mark.parametrize(
    "payload",
    ["", "set:", "set:copies=0", "set:paper=A9", "near:nowhere", "amount:x", "score:1", "shop:?", "x:y"],
)
def test_a_hostile_tap_gets_an_answer_and_changes_nothing(talk, payload):
    talk.orders()
    before = Dialog.objects.get().choices["options"]
    assert talk.tap(payload).text
    assert Dialog.objects.get().choices["options"] == before


def test_a_wrong_voucher_says_what_to_check(talk):
    talk.tap("voucher")
    assert "n'existe pas" in talk.write("ABCD").text


def test_the_shop_gives_up_and_another_is_offered(talk):
    order = placed(talk)
    orders.abort_order(order, "plus de papier", actor=SYSTEM)
    talk.work()
    assert talk.last.kind == "print_elsewhere"
    said = talk.tap(talk.payload("again:"))
    assert said.kind == "options" and "2 exemplaires" in said.text, "as it was ordered before"


def test_a_shop_that_closed_during_the_quote_is_told_before_paying(talk, shop):
    quoted(talk)
    talk.tops_up(2000)
    order = Order.objects.get()
    type(shop).objects.filter(pk=shop.pk).update(hours={"0": [["03:00", "03:01"]]})
    moment = clock.now()
    until_tuesday = timedelta(days=(1 - moment.weekday()) % 7 or 7)
    with clock.travelled(until_tuesday):
        Order.objects.update(quote_expires_at=clock.now() + timedelta(minutes=5))
        assert talk.tap(f"pay:{order.public_id}").kind == "shop_closed"
        assert available(talk.customer.account) == 2000
        assert talk.tap(f"payclosed:{order.public_id}").kind == "order_placed"


def test_mobile_money_is_asked_for_step_by_step_and_started_once(talk, monkeypatch):
    make.configured(monkeypatch, "http://127.0.0.1:9")
    quoted(talk)
    talk.tap(talk.payload("pay:"))
    assert talk.tap("mobile").said.choices[0].tap == "amount:1080"
    talk.tap("amount:1080")
    assert "n'est pas valable" in talk.write("12").text
    networks = talk.write("77 123 45 67")
    assert {choice.label for choice in networks.said.choices} == {"Orange Money", "Wave", "Free Money"}
    talk.tap("network:ORANGE_SEN", key="once")
    talk.tap("network:ORANGE_SEN", key="once")
    assert talk.last.kind == "topup_waiting"
    assert list(Attempt.objects.values_list("amount", "network", "phone")) == [
        (1080, "ORANGE_SEN", "+221771234567")
    ]


def test_a_failed_top_up_says_why_and_offers_the_other_ways(talk):
    quoted(talk)
    facts = {"amount": 1080, "how": "mobile", "detail": "••• 567"}
    on_topup_ended(talk.customer.public_id, **facts, is_success=False, key="t1", failure="insufficient_funds")
    assert "pas assez d'argent" in talk.last.text
    assert talk.taps() == ["mobile", "cash", "voucher"]


LATE = {"how": "mobile", "detail": "••• 567", "is_success": True, "is_late": True}


def arrives_late(talk, amount):
    take_cash(talk.customer, amount, shop=None, actor=SYSTEM, key="late")
    on_topup_ended(talk.customer.public_id, amount, **LATE, key="late")


def test_money_that_came_after_all_says_sorry_and_pays_what_waited_for_it(talk):
    quoted(talk)
    talk.tap(talk.payload("pay:"))
    assert talk.last.kind == "not_enough"
    arrives_late(talk, 1080)
    assert talk.kinds()[-1] == "order_placed" and Order.objects.get().state == Order.PENDING
    assert "pardon" in next(message for message in talk.sent() if message.params.get("is_late")).text


def test_money_that_came_after_all_buys_nothing_that_nobody_wanted_to_pay_yet(talk):
    quoted(talk)
    arrives_late(talk, 1080)
    assert Order.objects.get().state == Order.DRAFT
    assert available(talk.customer.account) == 1080


def test_money_that_came_after_the_quote_expired_waits_for_a_tap(talk):
    quoted(talk)
    talk.tap(talk.payload("pay:"))
    Order.objects.update(quote_expires_at=clock.now() - timedelta(days=1))
    arrives_late(talk, 1080)
    assert Order.objects.get().state == Order.DRAFT
    topped_up = next(message for message in talk.sent() if message.kind == "topped_up")
    assert [choice.tap for choice in topped_up.said.choices] == [f"pay:{Order.objects.get().public_id}"]


def test_the_event_of_a_top_up_handled_twice_is_told_once(talk):
    for _time in range(2):
        on_topup_ended(talk.customer.public_id, 500, "cash", "LE PARRAIN", is_success=True, key="c1")
    assert talk.kinds() == ["topped_up", "recovery_code"]


def test_text_and_every_button_of_every_kind_come_out_in_the_persons_words(talk):
    placed(talk)
    for message in talk.sent():
        assert message.text and "%(" not in message.text
        assert all(choice.label for choice in message.said.choices)


def test_an_english_wish_is_read_in_any_language(talk):
    talk.orders()
    talk.write("2 copies both sides pages 1 to 10, binding")
    options = Dialog.objects.get().choices["options"]
    assert options["binding"] == "cerdeau"
    assert (options["copies"], options["sides"], options["pages"]) == (2, "two", "1-10")


def test_topping_up_in_the_middle_does_not_forget_the_document(talk):
    talk.orders()
    talk.tap("voucher")
    talk.tops_up(500)
    assert "recto verso" in talk.write("recto verso").text


def test_a_booklet_has_its_own_sides_until_another_way_is_wished_for(talk):
    talk.orders()
    said = talk.write("en livret")
    assert "livret à plier" in said.text and "200" in said.text, "20 sides of two pages each"
    said = talk.write("4 par page")
    assert "livret" not in said.text and "4 pages par face" in said.text
    said = talk.tap("set:booklet=True")
    assert "livret à plier" in said.text and "4 pages" not in said.text
    assert "livret" not in talk.tap("set:booklet=False").text
