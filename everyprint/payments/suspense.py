"""Money that came otherwise than asked for: where it stands, and the two ways out, each taken once.

Another currency than the book's has accounts of its own, so that no entry ever adds francs of two kinds.
"""

from typing import Any

from django.conf import settings

from everyprint.customers.queries import account_of
from everyprint.jobs.services import emit
from everyprint.ledger import services as ledger
from everyprint.lib import clock, phone, states
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional
from everyprint.payments.errors import DiscrepancyEnded, NoExchange, ReferenceMissing
from everyprint.payments.models import Attempt, Discrepancy

AT_PAR = frozenset({"XOF", "XAF"})  # both francs CFA: 655,957 for a euro, by treaty
REFERENCE_MAX = 80


def account(name: str, currency: str) -> str:
    """`suspense`, or `suspense:XAF` for another currency than the book's."""
    return name if currency == settings.CURRENCY else f"{name}:{currency}"


@transactional
def suspend(attempt: Attempt, amount: int, currency: str, *, actor: Actor) -> None:
    """Book what came into suspense, list it, and tell the customer; harmless the second time."""
    if Discrepancy.objects.filter(attempt=attempt).exists():
        return
    Discrepancy.objects.create(attempt=attempt, amount=amount, currency=currency, created_at=clock.now())
    taken, waits = account(f"provider:{attempt.provider}", currency), account("suspense", currency)
    ledger.open_account(taken, None, currency)
    ledger.open_account(waits, 0, currency)
    ledger.transfer(
        f"topup:{attempt.reference}",
        "mobile_topup_mismatch",
        {taken: -amount, waits: amount},
        actor=actor,
        reference=attempt.party,
    )
    facts = _told(attempt, amount, currency)
    emit("payments.topup_differs", asked=attempt.amount, key=f"topup:{attempt.reference}:differs", **facts)


@transactional
def credit(discrepancy: Discrepancy, *, actor: Actor) -> None:
    """Give what came to the customer who had asked. Raises DiscrepancyEnded, NoExchange."""
    attempt, amount, currency = discrepancy.attempt, discrepancy.amount, discrepancy.currency
    source = account("suspense", currency)
    is_foreign = currency != settings.CURRENCY
    if is_foreign and not {currency, settings.CURRENCY} <= AT_PAR:
        raise NoExchange(currency=currency)
    _end(discrepancy, Discrepancy.CREDITED, actor)
    key, kind = f"suspense:{attempt.reference}:credit", "mobile_topup_credited"
    if is_foreign:
        ledger.open_account("exchange", None)
        ledger.open_account(f"exchange:{currency}", None, currency)
        exchanged = {source: -amount, f"exchange:{currency}": amount}
        ledger.transfer(f"{key}:exchange", kind, exchanged, actor=actor, reference=attempt.party)
        source = "exchange"
    credited = {source: -amount, account_of(attempt.party): amount}
    ledger.transfer(key, kind, credited, actor=actor, reference=attempt.party)
    emit(
        "payments.topup_ended",
        customer=attempt.party,
        amount=amount,
        how="mobile",
        detail=phone.masked(attempt.phone),
        is_success=True,
        key=f"topup:{attempt.reference}:credited",
    )


@transactional
def send_back(discrepancy: Discrepancy, reference: str, *, actor: Actor) -> None:
    """Note that what came was sent back by hand, by the payment of that reference.

    Raises DiscrepancyEnded, ReferenceMissing.
    """
    attempt, amount, currency = discrepancy.attempt, discrepancy.amount, discrepancy.currency
    reference = " ".join(reference.split())[:REFERENCE_MAX]
    if not reference:
        raise ReferenceMissing()
    _end(discrepancy, Discrepancy.SENT_BACK, actor, reference=reference)
    ledger.transfer(
        f"suspense:{attempt.reference}:sent_back",
        "mobile_topup_sent_back",
        {
            account("suspense", currency): -amount,
            account(f"provider:{attempt.provider}", currency): amount,
        },
        actor=actor,
        reference=attempt.party,
    )
    facts = _told(attempt, amount, currency)
    emit("payments.topup_sent_back", reference=reference, key=f"topup:{attempt.reference}:back", **facts)


def _end(discrepancy: Discrepancy, after: str, actor: Actor, **changes: str) -> None:
    ended = {"ended_at": clock.now(), "ended_by": str(actor), **changes}
    rows = Discrepancy.objects.filter(pk=discrepancy.pk)
    if not states.moved(rows, before=Discrepancy.OPEN, after=after, **ended):
        raise DiscrepancyEnded()


def _told(attempt: Attempt, amount: int, currency: str) -> dict[str, Any]:
    return {
        "customer": attempt.party,
        "amount": amount,
        "currency": currency,
        "detail": phone.masked(attempt.phone),
    }
