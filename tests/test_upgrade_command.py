"""`everyprint migrate` where the database gives up in its middle."""

import argparse

import pytest
from django.db import OperationalError

from everyprint.cli import upkeep

pytestmark = pytest.mark.django_db


def fail(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """Let the next `times` upgrades be broken off by the database; what was called."""
    called: list[str] = []

    def migrate(name: str, **_options: object) -> None:
        called.append(name)
        if len(called) <= times:
            raise OperationalError(1205, "Lock wait timeout exceeded")

    monkeypatch.setattr(upkeep, "call_command", migrate)
    monkeypatch.setattr(upkeep.connection, "close", lambda: None)  # the test's own transaction
    return called


def test_an_upgrade_that_the_database_breaks_off_goes_on_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    called = fail(monkeypatch, 1)
    assert upkeep.migrate(argparse.Namespace()) == 0
    assert called == ["migrate", "migrate"]
    assert "goes on: (1205, 'Lock wait timeout exceeded')" in capsys.readouterr().err


def test_an_upgrade_that_fails_again_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    called = fail(monkeypatch, 2)
    with pytest.raises(OperationalError, match="Lock wait"):
        upkeep.migrate(argparse.Namespace())
    assert len(called) == 2
