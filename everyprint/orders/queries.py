"""Reading orders."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from everyprint.customers.models import Customer
from everyprint.documents.models import Revision
from everyprint.ledger.models import Hold, Transfer
from everyprint.lib import clock
from everyprint.lib.violations import Violation
from everyprint.orders.errors import UnknownOrder
from everyprint.orders.models import Dispute, Line, Order
from everyprint.orders.states import NO_ANSWER, UNCOLLECTED, Stage
from everyprint.shops import hours
from everyprint.shops.models import Shop, Suspension

MINUTES_BASE, PAGES_PER_MINUTE = 10, 15
CHECKED_AT_ONCE = 1000
LATE_AFTER = timedelta(hours=2)
GIVEN_BACK_WITHIN = timedelta(minutes=10)
UNACCEPTED = Q(state=Order.PENDING, accepted_at__isnull=True)
PROMISED = Q(state=Order.PENDING, accepted_at__isnull=False, ready_at__isnull=False)
STRANDED = UNACCEPTED & Q(shop__in=Shop.objects.filter(is_suspended=True))
UNTOUCHED = UNACCEPTED & Q(opened_at__isnull=True)
SILENT = UNACCEPTED & Q(silent_at__isnull=False)
ABORTABLE = UNTOUCHED | SILENT | Q(state=Order.PENDING, choice_at__isnull=False)  # by its customer


def by_public_id(public_id: str, states: tuple[str, ...] = Order.VISIBLE) -> Order:
    """The order of a public id. Raises UnknownOrder; drafts are invisible unless asked for."""
    rows = Order.objects.select_related("shop", "customer")
    order = rows.filter(public_id=public_id, state__in=states).first()
    if order is None:
        raise UnknownOrder()
    return order


def lines_of(order: Order) -> list[Line]:
    """The lines of an order, with their revisions and documents, as they were quoted."""
    return list(order.lines.select_related("revision__document").order_by("pk"))


def is_ordered(revision: Revision) -> bool:
    """Whether a revision is part of an order or of a draft."""
    return Line.objects.filter(revision=revision).exists()


def board(shop: Shop) -> "QuerySet[Order]":
    """The shop's open orders, oldest first."""
    rows = Order.objects.filter(shop=shop, state__in=Order.OPEN)
    return rows.select_related("customer").prefetch_related("lines__revision__document").order_by("placed_at")


def open_totals(shop: Shop) -> tuple[int, int]:
    """How many open orders a shop has, and what is held for them, in francs."""
    rows = Order.objects.filter(shop=shop, state__in=Order.OPEN)
    found = rows.aggregate(count=Count("pk"), total=Sum("total"))
    return found["count"], found["total"] or 0


def of_shop(shop: Shop) -> "QuerySet[Order]":
    """Every paid order of a shop, newest first."""
    return Order.objects.filter(shop=shop, state__in=Order.VISIBLE).order_by("-placed_at", "-pk")


def of_customer(customer: Customer) -> "QuerySet[Order]":
    """Every paid order of a customer, newest first."""
    rows = Order.objects.filter(customer=customer, state__in=Order.VISIBLE).select_related("shop")
    return rows.order_by("-placed_at", "-pk")


def latest_open(customer: Customer) -> Order | None:
    """The order that a customer's words are about: the latest open one."""
    return of_customer(customer).filter(state__in=Order.OPEN).first()


