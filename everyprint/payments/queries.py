"""Reading payments."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Count, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Concat

from everyprint.jobs.models import LeasedRows, ReceivedEvent
from everyprint.ledger.models import Balance, Transfer
from everyprint.lib import clock
from everyprint.lib.violations import Violation
from everyprint.payments.models import Attempt, CashReversal, Discrepancy, Telephone, Voucher

SHOWN_MAX = 100
UNMATCHED = "unmatched:"  # the source of callbacks about nothing we know, before the provider's name


def open_topups(customer: str) -> list[Attempt]:
    """The top-ups of a customer that wait for an answer, newest first."""
    rows = Attempt.objects.filter(party=customer, direction=Attempt.IN, state__in=Attempt.OPEN)
    return list(rows.order_by("-created_at")[:5])


def may_succeed(customer: str) -> bool:
    """Whether a top-up of a customer is open, or has failed and is still asked about."""
    pursued = Q(state__in=Attempt.OPEN) | Q(state=Attempt.FAILED, next_try_at__isnull=False)
    return Attempt.objects.filter(pursued, party=customer, direction=Attempt.IN).exists()


def pursued() -> LeasedRows[Attempt]:
    """The top-ups that their provider is asked about: open ones, and ended ones that have a moment for it."""
    ended = Q(state__in=Attempt.ENDED, next_try_at__isnull=False)
    return Attempt.objects.filter(Q(state__in=Attempt.OPEN) | ended, direction=Attempt.IN)


def unmatched_callbacks(provider: str) -> list[ReceivedEvent]:
    """The callbacks of a provider about nothing we know, newest first."""
    return list(ReceivedEvent.objects.filter(source=UNMATCHED + provider).order_by("-pk")[:100])


def _reversals() -> Iterator[Violation]:
    """A correction at a counter has its transfer, of just what was taken."""
    booked = Transfer.objects.filter(
        kind="cash_reversal", key=Concat(Value("reversal:"), OuterRef("credit_id"))
    )
    sums = booked.annotate(given=Sum("entries__amount", filter=Q(entries__amount__gt=0))).values("given")
    wrong = CashReversal.objects.annotate(booked=Subquery(sums[:1])).exclude(booked=F("taken"))
    for row in wrong[:SHOWN_MAX]:
        yield Violation("a correction at a counter has its transfer", f"{row.credit_id}: {row.taken}")


def violations() -> Iterator[Violation]:
    """Every paid top-up and every redeemed voucher has its transfer, and nothing waits for a person."""
    topups = Attempt.objects.filter(direction=Attempt.IN)
    paid = topups.filter(state=Attempt.SUCCEEDED).filter(Q(failure="") | Q(next_try_at__isnull=True))
    yield from _without_transfer(
        "a paid top-up has its entry",
        ((t.reference, f"topup:{t.reference}") for t in paid.order_by("-pk")[:5000]),
    )
    yield from _suspended()
    yield from _disagreeing(topups)
    yield from _telephones(topups)
    yield from _reversals()
    used = Voucher.objects.filter(state=Voucher.REDEEMED).order_by("-pk")
    yield from _without_transfer(
        "a redeemed voucher is credited", ((v.hint, f"voucher:{v.pk}") for v in used[:5000])
    )
    old = topups.filter(state__in=Attempt.OPEN, created_at__lt=clock.now() - timedelta(hours=1))
    for topup in old.order_by(F("created_at"))[:100]:
        yield Violation("top-ups end within an hour", f"{topup.reference} is {topup.state}", warning=True)
    strange = (
        ReceivedEvent.objects.filter(source__startswith=UNMATCHED).values("source").annotate(Count("pk"))
    )
    for row in strange.order_by("source"):
        told = f"{row['source'].removeprefix(UNMATCHED)}: {row['pk__count']} in the last weeks"
        yield Violation("every callback is about an attempt of ours", told, warning=True)


def _suspended() -> Iterator[Violation]:
    """What waits for a person, in the list and in the ledger."""
    waiting = Discrepancy.objects.filter(state=Discrepancy.OPEN)
    for row in waiting.select_related("attempt").order_by("pk")[:SHOWN_MAX]:
        asked = f"{row.attempt.amount} {row.attempt.currency}"
        told = f"{row.attempt.reference}: {row.amount} {row.currency} came for {asked}"
        yield Violation("money that came otherwise than asked for is given to somebody", told, warning=True)
    listed: dict[str, int] = dict(waiting.values_list("currency").annotate(Sum("amount")))
    accounts = Balance.objects.filter(Q(account="suspense") | Q(account__startswith="suspense:"))
    for balance in accounts.order_by("account"):
        if balance.posted != listed.get(balance.currency, 0):
            told = f"{balance.account} {balance.posted} ≠ {listed.get(balance.currency, 0)}"
            yield Violation("suspense holds what its list says", told, warning=True)


def _disagreeing(topups: LeasedRows[Attempt]) -> Iterator[Violation]:
    """Attempts that ended otherwise than their provider said last, and providers that do not answer."""
    overturned = Q(state=Attempt.FAILED, last_word__in=(Attempt.SUCCEEDED, Attempt.PENDING))
    taken_back = Q(state=Attempt.SUCCEEDED) & ~Q(last_word__in=("", Attempt.SUCCEEDED))
    for row in topups.filter(overturned | taken_back).order_by("-pk")[:SHOWN_MAX]:
        told = f"{row.reference} is {row.state}, {row.provider} says {row.last_word}"
        yield Violation("an ended top-up is what its provider says", told, warning=True)
    unanswered = topups.filter(called_at__lt=clock.now() - timedelta(hours=1))
    for row in unanswered.order_by("-pk")[:SHOWN_MAX]:
        told = f"{row.reference} is {row.state}, {row.provider} has called and does not answer since"
        yield Violation("a callback is answered within an hour", told, warning=True)


def _telephones(topups: LeasedRows[Attempt]) -> Iterator[Violation]:
    """A telephone that is held by what has ended could never be asked again."""
    for row in Telephone.objects.filter(attempt__state__in=Attempt.ENDED).select_related("attempt")[
        :SHOWN_MAX
    ]:
        yield Violation(
            "a telephone's current top-up is open", f"{row.attempt.reference} is {row.attempt.state}"
        )
    reported = topups.filter(reported_at__gt=clock.now() - timedelta(days=7))
    for topup in reported.order_by("-reported_at")[:SHOWN_MAX]:
        told = f"{topup.reference} of customer {topup.party}"
        yield Violation("nobody reports a top-up as not theirs (last 7 days)", told, warning=True)


def _without_transfer(invariant: str, rows: Iterator[tuple[str, str]]) -> Iterator[Violation]:
    keys = {key: name for name, key in rows}
    known = set(Transfer.objects.filter(key__in=list(keys)).values_list("key", flat=True))
    for key, name in keys.items():
        if key not in known:
            yield Violation(invariant, name)
