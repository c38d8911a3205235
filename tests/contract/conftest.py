"""A shop, a customer with money, keys of every scope, and a file host on the loopback."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.test import Client

from everyprint.accounts.services import create_api_key
from everyprint.api.published import files
from everyprint.customers.queries import CHATFUEL_ACCOUNT, by_messenger_id
from everyprint.customers.services import register as register_customer
from everyprint.documents.engine.tests.make import BLACK, COLOUR, pdf
from everyprint.documents.engine_room import room
from everyprint.lib.actor import SYSTEM
from everyprint.lib.testing import PATIENCE_SECONDS
from everyprint.payments.services import take_cash
from everyprint.shops import hours
from everyprint.shops.prices import Prices
from everyprint.shops.services import register as register_shop

MEMOIRE = pdf([BLACK, COLOUR, BLACK, BLACK])


class Api:
    """Calls with one key, answered by the whole Django application."""

    def __init__(self, key, user_agent="curl/8", **headers):
        self.key = key
        self.headers = {"User-Agent": user_agent, "Authorization": key, **headers}
        self.client = Client()

    def get(self, path, parameters=None, **headers):
        return self.client.get(f"/everyprint/api/{path}", parameters, headers={**self.headers, **headers})

    def post(self, path, parameters=None, body=None, content_type=None, **headers):
        """As curl does: a form body, or what `body` says."""
        kinds = {"content_type": content_type or "application/x-www-form-urlencoded"}
        if body is None:
            from urllib.parse import urlencode

            body = urlencode(parameters or {})
        return self.client.post(f"/everyprint/api/{path}", body, headers={**self.headers, **headers}, **kinds)


@pytest.fixture
def bot(db):
    return Api(create_api_key("bot"))


@pytest.fixture
def chatfuel(db):
    return Api(create_api_key("bot"), user_agent="Mozilla/5.0 (compatible; Chatfuel)")


@pytest.fixture
def operator(db):
    return Api(create_api_key("operator"))


@pytest.fixture
def shop(db):
    return register_shop(
        "LE PARRAIN",
        Prices.from_json(
            {
                "A4": {"gray": 10, "color": 25},
                "A3": {"gray": 25, "color": 50},
                "binding": {"rayure": 250, "cerdeau": 110},
            }
        ),
        hours=hours.every_day("00:00", "24:00"),
        latitude="14.693700",
        longitude="-17.444060",
    )


@pytest.fixture
def shop_key(shop):
    return Api(create_api_key(f"shop:{shop.public_id}"))


@pytest.fixture
def other_shop_key(db):
    other = register_shop("COIN COPIE", Prices.from_json({"A4": {"gray": 15, "color": 75}}))
    return Api(create_api_key(f"shop:{other.public_id}"))


@pytest.fixture
def toto(db):
    """The customer toto54, who has 5 000 F."""
    customer = register_customer(CHATFUEL_ACCOUNT, "toto54", last_name="Toto", gender=0)
    take_cash(customer, 5_000, shop=None, actor=SYSTEM, key="fixture")
    return by_messenger_id("toto54")


class _Files(BaseHTTPRequestHandler):
    files = {
        "/memoire.pdf": MEMOIRE,
        "/note.pdf": b"\x89PNG\r\n\x1a\nnot a pdf",
        "/broken.pdf": MEMOIRE[:200],
    }

    def do_GET(self):
        self.server.requests.append(self.path)
        if self.path == "/slow.pdf":
            self.rfile.read(1)  # until the client hangs up
        content = self.files.get(self.path)
        self.send_response(200 if content else 404)
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def _host():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Files)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def host(_host, settings):
    """A host of files that EVERYPRINT_FETCH_ALLOW names; `requests` are the paths asked for."""
    _host.requests = []
    port = _host.server_address[1]
    settings.FETCH_ALLOW = [f"127.0.0.1:{port}"]
    _host.url = f"http://127.0.0.1:{port}"
    return _host


@pytest.fixture(autouse=True)
def _a_busy_machine_may_take_its_time(monkeypatch):
    monkeypatch.setattr(files, "FETCH_SECONDS", PATIENCE_SECONDS)


@pytest.fixture(scope="session", autouse=True)
def _engine():
    yield
    room.close()


@pytest.fixture(autouse=True)
def _files_apart(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        },
    }


@pytest.fixture
def command(toto, shop, host):
    """The parameters of an order of the whole memoire, gray: 40 F."""
    return {
        "messenger_id": "toto54",
        "printer_id": shop.public_id,
        "file_url": f"{host.url}/memoire.pdf",
        "pages_to_print": "All",
        "color": "0",
        "binding": "0",
        "paper_format": "1",
    }
