"""Words for the shop of an open order: asked about when meant otherwise, passed on, taken back."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from everyprint.bot.steps.orders import own_order, pass_on
from everyprint.bot.turn import START, Turn
from everyprint.bot.understanding.secrets import masked
from everyprint.conversations.queries import written_by_customer
from everyprint.conversations.services import withdraw_text
from everyprint.lib import clock
from everyprint.orders.errors import NotAllowed
from everyprint.orders.models import Order

TALK_LASTS = timedelta(minutes=30)
BACK_WITHIN = timedelta(seconds=60)
KEPT_MAX = 1000


def take_unclear(turn: Turn, order: Order, text: str) -> None:
    """What may be meant for the shop or not: asked, unless it was asked a short time ago."""
    if _talks_with(turn, order):
        pass_on(turn, order, text=text)
        return
    kept = masked(text)[:KEPT_MAX]
    turn.go(START, words={"order": order.public_id, "text": kept})
    turn.say("whose_words", order_id=order.public_id, shop=order.shop.name, text=kept)


def _talks_with(turn: Turn, order: Order) -> bool:
    talk = turn.dialog.choices.get("talk") or {}
    return talk.get("order") == order.public_id and clock.now() < datetime.fromisoformat(talk["until"])


def to_shop(turn: Turn, order_id: str) -> None:
    """The kept words go to the shop, and for half an hour those that come."""
    order = own_order(turn, order_id)
    if not order.is_open:
        raise NotAllowed(state=order.state)
    words = turn.dialog.choices.get("words") or {}
    until = clock.now() + TALK_LASTS
    turn.go(turn.step, words=None, talk={"order": order_id, "until": until.isoformat()})
    if words.get("order") == order_id:
        pass_on(turn, order, text=words["text"])
    else:
        turn.say("to_shop", shop=order.shop.name)


def end_talk(turn: Turn) -> None:
    """A command word ends the talk with a shop: what follows may be for the bot again."""
    if turn.dialog.choices.get("talk") or turn.dialog.choices.get("words"):
        turn.go(turn.step, talk=None, words=None)


def unclear_words(turn: Turn) -> str:
    """What was kept until its customer says whom it is for."""
    return str((turn.dialog.choices.get("words") or {}).get("text", ""))


def take_back_words(turn: Turn, remark_id: int) -> None:
    """Take words back from a shop within a minute."""
    remark = written_by_customer(remark_id)
    order = own_order(turn, remark.order if remark else "")
    if remark is None or not remark.text or clock.now() - remark.created_at > BACK_WITHIN:
        turn.say("too_late_for_words", shop=order.shop.name)
        return
    topics = (order.shop.topic, turn.customer.topic)
    withdraw_text(remark.pk, text=_("Message repris par le client."), topics=topics)
    turn.say("words_taken_back", shop=order.shop.name, was_seen=remark.seen_at is not None)
