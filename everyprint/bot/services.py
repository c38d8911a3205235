"""The dialog with the customer, whatever the channel: what came in is kept once and answered in one go."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from everyprint.bot import quotas
from everyprint.bot.router import answer_files, answer_tap, answer_text, waits_for_number
from everyprint.bot.steps import documents as document_steps
from everyprint.bot.steps import fixes, lines, mobile
from everyprint.bot.steps import orders as order_steps
from everyprint.bot.steps.recovery import open_balance, show_first_code
from everyprint.bot.steps.secrets import codes_of
from everyprint.bot.taps import AskCancel, Near, Number, decode
from everyprint.bot.turn import COMPOSING, PASSWORD, START, VOUCHER, Turn, open_turn
from everyprint.bot.understanding.secrets import masked
from everyprint.conversations.models import Remark
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import address_of, by_public_id, by_recovery_code, last_heard
from everyprint.customers.services import heard
from everyprint.customers.services import register as register_customer
from everyprint.documents import analysis, keeping
from everyprint.documents import queries as documents
from everyprint.documents.errors import PASSWORD_ERRORS
from everyprint.documents.models import Revision
from everyprint.ledger.queries import available
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.ids import HIDDEN
from everyprint.lib.room import is_full
from everyprint.lib.signing import keyed_hash
from everyprint.lib.texts import plain
from everyprint.lib.transactions import transactional
from everyprint.messaging import outbox
from everyprint.messaging import services as messaging
from everyprint.messaging.message import Answer, Place
from everyprint.messaging.models import Message
from everyprint.messaging.queries import last_menu
from everyprint.orders import queries as orders

KEY_MAX = 64
NETWORK, NETWORK_LENGTH = "network", 32
TEXT_MAX = 4000
LABELS_LOOKED_AT = 30


def arrive(channel_account: str, external_id: str, language: str, network: str = "") -> Address:
    """The address that something came from; its customer is registered at the first action.

    `network` is a network address where the channel knows it, as limits count it: only its hash is kept.
    """
    known = address_of(channel_account, external_id)
    if known is None:
        language = "en" if language.startswith("en") else "fr"
        hashed = keyed_hash(NETWORK, network)[:NETWORK_LENGTH] if network else ""
        register_customer(channel_account, external_id, language=language, network=hashed)
        known = address_of(channel_account, external_id)
    assert known is not None
    return known


def take_text(address: Address, text: str, key: str, *, has_files: bool = False) -> list[Message]:
    """Answer a text, once per `key`. A password of a file opens it and is kept nowhere.

    `has_files` says that it is the caption of files that were taken just before.

    This and the others answer what was said to the address: leased messages, which the caller carries in its
    own answer or hands over (messaging/outbox.py).
    """
    text = plain(text).strip()[:TEXT_MAX]
    foreseen = mobile.foresee(address.customer, text)
    waiting: list[Revision] = []

    def answer(turn: Turn) -> None:
        waiting.clear()
        turn.foreseen, turn.has_files = foreseen, has_files
        revision = _locked_revision(turn)
        if revision is None:
            _answer_text(turn, text)
        elif analysis.wait_again(revision):
            turn.go(COMPOSING[0])
            turn.say("reading", name=revision.document.name)
            waiting.append(revision)

    said = _take(address, "text", key, answer, text=text)
    for revision in waiting:
        analysis.analyse(revision.pk, password=text)
    return said


def _answer_text(turn: Turn, text: str) -> None:
    tap = _numbered(turn, text)
    if tap:
        answer_tap(turn, tap)
    else:
        answer_text(turn, text)


def _numbered(turn: Turn, text: str) -> str:
    """What a number sends back that was typed for a choice of the last numbered menu; else nothing.

    Where the dialog itself waits for a number, it is a choice only while the menu is the last thing said.
    """
    number = text.strip().rstrip(".)")
    if not (number.isascii() and number.isdigit() and len(number) <= 3) or turn.address is None:
        return ""
    menu = last_menu(turn.address.channel_account, turn.address.external_id)
    is_choice = 1 <= int(number) <= len(menu.taps) and (menu.is_last or not waits_for_number(turn))
    return menu.taps[int(number) - 1] if is_choice else ""


def _locked_revision(turn: Turn) -> Revision | None:
    """The refused document whose password the customer was asked for."""
    if turn.step != PASSWORD:
        return None
    revision = documents.by_public_id(turn.dialog.choices.get("revision", ""))
    is_locked = revision is not None and (revision.refusal or {}).get("code") in PASSWORD_ERRORS
    return revision if is_locked else None


def take_code(address: Address, code: str, key: str) -> list[Message]:
    """Open the balance of a recovery code at an address that has one, once per `key`; the code is kept
    nowhere. Raises WrongRecoveryCode.
    """
    by_recovery_code(code)
    return _take(address, "text", key, lambda turn: open_balance(turn, code), text=HIDDEN)


def take_tap(address: Address, tap: str, key: str) -> list[Message]:
    """Answer a tapped choice, once per `key`."""
    label = _label(address.customer, tap)
    said = decode(tap)
    foreseen = mobile.foresee(address.customer, said.number) if isinstance(said, Number) else ""

    def answer(turn: Turn) -> None:
        turn.foreseen = foreseen
        answer_tap(turn, tap)

    return _take(address, "tap", key, answer, text=label)


def take_place(address: Address, latitude: str, longitude: str, key: str) -> list[Message]:
    """Answer a position in degrees, once per `key`."""
    return take_tap(address, str(Near(latitude, longitude)), key)


def _label(customer: Customer, tap: str) -> str:
    """What stood on the choice: the thread shows it as the customer's words."""
    sent = Message.objects.filter(customer=customer.public_id, direction=Message.OUT)
    for message in sent.order_by("-pk").only("text", "shown", "params")[:LABELS_LOOKED_AT]:
        for choice in message.said.choices:
            if isinstance(choice, Answer | Place) and choice.tap == tap:
                return choice.label
    said = decode(tap)
    with translation.override(customer.language):
        # What stands on an order's card, and what a position is.
        labels = {AskCancel: _("Annuler la commande"), Near: _("Près de moi")}
        return labels.get(type(said), "…")


