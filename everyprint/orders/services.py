"""The life of an order. Each verb is one transaction: state, history, money and messages together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.utils.translation import gettext as _

from everyprint.customers.models import Customer
from everyprint.customers.queries import latest_address
from everyprint.documents import services as documents
from everyprint.documents.models import Revision
from everyprint.documents.queries import inspection_of, pdf_of
from everyprint.jobs.services import emit, touch
from everyprint.ledger import queries as ledger
from everyprint.ledger import services as ledger_services
from everyprint.ledger.errors import NotEnoughMoney
from everyprint.lib import clock, ids, signing
from everyprint.lib.actor import Actor
from everyprint.lib.money import commission_of, format_amount
from everyprint.lib.transactions import transactional
from everyprint.messaging import services as messaging
from everyprint.orders.errors import (
    AlreadyAccepted,
    CodeLocked,
    NotAllowed,
    NotEnoughForOrder,
    QuoteExpired,
    ReasonNeeded,
    TooManyCopies,
    WrongAmount,
    WrongCode,
)
from everyprint.orders.models import Line, Order, OrderEvent
from everyprint.orders.pricing import COPIES_MAX, Options, Price, price
from everyprint.orders.queries import lines_of
from everyprint.shops import queries as shops
from everyprint.shops.errors import ShopPaused
from everyprint.shops.models import Shop
from everyprint.shops.prices import Prices

QUOTE_VALID = timedelta(minutes=60)
DRAFT_KEPT = timedelta(days=7)
FILES_KEPT = timedelta(hours=24)
CODE_LENGTH = 6
_OWN_FIELDS = [field.attname for field in Order._meta.concrete_fields if not field.is_relation]
WRONG_CODES_MAX = 5
LOCK = timedelta(minutes=15)


def recipient(customer: Customer) -> messaging.Recipient:
    """Where a customer's messages go; an unknown place parks them."""
    address = latest_address(customer)
    return messaging.Recipient(
        customer=customer.public_id,
        account=address.account if address else "none",
        external_id=address.external_id if address else "",
        language=customer.language,
    )


def tell(customer: Customer, kind: str, *, key: str, order: str = "", **params: object) -> None:
    """Queue a message to a customer in the caller's transaction."""
    messaging.send(recipient(customer), kind, key=key, order=order, **params)


def log(order: Order, kind: str, actor: Actor, *, after: str = "", reason: str = "") -> None:
    """Write down what happened to an order, and wake its live pages."""
    OrderEvent.objects.create(
        order=order,
        kind=kind,
        before=order.state,
        after=after or order.state,
        actor=str(actor),
        reason=reason[:300],
        at=clock.now(),
    )
    touch(order.shop.topic, order.customer.topic)


def _reload(order: Order) -> None:
    """Read the row again without forgetting the customer and the shop already at hand."""
    order.refresh_from_db(fields=_OWN_FIELDS)


@dataclass(frozen=True)
class Item:
    """A document and how it shall be printed: what becomes a line of an order."""

    revision: Revision
    options: Options


def priced(prices: Prices, item: Item) -> Price:
    """The exact price of an item at a shop's prices."""
    if not 1 <= item.options.copies <= COPIES_MAX:
        raise TooManyCopies(maximum=COPIES_MAX)
    return price(item.options, inspection_of(item.revision), prices)


@transactional
def draft_order(customer: Customer, shop: Shop, items: Sequence[Item], *, actor: Actor) -> Order:
    """A quote: a draft order, a line for each item, whose price is frozen for 60 minutes."""
    moment = clock.now()
    order = Order.objects.create(
        public_id=ids.new_order_id(),
        customer=customer,
        shop=shop,
        currency=settings.CURRENCY,
        quoted_at=moment,
        quote_expires_at=moment,
        created_at=moment,
    )
    requote(order, items, actor=actor)
    return order


@transactional
def requote(order: Order, items: Sequence[Item], *, actor: Actor) -> list[Price]:
    """Freeze the prices of now on a draft, for another 60 minutes; answers the price of each line."""
    prices = Prices.from_json(shops.current_price_list(order.shop).prices)
    costs = [priced(prices, item) for item in items]
    moment = clock.now()
    override = order.shop.commission_basis_points
    changes = {
        "total": sum(cost.total for cost in costs),
        "quoted_at": moment,
        "quote_expires_at": moment + QUOTE_VALID,
        "price_list": prices.to_json(),
        "commission_basis_points": settings.COMMISSION_BASIS_POINTS if override is None else override,
    }
    if not Order.objects.filter(pk=order.pk, state=Order.DRAFT).update(**changes):
        raise NotAllowed(state=order.state)
    order.lines.all().delete()
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
    documents.keep_until([item.revision.pk for item in items], moment + DRAFT_KEPT)
    _reload(order)
    log(order, "quoted", actor)
    return costs


