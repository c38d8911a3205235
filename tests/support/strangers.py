"""Requests that a stranger with bad intentions would make: every route, every way to fill it in.

A request follows from its seed and its number, and from a place to make it in (`Place`): the ids, the cookies
and the keys of somebody who is let in.
"""

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, quote_from_bytes, urlencode

from django.urls import URLPattern, URLResolver
from django.urls.converters import IntConverter
from django.urls.resolvers import RoutePattern

from everyprint.api.published.table import ALIASES, CALLS
from everyprint.api.published.words import PREFIX
from tests.toys.channel import SECRET

NUMBERS = ("", "0", "-1", "1", "2", "99", "1e999", "9" * 5000, "٣", "²", "1_0", "NaN", "0x10", "2147483648")
NUMBERS += ("9223372036854775808", "1.5", " 7 ", "+5", "5 000")
TEXTS = ("\0", "a\0b", "é" * 300, "' OR 1=1 --", "{{7*7}}", "../../etc/passwd", "..%2f", "<script>x</script>")
TEXTS += (
    "\r\nX: y",
    "a" * 5000,
    "🙂\u202e",
    "%(x)s",
    "{0}",
    "\\",
    "None",
    "\ufffd",
    " ",
    "null",
    "[]",
    "::::",
)
TEXTS += (
    "near:NaN,1",
    "near:1e999,2",
    "print:x",
    "set:pages=9-" + "9" * 4000,
    "amount:999999999",
    "place:\0",
)
JSONS = ('{"a":' * 2000, "[" * 2000, '"\\ud800"', "NaN", '{"A4":{"gray":1e999}}', "{", '[{"a":[]}]', "[1]")
JSONS += (
    '{"open":"99:99","close":[]}',
    '{"location":[NaN,"x"]}',
    '{"location":{"type":"Point"}}',
    "\ufeff{}",
)
URLS = ("http://127.0.0.1:1/x.pdf", "http://[::1", "ftp://x", "http://0x7f.1/", "http://[fe80::1%25x]/")
HOSTILE = (*NUMBERS, *TEXTS, *JSONS, *URLS)
METHODS = ("GET",) * 9 + ("POST",) * 8 + ("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO")
CUSTOMER, STAFF, OPERATOR = "customer", "staff", "operator"


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# The names of the fields of each face.
WEB = _names("text tap latitude longitude key files language code token topic since")
SHOP = _names(
    "paused code customer amount confirm form_id minutes time other reason text name digits language token"
)
ACCESS = _names(
    "username login password password1 password2 oldpassword next code this_is_the_login_form token"
)
API = _names("""
messenger_id last_name gender since printer_id file_url fileName pages_to_print color binding
paper_format copies duplex command_id status code financial_allocation position schedules number
master_pass open_now name amount
latitude longitude
""")
LISTS = _names("""
q p o e all s page term app_label model_name field_name action index select_across _selected_action _popup
_facets _to_field _changelist_filters state id__exact customer__gender__exact pk__in created_at__gte
state__exact shop
scope integrator is_active usable_password _save _continue reference username password1 password2
""")
DOORS = _names("from id text tap latitude longitude files depositId status amount challenge")
# The faces by the start of their paths: who comes in there, and what is sent.
FACES: Mapping[str, tuple[str, Sequence[str]]] = {
    PREFIX: ("", API),
    "/backoffice/": (OPERATOR, LISTS),
    "/shop/": (STAFF, SHOP),
    "/accounts/": (STAFF, ACCESS),
    "/channels/": ("", DOORS),
    "/callbacks/": ("", DOORS),
    "/send": (CUSTOMER, WEB),
    "/": (CUSTOMER, WEB),
}
HEADERS = ("Accept-Language", "User-Agent", "HX-Request", "Referer", "X-Forwarded-For", "Accept", "Origin")
HEADERS += (
    "Idempotency-Key",
    "If-Modified-Since",
    "If-None-Match",
    "Range",
    "X-Forwarded-Proto",
    "Accept-Encoding",
)
TYPES = ("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=X")
BAD_TYPES = ("multipart/form-data", "application/json; charset=utf-99", "text/plain; charset=\x01", "x" * 300)
BAD_TYPES += (
    "application/x-www-form-urlencoded; charset=utf-16",
    "multipart/form-data; boundary=" + "é" * 80,
)


# The backoffice and a turn of the dialog take longest; the doors of channels and providers are few.
DRAWN = (*FACES, PREFIX, PREFIX, "/shop/", "/accounts/", "/", "/")


