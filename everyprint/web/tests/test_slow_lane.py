"""Hashing passwords, drawing pages and waiting for other sites have a lane of their own: nobody waits."""

import asyncio
import threading
from typing import Any

import pytest

from everyprint import asgi

SLOW = [
    ("POST", "/accounts/login/"),
    ("POST", "/accounts/reauthenticate/"),
    ("POST", "/accounts/password/change/"),
    ("GET", "/proof/K7M2QX9A"),
    ("GET", "/proof/K7M2QX9A/1/1"),
    ("GET", "/file/K7M2QX9A"),
    ("GET", "/media/sheet/K7M2QX9A/1"),
    ("GET", "/shop/orders/K7M2QX9A/files/page-1-1"),
    ("GET", "/shop/orders/K7M2QX9A/pages/1/1/"),
    ("POST", "/shop/orders/K7M2QX9A/print/1/"),
    ("POST", "/everyprint/api/commands/save"),
    ("POST", "/everyprint/api/verification/ispdf"),
    ("POST", "/everyprint/api/printer/save"),
]
QUICK = [
    ("GET", "/"),
    ("GET", "/thread"),
    ("POST", "/send"),
    ("GET", "/shop/"),
    ("POST", "/shop/orders/K7M2QX9A/complete/"),
    ("GET", "/everyprint/api/customer/balance"),
    ("POST", "/everyprint/api/customer/save"),
    ("POST", "/callbacks/pawapay/"),
]


def scope(method: str, path: str) -> dict[str, Any]:
    return {
        "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": b"",
        "headers": [], "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 2), "scheme": "http",
        "http_version": "1.1",
    }  # fmt: skip


@pytest.mark.parametrize(("method", "path"), SLOW)
def test_what_takes_long_has_its_own_lane(method: str, path: str) -> None:
    assert asgi._lane(method, path) is asgi.slow


@pytest.mark.parametrize(("method", "path"), QUICK)
def test_what_is_quick_waits_for_nothing_slow(method: str, path: str) -> None:
    assert asgi._lane(method, path) is not asgi.slow


def test_everybody_is_answered_while_sixty_passwords_and_pages_are_under_way(monkeypatch: Any) -> None:
    go_on = threading.Event()

    def application(environ: dict[str, Any], start: Any) -> list[bytes]:
        if (environ["REQUEST_METHOD"], environ["PATH_INFO"]) in SLOW:
            assert go_on.wait(60)
        start("200 OK", [])
        return [b"answered"]

    async def ask(method: str, path: str) -> int:
        return (await asgi._ask(scope(method, path), asgi.bodies.nothing(), 0)).status

    async def scene() -> None:
        held = [asyncio.ensure_future(ask(*one)) for one in SLOW * 5]
        for one in QUICK * 5:
            assert await asyncio.wait_for(ask(*one), 60) == 200
        assert not any(one.done() for one in held)
        go_on.set()
        assert await asyncio.gather(*held) == [200] * len(held)

    monkeypatch.setattr(asgi, "wsgi_application", application)
    try:
        asyncio.run(scene())
    finally:
        go_on.set()