def place_order(order: Order, *, actor: Actor, amount: int | None = None) -> Order:
    """Pay a draft: hold its total and hand it to the shop.

    Raises NotEnoughForOrder (the draft stays), QuoteExpired with the line that changed (the draft is
    re-quoted), ShopPaused, WrongAmount. Placing a placed order again changes nothing.
    """
    change = _requote_if_expired(order, actor)
    if change:
        raise QuoteExpired(change=change)
    return _place(order, actor, amount)


@transactional
def _requote_if_expired(order: Order, actor: Actor) -> str:
    _reload(order)
    if order.state != Order.DRAFT or order.quote_expires_at > clock.now():
        return ""
    lines = lines_of(order)
    before = [Price.from_json(line.price) for line in lines]
    after = requote(order, items_of(lines), actor=actor)
    return changed_prices(before, after, order.currency) if after != before else ""


def items_of(lines: Sequence[Line]) -> list[Item]:
    """What lines were made of."""
    return [Item(line.revision, Options.from_json(line.options)) for line in lines]


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


@transactional
def _place(order: Order, actor: Actor, amount: int | None) -> Order:
    _reload(order)
    if order.state != Order.DRAFT:
        if order.state in (Order.PENDING, Order.COMPLETE):
            return order
        raise NotAllowed(state=order.state)
    shop = Shop.objects.get(pk=order.shop_id)
    if shop.is_paused:
        raise ShopPaused()
    if amount is not None and amount != order.total:
        raise WrongAmount(total=format_amount(order.total, order.currency))
    moment = clock.now()
    moved = Order.objects.filter(pk=order.pk, state=Order.DRAFT).update(state=Order.PENDING, placed_at=moment)
    if not moved:
        raise NotAllowed(state=order.state)
    if order.total:
        _hold_money(order, actor)
    log(order, "placed", actor, after=Order.PENDING)
    documents.keep_until(list(order.lines.values_list("revision_id", flat=True)), None)
    _reload(order)
    tell(
        order.customer,
        "order_placed",
        key=f"placed:{order.public_id}",
        order=order.public_id,
        order_id=order.public_id,
        shop=shop.name,
        total=order.total,
    )
    return order


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

    @transactional
    def run() -> Order:
        if shop.is_paused:
            raise ShopPaused()
        order = draft_order(customer, shop, [Item(revision, options)], actor=actor)
        return _place(order, actor, amount)

    return run()


@transactional
def note_opened(order: Order, *, actor: Actor) -> None:
    """The shop opened the print-ready file: from now on the customer cannot abort alone."""
    if Order.objects.filter(pk=order.pk, opened_at__isnull=True).update(opened_at=clock.now()):
        log(order, "opened", actor)


@transactional
def accept_order(order: Order, ready_at: datetime, *, actor: Actor) -> None:
    """The shop promises the order for `ready_at`; the customer is told."""
    moment = clock.now()
    rows = Order.objects.filter(pk=order.pk, state=Order.PENDING)
    if not rows.update(accepted_at=moment, ready_at=ready_at):
        raise NotAllowed(state=order.state)
    log(order, "accepted", actor, reason=ready_at.isoformat())
    tell(
        order.customer,
        "order_accepted",
        key=f"accepted:{order.public_id}:{ready_at.isoformat()}",
        order=order.public_id,
        order_id=order.public_id,
        shop=order.shop.name,
        ready_at=ready_at.isoformat(),
    )


def pickup_code(order: Order) -> str:
    """The code that collects a complete order: computed again from the deployment's secret, never stored."""
    return signing.derived_code("pickup", f"{order.public_id}:{order.pickup_number}", CODE_LENGTH)


def _pickup_hash(shop: Shop, code: str) -> str:
    return signing.keyed_hash("pickup", f"{shop.public_id}:{ids.normalise_code(code)}")


@transactional
def complete_order(order: Order, *, actor: Actor) -> None:
    """Printed: the customer is told once, with the pickup code. Raises NotAllowed."""
    while True:
        hashed = _pickup_hash(order.shop, pickup_code(order))
        if not Order.objects.filter(pickup_hash=hashed).exclude(pk=order.pk).exists():
            break
        order.pickup_number += 1
    _move(
        order,
        Order.PENDING,
        Order.COMPLETE,
        actor,
        completed_at=clock.now(),
        pickup_hash=hashed,
        pickup_number=order.pickup_number,
    )
    tell(
        order.customer,
        "order_complete",
        key=f"complete:{order.public_id}",
        order=order.public_id,
        order_id=order.public_id,
        shop=order.shop.name,
        code=pickup_code(order),
    )


@transactional
def retrieve_order(order: Order, *, actor: Actor, how: str = "code", reason: str = "") -> None:
    """Handed over: the hold is posted to the shop less the commission. Raises NotAllowed.

    `how` is `code`, `no_code` (name and digits, told to the customer), `published` or `uncollected`.
    """
    _move(
        order, Order.COMPLETE, Order.RETRIEVED, actor, reason=reason, ended_at=clock.now(), pickup_hash=None
    )
    commission = commission_of(order.total, order.commission_basis_points)
    if order.total:
        shares = {order.shop.account: order.total - commission, "revenue:commission": commission}
        ledger_services.post_hold(order.hold_key, shares, kind="order_retrieved", actor=actor)
    _end_files(order)
    tell(
        order.customer,
        "order_retrieved",
        key=f"retrieved:{order.public_id}",
        order=order.public_id,
        order_id=order.public_id,
        shop=order.shop.name,
        total=order.total,
        how=how,
        reason=reason,
    )
    emit("orders.ended", order=order.public_id, state=Order.RETRIEVED)


