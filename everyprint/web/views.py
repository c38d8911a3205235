"""The conversation, and the few pages beside it. Views parse, call the bot, and render."""

import hashlib
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_POST

from everyprint.bot import services as bot
from everyprint.bot.steps.recovery import tries as recovery_tries
from everyprint.bot.steps.shops import facts_of
from everyprint.bot.words import phrases
from everyprint.bot.words.shops import MAP, is_open_now
from everyprint.customers.errors import TooManyRecoveries
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import WEB_ACCOUNT, address_of
from everyprint.customers.services import recover as recover_customer
from everyprint.customers.services import set_language
from everyprint.documents.engine.words import where
from everyprint.documents.queries import inspection_of
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.ids import new_key
from everyprint.lib.ratelimit import RateLimit
from everyprint.lib.room import is_full
from everyprint.lib.serving.addresses import subscriber
from everyprint.lib.serving.middleware import SENTENCES, refused_with, says_refusals
from everyprint.lib.transactions import OutcomeUnknown
from everyprint.messaging.message import RECEIPT
from everyprint.messaging.outbox import hand_over
from everyprint.orders.disputes import dispute_of
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import Options, Price, colour_pages
from everyprint.orders.queries import by_public_id, lines_of
from everyprint.web.files import may_see, order_of_proof, proof_url
from everyprint.web.health import answer as health_answer
from everyprint.web.health import watch
from everyprint.web.thread import earlier_page, page_of
from everyprint.web.visitor import customer_of, language_of, new_visitor, remember, visitor_id

MEGABYTE = 1_000_000
SIDES_ON_SHEET, SHEETS_MAX = 12, 4
FORM_BYTES = 100_000  # what a form needs beside its files
TOO_LARGE, TOO_MANY, BUSY = 413, 429, 503
sendings = RateLimit(per_minute=30, burst=30)  # of one browser; a person taps once in two seconds at most
arrivals = RateLimit(per_minute=120, burst=240)  # of one address: a mobile network's, a proxy's or a school's

View = Callable[..., HttpResponse]
logger = logging.getLogger(__name__)


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


