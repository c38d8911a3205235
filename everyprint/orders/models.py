"""Orders: what one customer has printed at one shop, as quoted, and everything that happened to it."""

from django.db import models

from everyprint.customers.models import Customer
from everyprint.documents.models import Revision
from everyprint.orders import states
from everyprint.shops.models import Shop


class Order(models.Model):
    """An order. Its price is frozen on the quote that was paid; states.py has the allowed moves."""

    DRAFT, PENDING, COMPLETE, RETRIEVED, ABORT = states.STATES
    OPEN, VISIBLE = states.OPEN, states.VISIBLE

    public_id = models.CharField(max_length=12, unique=True)
    customer = models.ForeignKey(Customer, models.PROTECT, related_name="orders")
    shop = models.ForeignKey(Shop, models.PROTECT, related_name="orders")
    state = models.CharField(max_length=10, default=DRAFT)
    total = models.BigIntegerField(default=0)
    currency = models.CharField(max_length=3)
    commission_basis_points = models.PositiveIntegerField(default=0)
    price_list = models.JSONField(default=dict)
    quoted_at = models.DateTimeField()
    quote_expires_at = models.DateTimeField()
    created_at = models.DateTimeField()
    placed_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    ready_at = models.DateTimeField(null=True)
    late_at = models.DateTimeField(null=True)  # when it was noticed that the promise had passed
    asked_at = models.DateTimeField(null=True)  # when the shop was asked about a promise that had passed
    choice_at = models.DateTimeField(
        null=True
    )  # since when the customer may have the money back all the same
    postponed = models.PositiveIntegerField(default=0, db_default=0)
    reminded_at = models.DateTimeField(null=True)
    silent_at = models.DateTimeField(null=True)  # when its customer was told that the shop does not answer
    completed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    pickup_hash = models.CharField(max_length=64, null=True, unique=True)
    pickup_number = models.PositiveIntegerField(default=0)
    wrong_codes = models.PositiveIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["shop", "state", "placed_at"], name="orders_board"),
            models.Index(fields=["customer", "state"], name="orders_of_customer"),
            models.Index(fields=["state", "placed_at"], name="orders_by_state"),
        ]

    def __str__(self) -> str:
        return self.public_id

    @property
    def hold_key(self) -> str:
        """The hold that keeps this order's money."""
        return f"order:{self.public_id}"

    @property
    def dispute_key(self) -> str:
        """The transfer that gives this order's money back after a dispute."""
        return f"dispute:{self.public_id}"

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN

    def reload(self) -> None:
        """Read the row again without forgetting the customer and the shop already at hand."""
        self.refresh_from_db(fields=[f.attname for f in self._meta.concrete_fields if not f.is_relation])


class Line(models.Model):
    """A revision with page range, options and the price as quoted (see pricing.py)."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="lines")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="lines")
    sha256 = models.CharField(max_length=64)
    options = models.JSONField()
    price = models.JSONField()
    total = models.BigIntegerField()

    class Meta:
        ordering = ("pk",)


class Dispute(models.Model):
    """A customer's word that somebody else collected an order without its code. Settled once, never deleted.

    `returned` is what a settlement for the customer gave back.
    """

    OPEN, SHOP, CUSTOMER = "open", "shop", "customer"

    order = models.OneToOneField(Order, models.PROTECT, related_name="dispute")
    words = models.CharField(max_length=300)
    state = models.CharField(max_length=8, default=OPEN, db_index=True)
    returned = models.BigIntegerField(default=0)
    reason = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=80, blank=True)

    def __str__(self) -> str:
        return self.order.public_id


class OrderEvent(models.Model):
    """One step of an order, with its actor. Only history.py writes it."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="events")
    kind = models.CharField(max_length=30)
    before = models.CharField(max_length=10, blank=True)
    after = models.CharField(max_length=10, blank=True)
    actor = models.CharField(max_length=80)
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
