"""Which step answers a text, a tap or a file."""

from collections.abc import Callable

from everyprint.bot.steps import documents, fixes, money, orders, shops
from everyprint.bot.turn import (
    AMOUNT,
    COMMENT,
    COMPOSING,
    FIX_PAGES,
    NETWORK,
    NUMBER,
    SHOPS,
    START,
    VOUCHER,
    Turn,
    own_revision,
)
from everyprint.bot.understand import Understood, simplified, understand
from everyprint.customers.services import set_language
from everyprint.documents.models import Revision
from everyprint.feedback.queries import is_rated
from everyprint.lib.errors import EveryPrintError
from everyprint.orders.models import Order
from everyprint.orders.queries import latest_open, of_customer
from everyprint.shops.services import position

CANCEL = {"annuler", "annule", "annulez", "cancel", "annuler la commande", "cancel the order", "cancel order"}
BALANCE = {"solde", "mon solde", "balance", "my balance", "compte"}
TOPUP = {
    "recharger", "recharge", "recharger mon solde", "top up", "top-up", "topup", "payer par mobile money",
}  # fmt: skip
HELP = {"aide", "help", "?", "menu", "comment ca marche"}
NEW = {"nouvelle commande", "new order", "nouveau", "new", "recommencer", "start over", "restart"}
PAY = {"payer", "pay", "payer maintenant", "pay now", "confirmer", "confirm", "je paie"}
HELLO = {"bonjour", "bonsoir", "salut", "hello", "hi", "hey", "coucou", "start", "good morning"}
IMPROVE = {"ameliorer", "ameliorer le document", "corriger", "corriger le document", "improve", "fix"}
SHOP_WORDS = {"imprimerie", "imprimeries", "boutique", "boutiques", "shop", "shops", "choisir l'imprimerie"}
LANGUAGES = {"francais": "fr", "french": "fr", "en francais": "fr", "english": "en", "anglais": "en"}
EXPECTING: dict[str, Callable[[Turn, str], None]] = {
    COMMENT: orders.comment,
    VOUCHER: money.redeem,
    AMOUNT: money.take_amount,
    NUMBER: money.take_number,
    NETWORK: money.take_network,
    FIX_PAGES: fixes.take_pages,
}


def answer_text(turn: Turn, text: str) -> None:
    """Commands first, then what the step waits for, then wishes, then the shop of an open order."""
    if not text.strip() or answer_command(turn, simplified(text).rstrip(" .!")):
        return
    if money.looks_like_voucher(text):
        money.redeem(turn, text)
    elif turn.step in EXPECTING:
        EXPECTING[turn.step](turn, text)
    elif not (_answer_score(turn, text) or _answer_wish(turn, text)):
        _pass_on_or_ask_again(turn, text)


def answer_command(turn: Turn, words: str) -> bool:
    """The few words that mean the same everywhere. False for any other."""
    if words in CANCEL:
        _cancel_word(turn)
    elif words in BALANCE or words in TOPUP:
        money.show_balance(turn)
    elif words in HELP:
        turn.say("help")
    elif words in NEW:
        start_new(turn)
    elif words in HELLO and turn.step in (START, *COMPOSING) and not latest_open(turn.customer):
        turn.say("greeting")
    elif words in LANGUAGES:
        set_language(turn.customer, LANGUAGES[words])
        turn.say("language_set")
    elif words in PAY and turn.draft():
        orders.pay(turn, turn.dialog.order)
    elif words in IMPROVE and (revision := turn.revision()):
        fixes.show(turn, revision)
    elif words in SHOP_WORDS and turn.step in COMPOSING and (revision := turn.revision()):
        shops.show_shops(turn, revision)
    else:
        return False
    return True


def _cancel_word(turn: Turn) -> None:
    order = latest_open(turn.customer)
    if turn.step == START and order is not None:
        orders.ask_cancel(turn, order)
    else:
        start_new(turn)


def start_new(turn: Turn) -> None:
    """Forget what was being composed; open orders go on."""
    turn.start_over()
    turn.go(START, is_new=True)
    turn.say("reset")


def _answer_score(turn: Turn, text: str) -> bool:
    """A bare 1–5 right after a collection is its score."""
    if turn.step != START or text.strip() not in ("1", "2", "3", "4", "5"):
        return False
    last = of_customer(turn.customer).exclude(state=Order.ABORT).first()
    if last is None or last.state != Order.RETRIEVED or is_rated(last):
        return False
    orders.score(turn, last.public_id, int(text))
    return True


def _answer_wish(turn: Turn, text: str) -> bool:
    revision = turn.revision()
    if turn.step not in COMPOSING or revision is None:
        return False
    understood = understand(text)
    if turn.step == SHOPS and (found := shops.find(text)):
        if len(found) == 1:
            shops.choose_shop(turn, revision, found[0].shop.public_id)
        else:
            shops.show_shops(turn, revision, place=text)
        return True
    if not understood.changes:
        return False
    documents.change_options(turn, revision, understood)
    return True


