"""The hot calls `customer/balance` and `customer/save` of `everyprint web` against peers with the same SQL.

Peers, each in one granian process on the same database file or server: a bare ASGI application, and FastAPI
with SQLAlchemy. What is compared is the application's CPU per request (from /proc), not the wall clock of a
shared machine. The peers are installed for this benchmark only:

    python3 -m venv var/peers && var/peers/bin/pip install -r benchmarks/requirements.in

Load comes from wrk where it is installed (Debian: wrk), else from a few Python threads.
"""

import contextlib
import http.client
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support import mariadb  # noqa: E402
from tests.support.deployment import Deployment, descendants  # noqa: E402

PEER_PYTHON = Path(os.environ.get("PEER_PYTHON", ROOT / "var/peers/bin/python"))
INSTALL = "python3 -m venv var/peers && var/peers/bin/pip install -r benchmarks/requirements.in"
SECONDS, ROUNDS, CONNECTIONS, CUSTOMERS = 2, 2, 8, 1000
BALANCE, SAVE = "/everyprint/api/customer/balance", "/everyprint/api/customer/save"
TICKS = os.sysconf("SC_CLK_TCK")
SEED = f"""
from everyprint.customers.services import register
from everyprint.lib.transactions import transactional
@transactional
def seed():
    for number in range({CUSTOMERS}):
        register("chatfuel:default", f"toto{{number}}", last_name="Toto", gender=0)
seed()
"""
SCRIPT = """
local number = 0
local save = "{call}" == "save"
function request()
  number = (number * 7 + 13) % {customers}
  local id = "messenger_id=toto" .. number
  if save then
    local headers = {{["Authorization"] = "{key}", ["Content-Type"] = "application/x-www-form-urlencoded"}}
    return wrk.format("POST", "{path}", headers, id .. "&last_name=Diallo" .. number .. "&gender=Male")
  end
  return wrk.format("GET", "{path}?" .. id, {{["Authorization"] = "{key}"}})
end
"""


@dataclass
class Result:
    """Microseconds of CPU and the rate of one kind of call."""

    cpu: float
    rate: float


@dataclass
class Server:
    name: str
    port: int
    process: subprocess.Popen[bytes]


def main() -> int:
    print(f"{CONNECTIONS} connections, {SECONDS} s a run, best of {ROUNDS}; microseconds of CPU a request")
    if not PEER_PYTHON.exists():
        print(f"peers are not installed: {INSTALL}")
    measure_database("SQLite", "")
    if not mariadb.is_available():
        print("MariaDB is not installed: left out")
        return 0
    with mariadb.running() as server:
        measure_database("MariaDB", server.create("bench"))
    return 0


def measure_database(name: str, url: str) -> None:
    with tempfile.TemporaryDirectory(prefix="everyprint-bench-") as folder:
        quiet = {"EVERYPRINT_RATE_LIMIT": "0", "EVERYPRINT_LOG_LEVEL": "ERROR"}
        deployment = Deployment(Path(folder), url, quiet)
        done = deployment.run("migrate")
        assert done.returncode == 0, done.stderr
        key = deployment.run("apikey", "create", "--scope", "bot").stdout.split()[-1]
        deployment.python(SEED)
        database = url or f"sqlite:///{folder}/everyprint.sqlite3"
        table: dict[str, dict[str, Result]] = {}
        for server in servers(deployment, database, key):
            table[server.name] = {call: best(server, call, key) for call in ("balance", "save")}
    report(name, table)


def servers(deployment: Deployment, database: str, key: str) -> Iterator[Server]:
    """Each server in turn, ended before the next starts."""
    ours = [sys.executable, "-m", "everyprint.cli", "web"]
    yield from running("EveryPrint", ours, deployment.port, deployment.environment)
    if not PEER_PYTHON.exists():
        return
    environment = {**os.environ, "PEER_DATABASE": database, "PEER_KEY": key}
    for name, module in (("raw ASGI", "raw_asgi"), ("FastAPI + SQLAlchemy", "fastapi_app")):
        port = mariadb.free_port()
        granian = [PEER_PYTHON, "-m", "granian", "--interface", "asgi", "--loop", "uvloop", "--no-ws"]
        place = ["--host", "127.0.0.1", "--port", str(port), "--log-level", "error"]
        folder = ["--working-dir", str(ROOT / "benchmarks/peers"), f"{module}:application"]
        yield from running(name, [*map(str, granian), *place, *folder], port, environment)


