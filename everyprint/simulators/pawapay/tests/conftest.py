"""A simulated provider and, where wanted, a merchant's door that takes its callbacks."""

import threading
import time
from dataclasses import dataclass, field

import pytest

from everyprint.payments.providers.pawapay import adapter
from everyprint.simulators.pawapay.program import Simulator
from everyprint.simulators.server import Request, Response, Server


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

    def wait(self, count: int, seconds: float = 5) -> list[Request]:
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.received) >= count, seconds), "no callback came"
            return list(self.received)


@pytest.fixture
def door():
    taker = Door()
    server = Server(taker, 0)
    server.start()
    taker.url = f"{server.url}/webhooks/pawapay/"
    yield taker
    server.stop()


@pytest.fixture
def simulator(settings, door):
    started = Simulator(callback_url=door.url)
    started.start()
    settings.PAWAPAY_URL, settings.PAWAPAY_TOKEN = started.url, started.token
    settings.PAWAPAY_SIGNATURES = True
    adapter._keys.clear()
    yield started
    started.stop()


@pytest.fixture
def within():
    """Wait, briefly, until something is so."""

    def wait(condition, seconds=5):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "it did not happen in time"
            time.sleep(0.005)

    return wait
