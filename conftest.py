"""Fixtures for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest import Config, Item

from tests.support import mariadb
from tests.support.deployment import Deployment


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
    """Tests of processes and browsers run after the quick ones."""
    items.sort(
        key=lambda item: any(item.get_closest_marker(name) for name in ("process", "browser", "heavy"))
    )
