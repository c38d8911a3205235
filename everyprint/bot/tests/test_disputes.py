"""« Ce n'était pas moi »: from the notice to the decision, as the customer and the shop read it."""

from datetime import timedelta

import pytest

from everyprint.bot import services
from everyprint.bot.tests.conftest import Talk
from everyprint.bot.understanding.meaning import Situation, meaning
from everyprint.conversations.queries import of_order
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.messaging.message import Answer
from everyprint.messaging.models import Message
from everyprint.orders import disputes
from everyprint.orders.models import Dispute, Order
from everyprint.orders.services import complete_order, retrieve_order
from tests.support import make

STAFF, BOSS = Actor("staff", "1"), Actor("operator", "1")


def handed_over(talk, shop, how="no_code", reason="Diop, 567, téléphone déchargé"):
    talk.tops_up(2000)
    order = make.placed(talk.customer, shop)
    complete_order(order, actor=STAFF)
    retrieve_order(order, actor=STAFF, how=how, reason=reason)
    talk.work()
    return order


def notice():
    return Message.objects.get(kind="order_retrieved").said


def test_the_notice_has_the_button_and_two_taps_dispute(talk, shop):
    order = handed_over(talk, shop)
    buttons = [choice for choice in notice().choices if isinstance(choice, Answer)]
    assert [button.label for button in buttons] == ["Ce n'était pas moi"]
    asked = talk.tap(buttons[0].tap)
    assert asked.kind == "ask_dispute" and not Dispute.objects.exists()
    kept = talk.tap(talk.payload("dispute:"))
    assert kept.kind == "dispute_kept" and "EveryPrint regarde" in kept.text
    assert Dispute.objects.get().order == order
    assert "n'est pas lui qui a pris" in of_order(order.public_id)[-1].text
    assert talk.tap(f"dispute:{order.public_id}").kind == "dispute_kept"
    assert Dispute.objects.count() == 1


def test_a_collection_with_its_code_has_no_such_button(talk, shop):
    handed_over(talk, shop, "code", "")
    assert not [choice for choice in notice().choices if isinstance(choice, Answer)]


@pytest.mark.parametrize(
    "words", ["Ce n'était pas moi !!", "ce n’était pas moi", "c'est pas moi", "It wasn't me"]
)
def test_the_words_ask_the_same_question_and_are_kept_without_secrets(talk, shop, words):
    handed_over(talk, shop)
    assert talk.write(words).kind == "ask_dispute"
    talk.tap(talk.payload("dispute:"))
    assert Dispute.objects.get().words == words


def test_a_bare_yes_confirms_and_a_bare_no_does_not(talk, shop):
    handed_over(talk, shop)
    talk.write("ce n'était pas moi")
    talk.write("non")
    assert not Dispute.objects.exists()
    talk.write("ce n'était pas moi")
    assert talk.write("oui").kind == "dispute_kept"


def test_the_words_are_no_comment_on_a_score_and_no_word_for_the_next_shop(talk, shop):
    order = handed_over(talk, shop)
    talk.tap(f"score:{order.public_id}:1")
    assert talk.write("ce n'était pas moi").kind == "ask_dispute"
    talk.tap(f"askdispute:{order.public_id}")
    make.placed(talk.customer, shop)
    assert talk.write("ce n'était pas moi hier").kind == "ask_dispute"


def test_after_seven_days_the_button_says_so_and_the_words_are_words(talk, shop):
    order = handed_over(talk, shop)
    with clock.travelled(timedelta(days=7, minutes=1)):
        assert talk.write("ce n'était pas moi").kind == "not_understood"
        talk.tap(f"askdispute:{order.public_id}")
        assert "pendant 7 jours" in talk.tap(f"dispute:{order.public_id}").text
    assert not Dispute.objects.exists()


def test_nobody_disputes_the_order_of_somebody_else(talk, shop):
    order = handed_over(talk, shop)
    other = Talk(services.arrive("web", "phone-2", "fr"))
    for tap in ("askdispute", "dispute"):
        assert "n'est pas connue" in other.tap(f"{tap}:{order.public_id}").text
    assert other.write("ce n'était pas moi").kind != "ask_dispute"
    assert not Dispute.objects.exists()


@pytest.mark.parametrize(("outcome", "told", "to_shop"), [
    (Dispute.SHOP, "donne raison à LE PARRAIN (vu)", "vous donne raison (vu)"),
    (Dispute.CUSTOMER, "100\u00a0F reviennent sur votre solde", "donne raison au client (vu)"),
])  # fmt: skip
def test_customer_and_shop_read_the_decision(talk, shop, outcome, told, to_shop):
    order = handed_over(talk, shop)
    kept = disputes.dispute(order, "", actor=Actor("customer", talk.customer.public_id))
    before = available(talk.customer.account)
    disputes.settle(kept, outcome, "vu", actor=BOSS)
    talk.work()
    assert talk.last.kind == "dispute_settled" and told in talk.last.text
    assert to_shop in of_order(order.public_id)[-1].text
    assert available(talk.customer.account) - before == (100 if outcome == Dispute.CUSTOMER else 0)
    assert told in talk.write("ce n'était pas moi").text
    assert Order.objects.get().state == Order.RETRIEVED


@pytest.mark.parametrize("text", [
    "ce n'était pas moi", "C'était pas moi!", "ce netait pas moi", "c'est pas moi",
    "ce n'est pas moi qui l'ai prise",
    "ce n'était pas moi, quelqu'un d'autre l'a prise", "it wasn't me", "it was not me.", "that wasnt me",
    "not me who took it", "ct pas moi",
])  # fmt: skip
def test_who_says_so_disputes(text):
    for step in ("start", "open_order", "quote"):
        assert meaning(text, Situation(step)).intent == "disputed", step


@pytest.mark.parametrize("text", [
    "ce n'est pas moi qui viendrai, c'est mon frère", "c'est moi", "imprimez-moi tout", "ce n'est pas à moi",
    "it's not me who will come, my brother does", "ne m'oubliez pas moi et mes pages", "message me",
])  # fmt: skip
def test_who_says_something_else_does_not(text):
    for step in ("start", "open_order", "quote"):
        assert meaning(text, Situation(step)).intent != "disputed", step
