"""The upgrade of an old database, killed after one of its statements and started again, ends the same."""

import signal
from pathlib import Path

import pytest

from everyprint.lib.testing import count, until
from tests.support.deployment import Deployment
from tests.support.forking import Forking
from tests.support.mariadb import MariaDB
from tests.upgrade.loading import Dump, rows
from tests.upgrade.test_upgrade import BALANCES

pytestmark = [pytest.mark.process, pytest.mark.heavy(minutes=2)]
SCHEMA = {
    "sqlite": "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2",
    "mariadb": "SELECT table_name, column_name, column_type, is_nullable FROM information_schema.columns "
    "WHERE table_schema = DATABASE() ORDER BY 1, 2",
}
OTHERS = "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()"
INDEXES = (
    "SELECT table_name, column_name, non_unique, seq_in_index FROM information_schema.statistics "
    "WHERE table_schema = DATABASE() ORDER BY 1, 2, 3, 4"
)


def schema_of(deployment: Deployment, kind: str) -> list[tuple[object, ...]]:
    """Tables with their columns and indexes; names of indexes, which may hold a hash, left out."""
    found = list(rows(deployment, SCHEMA[kind]))
    return found + list(rows(deployment, INDEXES)) if kind == "mariadb" else found


def balances(deployment: Deployment) -> list[tuple[int, int]]:
    found = rows(deployment, "SELECT posted, held FROM balance")
    return sorted((posted, held) for posted, held in found if posted or held)


@pytest.mark.parametrize("kind", ["sqlite", "mariadb"])
def test_an_upgrade_that_is_killed_goes_on(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    dump = Dump(kind)
    server: MariaDB | None = None
    if kind == "mariadb":
        server = request.getfixturevalue("mariadb_server")
    deployment = dump.load(tmp_path, server, "killed")
    with Forking(deployment) as everyprint:
        status, said, total = everyprint.run("migrate")
        assert (status, 30 < total < 400) == (0, True), f"the old database and no empty one: {total}, {said}"
        expected = ended(deployment, everyprint, kind)
        # Every statement where each is committed by itself; a few where the whole is taken back.
        deaths = count(total if kind == "mariadb" else 8)
        for number in range(1, deaths + 1):
            dies_after = total * number // deaths
            dump.load(tmp_path, server, "killed")
            status, said, changes = everyprint.run("migrate", dies_after=dies_after)
            # It may have been done before: the moments in the dump follow the clock, and so does its work.
            told = f"{status} after {changes} of {total} changes, to die after {dies_after}: {said}"
            assert status == -signal.SIGKILL or (number == deaths and changes < dies_after), told
            if kind == "mariadb":
                # The server goes on with the last statement of a client that died, and notices it afterwards.
                until(lambda: not rows(deployment, OTHERS)[0][0], "the end of the dead one's connection")
            status, said, _ = everyprint.run("migrate")
            assert status == 0, f"killed after statement {dies_after}: {said[-1500:]}"
            assert ended(deployment, everyprint, kind) == expected, f"killed after statement {dies_after}"


def ended(deployment: Deployment, everyprint: Forking, kind: str) -> list[tuple[object, ...]]:
    """The schema after an upgrade, once everything else is as it has to be."""
    assert balances(deployment) == sorted(BALANCES.values())
    status, said, _ = everyprint.run("check")
    assert (status, "0 invariants broken" in said) == (0, True), said
    return schema_of(deployment, kind)
