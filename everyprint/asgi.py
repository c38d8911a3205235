"""One port for everything: `/live/` goes to the event stream, the rest to the WSGI application.

granian's `receive` is no coroutine function, and a2wsgi asks for one: it is wrapped.
"""

import string
from collections.abc import Awaitable, Callable
from typing import Any, cast
from urllib.parse import quote

from a2wsgi import WSGIMiddleware
from django.conf import settings

from everyprint.web.live import application as live
from everyprint.wsgi import application as wsgi_application

THREADS = 8 if "mysql" in settings.DATABASES["default"]["ENGINE"] else 4
pages: Any = WSGIMiddleware(cast(Any, wsgi_application), workers=THREADS)

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    async def received() -> Any:
        return await receive()

    if scope["type"] == "lifespan" or scope["path"].startswith("/live/"):
        await live(scope, received, send)
    else:
        await pages({**scope, "query_string": ascii_only(scope["query_string"])}, received, send)


def ascii_only(query: bytes) -> bytes:
    """A query string as it should have been sent: a2wsgi fails on bytes that nobody escaped."""
    return query if query.isascii() else quote(query, safe=string.punctuation).encode()
