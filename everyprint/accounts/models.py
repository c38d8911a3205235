"""Who works here: integrators with API keys, shop staff, and the answers already given to a key's calls."""

from django.conf import settings
from django.db import models


class Integrator(models.Model):
    """Who owns API keys; keys rotate, the integrator stays. A `messenger_id` of theirs is an address on their
    channel account: their bot's customers are theirs alone."""

    name = models.CharField(max_length=100, unique=True)
    channel_account = models.CharField(max_length=40)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class ApiKey(models.Model):
    """A key of an integrator: only its hash is kept. Scope `bot`, `operator` or `shop` with a shop id."""

    BOT, OPERATOR, SHOP = "bot", "operator", "shop"

    integrator = models.ForeignKey(Integrator, models.PROTECT, related_name="keys")
    key_hash = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=16)
    scope = models.CharField(max_length=10)
    shop = models.CharField(max_length=8, blank=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.hint}… ({self.scope}{':' + self.shop if self.shop else ''})"


class IdempotentAnswer(models.Model):
    """The first successful answer to a call made with an Idempotency-Key, kept 30 days."""

    integrator = models.ForeignKey(Integrator, models.PROTECT)
    key = models.CharField(max_length=255)
    request_hash = models.CharField(max_length=64)
    body = models.TextField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["integrator", "key"], name="accounts_answer_once")]


class Membership(models.Model):
    """A person who works at a shop (by the shop's public id). The owner may raise limits and be paid."""

    OWNER, CLERK = "owner", "clerk"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="membership")
    shop = models.CharField(max_length=8, db_index=True)
    role = models.CharField(max_length=8, default=OWNER)


class Guess(models.Model):
    """How many guesses at a secret were made of late, for all processes (see guesses.py).

    `spent_until` is in milliseconds since 1970: each guess moves it on from itself or from now, whichever is
    later, so that one statement counts. Once it has passed the row says nothing and is deleted.
    """

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=64)  # a keyed hash of whom or what the guesses are counted for
    spent_until = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="accounts_guess_once")]
        indexes = [models.Index(fields=["spent_until"], name="accounts_guess_over")]
