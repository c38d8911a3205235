"""Lanes: what the application sees of a request, and how many may wait."""

import asyncio
import threading
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from everyprint.lib.serving import lanes
from everyprint.lib.serving.bodies import Bodies, Body
from everyprint.lib.serving.lanes import Lane, LaneFull, environ_of

SCOPE: dict[str, Any] = {
    "method": "GET",
    "path": "/reçu",
    "raw_path": b"/re%C3%A7u",
    "query_string": b"a=1",
    "http_version": "1.1",
    "server": ("127.0.0.1", 8000),
    "client": ("192.0.2.7", 1),
    "scheme": "http",
    "headers": [],
}


def environ(tmp_path: Path, **changes: Any) -> dict[str, Any]:
    return environ_of(SCOPE | changes, Body(Bodies(tmp_path, 1), BytesIO(b"abc"), 3))


def test_the_application_reads_path_address_and_body(tmp_path: Path) -> None:
    seen = environ(tmp_path)
    assert seen["PATH_INFO"].encode("latin-1").decode() == "/reçu"
    assert (seen["REMOTE_ADDR"], seen["QUERY_STRING"]) == ("192.0.2.7", "a=1")
    assert (seen["CONTENT_LENGTH"], seen["wsgi.input"].read()) == ("3", b"abc")


def test_a_query_that_nobody_escaped_is_escaped(tmp_path: Path) -> None:
    assert environ(tmp_path, query_string="é=a&b=%20+".encode())["QUERY_STRING"] == "%C3%A9=a&b=%20+"


def test_headers_are_joined_and_one_with_an_underscore_passes_for_nothing(tmp_path: Path) -> None:
    headers = [(b"cookie", b"a=1"), (b"cookie", b"b=2"), (b"accept", b"x"), (b"accept", b"y")]
    headers += [
        (b"x_forwarded_for", b"192.0.2.66"),
        (b"content-type", b"text/plain"),
        (b"content-length", b"9"),
    ]
    seen = environ(tmp_path, headers=headers)
    assert (seen["HTTP_COOKIE"], seen["HTTP_ACCEPT"], seen["CONTENT_TYPE"]) == (
        "a=1; b=2",
        "x,y",
        "text/plain",
    )
    assert "HTTP_X_FORWARDED_FOR" not in seen
    assert seen["CONTENT_LENGTH"] == "3", "what came, not what was said"


def test_a_lane_that_is_full_says_so_and_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(lanes, "WAITING_MAX", 1)
    may_end = threading.Event()

    def application(_environ: dict[str, Any], start_response: Any) -> list[bytes]:
        may_end.wait(60)
        start_response("200 OK", [("Set-Cookie", " a=1")])
        return [b"done"]

    async def run() -> None:
        lane = Lane("test", 1)
        asked = [asyncio.create_task(lane.run(application, {})) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(LaneFull):
            await lane.run(application, {})
        may_end.set()
        answers = await asyncio.gather(*asked)
        assert {(answer.status, answer.body) for answer in answers} == {(200, b"done")}
        assert answers[0].headers == [(b"set-cookie", b"a=1")]
        assert (await lane.run(application, {})).body == b"done"
        lane.close()

    asyncio.run(run())
