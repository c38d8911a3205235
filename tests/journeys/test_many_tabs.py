"""One event stream for all tabs of a browser: taken over when its tab closes, found again after a deploy."""

import http.client
import http.server
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from everyprint.lib.testing import PATIENCE_SECONDS, until
from tests.journeys.conftest import PHONE, Demo
from tests.journeys.steps import reads, say

pytestmark = pytest.mark.browser
TABS = 10


class Proxy:
    """A reverse proxy that can be told to answer 502, as in any deploy."""

    def __init__(self, port: int) -> None:
        self.is_down = threading.Event()
        is_down = self.is_down

        class PassOn(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_words: object) -> None:
                return

            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                if is_down.is_set():
                    self.send_error(502)
                    return
                back = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
                back.connect()
                connection = back.sock
                back.request(self.command, self.path, body, dict(self.headers.items()))
                answer = back.getresponse()
                connection.settimeout(1)  # of what follows: a stream is silent, and may be cut meanwhile
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in ("transfer-encoding", "connection"):
                        self.send_header(name, value)
                self.end_headers()
                while not is_down.is_set():
                    try:
                        part = answer.read1(65_536)
                    except TimeoutError:
                        continue
                    if not part:
                        return
                    self.wfile.write(part)
                    self.wfile.flush()

            do_POST = do_GET

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), PassOn)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def proxy(demo: Demo) -> Iterator[Proxy]:
    made = Proxy(demo.deployment.port)
    yield made
    made.is_down.set()
    made.server.shutdown()


def asked(page: Page, part: str) -> list[str]:
    """The addresses with `part` that this page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url) if part in request.url else None)
    return found


def test_ten_tabs_share_one_stream_and_another_takes_over(browser: Browser, demo: Demo) -> None:
    context = browser.new_context(viewport=PHONE, locale="fr-FR")
    tabs = [context.new_page() for _ in range(TABS)]
    streams = [asked(tab, "/live/") for tab in tabs]
    for tab in tabs:
        tab.goto(demo.deployment.address)
    say(tabs[0], "aide")
    reads(tabs[0], "Envoyez vos fichiers avec le trombone")
    for tab in tabs[1:]:
        tab.reload()
    until(lambda: bool(tabs[0].evaluate("1")) and sum(map(bool, streams)) >= 1, "the stream")
    say(tabs[9], "solde")
    reads(tabs[4], "Votre solde")
    assert [bool(one) for one in streams] == [True] + [False] * (TABS - 1)
    tabs[0].close()
    until(lambda: bool(tabs[1].evaluate("1")) and any(streams[1:]), "another tab's stream")
    say(tabs[8], "2 copies")
    expect(tabs[3].locator("#messages > li.mine", has_text="2 copies")).to_be_visible()
    assert sum(map(bool, streams[1:])) == 1
    context.close()


def test_after_a_deploy_the_stream_comes_back_and_the_page_asks_no_more(
    browser: Browser, proxy: Proxy
) -> None:
    context = browser.new_context(viewport=PHONE, locale="fr-FR")
    page = context.new_page()
    streams, questions = asked(page, "/live/"), asked(page, "/thread")
    page.goto(proxy.address)
    say(page, "aide")
    until(lambda: bool(page.evaluate("1")) and bool(streams), "the stream")
    proxy.is_down.set()
    until(lambda: bool(page.evaluate("1")) and bool(questions), "a question of the page without its stream")
    before = len(streams)
    proxy.is_down.clear()
    until(lambda: bool(page.evaluate("1")) and len(streams) > before, "the stream again")
    page.wait_for_timeout(1500)
    settled = len(questions)
    page.wait_for_timeout(5000)
    assert len(questions) <= settled + 1
    context.close()
