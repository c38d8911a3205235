"""One part of the outside world on one port: its protocol, its page, and the controls."""

import argparse
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, ClassVar

from everyprint.simulators.kit import faults
from everyprint.simulators.kit.books import Books
from everyprint.simulators.kit.control import control
from everyprint.simulators.kit.postman import Postman
from everyprint.simulators.kit.server import Request, Response, Server

DEFAULT_PORT = 8001
DEFAULT_TOKEN = "sandbox"  # noqa: S105 - everybody may know it: it opens play money


class Simulator(ABC):
    """Start, use `url`, stop. A subclass makes its books and its postman and answers its protocol."""

    title: ClassVar[str]
    api_prefix: ClassVar[str]
    faults: ClassVar[Mapping[str, str]] = faults.ANSWER_FAULTS

    def __init__(self, books: Books, postman: Postman, port: int) -> None:
        self.books = books
        self.postman = postman
        self.server = Server(self.answer, port)
        self.url = self.server.url

    @abstractmethod
    def api(self, request: Request) -> Response:
        """One request below `api_prefix`."""

    @abstractmethod
    def page(self, request: Request) -> Response:
        """One request to what people see."""

    @abstractmethod
    def broken(self) -> Response:
        """A 500 as the protocol writes it."""

    def occasion(self, request: Request) -> str | None:
        """What a fault's `on` may call this request; None where nothing is to go wrong."""
        return ""

    def control_paths(self) -> Mapping[str, str]:
        """The controls that only this simulator has, with what they take."""
        return {}

    def control(self, words: list[str], data: dict[str, object]) -> Response | None:
        """A POST to one of `control_paths`; None for another."""
        return None

    def answered(self, request: Request, on: str) -> Response:
        """The answer of the protocol, and what may happen before it is sent."""
        return self.api(request)

    def remembered(self) -> dict[str, Any]:
        """What the control page shows."""
        with self.books.lock:
            self.books.settle()
            return {
                "now": self.books.now(),
                **self.books.shown(),
                "faults": [asdict(fault) for fault in self.books.faults],
                "callbacks": [asdict(callback) for callback in self.postman.callbacks],
            }

    def answer(self, request: Request) -> Response:
        """One request to any part."""
        if request.path.startswith("/__fake__/"):
            return control(request, self)
        if not request.path.startswith(self.api_prefix):
            return self.page(request)
        on = self.occasion(request)
        if on is None:
            return self.api(request)
        spoiled = faults.before_effect(self.books.take_fault, on, self.broken())
        if spoiled is not None:
            return spoiled
        return faults.after_effect(self.books.take_fault, on, self.answered(request, on), self.broken())

    def start(self) -> None:
        self.postman.start()
        self.server.start()

    def stop(self) -> None:
        self.server.stop()
        self.postman.stop()

    def serve(self) -> None:
        """Serve until SIGTERM or SIGINT, in the main thread."""
        self.postman.start()
        self.server.serve_until_terminated()
        self.postman.stop()


def arguments_of(name: str, description: str | None) -> argparse.ArgumentParser:
    """The arguments that every simulator takes; their names are those of its constructor."""
    parser = argparse.ArgumentParser(prog=f"everyprint simulate {name}", description=description)
    parser.add_argument("--port", type=int, default=DEFAULT_PORT)
    parser.add_argument("--callback-url", default="", help="where news are posted to")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the secret that callers send")
    parser.add_argument(
        "--state", default="", metavar="FILE", dest="state_file", help="remember over a restart"
    )
    return parser


def run(kind: type[Simulator], parser: argparse.ArgumentParser, arguments: Sequence[str]) -> None:
    """Serve as the command line says."""
    options = vars(parser.parse_args(arguments))
    simulator = kind(**options)
    print(f"{kind.title} is played at {simulator.url}/ (token: {options['token']})", flush=True)
    simulator.serve()
