"""Finding shops: which are near, which are open, what they charge."""

import math
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from everyprint.lib import clock
from everyprint.shops import hours
from everyprint.shops.errors import ShopPaused, ShopSuspended, UnknownShop
from everyprint.shops.models import PriceList, Shop, Suspension
from everyprint.shops.prices import Prices

EARTH_RADIUS_M = 6_371_000
TAKING = Q(is_paused=False, is_suspended=False)  # as Shop.takes_orders


@dataclass(frozen=True)
class Offer:
    """A shop as a customer sees it now."""

    shop: Shop
    prices: Prices
    price_list_id: int
    distance_m: int | None
    open_until: datetime | None
    opens_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.open_until is not None


def by_public_id(public_id: str) -> Shop:
    """The shop of a public id. Raises UnknownShop."""
    shop = Shop.objects.filter(public_id=public_id).first()
    if shop is None:
        raise UnknownShop()
    return shop


def must_take_orders(shop: Shop) -> None:
    """Raises ShopSuspended or ShopPaused unless a shop takes new orders."""
    if shop.is_suspended:
        raise ShopSuspended()
    if shop.is_paused:
        raise ShopPaused()


def suspension_of(shop: Shop) -> Suspension | None:
    """Since when and why a shop is suspended, if it is."""
    return shop.suspensions.filter(ended_at__isnull=True).first() if shop.is_suspended else None


def current_price_list(shop: Shop) -> PriceList:
    """The price list in force now: the latest that has begun.

    One that was written in the future comes from a clock that was ahead and has begun; a shop whose only list
    begins later has that one.
    """
    moment = clock.now()
    begun = shop.price_lists.filter(Q(valid_from__lte=moment) | Q(created_at__gt=moment))
    latest = begun.order_by("-valid_from", "-pk").first()
    return latest or shop.price_lists.order_by("valid_from", "pk")[0]


def opening(shop: Shop) -> tuple[datetime | None, datetime | None]:
    """Until when a shop is open, if it is; else when it opens next, if it does soon."""
    moment = clock.local(clock.now())
    until = hours.open_until(shop.hours, moment)
    return until, None if until else hours.next_opening(shop.hours, moment)


def offer_of(shop: Shop, near: tuple[float, float] | None = None) -> Offer:
    """A shop with its prices, its hours of now, and its distance from `near` (latitude, longitude)."""
    price_list = current_price_list(shop)
    until, opens = opening(shop)
    return Offer(
        shop=shop,
        prices=Prices.from_json(price_list.prices),
        price_list_id=price_list.pk,
        distance_m=distance_m(shop, near) if near else None,
        open_until=until,
        opens_at=opens,
    )


def offers(near: tuple[float, float] | None = None) -> list[Offer]:
    """Every shop that takes orders, nearest first, then open ones, then by name."""
    found = [offer_of(shop, near) for shop in Shop.objects.filter(TAKING)]
    return sorted(found, key=lambda o: (o.distance_m is None, o.distance_m or 0, not o.is_open, o.shop.name))


def away() -> list[Shop]:
    """Every shop that takes no new orders now."""
    return list(Shop.objects.exclude(TAKING).order_by("name"))


def distance_m(shop: Shop, near: tuple[float, float]) -> int | None:
    """Metres on the great circle (haversine); None for a shop without a position."""
    if shop.latitude is None or shop.longitude is None:
        return None
    latitude, longitude = math.radians(float(shop.latitude)), math.radians(float(shop.longitude))
    there = math.radians(near[0]), math.radians(near[1])
    chord = (
        math.sin((there[0] - latitude) / 2) ** 2
        + math.cos(latitude) * math.cos(there[0]) * math.sin((there[1] - longitude) / 2) ** 2
    )
    return round(2 * EARTH_RADIUS_M * math.asin(math.sqrt(chord)))