def take_files(address: Address, files: Sequence[tuple[str, bytes]], key: str) -> list[Message]:
    """Keep files sent together, once per `key`, and have them read: pictures as one document, others each."""
    files = [(masked(plain(name)), data) for name, data in files]
    if not files or Message.objects.filter(key=_key(address, key)).exists():
        return []
    is_refused = quotas.refused(address.customer, files, _waits_with(address.customer)) is not None
    stored = [] if is_refused else keeping.store_files(files)
    is_kept = False

    def answer(turn: Turn) -> None:
        nonlocal is_kept
        waits_with = _waits_with(turn.customer)
        # Once more, now that nobody else sends for this customer.
        refusal = quotas.refused(turn.customer, files, waits_with)
        is_kept = not is_refused and refusal is None
        turn.go(turn.step, sent=[])  # until they are known: a caption is for these files alone
        if refusal is not None:
            turn.say(refusal.kind, **refusal.params)
        elif is_refused:
            turn.say("no_room")
        else:
            kept = [
                keeping.keep_document(
                    turn.customer.public_id,
                    [files[place] for place in places],
                    [stored[place] for place in places],
                    turn=waits_with,
                )
                for places in keeping.apart(files)
            ]
            answer_files(turn, kept)

    try:
        said = _take(address, "files", key, answer, text=", ".join(name[:80] for name, _data in files)[:400])
    except Exception as error:
        if is_full(error):  # nothing of it is kept, and surely nothing names the files
            keeping.discard_files(stored)
        raise
    if not is_kept:
        keeping.discard_files(stored)
    return said


def _waits_with(customer: Customer) -> str:
    """Whom a customer waits in line with as one: cookies are free, so newcomers of one network do.

    Thousands of honest people share a carrier's address: who has collected an order waits for themselves.
    """
    is_one_of_many = customer.network and not orders.has_collected(customer)
    return f"network:{customer.network}" if is_one_of_many else customer.public_id


def refuse_files(address: Address, names: str, refusal: EveryPrintError, key: str) -> list[Message]:
    """Say why files that a channel announced could not be had."""

    def answer(turn: Turn) -> None:
        turn.go(turn.step, sent=[])
        turn.say("sentence", text=refusal.sentence())

    return _take(address, "files", key, answer, text=masked(plain(names))[:400])


def _key(address: Address, key: str) -> str:
    """Of the address alone: it may open another balance when the same comes a second time."""
    return f"{address.pk}:{key[:KEY_MAX]}"


def _take(
    address: Address, kind: str, key: str, answer: Callable[[Turn], None], *, text: str
) -> list[Message]:
    """Store what came in and answer it in one transaction; the second time only what is left is given."""

    @transactional
    def run() -> None:
        heard(address)
        current = address_of(address.channel_account, address.external_id) or address
        turn = open_turn(current.customer, _key(current, key), current)
        shown = _kept_words(turn, text) if kind == "text" else text
        if messaging.receive(turn.recipient, kind, key=turn.key, text=shown):
            with translation.override(turn.customer.language):
                answer(turn)
        address.customer = turn.customer

    return outbox.answered(address.channel_account, address.external_id, run)


