"""Money that comes in: top-up attempts at a provider, vouchers, and cash taken by a shop."""

from django.db import models


class TopUp(models.Model):
    """One attempt to fill a balance by mobile money. `reference` is our id at the provider, for its life.

    States: new (about to be sent) → pending → succeeded | failed; unknown when no answer came: it stays
    unknown until the provider says. failed → succeeded is possible (a late success) and credits.
    """

    NEW, PENDING, UNKNOWN, SUCCEEDED, FAILED = "new", "pending", "unknown", "succeeded", "failed"
    OPEN = (NEW, PENDING, UNKNOWN)
    LINK_MAX = 1000

    public_id = models.CharField(max_length=24, unique=True)
    key = models.CharField(max_length=120, unique=True)
    customer = models.CharField(max_length=12, db_index=True)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    provider = models.CharField(max_length=20)
    network = models.CharField(max_length=30)
    phone = models.CharField(max_length=20)
    reference = models.CharField(max_length=36, unique=True)
    link = models.CharField(
        max_length=LINK_MAX, blank=True
    )  # where the customer approves, if not on the phone
    provider_transaction = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=10, default=NEW)
    failure = models.CharField(max_length=60, blank=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    next_check_at = models.DateTimeField()
    checks = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["state", "next_check_at"], name="payments_topup_due")]


class TopUpEvent(models.Model):
    """Every change of a top-up's state, with who caused it."""

    topup = models.ForeignKey(TopUp, models.PROTECT, related_name="events")
    before = models.CharField(max_length=10)
    after = models.CharField(max_length=10)
    actor = models.CharField(max_length=80)
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()


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
