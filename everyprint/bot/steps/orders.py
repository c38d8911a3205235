"""Paying, cancelling, talking to the shop, and the score."""

from typing import Any

from django.utils.translation import gettext as _

from everyprint.bot.steps.documents import show_options
from everyprint.bot.steps.shops import elsewhere, show_quote, show_shops
from everyprint.bot.taps import Elsewhere
from everyprint.bot.turn import COMMENT, OPTIONS, QUOTE, START, Turn, own_revision, undone_when_refused
from everyprint.bot.understanding.secrets import masked
from everyprint.conversations.queries import files_about, orders_with
from everyprint.conversations.services import add_remark, withdraw_file
from everyprint.documents.errors import FileGone
from everyprint.documents.models import Revision
from everyprint.documents.queries import opened_by_staff
from everyprint.feedback import services as feedback
from everyprint.ledger.queries import available
from everyprint.lib.errors import EveryPrintError
from everyprint.orders import queries, services
from everyprint.orders.errors import AlreadyAccepted, NotAllowed, NotEnoughForOrder, UnknownOrder
from everyprint.orders.models import Order
from everyprint.orders.services import Requoted
from everyprint.shops.errors import ShopPaused
from everyprint.shops.queries import by_public_id as shop_by_id
from everyprint.shops.queries import offer_of


def own_order(turn: Turn, order_id: str, states: tuple[str, ...] = Order.VISIBLE) -> Order:
    """An order of this customer. Raises UnknownOrder also for everybody else's."""
    order = queries.by_public_id(order_id, states)
    if order.customer_id != turn.customer.pk:
        raise UnknownOrder()
    return order


def pay(turn: Turn, order_id: str, *, is_warned: bool = False) -> None:
    """Pay a draft from the balance; what stands in the way is said, and the draft waits."""
    order = own_order(turn, order_id, (Order.DRAFT, *Order.VISIBLE))
    if order.state == Order.DRAFT and not is_warned and _has_closed(turn, order):
        offer = offer_of(order.shop)
        opens = offer.opens_at.isoformat() if offer.opens_at else None
        turn.say("shop_closed", order_id=order.public_id, shop=order.shop.name, opens_at=opens)
        return
    was_draft = order.state == Order.DRAFT
    try:
        with undone_when_refused():
            outcome = services.place_order(order, actor=turn.actor)
    except NotEnoughForOrder:
        _say_missing(turn, order)
        return
    except ShopPaused as refusal:
        turn.say("sentence", text=refusal.sentence())
        show_shops(turn, queries.lines_of(order)[-1].revision)
        return
    if isinstance(outcome, Requoted):
        show_quote(turn, order, change=outcome.change)
    elif was_draft:
        turn.start_over()
    else:
        turn.say("balance", balance=available(turn.customer.account), number=turn.customer.public_id)


def keep_quote(turn: Turn) -> bool:
    """Say that the quote stands, with the button that pays it. False where there is none any more."""
    draft = turn.draft()
    if draft is None:
        return False
    turn.say("quote_kept", order_id=draft.public_id, shop=draft.shop.name, total=draft.total)
    return True


def tell_status(turn: Turn, order: Order) -> None:
    """Where an open order stands."""
    ready_at = order.ready_at.isoformat() if order.ready_at else None
    facts = {"order_id": order.public_id, "shop": order.shop.name, "stage": queries.stage(order).value}
    turn.say("status", order=order.public_id, ready_at=ready_at, **facts)


def _has_closed(turn: Turn, order: Order) -> bool:
    was_open = turn.dialog.choices.get("was_open", False)
    return bool(was_open) and turn.dialog.order == order.public_id and not offer_of(order.shop).is_open


def _say_missing(turn: Turn, order: Order) -> None:
    order.refresh_from_db()
    balance = available(turn.customer.account)
    turn.dialog.order = order.public_id
    turn.go(QUOTE, unpaid=order.public_id)
    turn.say(
        "not_enough",
        order_id=order.public_id,
        total=order.total,
        balance=balance,
        missing=order.total - balance,
    )


def ask_cancel(turn: Turn, order: Order) -> None:
    """Two taps end an order; the first one only asks. What cannot be ended is said before that."""
    if not order.is_open:
        raise NotAllowed(state=order.state)
    if not queries.is_abortable(order):
        turn.say("not_abortable", order_id=order.public_id, shop=order.shop.name)
        return
    turn.say("confirm_cancel", order_id=order.public_id, shop=order.shop.name, total=order.total)