def _kept_words(turn: Turn, text: str) -> str:
    """A text as it is kept: without its secrets, of which a password or a mistyped voucher are the whole."""
    is_mistyped = turn.step == VOUCHER and any(map(str.isdigit, text))
    if is_mistyped or _locked_revision(turn):
        return HIDDEN
    return masked(text, codes_of(turn.customer))


def _tell_later(customer: Customer, key: str, answer: Callable[[Turn], None]) -> None:
    """Say something that no message asked for; harmless the second time, because keys are used once."""
    address = last_heard(customer)

    @transactional
    def run() -> None:
        with translation.override(customer.language):
            answer(open_turn(customer, key, address))

    if address is None:
        run()
    else:
        outbox.hand_over(outbox.answered(address.channel_account, address.external_id, run))


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
        is_current = revision in turn.ordered() and turn.step in (*COMPOSING, START, PASSWORD)
        document_steps.describe(turn, found, is_other=not is_current)
        if is_current:
            lines.go_on(turn)

    _tell_later(by_public_id(found.document.customer), key, answer)


def on_revision_refused(revision: str) -> None:
    """Say why a document cannot be printed, and the way out; a password is asked for here."""
    found = documents.by_public_id(revision)
    if found is None or found.state != Revision.REFUSED or not found.refusal:
        return
    code, params = found.refusal["code"], found.refusal["params"]
    # A wrong password may be told many times: each analysis has its own key.
    key = f"refused:{revision}:{found.analysed_at.isoformat() if found.analysed_at else ''}"

    def answer(turn: Turn) -> None:
        if Message.objects.filter(key=f"{key}:1").exists():
            return
        if found.fix:
            turn.say("fix_refused", name=found.document.name, code=code)
            return
        is_password = code in PASSWORD_ERRORS
        has_others = is_password and revision in turn.ordered() and len(turn.ordered()) > 1
        others = {"goes_on_without": revision} if has_others else {}
        turn.say("ask_password" if is_password else "document_refused", code=code, params=params, **others)
        if revision in turn.ordered():
            if is_password:
                lines.ask_password_of(turn, revision)
            else:
                lines.lose(turn, revision)
                lines.go_on(turn)

    _tell_later(by_public_id(found.document.customer), key, answer)


def on_topup_ended(
    customer: str,
    amount: int,
    how: str,
    detail: str,
    is_success: bool,
    key: str,
    failure: str = "",
    is_late: bool = False,
) -> None:
    """Tell the new balance, or why there is none; the draft that waited can be paid with one tap.

    After a success that was told as a failure before (`is_late`), what the customer wanted to pay is paid.
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
        waiting = _waiting(turn, balance)
        pays = is_late and turn.waits_for_money() and waiting["missing"] <= 0
        facts: dict[str, Any] = {"amount": amount, "how": how, "detail": detail, "is_late": is_late}
        turn.say("topped_up", balance=balance, **facts, **({} if pays else waiting))
        if pays:
            order_steps.pay(turn, waiting["order_id"])
        show_first_code(turn)

    _tell_later(owner, f"topup:{key}", answer)


def on_topup_differs(customer: str, amount: int, currency: str, asked: int, detail: str, key: str) -> None:
    """Tell that other money came than was asked for, and that a person looks at it."""
    facts = {"amount": amount, "currency": currency, "asked": asked, "detail": detail}
    _tell_once(customer, key, "topup_differs", facts)


def on_topup_sent_back(
    customer: str, amount: int, currency: str, detail: str, reference: str, key: str
) -> None:
    """Tell that what came otherwise than asked for was sent back."""
    facts = {"amount": amount, "currency": currency, "reference": reference, "detail": detail}
    _tell_once(customer, key, "topup_sent_back", facts)


def on_cash_reversed(
    customer: str, shop: str, credited: int, received: int, taken: int, reason: str, key: str
) -> None:
    """Tell that a counter had credited too much, and what was taken back of it."""
    facts = {"shop": shop, "credited": credited, "received": received, "taken": taken, "reason": reason}
    facts["balance"] = available(by_public_id(customer).account)
    _tell_once(customer, key, "cash_reversed", facts)


def on_topup_needs_approval(customer: str, amount: int, link: str, key: str) -> None:
    """Give the page on which a mobile-money payment is approved."""
    _tell_once(customer, key, "topup_link", {"amount": amount, "link": link})


def _tell_once(customer: str, key: str, kind: str, facts: dict[str, Any]) -> None:
    def answer(turn: Turn) -> None:
        if not Message.objects.filter(key=f"{turn.key}:1").exists():
            turn.say(kind, **facts)

    _tell_later(by_public_id(customer), key, answer)


def _waiting(turn: Turn, balance: int) -> dict[str, Any]:
    draft = turn.draft()
    if draft is None:
        return {}
    return {"order_id": draft.public_id, "total": draft.total, "missing": draft.total - balance}
