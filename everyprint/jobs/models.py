"""What has to be done, as rows: a task is only a wake-up, these are the truth."""

import random
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from everyprint.lib import clock, pulse

ERROR_LENGTH = 2000

Row = TypeVar("Row", bound="Leased", covariant=True)


class LeasedRows(models.QuerySet[Row]):
    """Rows of work, of which at most one worker at a time holds each."""

    def due(self) -> Self:
        """The rows whose next try has come and whose lease is free.

        A stamp further in the future than any that is ever written comes from a clock that was wrong: such a
        row is due, or it would sleep until that clock's day.
        """
        moment = clock.now()
        return self.filter(self._is_free(moment) & self._has_come(moment))

    def claim(self) -> Row | None:
        """Take the lease of the one row of this selection and count the attempt; None: somebody else has it,
        or it is not in the selection any more. The next try may be yet to come: `due().claim()` heeds it."""
        moment = clock.now()
        row = self.filter(self._is_free(moment)).first()
        if row is None:
            return None
        return row if row.take(self) else None

    def held(self) -> Self:
        """The rows that somebody works on."""
        return self.exclude(self._is_free(clock.now()))

    def _has_come(self, moment: datetime) -> Q:
        latest = moment + timedelta(seconds=self.model.WAIT_SECONDS_MAX) + clock.APART
        return Q(next_try_at__isnull=True) | Q(next_try_at__lte=moment) | Q(next_try_at__gt=latest)

    def _is_free(self, moment: datetime) -> Q:
        latest = moment + timedelta(seconds=self.model.LEASE_SECONDS) + clock.APART
        return Q(lease_until__isnull=True) | Q(lease_until__lt=moment) | Q(lease_until__gt=latest)


LeasedManager = models.Manager.from_queryset(LeasedRows)  # mypy's cache loses the row's type in as_manager()


class Leased(models.Model):
    """A row of work: who works on it holds its lease, and it is tried again until it is done.

    Claim it by a selection that says what is open: `Thing.objects.filter(pk=pk, state="open").claim()`.
    The attempt's number proves who holds it: what a holder writes after losing the lease changes nothing.
    `jobs.services` has the rest: `wake`, `sweep`, and `keeping` for work longer than a lease.
    """

    QUEUE: ClassVar[str] = "quick"
    LEASE_SECONDS: ClassVar[int] = 15
    WAIT_SECONDS_MAX: ClassVar[int] = 600  # the longest time that is ever written until the next try

    lease_until = models.DateTimeField(null=True)
    next_try_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)  # begun ones, also those that died
    error = models.TextField(blank=True)  # of the last attempt that failed

    objects = LeasedManager()

    class Meta:
        abstract = True

    def take(self, rows: "LeasedRows[Any] | None" = None) -> bool:
        """Take the lease of this row as it was read, and count the attempt.

        False when somebody was first, or when it is not among `rows` any more.
        """
        moment = clock.now()
        lease_until = moment + timedelta(seconds=self.LEASE_SECONDS)
        known = type(self)._default_manager.all() if rows is None else rows
        free = known.filter(known._is_free(moment), pk=self.pk, attempts=self.attempts)
        if not free.update(lease_until=lease_until, attempts=F("attempts") + 1):
            return False
        self.lease_until = lease_until
        self.attempts += 1
        pulse.beat()
        return True

    def renew(self) -> bool:
        """Hold the lease for another LEASE_SECONDS; False when it was lost."""
        pulse.beat()
        return self._held(lease_until=clock.now() + timedelta(seconds=self.LEASE_SECONDS))

    def release(self, **changes: Any) -> bool:
        """Give the lease back with these changes of the row: done, or `next_try_at` a moment of one's own.

        False when the lease was lost: nothing is written.
        """
        return self._held(lease_until=None, **changes)

    def fail(self, error: object, **changes: Any) -> bool:
        """Give the lease back with the error; the next try comes later each time, with full jitter."""
        seconds = random.uniform(0, min(self.WAIT_SECONDS_MAX, 2 ** min(self.attempts, 20)))
        changes = {"error": str(error)[:ERROR_LENGTH]} | changes
        return self.release(next_try_at=clock.now() + timedelta(seconds=seconds), **changes)

    def _held(self, **changes: Any) -> bool:
        rows = type(self)._base_manager.filter(pk=self.pk, attempts=self.attempts)
        if not rows.update(**changes):
            return False
        for name, value in changes.items():
            setattr(self, name, value)
        return True


class Event(Leased):
    """Something that happened below and that upper packages react to (see handlers.py).

    It is born leased by the process in which it happened, which handles it right after the commit.
    """

    LEASE_SECONDS = 20

    name = models.CharField(max_length=80)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True)

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


class Heartbeat(models.Model):
    """When a process (`host:pid`) got on last; see heartbeats.py."""

    process = models.CharField(max_length=100, primary_key=True)
    name = models.CharField(max_length=40)
    beaten_at = models.DateTimeField()
