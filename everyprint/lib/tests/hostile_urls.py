"""Run inside a network namespace without a route: every spelling of an inner address against a canary.

Prints a JSON object: how many URLs were tried, how many requests reached the canary by `fetch_url`, and
how many by a plain client, which shows that the canary can be reached at all.
"""

import fcntl
import ipaddress
import json
import socket
import struct
from collections.abc import Iterator

import httpx

from everyprint.lib import http
from everyprint.lib.tests.http_server import Site, page

INNER = [
    "127.0.0.1", "127.1.2.3", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.0.9", "100.64.0.1",
    "100.100.100.200", "168.63.129.16", "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.1",
    "192.0.0.1", "192.0.0.192", "192.0.2.7", "192.88.99.1", "192.168.0.1", "192.168.255.3", "198.18.0.1",
    "198.51.100.2", "203.0.113.5", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
]  # fmt: skip
INNER_V6 = [
    "::", "::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "100::1", "64:ff9b:1::a00:1",
    "2001:db8::1", "2001:2::1", "2001:10::1", "3fff::1", "5f00::1", "4000::1",
]  # fmt: skip
LOOPBACK_NAMES = ["localhost", "LOCALHOST", "localhost.", "LocalHost."]
PUBLIC = ["93.184.216.34", "2606:4700::1111", "64:ff9b::5db8:d822", "2002:5db8:d822::1"]


def spellings(v4: str) -> Iterator[str]:
    """The ways to write an IPv4 address in a URL that some resolver understands."""
    a, b, c, d = (int(part) for part in v4.split("."))
    number = int(ipaddress.IPv4Address(v4))
    yield from (
        v4,
        v4 + ".",
        f"{a:03o}.{b}.{c}.{d}",
        f"0{a:o}.0{b:o}.0{c:o}.0{d:o}",
        f"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}",
    )
    yield from (
        str(number),
        hex(number),
        f"0{number:o}",
        f"{a}.{b}.{c * 256 + d}",
        f"{a}.{b * 65536 + c * 256 + d}",
    )
    yield from (
        f"0x{a:x}.{number & 0xFFFFFF}",
        v4.replace(".", "。"),
        v4.replace(".", "%2e"),
        f"{v4}%00.example.com",
    )
    yield "".join(chr(ord(digit) + 0xFEE0) if digit.isdigit() else digit for digit in v4)
    high, low = number >> 16, number & 0xFFFF
    yield from (f"[::ffff:{v4}]", f"[::ffff:{high:x}:{low:x}]", f"[::{v4}]", f"[64:ff9b::{high:x}:{low:x}]")
    yield from (
        f"[2002:{high:x}:{low:x}::1]",
        f"[2001:0:{high:x}:{low:x}::1]",
        f"[0:0:0:0:0:ffff:{high:x}:{low:x}]",
    )
    yield f"[2001:0:808:808::{high ^ 0xFFFF:x}:{low ^ 0xFFFF:x}]"


def hostile_urls() -> Iterator[str]:
    for v4 in INNER:
        for host in spellings(v4):
            yield f"http://{host}/canary"
    for v6 in INNER_V6:
        yield f"http://[{v6}]/canary"
        yield f"http://[{ipaddress.IPv6Address(v6).exploded}]/canary"
    for name in LOOPBACK_NAMES:
        yield from (
            f"http://{name}/canary",
            f"HTTP://{name}/canary",
            f"http://{name}:80/canary",
            f"http://{name}:8080/canary",
        )
    yield from (
        "http://example.com@127.0.0.1/canary", "http://127.0.0.1#@example.com/canary",
        "http://127.0.0.1\\@example.com/",
        "http://example.com\\@127.0.0.1/canary", "http:127.0.0.1/canary", "http:/127.0.0.1/canary",
        "http:\\\\127.0.0.1/",
        "//127.0.0.1/canary", " http://127.0.0.1/canary", "http://127.0.0.1:80:443/canary",
        "http://127.0.0.1?@example.com/",
        "http://127.0.0.1;example.com/canary", "http://127.0.0.1&@example.com/canary", "http://[127.0.0.1]/canary",
        "http://127.0.0.1\t/canary", "ht\ntp://127.0.0.1/canary", "http://0/canary", "http://127.1/canary",
        "http://lo%63alhost/canary", "http://ⓛocalhost/canary", "http://[::1%25lo]/canary",
        "http://[::ffff:127.0.0.1%25lo]/",
        "file:///etc/hostname", "FILE:///etc/hostname", "gopher://127.0.0.1:80/_GET", "dict://127.0.0.1:80/x",
        "ftp://127.0.0.1/", "unix:///run/x.sock", "data:text/plain,x", "jar:http://127.0.0.1!/",
    )  # fmt: skip


class Rebinding:
    """A name server that answers with something else each time it is asked about `rebind-…`."""

    def __init__(self) -> None:
        self.answers: dict[str, list[list[str]]] = {}
        self.asked: dict[str, int] = {}
        self._system = socket.getaddrinfo
        socket.getaddrinfo = self  # type: ignore[assignment]

    def __call__(self, host, port, *args, **options):
        if host not in self.answers:
            return self._system(host, port, *args, **options)
        count = self.asked[host] = self.asked.get(host, 0) + 1
        rounds = self.answers[host]
        addresses = rounds[min(count, len(rounds)) - 1]
        return [
            (socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port))
            for a in addresses
        ]


def raise_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, 0x8914, struct.pack("16sh", b"lo", 0x1 | 0x40))  # SIOCSIFFLAGS: up, running


def try_url(url: str, **options) -> str:
    try:
        http.fetch_url(url, total_seconds=3, **options)
    except http.FetchError as error:
        return error.code
    return "fetched"


def main() -> None:
    raise_loopback()
    with Site("127.0.0.1", 80).open() as canary:
        canary.pages["/canary"] = page(b"reached")
        print(json.dumps(run(canary)))


def run(canary: Site) -> dict[str, object]:
    names = Rebinding()
    urls = list(hostile_urls())
    codes = [try_url(url) for url in urls]
    for index in range(50):
        names.answers[f"rebind-{index}.example"] = [[PUBLIC[index % 4]], ["127.0.0.1"]]
        codes.append(try_url(f"http://rebind-{index}.example/canary"))
    names.answers["mixed.example"] = [[PUBLIC[0], "127.0.0.1"]]
    codes.append(try_url("http://mixed.example/canary"))
    with Site("127.0.0.1", 8081).open() as door:
        for url in filter(is_header, urls):
            door.pages["/go"] = page(b"", 302, location=url)
            codes.append(try_url("http://127.0.0.1:8081/go", allow=["127.0.0.1:8081"]))
    hits = len(canary.requests)
    return {
        "tried": len(codes),
        "hits": hits,
        "fetched": codes.count("fetched"),
        "asked_twice": [name for name, count in names.asked.items() if count > 1],
        "plain_hits": plain_hits(urls, canary),
    }


def is_header(text: str) -> bool:
    return text.isascii() and text.isprintable()


def plain_hits(urls: list[str], canary: Site) -> int:
    before = len(canary.requests)
    with httpx.Client(timeout=5, trust_env=False) as client:
        for url in urls:
            try:
                client.get(url)
            except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError):
                pass
    return len(canary.requests) - before


if __name__ == "__main__":
    main()
