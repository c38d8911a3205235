"""Which step answers a text, a tap or a file."""

from collections.abc import Callable
from typing import Any

from everyprint.bot import taps
from everyprint.bot.steps import documents, fixes, mobile, money, orders, recovery, secrets, shops
from everyprint.bot.turn import (
    AMOUNT,
    COMMENT,
    COMPOSING,
    FIX_PAGES,
    NETWORK,
    NUMBER,
    QUOTE,
    SHOPS,
    START,
    VOUCHER,
    Turn,
    own_revision,
)
from everyprint.bot.understanding.meaning import Meaning, Situation, meaning
from everyprint.bot.understanding.normal import command
from everyprint.bot.understanding.wishes import wishes
from everyprint.customers.services import set_language
from everyprint.documents.models import Revision
from everyprint.feedback.queries import is_rated
from everyprint.lib.errors import EveryPrintError
from everyprint.orders.models import Order
from everyprint.orders.queries import latest_open, of_customer
from everyprint.payments.queries import open_topups
from everyprint.shops.services import position

CANCEL = {"annuler", "annule", "annulez", "cancel", "annuler la commande", "cancel the order", "cancel order"}
BALANCE = {"solde", "mon solde", "balance", "my balance", "compte"}
TOPUP = {
    "recharger", "recharge", "recharger mon solde", "top up", "top-up", "topup", "payer par mobile money",
}  # fmt: skip
CODE = {
    "code de secours", "mon code de secours", "nouveau code", "j'ai perdu mon code", "recovery code",
    "my recovery code", "new code", "i lost my code",
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
    AMOUNT: mobile.take_amount,
    NUMBER: mobile.take_number,
    NETWORK: mobile.take_network,
    FIX_PAGES: fixes.take_pages,
}


def answer_text(turn: Turn, text: str) -> None:
    """Commands first, then secrets, what the step waits for, wishes, and the shop of an open order."""
    if not text.strip() or answer_command(turn, command(text)):
        return
    found = secrets.secrets_of(turn.customer, text)
    if found:
        secrets.take(turn, found)
    elif turn.step in EXPECTING:
        EXPECTING[turn.step](turn, text)
    elif not (_answer_score(turn, text) or _answer_meant(turn, text) or _answer_wish(turn, text)):
        _pass_on_or_ask_again(turn, text)


def _answer_meant(turn: Turn, text: str) -> bool:
    """What is meant in other words than a command's."""
    revision = turn.revision() if turn.step in COMPOSING else None
    is_open = turn.step == START and latest_open(turn.customer) is not None
    step = "open_order" if is_open else turn.step if revision else START
    meant = meaning(text, Situation(step, revision.page_count if revision else 0))
    act = MEANT.get(meant.intent)
    return act(turn, meant) if act else False


def _meant_pay(turn: Turn, meant: Meaning) -> bool:
    """At the quote, and there only: a quote that has expired is shown anew (orders.pay)."""
    if turn.step != QUOTE or turn.draft() is None:
        return False
    orders.pay(turn, turn.dialog.order)
    return True


def _meant_refuse(turn: Turn, meant: Meaning) -> bool:
    return turn.step == QUOTE and orders.keep_quote(turn)


def _meant_status(turn: Turn, meant: Meaning) -> bool:
    order = latest_open(turn.customer)
    if order is not None:
        orders.tell_status(turn, order)
    return order is not None


def _meant_price(turn: Turn, meant: Meaning) -> bool:
    revision = turn.revision() if turn.step in COMPOSING else None
    about = meant.fields.get("about")
    return documents.tell_price(turn, revision, about) if revision and about else False


def _told(act: Callable[[Turn], None]) -> Callable[[Turn, Meaning], bool]:
    def answer(turn: Turn, meant: Meaning) -> bool:
        act(turn)
        return True

    return answer


def answer_command(turn: Turn, words: str) -> bool:
    """The few words that mean the same everywhere. False for any other."""
    if words in CANCEL:
        _cancel_word(turn)
    elif words in BALANCE or words in TOPUP:
        money.show_balance(turn)
    elif words in CODE:
        recovery.show_code(turn)
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
    turn.say("reset", waiting=sum(topup.amount for topup in open_topups(turn.customer.public_id)))


def waits_for_number(turn: Turn) -> bool:
    """Whether a bare number means something where the dialog stands: copies, pages, an amount, a score."""
    return turn.step in (AMOUNT, NUMBER, FIX_PAGES, *COMPOSING) or _unrated(turn) is not None


