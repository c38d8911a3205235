"""Every answer tells the browser what it may load; what an answer says itself stands."""

import asyncio
from typing import Any

import pytest

from everyprint.lib.serving.policy import hashes_of_styles, policy, secured


def headers_of(said: list[tuple[bytes, bytes]], allowed: str = "default-src 'none'") -> dict[bytes, bytes]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    start = {"type": "http.response.start", "status": 200, "headers": said}
    asyncio.run(secured(send, allowed)(start))  # type: ignore[arg-type]
    assert start["headers"] == said, "what the application said is not changed under its hands"
    return dict(sent[0]["headers"])


def test_an_answer_gets_every_header_it_lacks() -> None:
    headers = headers_of([(b"content-type", b"text/html")])
    assert headers[b"content-security-policy"] == b"default-src 'none'"
    assert headers[b"x-content-type-options"] == b"nosniff"
    assert headers[b"x-frame-options"] == b"DENY"
    assert headers[b"content-type"] == b"text/html"


def test_what_an_answer_says_itself_stands_and_stands_once() -> None:
    said = [(b"referrer-policy", b"no-referrer"), (b"content-security-policy", b"sandbox")]
    headers = headers_of(said)
    assert headers[b"referrer-policy"] == b"no-referrer"
    assert headers[b"content-security-policy"] == b"sandbox"


def test_a_pdf_may_be_read_and_runs_nothing() -> None:
    said = headers_of([(b"content-type", b"application/pdf")])[b"content-security-policy"]
    assert b"script-src 'none'" in said and b"object-src 'self'" in said


@pytest.mark.parametrize("what", ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"])
def test_our_own_policy_takes_nothing_inline_and_nothing_from_elsewhere(what: str) -> None:
    assert what not in policy()


def test_a_style_is_allowed_by_its_hash() -> None:
    # printf 'a{}' | openssl dgst -sha256 -binary | base64
    assert hashes_of_styles("<style>a{}</style>") == "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"
