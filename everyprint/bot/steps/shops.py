"""From options to a shop and its quote."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from everyprint.bot.steps.documents import Wanted, lowest, show_options, total_at, wanted_of
from everyprint.bot.turn import QUOTE, SHOPS, Turn
from everyprint.bot.understanding.normal import plain
from everyprint.documents.engine.words import where
from everyprint.documents.models import Revision
from everyprint.documents.queries import inspection_of
from everyprint.feedback.queries import tenths_of_shops
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.errors import EveryPrintError
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import Options, Price, Saving, colour_pages, price, savings
from everyprint.orders.queries import lines_of, minutes_to_print, of_customer
from everyprint.orders.quotes import Item, draft_order, items_of, requote
from everyprint.shops.models import Shop
from everyprint.shops.prices import Prices
from everyprint.shops.queries import Offer, away, offer_of, offers, opening

SHOPS_SHOWN = 3
SAVINGS_SHOWN = 3
NAME_LEAST = 3  # letters: fewer are in every name


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


def show_shops(turn: Turn, revision: Revision, place: str = "", missed: Shop | None = None) -> None:
    """At most three shops that can print this, with the exact total, and what became of a missed one."""
    wanted = wanted_of(turn.items(revision))
    able = [offer for offer in offers(turn.near) if total_at(offer, wanted) is not None]
    told = _told_away(missed or _missed(turn))
    if not able:
        turn.go(SHOPS)
        turn.say("no_shop", away=told)
        return
    there = [offer for offer in able if place and _is_at(offer.shop, place)]
    found = there or able
    if turn.near is None:
        found.sort(key=lambda offer: (not offer.is_open, total_at(offer, wanted), offer.shop.name))
    scores = tenths_of_shops([offer.shop for offer in found])
    turn.go(SHOPS)
    turn.say(
        "shops",
        shops=[_entry(offer, wanted) | {"score": scores.get(offer.shop.pk)} for offer in found[:SHOPS_SHOWN]],
        others=len(able) > SHOPS_SHOWN,
        is_near=turn.near is not None,
        away=told,
        nowhere=place[:40].title() if place and not there else "",
    )


def _missed(turn: Turn) -> Shop | None:
    """The shop of the customer's last order while it takes no new ones, told once for what is composed."""
    last = of_customer(turn.customer).first()
    if last is None or last.shop.takes_orders or turn.dialog.choices.get("missed") == last.shop.public_id:
        return None
    turn.go(turn.step, missed=last.shop.public_id)
    return last.shop


def _told_away(shop: Shop | None) -> dict[str, Any] | None:
    return {"name": shop.name, "is_paused": not shop.is_suspended} if shop else None


def _is_at(shop: Shop, place: str) -> bool:
    wanted = plain(place)
    return wanted in plain(shop.place) or wanted in plain(shop.name)


def _sides(costs: Sequence[Price]) -> int:
    return sum(cost.sides * cost.copies for cost in costs)


def _entry(offer: Offer, wanted: Sequence[Wanted]) -> dict[str, Any]:
    costs = [price(options, inspection, offer.prices) for options, inspection in wanted]
    when = ready(offer, _sides(costs))
    return {
        "id": offer.shop.public_id,
        "name": offer.shop.name,
        "place": offer.shop.place,
        "total": sum(cost.total for cost in costs),
        "distance_m": offer.distance_m,
        "is_open": offer.is_open,
        "opens_at": offer.opens_at.isoformat() if offer.opens_at else None,
        "ready_at": when.at.isoformat() if when.at else None,
    }


def elsewhere(order: Order) -> list[dict[str, Any]]:
    """At most three other shops that can print an order for what its customer has, as it was ordered."""
    wanted = wanted_of(items_of(lines_of(order)))
    most = available(order.customer.account) + order.total
    found = [
        (offer, total)
        for offer in offers()
        if offer.shop.pk != order.shop_id and (total := total_at(offer, wanted)) is not None and total <= most
    ]
    found.sort(key=lambda one: (not one[0].is_open, one[1], one[0].shop.name))
    return [_entry(offer, wanted) for offer, _ in found[:SHOPS_SHOWN]]


def show_places(turn: Turn) -> None:
    """The neighbourhoods with a shop."""
    places = sorted({offer.shop.place for offer in offers() if offer.shop.place})
    turn.say("ask_place", places=places[:12])


def find(text: str) -> list[Offer]:
    """The shops whose name or place a person wrote."""
    wanted = plain(text)
    if len(wanted) < NAME_LEAST:
        return []
    return [
        offer
        for offer in offers()
        if wanted in plain(offer.shop.name)
        or wanted in plain(offer.shop.place)
        or plain(offer.shop.name) in wanted
    ]


def find_away(text: str, *, is_part_enough: bool) -> Shop | None:
    """The shop that takes no new orders now whose name, or a part of it, a person wrote."""
    wanted = plain(text)
    for shop in away() if len(wanted) >= NAME_LEAST else ():
        if plain(shop.name) in wanted or (is_part_enough and wanted in plain(shop.name)):
            return shop
    return None


def named_in(text: str) -> list[Offer]:
    """The shops whose whole name stands in a text."""
    words = f" {plain(text)} "
    return [offer for offer in offers() if offer.shop.name and f" {plain(offer.shop.name)} " in words]