def minutes_to_print(sides: int) -> int:
    """An honest estimate of the minutes a shop needs for that many sides."""
    return MINUTES_BASE + -(-sides // PAGES_PER_MINUTE)


def open_seconds_waited(order: Order) -> int:
    """How long a placed order has waited while its shop was open."""
    assert order.placed_at is not None
    start, end = clock.local(order.placed_at), clock.local(clock.now())
    return hours.open_seconds_between(order.shop.hours, start, end)


def has_collected(customer: Customer) -> bool:
    """Whether a customer has paid and taken an order before: no newcomer any more."""
    return Order.objects.filter(customer=customer, state=Order.RETRIEVED).exists()


def stage(order: Order) -> Stage:
    """Where an order stands now: the one answer that every page and every sentence starts from."""
    if order.state == Order.PENDING:
        return _stage_of_pending(order)
    if order.state == Order.RETRIEVED:
        return Stage.UNCOLLECTED if order.reason == UNCOLLECTED else Stage.COLLECTED
    if order.state == Order.ABORT:
        return Stage.UNANSWERED if order.reason == NO_ANSWER else Stage.ABORTED
    return Stage.READY if order.state == Order.COMPLETE else Stage.DRAFT


def _stage_of_pending(order: Order) -> Stage:
    if order.accepted_at is None:
        return Stage.REMINDED if order.reminded_at else Stage.WAITING
    return Stage.LATE if order.ready_at and order.ready_at < clock.now() else Stage.ACCEPTED


def is_abortable(order: Order) -> bool:
    """Whether its customer may abort: nobody has begun it, nobody answers, or it is overdue (ABORTABLE)."""
    if order.state != Order.PENDING:
        return False
    return bool(order.choice_at) or (
        order.accepted_at is None and bool(order.silent_at or not order.opened_at)
    )


def violations() -> Iterator[Violation]:
    """Each placed order holds its money, each retrieved one is posted, each aborted one voided."""
    last = ""
    while True:
        rows = Order.objects.filter(state__in=Order.VISIBLE, total__gt=0, public_id__gt=last)
        orders = list(rows.order_by("public_id")[:CHECKED_AT_ONCE])
        if not orders:
            break
        holds = _holds_of(orders)
        for order in orders:
            yield from _money_elsewhere(order, holds.get(order.public_id, []))
        last = orders[-1].public_id
    yield from _late()
    yield from _stranded()
    yield from _disputed()
    drafts = Order.objects.filter(state=Order.DRAFT, created_at__lt=clock.now() - timedelta(days=8))
    for order in drafts[:100]:
        yield Violation("drafts live seven days", f"order {order.public_id}")


def _late() -> Iterator[Violation]:
    """Also what a shop was asked about, whatever the clock of this process says."""
    passed = Q(ready_at__lt=clock.now() - LATE_AFTER) | Q(asked_at__isnull=False)
    late = Order.objects.filter(PROMISED, passed).select_related("shop")
    for order in late.order_by("ready_at")[:CHECKED_AT_ONCE]:
        row = (
            f"order {order.public_id} of {order.shop.public_id}, promised for {order.ready_at:%Y-%m-%d %H:%M}"
        )
        yield Violation("a promise is kept", row, warning=True)


def _stranded() -> Iterator[Violation]:
    """The sweep gives them back within a minute."""
    before = clock.now() - GIVEN_BACK_WITHIN
    stranded = Order.objects.filter(STRANDED, placed_at__lt=before).select_related("shop")
    since = Suspension.objects.filter(shop=OuterRef("shop"), ended_at__isnull=True, created_at__lt=before)
    for order in stranded.filter(Exists(since)).order_by("placed_at")[:CHECKED_AT_ONCE]:
        row = f"order {order.public_id} of {order.shop.public_id}"
        yield Violation("a suspended shop keeps no order that it has not accepted", row, warning=True)


def _disputed() -> Iterator[Violation]:
    """Each waits for the operator; what one gave back has its transfer."""
    waiting = Dispute.objects.filter(state=Dispute.OPEN).select_related("order__shop")
    for one in waiting.order_by("pk")[:CHECKED_AT_ONCE]:
        of = f"{one.order.public_id} of {one.order.shop.public_id}"
        row = f"order {of}, since {one.created_at:%Y-%m-%d %H:%M}"
        yield Violation("a disputed collection is settled", row, warning=True)
    returned = Dispute.objects.filter(returned__gt=0).select_related("order").order_by("-pk")
    rows = list(returned[:CHECKED_AT_ONCE])
    keys = Transfer.objects.filter(key__in=[one.order.dispute_key for one in rows])
    known = set(keys.values_list("key", flat=True))
    for one in rows:
        if one.order.dispute_key not in known:
            yield Violation("what a dispute gave back was moved", f"order {one.order.public_id}")


HOLD_OF_STATE = {
    Order.PENDING: Hold.OPEN,
    Order.COMPLETE: Hold.OPEN,
    Order.RETRIEVED: Hold.POSTED,
    Order.ABORT: Hold.VOIDED,
}


def _holds_of(orders: list[Order]) -> dict[str, list[Hold]]:
    """The holds of orders in the order of their ids: `order:ID`, and `order:ID:2` … where there are more."""
    first, last = orders[0].hold_key, orders[-1].hold_key
    found: dict[str, list[Hold]] = defaultdict(list)
    for hold in Hold.objects.filter(key__gte=first, key__lt=f"{last};").order_by("key"):  # ; comes after :
        found[hold.key.split(":")[1]].append(hold)
    return found


def _money_elsewhere(order: Order, holds: list[Hold]) -> Iterator[Violation]:
    """The sum of the order's holds, open or posted, is its total; an aborted order has voided ones only."""
    expected = HOLD_OF_STATE[order.state]
    sums = {Hold.OPEN: 0, Hold.POSTED: 0, Hold.VOIDED: 0}
    for hold in holds:
        sums[hold.state] += hold.posted_amount if hold.state == Hold.POSTED else hold.amount
    if expected == Hold.VOIDED:
        is_right = not (sums[Hold.OPEN] or sums[Hold.POSTED]) and sums[Hold.VOIDED] >= order.total
    else:
        others = sums[Hold.OPEN] + sums[Hold.POSTED]
        is_right = sums[expected] == others == order.total
    if not is_right:
        found = ", ".join(f"{hold.key} {hold.state} {hold.amount}" for hold in holds) or "none"
        row = f"order {order.public_id} {order.state} {order.total}: {found}"
        yield Violation(f"a {order.state} order's money is {expected}", row)
