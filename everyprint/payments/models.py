"""Attempts to move money through a provider, and vouchers."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from everyprint.jobs.models import Leased, LeasedRows
from everyprint.ledger.models import Transfer
from everyprint.lib import clock
from everyprint.payments.states import ASKED_AGAIN_SECONDS_MAX


class AttemptRows(LeasedRows["Attempt"]):
    """Attempts; an ended one may wait a day until it is asked about again."""

    def _has_come(self, moment: datetime) -> Q:
        latest = moment + timedelta(seconds=ASKED_AGAIN_SECONDS_MAX) + clock.APART
        waits = Q(state__in=Attempt.ENDED, next_try_at__gt=moment, next_try_at__lte=latest)
        return super()._has_come(moment) & ~waits


AttemptManager = models.Manager.from_queryset(AttemptRows)


class Attempt(Leased):
    """One try to move money through a provider. `reference` is our id there, for its life.

    States: new (about to be sent) → pending → succeeded | failed; unknown when no answer came: it stays
    unknown until the provider says. failed → succeeded is possible (a late success) and books.
    `next_try_at` is when the provider is asked again; an ended one is asked again while it has such a moment.
    `called_at` stands while a callback waits for its look-up to be answered, `last_word` is that answer.
    """

    IN, PAYOUT, REFUND = "in", "payout", "refund"  # from a customer, to a shop, back to a customer
    NEW, PENDING, UNKNOWN, SUCCEEDED, FAILED = "new", "pending", "unknown", "succeeded", "failed"
    OPEN, ENDED = (NEW, PENDING, UNKNOWN), (SUCCEEDED, FAILED)
    NOT_FOUND = "not_found"  # a last word only
    LINK_MAX = 1000

    public_id = models.CharField(max_length=24, unique=True)
    key = models.CharField(max_length=120, unique=True)
    direction = models.CharField(max_length=10, default=IN)
    party = models.CharField(max_length=12, db_index=True)  # the customer or shop, by public id
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    provider = models.CharField(max_length=20)
    network = models.CharField(max_length=30)
    phone = models.CharField(max_length=20)
    reference = models.CharField(max_length=36, unique=True)
    provider_reference = models.CharField(max_length=80, blank=True)  # the provider's own id of it
    link = models.CharField(
        max_length=LINK_MAX, blank=True
    )  # where the customer approves, if not on the phone
    provider_transaction = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=10, default=NEW)
    failure = models.CharField(max_length=60, blank=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    called_at = models.DateTimeField(null=True)
    last_word = models.CharField(max_length=10, blank=True)
    displaced_at = models.DateTimeField(null=True)  # another one took its place on the telephone
    reported_at = models.DateTimeField(null=True)  # somebody there says that they did not ask for it

    objects = AttemptManager()  # type: ignore[misc]

    class Meta:
        indexes = [
            models.Index(fields=["state", "next_try_at"], name="payments_attempt_due"),
            models.Index(fields=["phone", "created_at"], name="payments_attempt_phone"),
            models.Index(fields=["reported_at"], name="payments_attempt_reported"),
        ]


class Telephone(models.Model):
    """The attempt that a telephone is asked about now (telephones.py)."""

    number = models.CharField(max_length=20, unique=True)
    attempt = models.OneToOneField(Attempt, models.PROTECT, related_name="telephone")


class AttemptEvent(models.Model):
    """Every change of an attempt's state, with who caused it."""

    attempt = models.ForeignKey(Attempt, models.PROTECT, related_name="events")
    before = models.CharField(max_length=10)
    after = models.CharField(max_length=10)
    actor = models.CharField(max_length=80)
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()


class Discrepancy(models.Model):
    """Money that came otherwise than asked for: it stands in `suspense` until a person says whose it is.

    open → credited | sent_back, once.
    """

    OPEN, CREDITED, SENT_BACK = "open", "credited", "sent_back"

    attempt = models.OneToOneField(Attempt, models.PROTECT, related_name="discrepancy")
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=10, default=OPEN, db_index=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=80, blank=True)
    reference = models.CharField(max_length=80, blank=True)  # of the payment by which it was sent back


class CashReversal(models.Model):
    """A credit at a shop's counter that was corrected: `wanted` was too much, `taken` could be taken back."""

    credit = models.OneToOneField(Transfer, models.PROTECT, related_name="reversal")
    shop = models.CharField(max_length=12, db_index=True)
    customer = models.CharField(max_length=12)
    wanted = models.BigIntegerField()
    taken = models.BigIntegerField()
    reason = models.CharField(max_length=200)
    actor = models.CharField(max_length=80)
    created_at = models.DateTimeField()

    @property
    def left(self) -> int:
        """What stays in the shop's cash debt."""
        return self.wanted - self.taken


class Voucher(models.Model):
    """A code worth money, redeemed once; only its keyed hash is kept."""

    ACTIVE, REDEEMED, VOID = "active", "redeemed", "void"

    code_hash = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=4)
    amount = models.BigIntegerField()
    state = models.CharField(max_length=10, default=ACTIVE)
    batch = models.CharField(max_length=24, db_index=True)
    made_by = models.CharField(max_length=80)
    created_at = models.DateTimeField()
    customer = models.CharField(max_length=12, blank=True)
    redeemed_at = models.DateTimeField(null=True)
