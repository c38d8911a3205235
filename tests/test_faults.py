"""The database stops, is locked, the disk is full, the program is told to end: nothing is half done."""

import contextlib
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pymysql
import pytest

from everyprint.lib import supervisor
from everyprint.lib.testing import PATIENCE_SECONDS, until
from tests.support import mariadb
from tests.support.deployment import Deployment, descendants
from tests.support.published import Answer, Published, integrator

pytestmark = pytest.mark.process
END_SECONDS = 15
NEVER_KILLING = [  # `everyprint`, so patient that its status tells whether its children end when asked
    sys.executable,
    "-c",
    "import everyprint.cli, everyprint.lib.supervisor as supervisor\n"
    f"supervisor.GRACE_SECONDS = {PATIENCE_SECONDS}\neveryprint.cli.main()",
]
WHO = {"messenger_id": "58918EJS"}
SOW, DIOP = ({**WHO, "last_name": name, "gender": "Female"} for name in ("Sow", "Diop"))


def started(deployment: Deployment) -> Published:
    """A running deployment with one customer who has 1 500 F."""
    deployment.migrate()
    api = integrator(deployment)
    deployment.start()
    assert api.post("customer/save", **SOW).body == {"return_code": "111"}
    assert deployment.run("topup", WHO["messenger_id"], "1500").returncode == 0
    assert api.get("customer/balance", **WHO).body == {"return_code": "111", "balance": "1500"}
    return api


@pytest.mark.parametrize(
    "words", [["check"], ["apikey", "create", "--scope", "bot"], ["topup", "58918EJS", "500"]]
)
def test_a_command_on_a_database_that_is_not_up_to_date_says_what_to_run(
    deployment: Deployment, words: list[str]
) -> None:
    ended = deployment.run(*words)
    assert ended.returncode == 1
    assert ended.stderr.strip() == (
        "everyprint: the database is not up to date. Run `everyprint migrate`, then this again."
    )


def is_backend_error(answer: Answer) -> bool:
    return (
        answer.status == 503
        and answer.body["return_code"] == "333"
        and int(answer.headers.get("retry-after", "0")) >= 1
    )


def last_names(deployment: Deployment) -> list[str]:
    code = "from everyprint.customers.models import Customer\n"
    code += "for customer in Customer.objects.all(): print(customer.last_name)"
    return deployment.python(code).split()


def is_whole_again(api: Published) -> None:
    """The call that failed succeeds now, once, and nothing else has changed."""
    assert last_names(api.deployment) == ["Sow"]
    assert api.post("customer/save", **DIOP).body == {"return_code": "111"}
    assert api.get("customer/balance", **WHO).body == {"return_code": "111", "balance": "1500"}
    assert last_names(api.deployment) == ["Diop"]
    assert api.deployment.run("check").returncode == 0


def test_a_stopped_mariadb_is_333_and_the_same_call_succeeds_when_it_is_back(tmp_path: Path) -> None:
    if not mariadb.is_available():
        pytest.skip("no MariaDB server on this machine")
    with mariadb.running() as server, ended(Deployment(tmp_path, server.create("t"))) as deployment:
        api = started(deployment)
        server.stop()
        assert is_backend_error(api.post("customer/save", **DIOP))
        assert is_backend_error(api.get("customer/balance", **WHO))
        server.start()
        is_whole_again(api)


def test_a_locked_sqlite_is_333_and_the_same_call_succeeds_when_it_is_free(tmp_path: Path) -> None:
    with ended(Deployment(tmp_path)) as deployment:
        api = started(deployment)
        other = sqlite3.connect(tmp_path / "everyprint.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert is_backend_error(api.post("customer/save", **DIOP))
        readable = api.get("customer/balance", **WHO)  # a writer's lock does not stop readers
        assert readable.body == {"return_code": "111", "balance": "1500"} or is_backend_error(readable)
        other.execute("ROLLBACK")
        other.close()
        is_whole_again(api)


def test_a_full_disk_is_333_and_the_same_call_succeeds_when_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path) as folder, ended(Deployment(folder)) as deployment:
        api = started(deployment)
        with full(deployment):
            assert is_backend_error(api.post("customer/save", **DIOP))
            readable = api.get("customer/balance", **WHO)
            assert readable.body == {"return_code": "111", "balance": "1500"} or is_backend_error(readable)
        is_whole_again(api)


@contextlib.contextmanager
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 32 MB where we may mount one, else the folder itself."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", str(folder)]
    is_mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield folder
    finally:
        if is_mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextlib.contextmanager
def full(deployment: Deployment) -> Iterator[None]:
    """Fill the small disk; where none could be mounted, forbid every process to make files longer."""
    filler = deployment.folder / "filler"
    if os.path.ismount(deployment.folder):
        with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(b"0" * 4096)
        yield
        filler.unlink()
        return
    assert deployment.process is not None
    pids = descendants(deployment.process.pid)
    for pid in pids:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    yield
    for pid in pids:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@contextlib.contextmanager
def ended(deployment: Deployment) -> Iterator[Deployment]:
    try:
        yield deployment
    finally:
        if deployment.process and deployment.process.poll() is None:
            deployment.kill()


@pytest.mark.parametrize("receiver", ["parent", "group"])
def test_sigterm_ends_every_process_within_fifteen_seconds(tmp_path: Path, receiver: str) -> None:
    """All end by themselves when they are asked; who does not is killed well before the fifteen seconds."""
    assert supervisor.GRACE_SECONDS < END_SECONDS / 1.5
    with ended(Deployment(tmp_path, command=NEVER_KILLING)) as deployment:
        started(deployment)
        assert deployment.process is not None
        pids = [deployment.process.pid, *descendants(deployment.process.pid)]
        assert len(pids) > 3
        if receiver == "parent":
            deployment.process.send_signal(signal.SIGTERM)
        else:
            os.killpg(deployment.process.pid, signal.SIGTERM)
        assert deployment.process.wait(PATIENCE_SECONDS) == 0
        until(lambda: not any(map(lives, pids)), "the end of every process")


def lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_customers_and_balances_are_plain_tables_on_mariadb(
    mariadb_server: mariadb.MariaDB, tmp_path: Path
) -> None:
    url = mariadb_server.create(f"plain{abs(hash(str(tmp_path)))}")
    with ended(Deployment(tmp_path, url)) as deployment:
        started(deployment)
        name = url.rpartition("/")[2]
        where = {"host": "127.0.0.1", "port": mariadb_server.port, "user": "root", "database": name}
        with contextlib.closing(pymysql.connect(**where)) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT public_id, last_name, gender FROM customer")
            ((public_id, last_name, gender),) = cursor.fetchall()
            cursor.execute("SELECT posted, held FROM balance WHERE account = %s", [f"customer:{public_id}"])
            assert cursor.fetchall() == ((1500, 0),)
        assert (last_name, gender) == ("Sow", 1)
