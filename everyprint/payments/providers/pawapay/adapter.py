"""The client of pawaPay's deposits: collect, look up, read callbacks."""

import re
import time
import unicodedata
import uuid
from collections.abc import Mapping, Sequence
from typing import ClassVar

from everyprint.lib import clock
from everyprint.lib.http import Answer, Lost, NotSent, ProviderClient, provider_client
from everyprint.lib.jsons import read_json
from everyprint.payments.providers import base
from everyprint.payments.providers.base import Failure
from everyprint.payments.providers.pawapay import settings, signatures
from everyprint.payments.providers.pawapay.networks import FAILURES, NETWORKS, REJECTIONS

UNDECIDED = frozenset({"ACCEPTED", "ENQUEUED", "SUBMITTED", "PROCESSING", "IN_RECONCILIATION"})
KEY_REFRESH_SECONDS = 10
PREDICTION_SECONDS = 2.0
_keys: dict[str, tuple[float, dict[str, str]]] = {}  # by base URL: when fetched, key id → PEM


class PawaPay(base.Provider):
    """Deposits at pawaPay, identified by our own UUID."""

    name = "pawapay"
    not_found_final_seconds: ClassVar[int | None] = 120

    def is_configured(self) -> bool:
        return bool(settings.URL and settings.TOKEN)

    def networks(self) -> Sequence[base.Network]:
        return NETWORKS

    def predict(self, phone: str) -> str:
        client = provider_client(settings.URL, token=settings.TOKEN, total_seconds=PREDICTION_SECONDS)
        try:
            answer = client.call("POST", "/v2/predict-provider", json_body={"phoneNumber": _digits(phone)})
        except (NotSent, Lost):
            return ""
        return _text(_mapping(answer), "provider") if answer.status == 200 else ""

    def collect(self, intent: base.Intent) -> base.Outcome:
        try:
            answer = _client().call("POST", "/v2/deposits", json_body=deposit_request(intent))
        except NotSent as error:
            return base.Unknown("not_sent", str(error))
        except Lost as error:
            return base.Unknown("lost", str(error))
        return read_collect(answer, _reference(intent))

    def lookup(self, intent: base.Intent) -> base.Status:
        try:
            answer = _client().call("GET", f"/v2/deposits/{_reference(intent)}")
        except NotSent as error:
            return base.UnknownStatus("not_sent", str(error))
        except Lost as error:
            return base.UnknownStatus("lost", str(error))
        return read_lookup(answer, _reference(intent))

    def parse_callback(self, method: str, headers: Mapping[str, str], body: bytes, url: str) -> base.Hint:
        authenticity = base.Authenticity.NONE
        if settings.SIGNATURES:
            try:
                fresh = signatures.verify(
                    method, headers, body, url, find_key=public_key, now=clock.unix_seconds()
                )
            except signatures.BadSignature as error:
                raise base.CallbackRefused("signature") from error
            # An old but rightly signed one is a late delivery: no proof any more, but worth a look.
            authenticity = base.Authenticity.PROVEN if fresh else base.Authenticity.NONE
        return read_callback(body, authenticity)


def deposit_request(intent: base.Intent) -> dict[str, object]:
    """The body of `POST /v2/deposits`."""
    request: dict[str, object] = {
        "depositId": _reference(intent),
        "amount": str(intent.amount),
        "currency": intent.currency,
        "payer": {
            "type": "MMO",
            "accountDetails": {"phoneNumber": _digits(intent.phone), "provider": intent.network},
        },
        "customerMessage": customer_message(intent.description),
    }
    if intent.return_url:
        request |= {"successfulUrl": intent.return_url, "failedUrl": intent.return_url}
    return request


