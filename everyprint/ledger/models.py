"""The ledger: transfers whose signed entries sum to zero, holds that end once, one balance per account.

An entry is positive when the account's owner gains a claim on the platform. Customers and shops stand
positive; what providers and shops owe the platform (`provider:…`, `cash:…`) runs negative. The rows of
`ledger_transfer` and `ledger_entry` are never changed: triggers (triggers.py) refuse it.

Accounts: `customer:ID`, `shop:ID`, `cash:shop:ID`, `cash:platform`, `provider:NAME`, `voucher:outstanding`,
`revenue:commission`, `suspense`. What a provider took in another currency stands apart from all of them, in
francs of that currency: `provider:NAME:XAF`, `suspense:XAF`, `exchange:XAF` (its way here is `exchange`).
"""

from django.db import models
from django.db.models import F, Q


class Book(models.Model):
    """The one row that says in which currency and time zone this ledger is kept, for ever."""

    currency = models.CharField(max_length=3)
    time_zone = models.CharField(max_length=64)
    opened_at = models.DateTimeField()


class Balance(models.Model):
    """What an account has: `posted`, of which `held` is reserved. It never goes under `floor`, when set."""

    account = models.CharField(max_length=64, unique=True)
    currency = models.CharField(max_length=3)
    posted = models.BigIntegerField(default=0)
    held = models.BigIntegerField(default=0)
    floor = models.BigIntegerField(null=True)

    class Meta:
        db_table = "balance"
        constraints = [
            models.CheckConstraint(condition=Q(held__gte=0), name="balance_held_not_negative"),
            models.CheckConstraint(
                condition=Q(floor__isnull=True) | Q(posted__gte=F("floor") + F("held")),
                name="balance_not_under_floor",
            ),
        ]

    def __str__(self) -> str:
        return self.account

    @property
    def available(self) -> int:
        """What can be spent now, in francs."""
        return self.posted - self.held


class Transfer(models.Model):
    """One movement of money. `key` makes it happen once; `reference` is the public id it is about."""

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=40)
    reference = models.CharField(max_length=64, blank=True)
    actor = models.CharField(max_length=80)
    body_hash = models.CharField(max_length=64)
    business_day = models.DateField()
    created_at = models.DateTimeField()

    class Meta:
        db_table = "ledger_transfer"
        indexes = [
            models.Index(fields=["reference"], name="ledger_transfer_reference"),
            models.Index(fields=["kind", "business_day"], name="ledger_transfer_day"),
        ]


class Entry(models.Model):
    """One signed amount of a transfer on one account, in francs."""

    transfer = models.ForeignKey(Transfer, models.PROTECT, related_name="entries")
    balance = models.ForeignKey(Balance, models.PROTECT, related_name="entries", to_field="account")
    amount = models.BigIntegerField()

    class Meta:
        db_table = "ledger_entry"


class Hold(models.Model):
    """Money reserved on an account: open, then posted (in full or part) or voided, once."""

    OPEN, POSTED, VOIDED = "open", "posted", "voided"

    key = models.CharField(max_length=120, unique=True)
    balance = models.ForeignKey(Balance, models.PROTECT, related_name="holds", to_field="account")
    amount = models.BigIntegerField()
    state = models.CharField(max_length=8, default=OPEN)
    posted_amount = models.BigIntegerField(default=0)
    transfer = models.OneToOneField(Transfer, models.PROTECT, null=True)
    reference = models.CharField(max_length=64, blank=True)
    actor = models.CharField(max_length=80)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=80, blank=True)

    class Meta:
        db_table = "ledger_hold"
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="ledger_hold_amount_positive"),
            models.CheckConstraint(
                condition=Q(posted_amount__gte=0) & Q(posted_amount__lte=F("amount")),
                name="ledger_hold_posted_within",
            ),
        ]
