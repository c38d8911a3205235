"""Phones, settings, states, limits, the clock and retries."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.db import OperationalError, transaction
from django.test import override_settings

from everyprint.lib import clock, environment, phone
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.lib.environment import SettingError
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.ratelimit import RateLimit
from everyprint.lib.states import allows
from everyprint.lib.transactions import (
    ATTEMPTS_MAX,
    after_commit,
    is_inside,
    is_retried,
    lasting,
    transactional,
)


@pytest.mark.parametrize("typed", ["77 123 45 67", "+221 77 123 45 67", "00221771234567", "(77) 123-45-67"])
def test_a_number_is_kept_in_one_form(typed: str) -> None:
    assert phone.normalise(typed) == "+221771234567"


def test_a_number_is_read_in_the_region_that_is_given() -> None:
    assert phone.normalise("6 71 23 45 67", "CM") == "+237671234567"


@pytest.mark.parametrize("typed", ["", "123", "bonjour", "+999 123", "77 123 45 678 999 000"])
def test_what_cannot_be_called_is_refused(typed: str) -> None:
    with pytest.raises(phone.NotAPhoneNumber):
        phone.normalise(typed)


def test_a_masked_number_shows_its_last_three_digits() -> None:
    assert phone.masked("+221771234567") == "••• 567" and phone.masked("") == ""


def test_a_setting_with_a_bad_value_stops_the_program_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("abc", "-1", "70000", "8,5"):
        monkeypatch.setenv("X_PORT", value)
        with pytest.raises(SettingError, match="X_PORT"):
            environment.read_integer("X_PORT", 8000, 1, 65535)
    monkeypatch.setenv("X_FLAG", "maybe")
    with pytest.raises(SettingError, match="X_FLAG"):
        environment.read_flag("X_FLAG", True)
    monkeypatch.setenv("X_PLACE", "moon")
    with pytest.raises(SettingError, match="X_PLACE='moon': here or there expected"):
        environment.read_choice("X_PLACE", "here", ("here", "there"))


def test_absent_and_empty_settings_have_their_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.read_integer("X_PORT", 8000) == 8000
    monkeypatch.setenv("X_PORT", " ")
    assert environment.read_integer("X_PORT", 8000) == 8000
    assert environment.read_choice("X_PLACE", "here", ("here", "there")) == "here"
    monkeypatch.setenv("X_PLACE", "there")
    assert environment.read_choice("X_PLACE", "here", ("here", "there")) == "there"
    monkeypatch.setenv("X_LIST", " a:1, ,b:2,")
    assert environment.read_list("X_LIST") == ["a:1", "b:2"]


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("s3cret\n")
    monkeypatch.setenv("X_TOKEN_FILE", str(tmp_path / "token"))
    assert environment.read_text("X_TOKEN") == "s3cret"
    monkeypatch.setenv("X_TOKEN_FILE", str(tmp_path / "missing"))
    with pytest.raises(SettingError, match="X_TOKEN_FILE"):
        environment.read_text("X_TOKEN")


@pytest.mark.parametrize("text", ["api.example.com", "ftp://api.example.com", "https://", "https://a b"])
def test_a_services_address_needs_its_scheme(monkeypatch, text):
    monkeypatch.setenv("X_URL", text)
    with pytest.raises(SettingError, match="X_URL"):
        environment.read_url("X_URL")


def test_a_services_address_is_read_without_its_last_slash(monkeypatch):
    assert environment.read_url("X_URL") == ""
    monkeypatch.setenv("X_URL", "https://api.example.com/v2/")
    assert environment.read_url("X_URL") == "https://api.example.com/v2"


def test_a_table_of_states_allows_only_its_moves() -> None:
    table = {"a": frozenset({"b"}), "b": frozenset()}
    assert allows(table, "a", "b")
    assert not (allows(table, "b", "a") or allows(table, "x", "a") or allows(table, "a", "a"))


def test_one_caller_is_slowed_down_and_another_is_not() -> None:
    limit = RateLimit(per_minute=60, burst=3)
    assert [limit.seconds_to_wait("a") for _ in range(3)] == [0, 0, 0]
    assert limit.seconds_to_wait("a") >= 1
    assert limit.seconds_to_wait("b") == 0
    assert RateLimit(per_minute=0, burst=0).seconds_to_wait("a") == 0


def test_the_business_day_is_the_towns_calendar_day() -> None:
    late = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    assert clock.business_day(late).day == 2
    with override_settings(TIME_ZONE="Africa/Douala"):
        assert clock.business_day(late).day == 3


def test_the_clock_can_be_moved_and_comes_back() -> None:
    before = clock.now()
    with clock.travelled(timedelta(days=1)):
        assert clock.now() - before >= timedelta(days=1)
    assert clock.now() - before < timedelta(hours=1)


def test_an_actor_reads_as_kind_and_id() -> None:
    assert (str(Actor("staff", "12")), str(SYSTEM)) == ("staff:12", "system")


def test_a_refusal_says_its_code_and_a_sentence_with_its_values() -> None:
    class Refusal(EveryPrintError):
        code = "refusal"
        message = "Il manque %(missing)s (100 %%)."

    assert str(Refusal(missing="5 F")) == "refusal: Il manque 5 F (100 %)."
    assert Refusal(field="amount", missing="x").field == "amount"


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("everyprint.lib.transactions.random.uniform", lambda low, high: 0)
    yield


@pytest.mark.django_db
@pytest.mark.usefixtures("no_pauses")
@pytest.mark.parametrize(
    "error",
    [
        OperationalError(1213, "Deadlock"),
        OperationalError(1205, "Lock wait"),
        OperationalError(1020, "changed"),
        OperationalError("database is locked"),
    ],
)
def test_a_write_runs_again_when_the_database_asks_for_it(error: OperationalError) -> None:
    calls = []

    @transactional
    def write() -> str:
        calls.append(is_inside())
        if len(calls) < 3:
            raise error
        return "done"

    assert write() == "done" and calls == [True, True, True] and not is_inside()


@pytest.mark.django_db
@pytest.mark.usefixtures("no_pauses")
def test_a_write_gives_up_in_the_end_and_at_once_for_other_errors() -> None:
    calls = []

    @transactional
    def write(error: Exception) -> None:
        calls.append(1)
        raise error

    with pytest.raises(OperationalError):
        write(OperationalError(1213, "Deadlock"))
    assert len(calls) == ATTEMPTS_MAX
    for error in (OperationalError(2006, "gone away"), ValueError()):
        calls.clear()
        with pytest.raises(type(error)):
            write(error)
        assert len(calls) == 1
    assert not is_retried(OperationalError())


@pytest.mark.django_db
@pytest.mark.usefixtures("no_pauses")
def test_an_inner_write_joins_the_outer_one_and_is_retried_with_it() -> None:
    calls = []

    @transactional
    def inner() -> None:
        calls.append("inner")
        if calls.count("inner") == 1:
            raise OperationalError(1213, "Deadlock")

    @transactional
    def outer() -> None:
        calls.append("outer")
        inner()

    outer()
    assert calls == ["outer", "inner", "outer", "inner"]


@pytest.mark.django_db
@pytest.mark.usefixtures("no_pauses")
def test_what_follows_a_commit_is_called_once_outside_the_transaction_that_stands() -> None:
    calls: list[object] = []

    def follow(values: list[str]) -> None:
        calls.append((values, is_inside()))

    @transactional
    def inner(value: str) -> None:
        after_commit(follow, value)

    @transactional
    def outer() -> None:
        inner("first")
        if not calls:
            calls.append("again")
            raise OperationalError(1213, "Deadlock")
        with pytest.raises(ValueError, match="refused"), transaction.atomic():
            inner("of a savepoint that was taken back")
            raise ValueError("refused")
        inner("second")
        calls.append("end")

    outer()
    assert calls == ["again", "end", (["first", "second"], False)]


@pytest.mark.django_db
def test_nothing_follows_a_write_that_fails_and_what_follows_never_breaks_the_caller(
    caplog: pytest.LogCaptureFixture,
) -> None:
    calls: list[object] = []

    def follow(values: list[str]) -> None:
        calls.append(values)
        raise RuntimeError("too late to fail")

    @transactional
    def write(error: Exception | None) -> str:
        after_commit(follow, "value")
        if error:
            raise error
        return "done"

    with pytest.raises(ValueError, match="no"):
        write(ValueError("no"))
    assert calls == [] and write(None) == "done"
    assert calls == [["value"]] and "too late to fail" in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize("end", ["committed", "savepoint taken back", "rolled back", "run again"])
@pytest.mark.usefixtures("no_pauses")
def test_a_lasting_write_stands_once_whatever_becomes_of_its_transaction(end: str) -> None:
    calls = []

    def write() -> str:
        calls.append(end)
        Session.objects.create(session_key=f"{len(calls)}", expire_date=clock.now())
        return "written"

    @transactional
    def guess() -> None:
        with suppress(ValueError), transaction.atomic():
            assert lasting(write) == "written"
            assert Session.objects.count() == 1
            if end == "savepoint taken back":
                raise ValueError("refused")
        if end == "rolled back":
            raise KeyError("failed")
        if end == "run again" and len(calls) == 1:
            raise OperationalError(1213, "Deadlock")

    with suppress(KeyError):
        guess()
    assert Session.objects.count() == 1
    assert len(calls) == (1 if end == "committed" else 2)


@pytest.mark.django_db
def test_a_lasting_write_outside_a_transaction_is_one_of_its_own() -> None:
    assert lasting(is_inside) is True and not is_inside()
