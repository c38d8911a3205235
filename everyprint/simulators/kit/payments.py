"""A provider of payments: debits that customers approve on their phones, told by callbacks."""

import argparse
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar

from everyprint.simulators.kit import faults, phone
from everyprint.simulators.kit.debits import COMPLETED, ENDED, NOT_APPROVED, Debit, DebitBooks
from everyprint.simulators.kit.postman import Callback, Postman
from everyprint.simulators.kit.program import Simulator
from everyprint.simulators.kit.server import Request, Response, as_json

PAYMENT_FAULTS = {
    **faults.ANSWER_FAULTS,
    "early_callback": "the customer approves before the answer is sent",
    # of a callback
    "callback_never": "no callback comes",
    "callback_late": "the callback comes `seconds` late",
    "callback_duplicate": "the callback comes `count` times",
    "callback_altered_amount": "the callback tells ten times the amount",
    "callback_bad_signature": "the callback is signed for another body",
    "callback_expired_signature": "the callback's signature is an hour old",
    # of a life
    "success_after_failed": "the next failed debit is completed `seconds` later",
}
COLLECT, LOOKUP = "collect", "lookup"  # the occasions of faults


class DebitPostman(Postman):
    """Tells the end of each debit, as the faults to come will have it."""

    books: DebitBooks

    def __init__(self, books: DebitBooks, url: str) -> None:
        super().__init__(books, url)
        books.on_end = self.announce

    def content(self, debit: Debit) -> dict[str, Any]:
        """What a callback, or a look-up, says of a debit."""
        raise NotImplementedError

    def forged(self, data: Mapping[str, object]) -> Callback:
        """A callback about a debit that nobody asked for."""
        raise NotImplementedError

    def announce(self, debit: Debit) -> None:
        """Queue the callback of an ended debit."""
        take = self.books.take_fault
        if take("callback_never"):
            return
        altered = take("callback_altered_amount")
        content = self.content(replace(debit, amount=debit.amount * 10) if altered else debit)
        twisted = next((n for n in ("bad_signature", "expired_signature") if take(f"callback_{n}")), "")
        late = take("callback_late")
        due = self.books.now() + (late.seconds if late else 0.0)
        copies = take("callback_duplicate")
        for _ in range(copies.count if copies else 1):
            self.post(Callback(debit.id, content, due, twisted))


class PaymentSimulator(Simulator):
    """A provider with the customers' phones as its page."""

    faults: ClassVar[Mapping[str, str]] = PAYMENT_FAULTS
    books: DebitBooks
    postman: DebitPostman

    @abstractmethod
    def occasion(self, request: Request) -> str | None:
        """COLLECT, LOOKUP or None."""

    def page(self, request: Request) -> Response:
        return phone.answer(request, self.books)

    def remembered(self) -> dict[str, Any]:
        shown = super().remembered()
        for callback in shown["callbacks"]:
            callback[f"{self.books.noun}_id"] = callback.pop("about")
        return shown

    def control_paths(self) -> Mapping[str, str]:
        noun = self.books.noun
        return {
            f"POST /__fake__/{noun}s/ID": "{decision: approve, refuse or a code} "
            f"or {{status: {' or '.join(ENDED)}}}",
            "POST /__fake__/callback": f"send a callback about an unknown {noun}",
        }

    def control(self, words: list[str], data: dict[str, object]) -> Response | None:
        if words == ["callback"]:
            callback = self.postman.forged(data)
            self.postman.post(callback)
            return as_json(callback.content)
        if len(words) == 2 and words[0] == f"{self.books.noun}s":
            return self._set_debit(words[1], data)
        return None

    def _set_debit(self, debit_id: str, data: dict[str, object]) -> Response:
        debit = self.books.debits.get(debit_id)
        if debit is None:
            return as_json({"error": f"no such {self.books.noun}"}, 404)
        said = data.get("decision")
        decision = {"approve": "", "refuse": NOT_APPROVED}.get(str(said), said)
        if data.get("status") in ENDED:
            self.books.end(debit, str(data["status"]), str(data.get("failure", "")))
        elif decision is None or not self.books.decide(debit_id, str(decision)):
            return as_json({"error": "nobody is asked"}, 409)
        return as_json(self.postman.content(debit))

    def answered(self, request: Request, on: str) -> Response:
        response = self.api(request)
        if self.books.take_fault("early_callback", on):
            self._approve_last()
        return response

    def _approve_last(self) -> None:
        """The customer is quicker than the answer: the callback arrives before it is sent."""
        with self.books.lock:
            debit = next(reversed(self.books.debits.values()))
            self.books.end(debit, COMPLETED)
            sent = [callback for callback in self.postman.callbacks if callback.about == debit.id]
            for callback in sent:
                callback.due = float("inf")  # not the postman's any more
        for callback in sent:
            self.postman.deliver(callback)


def with_customers(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The arguments of a simulator together with those about its customers."""
    parser.add_argument("--auto-approve", action="store_true", help="customers approve at once")
    return parser
