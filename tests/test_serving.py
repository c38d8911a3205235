"""Slow, silent, heavy, frozen and dead, one at a time, against the real program: the rest goes on."""

import contextlib
import os
import resource
import signal
import socket
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from everyprint.lib.testing import PATIENCE_SECONDS, count, until
from tests.support import mariadb
from tests.support.deployment import Deployment, descendants
from tests.support.published import integrator

pytestmark = pytest.mark.process
HALF = "Host: localhost\r\nContent-Type: application/octet-stream\r\nContent-Length: 50000\r\n\r\n"
DOORS = (
    "/recover",
    "/accounts/login/",
    "/callbacks/pawapay/",
    "/channels/web/",
    "/everyprint/api/ispdf",
    "/send",
)


def connected(deployment: Deployment) -> socket.socket:
    return socket.create_connection(("127.0.0.1", deployment.port), PATIENCE_SECONDS)


@contextlib.contextmanager
def many(deployment: Deployment, number: int, said: str = "") -> Iterator[list[socket.socket]]:
    """So many connections that say this and then nothing more."""
    with contextlib.ExitStack() as stack:
        found = [stack.enter_context(connected(deployment)) for _ in range(number)]
        for one in found:
            one.sendall(said.encode())
        yield found


def is_open(one: socket.socket) -> bool:
    one.setblocking(False)
    try:
        return one.recv(1, socket.MSG_PEEK) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


@pytest.fixture(params=["web", "_serve"])
def started(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Deployment]:
    deployment = Deployment(tmp_path)
    deployment.migrate()
    deployment.start(request.param)
    yield deployment
    deployment.kill()


def test_slow_uploads_stop_no_page_and_no_call(started: Deployment) -> None:
    with many(started, 40, f"POST /send HTTP/1.1\r\n{HALF}x") as uploads:
        paths = ("/", "/health", "/shop/", "/everyprint/api/printer/list")
        assert [started.get(path)[0] for path in paths] == [200, 200, 200, 401]
        assert all(is_open(one) for one in uploads), "an honest slow phone is served"


@pytest.mark.parametrize("door", DOORS)
def test_a_body_over_the_limit_of_its_door_is_refused_before_it_is_sent(
    deployment_once: Deployment, door: str
) -> None:
    with connected(deployment_once) as one:
        one.sendall(f"POST {door} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000000\r\n\r\nx".encode())
        assert one.recv(4096).startswith((b"HTTP/1.1 413", b"HTTP/1.1 401"))


@pytest.mark.parametrize(
    "chunks", ["ZZ\r\nabc\r\n0\r\n\r\n", "5\r\nabc\r\n0\r\n\r\n", "F" * 20 + "\r\nab\r\n"]
)
def test_a_body_of_chunks_that_are_none_is_a_bad_request(deployment_once: Deployment, chunks: str) -> None:
    for door in DOORS:
        with connected(deployment_once) as one:
            head = f"POST {door} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            head += "Transfer-Encoding: chunked\r\n\r\n"
            one.sendall((head + chunks).encode())
            expected = b"HTTP/1.1 401" if "/api/" in door else b"HTTP/1.1 400"
            assert one.recv(4096).startswith(expected), door


ANSWERS = {
    "/": 200,
    "/recover": 200,
    "/thread": 200,
    "/nothing-here": 404,
    "/live/": 403,
    "/health": 200,
    "/static/kit/kit.css": 200,
    "/shop/": 200,
    "/accounts/login/": 200,
    "/backoffice/login/": 200,
    "/callbacks/nobody/": 404,
    "/channels/nobody/": 404,
    "/everyprint/api/printer/list": 401,
    "/everyprint/api/nothing": 401,
}