@dataclass(frozen=True)
class Route:
    """A path with places: `shop/orders/<str:public_id>/` as words and the names of what belongs between."""

    words: tuple[str, ...]
    places: tuple[tuple[str, bool], ...] = ()  # name, is a number


@dataclass(frozen=True)
class Place:
    """Where a request is made: what is right for a place of a path or a field, and who may come in."""

    known: Mapping[str, Sequence[str]]
    cookies: Mapping[str, Sequence[Mapping[str, str]]]  # of who comes in; CUSTOMER, STAFF and OPERATOR
    keys: Sequence[str]
    links: Sequence[str] = ()  # signed addresses, with their query


@dataclass(frozen=True)
class Call:
    """One request, as the server hands it on."""

    method: str
    path: str
    query: str
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    is_wrong_place: bool = False

    @property
    def scope(self) -> dict[str, Any]:
        raw = self.path.encode("latin-1")
        return {
            "type": "http",
            "http_version": "1.1",
            "method": self.method,
            "scheme": "http",
            "path": self.path,
            "raw_path": raw,
            "query_string": self.query.encode("latin-1"),
            "headers": list(self.headers),
            "server": ("127.0.0.1", 8000),
            "client": ("203.0.113.7", 40000),
        }


def routes(resolver: URLResolver, before: tuple[str, ...] = ("/",)) -> Iterator[Route]:
    """Every path that the URL resolver knows, and those that are answered before it."""
    yield from _walked(resolver, Route(("/",)))
    for name in (*CALLS, *ALIASES, "no/such/call", ""):
        yield Route((f"{PREFIX}{name}",))
    yield Route(("/live/",))
    yield Route(("/static/", ""), (("static", False),))
    yield Route(("/", ""), (("nothing", False),))


def _walked(resolver: URLResolver, start: Route) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        found = _joined(start, entry)
        if isinstance(entry, URLResolver):
            yield from _walked(entry, found)
        else:
            yield found


def _joined(start: Route, entry: URLPattern | URLResolver) -> Route:
    pattern = entry.pattern
    if not isinstance(pattern, RoutePattern):  # the backoffice's two regular expressions
        names = list(pattern.regex.groupindex)
        last = "/" if str(pattern).endswith("/$") else ""
        return (
            Route((*start.words, last), (*start.places, *((name, False) for name in names)))
            if names
            else start
        )
    words, places, rest = list(start.words), list(start.places), str(pattern)
    while "<" in rest:
        word, _less, rest = rest.partition("<")
        name, _more, rest = rest.partition(">")
        words[-1] += word
        words.append("")
        name = name.rpartition(":")[2]
        places.append((name, isinstance(pattern.converters[name], IntConverter)))
    words[-1] += rest
    return Route(tuple(words), tuple(places))


