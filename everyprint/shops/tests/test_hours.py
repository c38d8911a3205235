"""When a shop is open, on the wall clock of its town."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from everyprint.shops import hours

ZONE = ZoneInfo("Africa/Dakar")
WEEK = {"0": [["14:00", "20:00"], ["07:30", "12:30"]], "1": [["07:30", "20:00"]]}
NIGHT = hours.every_day("20:00", "02:00")


def at(day: int, clock: str) -> datetime:
    """A moment of the week whose Monday is 2 November 2026."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, 2 + day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (at(0, "07:29"), None),
        (at(0, "07:30"), at(0, "12:30")),
        (at(0, "12:30"), None),
        (at(0, "14:00"), at(0, "20:00")),
        (at(1, "19:59"), at(1, "20:00")),
        (at(2, "10:00"), None),
    ],
)
def test_a_shop_is_open_from_the_first_minute_and_closed_at_the_last(
    moment: datetime, until: datetime | None
) -> None:
    assert hours.open_until(WEEK, moment) == until


def test_a_shop_that_closes_after_midnight_is_open_on_both_sides_of_it() -> None:
    assert hours.open_until(NIGHT, at(1, "23:00")) == at(2, "02:00")
    assert hours.open_until(NIGHT, at(2, "01:59")) == at(2, "02:00")
    assert hours.open_until(NIGHT, at(2, "02:00")) is None


def test_a_shop_without_hours_never_closes() -> None:
    for empty in ({}, {"0": []}):
        assert hours.open_until(empty, at(0, "03:00")) is not None
        assert hours.open_seconds_between(empty, at(0, "00:00"), at(0, "01:00")) == 3600


def test_a_shop_open_round_the_clock_is_open_at_midnight() -> None:
    always = hours.every_day("00:00", "24:00")
    assert hours.open_until(always, at(1, "00:00")) is not None
    assert hours.open_until(always, at(1, "23:59")) is not None


def test_the_next_opening_skips_closed_days() -> None:
    assert hours.next_opening(WEEK, at(0, "12:45")) == at(0, "14:00")
    assert hours.next_opening(WEEK, at(1, "21:00")) == at(7, "07:30")
    assert hours.next_opening({}, at(0, "12:00")) is None


def test_only_open_time_is_counted() -> None:
    assert hours.open_seconds_between(WEEK, at(0, "12:00"), at(0, "14:30")) == 3600
    assert hours.open_seconds_between(WEEK, at(0, "19:00"), at(1, "08:30")) == 2 * 3600
    assert hours.open_seconds_between(NIGHT, at(1, "19:00"), at(2, "03:00")) == 6 * 3600
    assert hours.open_seconds_between(WEEK, at(1, "12:00"), at(1, "11:00")) == 0


@pytest.mark.parametrize(("text", "minutes"), [("7:30", 450), ("07:30", 450), ("7h30", 450), ("19h", 1140)])
def test_times_are_read_as_people_write_them(text: str, minutes: int) -> None:
    read = hours.parse_time(text)
    assert read.hour * 60 + read.minute == minutes


@pytest.mark.parametrize("text", ["", "25:00", "7:61", "midi"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        hours.parse_time(text)
