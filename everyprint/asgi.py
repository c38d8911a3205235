"""One entry for everything that HTTP brings: streams on the event loop, the rest in lanes of threads.

A body is received before a thread is taken (lib/serving/bodies.py). `/health` is answered on the loop from
what a thread of its own last saw, so that it answers whatever stands still. `everyprint run` serves all of
it on one port; behind a proxy `everyprint web` serves everything but the streams, `everyprint live` them.
granian's `receive` is no coroutine function: it is wrapped.
"""

import asyncio
import os
import re
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from everyprint.lib.supervisor import PARENT_VARIABLE, end_with_parent

if os.environ.get(PARENT_VARIABLE):
    end_with_parent(int(os.environ[PARENT_VARIABLE]), signal.SIGKILL)

import django
from django.apps import apps
from django.conf import settings

if not apps.ready:
    # A server may load this module in a process of its own, before anything has set Django up.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
    django.setup()

from everyprint.lib import pulse
from everyprint.lib.serving import sockets
from everyprint.lib.serving.addresses import client_address
from everyprint.lib.serving.bodies import REFUSED, Bodies, Body, BodyRefused, BodyTooLarge
from everyprint.lib.serving.lanes import Answer, Lane, LaneFull, environ_of, say
from everyprint.lib.serving.policy import hashes_of_styles, policy, secured
from everyprint.web import health
from everyprint.web.live import application as live
from everyprint.wsgi import application as wsgi_application

API = "/everyprint/api/"
# What each door takes at most, in bytes, before anything of it is kept.
BODIES_MAX = (
    ("/send", settings.UPLOAD_MAX_BYTES + 100_000),
    (API, settings.DATA_UPLOAD_MAX_MEMORY_SIZE),
    ("/channels/", 1_000_000),
    ("/callbacks/", 20_000),
    ("/backoffice/", settings.DATA_UPLOAD_MAX_MEMORY_SIZE),
    ("", 100_000),
)
DRAINED_BYTES, DRAINED_SECONDS = 16_000_000, 15.0
# What hashes a password, draws pages, or waits for another site.
SLOW = re.compile(
    r"/(accounts|proof|file|media)/|/shop/(cash/|orders/[^/]+/(files|pages|print)/)"
    rf"|{API}(commands?/save|(verification/|test/)?ispdf|printer/(save|balance/transfer))"
)
# What a browser may load, by the beginning of the path. The backoffice's theme writes its scripts and
# styles into the page and has Alpine evaluate them; the error pages bring their style with them.
ERROR_PAGE = (Path(__file__).with_name("web") / "templates" / "error.html").read_text(encoding="utf-8")
POLICIES = (
    (
        "/backoffice/",
        policy(script_src="'self' 'unsafe-inline' 'unsafe-eval'", style_src="'self' 'unsafe-inline'"),
    ),
    ("", policy(style_src=f"'self' {hashes_of_styles(ERROR_PAGE)}")),
)
IS_MARIADB = "mysql" in settings.DATABASES["default"]["ENGINE"]

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]

bodies = Bodies(settings.DATA_DIR, settings.BODIES_MAX_BYTES)
calls = Lane("calls", 2)
pages = Lane("pages", 4)
writes = Lane("writes", 8 if IS_MARIADB else 2)
slow = Lane("slow", 2)


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    async def received() -> Any:
        return await receive()

    if scope["type"] == "lifespan":
        await _live_as_long_as_the_server(scope, received, send)
        return
    send = secured(send, next(allowed for prefix, allowed in POLICIES if scope["path"].startswith(prefix)))
    if scope["path"].startswith("/live/"):
        await live(scope, received, send)
    else:
        await _answer(scope, received, send)


async def without_streams(scope: Scope, receive: Receive, send: Send) -> None:
    """Everything but the streams: `everyprint web`."""
    if scope["type"] == "http" and scope["path"].startswith("/live/"):
        scope = {**scope, "path": "/nothing-here", "raw_path": b"/nothing-here"}
    await application(scope, receive, send)


async def only_streams(scope: Scope, receive: Receive, send: Send) -> None:
    """The streams and `/health`: `everyprint live`."""
    if scope["type"] == "http" and scope["path"] != "/health":
        await live(scope, receive, secured(send, POLICIES[-1][1]))
    else:
        await application(scope, receive, send)


async def _beat() -> None:
    """As long as the event loop comes round, this process gets on."""
    while True:
        pulse.beat()
        await asyncio.sleep(1.0)


async def _live_as_long_as_the_server(scope: Scope, receive: Receive, send: Send) -> None:
    beating: list[asyncio.Future[None]] = []

    async def started(message: Any) -> None:
        if message["type"] == "lifespan.startup.complete":
            health.watch.start()
            beating.append(asyncio.ensure_future(_beat()))
            asyncio.get_running_loop().call_later(0.5, sockets.end_still_connections)
        else:
            bodies.close()
            await asyncio.to_thread(health.watch.leave)
            for lane in (calls, pages, writes, slow):
                lane.close()
        await send(message)

    await live(scope, receive, started)


async def _answer(scope: Scope, receive: Receive, send: Send) -> None:
    method, path = scope["method"], scope["path"]
    if path == "/health" and method in ("GET", "HEAD"):
        await say(send, health.answer())
        return
    refused = 0
    try:
        body = await bodies.receive(scope, receive, _body_max(path))
    except BodyRefused as refusal:
        body, refused = bodies.nothing(), refusal.status
    try:
        answer = await _ask(scope, body, refused)
        if refused == BodyTooLarge.status:
            # Said at once, but the connection stays: a client that still sends could not read our answer.
            await say(send, answer, is_last=False)
            await _drain(receive)
            await send({"type": "http.response.body", "body": b""})
        else:
            await say(send, answer)
    except (OSError, RuntimeError):
        pass  # the client went away while it was answered
    finally:
        body.close()


def environ_for(scope: Scope, body: Body, refused: int = 0) -> dict[str, Any]:
    """What Django is given of a request: with who sent it, and why its body was not taken."""
    environ = environ_of(scope, body)
    forwarded = environ.get("HTTP_X_FORWARDED_FOR", "")
    environ["REMOTE_ADDR"] = client_address(environ["REMOTE_ADDR"], forwarded, settings.TRUSTED_PROXIES)
    if refused:
        environ[REFUSED] = refused
    return environ


async def _ask(scope: Scope, body: Body, refused: int) -> Answer:
    environ = environ_for(scope, body, refused)
    try:
        return await _lane(scope["method"], scope["path"]).run(wsgi_application, environ)
    except LaneFull:
        headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"retry-after", b"5")]
        return Answer(503, headers, "Trop de monde à la fois. Réessayez dans quelques secondes.\n".encode())


def _body_max(path: str) -> int:
    return next(most for prefix, most in BODIES_MAX if path.startswith(prefix))


def _lane(method: str, path: str) -> Lane:
    if SLOW.match(path):
        return slow
    if method not in ("GET", "HEAD"):
        return writes
    return calls if path.startswith(API) else pages


async def _drain(receive: Receive) -> None:
    """Take some of the rest of a body that is too large, and keep nothing of it."""
    left = DRAINED_BYTES
    try:
        async with asyncio.timeout(DRAINED_SECONDS):
            while left > 0:
                message = await receive()
                left -= len(message.get("body", b""))
                if not message.get("more_body"):
                    return
    except TimeoutError:
        return
