"""HTTP out: what a provider's call can end in, and what a person's URL may and may not do."""

import contextlib
import gzip
import socket
import time

import pytest
from django.utils import translation

from everyprint.lib import http
from everyprint.lib.tests.http_server import Site, page


@pytest.fixture
def site():
    with Site().open() as opened:
        yield opened


def fetch(site, path, **options):
    return http.fetch_url(site.url + path, allow=[site.host], **options)


def redirect(to):
    return page(b"", 302, location=to)


@pytest.mark.parametrize("path", ["/callbacks/one/", "/callbacks/one"])
def test_an_address_that_is_called_without_a_path_is_called_to_its_last_slash(site, path):
    site.pages[path] = page(b"ok")
    assert http.provider_client(site.url + path).call("POST").status == 200


def test_a_file_comes_with_its_name_and_type(site):
    site.pages["/x"] = page(
        b"%PDF-",
        content_type="application/PDF; a=b",
        content_disposition="inline; filename*=UTF-8''Th%C3%A8se.pdf",
    )
    fetched = fetch(site, "/x?token=1#page=2")
    assert (fetched.data, fetched.media_type, fetched.file_name) == (b"%PDF-", "application/pdf", "Thèse.pdf")
    assert fetched.final_url == f"{site.url}/x?token=1"
    headers = site.requests[0][2]
    assert (headers["host"], headers["accept-encoding"]) == (site.host, "identity")


@pytest.mark.parametrize(
    ("disposition", "path", "name"),
    [
        ('attachment; filename="../../etc/passwd"', "/a", "passwd"),
        ('attachment; filename="C:\\\\temp\\\\cv.pdf"', "/a", "cv.pdf"),
        ("", "/dossier/m%C3%A9moire%20final.pdf", "mémoire final.pdf"),
        ("attachment; filename*=no-such-set''%FF%00a.pdf", "/a", "ÿa.pdf"),
        ("", "/dossier/", ""),
        ('attachment; filename=""', "/" + "n" * 300 + ".pdf", "n" * 146 + ".pdf"),
    ],
)
def test_a_file_name_is_only_ever_a_plain_last_part(site, disposition, path, name):
    site.pages[path] = page(b"x", content_disposition=disposition)
    assert fetch(site, path).file_name == name


def test_redirects_are_followed_three_times_and_no_more(site):
    site.pages |= {
        "/1": redirect("/2"),
        "/2": redirect("3"),
        "/3": redirect(f"{site.url}/4"),
        "/4": page(b"end"),
    }
    assert fetch(site, "/1").data == b"end"
    site.pages["/0"] = redirect("/1")
    with pytest.raises(http.UrlRefused) as refused:
        fetch(site, "/0")
    assert refused.value.reason == "redirects"


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("ftp://example.com/", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("http://a@example.com/", "userinfo"),
        ("//example.com:22/", "port"),
        ("http://exa mple.com/", "malformed"),
    ],
)
def test_where_a_redirect_leads_is_checked_again(site, target, reason):
    site.pages["/"] = redirect(target)
    with pytest.raises(http.UrlRefused) as refused:
        fetch(site, "/")
    assert refused.value.reason == reason


@pytest.mark.parametrize("status", [204, 206, 401, 404, 500])
def test_a_status_other_than_200_is_a_failure_that_tells_it(site, status):
    site.pages["/"] = page(b"", status)
    with pytest.raises(http.FetchFailed) as failed:
        fetch(site, "/")
    assert failed.value.http_status == status


def test_a_file_is_as_large_as_allowed_and_no_larger(site):
    site.pages["/"] = page(b"x" * 1000)
    assert len(fetch(site, "/", size_max_bytes=1000).data) == 1000
    with pytest.raises(http.FetchTooLarge):
        fetch(site, "/", size_max_bytes=999)


def test_a_packed_file_is_counted_unpacked(site):
    packed = gzip.compress(bytes(20_000_000))
    site.pages["/"] = page(packed, content_encoding="gzip")
    assert len(packed) < 30_000
    with pytest.raises(http.FetchTooLarge):
        fetch(site, "/", size_max_bytes=1_000_000)


def test_a_small_packed_file_is_unpacked_and_a_cut_one_refused(site):
    packed = gzip.compress(b"hello")
    site.pages |= {
        "/a": page(packed, content_encoding="gzip"),
        "/b": page(packed[:-3], content_encoding="gzip"),
    }
    assert fetch(site, "/a").data == b"hello"
    with pytest.raises(http.FetchFailed):
        fetch(site, "/b")


def test_an_unknown_packing_is_a_failure(site):
    site.pages["/"] = page(b"x", content_encoding="gzip, gzip")
    with pytest.raises(http.FetchFailed):
        fetch(site, "/")