def facts_of(shop: Shop) -> dict[str, Any]:
    """What a customer needs to find a shop, to call it, and to know when it is open."""
    until, opens = opening(shop)
    has_position = shop.latitude is not None and shop.longitude is not None
    return {
        "name": shop.name,
        "place": shop.place,
        "phone": shop.phone,
        "map": f"{shop.latitude},{shop.longitude}" if has_position else "",
        "hours": shop.hours if any(shop.hours.values()) else {},
        "open_until": until.isoformat() if until else None,
        "opens_at": opens.isoformat() if opens else None,
    }


def like_last_time(turn: Turn, revision: Revision) -> bool:
    """Quote one document as the customer's last order was printed, where its shop can; False where not.

    Nothing is chosen for somebody who has chosen something for this one, or sent it with others.
    """
    last = of_customer(turn.customer).exclude(state=Order.ABORT).first()
    if last is None or not last.shop.takes_orders or turn.added() or turn.options != Options():
        return False
    wanted = replace(Options.from_json(lines_of(last)[-1].options), pages="All", drop_blank=False)
    offer = offer_of(last.shop, turn.near)
    if total_at(offer, [(wanted, inspection_of(revision))]) is None:
        return False
    turn.go(turn.step, options=wanted.to_json())
    draft = draft_order(turn.customer, last.shop, turn.items(revision), actor=turn.actor)
    turn.dialog.order = draft.public_id
    show_quote(turn, draft, is_like_last=True)
    return True


def choose_shop(turn: Turn, revision: Revision, shop_id: str) -> None:
    """Freeze the price at a shop for an hour and show it."""
    offer = next((offer for offer in offers(turn.near) if offer.shop.public_id == shop_id), None)
    items = turn.items(revision)
    if offer is None or total_at(offer, wanted_of(items)) is None:
        missed = next((shop for shop in away() if shop.public_id == shop_id), None)
        show_shops(turn, revision, missed=missed)
        return
    draft = turn.draft()
    if draft is not None and draft.shop_id == offer.shop.pk:
        requote(draft, items, actor=turn.actor)
    else:
        draft = draft_order(turn.customer, offer.shop, items, actor=turn.actor)
    turn.dialog.order = draft.public_id
    show_quote(turn, draft)


def show_quote(turn: Turn, draft: Order, change: str = "", *, is_like_last: bool = False) -> None:
    """The itemised quote of a draft, with cheaper ways to print the same files."""
    lines = lines_of(draft)
    costs = [Price.from_json(line.price) for line in lines]
    offer = offer_of(draft.shop, turn.near)
    when = ready(offer, _sides(costs))
    turn.compose(QUOTE, lines, was_open=offer.is_open)
    turn.say(
        "quote",
        order_id=draft.public_id,
        shop=draft.shop.name,
        lines=[_line(line, cost, draft.currency) for line, cost in zip(lines, costs, strict=True)],
        total=draft.total,
        ready_at=when.at.isoformat() if when.at else None,
        is_closing=when.is_closing,
        about=facts_of(draft.shop),
        balance=available(turn.customer.account),
        change=change,
        is_like_last=is_like_last,
        savings=[
            {"code": way.code, "saved": way.saved, "total": draft.total - way.saved, "pages": way.pages}
            for way in _ways(draft, lines)[:SAVINGS_SHOWN]
        ],
    )


def _line(line: Line, cost: Price, currency: str) -> dict[str, Any]:
    inspection = inspection_of(line.revision)
    coloured = colour_pages(Options.from_json(line.options), inspection)
    return {
        "name": line.revision.document.name,
        "formula": cost.formula(currency),
        "options": line.options,
        "colour_pages": where(coloured) if coloured and len(coloured) < inspection.pages else "",
    }


@dataclass(frozen=True)
class Way:
    """A cheaper way to print an order: one change, made to every line where it saves."""

    code: str
    saved: int
    items: list[Item]
    pages: list[int]  # that stay in colour, where the order is one document


def _ways(draft: Order, lines: Sequence[Line]) -> list[Way]:
    """The cheaper ways, the largest saving first; in a document without any colour, gray alone is named."""
    items, prices = items_of(lines), Prices.from_json(draft.price_list)
    by_code: dict[str, dict[int, Saving]] = {}
    for place, item in enumerate(items):
        inspection = inspection_of(item.revision)
        for saving in savings(item.options, inspection, prices):
            if inspection.colour_pages or saving.code != "colour_where_colour":
                by_code.setdefault(saving.code, {})[place] = saving
    ways = []
    for code, found in by_code.items():
        changed = [
            replace(item, options=found[place].options) if place in found else item
            for place, item in enumerate(items)
        ]
        pages = colour_pages(changed[0].options, inspection_of(items[0].revision)) if len(items) == 1 else ()
        ways.append(Way(code, sum(saving.saved for saving in found.values()), changed, list(pages)))
    return sorted(ways, key=lambda way: -way.saved)


def take_saving(turn: Turn, draft: Order, code: str) -> None:
    """Quote again in a cheaper way; a way that is gone just shows the quote again."""
    chosen = next((way for way in _ways(draft, lines_of(draft)) if way.code == code), None)
    if chosen is not None:
        try:
            requote(draft, chosen.items, actor=turn.actor)
        except EveryPrintError as refusal:
            turn.say("sentence", text=refusal.sentence())
    draft.refresh_from_db()
    show_quote(turn, draft)


def options_again(turn: Turn, revision: Revision) -> None:
    """Back to the options, or to what some shop can still print."""
    if lowest(wanted_of(turn.items(revision)), offers()) is None:
        turn.go(turn.step, options=Options().to_json())
    show_options(turn, revision)
