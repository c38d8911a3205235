"""A provider of payments in as few lines as the contract allows. Its own books are a dictionary in memory."""

import hashlib
import hmac
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

from everyprint.lib import ids
from everyprint.payments.providers import base

SECRET = b"only the toy and we know this"


def proof(url: str) -> str:
    """What the toy adds to the address that it calls."""
    return hmac.new(SECRET, url.encode(), hashlib.sha256).hexdigest()


class Toy(base.Provider):
    name = "toy"
    callback_methods = ("GET",)
    paid: ClassVar[dict[str, int | None]] = {}  # by its own number, which nobody but the toy can make

    def is_configured(self) -> bool:
        return True

    def networks(self) -> tuple[base.Network, ...]:
        return (base.Network("TOY", "Toy Money", "SN", "XOF", 200, 5000, opens_page=True),)

    def new_reference(self) -> str:
        return ids.new_id(12)

    def collect(self, intent: base.Intent) -> base.Outcome:
        if intent.phone.endswith("000"):
            return base.Rejected(base.Failure.WRONG_NUMBER, "NO_SUCH_TOY")
        self.paid.setdefault(f"toy-{intent.reference}", None)
        page = f"https://toy.example/pay/{intent.reference}?back={intent.return_url}"
        return base.Accepted(f"toy-{intent.reference}", base.OPEN_LINK, page)

    def lookup(self, intent: base.Intent) -> base.Status:
        if intent.provider_reference not in self.paid:
            return base.NotFound()
        amount = self.paid[intent.provider_reference]
        return base.Pending() if amount is None else base.Succeeded(amount, intent.currency, "T1")

    def parse_callback(self, method, headers, body, url) -> base.Hint:  # type: ignore[no-untyped-def]
        told, _, given = url.partition("&proof=")
        if not hmac.compare_digest(given, proof(told)):
            raise base.CallbackRefused("signature")
        [reference] = parse_qs(urlsplit(told).query)["reference"]
        return base.Hint(reference, base.Authenticity.TOKEN, reference)
