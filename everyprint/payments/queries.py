"""Reading payments, and the hot call: one parameterised statement for a balance."""

from collections.abc import Iterator
from datetime import timedelta

from django.db import connection
from django.db.models import F

from everyprint.ledger.models import Transfer
from everyprint.lib import clock
from everyprint.lib.violations import Violation
from everyprint.payments.models import TopUp, Voucher

_CONCAT = {"sqlite": "'customer:' || c.public_id", "mysql": "CONCAT('customer:', c.public_id)"}
_SPENDABLE = (
    "SELECT b.posted - b.held FROM customers_address a JOIN customer c ON c.id = a.customer_id "
    "JOIN balance b ON b.account = {account} WHERE a.account = %s AND a.external_id = %s"
)


def spendable(account: str, external_id: str) -> int | None:
    """What the customer of an address can spend (posted − held), in francs; None for an unknown one."""
    with connection.cursor() as cursor:
        cursor.execute(_SPENDABLE.format(account=_CONCAT[connection.vendor]), [account, external_id])
        row = cursor.fetchone()
    return int(row[0]) if row else None


def open_topups(customer: str) -> list[TopUp]:
    """The attempts of a customer that wait for an answer, newest first."""
    rows = TopUp.objects.filter(customer=customer, state__in=TopUp.OPEN)
    return list(rows.order_by("-created_at")[:5])


def violations() -> Iterator[Violation]:
    """Every paid attempt and every redeemed voucher has its transfer."""
    paid = TopUp.objects.filter(state=TopUp.SUCCEEDED, failure="").order_by("-pk")
    yield from _without_transfer(
        "a paid top-up is credited", ((t.reference, f"topup:{t.reference}") for t in paid[:5000])
    )
    used = Voucher.objects.filter(state=Voucher.REDEEMED).order_by("-pk")
    yield from _without_transfer(
        "a redeemed voucher is credited", ((v.hint, f"voucher:{v.pk}") for v in used[:5000])
    )
    old = TopUp.objects.filter(state__in=TopUp.OPEN, created_at__lt=clock.now() - timedelta(hours=1))
    for topup in old.order_by(F("created_at"))[:100]:
        yield Violation("top-ups end within an hour", f"{topup.reference} is {topup.state}", warning=True)


def _without_transfer(invariant: str, rows: Iterator[tuple[str, str]]) -> Iterator[Violation]:
    keys = {key: name for name, key in rows}
    known = set(Transfer.objects.filter(key__in=list(keys)).values_list("key", flat=True))
    for key, name in keys.items():
        if key not in known:
            yield Violation(invariant, name)