@dataclass
class Stranger:
    """Draws requests for one place."""

    place: Place
    routes: Sequence[Route]
    draw: random.Random = field(default_factory=random.Random)

    def __post_init__(self) -> None:
        self.faces = {
            start: [route for route in self.routes if face_of(route.words[0]) == start] for start in FACES
        }

    def call(self, seed: int, number: int) -> Call:
        """The request of a seed and a number."""
        self.draw = random.Random(f"{seed}/{number}")
        draw = self.draw
        start = draw.choice(DRAWN)
        who, names = FACES[start]
        path, is_wrong = self._path(draw.choice(self.faces[start]))
        method = draw.choice(METHODS)
        is_sent = method not in ("GET", "HEAD") or draw.random() < 0.1
        query = "" if is_sent and draw.random() < 0.5 else self._query(names)
        if draw.random() < 0.05:
            path, _question, signed = draw.choice(self.place.links).partition("?")
            start, is_wrong, query = face_of(path), False, f"{signed}&{query}"
            who = FACES[start][0]
        body, media_type = self._body(names) if is_sent else (b"", "")
        return Call(method, path, query, self._headers(start, who, media_type), body, is_wrong)

    def _path(self, route: Route) -> tuple[str, bool]:
        path, is_wrong = route.words[0], False
        for (name, is_number), word in zip(route.places, route.words[1:], strict=True):
            right = self.place.known.get(name, ())
            if right and self.draw.random() < 0.7:
                path += quote(self.draw.choice(right), safe="")
            else:
                value = self.draw.choice(NUMBERS if is_number else HOSTILE)
                is_wrong = is_wrong or not value.strip().isdigit()  # a small number may be right
                path += quote(value.encode("utf-8", "replace"), safe="")
                path += self.draw.choice(("", "", "", "%00", "%ff", "%C3", "%2F"))
            path += word
        return path, is_wrong

    def _fields(self, names: Sequence[str]) -> list[tuple[str, str]]:
        """A form that is mostly right, or one that is mostly wrong."""
        draw, known = self.draw, self.place.known
        given, wrong = draw.choice(((0.95, 0.04), (0.95, 0.04), (0.3, 0.3), (0.1, 0.9)))
        chosen = [name for name in names if draw.random() < given] + draw.choices(
            names, k=draw.choice((0, 0, 1))
        )
        is_right = {name: name in known and draw.random() >= wrong for name in chosen}
        return [(name, draw.choice(known[name] if is_right[name] else HOSTILE)) for name in chosen]

    def _query(self, names: Sequence[str]) -> str:
        if self.draw.random() < 0.1:
            return self._junk()
        return self._form(self._fields(names) if self.draw.random() < 0.7 else [])

    def _form(self, fields: list[tuple[str, str]]) -> str:
        return urlencode(fields, errors="replace")

    def _junk(self) -> str:
        return quote_from_bytes(self.draw.randbytes(8), safe="=&;%+?") + self.draw.choice(
            ("", "&a" * 1100, "=" * 50)
        )

    def _body(self, names: Sequence[str]) -> tuple[bytes, str]:
        media_type = self.draw.choice(TYPES) if self.draw.random() < 0.9 else self.draw.choice(BAD_TYPES)
        fields = self._fields(names)
        makers: tuple[Callable[[list[tuple[str, str]]], bytes], ...] = (
            lambda pairs: self._form(pairs).encode(),
            self._json,
            self._multipart,
        )
        make = makers[TYPES.index(media_type)] if media_type in TYPES else self.draw.choice(makers)
        if self.draw.random() < 0.05:
            return self.draw.randbytes(30), media_type
        return make(fields), media_type

    def _json(self, fields: list[tuple[str, str]]) -> bytes:
        parts = [f"{json.dumps(name)}:{self._json_value(value)}" for name, value in fields]
        return ("{" + ",".join(parts) + "}").encode("utf-8", "surrogatepass")

    def _json_value(self, text: str) -> str:
        return self.draw.choice(
            (json.dumps(text),) * 40 + (self.draw.choice(JSONS), self.draw.choice(NUMBERS), "null")
        )

    def _multipart(self, fields: list[tuple[str, str]]) -> bytes:
        body = b""
        for name, value in fields:
            disposition = f'form-data; name="{name}"'
            if name == "files" or self.draw.random() < 0.1:
                disposition += f'; filename="{self.draw.choice(TEXTS)}"'
            body += f"--X\r\nContent-Disposition: {disposition}\r\n\r\n{value}\r\n".encode("utf-8", "replace")
        return body + self.draw.choice((b"--X--\r\n", b"--X--\r\n", b"", b"--X"))

    def _headers(self, start: str, who: str, media_type: str) -> tuple[tuple[bytes, bytes], ...]:
        draw = self.draw
        if draw.random() < 0.15:
            who = draw.choice(("", *self.place.cookies))
        host = "127.0.0.1:8000" if draw.random() < 0.97 else draw.choice(("a b", "x" * 300, "[::", "é", ""))
        cookies = dict(draw.choice(self.place.cookies[who])) if who else {}
        headers = {"Host": host}
        if draw.random() < 0.9:
            cookies["csrftoken"] = headers["X-CSRFToken"] = "x" * 32
        for name in ("sessionid", "everyprint", "language", "messages", "csrftoken", "$Version"):
            if draw.random() < 0.02:
                cookies[name] = draw.choice(HOSTILE)[:200]
        if cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        if start == PREFIX or draw.random() < 0.02:
            headers["Authorization"] = (
                draw.choice(self.place.keys) if draw.random() < 0.9 else draw.choice(HOSTILE)
            )
        if start == "/channels/" and draw.random() < 0.9:
            headers["X-Toy-Secret"] = SECRET
        for name in draw.sample(HEADERS, draw.choice((0, 0, 1, 2))):
            headers[name] = draw.choice(
                (*HOSTILE, "en", "fr;q=0.5,en", "Chatfuel", "true", "gzip", "x" * 300, "bytes=9-")
            )
        if media_type:
            headers["Content-Type"] = media_type
        return tuple((name.lower().encode(), _header(value)) for name, value in headers.items())


def face_of(path: str) -> str:
    """The face that a path belongs to."""
    return next(start for start in FACES if path.startswith(start))


def _header(value: str) -> bytes:
    """A header's value as a server lets it through: without line ends and NUL."""
    cleaned = value.encode("utf-8", "replace")
    return bytes(byte for byte in cleaned if byte >= 32 or byte == 9)[:6000]
