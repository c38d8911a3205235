"""Opening hours: for each weekday (0 = Monday) the intervals in which the shop is open, in local time.

`{"0": [["07:30", "12:30"], ["14:00", "20:00"]], …}`. A shop without hours is always open.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta

Hours = Mapping[str, Sequence[Sequence[str]]]
DAYS_AHEAD = 8


def every_day(opens: str, closes: str) -> dict[str, list[list[str]]]:
    """The same hours on all seven days."""
    return {str(day): [[opens, closes]] for day in range(7)}


def parse_time(text: str) -> time:
    """`7:30`, `07:30`, `7h30`, `24:00` (end of day). Raises ValueError."""
    hour, _, minute = text.strip().lower().replace("h", ":").partition(":")
    if (hour, minute) == ("24", "00"):
        return time.max
    return time(int(hour), int(minute or 0))


def intervals(hours: Hours, day: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The open intervals of a local day, in order. An end at or before its start is on the next day."""
    for opens, closes in sorted(map(tuple, hours.get(str(day.weekday()), ()))):
        start = datetime.combine(day.date(), parse_time(opens), day.tzinfo)
        end = datetime.combine(day.date(), parse_time(closes), day.tzinfo)
        yield start, end if end > start else end + timedelta(days=1)


def open_until(hours: Hours, moment: datetime) -> datetime | None:
    """When the shop closes, if it is open at the local `moment`; None when it is closed.

    A shop without hours never closes: the answer is a year away.
    """
    if not any(hours.values()):
        return moment + timedelta(days=365)
    for day in (moment - timedelta(days=1), moment):
        for start, end in intervals(hours, day):
            if start <= moment < end:
                return end
    return None


def next_opening(hours: Hours, moment: datetime) -> datetime | None:
    """The next moment at which a closed shop opens, within eight days."""
    for ahead in range(DAYS_AHEAD):
        for start, _ in intervals(hours, moment + timedelta(days=ahead)):
            if start > moment:
                return start
    return None


def open_seconds_between(hours: Hours, start: datetime, end: datetime) -> int:
    """How many seconds of [start, end) the shop was open: delays count in open time."""
    if not any(hours.values()):
        return max(0, int((end - start).total_seconds()))
    total = 0
    day = start - timedelta(days=1)
    while day.date() <= end.date():
        for opens, closes in intervals(hours, day):
            total += max(0, int((min(closes, end) - max(opens, start)).total_seconds()))
        day += timedelta(days=1)
    return total
