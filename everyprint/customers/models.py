"""Customers and their addresses on channels."""

from django.db import models


class Customer(models.Model):
    """A person who orders through a conversation.

    Who was joined to another customer (`joined_into`, joining.py) is that one from then on: the row stays for
    its recovery code and its number, which lead there.
    """

    MALE, FEMALE = 0, 1

    public_id = models.CharField(max_length=12, unique=True)
    last_name = models.CharField(max_length=50, blank=True)
    gender = models.PositiveSmallIntegerField(null=True, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=5, default="fr")
    recovery_hash = models.CharField(max_length=64, null=True, blank=True, unique=True)
    recovery_number = models.PositiveIntegerField(default=0)  # 0 beside a hash: a code of an older version
    network = models.CharField(max_length=32, blank=True)  # where a newcomer came from: a keyed hash
    joined_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="joined")
    joined_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "customer"
        indexes = [models.Index(fields=["network", "created_at"], name="customers_network")]

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
    """Where a customer can be reached: a channel account (`web`, `chatfuel:default`) and an id on it.

    `heard_at` is when something last came from there, `gone_at` since when its channel knows nobody there.
    """

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="addresses")
    channel_account = models.CharField(max_length=40)
    external_id = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    heard_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel_account", "external_id"], name="customers_address_once")
        ]

    def __str__(self) -> str:
        return f"{self.channel_account}:{self.external_id}"