def test_every_answer_tells_the_browser_what_it_may_load(deployment_once: Deployment) -> None:
    for path, status in ANSWERS.items():
        answer = httpx.get(
            deployment_once.address + path, follow_redirects=path.startswith(("/shop", "/back"))
        )
        said = answer.headers.get("content-security-policy", "")
        assert answer.status_code == status, path
        assert "default-src 'none'" in said and "frame-ancestors 'none'" in said, path
        assert "unsafe" not in said, path
        assert answer.headers["x-content-type-options"] == "nosniff", path


@pytest.fixture(scope="module")
def deployment_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    deployment = Deployment(tmp_path_factory.mktemp("serving"))
    deployment.migrate()
    deployment.start("_serve")
    yield deployment
    deployment.kill()


@pytest.mark.heavy
@pytest.mark.parametrize("server", ["web", "_serve", "live"])
def test_silent_sockets_stop_nobody_and_are_closed(tmp_path: Path, server: str) -> None:
    number = count(10_000)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2 * number:
        pytest.skip(f"this machine allows {hard} open files: too few for {number} sockets")
    deployment = Deployment(tmp_path)
    deployment.migrate()
    deployment.start(server)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, number + 1000), hard))
    try:
        with many(deployment, number) as silent:
            assert deployment.get("/health")[0] == 200
            until(
                lambda: not any(is_open(one) for one in silent[:: number // 50]), "the end of silent sockets"
            )
            assert deployment.get("/health")[0] == 200
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        deployment.kill()


def test_no_process_outlives_its_parent_whichever_is_killed(tmp_path: Path) -> None:
    deployment = Deployment(tmp_path)
    deployment.migrate()
    victims = 0
    while True:
        deployment.start("run", "--no-demo")
        assert deployment.process is not None
        tree = [deployment.process.pid, *descendants(deployment.process.pid)]
        if victims >= len(tree):
            break
        os.kill(tree[victims], signal.SIGKILL)
        if victims:
            deployment.process.send_signal(signal.SIGTERM)
        deployment.process.wait(PATIENCE_SECONDS)
        until(lambda: not deployment.left_over(), f"the end of everything after victim {victims}")
        victims += 1
    assert victims >= 4
    deployment.stop()


def test_who_only_reads_goes_on_while_writers_wait_for_sqlite(tmp_path: Path) -> None:
    deployment = Deployment(tmp_path)
    deployment.migrate()
    api = integrator(deployment)
    deployment.start("_serve")
    who = {"last_name": "Sow", "gender": "Female"}
    assert api.post("customer/save", messenger_id="m", **who).status == 200
    with contextlib.closing(
        sqlite3.connect(tmp_path / "everyprint.sqlite3", isolation_level=None)
    ) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        with ThreadPoolExecutor(6) as crowd:
            writers = [crowd.submit(api.post, "customer/save", messenger_id=f"m{n}", **who) for n in range(6)]
            assert deployment.get("/")[0] == deployment.get("/health")[0] == 200
            assert api.get("customer/balance", messenger_id="m").status == 200
            blocker.execute("ROLLBACK")
            assert {writer.result().status for writer in writers} <= {200, 503}
    deployment.kill()


@pytest.mark.parametrize("server", ["web", "_serve"])
def test_a_frozen_mariadb_is_333_and_named_by_health_while_it_is_frozen(
    server: str, tmp_path: Path, mariadb_server: mariadb.MariaDB
) -> None:
    deployment = Deployment(tmp_path, mariadb_server.create(f"frozen_{server.strip('_')}"))
    deployment.migrate()
    api = integrator(deployment)
    deployment.start(server)
    assert api.get("printer/list").status == 200
    mariadb_server.freeze()
    try:
        answer = api.get("printer/list")
        assert (answer.status, answer.body["return_code"]) == (503, "333")
        until(lambda: deployment.get("/health")[0] == 503, "health's word of it")
    finally:
        mariadb_server.thaw()
    until(lambda: api.get("printer/list").status == 200, "the database again")
    until(lambda: deployment.get("/health")[0] == 200, "health's word of it")
    deployment.kill()
