"""From options to a shop and its quote."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from everyprint.bot.steps.documents import lowest, show_options, total_at
from everyprint.bot.turn import QUOTE, SHOPS, Turn
from everyprint.bot.understand import simplified
from everyprint.documents.engine import Inspection
from everyprint.documents.engine.words import where
from everyprint.documents.models import Revision
from everyprint.documents.queries import inspection_of
from everyprint.feedback.queries import tenths_of_shops
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.errors import EveryPrintError
from everyprint.orders import services as orders
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options, Price, Saving, colour_pages, savings
from everyprint.orders.queries import line_of, minutes_to_print
from everyprint.shops.prices import Prices
from everyprint.shops.queries import Offer, offer_of, offers

SHOPS_SHOWN = 3
SAVINGS_SHOWN = 3


@dataclass(frozen=True)
class Ready:
    """When a job would be ready, and whether the shop closes before."""

    at: datetime | None
    is_closing: bool = False


def ready(offer: Offer, sides: int) -> Ready:
    """An honest ready time: a closed shop starts when it opens."""
    needed = timedelta(minutes=minutes_to_print(sides))
    if offer.open_until is None:
        return Ready(offer.opens_at + needed if offer.opens_at else None)
    at = clock.now() + needed
    return Ready(at, is_closing=at > offer.open_until)


def show_shops(turn: Turn, revision: Revision, place: str = "") -> None:
    """At most three shops that can print this, with the exact total."""
    inspection, options = inspection_of(revision), turn.options
    able = [offer for offer in offers(turn.near) if total_at(offer, options, inspection) is not None]
    if not able:
        turn.go(SHOPS)
        turn.say("no_shop")
        return
    found = [
        offer for offer in able if not place or simplified(place) in simplified(offer.shop.place)
    ] or able
    if turn.near is None:
        found.sort(
            key=lambda offer: (not offer.is_open, total_at(offer, options, inspection), offer.shop.name)
        )
    scores = tenths_of_shops([offer.shop for offer in found])
    turn.go(SHOPS)
    turn.say(
        "shops",
        shops=[
            _entry(offer, options, revision) | {"score": scores.get(offer.shop.pk)}
            for offer in found[:SHOPS_SHOWN]
        ],
        others=len(able) > SHOPS_SHOWN,
        is_near=turn.near is not None,
    )


def _entry(offer: Offer, options: Options, revision: Revision) -> dict[str, Any]:
    cost, _prices = orders.priced(offer.shop, revision, options)
    when = ready(offer, (cost.gray_sides + cost.colour_sides) * cost.copies)
    return {
        "id": offer.shop.public_id,
        "name": offer.shop.name,
        "place": offer.shop.place,
        "total": cost.total,
        "distance_m": offer.distance_m,
        "is_open": offer.is_open,
        "opens_at": offer.opens_at.isoformat() if offer.opens_at else None,
        "ready_at": when.at.isoformat() if when.at else None,
    }


def show_places(turn: Turn) -> None:
    """The neighbourhoods with a shop."""
    places = sorted({offer.shop.place for offer in offers() if offer.shop.place})
    turn.say("ask_place", places=places[:12])


def find(text: str) -> list[Offer]:
    """The shops whose name or place a person wrote."""
    wanted = simplified(text)
    if len(wanted) < 3:
        return []
    return [
        offer
        for offer in offers()
        if wanted in simplified(offer.shop.name)
        or wanted in simplified(offer.shop.place)
        or simplified(offer.shop.name) in wanted
    ]


def choose_shop(turn: Turn, revision: Revision, shop_id: str) -> None:
    """Freeze the price at a shop for an hour and show it."""
    offer = next((offer for offer in offers(turn.near) if offer.shop.public_id == shop_id), None)
    if offer is None or total_at(offer, turn.options, inspection_of(revision)) is None:
        show_shops(turn, revision)
        return
    draft = turn.draft()
    if draft is not None and draft.shop_id == offer.shop.pk:
        orders.requote(draft, revision, turn.options, actor=turn.actor)
    else:
        draft = orders.draft_order(turn.customer, offer.shop, revision, turn.options, actor=turn.actor)
    turn.dialog.order = draft.public_id
    show_quote(turn, draft)


def show_quote(turn: Turn, draft: Order, change: str = "") -> None:
    """The itemised quote of a draft, with cheaper ways to print the same file."""
    line = line_of(draft)
    inspection = inspection_of(line.revision)
    options, cost = Options.from_json(line.options), Price.from_json(line.price)
    offer = offer_of(draft.shop, turn.near)
    when = ready(offer, (cost.gray_sides + cost.colour_sides) * cost.copies)
    coloured = colour_pages(options, inspection)
    turn.go(QUOTE, options=line.options, revision=line.revision.public_id, was_open=offer.is_open)
    turn.say(
        "quote",
        order_id=draft.public_id,
        shop=draft.shop.name,
        formula=cost.formula(draft.currency),
        total=draft.total,
        options=line.options,
        colour_pages=where(coloured) if coloured and len(coloured) < inspection.pages else "",
        ready_at=when.at.isoformat() if when.at else None,
        is_closing=when.is_closing,
        balance=available(turn.customer.account),
        change=change,
        savings=[
            {
                "code": saving.code,
                "saved": saving.saved,
                "total": saving.price.total,
                "pages": list(colour_pages(saving.options, inspection)),
            }
            for saving in _ways(draft, options, inspection)[:SAVINGS_SHOWN]
        ],
    )


def _ways(draft: Order, options: Options, inspection: Inspection) -> list[Saving]:
    """The cheaper ways; without any colour in the document, gray alone is named."""
    ways = savings(options, inspection, Prices.from_json(draft.price_list))
    has_colour = bool(inspection.colour_pages)
    return [way for way in ways if has_colour or way.code != "colour_where_colour"]


def take_saving(turn: Turn, draft: Order, code: str) -> None:
    """Quote again in a cheaper way; a way that is gone just shows the quote again."""
    line = line_of(draft)
    ways = _ways(draft, Options.from_json(line.options), inspection_of(line.revision))
    chosen = next((way for way in ways if way.code == code), None)
    if chosen is not None:
        try:
            orders.requote(draft, line.revision, chosen.options, actor=turn.actor)
        except EveryPrintError as refusal:
            turn.say("sentence", text=refusal.sentence())
    draft.refresh_from_db()
    show_quote(turn, draft)


def options_again(turn: Turn, revision: Revision) -> None:
    """Back to the options, or to what some shop can still print."""
    if lowest(turn.options, inspection_of(revision), offers()) is None:
        turn.go(turn.step, options=Options().to_json())
    show_options(turn, revision)
