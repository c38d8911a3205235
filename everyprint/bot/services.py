"""The dialog with the customer, whatever the channel: what came in is kept once and answered in one go."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from everyprint.bot.router import answer_files, answer_tap, answer_text
from everyprint.bot.steps import documents as document_steps
from everyprint.bot.steps import fixes
from everyprint.bot.turn import COMPOSING, PASSWORD, START, Turn, open_turn
from everyprint.conversations.models import Remark
from everyprint.customers.models import Customer
from everyprint.customers.queries import by_public_id
from everyprint.customers.services import make_recovery_code
from everyprint.documents import queries as documents
from everyprint.documents import services as document_services
from everyprint.documents.models import Revision
from everyprint.ledger.queries import available
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.transactions import transactional
from everyprint.messaging import services as messaging
from everyprint.messaging.models import Message
from everyprint.orders.models import Order
from everyprint.orders.queries import by_public_id as order_by_public_id
from everyprint.orders.services import recipient
from everyprint.payments.services import register_customer

KEY_MAX = 64
TEXT_MAX = 4000
HIDDEN = "••••"
PASSWORD_ERRORS = ("password_needed", "password_wrong")
LABELS_LOOKED_AT = 30


def arrive(account: str, external_id: str, language: str) -> Customer:
    """The customer of an address, registered with an empty balance at the first action."""
    return register_customer(account, external_id, language="en" if language.startswith("en") else "fr")


def take_text(customer: Customer, text: str, key: str) -> None:
    """Answer a text, once per `key`. A password of a file opens it and is kept nowhere."""
    text = text.strip()[:TEXT_MAX]
    waiting: list[Revision] = []

    def answer(turn: Turn) -> None:
        waiting.clear()
        revision = _locked_revision(turn)
        if revision is None:
            answer_text(turn, text)
        elif document_services.wait_again(revision):
            turn.go(COMPOSING[0])
            turn.say("reading", name=revision.document.name)
            waiting.append(revision)

    _take(customer, "text", key, answer, text=text)
    for revision in waiting:
        document_services.analyse(revision.pk, password=text)


def _locked_revision(turn: Turn) -> Revision | None:
    """The refused document whose password the customer was asked for."""
    if turn.step != PASSWORD:
        return None
    revision = documents.by_public_id(turn.dialog.choices.get("revision", ""))
    is_locked = revision is not None and (revision.error or {}).get("code") in PASSWORD_ERRORS
    return revision if is_locked else None


def take_tap(customer: Customer, payload: str, key: str) -> None:
    """Answer a tapped button, once per `key`."""
    payload = payload[:200]
    _take(customer, "tap", key, lambda turn: answer_tap(turn, payload), text=_label(customer, payload))


def _label(customer: Customer, payload: str) -> str:
    """What stood on the button: the thread shows it as the customer's words."""
    sent = Message.objects.filter(customer=customer.public_id, direction=Message.OUT)
    for buttons in sent.order_by("-created_at", "-pk").values_list("buttons", flat=True)[:LABELS_LOOKED_AT]:
        for button in buttons:
            if button.get("payload") == payload:
                return str(button["label"])
    with translation.override(customer.language):
        return _("Près de moi") if payload.startswith("near:") else "…"


def take_files(customer: Customer, files: Sequence[tuple[str, bytes]], key: str) -> None:
    """Keep files sent together as one document, once per `key`, and have it read."""
    if not files or Message.objects.filter(key=_key(customer, key)).exists():
        return
    stored = document_services.store_files(files)

    def answer(turn: Turn) -> None:
        revision = document_services.keep_document(customer.public_id, files, stored)
        answer_files(turn, revision)

    _take(customer, "files", key, answer, text=", ".join(name[:80] for name, _data in files)[:400])


def _key(customer: Customer, key: str) -> str:
    return f"{customer.public_id}:{key[:KEY_MAX]}"


def _take(customer: Customer, kind: str, key: str, answer: Callable[[Turn], None], *, text: str) -> None:
    """Store what came in and answer it in one transaction; the second time, only deliver what is left."""
    key = _key(customer, key)

    @transactional
    def run() -> None:
        customer.refresh_from_db()
        turn = open_turn(customer, key)
        shown = HIDDEN if kind == "text" and _locked_revision(turn) else text
        if messaging.receive(recipient(customer), kind, key=key, text=shown):
            with translation.override(customer.language):
                answer(turn)

    run()
    messaging.deliver_queued(customer.public_id)


