"""The event stream, against a real server: what an open page is told, and what nobody may watch."""

import asyncio
import contextlib
import socket
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from everyprint.lib.signing import sign
from everyprint.lib.testing import PATIENCE_SECONDS, until
from everyprint.web import live
from tests.support.deployment import Deployment

SHOP, OTHER = "shop:EEX22", "shop:CPN44"
SILENT = "everyprint.web.tests.silent_server:application"


class Server:
    """A granian that serves the one-port application on its own empty database."""

    def __init__(self, folder: Path) -> None:
        deployment = Deployment(folder)
        deployment.migrate()
        self.folder, self.port = folder, deployment.port
        self.environment = deployment.environment | {"DJANGO_SETTINGS_MODULE": "everyprint.settings"}
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "granian", "--interface", "asgi", SILENT]
        options = ["--port", str(self.port), "--log-level", "warning"]
        self.process = subprocess.Popen([*command, *options], env=self.environment)
        until(self.listens, "the server's start")

    def listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), PATIENCE_SECONDS).close()
        except OSError:
            return False
        return True

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE_SECONDS)

    def touch(self, topic: str) -> None:
        with contextlib.closing(sqlite3.connect(self.folder / "everyprint.sqlite3", timeout=60)) as database:
            database.execute(
                "INSERT INTO jobs_topic (name, number) VALUES (?, 1) "
                "ON CONFLICT (name) DO UPDATE SET number = number + 1",
                [topic],
            )
            database.commit()

    def watch(self, *topics: str, last: str = "", since: str = "") -> "Stream":
        query = [("topic", topic) for topic in topics] + [
            ("token", sign("live", topic, 60)) for topic in topics
        ]
        query += [("since", since)] if since else []
        address = f"http://127.0.0.1:{self.port}/live/?{urlencode(query)}"
        headers = {"Last-Event-ID": last} if last else {}
        request = urllib.request.Request(address, headers=headers)
        return Stream(urllib.request.urlopen(request, timeout=PATIENCE_SECONDS))


class Stream:
    """An open event stream, read event by event."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        assert self.event() == {"retry": "2000"}

    def event(self) -> dict[str, str]:
        fields: dict[str, str] = {}
        while line := self.answer.readline().decode():
            if line == "\n":
                return fields
            name, _, value = line.strip().partition(": ")
            fields[name] = value
        return fields

    def close(self) -> None:
        self.answer.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("live"))
    yield made
    if made.process.poll() is None:
        made.stop()


@pytest.mark.process
def test_a_page_hears_of_a_change_within_two_seconds(server: Server) -> None:
    """At the next look at the numbers: nothing else wakes the stream."""
    assert live.POLL_SECONDS < 1
    stream = server.watch(SHOP)
    told = stream.event()
    assert (told["event"], told["data"]) == ("changed", SHOP)
    server.touch(SHOP)
    again = stream.event()
    assert int(again["id"]) == int(told["id"]) + 1
    stream.close()


@pytest.mark.process
def test_a_change_of_another_shop_is_not_heard(server: Server) -> None:
    server.touch(SHOP)
    server.touch(OTHER)
    stream, other_shop = server.watch(SHOP), server.watch(OTHER)
    before = int(stream.event()["id"])
    other_shop.event()
    server.touch(OTHER)
    assert other_shop.event()["data"] == OTHER  # so the numbers were looked at
    server.touch(SHOP)
    assert stream.event()["id"] == str(before + 1)
    for watching in (stream, other_shop):
        watching.close()


@pytest.mark.process
def test_reconnecting_loses_nothing_and_repeats_nothing(server: Server) -> None:
    server.touch(SHOP)
    stream = server.watch(SHOP, OTHER)
    stream.event()
    known = stream.event()["id"]
    stream.close()
    server.touch(OTHER)
    missed = server.watch(SHOP, OTHER, last=known)
    assert missed.event()["data"] == OTHER
    missed.close()
    current = server.watch(SHOP, since=known.split(",")[0])
    server.touch(SHOP)
    assert current.event()["id"] == str(int(known.split(",")[0]) + 1)
    current.close()


@pytest.mark.process
def test_an_unsigned_topic_is_refused(server: Server) -> None:
    for query in ("", f"topic={SHOP}", f"topic={SHOP}&token={sign('live', OTHER, 60)}"):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"http://127.0.0.1:{server.port}/live/?{query}", timeout=PATIENCE_SECONDS)
        assert refused.value.code == 403


@pytest.mark.process
def test_the_server_stops_at_once_although_pages_are_open(server: Server) -> None:
    streams = [server.watch(SHOP) for _ in range(3)]
    for stream in streams:
        stream.event()
    server.stop()
    assert all(stream.event() == {} for stream in streams)


def status_of(query: str, path: str = "/live/", method: str = "GET") -> int:
    return answer_to(query, path, method)[0]


def answer_to(query: str, path: str, method: str = "GET", language: str = "fr") -> tuple[int, str]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def receive() -> dict[str, str]:
        return {"type": "http.disconnect"}

    scope = {"type": "http", "path": path, "method": method, "query_string": query.encode()}
    headers = [(b"accept-language", language.encode())]
    asyncio.run(live.application(scope | {"headers": headers}, receive, send))
    return int(sent[0]["status"]), sent[1]["body"].decode()


def test_an_expired_or_incomplete_token_is_refused() -> None:
    expired = sign("live", SHOP, -1)
    assert status_of(f"topic={SHOP}&token={expired}") == 403
    good = sign("live", SHOP, 60)
    assert status_of(f"topic={SHOP}&topic={OTHER}&token={good}") == 403
    assert status_of("&".join(f"topic={SHOP}&token={good}" for _ in range(live.TOPICS_MAX + 1))) == 403
    assert status_of(f"topic={SHOP}&token={good}&" + "since=1&" * 4 * live.TOPICS_MAX) == 403


def test_only_get_at_the_one_address_is_answered() -> None:
    assert status_of("", method="POST") == 405
    assert status_of("", path="/live/other") == 404


def test_a_refusal_speaks_the_language_of_the_browser() -> None:
    assert answer_to("", "/live/", language="fr") == (403, "Ce lien a expiré. Rechargez la page.")
    assert answer_to("", "/live/", language="en-GB") == (403, "This link has expired. Reload the page.")
