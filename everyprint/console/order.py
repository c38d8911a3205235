"""One order: options, previews, the file to print, the conversation, and what to do next."""

import logging
from datetime import datetime, timedelta

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from everyprint.console import conversation
from everyprint.console.access import Staff, staff_only
from everyprint.console.cards import READY_MINUTES, card_of, masked_name, promised, sheets_text
from everyprint.console.files import sheet_links
from everyprint.console.pages import attempted, show, tell
from everyprint.console.pickup import proofs_of
from everyprint.conversations.services import mark_seen
from everyprint.lib import clock, ids
from everyprint.lib.money import commission_of, format_amount
from everyprint.lib.numbers import whole_number
from everyprint.orders import services
from everyprint.orders.disputes import dispute_of
from everyprint.orders.errors import NothingProves
from everyprint.orders.models import Order
from everyprint.shops.hours import parse_time

logger = logging.getLogger(__name__)
PLACE_MAX = 2**63 - 1
MINUTES_MAX = 7 * 24 * 60  # the furthest promise


def abort_reasons() -> list[str]:
    """What happens most often; the customer reads it."""
    return [
        _("L'imprimante est en panne."),
        _("Il n'y a plus de papier ou d'encre."),
        _("Le fichier ne s'imprime pas bien."),
        _("Cette reliure n'est plus disponible."),
        _("L'imprimerie ferme aujourd'hui."),
    ]


@require_GET
@staff_only
def order_page(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """Everything about one order."""
    order = staff.order(public_id)
    card = card_of(order)
    commission = commission_of(order.total, order.commission_basis_points)
    context = {
        "order": order,
        "card": card,
        "stamp": stamp_of(order),
        "sheets_text": sheets_text(sum(job.sheets for job in card.jobs)),
        "share": format_amount(order.total - commission, order.currency),
        "commission": format_amount(commission, order.currency),
        "dispute": dispute_of(order),
        "is_provable": bool(proofs_of(order.customer)),
        "nothing_proves": NothingProves().sentence(),
        "customer": masked_name(order.customer.last_name),
        "previews": sheet_links(staff, order) if order.is_open else [],
        "ready_minutes": READY_MINUTES,
        "reasons": abort_reasons(),
        "form_id": ids.new_key(),
        **conversation.remarks_of(staff, order),
        "live_url": staff.live_url,
    }
    _note_seen(order)
    return show(request, staff, "order.html", context)


@require_GET
@staff_only
def thread_fragment(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """The conversation alone, with the stamp that tells whether the rest of the page is out of date."""
    order = staff.order(public_id)
    context = {
        "order": order,
        "stamp": stamp_of(order),
        **conversation.remarks_of(staff, order),
        "live_url": staff.live_url,
    }
    _note_seen(order)
    return show(request, staff, "_thread.html", context)


@require_GET
@staff_only
def earlier(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """What was said before the last hundred remarks."""
    order = staff.order(public_id)
    before = whole_number(request.GET.get("before", ""), PLACE_MAX, 1)
    if before is None:
        raise Http404
    context = {"order": order, "stamp": "", "live_url": "", **conversation.remarks_of(staff, order, before)}
    return show(request, staff, "earlier.html", context)


def _note_seen(order: Order) -> None:
    """What the customer wrote was read. An order is read as well when nothing can be written."""
    try:
        mark_seen(order.public_id, "customer")
    except DatabaseError as error:
        logger.warning("%s: what was read is not noted: %s", order.public_id, error)


def stamp_of(order: Order) -> str:
    """Changes when somebody moved the order; not at its download, which a reload would cut off."""
    return f"{order.state} {order.ready_at} {order.locked_until}"


@require_POST
@staff_only
def accept(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """Promise the order for a time."""
    order = staff.order(public_id)
    ready_at = ready_time(request.POST.get("minutes", ""), request.POST.get("time", ""))
    if ready_at is None:
        tell(request, _("Écrivez l'heure comme 16:30. Rien n'a changé."))
    elif attempted(request, lambda: services.accept_order(order, ready_at, actor=staff.actor)):
        told = _("Promise pour %(time)s. Le client est prévenu.") % {"time": promised(ready_at)}
        tell(request, told)
    return redirect("console:order", public_id)


def ready_time(minutes: str, typed: str) -> datetime | None:
    """The promised moment: in so many minutes, or at a local time (tomorrow's, when today's has passed)."""
    moment = clock.now()
    whole = whole_number(minutes, MINUTES_MAX)
    if whole is not None:
        return moment + timedelta(minutes=whole)
    try:
        time = parse_time(typed)
    except ValueError:
        return None
    at = datetime.combine(clock.local(moment).date(), time, clock.zone())
    return at if at > moment else at + timedelta(days=1)


@require_POST
@staff_only
def complete(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """Printed and ready."""
    order = staff.order(public_id)
    if attempted(request, lambda: services.complete_order(order, actor=staff.actor)):
        tell(request, _("Prête. Le client est prévenu et a reçu son code de retrait."))
    return redirect("console:order", public_id)


@require_POST
@staff_only
def abort(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """Give the order back to the customer, with the reason they read."""
    order = staff.order(public_id)
    reason = request.POST.get("other", "").strip() or request.POST.get("reason", "")
    if attempted(request, lambda: services.abort_order(order, reason, actor=staff.actor)):
        total = format_amount(order.total, order.currency)
        tell(request, _("Annulée. %(total)s sont rendus au client, avec votre raison.") % {"total": total})
    return redirect("console:order", public_id)


@require_POST
@staff_only
def say(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """Write to the customer."""
    order = staff.order(public_id)
    text = request.POST.get("text", "").strip()
    if text:
        conversation.say(staff, order, text, request.POST.get("form_id", "") or ids.new_key())
    return redirect(f"/shop/orders/{order.public_id}/#conversation")