@never_cache
@require_GET
@in_their_language
def earlier(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    """What was said before the messages of the conversation's page."""
    page = earlier_page(customer, request.GET.get("before", "")) if customer else None
    if page is None:
        raise Http404
    return render(request, "web/earlier.html", {**page, "language": phrases.language()})


@says_refusals
@csrf_exempt  # checked in _send: whether the body was taken is looked at before
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Take a text, a tap or files."""
    return _refused(request) if refused_with(request) else _send(request)


@in_their_language
def _refused(request: HttpRequest, customer: Customer | None) -> HttpResponse:
    status = refused_with(request)
    is_large = status == TOO_LARGE
    text = too_large(settings.UPLOAD_MAX_BYTES // MEGABYTE) if is_large else str(SENTENCES[status])
    return _notice(request, customer, text, status)


def _notice(request: HttpRequest, customer: Customer | None, text: str, status: int) -> HttpResponse:
    """A sentence beside the conversation: a line for the script, the whole page without it."""
    if request.headers.get("HX-Request"):
        return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    typed = request.POST.get("text", "")
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
        network = subscriber(request.META.get("REMOTE_ADDR", ""))
        address = bot.arrive(WEB_ACCOUNT, visitor, phrases.language(), network)
        _take(request, address)
    except (DatabaseError, OSError) as error:
        return _not_taken(request, error)
    if request.headers.get("HX-Request"):
        response = render(request, "web/thread.html", _context(address.customer))
    else:
        response = redirect("/#end")
    remember(response, visitor)
    return response


def _not_taken(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that nothing was taken, and why; what was typed is still there."""
    if is_full(error):
        logger.error("no room is left: %s", error)
        text = _(
            "Il n'y a plus de place pour enregistrer votre envoi. Il est encore ici et rien n'est débité : "
            "envoyez-le à nouveau dans quelques minutes."
        )
    elif isinstance(error, OutcomeUnknown):
        text = _(
            "La connexion s'est coupée au moment d'enregistrer : envoyez encore une fois. "
            "Ce qui est déjà arrivé ne compte qu'une fois."
        )
    elif isinstance(error, DatabaseError):
        text = _("Le service est très occupé. Rien n'est perdu : envoyez encore une fois dans un instant.")
    else:
        raise error
    return _notice(request, None, text, BUSY)


def _seconds_to_wait(request: HttpRequest, customer: Customer | None, visitor: str) -> int:
    """0 when this may be sent now. Who is not a customer yet counts by address: cookies are free."""
    arriving = 0 if customer else arrivals.seconds_to_wait(subscriber(request.META.get("REMOTE_ADDR", "")))
    return arriving or sendings.seconds_to_wait(visitor)


def _take(request: HttpRequest, address: Address) -> None:
    """Hand over what was sent; what the bot says to it stands in the thread at once."""
    text, tap = request.POST.get("text", "").strip(), request.POST.get("tap", "")
    latitude, longitude = request.POST.get("latitude", ""), request.POST.get("longitude", "")
    uploads = request.FILES.getlist("files")
    sizes = "".join(f"|{upload.name}:{upload.size}" for upload in uploads)
    # The key of the form and what is sent: another text in a page that was gone back to is another message.
    whole = f"{request.POST.get('key', '') or new_key()}|{tap}|{latitude}|{longitude}|{text}{sizes}"
    key = hashlib.sha256(whole.encode()).hexdigest()[:40]
    for upload in uploads:
        upload.seek(0)
    files = [(upload.name or "document", upload.read()) for upload in uploads]
    if files:
        hand_over(bot.take_files(address, files, f"{key}f"))
    if latitude and longitude:
        hand_over(bot.take_place(address, latitude, longitude, key))
    elif tap:
        hand_over(bot.take_tap(address, tap, key))
    elif text:
        hand_over(bot.take_text(address, text, key, has_files=bool(files)))


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
    """Open the balance of a recovery code in this browser; who has one here is asked in the conversation."""
    if request.method != "POST":
        return render(request, "web/recover.html", {"language": phrases.language()})
    visitor = visitor_id(request) or new_visitor()
    typed = request.POST.get("code", "")
    try:
        # A customer counts for themselves: thousands of others may share their address.
        who = customer.public_id if customer else subscriber(request.META.get("REMOTE_ADDR", ""))
        if not recovery_tries.take(who):
            raise TooManyRecoveries()
        address = address_of(WEB_ACCOUNT, visitor)
        if address is None:
            recover_customer(typed, WEB_ACCOUNT, visitor)
        else:
            hand_over(bot.take_code(address, typed, new_key()))
    except EveryPrintError as refusal:
        context = {"refusal": refusal.sentence(), "typed": typed, "language": phrases.language()}
        return render(request, "web/recover.html", context, status=refusal.status)
    response = redirect("/#end")
    remember(response, visitor)
    return response


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
    if not may_see(request, customer, order, RECEIPT):
        raise Http404
    kept = dispute_of(order)
    context = {
        "order": order,
        "lines": [_receipt_line(line, order.currency) for line in lines_of(order)],
        "returned": kept.returned if kept else 0,
        "is_final": order.state == Order.RETRIEVED,
        "around": _around(order),
        "currency": order.currency,
        "language": phrases.language(),
    }
    return render(request, "web/receipt.html", context)


def _around(order: Order) -> dict[str, str]:
    """How the shop is called and found, and while the order is open until when it is open."""
    facts = facts_of(order.shop)
    return {
        "phone": facts["phone"],
        "map": MAP + facts["map"] if facts["map"] else "",
        "hours": is_open_now(facts) if order.is_open else "",
    }


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
    order = order_of_proof(request, customer, order_id)
    link = "" if customer and order.customer_id == customer.pk else request.GET.get("token", "")
    jobs = [
        {
            "name": line.revision.document.name,
            "options": phrases.options(line.options),
            "url": proof_url(order, job, link=link),
            "sheets": [
                {"url": proof_url(order, job, first, link=link), "first": first}
                for first in range(1, Price.from_json(line.price).sides + 1, SIDES_ON_SHEET)[:SHEETS_MAX]
            ],
        }
        for job, line in enumerate(lines_of(order), 1)
    ]
    return render(request, "web/proof.html", {"order": order, "jobs": jobs, "language": phrases.language()})


@never_cache
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """What the entry answers by itself (asgi.py), for another server in front of wsgi.py."""
    watch.look()
    said = health_answer()
    return HttpResponse(said.body, status=said.status, content_type="application/json")
