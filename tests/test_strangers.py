"""Twenty thousand requests of strangers to every route: no 500, no traceback, 404 for what is not there."""

import logging
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.urls import get_resolver

from everyprint.lib.logs import Refusals
from everyprint.lib.serving.lanes import Answer
from everyprint.lib.testing import count
from everyprint.simulators.kit.server import Request
from everyprint.simulators.pawapay.program import Simulator
from tests.support.place import answered, connected, made_place, undone
from tests.support.strangers import Call, Place, Stranger, routes

REQUESTS, SEEDS = 20_000, 4
NOT_FOUND = {400, 401, 403, 404, 405}


class Log(logging.Handler):
    """Keeps what an operator would be woken up by."""

    def __init__(self) -> None:
        super().__init__()
        self.addFilter(Refusals())
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info or record.levelno >= logging.ERROR:
            kind, error, _trace = record.exc_info or (None, None, None)
            self.found.append(
                f"{record.name}: {record.getMessage()[:100]} ({kind and kind.__name__}: {error})"[:300]
            )


@pytest.fixture
def log() -> Iterator[Log]:
    kept = Log()
    logging.getLogger().addHandler(kept)
    yield kept
    logging.getLogger().removeHandler(kept)


@pytest.fixture
def place(db: None, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> Place:
    return made_place(monkeypatch, settings, tmp_path)


def faults_of(call: Call, log: Log) -> list[str]:
    """What is wrong with the answer to a request."""
    log.found.clear()
    try:
        with undone():
            answer = answered(call)
    except Exception as error:
        return [f"raised {type(error).__name__}: {error}"[:300]]
    found = list(log.found)
    if answer.status >= 500:
        found.append(f"answered {answer.status}")
    if call.is_wrong_place and call.method == "GET" and not _says_not_found(answer):
        found.append(f"{answer.status} for what is not there")
    return found


def _says_not_found(answer: Answer) -> bool:
    """404; before that who may not come in is asked to sign in, and an address may lack its last slash."""
    to = dict(answer.headers).get(b"location", b"")
    is_asked_first = to.startswith((b"/accounts/", b"/backoffice/login/")) or to.endswith(b"/change/")
    return answer.status in NOT_FOUND or answer.status == 301 or (answer.status == 302 and is_asked_first)


@pytest.mark.heavy(minutes=0.5)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_request_of_a_stranger_is_an_error_of_ours(place: Place, log: Log, seed: int) -> None:
    stranger = Stranger(place, list(routes(get_resolver())))
    Counter()
    wrong: list[str] = []
    with connected():
        for number in range(count(REQUESTS // SEEDS)):
            call = stranger.call(seed, number)
            found = faults_of(call, log)
            if found:
                wrong.append(f"{seed}/{number} {call.method} {call.path[:120]} ? {call.query[:120]}: {found}")
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:40])


SIMULATED = (
    "/v2/deposits",
    "/v2/deposits/x",
    "/v2/public-key/http",
    "/v2/active-conf",
    "/v2/predict-provider",
)
SIMULATED += (
    "/",
    "/version",
    "/debits/x/approve",
    "/__fake__/fault",
    "/__fake__/clock",
    "/__fake__/books",
    "/__fake__/callback",
)


@pytest.mark.heavy
def test_no_request_of_a_stranger_breaks_a_simulator(place: Place) -> None:
    stranger = Stranger(place, list(routes(get_resolver())))
    simulator = Simulator()
    simulator.start()
    for number in range(count(2000)):
        call = stranger.call(0, number)
        path = stranger.draw.choice((*SIMULATED, call.path))
        headers = {"authorization": "Bearer sandbox", "content-type": "application/json"}
        answer = simulator.answer(Request(call.method, path, dict(parse_qsl(call.query)), headers, call.body))
        assert answer.status < 500, f"{call.method} {path} {call.body!r}"
    simulator.stop()
