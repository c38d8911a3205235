"""Reading the ledger, and the invariants that `everyprint check` verifies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import BigIntegerField, Count, F, Q, Sum
from django.db.models.functions import Coalesce

from everyprint.ledger import triggers
from everyprint.ledger.models import Balance, Entry, Hold, Transfer
from everyprint.lib.violations import Violation


def available(account: str) -> int:
    """What can be spent from an account now, in francs; 0 for an account nobody opened."""
    row = Balance.objects.filter(account=account).values_list("posted", "held").first()
    return row[0] - row[1] if row else 0


def posted(account: str) -> int:
    """What was booked on an account, held money included, in francs; 0 for an account nobody opened."""
    return Balance.objects.filter(account=account).values_list("posted", flat=True).first() or 0


@dataclass(frozen=True)
class DayTotal:
    """What the entries of one kind come to on one business day: how many, and their sum in francs."""

    day: date
    count: int
    amount: int


def day_totals(account: str, kind: str, since: date) -> list[DayTotal]:
    """The days from `since` on with an entry of that kind on an account, the latest first."""
    rows = (
        Entry.objects.filter(balance_id=account, transfer__kind=kind, transfer__business_day__gte=since)
        .values_list("transfer__business_day")
        .annotate(Count("pk"), Sum("amount"))
        .order_by("-transfer__business_day")
    )
    return [DayTotal(*row) for row in rows]


def violations() -> Iterator[Violation]:
    """Transfers that do not sum to zero, balances unlike their entries or holds, missing triggers."""
    total = Coalesce(Sum("entries__amount"), 0, output_field=BigIntegerField())
    for made in Transfer.objects.annotate(total=total).exclude(total=0)[:100]:
        yield Violation("entries of a transfer sum to zero", f"{made.key} sums to {made.total}")
    for row in Balance.objects.annotate(total=total).exclude(posted=F("total"))[:100]:
        yield Violation("a balance equals its entries", f"{row.account} {row.posted} ≠ {row.total}")
    open_holds = Coalesce(
        Sum("holds__amount", filter=Q(holds__state=Hold.OPEN)), 0, output_field=BigIntegerField()
    )
    for row in Balance.objects.annotate(total=open_holds).exclude(held=F("total"))[:100]:
        yield Violation("what is held equals the open holds", f"{row.account} {row.held} ≠ {row.total}")
    for low in Balance.objects.filter(floor__isnull=False, posted__lt=F("held") + F("floor"))[:100]:
        yield Violation("no balance under its floor", f"{low.account} {low.available} < {low.floor}")
    for held in Hold.objects.filter(state=Hold.POSTED, transfer__isnull=True, posted_amount__gt=0)[:100]:
        yield Violation("a posted hold has its transfer", held.key)
    for name in triggers.missing():
        yield Violation("the ledger's triggers stand", name)
    yield from _collations()


def _collations() -> Iterator[Violation]:
    if connection.vendor != "mysql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, table_collation FROM information_schema.tables "
            "WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' "
            "AND table_collation <> 'utf8mb4_nopad_bin'"
        )
        for table, collation in cursor.fetchall():
            yield Violation("every table compares exactly", f"{table} has collation {collation}")


def headroom(account: str) -> int:
    """How far an account with a floor may still fall, in francs."""
    row = Balance.objects.filter(account=account).values_list("posted", "held", "floor").first()
    return row[0] - row[1] - (row[2] or 0) if row else 0


def refused_collation() -> str:
    """The database's collation on MariaDB when it is not the exact one we need; empty when all is well."""
    if connection.vendor != "mysql":
        return ""
    with connection.cursor() as cursor:
        cursor.execute("SELECT @@collation_database")
        collation = str(cursor.fetchone()[0])
    return "" if collation == "utf8mb4_nopad_bin" else collation
