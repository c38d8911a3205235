"""The one place for HTTP out.

`provider_client` calls base URLs from settings, which are trusted. `fetch_url` opens URLs given by people,
which are hostile: see `hosts` for what they may reach and `transport` for how that is enforced.
"""

import json
import posixpath
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import unquote

import httpx
from django.utils.translation import gettext_lazy as _

from everyprint.lib import hosts
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.jsons import read_json
from everyprint.lib.numbers import whole_number
from everyprint.lib.transport import Deadline, PinnedTransport

CONNECT_SECONDS = 5.0
ANSWER_MAX_BYTES = 1_000_000
REDIRECTS_MAX = 3
URL_MAX_CHARACTERS = 4096
_USER_AGENT = "EveryPrint"
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


# Trusted base URLs ------------------------------------------------------------------------------------


class NotSent(Exception):
    """The request surely never reached the other side: it may be sent again."""

    code = "not_sent"


class Lost(Exception):
    """The request may have had its effect, but no whole answer came back: only asking again can tell."""

    code = "lost"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the other side said, whatever the status."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> object:
        """The parsed body; raises ValueError when it is not JSON."""
        parsed: object = read_json(self.body)
        return parsed


@dataclass(frozen=True)
class ProviderClient:
    """Calls below one trusted base URL, each on its own connection, without following redirects."""

    base_url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    total_seconds: float = 20.0

    def call(
        self,
        method: str,
        path: str = "",
        *,
        json_body: object = None,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send one request and read the whole answer (at most 1 MB).

        Raises NotSent or Lost; an error status is an answer.
        """
        sent = {"user-agent": _USER_AGENT, "accept-encoding": "identity", **self.headers, **(headers or {})}
        if json_body is not None:
            body = json.dumps(json_body, ensure_ascii=False).encode()
            sent["content-type"] = "application/json"
        deadline = Deadline(self.total_seconds)
        # Without a path the address is the one that was given, to its last slash: it may be signed.
        url = httpx.URL(self.base_url.rstrip("/") + path if path else self.base_url)
        addresses = self._addresses(url, deadline)
        request = httpx.Request(method, url, content=body, headers=sent)
        try:
            with _exchange(request, addresses, deadline) as response:
                content = _read(response, ANSWER_MAX_BYTES)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise NotSent(str(error)) from error
        except (httpx.HTTPError, FetchTooLarge, zlib.error) as error:
            raise Lost(type(error).__name__) from error
        return Answer(response.status_code, dict(response.headers), content)

    def _addresses(self, url: httpx.URL, deadline: Deadline) -> list[str]:
        try:
            return hosts.resolve(url.raw_host.decode(), _port(url), deadline.left())
        except OSError as error:
            raise NotSent(str(error)) from error


def provider_client(
    base_url: str, *, token: str = "", headers: Mapping[str, str] | None = None, total_seconds: float = 20.0
) -> ProviderClient:
    """A client for a base URL from settings; a token is sent as bearer."""
    bearer = {"authorization": f"Bearer {token}"} if token else {}
    return ProviderClient(base_url, {**bearer, **(headers or {})}, total_seconds)


# URLs given by people ---------------------------------------------------------------------------------


class FetchError(EveryPrintError):
    """A file could not be had from a URL."""

    code = "fetch_failed"


class UrlRefused(FetchError):
    """We do not open this URL. `reason`: malformed, scheme, userinfo, port, address or redirects."""

    code = "url_refused"
    message = _(
        "Ce lien n'est pas ouvert : il ne mène pas à un site public. Envoyez plutôt le fichier lui-même."
    )

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class FetchTooSlow(FetchError):
    """The other side did not finish in time."""

    code = "fetch_too_slow"
    message = _(
        "Le site de ce lien répond trop lentement. Réessayez dans quelques minutes, "
        "ou envoyez le fichier lui-même."
    )


class FetchTooLarge(FetchError):
    """The file is larger than allowed."""

    code = "fetch_too_large"
    message = _("Le fichier de ce lien dépasse %(megabytes)d Mo. Envoyez un fichier plus léger.")

    def __init__(self, size_max_bytes: int) -> None:
        super().__init__(megabytes=size_max_bytes // 1_000_000)


class FetchFailed(FetchError):
    """No file came. `http_status` is what the site answered, None when it gave no proper answer."""

    message = _(
        "Le fichier de ce lien n'a pas pu être téléchargé. Vérifiez que le lien s'ouvre sans mot de passe, "
        "ou envoyez le fichier lui-même."
    )

    def __init__(self, http_status: int | None, detail: str = "") -> None:
        super().__init__(http_status=http_status, detail=detail)
        self.http_status = http_status


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as the other side sent it; its name and media type are claims, not facts."""

    data: bytes
    media_type: str
    file_name: str
    final_url: str


def fetch_url(
    url: str,
    *,
    allow: Sequence[str] = (),
    size_max_bytes: int = 50_000_000,
    total_seconds: float = 8.0,
) -> Fetched:
    """Fetch a file from a URL given by a person.

    `allow` holds `host:port` pairs that may be reached whatever their port and address. Raises UrlRefused,
    FetchTooSlow, FetchTooLarge or FetchFailed.
    """
    deadline = Deadline(total_seconds)
    target = _checked(url, allow)
    for _hop in range(REDIRECTS_MAX + 1):
        try:
            outcome = _fetch_once(target, allow, size_max_bytes, deadline)
        except (httpx.TimeoutException, TimeoutError) as error:
            raise FetchTooSlow from error
        except (httpx.HTTPError, OSError, zlib.error) as error:
            raise FetchFailed(None, f"{type(error).__name__}: {error}") from error
        if isinstance(outcome, Fetched):
            return outcome
        target = _checked(_joined(target, outcome), allow)
    raise UrlRefused("redirects")


def _checked(text: str, allow: Sequence[str]) -> httpx.URL:
    """The parsed URL, once its form is one we open. Whether its addresses are comes after resolving."""
    text = text.strip()
    if len(text) > URL_MAX_CHARACTERS or "\\" in text or not text.isprintable():
        raise UrlRefused("malformed")
    scheme, separator, rest = text.partition("://")
    if not separator or scheme.lower() not in _PORTS:
        raise UrlRefused("scheme")
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    if "@" in authority:
        raise UrlRefused("userinfo")
    try:
        url = httpx.URL(text).copy_with(fragment=None)
        host = url.raw_host.decode("ascii")
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise UrlRefused("malformed") from error
    if not re.fullmatch(r"[a-z0-9._-]{1,253}|[0-9a-f:.]{2,45}", host):
        raise UrlRefused("malformed")
    if _port(url) not in _PORTS.values() and not _is_allowed(url, allow):
        raise UrlRefused("port")
    return url


def _port(url: httpx.URL) -> int:
    return _PORTS[url.scheme] if url.port is None else url.port


def _is_allowed(url: httpx.URL, allow: Sequence[str]) -> bool:
    host = url.raw_host.decode("ascii")
    name = f"[{host}]" if ":" in host else host
    return f"{name}:{_port(url)}" in {entry.strip().lower() for entry in allow}


def _joined(base: httpx.URL, location: str) -> str:
    try:
        return str(base.join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise UrlRefused("malformed") from error


def _fetch_once(
    url: httpx.URL, allow: Sequence[str], size_max_bytes: int, deadline: Deadline
) -> Fetched | str:
    """The file, or where a redirect leads. The addresses checked here are those connected to."""
    addresses = hosts.resolve(url.raw_host.decode("ascii"), _port(url), deadline.left())
    if not _is_allowed(url, allow) and not all(hosts.is_public(address) for address in addresses):
        raise UrlRefused("address")
    headers = {"user-agent": _USER_AGENT, "accept": "*/*", "accept-encoding": "identity"}
    with _exchange(httpx.Request("GET", url, headers=headers), addresses, deadline) as response:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return response.headers["location"]
        if response.status_code != 200:
            raise FetchFailed(response.status_code)
        data = _read(response, size_max_bytes)
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Fetched(data, media_type, _file_name(response, url), str(url))


def _file_name(response: httpx.Response, url: httpx.URL) -> str:
    """The last part of the name in Content-Disposition, or of the path; empty when neither has one."""
    message = Message()
    message["content-disposition"] = response.headers.get("content-disposition", "")
    claimed = message.get_filename() or unquote(url.path)
    name = posixpath.basename(claimed.replace("\\", "/"))
    return "".join(character for character in name if character.isprintable()).strip()[-150:]


# Both -------------------------------------------------------------------------------------------------


@contextmanager
def _exchange(
    request: httpx.Request, addresses: Sequence[str], deadline: Deadline
) -> Iterator[httpx.Response]:
    """One request on one connection. Not by `httpx.Client`: it parses redirects unasked."""
    seconds = deadline.left()
    timeout = httpx.Timeout(seconds, connect=min(seconds, CONNECT_SECONDS))
    request.extensions["timeout"] = timeout.as_dict()
    with PinnedTransport(addresses, deadline) as transport:
        response = transport.handle_request(request)
        try:
            yield response
        finally:
            response.close()


def _read(response: httpx.Response, size_max_bytes: int) -> bytes:
    """The decoded body; FetchTooLarge as soon as it is more than allowed, however little was sent."""
    declared = response.headers.get("content-length", "0")
    if whole_number(declared, size_max_bytes) is None:
        raise FetchTooLarge(size_max_bytes)
    data = bytearray()
    for part in _decoded(response, size_max_bytes + 1):
        data += part
        if len(data) > size_max_bytes:
            raise FetchTooLarge(size_max_bytes)
    return bytes(data)


def _decoded(response: httpx.Response, size_max_bytes: int) -> Iterator[bytes]:
    """The body as sent, or unpacked by hand: httpx unpacks whole blocks before anyone can count them."""
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding in ("", "identity"):
        yield from response.iter_raw()
        return
    if coding != "gzip":
        raise httpx.DecodingError(f"content-encoding {coding} was not asked for")
    unpacker = zlib.decompressobj(wbits=31)
    for part in response.iter_raw():
        yield unpacker.decompress(part, size_max_bytes)
    if not unpacker.eof:
        raise httpx.DecodingError("the packed body ends early")