def hand_over(shop: Shop, code: str, *, actor: Actor, opened: Order | None = None) -> Order:
    """Collect the complete order of a typed code. Raises WrongCode, CodeLocked, NotAllowed.

    Five wrong tries on an opened order lock it for 15 minutes; its customer is told.
    """
    if opened is not None and opened.locked_until and opened.locked_until > clock.now():
        raise CodeLocked()
    order = Order.objects.filter(
        shop=shop, state=Order.COMPLETE, pickup_hash=_pickup_hash(shop, code)
    ).first()
    if order is None or (opened is not None and order.pk != opened.pk):
        if opened is not None:
            _note_wrong_code(opened, actor)
        raise WrongCode()
    if order.locked_until and order.locked_until > clock.now():
        raise CodeLocked()
    retrieve_order(order, actor=actor)
    return order


def verify_code(order: Order, code: str, *, actor: Actor) -> None:
    """Raises WrongCode (noted on the order) or CodeLocked. Call it outside a transaction: the note stays."""
    if order.locked_until and order.locked_until > clock.now():
        raise CodeLocked()
    if order.pickup_hash != _pickup_hash(order.shop, code):
        _note_wrong_code(order, actor)
        raise WrongCode()


@transactional
def _note_wrong_code(order: Order, actor: Actor) -> None:
    Order.objects.filter(pk=order.pk).update(wrong_codes=F("wrong_codes") + 1)
    _reload(order)
    if order.wrong_codes < WRONG_CODES_MAX:
        return
    until = clock.now() + LOCK
    Order.objects.filter(pk=order.pk).update(wrong_codes=0, locked_until=until)
    log(order, "code_locked", actor)
    tell(
        order.customer,
        "pickup_locked",
        key=f"locked:{order.public_id}:{until.isoformat()}",
        order=order.public_id,
        order_id=order.public_id,
        shop=order.shop.name,
    )


@transactional
def abort_order(order: Order, reason: str, *, actor: Actor, only_pending: bool = False) -> None:
    """Give the money back and end the order, in one transaction.

    A customer may abort until the shop accepts or opens the file (AlreadyAccepted); shop, operator and
    system may abort a pending order, and (unless `only_pending`) a complete one. Raises NotAllowed,
    ReasonNeeded.
    """
    _reload(order)
    is_customers = actor.kind == "customer"
    if not is_customers and not reason.strip():
        raise ReasonNeeded()
    if is_customers and (order.accepted_at or order.opened_at) and order.state == Order.PENDING:
        raise AlreadyAccepted()
    may_be_complete = not is_customers and not only_pending
    before = order.state if order.state == Order.COMPLETE and may_be_complete else Order.PENDING
    _move(
        order,
        before,
        Order.ABORT,
        actor,
        only_unaccepted=is_customers,
        reason=reason[:300],
        ended_at=clock.now(),
        pickup_hash=None,
    )
    if order.total:
        ledger_services.void_hold(order.hold_key, actor=actor)
    _end_files(order)
    tell(
        order.customer,
        "order_aborted",
        key=f"aborted:{order.public_id}",
        order=order.public_id,
        order_id=order.public_id,
        shop=order.shop.name,
        total=order.total,
        reason=reason,
        by=actor.kind,
    )
    emit("orders.ended", order=order.public_id, state=Order.ABORT)


def _move(
    order: Order,
    before: str,
    after: str,
    actor: Actor,
    *,
    only_unaccepted: bool = False,
    **changes: object,
) -> None:
    rows = Order.objects.filter(pk=order.pk, state=before)
    if only_unaccepted:
        rows = rows.filter(accepted_at__isnull=True, opened_at__isnull=True)
    if not rows.update(state=after, **changes):
        _reload(order)
        raise NotAllowed(state=order.state)
    order.state = before
    log(order, after, actor, after=after, reason=str(changes.get("reason", "")))
    _reload(order)


def _end_files(order: Order) -> None:
    revisions = list(order.lines.values_list("revision_id", flat=True))
    elsewhere = Line.objects.filter(
        revision_id__in=revisions, order__state__in=(Order.PENDING, Order.COMPLETE)
    ).exclude(order=order)
    busy = set(elsewhere.values_list("revision_id", flat=True))
    documents.keep_until([pk for pk in revisions if pk not in busy], clock.now() + FILES_KEPT)


def print_ready(line: Line) -> bytes:
    """The PDF the shop prints for a line: page range, paper, sides and colour already applied."""
    layout = Options.from_json(line.options).layout(inspection_of(line.revision))
    return documents.engine().layout(pdf_of(line.revision), layout)
