"""What only real processes on real databases show: twins at once, a database that stops."""

import http.client
import json
import socket
import sqlite3
import threading
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from everyprint.lib.testing import PATIENCE_SECONDS

pytestmark = pytest.mark.process
TOTO = {"messenger_id": "toto54", "last_name": "Toto", "gender": "Male"}


def post(deployment, key, path, parameters, **headers):
    """Status, headers and JSON of a POST."""
    request = urllib.request.Request(
        f"{deployment.address}/everyprint/api/{path}",
        data=json.dumps(parameters).encode(),
        headers={"Authorization": key, "Content-Type": "application/json", **headers},
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:
            return answer.status, answer.headers, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, error.headers, json.load(error)


def key_of(deployment, scope):
    return deployment.run("apikey", "create", "--scope", scope).stdout.split()[-1]


def test_twins_at_once_make_one_order_and_hear_one_answer(deployment, host):
    deployment.settings = {"EVERYPRINT_FETCH_ALLOW": host.url.removeprefix("http://")}
    deployment.migrate()
    bot, operator = key_of(deployment, "bot"), key_of(deployment, "operator")
    deployment.start("web")
    prices = {"A4": {"gray": 10, "color": 25}}
    shop = {
        "name": "LE PARRAIN", "financial_allocation": prices, "number": "+221771234567", "master_pass": "x",
        "position": {"location": [14.69, -17.44]}, "schedules": {"open": "7:30", "close": "20:00"},
    }  # fmt: skip
    printer_id = post(deployment, operator, "printer/save", shop)[2]["printer_id"]
    assert post(deployment, bot, "customer/save", TOTO)[2] == {"return_code": "111"}
    assert deployment.run("topup", "toto54", "1000").returncode == 0
    command = {
        "messenger_id": "toto54", "printer_id": printer_id, "file_url": f"{host.url}/memoire.pdf",
        "pages_to_print": "All", "color": 0, "binding": 0, "paper_format": 1,
    }  # fmt: skip
    start = threading.Barrier(6)

    def order(_):
        start.wait()
        return post(deployment, bot, "commands/save", command, **{"Idempotency-Key": "twin"})

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(order, range(6)))
    assert {status for status, _, _ in answers} == {200}
    assert len({json.dumps(answer, sort_keys=True) for _, _, answer in answers}) == 1
    assert answers[0][2]["return_code"] == "111"
    held = deployment.python("from everyprint.orders.models import Order\nprint(Order.objects.count())")
    assert held.strip() == "1"
    assert deployment.run("check").returncode == 0


@pytest.mark.parametrize("deployment", ["mariadb"], indirect=True)
def test_a_stopped_server_is_333_and_then_the_same_call_works(deployment, request):
    server = request.getfixturevalue("mariadb_server")
    deployment.migrate()
    bot = key_of(deployment, "bot")
    deployment.start("web")
    assert post(deployment, bot, "customer/save", TOTO)[0] == 200
    server.stop()
    try:
        status, headers, answer = post(deployment, bot, "customer/save", TOTO | {"last_name": "Other"})
        unknown = post(deployment, "unknown", "customer/save", TOTO)[0]
    finally:
        server.start()
    assert (status, answer["return_code"], unknown) == (503, "333", 503)
    assert int(headers["Retry-After"]) > 0
    names = "from everyprint.customers.models import Customer\nprint(Customer.objects.get().last_name)"
    assert deployment.python(names).strip() == "Toto"
    assert post(deployment, bot, "customer/save", TOTO | {"last_name": "Other"})[2] == {"return_code": "111"}
    assert deployment.python(names).strip() == "Other"


@pytest.mark.parametrize("deployment", ["sqlite"], indirect=True)
def test_a_locked_sqlite_is_333_and_then_the_same_call_works(deployment):
    deployment.migrate()
    bot = key_of(deployment, "bot")
    deployment.start("web")
    blocker = sqlite3.connect(deployment.folder / "everyprint.sqlite3", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    status, headers, answer = post(deployment, bot, "customer/save", TOTO)
    blocker.execute("ROLLBACK")
    blocker.close()
    assert (status, answer["return_code"]) == (503, "333")
    assert int(headers["Retry-After"]) > 0
    assert post(deployment, bot, "customer/save", TOTO)[2] == {"return_code": "111"}


@pytest.mark.parametrize("server", ["web", "_serve"])
@pytest.mark.parametrize("deployment", ["sqlite"], indirect=True)
def test_what_curl_sends_is_read_by_both_servers(deployment, server):
    deployment.migrate()
    bot = key_of(deployment, "bot")
    deployment.start(server)
    form = "messenger_id='toto54'&last_name=Aïcha&gender=Male".encode()

    def curl(method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", deployment.port, timeout=PATIENCE_SECONDS)
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Authorization": bot}
        connection.request(method, f"/everyprint/api/{path}", body, kind | headers)
        answer = connection.getresponse()
        return answer.status, json.load(answer)

    assert curl("POST", "customer/save", form) == (200, {"return_code": "111"})
    assert curl("GET", "customer/balance", form) == (200, {"balance": "0", "return_code": "111"})
    assert curl("POST", "customer/save", iter([form[:9], form[9:]])) == (200, {"return_code": "111"})
    assert curl("POST", "customer/save", b"last_name=" + b"x" * 2_500_000)[0] == 413
    with socket.create_connection(("127.0.0.1", deployment.port), PATIENCE_SECONDS) as raw:
        line = "GET /everyprint/api/customer/balance?messenger_id=tété HTTP/1.1\r\n"
        raw.sendall(f"{line}Host: localhost\r\nAuthorization: {bot}\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: raw.recv(4096), b""))
    assert b" 200 " in answer and b'"messenger_id"' in answer
