"""« Ce n'était pas moi »: a customer disputes a collection without its code."""

from everyprint.bot.steps.orders import own_order
from everyprint.bot.taps import AskDispute, Dispute
from everyprint.bot.turn import Turn, undone_when_refused
from everyprint.bot.understanding.meaning import Situation, meaning
from everyprint.bot.understanding.secrets import masked
from everyprint.orders import disputes
from everyprint.orders.errors import DisputedBefore
from everyprint.orders.models import Dispute as Kept
from everyprint.orders.models import Order


def answer_words(turn: Turn, text: str) -> bool:
    """Ask about the latest collection without a code; False where the words mean something else or none."""
    if meaning(text, Situation()).intent != "disputed":
        return False
    order = disputes.disputable(turn.customer)
    if order is not None:
        _ask(turn, order, masked(text))
    return order is not None


def ask(turn: Turn, tap: AskDispute) -> None:
    """Two taps dispute a collection; the first one only asks."""
    _ask(turn, own_order(turn, tap.order), "")


def _ask(turn: Turn, order: Order, words: str) -> None:
    kept = disputes.dispute_of(order)
    if kept is not None:
        _tell(turn, order, kept)
        return
    turn.go(turn.step, disputed={"order": order.public_id, "words": words})
    ended_at = order.ended_at.isoformat() if order.ended_at else None
    turn.say("ask_dispute", order_id=order.public_id, shop=order.shop.name, ended_at=ended_at)


def confirm(turn: Turn, tap: Dispute) -> None:
    """Keep it, with the customer's own words where there were some; the notices tell both sides."""
    order = own_order(turn, tap.order)
    said = turn.dialog.choices.get("disputed") or {}
    words = said.get("words", "") if said.get("order") == order.public_id else ""
    try:
        with undone_when_refused():
            disputes.dispute(order, words, actor=turn.actor)
    except DisputedBefore:
        _tell(turn, order, disputes.dispute_of(order))
    else:
        turn.go(turn.step, disputed=None)


def _tell(turn: Turn, order: Order, kept: Kept | None) -> None:
    """What became of what was disputed before."""
    name, shop = order.public_id, order.shop.name
    if kept is None or kept.state == Kept.OPEN:
        turn.say("dispute_kept", order_id=name, shop=shop)
        return
    returned, reason = kept.returned, kept.reason
    turn.say(
        "dispute_settled", order_id=name, shop=shop, outcome=kept.state, returned=returned, reason=reason
    )
