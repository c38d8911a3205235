"""Every answer of every face, whoever asks, tells the browser what it may load, and keeps to it itself."""

import asyncio
import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from django.urls import get_resolver

from everyprint import asgi
from everyprint.api.published.words import PREFIX
from everyprint.customers.models import Customer
from everyprint.lib.serving.lanes import Answer
from everyprint.messaging import links
from everyprint.messaging.message import SHEET, Picture
from tests.support.place import answered, connected, made_place, undone
from tests.support.strangers import CUSTOMER, FACES, OPERATOR, STAFF, Call, Place, Route, face_of, routes

BACKOFFICE = "/backoffice/"
ALWAYS = {"x-frame-options": "DENY", "x-content-type-options": "nosniff", "referrer-policy": "same-origin"}
ASKED = ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
EVALUATED = re.compile(r"\s*(?:js|javascript):", re.IGNORECASE)


class Inline(HTMLParser):
    """Collects what a page brings with it that a policy of our own files forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.styles: list[str] = []
        self.is_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.is_style = tag == "style"
        if tag == "script" and "src" not in given:
            self.found.append("a script without a file")
        self.found += [f"the attribute {name}" for name in given if re.match(r"style$|on|hx-on", name)]
        self.found += [f"code in {name}" for name, value in attrs if EVALUATED.match(value or "")]

    def handle_data(self, data: str) -> None:
        if self.is_style:
            self.styles.append(data)
            self.is_style = False


def faults_of(path: str, headers: dict[str, str], body: bytes) -> list[str]:
    """What is wrong with an answer."""
    allowed = headers.get("content-security-policy", "")
    found = [f"no {word}" for word in ASKED if word not in allowed]
    found += [f"{name}: {headers.get(name)}" for name, value in ALWAYS.items() if headers.get(name) != value]
    if path.startswith(BACKOFFICE):
        return found
    media_type = headers.get("content-type", "")
    is_pdf = media_type.startswith("application/pdf")
    if is_pdf and "script-src 'none'" not in allowed:
        found.append("a PDF may have scripts")
    if "unsafe" in (allowed.replace("style-src 'unsafe-inline'", "") if is_pdf else allowed):
        found.append(f"allows {allowed}")
    if media_type.startswith("text/html"):
        page = Inline()
        page.feed(body.decode())
        found += page.found + [f"a style: {text[:40]}" for text in page.styles if _hash(text) not in allowed]
    return found


def _hash(style: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


@pytest.fixture
def place(db: None, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return made_place(monkeypatch, request.getfixturevalue("settings"), tmp_path)


def paths_of(route: Route, place: Place) -> Iterator[str]:
    """A route filled in with everything that is there, and with what is not."""
    values = [
        [*place.known.get(name, ()), "9999999" if is_number else "nothing-here"]
        for name, is_number in route.places
    ]
    for chosen in product(*values):
        words = zip(chosen, route.words[1:], strict=True)
        yield route.words[0] + "".join(quote(value, safe="") + word for value, word in words)


def calls(place: Place) -> Iterator[Call]:
    """All that can be asked for, by each person; and by whom it is for its form, empty and filled in."""
    paths = {path for route in routes(get_resolver()) for path in paths_of(route, place)}
    revision = place.known["revision_id"][0]
    opened = [links.document_url(revision), links.picture_url(Picture(SHEET, revision, 0, ""))]
    signed = [address.removeprefix(settings.BASE_URL) for address in (*place.links, *opened)]
    people = [(who, place.cookies[who][0]) for who in (CUSTOMER, STAFF, OPERATOR)]
    for path, (who, cookies) in product([*sorted(paths), *signed], people):
        bare, _question, query = path.partition("?")
        owner, names = FACES[face_of(bare)]
        yield Call("GET", bare, query, _headers(bare, cookies, place, b""), b"")
        for form in (b"", _filled(names, place)) if who == (owner or CUSTOMER) else ():
            yield Call("POST", bare, query, _headers(bare, cookies, place, form), form)


def _filled(names: Sequence[str], place: Place) -> bytes:
    known = {**place.known, "customer": [Customer.objects.filter(last_name="Toto").get().public_id]}
    return urlencode([(name, known[name][0]) for name in names if name in known]).encode()


def _headers(path: str, cookies: Any, place: Place, form: bytes) -> tuple[tuple[bytes, bytes], ...]:
    given = {**cookies, "csrftoken": "x" * 32}
    headers = {"host": "127.0.0.1:8000", "x-csrftoken": "x" * 32, "content-length": str(len(form))}
    headers["content-type"] = "application/x-www-form-urlencoded"
    headers["cookie"] = "; ".join(f"{name}={value}" for name, value in given.items())
    if path.startswith(PREFIX):
        headers["authorization"] = place.keys[0]
    return tuple((name.encode(), value.encode()) for name, value in headers.items())


def through_the_entry(call: Call, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """What leaves the server for a call; Django's part is done in this thread, which has the database."""
    made: list[Answer] = []
    if not call.path.startswith("/live/"):
        with undone():
            made.append(answered(call))

    async def ask(*_arguments: object) -> Answer:
        return made[0]

    monkeypatch.setattr(asgi, "_ask", ask)
    sent: list[Any] = []

    async def receive() -> Any:
        if not made:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": call.body}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(asgi.application(call.scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return Answer(sent[0]["status"], sent[0]["headers"], body)


