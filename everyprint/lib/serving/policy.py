"""What a browser may load into an answer, and who may frame it: told on every answer of every process.

The names are those of Content Security Policy Level 3 (W3C) and of the Permissions Policy; a hash is that of
the text between `<style>` and `</style>`, as CSP 3 §8.4 has it.
"""

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable
from typing import Any, Final

Send = Callable[[dict[str, Any]], Awaitable[None]]

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
# Our own files and nothing else: no inline script or style, no eval, no plug-in, no frame, no other site.
OWN: Final[dict[str, str]] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
# A browser's own reader of PDFs draws itself as a plug-in with a style; what a file contains runs nowhere.
PDF: Final[dict[str, str]] = OWN | {
    "script-src": "'none'",
    "style-src": "'unsafe-inline'",
    "object-src": "'self'",
}
ALWAYS: Final[dict[bytes, bytes]] = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
}


def policy(**changes: str) -> str:
    """The policy of our own files, with other sources for some (`script_src="'self'"`)."""
    sources = OWN | {name.replace("_", "-"): what for name, what in changes.items()}
    return _written(sources)


def hashes_of_styles(page: str) -> str:
    """The sources that allow just the inline styles of a page."""
    digests = (hashlib.sha256(style.encode()).digest() for style in STYLE.findall(page))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def secured(send: Send, allowed: str) -> Send:
    """`send`, with the headers that an answer does not have yet."""

    async def said(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": _headers(message["headers"], allowed)}
        await send(message)

    return said


def _headers(said: list[tuple[bytes, bytes]], allowed: str) -> list[tuple[bytes, bytes]]:
    present = dict(said)
    if present.get(b"content-type", b"").startswith(b"application/pdf"):
        allowed = _written(PDF)
    wanted = {b"content-security-policy": allowed.encode(), **ALWAYS}
    return [*said, *((name, value) for name, value in wanted.items() if name not in present)]


def _written(sources: dict[str, str]) -> str:
    return "; ".join(f"{name} {what}" for name, what in sources.items())
