"""`everyprint simulate pawapay`: the provider's API, the customers' phones and the controls on one port."""

from collections.abc import Sequence
from typing import Any

from everyprint.simulators.kit import program
from everyprint.simulators.kit.debits import ENDED, DebitBooks
from everyprint.simulators.kit.payments import COLLECT, LOOKUP, PaymentSimulator, with_customers
from everyprint.simulators.kit.server import Request, Response, as_json
from everyprint.simulators.pawapay import protocol
from everyprint.simulators.pawapay.callbacks import Postman
from everyprint.simulators.pawapay.networks import NETWORKS, fixed_ending


class Books(DebitBooks):
    """Deposits; some numbers of the sandbox end as documented."""

    noun = "deposit"
    networks = NETWORKS

    def ending(self, phone: str) -> str | None:
        return fixed_ending(phone)


class Simulator(PaymentSimulator):
    """The provider on one port; `callback_url` empty sends no callbacks. Start, use `url`, stop."""

    title = "pawaPay"
    api_prefix = "/v2/"
    postman: Postman

    def __init__(
        self,
        port: int = 0,
        *,
        callback_url: str = "",
        token: str = program.DEFAULT_TOKEN,
        state_file: str = "",
        auto_approve: bool = False,
    ) -> None:
        self.token = token
        books = Books(state_file, auto_approve=auto_approve)
        super().__init__(books, Postman(books, callback_url), port)

    def occasion(self, request: Request) -> str | None:
        if not request.path.startswith("/v2/deposits"):
            return None
        return {"POST": COLLECT, "GET": LOOKUP}.get(request.method, "")

    def broken(self) -> Response:
        return as_json({"failureReason": protocol.reason("UNKNOWN_ERROR")}, 500)

    def api(self, request: Request) -> Response:
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

    def _resend(self, deposit_id: str) -> dict[str, Any]:
        with self.books.lock:
            deposit = self.books.debits.get(deposit_id)
            if deposit is None or deposit.state not in ENDED:
                return {"depositId": deposit_id, "status": "REJECTED"}
            self.postman.announce(deposit)
            return {"depositId": deposit_id, "status": "ACCEPTED"}


def main(arguments: Sequence[str]) -> None:
    """Serve as the command line says."""
    parser = with_customers(program.arguments_of("pawapay", __doc__))
    program.run(Simulator, parser, arguments)
