"""Who is in front of the page: a random id in a signed cookie is their address on the web."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from everyprint.customers.models import Customer
from everyprint.customers.queries import WEB_ACCOUNT, by_address
from everyprint.lib.ids import new_key

COOKIE = "everyprint"
SALT = "visitor"
TEN_YEARS = 10 * 365 * 24 * 3600


def visitor_id(request: HttpRequest) -> str:
    """The id of this browser; empty at the first visit or when the cookie was tampered with."""
    return str(request.get_signed_cookie(COOKIE, default="", salt=SALT) or "")


def remember(response: HttpResponse, visitor: str) -> None:
    """Keep the id in the browser."""
    response.set_signed_cookie(
        COOKIE,
        visitor,
        salt=SALT,
        max_age=TEN_YEARS,
        httponly=True,
        samesite="Lax",
        secure=settings.USE_HTTPS,
    )


def new_visitor() -> str:
    return new_key()


def customer_of(request: HttpRequest) -> Customer | None:
    """The customer of this browser, None before their first action."""
    visitor = visitor_id(request)
    return by_address(WEB_ACCOUNT, visitor) if visitor else None


def language_of(request: HttpRequest, customer: Customer | None) -> str:
    """The customer's language, else the browser's: `fr` or `en`."""
    chosen = customer.language if customer else getattr(request, "LANGUAGE_CODE", "fr")
    return "en" if chosen.startswith("en") else "fr"
