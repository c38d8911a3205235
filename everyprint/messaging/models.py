"""Every message to and from a customer (the rows that leave are the outbox), and what channels brought."""

from django.db import models

from everyprint.jobs.models import Leased
from everyprint.messaging.message import Said, from_json


class Message(Leased):
    """One message of a customer's thread.

    Outgoing ones are stored as `kind` + `params` and rendered in the recipient's language at sending; what
    was said is kept: its `text`, and what was `shown` beside it (message.py). `parked` means that no channel
    carries it: it can be fetched.

    `menu` is what the numbers of a numbered menu send back, in their order; `channel_ids` are the channel's
    own ids of the parts that left.
    """

    LEASE_SECONDS = 30  # of one part of a message, see outbox.py
    WAIT_SECONDS_MAX = 3600

    IN, OUT = "in", "out"
    RECEIVED, QUEUED, SENT, ERRORED, FAILED, PARKED = (
        "received",
        "queued",
        "sent",
        "errored",
        "failed",
        "parked",
    )
    WAITING = (QUEUED, ERRORED)

    public_id = models.CharField(max_length=24, unique=True)
    key = models.CharField(max_length=160, unique=True)
    direction = models.CharField(max_length=3)
    customer = models.CharField(max_length=12)
    channel_account = models.CharField(max_length=40)
    external_id = models.CharField(max_length=64)
    language = models.CharField(max_length=5, default="fr")
    order = models.CharField(max_length=12, blank=True)
    kind = models.CharField(max_length=60)
    params = models.JSONField(default=dict)
    text = models.TextField(blank=True)
    shown = models.JSONField(default=dict)
    menu = models.JSONField(default=list)
    channel_ids = models.JSONField(default=list)
    state = models.CharField(max_length=10)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["customer", "created_at"], name="messaging_thread"),
            models.Index(fields=["state", "created_at"], name="messaging_outbox"),
            models.Index(fields=["channel_account", "external_id", "state"], name="messaging_in_order"),
        ]

    @property
    def said(self) -> Said:
        """What was said, free of any channel, with `••••` in the place of a code: outbox.revealed has it."""
        return from_json(self.text, self.shown)


class Arrival(Leased):
    """What a channel's platform delivered to our door, kept once per `key` until it is answered.

    `body` holds an `Arrived` (channels/base.py), sealed; it is emptied when it was answered, because the
    message it became is the one that is kept. Forgotten a week later.
    """

    LEASE_SECONDS = 60  # fetching files included

    key = models.CharField(max_length=64, unique=True)
    channel_account = models.CharField(max_length=40)
    external_id = models.CharField(max_length=64)
    body = models.JSONField(default=dict)
    arrived_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["handled_at", "arrived_at"], name="messaging_arrivals")]
