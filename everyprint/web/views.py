"""The conversation, and the few pages beside it. Views parse, call the bot, and render."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_POST

from everyprint.bot import services as bot
from everyprint.bot.words import phrases
from everyprint.customers.models import Customer
from everyprint.customers.queries import WEB_ACCOUNT
from everyprint.customers.services import recover as recover_customer
from everyprint.customers.services import set_language
from everyprint.documents.engine.sandbox import best_rung
from everyprint.documents.engine.words import where
from everyprint.documents.queries import inspection_of
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.ids import new_key
from everyprint.lib.ratelimit import RateLimit
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import Options, Price, colour_pages
from everyprint.orders.queries import by_public_id, lines_of
from everyprint.web.files import own_open_order, proof_url
from everyprint.web.thread import page_of
from everyprint.web.visitor import customer_of, language_of, new_visitor, remember, visitor_id

MEGABYTE = 1_000_000
SIDES_ON_SHEET, SHEETS_MAX = 12, 4
FORM_BYTES = 100_000  # what a form needs beside its files
TOO_LARGE, TOO_MANY, BUSY = 413, 429, 503
recovery_tries = RateLimit(per_minute=3, burst=5)
sendings = RateLimit(per_minute=30, burst=30)  # of one browser; a person taps once in two seconds at most
arrivals = RateLimit(per_minute=120, burst=240)  # of one address: a mobile network's, a proxy's or a school's

View = Callable[..., HttpResponse]


def in_their_language(view: View) -> View:
    """Answer in the customer's language, and pass the customer on (None before their first action)."""

    @wraps(view)
    def answer(request: HttpRequest, *arguments: Any, **keywords: Any) -> HttpResponse:
        customer = customer_of(request)
        with translation.override(language_of(request, customer)):
            return view(request, customer, *arguments, **keywords)

    return answer


def _context(customer: Customer | None) -> dict[str, Any]:
    megabytes = settings.UPLOAD_MAX_BYTES // MEGABYTE
    return {
        **page_of(customer),
        "key": new_key(),
        "language": phrases.language(),
        "currency": settings.CURRENCY,
        "upload_max_bytes": settings.UPLOAD_MAX_BYTES,
        "too_large": too_large(megabytes),
    }


def too_large(megabytes: int) -> str:
    """What to do with a file that is over the limit."""
    return _(
        "Ce fichier dépasse %(megabytes)d Mo, la limite d'un envoi. Rien n'est perdu : envoyez-le en "
        "plusieurs parties ou dans une qualité plus légère."
    ) % {"megabytes": megabytes}


