"""The only source of time. The linter bans the others, so that tests and sandboxes can move it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

APART = timedelta(minutes=1)  # how far two machines' clocks are apart at most: a stamp beyond that is wrong
_offset = timedelta()


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC) + _offset  # noqa: TID251 - this is the one place


def unix_seconds() -> int:
    """Whole seconds since 1970, for signatures and expiries."""
    return int(now().timestamp())


def zone() -> ZoneInfo:
    """The deployment's time zone."""
    return ZoneInfo(settings.TIME_ZONE)


def local(moment: datetime) -> datetime:
    """The same moment on the deployment's wall clock."""
    return moment.astimezone(zone())


def business_day(moment: datetime | None = None) -> date:
    """The deployment's calendar day of a moment (of now, when none is given)."""
    return local(moment or now()).date()


@contextmanager
def travelled(by: timedelta) -> Iterator[None]:
    """Move the clock of this process by `by` for the length of the block (tests, sandboxes)."""
    global _offset
    before = _offset
    _offset += by
    try:
        yield
    finally:
        _offset = before
