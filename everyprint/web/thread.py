"""A customer's thread as the page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import qrcode
import qrcode.image.svg
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from everyprint.bot.words import render
from everyprint.bot.words.phrases import code as shown_code
from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.lib import ids, signing
from everyprint.messaging.models import Message
from everyprint.messaging.queries import thread
from everyprint.orders.models import Order
from everyprint.orders.queries import of_customer
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
    buttons: list[dict[str, str]] = field(default_factory=list)
    pictures: list[dict[str, str]] = field(default_factory=list)
    document: str = ""
    card: dict[str, Any] | None = None
    pickup: dict[str, Any] | None = None


def page_of(customer: Customer | None) -> dict[str, Any]:
    """What the templates of the conversation need; a stranger sees the greeting."""
    if customer is None:
        greeting = render("greeting", {})
        return {"bubbles": [Bubble("hello", greeting.text, kind="greeting", buttons=greeting.buttons)]}
    orders = {order.public_id: order for order in of_customer(customer)[:30]}
    messages = thread(customer.public_id)
    open_orders = [order for order in orders.values() if order.is_open]
    has_card = {message.order for message in messages if message.kind == "order_placed"}
    loose = [order for order in reversed(open_orders) if order.public_id not in has_card]
    active = _active(messages)
    return {
        "customer": customer,
        "number": ids.grouped(customer.public_id),
        "balance": available(customer.account),
        "open_orders": open_orders,
        "bubbles": [
            *(Bubble(f"card-{order.public_id}", "", kind="card-only", card=_card(order)) for order in loose),
            *(_bubble(message, customer, orders, message.pk in active) for message in messages),
        ],
        "topic": customer.topic,
        "token": signing.sign("live", customer.topic, LIVE_SECONDS),
    }


def _active(messages: Sequence[Message]) -> set[int]:
    """Whose buttons can be tapped: what came after the customer's last words, and the last way forward."""
    active: set[int] = set()
    has_answer = has_end = False
    for message in reversed(messages):
        if message.direction == Message.IN:
            has_answer = True
            continue
        is_forward = any(button.get("style") == "main" for button in message.buttons)
        if not has_answer or (is_forward and not has_end):
            active.add(message.pk)
        has_end = has_end or is_forward or message.kind in ("order_placed", "reset")
    return active


def _bubble(message: Message, customer: Customer, orders: dict[str, Order], is_active: bool) -> Bubble:
    order = orders.get(message.order)
    return Bubble(
        id=message.public_id,
        text=message.text,
        is_mine=message.direction == Message.IN,
        kind=message.kind,
        at=message.created_at,
        buttons=[
            button for button in message.buttons if is_active or button["payload"].startswith("receipt:")
        ],
        pictures=[
            {"url": _picture_url(customer, picture), "alt": picture["alt"]} for picture in message.pictures
        ],
        document=_document(message, customer),
        card=_card(order) if order and message.kind == "order_placed" else None,
        pickup=_pickup(message, order) if order and message.kind == "order_complete" else None,
    )


def _picture_url(customer: Customer, picture: dict[str, Any]) -> str:
    if picture["sheet"] == "change":
        return change_url(customer, picture["revision"])
    return sheet_url(customer, picture["revision"], picture["sheet"])


def _document(message: Message, customer: Customer) -> str:
    """Where the printable PDF of a described document opens."""
    is_described = message.kind == "document_ready" and message.direction == Message.OUT
    return file_url(customer, str(message.params["revision"])) if is_described else ""


def _card(order: Order) -> dict[str, Any]:
    """An order with its four steps."""
    is_ended = order.state == Order.ABORT
    steps = [
        (_("payée"), True),
        (_("acceptée"), bool(order.accepted_at or order.completed_at)),
        (_("prête"), bool(order.completed_at)),
        (_("remise"), order.state == Order.RETRIEVED),
    ]
    return {
        "order": order,
        "steps": [{"name": name, "is_done": is_done} for name, is_done in steps],
        "is_aborted": is_ended,
        "can_cancel": order.state == Order.PENDING and not order.accepted_at and not order.opened_at,
    }


def _pickup(message: Message, order: Order) -> dict[str, Any] | None:
    """The code in large type and as a picture, until the order is collected."""
    if order.state != Order.COMPLETE:
        return None
    code = str(message.params.get("code", ""))
    return {"code": shown_code(code), "spelled": " ".join(code), "picture": _qr(code)}


def _qr(text: str) -> SafeString:
    image = qrcode.make(text, image_factory=qrcode.image.svg.SvgPathImage, border=1)
    out = BytesIO()
    image.save(out)
    svg = out.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])
