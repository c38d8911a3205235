"""Quotes: a draft order whose prices are frozen for an hour, and what happens when the hour is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from everyprint.customers.models import Customer
from everyprint.documents import keeping as documents
from everyprint.documents.models import Revision
from everyprint.documents.queries import inspection_of
from everyprint.lib import clock, ids
from everyprint.lib.actor import Actor
from everyprint.lib.money import format_amount
from everyprint.lib.transactions import transactional
from everyprint.orders.errors import NotAllowed, TooManyCopies
from everyprint.orders.history import record
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import COPIES_MAX, Options, Price, price
from everyprint.orders.queries import lines_of
from everyprint.shops import queries as shops
from everyprint.shops.models import Shop
from everyprint.shops.prices import Prices

QUOTE_VALID = timedelta(minutes=60)
DRAFT_KEPT = timedelta(days=7)


@dataclass(frozen=True)
class Item:
    """A document and how it shall be printed: what becomes a line of an order."""

    revision: Revision
    options: Options


def items_of(lines: Sequence[Line]) -> list[Item]:
    """What lines were made of."""
    return [Item(line.revision, Options.from_json(line.options)) for line in lines]


def priced(prices: Prices, item: Item) -> Price:
    """The exact price of an item at a shop's prices."""
    if not 1 <= item.options.copies <= COPIES_MAX:
        raise TooManyCopies(maximum=COPIES_MAX)
    return price(item.options, inspection_of(item.revision), prices)


@transactional
def draft_order(customer: Customer, shop: Shop, items: Sequence[Item], *, actor: Actor) -> Order:
    """A quote: a draft order, a line for each item, whose price is frozen for 60 minutes."""
    moment = clock.now()
    costs, frozen = _frozen(shop, items, moment)
    order = Order.objects.create(
        public_id=ids.new_order_id(),
        customer=customer,
        shop=shop,
        currency=settings.CURRENCY,
        created_at=moment,
        **frozen,
    )
    _write_lines(order, items, costs)
    record(order, "quoted", actor)
    return order


@transactional
def requote(order: Order, items: Sequence[Item], *, actor: Actor) -> list[Price]:
    """Freeze the prices of now on a draft, for another 60 minutes; answers the price of each line.

    Raises NotAllowed when the order is no draft any more.
    """
    costs, frozen = _frozen(order.shop, items, clock.now())
    is_draft = Order.objects.filter(pk=order.pk, state=Order.DRAFT).update(**frozen)
    order.reload()
    if not is_draft:
        raise NotAllowed(state=order.state)
    order.lines.all().delete()
    _write_lines(order, items, costs)
    record(order, "quoted", actor)
    return costs


def requote_if_expired(order: Order, *, actor: Actor) -> str:
    """Freeze the prices of now on a draft whose hour is over; says which prices changed, if any did."""
    if order.state != Order.DRAFT or order.quote_expires_at > clock.now():
        return ""
    lines = lines_of(order)
    before = [Price.from_json(line.price) for line in lines]
    after = requote(order, items_of(lines), actor=actor)
    return changed_prices(before, after, order.currency) if after != before else ""


def changed_prices(before: Sequence[Price], after: Sequence[Price], currency: str) -> str:
    """Which unit prices changed: `page en couleur 25 F → 30 F`."""
    names = {
        "gray_price": _("page en noir et blanc"),
        "colour_price": _("page en couleur"),
        "binding_price": _("reliure"),
    }
    changes = [
        f"{name} {format_amount(old, currency)} → {format_amount(new, currency)}"
        for cost, changed in zip(before, after, strict=True)
        for part, name in names.items()
        if (old := getattr(cost, part)) != (new := getattr(changed, part))
    ]
    return ", ".join(dict.fromkeys(changes))


def _frozen(shop: Shop, items: Sequence[Item], moment: datetime) -> tuple[list[Price], dict[str, Any]]:
    """The price of each item now, and the columns of an order that freeze them."""
    prices = Prices.from_json(shops.current_price_list(shop).prices)
    costs = [priced(prices, item) for item in items]
    override = shop.commission_basis_points
    return costs, {
        "total": sum(cost.total for cost in costs),
        "quoted_at": moment,
        "quote_expires_at": moment + QUOTE_VALID,
        "price_list": prices.to_json(),
        "commission_basis_points": settings.COMMISSION_BASIS_POINTS if override is None else override,
    }


def _write_lines(order: Order, items: Sequence[Item], costs: Sequence[Price]) -> None:
    Line.objects.bulk_create(
        Line(
            order=order,
            revision=item.revision,
            sha256=item.revision.sha256,
            options=item.options.to_json(),
            price=cost.to_json(),
            total=cost.total,
        )
        for item, cost in zip(items, costs, strict=True)
    )
    documents.keep_until([item.revision.pk for item in items], order.quoted_at + DRAFT_KEPT)
