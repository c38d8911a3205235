"""Taking back what a clerk credited by mistake: what the customer has left of it, never what is held.

The shop's cash debt shrinks by just that. The rest stays the shop's: it knows whom it gave too much to.
"""

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet, Sum

from everyprint.customers.queries import account_of
from everyprint.jobs.services import emit
from everyprint.ledger import services as ledger
from everyprint.ledger.errors import KeyReused, NotEnoughMoney
from everyprint.ledger.models import Entry, Transfer
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional
from everyprint.payments.errors import (
    NothingToTakeBack,
    ReasonMissing,
    ReversalTooLarge,
    ReversalTooLate,
    ReversedBefore,
    UnknownCredit,
)
from everyprint.payments.models import CashReversal
from everyprint.shops.models import Shop

KIND = "cash_topup"
REASON_MAX = 200
TRIES = 5


def credits_of_today(shop: Shop) -> "QuerySet[Entry]":
    """What the counter of a shop credited today, the newest first; `amount` is negative there."""
    own = Entry.objects.filter(balance_id=shop.cash_account, transfer__kind=KIND)
    today = own.filter(transfer__business_day=clock.business_day())
    return today.select_related("transfer", "transfer__reversal").order_by("-pk")


def received_today(shop: Shop) -> int:
    """What the counter of a shop really received today, in francs: credits without what was a mistake."""
    credited = credits_of_today(shop).aggregate(total=Sum("amount"))["total"] or 0
    wrong = CashReversal.objects.filter(shop=shop.public_id, credit__business_day=clock.business_day())
    return -credited - (wrong.aggregate(total=Sum("wanted"))["total"] or 0)


def credit_of(shop: Shop, transfer_id: int) -> Entry:
    """A credit of a shop's counter. Raises UnknownCredit."""
    own = Entry.objects.filter(balance_id=shop.cash_account, transfer__kind=KIND)
    found = own.select_related("transfer").filter(transfer_id=transfer_id).first()
    if found is None:
        raise UnknownCredit()
    return found


def left_with(shop: Shop) -> "QuerySet[CashReversal]":
    """The mistakes of which something stays in a shop's cash debt, the newest first."""
    return CashReversal.objects.filter(shop=shop.public_id, taken__lt=F("wanted")).order_by("-pk")


@transactional
def reverse(shop: Shop, transfer_id: int, received: int, reason: str, *, actor: Actor) -> CashReversal:
    """Correct a credit to what was really received, once; the customer and the shop are told.

    A shop does so on the same business day, the operator later too. Raises UnknownCredit, ReversalTooLate,
    ReversalTooLarge, ReasonMissing, ReversedBefore, NothingToTakeBack (it may be tried again then).
    """
    entry = credit_of(shop, transfer_id)
    credit, wanted = entry.transfer, -entry.amount - received
    if actor.kind == "staff" and credit.business_day != clock.business_day():
        raise ReversalTooLate()
    if not 0 < wanted <= -entry.amount:
        raise ReversalTooLarge()
    if not reason.strip():
        raise ReasonMissing()
    taken = _take_back(shop, credit, wanted, actor)
    try:
        with transaction.atomic():
            made = CashReversal.objects.create(
                credit=credit,
                shop=shop.public_id,
                customer=credit.reference,
                wanted=wanted,
                taken=taken,
                reason=reason.strip()[:REASON_MAX],
                actor=str(actor),
                created_at=clock.now(),
            )
    except IntegrityError:
        raise ReversedBefore() from None
    emit(
        "payments.cash_reversed",
        customer=credit.reference,
        shop=shop.name,
        received=received,
        credited=-entry.amount,
        taken=taken,
        reason=made.reason,
        key=key_of(credit),
    )
    return made


def key_of(credit: Transfer) -> str:
    """The key of the transfer that takes a credit back, and of what is told of it."""
    return f"reversal:{credit.pk}"


def _take_back(shop: Shop, credit: Transfer, wanted: int, actor: Actor) -> int:
    """Move back what can be spent, up to `wanted`; whoever spends at the same moment was first."""
    _check_first(credit)
    account = account_of(credit.reference)
    for _ in range(TRIES):
        taken = min(wanted, available(account))
        if taken <= 0:
            break
        amounts = {shop.cash_account: taken, account: -taken}
        try:
            with transaction.atomic():
                key, about = key_of(credit), credit.reference
                ledger.transfer(key, "cash_reversal", amounts, actor=actor, reference=about)
        except NotEnoughMoney:
            continue
        except KeyReused:
            raise ReversedBefore() from None
        return taken
    _check_first(credit)  # whoever was quicker took it
    raise NothingToTakeBack()


def _check_first(credit: Transfer) -> None:
    if CashReversal.objects.filter(credit=credit).exists():
        raise ReversedBefore()
