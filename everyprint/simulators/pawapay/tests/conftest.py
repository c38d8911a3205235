"""A simulated provider and, where wanted, a merchant's door that takes its callbacks."""

import threading
from dataclasses import dataclass, field

import pytest

from everyprint.lib.testing import PATIENCE_SECONDS, until
from everyprint.payments.providers.pawapay import adapter
from everyprint.simulators.kit.server import Request, Response, Server
from everyprint.simulators.pawapay.program import Simulator
from tests.support import make


@dataclass
class Door:
    """Takes callbacks; answers with `statuses` in turn, then 200."""

    statuses: list[int] = field(default_factory=list)
    received: list[Request] = field(default_factory=list)
    arrived: threading.Condition = field(default_factory=threading.Condition)
    url: str = ""

    def __call__(self, request: Request) -> Response:
        with self.arrived:
            self.received.append(request)
            self.arrived.notify_all()
            return Response(self.statuses.pop(0) if self.statuses else 200)

    def wait(self, count: int) -> list[Request]:
        with self.arrived:
            came = self.arrived.wait_for(lambda: len(self.received) >= count, PATIENCE_SECONDS)
            assert came, "no callback came"
            return list(self.received)


@pytest.fixture
def door():
    taker = Door()
    server = Server(taker, 0)
    server.start()
    taker.url = f"{server.url}/callbacks/pawapay/"
    yield taker
    server.stop()


@pytest.fixture
def simulator(monkeypatch, door):
    started = Simulator(callback_url=door.url)
    started.start()
    make.configured(monkeypatch, started.url, token=started.token, signatures=True)
    adapter._keys.clear()
    yield started
    started.stop()


@pytest.fixture
def within():
    """Wait until something is so."""
    return until
