"""Fixtures for every test."""

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from pytest import Config, Item

from tests.support import mariadb
from tests.support.deployment import Deployment

LATE = ("process", "browser", "heavy")
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def _quick_passwords(settings) -> None:
    """Argon2 is slow on purpose; tests that are about it ask for it."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def mariadb_server() -> Iterator[mariadb.MariaDB]:
    if not mariadb.is_available():
        pytest.skip("no MariaDB server on this machine")
    with mariadb.running() as server:
        yield server


@pytest.fixture(params=["sqlite", "mariadb"])
def deployment(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Deployment]:
    """A deployment of its own, on each database."""
    url = ""
    if request.param == "mariadb":
        server: mariadb.MariaDB = request.getfixturevalue("mariadb_server")
        url = server.create(f"t{abs(hash(str(tmp_path)))}")
    made = Deployment(tmp_path, url)
    yield made
    if made.process and made.process.poll() is None:
        made.kill()


def pytest_collection_modifyitems(config: Config, items: list[Item]) -> None:
    """The quick tests first, then those of processes and browsers, of them the longest first.

    Tests `in_order` build on each other: those of one module and parameter stay together on one worker.
    """
    for item in items:
        if mark := item.get_closest_marker("in_order"):
            parameters = getattr(item, "callspec", None)
            which = parameters.params[mark.args[0]] if parameters else ""
            item.add_marker(pytest.mark.xdist_group(f"{item.path.stem} {which}"))
    items.sort(key=lambda item: (any(map(item.get_closest_marker, LATE)), -_minutes(item)))


def _minutes(item: Item) -> float:
    """About how many minutes a test takes: `heavy(minutes=3)`; 0 when it does not say."""
    return max((mark.kwargs.get("minutes", 0) for mark in item.iter_markers("heavy")), default=0)
