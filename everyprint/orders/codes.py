"""Pickup codes: computed from the deployment's secret whenever they are shown, stored as a keyed hash."""

from everyprint.lib import ids, signing
from everyprint.orders.models import Order
from everyprint.shops.models import Shop

CODE_LENGTH = 6


def pickup_code(order: Order, number: int | None = None) -> str:
    """The code that collects an order, or the one it would have with another drawing's number."""
    drawn = order.pickup_number if number is None else number
    return signing.derived_code("pickup", f"{order.public_id}:{drawn}", CODE_LENGTH)


def pickup_hash(shop: Shop, code: str) -> str:
    """What is stored of a code: the same for every way of typing it, another for every shop."""
    return signing.keyed_hash("pickup", f"{shop.public_id}:{ids.normalise_code(code)}")