def _tell_later(customer: Customer, key: str, answer: Callable[[Turn], None]) -> None:
    """Say something that no message asked for; harmless the second time, because keys are used once."""

    @transactional
    def run() -> None:
        with translation.override(customer.language):
            answer(open_turn(customer, key))

    run()
    messaging.deliver_queued(customer.public_id)


def on_revision_ready(revision: str) -> None:
    """Say what a document is and offer the options; a file for a shop is only passed on."""
    found = documents.by_public_id(revision)
    if found is None or found.state != Revision.READY or Remark.objects.filter(revision=revision).exists():
        return
    key = f"ready:{revision}"

    def answer(turn: Turn) -> None:
        if Message.objects.filter(key=f"{key}:1").exists():
            return
        if found.fix:
            fixes.propose(turn, found)
            return
        is_current = turn.dialog.choices.get("revision") == revision and turn.step in (*COMPOSING, START)
        document_steps.describe(turn, found, is_other=not is_current)
        if is_current:
            document_steps.show_options(turn, found)

    _tell_later(by_public_id(found.document.customer), key, answer)


def on_revision_refused(revision: str) -> None:
    """Say why a document cannot be printed, and the way out; a password is asked for here."""
    found = documents.by_public_id(revision)
    if found is None or found.state != Revision.REFUSED or not found.error:
        return
    code, params = found.error["code"], found.error["params"]
    # A wrong password may be told many times: each analysis has its own key.
    key = f"refused:{revision}:{found.analysed_at.isoformat() if found.analysed_at else ''}"

    def answer(turn: Turn) -> None:
        if Message.objects.filter(key=f"{key}:1").exists():
            return
        if found.fix:
            turn.say("fix_refused", name=found.document.name, code=code)
            return
        is_password = code in PASSWORD_ERRORS
        turn.say("ask_password" if is_password else "document_refused", code=code, params=params)
        if turn.dialog.choices.get("revision") == revision:
            turn.go(PASSWORD if is_password else START)

    _tell_later(by_public_id(found.document.customer), key, answer)


def on_topup_ended(
    customer: str,
    amount: int,
    how: str,
    detail: str,
    is_success: bool,
    key: str,
    failure: str = "",
) -> None:
    """Tell the new balance, or why there is none; the draft that waited can be paid with one tap.

    The first top-up ever comes with the recovery code, shown once.
    """
    owner = by_public_id(customer)

    def answer(turn: Turn) -> None:
        if Message.objects.filter(key=f"{turn.key}:1").exists():
            return
        if not is_success:
            turn.say("topup_failed", amount=amount, failure=failure)
            return
        balance = available(owner.account)
        turn.say(
            "topped_up", amount=amount, how=how, detail=detail, balance=balance, **_waiting(turn, balance)
        )
        code = make_recovery_code(owner)
        if code:
            turn.say("recovery_code", code=code)

    _tell_later(owner, f"topup:{key}", answer)


def on_topup_needs_approval(customer: str, amount: int, link: str, key: str) -> None:
    """Give the page on which a mobile-money payment is approved."""

    def answer(turn: Turn) -> None:
        if not Message.objects.filter(key=f"{turn.key}:1").exists():
            turn.say("topup_link", amount=amount, link=link)

    _tell_later(by_public_id(customer), key, answer)


def _waiting(turn: Turn, balance: int) -> dict[str, Any]:
    draft = turn.draft()
    if draft is None:
        return {}
    return {"order_id": draft.public_id, "total": draft.total, "missing": draft.total - balance}


def on_order_ended(order: str, state: str) -> None:
    """Ask for a score after a collection; after the shop gave up, offer another shop."""
    try:
        ended = order_by_public_id(order)
    except EveryPrintError:
        return

    def answer(turn: Turn) -> None:
        if state == Order.RETRIEVED and ended.reason != "uncollected":
            turn.say("ask_score", order=order, order_id=order, shop=ended.shop.name)
        elif state == Order.ABORT:
            turn.say("print_elsewhere", order=order, order_id=order)

    _tell_later(ended.customer, f"ended:{order}:{state}", answer)
