"""What has to be done, as rows: a task is only a wake-up, these are the truth."""

from django.db import models


class Event(models.Model):
    """Something that happened below and that upper packages react to (see handlers.py)."""

    name = models.CharField(max_length=80)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    next_try_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["handled_at", "created_at"], name="jobs_event_open")]


class ReceivedEvent(models.Model):
    """An event of the outside world, stored once before anything is done about it."""

    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)
    body = models.JSONField(default=dict)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "external_id"], name="jobs_received_once")]


class Topic(models.Model):
    """A version number that grows with every write about `name`; live pages watch it."""

    name = models.CharField(max_length=80, unique=True)
    number = models.PositiveBigIntegerField(default=1)


class ScheduledJob(models.Model):
    """When a job of schedule.py is due next; claimed by a guarded update."""

    name = models.CharField(max_length=120, unique=True)
    next_at = models.DateTimeField()
