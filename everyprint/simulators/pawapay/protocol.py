"""The Merchant API v2 of deposits, as its documentation tells it."""

import hmac
import re
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from everyprint.simulators.kit.debits import Debit, DebitBooks, Network
from everyprint.simulators.kit.server import Request, Response, as_json
from everyprint.simulators.pawapay.networks import NETWORKS, predict

_OPTIONAL = {
    "preAuthorisationCode", "successfulUrl", "failedUrl", "customerMessage", "clientReferenceId", "metadata",
}  # fmt: skip
_REQUIRED = ("depositId", "amount", "currency", "payer")


class Refusal(Exception):
    """The request is answered with a failure code and this HTTP status."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code

    def response(self) -> Response:
        return as_json({"failureReason": reason(self.code, str(self))}, self.status)


def reason(code: str, message: str = "") -> dict[str, str]:
    return {"failureCode": code, "failureMessage": message or code.replace("_", " ").capitalize()}


def check_token(request: Request, token: str) -> None:
    given = request.headers.get("authorization", "")
    if not given.startswith("Bearer "):
        raise Refusal(401, "NO_AUTHENTICATION", "The request is missing authentication")
    if not hmac.compare_digest(given.removeprefix("Bearer ").strip().encode(), token.encode()):
        raise Refusal(403, "AUTHENTICATION_ERROR", "The token is not valid")


def create_deposit(request: Request, books: DebitBooks) -> dict[str, Any]:
    """POST /v2/deposits: accepted, rejected (with 200), or a duplicate that changes nothing."""
    data = _validated(request)
    deposit_id = str(data["depositId"])
    with books.lock:
        known = books.debits.get(deposit_id)
        if known is not None:
            return {
                "depositId": deposit_id,
                "status": "DUPLICATE_IGNORED",
                "created": timestamp(known.created),
            }
        deposit = _deposit(data, books.now())
        network = NETWORKS.get(deposit.network)
        code = _rejection(str(data["amount"]), deposit, network)
        answer = {"depositId": deposit_id, "created": timestamp(deposit.created)}
        if code or network is None:
            return {**answer, "status": "REJECTED", "failureReason": reason(code)}
        deposit.country = network.country
        books.add(deposit)
    return {
        **answer,
        "status": "ACCEPTED",
        "nextStep": "GET_AUTH_URL" if network.opens_page else "FINAL_STATUS",
    }


def find_deposit(deposit_id: str, books: DebitBooks, own_url: str) -> dict[str, Any]:
    """GET /v2/deposits/{id}."""
    with books.lock:
        books.settle()
        deposit = books.debits.get(deposit_id)
        if deposit is None:
            return {"status": "NOT_FOUND"}
        data = described(deposit)
        if deposit.waiting and NETWORKS[deposit.network].opens_page:
            data["authorizationUrl"] = f"{own_url}/#debit-{deposit.id}"
        return {"status": "FOUND", "data": data}


def described(deposit: Debit) -> dict[str, Any]:
    """A deposit as the API and the callbacks show it."""
    data: dict[str, Any] = {
        "depositId": deposit.id,
        "status": deposit.state,
        "amount": money(deposit.amount),
        "currency": deposit.currency,
        "country": deposit.country,
        "payer": {
            "type": "MMO",
            "accountDetails": {"phoneNumber": deposit.phone, "provider": deposit.network},
        },
        "customerMessage": deposit.message,
        "created": timestamp(deposit.created),
    }
    if deposit.transaction:
        data["providerTransactionId"] = deposit.transaction
    if deposit.failure:
        data["failureReason"] = reason(deposit.failure)
    return data


def active_configuration(country: str) -> dict[str, Any]:
    """GET /v2/active-conf: networks by country, with bounds and instructions."""
    countries: dict[str, Any] = {}
    for network in NETWORKS.values():
        if country in ("", network.country):
            entry = countries.setdefault(
                network.country, {"country": network.country, "prefix": network.prefix, "providers": []}
            )
            entry["providers"].append(_configuration(network))
    return {"companyName": "EveryPrint", "countries": list(countries.values())}


def availability(country: str) -> list[dict[str, Any]]:
    """GET /v2/availability: everything works, here."""
    return [
        {
            "country": entry["country"],
            "providers": [
                {"provider": provider["provider"], "operationTypes": {"DEPOSIT": "OPERATIONAL"}}
                for provider in entry["providers"]
            ],
        }
        for entry in active_configuration(country)["countries"]
    ]


def predict_provider(request: Request) -> dict[str, str]:
    """POST /v2/predict-provider: the network of a number."""
    try:
        phone = re.sub(r"[^0-9]", "", str(request.json().get("phoneNumber", "")))
    except ValueError as error:
        raise Refusal(400, "INVALID_INPUT", "The request is not an object in JSON") from error
    network = predict(phone)
    if network is None:
        raise Refusal(400, "INVALID_INPUT", "No provider is known for this number")
    return {"country": network.country, "provider": network.code, "phoneNumber": phone}


def money(amount: int) -> str:
    """Amounts come back with two decimals, whatever was sent."""
    return f"{amount}.00"


def timestamp(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _validated(request: Request) -> Mapping[str, Any]:
    try:
        data: dict[str, Any] = request.json()
    except ValueError as error:
        raise Refusal(400, "INVALID_INPUT", "The request is not an object in JSON") from error
    for name in _REQUIRED:
        if name not in data:
            raise Refusal(400, "MISSING_PARAMETER", f"Parameter {name} is missing")
    for name in data:
        if name not in _OPTIONAL and name not in _REQUIRED:
            raise Refusal(400, "UNSUPPORTED_PARAMETER", f"Parameter {name} is not supported")
    try:
        canonical = str(uuid.UUID(str(data["depositId"]))) == data["depositId"]
    except ValueError:
        canonical = False
    if not canonical:
        raise Refusal(400, "INVALID_PARAMETER", "depositId has to be a UUID in its usual form")
    if not isinstance(data["amount"], str) or not 1 <= len(data["amount"]) <= 23:
        raise Refusal(400, "INVALID_PARAMETER", "amount has to be a string of 1 to 23 characters")
    if not re.fullmatch(r"[A-Za-z0-9 ]{4,22}", str(data.get("customerMessage", "none"))):
        raise Refusal(400, "INVALID_PARAMETER", "customerMessage has to be 4 to 22 letters, digits or spaces")
    payer = data["payer"] if isinstance(data["payer"], dict) else {}
    account = payer.get("accountDetails")
    if not isinstance(account, dict) or payer.get("type") != "MMO":
        raise Refusal(400, "INVALID_PARAMETER", "payer has to be an account of type MMO")
    if not {"phoneNumber", "provider"} <= set(account):
        raise Refusal(400, "MISSING_PARAMETER", "phoneNumber or provider is missing")
    return data


def _deposit(data: Mapping[str, Any], now: float) -> Debit:
    account = data["payer"]["accountDetails"]
    amount = str(data["amount"])
    return Debit(
        id=str(data["depositId"]),
        amount=int(amount) if re.fullmatch(r"[0-9]+", amount) else 0,
        currency=str(data["currency"]),
        country="",
        phone=str(account["phoneNumber"]),
        network=str(account["provider"]),
        message=str(data.get("customerMessage", "")),
        return_url=str(data.get("successfulUrl", "")),
        created=now,
    )


def _rejection(amount: str, deposit: Debit, network: Network | None) -> str:
    """Why a well-formed deposit is not taken; empty when it is."""
    if network is None:
        return "INVALID_PROVIDER"
    if deposit.currency != network.currency:
        return "INVALID_CURRENCY"
    if not re.fullmatch(r"[1-9][0-9]*", amount):
        return "INVALID_AMOUNT"
    if not network.amount_min <= deposit.amount <= network.amount_max:
        return "AMOUNT_OUT_OF_BOUNDS"
    right_number = re.fullmatch(r"[0-9]+", deposit.phone) and deposit.phone.startswith(network.prefix)
    if not right_number or len(deposit.phone) != network.digits:
        return "INVALID_PHONE_NUMBER"
    return ""


def _configuration(network: Network) -> dict[str, Any]:
    operation = {
        "minAmount": str(network.amount_min),
        "maxAmount": str(network.amount_max),
        "decimalsInAmount": "NONE",
        "authType": "REDIRECT_AUTH" if network.opens_page else "PROVIDER_AUTH",
        "pinPrompt": "AUTOMATIC",
        "status": "OPERATIONAL",
    }
    return {
        "provider": network.code,
        "displayName": network.name,
        "currencies": [{"currency": network.currency, "operationTypes": {"DEPOSIT": operation}}],
    }
