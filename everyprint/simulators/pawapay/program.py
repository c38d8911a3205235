"""`everyprint simulate pawapay`: the provider's API, the customers' phones and the controls on one port."""

import argparse
import time
from collections.abc import Sequence

from everyprint.simulators.pawapay import phone, protocol
from everyprint.simulators.pawapay.books import Books
from everyprint.simulators.pawapay.callbacks import Postman
from everyprint.simulators.pawapay.control import control
from everyprint.simulators.server import Request, Response, Server, as_json

DEFAULT_PORT = 8001
DEFAULT_TOKEN = "sandbox"  # noqa: S105 - everybody may know it: it opens play money


class Simulator:
    """One provider on one port; `callback_url` empty sends none. Start, use `url`, stop."""

    def __init__(
        self,
        port: int = 0,
        *,
        callback_url: str = "",
        token: str = DEFAULT_TOKEN,
        state_file: str = "",
        auto_approve: bool = False,
    ) -> None:
        self.token = token
        self.books = Books(state_file, auto_approve=auto_approve)
        self.postman = Postman(self.books, callback_url)
        self.server = Server(self.answer, port)
        self.url = self.server.url

    def start(self) -> None:
        self.postman.start()
        self.server.start()

    def stop(self) -> None:
        self.server.stop()
        self.postman.stop()

    def answer(self, request: Request) -> Response:
        """One request to any part of the provider."""
        if request.path.startswith("/__fake__/"):
            return control(request, self.books, self.postman)
        if request.path.startswith("/v2/"):
            return self._answer_api(request)
        return phone.answer(request, self.books)

    def _answer_api(self, request: Request) -> Response:
        if not request.path.startswith("/v2/deposits"):
            return self._routed(request)
        on = {"POST": "collect", "GET": "lookup"}.get(request.method, "")
        if self.books.take_fault("drop_before_effect", on):
            return Response(drop=True)
        if self.books.take_fault("error_before_effect", on):
            return as_json({"failureReason": protocol.reason("UNKNOWN_ERROR")}, 500)
        if self.books.take_fault("too_many_requests", on):
            return Response(429, b"", {"retry-after": "1"})
        response = self._routed(request)
        if self.books.take_fault("early_callback", on):
            self._approve_last()
        return spoiled(response, self.books, on)

    def _routed(self, request: Request) -> Response:
        try:
            return self._route(request)
        except protocol.Refusal as refusal:
            return refusal.response()

    def _route(self, request: Request) -> Response:
        if request.path == "/v2/public-key/http":  # the one path that is open to all
            return as_json([{"id": self.postman.signer.key_id, "key": self.postman.signer.public_pem}])
        protocol.check_token(request, self.token)
        country = request.query.get("country", "")
        match (request.method, request.path.removeprefix("/v2/").split("/")):
            case ("POST", ["deposits"]):
                return as_json(protocol.create_deposit(request, self.books))
            case ("GET", ["deposits", deposit_id]):
                return as_json(protocol.find_deposit(deposit_id, self.books, self.url))
            case ("POST", ["deposits", "resend-callback", deposit_id]):
                return as_json(self._resend(deposit_id))
            case ("GET", ["active-conf"]):
                return as_json(protocol.active_configuration(country))
            case ("GET", ["availability"]):
                return as_json(protocol.availability(country))
            case ("POST", ["predict-provider"]):
                return as_json(protocol.predict_provider(request))
        raise protocol.Refusal(404, "INVALID_INPUT", "There is nothing at this path")

    def _resend(self, deposit_id: str) -> dict[str, str]:
        with self.books.lock:
            deposit = self.books.deposits.get(deposit_id)
            if deposit is None or deposit.state not in ("COMPLETED", "FAILED"):
                return {"depositId": deposit_id, "status": "REJECTED"}
            self.postman.announce(deposit)
            return {"depositId": deposit_id, "status": "ACCEPTED"}

    def _approve_last(self) -> None:
        """The customer is quicker than the answer: the callback arrives before it is sent."""
        with self.books.lock:
            deposit = next(reversed(self.books.deposits.values()))
            self.books.end(deposit, "COMPLETED")
            sent = [c for c in self.postman.callbacks if c.deposit_id == deposit.id]
            for callback in sent:
                callback.due = float("inf")  # not the postman's any more
        for callback in sent:
            self.postman.deliver(callback)


def spoiled(response: Response, books: Books, on: str) -> Response:
    """The answer as the faults that are set for it let it through."""
    delay = books.take_fault("delay", on)
    if delay:
        time.sleep(delay.seconds)
    if books.take_fault("drop_answer", on):
        return Response(drop=True)
    if books.take_fault("error_after_effect", on):
        return as_json({"failureReason": protocol.reason("UNKNOWN_ERROR")}, 500)
    if books.take_fault("html", on):
        return Response(502, b"<html><h1>502 Bad Gateway</h1></html>", {"content-type": "text/html"})
    if books.take_fault("truncated_json", on):
        return Response(response.status, response.body[: len(response.body) // 2], response.headers)
    slow = books.take_fault("slow", on)
    if slow:
        response.drip_seconds = slow.seconds
    return response


def serve(
    port: int = DEFAULT_PORT,
    *,
    callback_url: str = "",
    token: str = DEFAULT_TOKEN,
    state_file: str = "",
    auto_approve: bool = False,
) -> None:
    """Serve until SIGTERM or SIGINT, in the main thread."""
    simulator = Simulator(
        port, callback_url=callback_url, token=token, state_file=state_file, auto_approve=auto_approve
    )
    print(f"pawaPay: {simulator.url}/ (token: {token})", flush=True)
    simulator.postman.start()
    simulator.server.serve_until_terminated()
    simulator.postman.stop()


def main(arguments: Sequence[str]) -> None:
    """Serve as the command line says."""
    parser = argparse.ArgumentParser(prog="everyprint simulate pawapay", description=__doc__)
    parser.add_argument("--port", type=int, default=DEFAULT_PORT)
    parser.add_argument("--callback-url", default="", help="where news of deposits are posted to")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the bearer token that merchants send")
    parser.add_argument("--state", default="", metavar="FILE", help="keep deposits over a restart")
    parser.add_argument("--auto-approve", action="store_true", help="customers approve at once")
    options = parser.parse_args(arguments)
    serve(
        options.port,
        callback_url=options.callback_url,
        token=options.token,
        state_file=options.state,
        auto_approve=options.auto_approve,
    )