@never_cache
@require_GET
@in_their_language
def conversation(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    """The whole page."""
    response = render(request, "web/conversation.html", _context(customer))
    if not visitor_id(request):
        remember(response, new_visitor())
    return response


@never_cache
@require_GET
@in_their_language
def thread(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    """What changes on the page: balance, open orders, messages."""
    return render(request, "web/thread.html", _context(customer))


@csrf_exempt  # checked in _send: the size is looked at before the body is read
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Take a text, a tap or files."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > settings.UPLOAD_MAX_BYTES + FORM_BYTES:
        return _too_large(request)
    return _send(request)


@in_their_language
def _too_large(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    return _notice(request, customer, too_large(settings.UPLOAD_MAX_BYTES // MEGABYTE), TOO_LARGE)


def _notice(request: HttpRequest, customer: Customer | None, text: str, status: int) -> HttpResponse:
    """A sentence beside the conversation: a line for the script, the whole page without it."""
    if request.headers.get("HX-Request"):
        return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    typed = request.POST.get("text", "") if status != TOO_LARGE else ""  # too large: the body stays unread
    context = _context(customer) | {"notice": text, "typed": typed}
    return render(request, "web/conversation.html", context, status=status)


@csrf_protect
@in_their_language
def _send(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    visitor = visitor_id(request) or new_visitor()
    wait = _seconds_to_wait(request, customer, visitor)
    if wait:
        text = _("Doucement… Votre message est encore ici : envoyez-le dans %(seconds)d s.") % {
            "seconds": wait
        }
        return _notice(request, customer, text, TOO_MANY)
    try:
        customer = customer or bot.arrive(WEB_ACCOUNT, visitor, phrases.language())
        _take(request, customer)
    except DatabaseError:
        text = _("Le service est très occupé. Rien n'est perdu : envoyez encore une fois dans un instant.")
        return _notice(request, None, text, BUSY)
    if request.headers.get("HX-Request"):
        response = render(request, "web/thread.html", _context(customer))
    else:
        response = redirect("/#end")
    remember(response, visitor)
    return response


def _seconds_to_wait(request: HttpRequest, customer: Customer | None, visitor: str) -> int:
    """0 when this may be sent now. Who is not a customer yet counts by address: cookies are free."""
    arriving = 0 if customer else arrivals.seconds_to_wait(request.META.get("REMOTE_ADDR", ""))
    return arriving or sendings.seconds_to_wait(visitor)


def _take(request: HttpRequest, customer: Customer) -> None:
    text, tap = request.POST.get("text", "").strip(), request.POST.get("tap", "")
    uploads = request.FILES.getlist("files")
    sizes = "".join(f"|{upload.name}:{upload.size}" for upload in uploads)
    # The key of the form and what is sent: another text in a page that was gone back to is another message.
    whole = f"{request.POST.get('key', '') or new_key()}|{tap}|{text}{sizes}"
    key = hashlib.sha256(whole.encode()).hexdigest()[:40]
    files = [(upload.name or "document", upload.read()) for upload in uploads]
    if files:
        bot.take_files(customer, files, f"{key}f")
    if tap:
        bot.take_tap(customer, tap, key)
    elif text:
        bot.take_text(customer, text, key)


@require_POST
@in_their_language
def language(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    """Switch between French and English, for the page and for what the bot says from now on."""
    chosen = "en" if request.POST.get("language") == "en" else "fr"
    if customer is not None:
        set_language(customer, chosen)
    response = redirect("/")
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=365 * 24 * 3600, samesite="Lax")
    return response


@never_cache
@in_their_language
def recover(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    """Open the balance of a recovery code in this browser."""
    if request.method != "POST":
        return render(request, "web/recover.html", {"language": phrases.language()})
    visitor = visitor_id(request) or new_visitor()
    typed = request.POST.get("code", "")
    try:
        if recovery_tries.seconds_to_wait(request.META.get("REMOTE_ADDR", "")):
            raise TooManyRecoveries()
        recover_customer(typed, WEB_ACCOUNT, visitor)
    except EveryPrintError as refusal:
        context = {"refusal": refusal.sentence(), "typed": typed, "language": phrases.language()}
        return render(request, "web/recover.html", context, status=refusal.status)
    response = redirect("/")
    remember(response, visitor)
    return response


class TooManyRecoveries(EveryPrintError):
    code = "too_many_tries"
    status = 429

    def sentence(self) -> str:
        return _("Trop d'essais. Attendez une minute puis réessayez ; rien n'est perdu.")


@require_GET
@in_their_language
def cookies(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    """What the browser keeps, and why."""
    return render(request, "web/cookies.html", {"language": phrases.language()})


@never_cache
@require_GET
@in_their_language
def receipt(request: HttpRequest, customer: Customer | None, order_id: str) -> HttpResponse:
    """What was paid, for what, to whom."""
    try:
        order = by_public_id(order_id)
    except EveryPrintError:
        raise Http404 from None
    if customer is None or order.customer_id != customer.pk:
        raise Http404
    context = {
        "order": order,
        "lines": [_receipt_line(line, order.currency) for line in lines_of(order)],
        "is_final": order.state == Order.RETRIEVED,
        "currency": order.currency,
        "language": phrases.language(),
    }
    return render(request, "web/receipt.html", context)


def _receipt_line(line: Line, currency: str) -> dict[str, str]:
    coloured = colour_pages(Options.from_json(line.options), inspection_of(line.revision))
    return {
        "name": line.revision.document.name,
        "options": phrases.options(line.options),
        "formula": Price.from_json(line.price).formula(currency),
        "colour": where(coloured) if coloured else "",
    }


@never_cache
@require_GET
@in_their_language
def proof(request: HttpRequest, customer: Customer | None, order_id: str) -> HttpResponse:
    """What will come out of the printer, before it is paid: the very file that the shop prints."""
    if customer is None:
        raise Http404
    order = own_open_order(customer, order_id)
    jobs = [
        {
            "name": line.revision.document.name,
            "options": phrases.options(line.options),
            "url": proof_url(customer, order, job),
            "sheets": [
                {"url": proof_url(customer, order, job, first), "first": first}
                for first in range(1, Price.from_json(line.price).sides + 1, SIDES_ON_SHEET)[:SHEETS_MAX]
            ],
        }
        for job, line in enumerate(lines_of(order), 1)
    ]
    return render(request, "web/proof.html", {"order": order, "jobs": jobs, "language": phrases.language()})


@never_cache
@require_GET
def health(request: HttpRequest) -> JsonResponse:
    """Whether the pages can work: the database answers; and how documents are held (`sandbox`)."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "failing", "database": False}, status=503)
    return JsonResponse({"status": "ok", "database": True, "sandbox": best_rung()})
