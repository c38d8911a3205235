"""Print shops: who they are, where, when they are open and what they charge, by date."""

from django.db import models


class Shop(models.Model):
    """A print shop."""

    public_id = models.CharField(max_length=8, unique=True)
    name = models.CharField(max_length=100)
    phone = models.CharField(max_length=20, blank=True)
    is_phone_verified = models.BooleanField(default=False)
    place = models.CharField(max_length=100, blank=True)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    hours = models.JSONField(default=dict, blank=True)
    master_pass = models.CharField(max_length=200, blank=True)
    is_paused = models.BooleanField(default=False)  # the shop's own (power cut, no paper)
    is_suspended = models.BooleanField(default=False, db_default=False)  # the operator's own
    conversation = models.CharField(max_length=12, blank=True, db_default="")  # a customer's number: its own
    is_demo = models.BooleanField(default=False)
    commission_basis_points = models.PositiveIntegerField(null=True, blank=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name

    @property
    def takes_orders(self) -> bool:
        """Whether it takes new ones: neither paused by itself nor suspended."""
        return not (self.is_paused or self.is_suspended)

    @property
    def account(self) -> str:
        """What the shop has earned."""
        return f"shop:{self.public_id}"

    @property
    def cash_account(self) -> str:
        """What the shop owes for cash it took at its counter (runs negative)."""
        return f"cash:shop:{self.public_id}"

    @property
    def topic(self) -> str:
        """What the shop's board watches."""
        return f"shop:{self.public_id}"


class PriceList(models.Model):
    """What a shop charges from a moment on, in francs (see prices.py for the shape).

    `created_at` is when it was written, null for those of the first version.
    """

    shop = models.ForeignKey(Shop, models.PROTECT, related_name="price_lists")
    valid_from = models.DateTimeField()
    created_at = models.DateTimeField(null=True)
    prices = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["shop", "-valid_from"], name="shops_price_list_latest")]


class Suspension(models.Model):
    """A time in which the operator lets a shop finish what it has and take nothing new. Never deleted."""

    shop = models.ForeignKey(Shop, models.PROTECT, related_name="suspensions")
    reason = models.CharField(max_length=300)
    actor = models.CharField(max_length=80)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=80, blank=True)
