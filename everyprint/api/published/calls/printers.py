"""`printer/save`, `printer/list`, `printer/balance/get`."""

from typing import Any

from everyprint.accounts.guesses import GuessLimit
from everyprint.api.published.answers import Fields, forbidden
from everyprint.api.published.call import Call
from everyprint.api.published.price_lists import published_prices
from everyprint.api.published.shop_details import ShopDetails, read_details
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.payments.errors import TooManyTries
from everyprint.shops import hours, queries, services
from everyprint.shops.models import Shop
from everyprint.shops.queries import Offer

MASTER_PASS_MAX = 200
master_pass_tries = GuessLimit("master_pass", at_once=5, seconds_each=12)


def save(call: Call) -> Fields:
    """Always creates a shop; with `printer_id` it updates one."""
    parameters = call.parameters
    is_operator = call.caller.scope == "operator"
    is_new = not parameters.has("printer_id")
    if is_new and not is_operator:
        raise forbidden()
    printer_id = parameters.public_id("printer_id", is_required=False)
    if not is_new:
        call.only_shop(printer_id)
    details = read_details(parameters, is_required=is_new, is_number_verified=is_operator)
    master_pass = parameters.text("master_pass", MASTER_PASS_MAX, is_required=is_new or not is_operator)
    parameters.check()
    if is_new:
        return _created(call, details, master_pass)
    shop = queries.by_public_id(printer_id)
    if not is_operator:
        _verify(shop, master_pass)
    return _updated(call, shop, details, master_pass if is_operator else "")


def _verify(shop: Shop, master_pass: str) -> None:
    if not master_pass_tries.take(shop.public_id):
        raise TooManyTries(field="master_pass")
    services.verify_master_pass(shop, master_pass)


def _created(call: Call, details: ShopDetails, master_pass: str) -> Fields:
    hashed = services.hash_master_pass(master_pass)

    def work() -> Fields:
        assert details.prices is not None
        shop = services.register(prices=details.prices, master_pass=hashed, **details.columns)
        return {"printer_id": shop.public_id}

    return call.write(work)


def _updated(call: Call, shop: Shop, details: ShopDetails, master_pass: str) -> Fields:
    columns = dict(details.columns)
    if master_pass:
        columns["master_pass"] = services.hash_master_pass(master_pass)

    def work() -> Fields:
        services.update_shop(shop, details.prices, **columns)
        return {"printer_id": shop.public_id}

    return call.write(work)


def listed(call: Call) -> Fields:
    """The shops that take orders, nearest first when a position is given."""
    parameters = call.parameters
    latitude = parameters.degrees("latitude", 90)
    longitude = parameters.degrees("longitude", 180)
    if (latitude is None) != (longitude is None):
        parameters.require("longitude" if longitude is None else "latitude")
    only_open = parameters.choice("open_now", {"0": False, "1": True}, default="0")
    parameters.check()
    near = None if latitude is None or longitude is None else (latitude, longitude)
    offers = [offer for offer in queries.offers(near) if offer.is_open or not only_open]
    return {"printers": [_row(offer) for offer in offers]}


def _row(offer: Offer) -> dict[str, Any]:
    shop = offer.shop
    opens, closes = _hours_of_today(shop)
    return {
        "printer_id": shop.public_id,
        "name": shop.name,
        "latitude": None if shop.latitude is None else float(shop.latitude),
        "longitude": None if shop.longitude is None else float(shop.longitude),
        "distance_m": offer.distance_m,
        "open_now": offer.is_open,
        "opens": opens,
        "closes": closes,
        "prices": published_prices(offer.prices),
    }


def _hours_of_today(shop: Shop) -> tuple[str | None, str | None]:
    spans = list(hours.intervals(shop.hours, clock.local(clock.now())))
    if not spans:
        return None, None
    return f"{spans[0][0]:%H:%M}", f"{spans[-1][1]:%H:%M}"


def balance(call: Call) -> Fields:
    """What could be transferred now: posted − held − cash owed."""
    printer_id = call.parameters.public_id("printer_id")
    call.parameters.check()
    call.only_shop(printer_id)
    shop = queries.by_public_id(printer_id)
    return {"balance": str(max(0, available(shop.account) + available(shop.cash_account)))}