def running(name: str, command: list[str], port: int, environment: dict[str, str]) -> Iterator[Server]:
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(port, process)
        yield Server(name, port, process)
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(15)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}{BALANCE}", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            assert process.poll() is None, "the server ended"
            time.sleep(0.1)
    raise TimeoutError(port)


def best(server: Server, call: str, key: str) -> Result:
    """The cheapest of a few runs; the answer is looked at first, and a run with errors does not count."""
    prove(server, call, key)
    load(server.port, call, key, 0.5)
    results = []
    for _ in range(ROUNDS):
        cpu, started = cpu_seconds(server.process.pid), time.perf_counter()
        requests = load(server.port, call, key, SECONDS)
        wall = time.perf_counter() - started
        results.append(Result((cpu_seconds(server.process.pid) - cpu) / requests * 1e6, requests / wall))
    return min(results, key=lambda result: result.cpu)


def prove(server: Server, call: str, key: str) -> None:
    body, expected = ask(http.client.HTTPConnection("127.0.0.1", server.port), call, key, 7)
    assert body == expected, (server.name, call, body)


def ask(connection: http.client.HTTPConnection, call: str, key: str, number: int) -> tuple[bytes, bytes]:
    headers = {"Authorization": key, "Content-Type": "application/x-www-form-urlencoded"}
    if call == "balance":
        connection.request("GET", f"{BALANCE}?messenger_id=toto{number}", headers=headers)
        fields = {b'{"balance":"0","return_code":"111"}', b'{"return_code":"111","balance":"0"}'}
    else:
        form = f"messenger_id=toto{number}&last_name=Diallo{number}&gender=Male"
        connection.request("POST", SAVE, form, headers)
        fields = {b'{"return_code":"111"}'}
    body = connection.getresponse().read()
    return body, body if body in fields else next(iter(fields))


def load(port: int, call: str, key: str, seconds: float) -> int:
    """How many requests were answered well."""
    if not shutil.which("wrk"):
        return load_from_threads(port, call, key, seconds)
    path = BALANCE if call == "balance" else SAVE
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT.format(call=call, path=path, key=key, customers=CUSTOMERS))
        script.flush()
        time_words = ["-d", f"{max(1, round(seconds))}s", "-t", "1", "-c", str(CONNECTIONS)]
        done = subprocess.run(
            ["wrk", *time_words, "-s", script.name, f"http://127.0.0.1:{port}"],
            capture_output=True,
            text=True,
            check=True,
        )
    assert "Non-2xx" not in done.stdout, done.stdout
    found = re.search(r"(\d+) requests in", done.stdout)
    assert found, done.stdout
    return int(found[1])


def load_from_threads(port: int, call: str, key: str, seconds: float) -> int:
    counts = [0] * CONNECTIONS

    def run(index: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline:
            body, expected = ask(connection, call, key, (index * 131 + counts[index]) % CUSTOMERS)
            assert body == expected, body
            counts[index] += 1

    threads = [threading.Thread(target=run, args=(index,)) for index in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts)


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and all below it."""
    ticks = 0
    for member in (pid, *descendants(pid)):
        with contextlib.suppress(OSError):
            words = Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()
            ticks += int(words[11]) + int(words[12])
    return ticks / TICKS


def report(database: str, table: dict[str, dict[str, Result]]) -> None:
    print(f"\n{database:<22} {'balance':>18} {'save':>18}")
    for name, calls in table.items():
        cells = "".join(f"{result.cpu:>9.0f} µs {result.rate:>5.0f}/s" for result in calls.values())
        print(f"  {name:<20} {cells}")
    ours = table["EveryPrint"]
    for name, calls in table.items():
        if name != "EveryPrint":
            ratios = "".join(f"{calls[call].cpu / ours[call].cpu:>17.2f} ×" for call in ours)
            print(f"  per CPU second against {name}: {ratios}")


if __name__ == "__main__":
    sys.exit(main())
