"""People in front of pages, without a browser: cookies, forms with their tokens, and what a page says."""

import html
import http.cookiejar
import re
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

PATIENCE_SECONDS = 60
Upload = tuple[str, str, bytes]  # field, name, bytes


@dataclass(frozen=True)
class Said:
    """One message of a conversation: its kind, its words, and its buttons by label."""

    id: str
    kind: str
    words: str
    buttons: dict[str, str]


class Person:
    """Somebody with cookies at one address."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.path = "/"  # of the page that came last, after redirects
        self.cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def get(self, path: str) -> tuple[int, str]:
        """Status and body of a page."""
        status, body = self.exchange(urllib.request.Request(self.address + path))
        return status, body.decode(errors="replace")

    def post(
        self, path: str, fields: dict[str, str] | None = None, files: Sequence[Upload] = ()
    ) -> tuple[int, str]:
        """Send a form with its token, as a browser does; redirects are followed."""
        body, kind = multipart({"csrfmiddlewaretoken": self.cookie("csrftoken"), **(fields or {})}, files)
        headers = {"Content-Type": kind, "Referer": self.address + path}
        status, answer = self.exchange(urllib.request.Request(self.address + path, body, headers))
        return status, answer.decode(errors="replace")

    def exchange(self, request: urllib.request.Request) -> tuple[int, bytes]:
        try:
            with self._opener.open(request, timeout=PATIENCE_SECONDS) as answer:
                self.path = answer.url.removeprefix(self.address)
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    def sign_in(self, door: str, name: str, password: str) -> tuple[int, str]:
        """Come to a door, be led to the page with a password on it, and fill its form."""
        page = self.get(door)[1]
        form = next(form for form in forms(page) if "password" in form.kinds.values())
        typed = {"text": name, "password": password}
        fields = {field: typed.get(kind, form.values[field]) for field, kind in form.kinds.items()}
        fields.pop("csrfmiddlewaretoken", None)
        return self.post(form.action or self.path, fields)

    def cookie(self, name: str) -> str:
        """The value of a cookie, empty without one."""
        return next((cookie.value or "" for cookie in self.cookies if cookie.name == name), "")

    def keep(self, name: str, value: str) -> None:
        """Have a cookie, as a browser that was here before."""
        self.cookies.set_cookie(
            http.cookiejar.Cookie(
                0, name, value, None, False, "127.0.0.1", False, False, "/", True, False, None, False,
                None, None, {},
            )
        )  # fmt: skip


@dataclass
class Customer:
    """A customer's browser at the conversation."""

    address: str
    person: Person = field(init=False)
    seen: set[str] = field(default_factory=set)
    answers: list[Said] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.person = Person(self.address)
        self.person.get("/")

    def text(self, words: str) -> list[Said]:
        return self._send({"text": words})

    def tap(self, payload: str) -> list[Said]:
        return self._send({"tap": payload})

    def files(self, *files: tuple[str, bytes]) -> list[Said]:
        return self._send({}, [("files", name, data) for name, data in files])

    def _send(self, fields: dict[str, str], files: Sequence[Upload] = ()) -> list[Said]:
        """What was new after it; a customer who was too fast sends again."""
        fields = {"key": uuid.uuid4().hex, **fields}
        for _ in range(PATIENCE_SECONDS):
            status, _body = self.person.post("/send", fields, files)
            if status != 429:
                break
            time.sleep(1)
        assert status == 200, (status, _body)
        self.answers = self.news()
        return self.answers

    def thread(self) -> list[Said]:
        """The messages on the page, the oldest first."""
        status, page = self.person.get("/thread")
        assert status == 200, page
        return [said for part in page.split('<li id="m-')[1:] if (said := read_message(part))]

    def news(self) -> list[Said]:
        """What was said since the last look."""
        new = [said for said in self.thread() if said.id not in self.seen]
        self.seen |= {said.id for said in new}
        return new

    def hears(self, kind: str) -> Said:
        """Wait for a message of a kind: in the answers to what was sent last, or after them."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        heard, self.answers = self.answers, []
        while time.monotonic() < deadline:
            heard += self.news()
            found = [said for said in heard if said.kind == kind]
            if found:
                return found[-1]
            time.sleep(0.2)
        raise AssertionError(f"no {kind} but {[said.kind for said in heard]}")

    @property
    def number(self) -> str:
        """The customer's number, as the page shows it, without its dash."""
        found = re.search(r'class="code">([0-9A-Z-]{9})<', self.person.get("/")[1])
        assert found
        return found[1].replace("-", "")


def read_message(part: str) -> Said | None:
    """A message out of its list item; None for a card that is no message."""
    identity, kinds = re.match(r'([^"]+)" class="([^"]*)"', part).groups()  # type: ignore[union-attr]
    if identity.startswith("card-"):
        return None
    words = re.search(r'<span class="words">(.*?)</span>', part, re.DOTALL)
    text = html.unescape(re.sub(r"<br ?/?>", "\n", words[1])) if words else ""
    pairs = re.findall(r'name="tap" value="([^"]*)"[^>]*>([^<]*)</button>', part)
    pairs += re.findall(r'<a class="button[^"]*" href="([^"]*)"[^>]*>([^<]*)</a>', part)
    buttons = {html.unescape(label): html.unescape(payload) for payload, label in pairs}
    return Said(identity, kinds.split()[-1], text, buttons)


@dataclass
class Form:
    """A form of a page: where it leads, and the kinds and values of its fields by name."""

    action: str
    kinds: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)


def forms(page: str) -> list[Form]:
    """The forms of a page, in order."""
    found: list[Form] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            said = {name: value or "" for name, value in attrs}
            if tag == "form":
                found.append(Form(said.get("action", "")))
            elif tag == "input" and found and said.get("name") and said.get("type") != "checkbox":
                found[-1].kinds[said["name"]] = said.get("type", "text")
                found[-1].values[said["name"]] = said.get("value", "")

    Reader().feed(page)
    return found


def multipart(fields: dict[str, str], files: Sequence[Upload]) -> tuple[bytes, str]:
    """A form's body and its content type."""
    mark = uuid.uuid4().hex
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    for field_name, name, data in files:
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{field_name}"; filename="{name}"\r\n'
        parts.append(head.encode() + b"Content-Type: application/octet-stream\r\n\r\n" + data + b"\r\n")
    return b"".join([*parts, f"--{mark}--\r\n".encode()]), f"multipart/form-data; boundary={mark}"
