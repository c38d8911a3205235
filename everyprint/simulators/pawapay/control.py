"""`/__fake__/`: what a test or a curious integrator may do to the provider itself."""

from dataclasses import asdict, fields
from typing import Any
from uuid import uuid4

from everyprint.simulators.pawapay.books import ENDED, Books, Fault
from everyprint.simulators.pawapay.callbacks import Callback, Postman
from everyprint.simulators.pawapay.protocol import described, money
from everyprint.simulators.server import Request, Response, as_json

FAULTS = {
    # of an answer; `on` narrows it to "collect" or "lookup"
    "drop_before_effect": "the request is dropped before anything happened",
    "drop_answer": "everything happens, the answer is dropped",
    "delay": "the answer waits `seconds`",
    "error_before_effect": "500 before anything happened",
    "error_after_effect": "500 although everything happened",
    "slow": "the body drips for `seconds`",
    "truncated_json": "the body ends in the middle",
    "html": "an error page instead of JSON",
    "too_many_requests": "429",
    "early_callback": "the customer approves before the answer is sent",
    # of a callback
    "callback_never": "no callback comes",
    "callback_late": "the callback comes `seconds` late",
    "callback_duplicate": "the callback comes `count` times",
    "callback_altered_amount": "the callback tells ten times the amount",
    "callback_bad_signature": "the callback is signed for another body",
    "callback_expired_signature": "the callback's signature is an hour old",
    # of a life
    "success_after_failed": "the next failed deposit is completed `seconds` later",
}


def control(request: Request, books: Books, postman: Postman) -> Response:
    """Answer one request below `/__fake__/`."""
    if "origin" in request.headers:
        return as_json({"error": "not from a web page"}, 403)
    words = request.path.removeprefix("/__fake__/").strip("/").split("/")
    try:
        match (request.method, words):
            case ("GET", [""]):
                return as_json({"faults": FAULTS, "paths": PATHS})
            case ("GET", ["books"]):
                return as_json(_books(books, postman))
            case ("POST", ["fault"]):
                return as_json(_set_fault(request.json(), books))
            case ("DELETE", ["fault"]):
                books.faults.clear()
                return as_json({"faults": []})
            case ("POST", ["clock"]):
                books.advance(float(str(request.json()["advance_seconds"])))
                return as_json({"now": books.now()})
            case ("POST", ["deposits", deposit_id]):
                return _set_deposit(deposit_id, request.json(), books)
            case ("POST", ["callback"]):
                return as_json(_forge_callback(request.json(), books, postman))
    except (ValueError, KeyError, TypeError) as error:
        return as_json({"error": f"{type(error).__name__}: {error}"}, 400)
    return as_json({"error": "unknown", "paths": PATHS}, 404)


PATHS = {
    "GET /__fake__/books": "deposits, callbacks, totals, the clock",
    "POST /__fake__/fault": "{fault, times, seconds, count, on}",
    "DELETE /__fake__/fault": "forget the faults",
    "POST /__fake__/clock": "{advance_seconds}",
    "POST /__fake__/deposits/ID": "{decision: approve, refuse or a code} or {status: COMPLETED or FAILED}",
    "POST /__fake__/callback": "send a callback about an unknown deposit: {depositId, amount, status}",
}


def _books(books: Books, postman: Postman) -> dict[str, Any]:
    with books.lock:
        books.settle()
        return {
            "now": books.now(),
            "deposits": [asdict(deposit) for deposit in books.deposits.values()],
            "totals": books.totals(),
            "faults": [asdict(fault) for fault in books.faults],
            "callbacks": [asdict(callback) for callback in postman.callbacks],
        }


def _set_fault(data: dict[str, object], books: Books) -> dict[str, Any]:
    name = str(data.pop("fault", ""))
    if name not in FAULTS:
        raise ValueError(f"unknown fault {name!r}; known: {', '.join(FAULTS)}")
    kinds = {entry.name: entry.type for entry in fields(Fault) if entry.name != "name"}
    unknown = set(data) - set(kinds)
    if unknown:
        raise ValueError(f"unknown {', '.join(sorted(unknown))}")
    values: dict[str, Any] = {key: kinds[key](value) for key, value in data.items()}  # type: ignore[operator]
    fault = Fault(name, **values)
    with books.lock:
        books.faults.append(fault)
    return asdict(fault)


def _set_deposit(deposit_id: str, data: dict[str, object], books: Books) -> Response:
    deposit = books.deposits.get(deposit_id)
    if deposit is None:
        return as_json({"error": "no such deposit"}, 404)
    decision = {"approve": "", "refuse": "PAYMENT_NOT_APPROVED"}.get(
        str(data.get("decision")), data.get("decision")
    )
    if data.get("status") in ENDED:
        books.end(deposit, str(data["status"]), str(data.get("failure", "")))
    elif decision is None or not books.decide(deposit_id, str(decision)):
        return as_json({"error": "nobody is asked"}, 409)
    return as_json(described(deposit))


def _forge_callback(data: dict[str, object], books: Books, postman: Postman) -> dict[str, Any]:
    content = {
        "depositId": str(data.get("depositId") or uuid4()),
        "status": str(data.get("status", "COMPLETED")),
        "amount": money(int(str(data.get("amount", 1000)))),
        "currency": str(data.get("currency", "XOF")),
    }
    postman.post(Callback(content["depositId"], content, books.now()))
    return content