@pytest.mark.heavy(minutes=0.5)
def test_every_answer_to_everybody_has_a_policy_and_keeps_to_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong: list[str] = []
    shown, kinds = set(), set()
    with connected():
        for call in calls(place):
            answer = through_the_entry(call, monkeypatch)
            headers = {name.decode().lower(): value.decode("latin-1") for name, value in answer.headers}
            found = faults_of(call.path, headers, answer.body)
            wrong += [f"{call.method} {call.path}: {fault}" for fault in found]
            if answer.status == 200:
                shown.add(face_of(call.path))
                kinds.add(headers["content-type"].partition(";")[0])
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:40])
    assert shown >= {"/", "/shop/", "/accounts/", BACKOFFICE, PREFIX}
    assert kinds >= {"text/html", "application/json", "application/pdf", "image/webp"}


GOOD = {"content-security-policy": asgi.POLICIES[-1][1], "content-type": "text/html", **ALWAYS}


@pytest.mark.parametrize(
    ("changes", "page", "fault"),
    [
        ({"content-security-policy": ""}, "", "no frame-ancestors 'none'"),
        ({"content-security-policy": asgi.POLICIES[0][1]}, "", f"allows {asgi.POLICIES[0][1]}"),
        ({"content-type": "application/pdf"}, "", "a PDF may have scripts"),
        ({"x-frame-options": "SAMEORIGIN"}, "", "x-frame-options: SAMEORIGIN"),
        ({}, "<script>x = 1</script>", "a script without a file"),
        ({}, "<p style='color: red'>", "the attribute style"),
        ({}, "<p onclick='x()'>", "the attribute onclick"),
        ({}, "<p hx-on:click='x()'>", "the attribute hx-on:click"),
        ({}, "<a href=' javascript:x()'>", "code in href"),
        ({}, "<style>p { color: red }</style>", "a style: p { color: red }"),
    ],
)
def test_what_an_answer_does_wrong_is_named(changes: dict[str, str], page: str, fault: str) -> None:
    assert fault in faults_of("/", GOOD | changes, page.encode())


def test_an_answer_that_does_nothing_wrong_has_no_fault() -> None:
    page = f"<script src='/static/x.js'></script>{asgi.ERROR_PAGE}"
    assert faults_of("/", GOOD, page.encode()) == []
    theirs = GOOD | {"content-security-policy": asgi.POLICIES[0][1]}
    assert faults_of(BACKOFFICE, theirs, b"<p style=''>") == []