def customer_message(text: str) -> str:
    """What the customer's statement shows: 4 to 22 plain letters, digits and spaces."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    plain = " ".join(re.sub(r"[^A-Za-z0-9 ]", " ", plain).split())[:22].strip()
    return plain if len(plain) >= 4 else "EveryPrint"


def read_collect(answer: Answer, reference: str) -> base.Outcome:
    """What the answer to a deposit means. Whatever is not clearly said is unknown."""
    data = _mapping(answer)
    status = _text(data, "status")
    reason = _failure_code(data)
    if answer.status == 200 and data.get("depositId") == reference:
        if status in ("ACCEPTED", "DUPLICATE_IGNORED"):
            opens_page = _text(data, "nextStep") in ("GET_AUTH_URL", "REDIRECT_TO_AUTH_URL")
            return base.Accepted(reference, base.OPEN_LINK if opens_page else base.APPROVE_ON_PHONE)
        if status == "REJECTED":
            return base.Rejected(REJECTIONS.get(reason, Failure.UNKNOWN), reason)
    if answer.status in (400, 401, 403) and reason in REJECTIONS:
        return base.Rejected(REJECTIONS[reason], reason)
    return base.Unknown("odd_answer", f"{answer.status} {status or reason}".strip())


def read_lookup(answer: Answer, reference: str) -> base.Status:
    """What the answer to a question about a deposit means."""
    outer = _mapping(answer)
    if answer.status == 200 and _text(outer, "status") == "NOT_FOUND":
        return base.NotFound()
    data = outer.get("data")
    odd = base.UnknownStatus("odd_answer", str(answer.status))
    if answer.status != 200 or _text(outer, "status") != "FOUND" or not isinstance(data, dict):
        return odd
    if data.get("depositId") != reference:
        return odd
    status = _text(data, "status")
    if status == "COMPLETED":
        amount = whole_francs(data.get("amount"))
        currency = _text(data, "currency")
        if amount is None or not re.fullmatch(r"[A-Z]{3}", currency):
            return base.UnknownStatus("odd_answer", "amount or currency")
        return base.Succeeded(amount, currency, _text(data, "providerTransactionId"))
    if status == "FAILED":
        reason = _failure_code(data)
        return base.Failed(FAILURES.get(reason, Failure.UNKNOWN), reason)
    if status in UNDECIDED:
        return base.Pending(_link(data))
    return odd


def read_callback(body: bytes, authenticity: base.Authenticity) -> base.Hint:
    """The deposit a callback speaks of; raises CallbackRefused when it speaks of none."""
    try:
        data = read_json(body)
        reference = str(uuid.UUID(data["depositId"]))
        status = str(data.get("status", ""))[:40]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise base.CallbackRefused("malformed") from error
    return base.Hint(reference, authenticity, f"{reference}:{status}", says_failed=status == "FAILED")


def whole_francs(amount: object) -> int | None:
    """`"15000.00"` → 15000. None for anything that is not exactly a positive number of whole francs."""
    if isinstance(amount, str) and re.fullmatch(r"[1-9][0-9]{0,14}(?:\.00?)?", amount, re.ASCII):
        return int(amount.partition(".")[0])
    return None


def public_key(key_id: str) -> str:
    """The PEM of one of pawaPay's keys, or an empty string; an unknown id fetches the list anew."""
    url = settings.URL
    fetched_at, keys = _keys.get(url, (None, {}))
    if key_id not in keys and (fetched_at is None or time.monotonic() - fetched_at > KEY_REFRESH_SECONDS):
        keys = _fetch_keys() or keys
        _keys[url] = (time.monotonic(), keys)
    return keys.get(key_id, "")


def _fetch_keys() -> dict[str, str]:
    try:
        listed = _client().call("GET", "/v2/public-key/http").json()
    except (NotSent, Lost, ValueError):
        return {}
    entries = listed if isinstance(listed, list) else []
    return {
        str(entry["id"]): str(entry["key"])
        for entry in entries
        if isinstance(entry, dict) and {"id", "key"} <= set(entry)
    }


def _client() -> ProviderClient:
    return provider_client(settings.URL, token=settings.TOKEN)


def _reference(intent: base.Intent) -> str:
    return str(uuid.UUID(intent.reference))


def _digits(phone: str) -> str:
    return re.sub(r"[^0-9]", "", phone)


def _mapping(answer: Answer) -> dict[str, object]:
    try:
        parsed = answer.json()
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _failure_code(data: Mapping[str, object]) -> str:
    reason = data.get("failureReason")
    return _text(reason, "failureCode")[:60] if isinstance(reason, dict) else ""


def _link(data: Mapping[str, object]) -> str:
    """A page to open, if it is one: what is not http(s) is never put into a link."""
    link = _text(data, "authorizationUrl")
    return link if link.startswith(("https://", "http://")) else ""
