"""The shop's money: cash taken for customers, what it earned, what is still held."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from everyprint.bot.understanding.secrets import masked
from everyprint.console.access import Staff, staff_only
from everyprint.console.cards import masked_name
from everyprint.console.pages import attempted, show, tell
from everyprint.customers.models import Customer
from everyprint.customers.queries import by_public_id
from everyprint.ledger import queries as ledger
from everyprint.lib import clock, ids
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.money import NotAnAmount, commission_of, format_amount, parse_amount
from everyprint.orders.disputes import returned_by
from everyprint.orders.queries import open_totals
from everyprint.payments import cash as cash_service
from everyprint.payments.services import check_cash, check_counter, take_cash
from everyprint.shops.models import Shop

DAYS_SHOWN = 14
CREDITS_SHOWN = 50


@require_http_methods(["GET", "POST"])
@staff_only
def cash(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Take a customer's cash: number and amount, then the masked name, then the credit, once per form."""
    number, typed = request.POST.get("customer", ""), request.POST.get("amount", "")
    context: dict[str, object] = {"number": number, "typed": typed, "form_id": ids.new_key()}
    if request.method == "POST":
        try:
            customer, amount = by_public_id(number), parse_amount(typed)
            check_cash(amount)
            check_counter(staff.shop)
        except NotAnAmount:
            messages.error(
                request, _("Écrivez un montant entier en francs, comme 2 000. Rien n'a été crédité.")
            )
        except EveryPrintError as error:
            messages.error(request, error.sentence())
        else:
            if "confirm" in request.POST:
                return _credit(request, staff, customer, amount)
            context |= {
                "found": customer,
                "name": masked_name(customer.last_name),
                "amount": amount,
                "amount_text": money(amount),
            }
    context["credits"] = credited_today(staff.shop)
    return show(request, staff, "cash.html", context | _cash_figures(staff.shop))


def _credit(request: HttpRequest, staff: Staff, customer: Customer, amount: int) -> HttpResponse:
    key = f"{staff.shop.public_id}:{request.POST.get('form_id', '')[:40]}"
    if attempted(request, lambda: take_cash(customer, amount, shop=staff.shop, actor=staff.actor, key=key)):
        facts = {"amount": money(amount), "customer": ids.grouped(customer.public_id)}
        tell(request, _("%(amount)s crédités au client %(customer)s. Il est prévenu.") % facts)
    return redirect("console:cash")


@require_http_methods(["GET", "POST"])
@staff_only
def correct_cash(request: HttpRequest, staff: Staff, credit: int) -> HttpResponse:
    """Correct a credit of today: what was really received, and why; once."""
    try:
        entry = cash_service.credit_of(staff.shop, credit)
    except EveryPrintError:
        raise Http404 from None
    typed, reason = request.POST.get("received", ""), request.POST.get("reason", "")
    if request.method == "POST":
        try:
            received = 0 if typed.strip() == "0" else parse_amount(typed)
            made = cash_service.reverse(staff.shop, credit, received, masked(reason), actor=staff.actor)
        except NotAnAmount:
            messages.error(request, _("Écrivez un montant entier en francs, comme 2 500, ou 0."))
        except EveryPrintError as error:
            messages.error(request, error.sentence())
        else:
            told = _("%(taken)s repris sur le solde du client, qui est prévenu.") % {
                "taken": money(made.taken)
            }
            if made.left:
                told += " " + _("%(left)s restent dans vos espèces dues.") % {"left": money(made.left)}
            tell(request, told)
            return redirect("console:cash")
    context = {
        "credit": credit,
        "credited": money(-entry.amount),
        "customer": ids.grouped(entry.transfer.reference),
        "at": clock.local(entry.transfer.created_at),
        "typed": typed,
        "reason": reason,
    }
    return show(request, staff, "correct_cash.html", context)


@dataclass(frozen=True)
class Credited:
    """A line of what the counter credited today."""

    transfer: int
    at: datetime
    customer: str
    amount: str
    taken: str  # what a correction took back; empty where there was none


def credited_today(shop: Shop) -> list[Credited]:
    """What the counter credited today, the newest first."""
    return [
        Credited(
            entry.transfer_id,
            clock.local(entry.transfer.created_at),
            ids.grouped(entry.transfer.reference),
            money(-entry.amount),
            money(entry.transfer.reversal.taken) if hasattr(entry.transfer, "reversal") else "",
        )
        for entry in cash_service.credits_of_today(shop)[:CREDITS_SHOWN]
    ]


def _left_with(shop: Shop) -> list[dict[str, object]]:
    """Mistakes of which something stays in the shop's cash debt."""
    return [
        {
            "left": money(row.left),
            "customer": ids.grouped(row.customer),
            "at": clock.local(row.created_at),
            "reason": row.reason,
        }
        for row in cash_service.left_with(shop)[:CREDITS_SHOWN]
    ]


def _returned_by(shop: Shop) -> list[dict[str, object]]:
    """Disputed orders whose share was taken back from what the shop had earned."""
    return [
        {
            "share": money(row.returned - commission_of(row.returned, row.order.commission_basis_points)),
            "order": row.order.public_id,
            "at": clock.local(row.ended_at) if row.ended_at else None,
            "reason": row.reason,
        }
        for row in returned_by(shop)[:CREDITS_SHOWN]
    ]


def _cash_figures(shop: Shop) -> dict[str, object]:
    return {
        "cash_today": money(cash_service.received_today(shop)),
        "cash_left": money(ledger.headroom(shop.cash_account)),
    }


@dataclass(frozen=True)
class Day:
    """One day's sales: how many orders were handed over, and the shop's share."""

    day: date
    count: int
    amount: str


@require_GET
@staff_only
def money_page(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Earned, held, cash owed, and the sales of the last days."""
    shop = staff.shop
    earned, owed = ledger.posted(shop.account), -ledger.posted(shop.cash_account)
    held_count, held = open_totals(shop)
    today, days = clock.business_day(), sales(shop)
    context = {
        "earned": money(earned),
        "held": money(held),
        "held_count": held_count,
        "owed": money(owed),
        "due": money(max(0, earned - owed)),
        "today": days[0] if days and days[0].day == today else Day(today, 0, money(0)),
        "days": days,
        "mistakes": _left_with(shop),
        "returns": _returned_by(shop),
    }
    return show(request, staff, "money.html", context | _cash_figures(shop))


def sales(shop: Shop) -> list[Day]:
    """What the shop earned on each of the last days, the latest first."""
    since = clock.business_day() - timedelta(days=DAYS_SHOWN - 1)
    totals = ledger.day_totals(shop.account, "order_retrieved", since)
    return [Day(total.day, total.count, money(total.amount)) for total in totals]


def money(amount: int) -> str:
    """An amount in the deployment's currency."""
    return format_amount(amount, settings.CURRENCY)
