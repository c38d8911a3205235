"""Questions that change nothing: where a shop is and when it is open, a person to speak to, no messages."""

from everyprint.bot.steps.orders import keep_quote
from everyprint.bot.steps.shops import facts_of, named_in
from everyprint.bot.turn import QUOTE, Turn
from everyprint.orders.queries import latest_open, of_customer
from everyprint.shops.models import Shop
from everyprint.shops.queries import offers

SHOPS_TOLD = 3


def tell_shop(turn: Turn, info: str, text: str = "") -> None:
    """What is asked of a shop: the one that was named, else the quote's, the order's, or those there are."""
    found = _meant(turn, text) or [offer.shop for offer in offers(turn.near)]
    turn.say("shop_info", info=info, shops=[facts_of(shop) for shop in found[:SHOPS_TOLD]])
    _quote_stays(turn)


def _meant(turn: Turn, text: str) -> list[Shop]:
    named = [offer.shop for offer in named_in(text)]
    if named:
        return named
    draft = turn.draft() if turn.step == QUOTE else None
    order = draft or latest_open(turn.customer) or of_customer(turn.customer).first()
    return [order.shop] if order else []


def offer_person(turn: Turn) -> None:
    """A person: the shop of an open order reads here; any shop can be called."""
    order = latest_open(turn.customer)
    found = [order.shop] if order else [offer.shop for offer in offers(turn.near)]
    turn.say(
        "person",
        order_id=order.public_id if order else "",
        shops=[facts_of(shop) for shop in found if shop.phone][:SHOPS_TOLD],
        shop=order.shop.name if order else "",
    )
    _quote_stays(turn)


def stop(turn: Turn) -> None:
    """Nothing is ever sent but news of orders and money: said, and where the conversation stands stays."""
    turn.say("stopped", has_order=latest_open(turn.customer) is not None)


def _quote_stays(turn: Turn) -> None:
    """An answer never takes the quote's buttons out of reach."""
    if turn.step == QUOTE:
        keep_quote(turn)