def cancel(turn: Turn, order_id: str) -> None:
    """Give the money back while the shop has not accepted."""
    order = own_order(turn, order_id)
    try:
        with undone_when_refused():
            services.abort_order(order, "", actor=turn.actor)
    except EveryPrintError as refusal:
        turn.say("sentence", text=refusal.sentence())


def move(turn: Turn, tap: Elsewhere) -> None:
    """The same order at another shop, at the price that was shown. If that is no more, it is shown anew."""
    order = own_order(turn, tap.order)
    try:
        with undone_when_refused():
            services.move_order(order, shop_by_id(tap.shop), tap.total, actor=turn.actor)
    except (AlreadyAccepted, NotAllowed) as refusal:
        turn.say("sentence", text=refusal.sentence())
    except EveryPrintError:
        order.reload()
        facts = {"shop": order.shop.name, "total": order.total, "shops": elsewhere(order), "is_changed": True}
        turn.say("order_silent", order=order.public_id, order_id=order.public_id, **facts)


def wait(turn: Turn, order_id: str) -> None:
    """An overdue or silent order stays with its shop."""
    turn.say("waiting_on", shop=own_order(turn, order_id).shop.name)


def pass_on(turn: Turn, order: Order, *, text: str = "", revision: str = "") -> None:
    """Hand a text or a file to the shop of an open order."""
    remark = add_remark(
        order.public_id,
        "customer",
        actor=turn.actor,
        key=turn.key,
        topics=(order.shop.topic, turn.customer.topic),
        text=masked(text),
        revision=revision,
    )
    facts: dict[str, Any] = {"order_id": order.public_id, "shop": order.shop.name, "revision": revision}
    if text and remark is not None:
        facts["remark"] = remark.pk
    turn.say("remark_passed", order=order.public_id, **facts)


def ask_whose(turn: Turn, order: Order, revision: Revision) -> None:
    """A file during an open order: nobody sees it before its customer has said whom it is for."""
    facts = {"order_id": order.public_id, "shop": order.shop.name}
    turn.say("whose_file", revision=revision.public_id, name=revision.document.name, **facts)


def pass_file(turn: Turn, order_id: str, public_id: str) -> None:
    """Hand a file to the shop of an open order, once."""
    order = own_order(turn, order_id)
    revision = own_revision(turn.customer, public_id, (Revision.READY, Revision.WAITING))
    if not order.is_open:
        raise NotAllowed(state=order.state)
    if revision is None:
        raise FileGone()
    if public_id not in set(files_about(order.public_id)):
        pass_on(turn, order, revision=public_id)


def take_back(turn: Turn, order_id: str, public_id: str) -> None:
    """Take a file back from a shop: it can be opened there no more."""
    order = own_order(turn, order_id)
    was_opened = opened_by_staff(public_id)
    if _withdraw(turn, order, public_id):
        facts = {"shop": order.shop.name, "revision": public_id, "was_opened": was_opened}
        turn.say("file_taken_back", order=order.public_id, **facts)
    else:
        turn.say("thanks")


def take_back_everywhere(turn: Turn, public_id: str) -> None:
    """A file that is ordered by itself is no other order's any more."""
    with_it = queries.of_customer(turn.customer).filter(public_id__in=list(orders_with(public_id)))
    for order in with_it.filter(state__in=Order.OPEN):
        _withdraw(turn, order, public_id)


def _withdraw(turn: Turn, order: Order, public_id: str) -> bool:
    text = _("Fichier repris par le client.")
    topics = (order.shop.topic, turn.customer.topic)
    return withdraw_file(order.public_id, public_id, text=text, topics=topics)


def again(turn: Turn, order_id: str) -> None:
    """Compose what an ended order was made of once more, for another shop."""
    lines = queries.lines_of(own_order(turn, order_id))
    revision = own_revision(turn.customer, lines[-1].revision.public_id)
    if revision is None:
        raise FileGone()
    turn.dialog.order = ""
    turn.compose(OPTIONS, lines, aside=[], joinable=None)
    show_options(turn, revision)


def score(turn: Turn, order_id: str, number: int) -> None:
    """Keep a score and ask for a word."""
    try:
        with undone_when_refused():
            feedback.save_feedback(turn.customer, own_order(turn, order_id), number)
    except EveryPrintError as refusal:
        turn.say("sentence", text=refusal.sentence())
        return
    turn.go(COMMENT, rated=order_id)
    turn.say("ask_comment", score=number)


def comment(turn: Turn, text: str) -> None:
    """Add the customer's words to the score they just gave."""
    order = own_order(turn, turn.dialog.choices.get("rated", ""))
    feedback.add_comment(turn.customer, order, masked(text))
    turn.go(START)
    turn.say("thanks")