def _pass_on_or_ask_again(turn: Turn, text: str) -> None:
    order = latest_open(turn.customer)
    if order is not None:
        orders.pass_on(turn, order, text=text)
        return
    turn.say("not_understood", text=text)
    revision = turn.revision()
    if turn.step in COMPOSING and revision is not None:
        documents.show_options(turn, revision)


def answer_tap(turn: Turn, payload: str) -> None:
    """Do what a button says. A button of an old message is as good as a new one, or says why not."""
    name, _, value = payload.partition(":")
    if name in SIMPLE:
        SIMPLE[name](turn)
    elif name in WITH_VALUE:
        try:
            WITH_VALUE[name](turn, value)
        except EveryPrintError as refusal:
            turn.say("sentence", text=refusal.sentence())
    elif name in ON_DOCUMENT:
        revision = turn.revision()
        if revision is None:
            turn.say("greeting")
        else:
            ON_DOCUMENT[name](turn, revision, value)
    else:
        turn.say("help")


def _score(turn: Turn, value: str) -> None:
    order_id, _, number = value.partition(":")
    orders.score(turn, order_id, int(number) if number.isascii() and number.isdigit() else 0)


def _print(turn: Turn, revision_id: str) -> None:
    revision = own_revision(turn.customer, revision_id)
    if revision is None:
        turn.say("greeting")
        return
    documents.order_this(turn, revision)
    documents.show_options(turn, revision)


def _no_comment(turn: Turn) -> None:
    turn.go(START)
    turn.say("thanks")


def _ask_voucher(turn: Turn) -> None:
    turn.go(VOUCHER)
    turn.say("ask_voucher")


def _ask_cancel(turn: Turn, order_id: str) -> None:
    orders.ask_cancel(turn, orders.own_order(turn, order_id))


def _near(turn: Turn, revision: Revision, value: str) -> None:
    latitude, _, longitude = value.partition(",")
    try:
        place = position(latitude, longitude)
    except (ValueError, ArithmeticError):
        shops.show_places(turn)
        return
    turn.go(SHOPS, near=[float(place["latitude"]), float(place["longitude"])])
    shops.show_shops(turn, revision)


def _saving(turn: Turn, revision: Revision, code: str) -> None:
    draft = turn.draft()
    if draft is None:
        shops.show_shops(turn, revision)
    else:
        shops.take_saving(turn, draft, code)


SIMPLE: dict[str, Callable[[Turn], None]] = {
    "balance": money.show_balance,
    "topup": money.show_balance,
    "voucher": _ask_voucher,
    "cash": money.show_cash,
    "mobile": money.ask_amount,
    "help": lambda turn: turn.say("help"),
    "new": start_new,
    "keep": lambda turn: turn.say("thanks"),
    "no_comment": _no_comment,
}
WITH_VALUE: dict[str, Callable[[Turn, str], None]] = {
    "pay": orders.pay,
    "payclosed": lambda turn, value: orders.pay(turn, value, is_warned=True),
    "askcancel": _ask_cancel,
    "cancel": orders.cancel,
    "score": _score,
    "print": _print,
    "amount": money.take_amount,
    "number": money.take_number,
    "network": money.take_network,
    "fix": fixes.take,
    "again": orders.again,
}
ON_DOCUMENT: dict[str, Callable[[Turn, Revision, str], None]] = {
    "options": lambda turn, revision, value: shops.options_again(turn, revision),
    "join": documents.join,
    "leave_out": documents.leave_out,
    "improve": lambda turn, revision, value: fixes.show(turn, revision),
    "copies": lambda turn, revision, value: turn.say("choose_copies"),
    "set": lambda turn, revision, value: change(turn, revision, value),
    "shops": lambda turn, revision, value: shops.show_shops(turn, revision),
    "places": lambda turn, revision, value: shops.show_places(turn),
    "locate": lambda turn, revision, value: shops.show_places(turn),
    "place": lambda turn, revision, value: shops.show_shops(turn, revision, place=value),
    "near": _near,
    "shop": shops.choose_shop,
    "saving": _saving,
}


def change(turn: Turn, revision: Revision, value: str) -> None:
    """Apply one tapped option."""
    understood: Understood = documents.parse_choice(value)
    if understood.changes:
        documents.change_options(turn, revision, understood)
    else:
        documents.show_options(turn, revision)


def answer_files(turn: Turn, revision: Revision) -> None:
    """A file starts an order; during an open order it goes to that order's shop."""
    order = latest_open(turn.customer)
    is_composing = turn.step != START or turn.dialog.choices.get("is_new")
    if order is not None and not is_composing:
        orders.pass_on(turn, order, revision=revision.public_id)
        return
    documents.order_this(turn, revision)
    turn.say("reading", name=revision.document.name)
