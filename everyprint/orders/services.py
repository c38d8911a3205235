"""The life of an order. Each verb is one transaction: state, history, money and files together.

What customers, shops and integrators hear of it is the business of whoever listens to history.py.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, Q

from everyprint.conversations.queries import files_about
from everyprint.customers.models import Customer
from everyprint.documents import keeping as documents
from everyprint.documents.models import Revision
from everyprint.ledger import queries as ledger
from everyprint.ledger import services as ledger_services
from everyprint.ledger.errors import NotEnoughMoney
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.money import commission_of, format_amount
from everyprint.lib.states import allows, moved
from everyprint.lib.transactions import transactional
from everyprint.orders.codes import pickup_code, pickup_hash
from everyprint.orders.errors import (
    AlreadyAccepted,
    NotAllowed,
    NotEnoughForOrder,
    PutOffTwice,
    ReasonNeeded,
    WrongAmount,
)
from everyprint.orders.history import REASON_LENGTH, record
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import Options
from everyprint.orders.queries import ABORTABLE, lines_of
from everyprint.orders.quotes import Item, draft_order, items_of, requote_if_expired
from everyprint.orders.states import MOVED, MOVES
from everyprint.shops.errors import SuspendedHere
from everyprint.shops.models import Shop
from everyprint.shops.queries import must_take_orders

FILES_KEPT = timedelta(hours=24)
DRAWS_MAX = 10
POSTPONED_MAX = 2
MAY_FINISH = Q(accepted_at__isnull=False) | Q(shop__in=Shop.objects.filter(is_suspended=False))


@dataclass(frozen=True)
class Placed:
    """The order is paid: its total is held."""

    order: Order


@dataclass(frozen=True)
class Requoted:
    """Nothing is paid: the quote had expired, and the draft has the new prices now; `change` names them."""

    order: Order
    change: str


@transactional
def place_order(order: Order, *, actor: Actor, amount: int | None = None) -> Placed | Requoted:
    """Pay a draft: hold its total and hand it to the shop.

    Raises NotEnoughForOrder (the draft stays), ShopPaused, ShopSuspended, WrongAmount. Placing a placed
    order again changes nothing.
    """
    order.reload()
    change = requote_if_expired(order, actor=actor)
    if change:
        return Requoted(order, change)
    _place(order, actor, amount)
    return Placed(order)


@transactional
def buy(
    customer: Customer,
    shop: Shop,
    revision: Revision,
    options: Options,
    *,
    actor: Actor,
    amount: int | None = None,
) -> Order:
    """Quote, order and hold in one transaction, straight to pending (the published `commands/save`)."""
    order = draft_order(customer, shop, [Item(revision, options)], actor=actor)
    _place(order, actor, amount)
    return order


def _place(order: Order, actor: Actor, amount: int | None) -> None:
    if order.is_open:
        return
    if order.state == Order.DRAFT:
        must_take_orders(Shop.objects.get(pk=order.shop_id))
    if order.state == Order.DRAFT and amount not in (None, order.total):
        raise WrongAmount(total=format_amount(order.total, order.currency))
    # A draft that is quoted anew by another hand at this very moment is not paid at the price of before.
    before = _move(order, Order.PENDING, Q(total=order.total), placed_at=clock.now())
    if order.total:
        _hold_money(order, actor)
    documents.keep_until(list(order.lines.values_list("revision_id", flat=True)), None)
    record(order, "placed", actor, before=before)


def _hold_money(order: Order, actor: Actor) -> None:
    account = order.customer.account
    try:
        ledger_services.hold(order.hold_key, account, order.total, actor=actor, reference=order.public_id)
    except NotEnoughMoney:
        balance = ledger.available(account)
        raise NotEnoughForOrder(
            missing=format_amount(order.total - balance, order.currency),
            total=format_amount(order.total, order.currency),
            balance=format_amount(balance, order.currency),
        ) from None


@transactional
def note_opened(order: Order, *, actor: Actor) -> None:
    """The shop opened the print-ready file: from now on the customer cannot abort alone."""
    if Order.objects.filter(pk=order.pk, opened_at__isnull=True).update(opened_at=clock.now()):
        record(order, "opened", actor)


@transactional
def accept_order(order: Order, ready_at: datetime, *, actor: Actor) -> None:
    """The shop promises the order for `ready_at`; another promise takes the place of the one before.

    A later one starts everything anew that follows a promise, twice at most. A suspended shop makes no
    first one. Raises NotAllowed, PutOffTwice, SuspendedHere.
    """
    promise = {"accepted_at": clock.now(), "ready_at": ready_at, "late_at": None}
    pending = Order.objects.filter(MAY_FINISH, pk=order.pk, state=Order.PENDING)
    anew = {**promise, "asked_at": None, "choice_at": None}
    is_kept = pending.filter(Q(ready_at__isnull=True) | Q(ready_at__gte=ready_at)).update(**promise)
    put_off = pending.filter(postponed__lt=POSTPONED_MAX)
    if not (is_kept or put_off.update(**anew, postponed=F("postponed") + 1)):
        order.reload()
        if order.state != Order.PENDING:
            raise NotAllowed(state=order.state)
        raise PutOffTwice() if order.accepted_at else SuspendedHere()
    moment = ready_at.isoformat()
    record(order, "accepted", actor, reason=moment, ready_at=moment)


@transactional
def complete_order(order: Order, *, actor: Actor) -> None:
    """Printed and ready, with a pickup code that no other order of the shop has.

    Raises NotAllowed, SuspendedHere.
    """
    first = order.pickup_number
    for number in range(first, first + DRAWS_MAX):
        hashed = pickup_hash(order.shop, pickup_code(order, number))
        try:
            with transaction.atomic():
                before = _move(
                    order,
                    Order.COMPLETE,
                    MAY_FINISH,
                    completed_at=clock.now(),
                    pickup_hash=hashed,
                    pickup_number=number,
                )
        except IntegrityError:  # another order drew this code, perhaps at this very moment
            continue
        except NotAllowed:
            if order.state == Order.PENDING:
                raise SuspendedHere() from None
            raise
        record(order, "completed", actor, before=before)
        return
    raise RuntimeError(f"order {order.public_id} drew {DRAWS_MAX} pickup codes that others have")


@transactional
def retrieve_order(order: Order, *, actor: Actor, how: str = "code", reason: str = "") -> None:
    """Handed over: the hold is posted to the shop less the commission. Raises NotAllowed.

    `how` is `code`, `no_code` (name and digits, told to the customer), `published` or `uncollected`.
    """
    before = _end(order, Order.RETRIEVED, reason)
    commission = commission_of(order.total, order.commission_basis_points)
    if order.total:
        shares = {order.shop.account: order.total - commission, "revenue:commission": commission}
        ledger_services.post_hold(order.hold_key, shares, kind="order_retrieved", actor=actor)
    _end_files(order)
    record(order, "retrieved", actor, before=before, reason=reason, how=how)


@transactional
def abort_order(order: Order, reason: str, *, actor: Actor, only: Q | None = None) -> None:
    """Give the money back and end the order, in one transaction.

    A customer may abort until the shop accepts or opens the file (AlreadyAccepted), and again when the shop
    does not answer (tasks.py) or a promise is long overdue (promises.py); shop, operator and system may abort
    a pending order and a complete one, as far as the row still meets `only`. Raises NotAllowed, ReasonNeeded.
    """
    is_customers = actor.kind == "customer"
    if not is_customers and not reason.strip():
        raise ReasonNeeded()
    try:
        before = _end(order, Order.ABORT, reason, ABORTABLE if is_customers else only)
    except NotAllowed:
        if is_customers and order.state == Order.PENDING:
            raise AlreadyAccepted() from None
        raise
    if order.total:
        ledger_services.void_hold(order.hold_key, actor=actor)
    _end_files(order)
    record(order, "aborted", actor, before=before, reason=reason, by=actor.kind)


@transactional
def move_order(order: Order, shop: Shop, total: int, *, actor: Actor) -> Order:
    """Give an order's money back and place the same order at another shop, or change nothing.

    `total` is the price that the customer saw. Raises AlreadyAccepted, NotAllowed, NotEnoughForOrder,
    WrongAmount, ShopPaused, ShopSuspended, and what the shop does not offer.
    """
    items = items_of(lines_of(order))
    abort_order(order, MOVED, actor=actor)
    placed = draft_order(order.customer, shop, items, actor=actor)
    _place(placed, actor, total)
    return placed


def _end(order: Order, after: str, reason: str, only: Q | None = None) -> str:
    changes = {"reason": reason[:REASON_LENGTH], "ended_at": clock.now(), "pickup_hash": None}
    return _move(order, after, only, **changes)


def _end_files(order: Order) -> None:
    """Count the hours of every file of an order: all revisions of its documents, and what was sent about it.

    Those that another living order or draft needs keep their time.
    """
    printed = Revision.objects.filter(document__in=order.lines.values("revision__document"))
    sent = Revision.objects.filter(public_id__in=files_about(order.public_id))
    revisions = list(printed.values_list("pk", flat=True).union(sent.values_list("pk", flat=True)))
    living = (*Order.OPEN, Order.DRAFT)
    elsewhere = Line.objects.filter(revision_id__in=revisions, order__state__in=living)
    busy = set(elsewhere.exclude(order=order).values_list("revision_id", flat=True))
    documents.keep_until([pk for pk in revisions if pk not in busy], clock.now() + FILES_KEPT)


def _move(order: Order, after: str, only: Q | None = None, **changes: object) -> str:
    """Move an order as states.py allows, if the row still meets `only`; answers the state before.

    The row decides, not the order at hand: one that is out of date is read again and tried once more.
    Raises NotAllowed, with the order as it stands.
    """
    rows = Order.objects.filter(only or Q(), pk=order.pk)
    for _ in range(2):
        before = order.state
        if allows(MOVES, before, after) and moved(rows, before=before, after=after, **changes):
            for name, value in {"state": after, **changes}.items():
                setattr(order, name, value)
            return before
        order.reload()
    raise NotAllowed(state=order.state)


@transactional
def move_orders(before: Customer, after: Customer) -> None:
    """Give every order and draft of a customer to the one they are joined to; holds stay where they are."""
    Order.objects.filter(customer=before).update(customer=after)