def _unrated(turn: Turn) -> Order | None:
    """The order that was just collected, until it has a score."""
    if turn.step != START:
        return None
    last = of_customer(turn.customer).exclude(state=Order.ABORT).first()
    return last if last and last.state == Order.RETRIEVED and not is_rated(last) else None


def _answer_score(turn: Turn, text: str) -> bool:
    """A bare 1–5 right after a collection is its score."""
    last = _unrated(turn) if text.strip() in ("1", "2", "3", "4", "5") else None
    if last is None:
        return False
    orders.score(turn, last.public_id, int(text))
    return True


def _answer_wish(turn: Turn, text: str) -> bool:
    revision = turn.revision()
    if turn.step not in COMPOSING or revision is None:
        return documents.keep_wish(turn, text)
    wished = wishes(text, revision.page_count)
    if turn.step == SHOPS and (found := shops.find(text)):
        if len(found) == 1:
            shops.choose_shop(turn, revision, found[0].shop.public_id)
        else:
            shops.show_shops(turn, revision, place=text)
        return True
    if not wished.changes and (missed := shops.find_away(text, is_part_enough=turn.step == SHOPS)):
        shops.show_shops(turn, revision, missed=missed)
        return True
    if wished.changes:
        documents.change_options(turn, revision, wished)
    elif wished.ask_about and wished.is_about_printing:
        turn.say("not_sure", text=text, about=wished.ask_about, pages=revision.page_count)
        _show_again(turn, revision)
    else:
        return False
    return True


def _pass_on_or_ask_again(turn: Turn, text: str) -> None:
    order = latest_open(turn.customer)
    if order is not None:
        orders.pass_on(turn, order, text=text)
        return
    turn.say("not_understood", text=text)
    revision = turn.revision()
    if turn.step in COMPOSING and revision is not None:
        _show_again(turn, revision)


def _show_again(turn: Turn, revision: Revision) -> None:
    """Where the dialog stands, with its buttons in reach: at a quote the one that pays."""
    if not (turn.step == QUOTE and orders.keep_quote(turn)):
        documents.show_options(turn, revision)


MEANT: dict[str, Callable[[Turn, Meaning], bool]] = {
    "pay": _meant_pay,
    "refuse": _meant_refuse,
    "status": _meant_status,
    "price": _meant_price,
    "balance": _told(money.show_balance),
    "topup": _told(money.show_balance),
    "cancel": _told(_cancel_word),
    "new": _told(start_new),
    "help": _told(lambda turn: turn.say("help")),
    "thanks": _told(lambda turn: turn.say("welcome")),
}


def answer_tap(turn: Turn, payload: str) -> None:
    """Do what a choice says. One of an old message is as good as a new one, or says why not."""
    tap = taps.decode(payload)
    if tap is None:
        turn.say("help")
    elif type(tap) in ON_DOCUMENT:
        revision = turn.revision()
        if revision is None:
            turn.say("greeting")
        else:
            ON_DOCUMENT[type(tap)](turn, revision, tap)
    else:
        try:
            ANSWERS[type(tap)](turn, tap)
        except EveryPrintError as refusal:
            turn.say("sentence", text=refusal.sentence())


def _print(turn: Turn, tap: taps.Print) -> None:
    orders.take_back_everywhere(turn, tap.revision)
    revision = own_revision(turn.customer, tap.revision, (Revision.READY, Revision.WAITING))
    if revision is None:
        turn.say("greeting")
    elif revision.state == Revision.WAITING:
        documents.read(turn, revision)
    else:
        documents.order_this(turn, revision)
        documents.show_options(turn, revision)


def _no_comment(turn: Turn, tap: taps.NoComment) -> None:
    turn.go(START)
    turn.say("thanks")


def _ask_voucher(turn: Turn, tap: taps.Voucher) -> None:
    turn.go(VOUCHER)
    turn.say("ask_voucher")


def _ask_cancel(turn: Turn, tap: taps.AskCancel) -> None:
    orders.ask_cancel(turn, orders.own_order(turn, tap.order))


def _near(turn: Turn, revision: Revision, tap: taps.Near) -> None:
    try:
        place = position(tap.latitude, tap.longitude)
    except (ValueError, ArithmeticError):
        shops.show_places(turn)
        return
    turn.go(SHOPS, near=[float(place["latitude"]), float(place["longitude"])])
    shops.show_shops(turn, revision)


