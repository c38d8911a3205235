"""A collection without its code that its customer disputes: kept once, settled once by the operator.

A settlement for the customer moves the order's money back as it was posted: what the shop got from its
earnings, the commission from the platform's.
"""

from collections import defaultdict
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from everyprint.customers.models import Customer
from everyprint.ledger import services as ledger
from everyprint.ledger.errors import NotEnoughMoney
from everyprint.ledger.models import Entry
from everyprint.ledger.queries import available
from everyprint.lib import clock, states
from everyprint.lib.actor import Actor
from everyprint.lib.money import format_amount
from everyprint.lib.transactions import transactional
from everyprint.orders.errors import (
    DisputedBefore,
    DisputeSettled,
    NotDisputable,
    SettlementReason,
    ShopLacksMoney,
)
from everyprint.orders.history import REASON_LENGTH, record
from everyprint.orders.models import Dispute, Order
from everyprint.orders.states import UNCOLLECTED
from everyprint.shops.models import Shop

DISPUTABLE_FOR = timedelta(days=7)
DECISION_SHOWN = timedelta(days=3)
# Who hands over without a code writes down why; nobody else gives a reason (services.retrieve_order).
WITHOUT_CODE = Q(state=Order.RETRIEVED) & ~Q(reason__in=("", UNCOLLECTED))


def disputable(customer: Customer) -> Order | None:
    """The customer's latest order that was handed over without its code in the last days, disputed or not."""
    recent = Order.objects.filter(WITHOUT_CODE, customer=customer, ended_at__gt=clock.now() - DISPUTABLE_FOR)
    return recent.select_related("shop", "customer").order_by("-ended_at", "-pk").first()


def dispute_of(order: Order) -> Dispute | None:
    """The dispute about an order, settled or not."""
    return Dispute.objects.filter(order=order).first()


def is_disputable(order: Order) -> bool:
    """Whether an order at hand may be disputed as far as it goes; `dispute` decides."""
    if order.state != Order.RETRIEVED or order.reason in ("", UNCOLLECTED):
        return False
    return order.ended_at is not None and order.ended_at > clock.now() - DISPUTABLE_FOR


def news_of(shop: Shop) -> "QuerySet[Dispute]":
    """What customers of a shop dispute, the oldest first, until a few days after the decision."""
    recent = Q(state=Dispute.OPEN) | Q(ended_at__gt=clock.now() - DECISION_SHOWN)
    return Dispute.objects.filter(recent, order__shop=shop).select_related("order").order_by("pk")


def returned_by(shop: Shop) -> "QuerySet[Dispute]":
    """The disputes of a shop that gave money back, the newest first."""
    rows = Dispute.objects.filter(order__shop=shop, returned__gt=0)
    return rows.select_related("order").order_by("-ended_at", "-pk")


@transactional
def dispute(order: Order, words: str, *, actor: Actor) -> Dispute:
    """Keep a customer's word that somebody else collected an order. Raises NotDisputable, DisputedBefore."""
    recent = Order.objects.filter(WITHOUT_CODE, pk=order.pk, ended_at__gt=clock.now() - DISPUTABLE_FOR)
    if not recent.exists():
        raise NotDisputable()
    try:
        with transaction.atomic():
            made = Dispute.objects.create(order=order, words=words[:REASON_LENGTH], created_at=clock.now())
    except IntegrityError:
        raise DisputedBefore() from None
    record(order, "disputed", actor, reason=made.words)
    return made


@transactional
def settle(kept: Dispute, outcome: str, reason: str, *, actor: Actor) -> None:
    """Decide for the shop, and nothing moves, or for the customer, who has the order's money back.

    Raises SettlementReason, DisputeSettled, ShopLacksMoney (it stays open then).
    """
    reason = reason.strip()[:REASON_LENGTH]
    if not reason:
        raise SettlementReason()
    ended = {"reason": reason, "ended_at": clock.now(), "ended_by": str(actor)}
    rows = Dispute.objects.filter(pk=kept.pk)
    if not states.moved(rows, before=Dispute.OPEN, after=outcome, **ended):
        raise DisputeSettled()
    returned = _give_back(kept.order, actor) if outcome == Dispute.CUSTOMER else 0
    rows.update(returned=returned)
    record(kept.order, "settled", actor, reason=reason, outcome=outcome, returned=returned)


def _give_back(order: Order, actor: Actor) -> int:
    """Move what was posted for an order back to its customer, once; the francs moved."""
    holds = Q(transfer__hold__key=order.hold_key) | Q(transfer__hold__key__startswith=f"{order.hold_key}:")
    amounts: defaultdict[str, int] = defaultdict(int)
    for entry in Entry.objects.filter(holds, amount__gt=0):  # the negative ones are the customer's own
        amounts[entry.balance_id] -= entry.amount
    total = -sum(amounts.values())
    if not total:
        return 0
    amounts[order.customer.account] += total
    try:
        with transaction.atomic():
            ledger.transfer(
                order.dispute_key, "order_returned", amounts, actor=actor, reference=order.public_id
            )
    except NotEnoughMoney:
        earned = format_amount(available(order.shop.account), order.currency)
        raise ShopLacksMoney(earned=earned) from None
    return total