def drip(head):
    """A page that never ends by itself: it drips until the client hangs up."""

    def write(door):
        door.wfile.write(head)
        with contextlib.suppress(OSError):
            while True:
                door.wfile.write(b"x")
                door.wfile.flush()
                time.sleep(0.02)

    return write


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nx-", b"HTTP/1.1 2"])
def test_a_site_that_drips_is_cut_off_at_the_total_time(site, head):
    site.pages["/"] = drip(head)
    with pytest.raises((http.FetchTooSlow, http.FetchFailed)):
        fetch(site, "/", total_seconds=0.15)


def test_a_silent_site_is_too_slow():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host = f"127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(http.FetchTooSlow):
            http.fetch_url(f"http://{host}/", allow=[host], total_seconds=0.1)


def test_a_body_shorter_than_announced_is_a_failure(site):
    site.pages["/"] = page(b"short", content_length="500")
    with pytest.raises(http.FetchFailed):
        fetch(site, "/")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "scheme"),
        ("example.com/a.pdf", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("gopher://example.com/", "scheme"),
        ("http:///a", "malformed"),
        ("http://user:pw@example.com/", "userinfo"),
        ("http://@example.com/", "userinfo"),
        ("http://example.com:8080/", "port"),
        ("http://example.com:0/", "port"),
        ("http://example.com:99999/", "port"),
        ("http://exa\tmple.com/", "malformed"),
        ("http://example.com\\@127.0.0.1/", "malformed"),
        ("http://[::1", "malformed"),
        ("http://[fe80::1%25lo]/", "malformed"),
        ("http://①②⑦.⓪.⓪.①/", "malformed"),
        ("http://example.com/" + "a" * 5000, "malformed"),
    ],
)
def test_a_url_of_another_form_is_not_even_looked_up(url, reason):
    with pytest.raises(http.UrlRefused) as refused:
        http.fetch_url(url)
    assert refused.value.reason == reason


def test_every_refusal_says_what_to_do_next_in_french():
    with translation.override("fr"):
        for error in (
            http.UrlRefused("port"),
            http.FetchTooSlow(),
            http.FetchTooLarge(50_000_000),
            http.FetchFailed(404),
        ):
            assert "Envoyez" in error.sentence() or "envoyez" in error.sentence()


def test_tls_keeps_the_name_and_verifies_the_certificate():
    seen = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        def take_hello():
            connection, _peer = listener.accept()
            with connection:
                seen.append(connection.recv(4096))

        import threading

        thread = threading.Thread(target=take_hello, daemon=True)
        thread.start()
        with pytest.raises(http.FetchFailed):
            http.fetch_url(f"https://localhost:{port}/", allow=[f"localhost:{port}"])
        thread.join()
    assert b"localhost" in seen[0], "the server name is in the TLS greeting"


def test_a_provider_that_is_not_there_was_not_sent_anything():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(http.NotSent):
        http.provider_client(f"http://127.0.0.1:{port}").call("POST", "/x", json_body={})


def test_a_provider_name_that_does_not_exist_was_not_sent_anything():
    with pytest.raises(http.NotSent):
        http.provider_client("http://nobody.invalid").call("GET", "/")


def test_an_answer_comes_with_its_status_and_token(site):
    site.pages["/v2/x"] = page(b'{"a": 1}', 403, x_kind="refusal")
    answer = http.provider_client(site.url + "/", token="abc").call("POST", "/v2/x", json_body={"é": 1})
    assert (answer.status, answer.json(), answer.headers["x-kind"]) == (403, {"a": 1}, "refusal")
    method, path, headers = site.requests[0]
    assert (method, path) == ("POST", "/v2/x")
    assert (headers["authorization"], headers["content-type"]) == ("Bearer abc", "application/json")


def test_a_provider_is_not_followed_elsewhere(site):
    site.pages["/"] = redirect("http://169.254.169.254/")
    assert http.provider_client(site.url).call("GET", "/").status == 302


@pytest.mark.parametrize(
    "answer",
    [
        lambda door: None,
        drip(b"HTTP/1.1 200 OK\r\n\r\n"),
        page(b"{}", content_length="900"),
        page(b"x" * 1_000_001),
        lambda door: door.wfile.write(b"no http at all\r\n\r\n"),
    ],
    ids=["closed", "drip", "cut", "too large", "garbage"],
)
def test_a_call_without_a_whole_answer_is_lost(site, answer):
    site.pages["/"] = answer
    with pytest.raises(http.Lost):
        http.provider_client(site.url, total_seconds=0.3).call("POST", "/", json_body={})
