"""Customers and their addresses on channels."""

from django.db import models


class Customer(models.Model):
    """A person who orders through a conversation."""

    MALE, FEMALE = 0, 1

    public_id = models.CharField(max_length=12, unique=True)
    last_name = models.CharField(max_length=50, blank=True)
    gender = models.PositiveSmallIntegerField(null=True, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=5, default="fr")
    recovery_hash = models.CharField(max_length=64, null=True, blank=True, unique=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "customer"

    def __str__(self) -> str:
        return f"{self.public_id} {self.last_name}".strip()

    @property
    def account(self) -> str:
        """The customer's account in the ledger."""
        return f"customer:{self.public_id}"

    @property
    def topic(self) -> str:
        """What the customer's live page watches."""
        return f"customer:{self.public_id}"


class Address(models.Model):
    """Where a customer can be reached: a channel account (`web`, `chatfuel:default`) and an id on it."""

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="addresses")
    account = models.CharField(max_length=40)
    external_id = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "external_id"], name="customers_address_once")
        ]

    def __str__(self) -> str:
        return f"{self.account}:{self.external_id}"
