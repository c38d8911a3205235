"""How long a stranger waits for pages, answers and a price while others attack, beside quiet in the same run.

Attacks, one after the other: slow uploads, idle sockets, heavy documents (of one person, of twelve), password
hashes, wrong recovery codes. Each is preceded by quiet; printed are p50, p95 and their ratio. Aim: p95 within
2 × quiet. What the attackers spend counts too: they run on the same machine.
"""

import argparse
import contextlib
import os
import resource
import secrets
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from everyprint.documents.engine.tests import make as pdf
from tests.support.deployment import Deployment

AIM = 2.0
Attack = Callable[[Deployment, threading.Event, int], None]
HALF = (
    "POST /send HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
    "Content-Length: 500000\r\n\r\n"
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0, help="of each measurement")
    parser.add_argument("--sockets", type=int, default=10_000)
    parser.add_argument("--only", default="", help="the attacks whose name begins so")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="everyprint-hostile-") as folder:
        deployment = Deployment(Path(folder))
        deployment.start("run")
        try:
            measure(deployment, options.seconds, options.sockets, options.only)
        finally:
            deployment.kill()
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return 0


def measure(deployment: Deployment, seconds: float, sockets: int, only: str) -> None:
    attacks: dict[str, tuple[Attack, int]] = {
        "slow uploads": (slow_upload, 200),
        "idle sockets": (idle_sockets, possible(sockets)),
        "heavy documents": (heavy_documents, 1),
        "heavy documents of as many": (heavy_document, 12),
        "password hashes": (password, 8),
        "wrong codes": (wrong_code, 4),
    }
    for name, (attack, count) in attacks.items():
        if not name.startswith(only):
            continue
        quiet = strangers(deployment, seconds)
        with attacked(deployment, attack, count):
            under = strangers(deployment, seconds)
        print(f"{count} × {name}")
        for what, times in under.items():
            ratio = at(times, 0.95) / at(quiet[what], 0.95)
            shares = "  ".join(f"p{share} {1000 * at(times, share / 100):.0f} ms" for share in (50, 95))
            told = f"quiet p95 {1000 * at(quiet[what], 0.95):.0f} ms   {ratio:.1f} × (aim ≤ {AIM:.0f})"
            print(f"  {what:<8} {len(times):4} times  {shares}   {told}", flush=True)


def strangers(deployment: Deployment, seconds: float) -> dict[str, list[float]]:
    """One new person after the other: the home page, a word and its answer, two pages until they are read."""
    times: dict[str, list[float]] = {"page": [], "answer": [], "two pages": []}
    end = time.monotonic() + seconds
    while time.monotonic() < end or not times["two pages"]:
        with person(deployment) as http:
            timed(times["page"], partial(http.get, "/"))
            timed(times["answer"], partial(send, http, text="bonjour"))
            data = pdf.text_pages(2) + b"\n%" + secrets.token_hex(8).encode()
            timed(times["two pages"], partial(send_and_await, http, data))
    return times


@contextlib.contextmanager
def person(deployment: Deployment) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=deployment.address, trust_env=False, timeout=300) as http:
        http.get("/recover")
        yield http


def send(http: httpx.Client, file: bytes = b"", text: str = "") -> httpx.Response:
    token = http.cookies.get("csrftoken") or ""
    fields = {"csrfmiddlewaretoken": token, "key": secrets.token_hex(8), "text": text}
    files = {"files": ("a.pdf", file, "application/pdf")} if file else None
    return http.post("/send", data=fields, files=files, headers={"HX-Request": "true"})


def send_and_await(http: httpx.Client, data: bytes) -> None:
    send(http, data)
    end = time.monotonic() + 120
    while 'value="shops' not in http.get("/thread").text and time.monotonic() < end:
        time.sleep(0.1)


def timed(times: list[float], act: Callable[[], object]) -> None:
    started = time.monotonic()
    act()
    times.append(time.monotonic() - started)


def at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


@contextlib.contextmanager
def attacked(deployment: Deployment, attack: Attack, count: int) -> Iterator[None]:
    ended = threading.Event()
    threads = [threading.Thread(target=_calmly, args=(attack, deployment, ended, count), daemon=True)]
    if attack is not idle_sockets:
        threads = [
            threading.Thread(target=_calmly, args=(attack, deployment, ended, 1), daemon=True)
            for _ in range(count)
        ]
    for thread in threads:
        thread.start()
    time.sleep(2.0)
    yield
    ended.set()
    for thread in threads:
        thread.join(30)


def _calmly(attack: Attack, deployment: Deployment, ended: threading.Event, count: int) -> None:
    with contextlib.suppress(OSError, httpx.HTTPError):
        attack(deployment, ended, count)


def slow_upload(deployment: Deployment, ended: threading.Event, _count: int) -> None:
    with socket.create_connection(("127.0.0.1", deployment.port)) as upload:
        upload.sendall(HALF.encode())
        while not ended.wait(1.0):
            upload.sendall(b"x")


def possible(sockets: int) -> int:
    """How many the limit of open files allows."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    allowed = sockets + 500 if hard == resource.RLIM_INFINITY else min(hard, sockets + 500)
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    return allowed - 500


def idle_sockets(deployment: Deployment, ended: threading.Event, count: int) -> None:
    with contextlib.ExitStack() as stack:
        for _ in range(count):
            stack.enter_context(socket.create_connection(("127.0.0.1", deployment.port)))
        ended.wait()


def heavy_documents(deployment: Deployment, ended: threading.Event, _count: int) -> None:
    with person(deployment) as http:
        for number in range(12):
            send(http, pdf.self_referencing_form() + b"\n%" + secrets.token_hex(8).encode())
            if ended.wait(0.05 * number):
                return


def heavy_document(deployment: Deployment, ended: threading.Event, _count: int) -> None:
    with person(deployment) as http:
        while not ended.is_set():
            send(http, pdf.self_referencing_form() + b"\n%" + secrets.token_hex(8).encode())
            ended.wait(10.0)


def password(deployment: Deployment, ended: threading.Event, _count: int) -> None:
    with person(deployment) as http:
        while not ended.is_set():
            http.get("/accounts/login/")
            token = http.cookies.get("csrftoken") or ""
            fields = {
                "csrfmiddlewaretoken": token,
                "username": secrets.token_hex(4),
                "password": "wrong word",
            }
            http.post("/accounts/login/", data=fields)


def wrong_code(deployment: Deployment, ended: threading.Event, _count: int) -> None:
    with person(deployment) as http:
        while not ended.is_set():
            token = http.cookies.get("csrftoken") or ""
            http.post("/recover", data={"csrfmiddlewaretoken": token, "code": "AAAA-2222-BBBB"})


if __name__ == "__main__":
    sys.exit(main())
