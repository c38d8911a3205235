"""The shop's money: cash taken for customers, what it earned, what is still held."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.contrib import messages
from django.db.models import Count, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from everyprint.console.access import Staff, staff_only
from everyprint.console.cards import masked_name
from everyprint.console.pages import attempted, show, tell
from everyprint.customers.models import Customer
from everyprint.customers.queries import by_public_id
from everyprint.ledger.models import Balance, Entry
from everyprint.ledger.queries import headroom
from everyprint.lib import clock, ids
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.money import NotAnAmount, format_amount, parse_amount
from everyprint.orders.models import Order
from everyprint.payments.services import check_amount, take_cash
from everyprint.shops.models import Shop

DAYS_SHOWN = 14


@require_http_methods(["GET", "POST"])
@staff_only
def cash(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Take a customer's cash: number and amount, then the masked name, then the credit, once per form."""
    number, typed = request.POST.get("customer", ""), request.POST.get("amount", "")
    context: dict[str, object] = {"number": number, "typed": typed, "form_id": ids.new_key()}
    if request.method == "POST":
        try:
            customer, amount = by_public_id(number), parse_amount(typed)
            check_amount(amount)
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
    return show(request, staff, "cash.html", context | _cash_figures(staff.shop))


def _credit(request: HttpRequest, staff: Staff, customer: Customer, amount: int) -> HttpResponse:
    key = f"{staff.shop.public_id}:{request.POST.get('form_id', '')[:40]}"
    if attempted(request, lambda: take_cash(customer, amount, shop=staff.shop, actor=staff.actor, key=key)):
        facts = {"amount": money(amount), "customer": ids.grouped(customer.public_id)}
        tell(request, _("%(amount)s crédités au client %(customer)s. Il est prévenu.") % facts)
    return redirect("console:cash")


def _cash_figures(shop: Shop) -> dict[str, object]:
    today = _entries(shop.cash_account, "cash_topup").filter(transfer__business_day=clock.business_day())
    figures = today.aggregate(total=Sum("amount"), count=Count("pk"))
    return {
        "cash_today": money(-(figures["total"] or 0)),
        "cash_count": figures["count"],
        "cash_left": money(headroom(shop.cash_account)),
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
    earned, owed = _posted(shop.account), -_posted(shop.cash_account)
    open_orders = Order.objects.filter(shop=shop, state__in=(Order.PENDING, Order.COMPLETE))
    held = open_orders.aggregate(total=Sum("total"), count=Count("pk"))
    days = sales(shop)
    today = (
        days[0] if days and days[0].day == clock.business_day() else Day(clock.business_day(), 0, money(0))
    )
    context = {
        "earned": money(earned),
        "held": money(held["total"] or 0),
        "held_count": held["count"],
        "owed": money(owed),
        "due": money(max(0, earned - owed)),
        "today": today,
        "days": days,
    }
    return show(request, staff, "money.html", context | _cash_figures(shop))


def sales(shop: Shop) -> list[Day]:
    """What the shop earned on each of the last days, the latest first."""
    since = clock.business_day() - timedelta(days=DAYS_SHOWN)
    rows = (
        _entries(shop.account, "order_retrieved")
        .filter(transfer__business_day__gt=since)
        .values("transfer__business_day")
        .annotate(count=Count("pk"), total=Sum("amount"))
        .order_by("-transfer__business_day")
    )
    return [Day(row["transfer__business_day"], row["count"], money(row["total"])) for row in rows]


def _entries(account: str, kind: str) -> "QuerySet[Entry]":
    return Entry.objects.filter(balance_id=account, transfer__kind=kind)


def _posted(account: str) -> int:
    return Balance.objects.filter(account=account).values_list("posted", flat=True).first() or 0


def money(amount: int) -> str:
    """An amount in the deployment's currency."""
    return format_amount(amount, settings.CURRENCY)
