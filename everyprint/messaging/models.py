"""Every message to and from a customer. The rows that leave are the outbox."""

from django.db import models


class Message(models.Model):
    """One message of a customer's thread.

    Outgoing ones are stored as `kind` + `params` and rendered in the recipient's language at sending;
    the text that was sent is kept. `parked` means that no channel carries it: it can be fetched.
    """

    IN, OUT = "in", "out"
    RECEIVED, QUEUED, SENT, ERRORED, FAILED, PARKED = (
        "received",
        "queued",
        "sent",
        "errored",
        "failed",
        "parked",
    )

    public_id = models.CharField(max_length=24, unique=True)
    key = models.CharField(max_length=160, unique=True)
    direction = models.CharField(max_length=3)
    customer = models.CharField(max_length=12)
    account = models.CharField(max_length=40)
    external_id = models.CharField(max_length=64)
    language = models.CharField(max_length=5, default="fr")
    order = models.CharField(max_length=12, blank=True)
    kind = models.CharField(max_length=60)
    params = models.JSONField(default=dict)
    text = models.TextField(blank=True)
    buttons = models.JSONField(default=list)
    pictures = models.JSONField(default=list)
    state = models.CharField(max_length=10)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    next_try_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["customer", "created_at"], name="messaging_thread"),
            models.Index(fields=["state", "created_at"], name="messaging_outbox"),
        ]
