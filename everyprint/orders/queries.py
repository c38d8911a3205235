"""Reading orders."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import QuerySet

from everyprint.customers.models import Customer
from everyprint.ledger.models import Hold
from everyprint.lib import clock
from everyprint.lib.violations import Violation
from everyprint.orders.errors import UnknownOrder
from everyprint.orders.models import Line, Order
from everyprint.shops import hours
from everyprint.shops.models import Shop

MINUTES_BASE, PAGES_PER_MINUTE = 10, 15
VISIBLE = (Order.PENDING, Order.COMPLETE, Order.RETRIEVED, Order.ABORT)


def by_public_id(public_id: str, states: tuple[str, ...] = VISIBLE) -> Order:
    """The order of a public id. Raises UnknownOrder; drafts are invisible unless asked for."""
    rows = Order.objects.select_related("shop", "customer")
    order = rows.filter(public_id=public_id, state__in=states).first()
    if order is None:
        raise UnknownOrder()
    return order


def lines_of(order: Order) -> list[Line]:
    """The lines of an order, with their revisions and documents, as they were quoted."""
    return list(order.lines.select_related("revision__document").order_by("pk"))


def board(shop: Shop) -> "QuerySet[Order]":
    """The shop's open orders, oldest first."""
    rows = Order.objects.filter(shop=shop, state__in=(Order.PENDING, Order.COMPLETE))
    return rows.select_related("customer").prefetch_related("lines__revision__document").order_by("placed_at")


def of_shop(shop: Shop) -> "QuerySet[Order]":
    """Every paid order of a shop, newest first."""
    return Order.objects.filter(shop=shop, state__in=VISIBLE).order_by("-placed_at", "-pk")


def of_customer(customer: Customer) -> "QuerySet[Order]":
    """Every paid order of a customer, newest first."""
    rows = Order.objects.filter(customer=customer, state__in=VISIBLE).select_related("shop")
    return rows.order_by("-placed_at", "-pk")


def latest_open(customer: Customer) -> Order | None:
    """The order that a customer's words are about: the latest open one."""
    return of_customer(customer).filter(state__in=(Order.PENDING, Order.COMPLETE)).first()


def minutes_to_print(sides: int) -> int:
    """An honest estimate of the minutes a shop needs for that many sides."""
    return MINUTES_BASE + -(-sides // PAGES_PER_MINUTE)


def open_seconds_waited(order: Order) -> int:
    """How long a placed order has waited while its shop was open."""
    assert order.placed_at is not None
    start, end = clock.local(order.placed_at), clock.local(clock.now())
    return hours.open_seconds_between(order.shop.hours, start, end)


def violations() -> Iterator[Violation]:
    """Each placed order holds its money, each retrieved one is posted, each aborted one voided."""
    expected = {
        Order.PENDING: Hold.OPEN,
        Order.COMPLETE: Hold.OPEN,
        Order.RETRIEVED: Hold.POSTED,
        Order.ABORT: Hold.VOIDED,
    }
    for state, hold_state in expected.items():
        last = 0
        while True:
            orders = list(Order.objects.filter(state=state, total__gt=0, pk__gt=last).order_by("pk")[:1000])
            if not orders:
                break
            last = orders[-1].pk
            holds = {
                hold.key: hold for hold in Hold.objects.filter(key__in=[order.hold_key for order in orders])
            }
            for order in orders:
                hold = holds.get(order.hold_key)
                if hold is None or hold.state != hold_state or hold.amount != order.total:
                    found = f"{hold.state} {hold.amount}" if hold else "none"
                    row = f"order {order.public_id} {state} {order.total}: hold {found}"
                    yield Violation(f"a {state} order's hold is {hold_state}", row)
    drafts = Order.objects.filter(state=Order.DRAFT, created_at__lt=clock.now() - timedelta(days=8))
    for order in drafts[:100]:
        yield Violation("drafts live seven days", f"order {order.public_id}")
