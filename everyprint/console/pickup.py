"""Handing an order over: by its code, or without it, with a name, three characters and a reason."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from everyprint.accounts.guesses import GuessLimit
from everyprint.console.access import Staff, staff_only
from everyprint.console.cards import plain_name
from everyprint.console.pages import attempted, tell
from everyprint.customers.models import Customer
from everyprint.lib.ids import normalise_code
from everyprint.lib.money import commission_of, format_amount
from everyprint.orders.codes import typed_code
from everyprint.orders.errors import NothingProves, OrderFirst, TooManyNames, WrongCode
from everyprint.orders.models import Order
from everyprint.orders.pickup import hand_over
from everyprint.orders.services import retrieve_order

# Wrong codes at the board, by one person on all their devices: then the order is to be opened first, whose
# own lock counts (orders/pickup.py). A right code never waits: nobody closes the counter for the next one.
board_tries = GuessLimit("pickup", at_once=5, seconds_each=180)
name_tries = GuessLimit("pickup_name", at_once=5, seconds_each=180)  # names and characters, of one order


@require_POST
@staff_only
def pick_up(request: HttpRequest, staff: Staff, public_id: str = "") -> HttpResponse:
    """The typed code's order is handed over and paid to the shop."""
    opened = staff.order(public_id) if public_id else None
    done: list[Order] = []
    typed = request.POST.get("code", "")
    code = typed_code(typed) or normalise_code(typed)
    if not code:
        messages.error(request, _("Tapez le code que le client vous montre."))
    elif attempted(request, lambda: done.append(_hand_over(staff, code, opened))):
        _tell_handed_over(request, staff, done[0])
    if opened is None:
        return redirect("console:board")
    return redirect("console:order", public_id)


def _hand_over(staff: Staff, code: str, opened: Order | None) -> Order:
    try:
        return hand_over(staff.shop, code, actor=staff.actor, opened=opened)
    except WrongCode:
        if opened is None and not board_tries.take(str(staff.actor)):
            raise OrderFirst() from None
        raise


@require_POST
@staff_only
def pick_up_without_code(request: HttpRequest, staff: Staff, public_id: str) -> HttpResponse:
    """The phone is dead: name, three last characters and a reason, logged and told to the customer."""
    order = staff.order(public_id)
    name, digits, reason = (request.POST.get(field, "").strip() for field in ("name", "digits", "reason"))
    if not (name and digits and reason):
        messages.error(
            request, _("Il faut le nom, les trois derniers chiffres et la raison. Rien n'a changé.")
        )
    elif not proofs_of(order.customer):
        messages.error(request, NothingProves().sentence())
    elif not name_tries.take(order.public_id):
        messages.error(request, TooManyNames().sentence())
    elif not is_customer(order.customer, name, digits):
        messages.error(
            request, _("Ce nom et ces chiffres ne vont pas ensemble. Rien n'a changé ; redemandez au client.")
        )
    elif attempted(request, lambda: _retrieve(staff, order, f"{name}, {digits}, {reason}")):
        _tell_handed_over(request, staff, order)
    return redirect("console:order", public_id)


def _retrieve(staff: Staff, order: Order, reason: str) -> None:
    retrieve_order(order, actor=staff.actor, how="no_code", reason=reason[:300])


def is_customer(customer: Customer, name: str, digits: str) -> bool:
    """Whether a name and three last characters are the customer's; without a name, these alone."""
    is_name = plain_name(customer.last_name) in ("", plain_name(name))
    return is_name and normalise_code(digits) in proofs_of(customer)


def proofs_of(customer: Customer) -> frozenset[str]:
    """The last characters that prove who somebody is: of the telephone, beside a name also of the number.

    The number alone proves nothing: the shop knows it as well.
    """
    number = customer.public_id[-3:] if plain_name(customer.last_name) else ""
    return frozenset({number, customer.phone[-3:]} - {""})


def _tell_handed_over(request: HttpRequest, staff: Staff, order: Order) -> None:
    board_tries.forget(str(staff.actor))
    commission = commission_of(order.total, order.commission_basis_points)
    amounts = {
        "order": order.public_id,
        "share": format_amount(order.total - commission, order.currency),
        "commission": format_amount(commission, order.currency),
    }
    tell(
        request,
        _("Commande %(order)s remise. %(share)s sont à vous (commission %(commission)s).") % amounts,
    )
