"""A customer's thread as the page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from everyprint.bot.taps import AskCancel, AskDispute, NewCode, TakeBack, decode
from everyprint.bot.words import render
from everyprint.bot.words.phrases import code as shown_code
from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.lib import ids, signing
from everyprint.lib.qr import qr_svg
from everyprint.messaging.message import CHANGE, RECEIPT, Answer, Choice, Page, Picture
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import revealed
from everyprint.messaging.queries import THREAD_MAX, place_of, thread
from everyprint.orders.disputes import is_disputable
from everyprint.orders.models import Order
from everyprint.orders.queries import is_abortable, of_customer, stage
from everyprint.orders.states import Stage
from everyprint.web.files import change_url, file_url, sheet_url

LIVE_SECONDS = 12 * 3600


@dataclass(frozen=True)
class Bubble:
    """One message of the page."""

    id: str
    text: str
    is_mine: bool = False
    kind: str = ""
    at: Any = None
    choices: Sequence[Choice] = ()
    pictures: Sequence[dict[str, str]] = ()
    document: str = ""
    card: dict[str, Any] | None = None
    pickup: dict[str, Any] | None = None


def page_of(customer: Customer | None) -> dict[str, Any]:
    """What the templates of the conversation need; a stranger sees the greeting."""
    if customer is None:
        greeting = render("greeting", {})
        return {"bubbles": [Bubble("hello", greeting.text, kind="greeting", choices=greeting.choices)]}
    messages = thread(customer.public_id)
    orders = _orders_of(customer, messages)
    open_orders = [order for order in orders.values() if order.is_open]
    has_card = {message.order for message in messages if message.kind == "order_placed"}
    loose = [order for order in reversed(open_orders) if order.public_id not in has_card]
    active = _active(messages)
    return {
        "customer": customer,
        "number": ids.grouped(customer.public_id),
        "balance": available(customer.account),
        "open_orders": [_open_order(order) for order in open_orders],
        "bubbles": [
            *(Bubble(f"card-{order.public_id}", "", kind="card-only", card=_card(order)) for order in loose),
            *(_bubble(message, customer, orders, message.pk in active) for message in messages),
        ],
        "earlier": _earlier(messages),
        "topic": customer.topic,
        "token": signing.sign("live", customer.topic, LIVE_SECONDS),
    }


def earlier_page(customer: Customer, before: str) -> dict[str, Any] | None:
    """What stands before a message of the customer; None for anybody else's. Nothing of it can be tapped."""
    place = place_of(customer.public_id, before)
    if not place:
        return None
    messages = thread(customer.public_id, place)
    orders = _orders_of(customer, messages)
    bubbles = [_at_rest(_bubble(message, customer, orders, False)) for message in messages]
    return {"bubbles": bubbles, "earlier": _earlier(messages)}


def _at_rest(bubble: Bubble) -> Bubble:
    """A bubble with nothing to tap but pages."""
    choices = [choice for choice in bubble.choices if isinstance(choice, Page)]
    return replace(bubble, choices=choices, card=bubble.card and {**bubble.card, "cancel": None})


def _earlier(messages: Sequence[Message]) -> str:
    """Where the thread goes on before these messages; empty when they are its beginning."""
    return f"{reverse('web:earlier')}?before={messages[0].public_id}" if len(messages) == THREAD_MAX else ""


def _orders_of(customer: Customer, messages: Sequence[Message]) -> dict[str, Order]:
    """The orders that messages speak of, and all that are open, newest first."""
    named = {message.order for message in messages if message.order}
    wanted = of_customer(customer).filter(Q(state__in=Order.OPEN) | Q(public_id__in=named))
    return {order.public_id: order for order in wanted}


def _active(messages: Sequence[Message]) -> set[int]:
    """Whose choices can be taken: what came after the customer's last words, and the last way forward."""
    active: set[int] = set()
    has_answer = has_end = False
    for message in reversed(messages):
        if message.direction == Message.IN:
            has_answer = True
            continue
        is_forward = any(choice.is_main for choice in message.said.choices)
        if not has_answer or (is_forward and not has_end):
            active.add(message.pk)
        has_end = has_end or is_forward or message.kind in ("order_placed", "reset")
    return active


def _bubble(message: Message, customer: Customer, orders: dict[str, Order], is_active: bool) -> Bubble:
    order, said = orders.get(message.order), revealed(message)
    return Bubble(
        id=message.public_id,
        text=said.text,
        is_mine=message.direction == Message.IN,
        kind=message.kind,
        at=message.created_at,
        choices=[choice for choice in said.choices if is_active or _stays(choice, order)],
        pictures=[{"url": _picture_url(customer, picture), "alt": picture.alt} for picture in said.pictures],
        document=file_url(customer, said.document) if said.document else "",
        card=_card(order) if order and said.card else None,
        pickup=_pickup(said.code, order) if order and said.code else None,
    )


def _stays(choice: Choice, order: Order | None) -> bool:
    """A receipt can be opened, and a lost code replaced, as long as the conversation is there; a file can be
    taken back from a shop as long as its order is open, a collection disputed as long as that is allowed.
    """
    if isinstance(choice, Page):
        return choice.target.page == RECEIPT
    tap = decode(choice.tap) if isinstance(choice, Answer) else None
    if isinstance(tap, AskDispute):
        return order is not None and is_disputable(order)
    return isinstance(tap, NewCode) or (isinstance(tap, TakeBack) and order is not None and order.is_open)


def _picture_url(customer: Customer, picture: Picture) -> str:
    if picture.kind == CHANGE:
        return change_url(customer, picture.revision)
    return sheet_url(customer, picture.revision, picture.number)


def _card(order: Order) -> dict[str, Any]:
    """An order with its four steps."""
    at = stage(order)
    is_collected = at in (Stage.COLLECTED, Stage.UNCOLLECTED)
    is_ready = is_collected or at is Stage.READY
    cancel = Answer(_("Annuler la commande"), str(AskCancel(order.public_id)))
    steps = [
        (_("payée"), True),
        (_("acceptée"), is_ready or at in (Stage.ACCEPTED, Stage.LATE)),
        (_("prête"), is_ready),
        (_("remise"), is_collected),
    ]
    return {
        "order": order,
        "steps": [{"name": name, "is_done": is_done} for name, is_done in steps],
        "is_aborted": at in (Stage.UNANSWERED, Stage.ABORTED),
        "cancel": cancel if is_abortable(order) else None,
    }


def _open_order(order: Order) -> dict[str, str]:
    """An open order in a line: at which shop, and where it stands."""
    words = {Stage.ACCEPTED: _("acceptée"), Stage.LATE: _("acceptée"), Stage.READY: _("prête")}
    text = words.get(stage(order), _("payée"))
    return {"public_id": order.public_id, "shop": order.shop.name, "stage": text}


def _pickup(code: str, order: Order) -> dict[str, Any] | None:
    """The code in large type and as a picture, until the order is collected."""
    if stage(order) is not Stage.READY:
        return None
    return {"code": shown_code(code), "spelled": " ".join(code), "picture": qr_svg(code)}