def _saving(turn: Turn, revision: Revision, tap: taps.TakeSaving) -> None:
    draft = turn.draft()
    if draft is None:
        shops.show_shops(turn, revision)
    else:
        shops.take_saving(turn, draft, tap.code)


def _set(turn: Turn, revision: Revision, tap: taps.Set) -> None:
    understood = documents.parse_choice(tap.option, tap.value)
    if understood.changes:
        documents.change_options(turn, revision, understood)
    else:
        documents.show_options(turn, revision)


ANSWERS: dict[type[taps.Tap], Callable[[Turn, Any], None]] = {
    taps.Balance: lambda turn, tap: money.show_balance(turn),
    taps.TopUp: lambda turn, tap: money.show_balance(turn),
    taps.Voucher: _ask_voucher,
    taps.Cash: lambda turn, tap: money.show_cash(turn),
    taps.MobileMoney: lambda turn, tap: mobile.ask_amount(turn),
    taps.Amount: lambda turn, tap: mobile.take_amount(turn, str(tap.amount)),
    taps.Number: lambda turn, tap: mobile.take_number(turn, tap.number),
    taps.Network: lambda turn, tap: mobile.take_network(turn, tap.code),
    taps.NewCode: lambda turn, tap: recovery.show_new_code(turn),
    taps.JoinBalances: lambda turn, tap: recovery.join(turn),
    taps.LeaveBalance: lambda turn, tap: recovery.leave(turn),
    taps.OpenOther: lambda turn, tap: recovery.open_other(turn),
    taps.StayHere: lambda turn, tap: recovery.stay(turn),
    taps.Least: lambda turn, tap: mobile.take_least(turn, tap.code),
    taps.GoOn: lambda turn, tap: mobile.go_on(turn, tap.attempt),
    taps.Report: lambda turn, tap: mobile.report(turn, tap.attempt),
    taps.Help: lambda turn, tap: turn.say("help"),
    taps.New: lambda turn, tap: start_new(turn),
    taps.Pay: lambda turn, tap: orders.pay(turn, tap.order),
    taps.PayClosed: lambda turn, tap: orders.pay(turn, tap.order, is_warned=True),
    taps.AskCancel: _ask_cancel,
    taps.Cancel: lambda turn, tap: orders.cancel(turn, tap.order),
    taps.Keep: lambda turn, tap: turn.say("thanks"),
    taps.Elsewhere: orders.move,
    taps.Wait: lambda turn, tap: orders.wait(turn, tap.order),
    taps.Again: lambda turn, tap: orders.again(turn, tap.order),
    taps.Score: lambda turn, tap: orders.score(turn, tap.order, tap.score),
    taps.NoComment: _no_comment,
    taps.PassFile: lambda turn, tap: orders.pass_file(turn, tap.order, tap.revision),
    taps.TakeBack: lambda turn, tap: orders.take_back(turn, tap.order, tap.revision),
    taps.DropFile: lambda turn, tap: documents.drop(turn, tap.revision),
    taps.Print: _print,
    taps.Fix: lambda turn, tap: fixes.take(turn, tap.revision, tap.code),
}
ON_DOCUMENT: dict[type[taps.Tap], Callable[[Turn, Revision, Any], None]] = {
    taps.Options: lambda turn, revision, tap: shops.options_again(turn, revision),
    taps.Join: lambda turn, revision, tap: documents.join(turn, revision, tap.revision),
    taps.LeaveOut: lambda turn, revision, tap: documents.leave_out(turn, revision, tap.revision),
    taps.Improve: lambda turn, revision, tap: fixes.show(turn, revision),
    taps.Copies: lambda turn, revision, tap: turn.say("choose_copies"),
    taps.Set: _set,
    taps.Shops: lambda turn, revision, tap: shops.show_shops(turn, revision),
    taps.Places: lambda turn, revision, tap: shops.show_places(turn),
    taps.Locate: lambda turn, revision, tap: shops.show_places(turn),
    taps.InPlace: lambda turn, revision, tap: shops.show_shops(turn, revision, place=tap.place),
    taps.Near: _near,
    taps.ChooseShop: lambda turn, revision, tap: shops.choose_shop(turn, revision, tap.shop),
    taps.TakeSaving: _saving,
}


def answer_files(turn: Turn, revision: Revision) -> None:
    """A file starts an order; during an open order the customer says whom it is for."""
    order = latest_open(turn.customer)
    is_composing = turn.step != START or turn.dialog.choices.get("is_new")
    if order is not None and not is_composing:
        orders.ask_whose(turn, order, revision)
    else:
        documents.read(turn, revision)
