"""Which step answers a text, a tap or a file."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils import translation

from everyprint.bot import taps
from everyprint.bot.steps import (
    asked,
    disputes,
    documents,
    fixes,
    lines,
    mobile,
    money,
    orders,
    recovery,
    remarks,
    secrets,
    shops,
)
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
from everyprint.bot.understanding.commands import command_of
from everyprint.bot.understanding.meaning import (
    Meaning,
    Situation,
    agreement,
    meaning,
    names_paying,
    score_of,
)
from everyprint.bot.understanding.wishes import Wishes, wishes
from everyprint.customers.services import set_language
from everyprint.documents.models import Revision
from everyprint.feedback.queries import is_rated
from everyprint.lib.errors import EveryPrintError
from everyprint.messaging.message import Answer
from everyprint.messaging.models import Message
from everyprint.messaging.queries import last_said
from everyprint.orders.models import Order
from everyprint.orders.queries import latest_open, of_customer
from everyprint.payments.queries import open_topups
from everyprint.shops.services import position

NEAR = "near"
LANGUAGES = ("fr", "en")
EXPECTING: dict[str, Callable[[Turn, str], None]] = {
    COMMENT: orders.comment,
    VOUCHER: money.redeem,
    AMOUNT: mobile.take_amount,
    NUMBER: mobile.take_number,
    NETWORK: mobile.take_network,
    FIX_PAGES: fixes.take_pages,
}


def answer_text(turn: Turn, text: str) -> None:
    """Commands first, then secrets, what is meant in other words, wishes, and the shop of an open order."""
    if not text.strip():
        return
    if answer_command(turn, command_of(text)):
        remarks.end_talk(turn)
        return
    found = secrets.secrets_of(turn.customer, text)
    if found:
        secrets.take(turn, found)
        return
    if _answer_open_question(turn, text) or _answer_score(turn, text):
        return
    if disputes.answer_words(turn, text):
        return
    meant = meaning(text, _situation(turn))
    if turn.step in EXPECTING:
        is_beside = turn.step != COMMENT and meant.intent in BESIDE
        if not (is_beside and MEANT[meant.intent](turn, meant, text)):
            EXPECTING[turn.step](turn, _read(meant, text))
    elif meant.intent in MEANT and MEANT[meant.intent](turn, meant, text):
        if meant.intent not in COURTESY:
            remarks.end_talk(turn)
    elif not _answer_wish(turn, meant, text):
        _pass_on_or_ask_again(turn, meant, text)


def _situation(turn: Turn) -> Situation:
    """Where the dialog stands, as understanding needs it."""
    if turn.step in (AMOUNT, NUMBER, VOUCHER):
        return Situation(turn.step)
    revision = turn.revision() if turn.step in COMPOSING else None
    if revision is not None:
        files = lines.files_of(turn.items(revision)) if turn.added() else ()
        return Situation(turn.step, revision.page_count, "shops", len(_listed(turn)), files)
    is_open = turn.step == START and latest_open(turn.customer) is not None
    return Situation("open_order" if is_open else START)


def _listed(turn: Turn) -> list[str]:
    """What the shops or neighbourhoods send back that were shown last, for a number that is typed."""
    said = _last_said(turn) if turn.step == SHOPS else None
    kinds = taps.ChooseShop | taps.InPlace
    found = said.said.choices if said else ()
    return [one.tap for one in found if isinstance(one, Answer) and isinstance(taps.decode(one.tap), kinds)]


def _last_said(turn: Turn) -> Message | None:
    address = turn.address
    return last_said(address.channel_account, address.external_id) if address else None


def _read(meant: Meaning, text: str) -> str:
    """An amount that was written in words, as a number; any other text as it is."""
    return str(meant.fields["amount"]) if meant.intent == "amount" else text


def _answer_open_question(turn: Turn, text: str) -> bool:
    """A bare yes or no answers the newest question; only at a quote may it pay (`_meant_pay`)."""
    agreed = agreement(text)
    said = _last_said(turn) if agreed is not None and not names_paying(text) else None
    if said is None or said.kind not in QUESTIONS:
        return False
    wanted = QUESTIONS[said.kind][0 if agreed else 1]
    for choice in said.said.choices:
        if isinstance(choice, Answer) and isinstance(taps.decode(choice.tap), wanted):
            answer_tap(turn, choice.tap)
            return True
    return False


def _meant_pay(turn: Turn, meant: Meaning, text: str) -> bool:
    """At the quote, and there only: a quote that has expired is shown anew (orders.pay)."""
    if turn.step != QUOTE or turn.draft() is None:
        return False
    if _agreed(turn, text):
        orders.pay(turn, turn.dialog.order)
        return True
    return orders.keep_quote(turn)


def _agreed(turn: Turn, text: str) -> bool:
    """Whether a yes pays: it names paying, or the amount was the last thing that was shown."""
    said = _last_said(turn)
    pay = str(taps.Pay(turn.dialog.order))
    shows = said is not None and any(isinstance(one, Answer) and one.tap == pay for one in said.said.choices)
    return shows or names_paying(text)


def _meant_refuse(turn: Turn, meant: Meaning, text: str) -> bool:
    return turn.step == QUOTE and orders.keep_quote(turn)


def _meant_status(turn: Turn, meant: Meaning, text: str) -> bool:
    order = latest_open(turn.customer)
    if order is not None:
        orders.tell_status(turn, order)
    return order is not None


def _meant_price(turn: Turn, meant: Meaning, text: str) -> bool:
    revision = turn.revision() if turn.step in COMPOSING else None
    about = meant.fields.get("about")
    return documents.tell_price(turn, revision, about) if revision and about else False


def _meant_topup(turn: Turn, meant: Meaning, text: str) -> bool:
    """An amount that was named goes on to the number it is asked from."""
    if "amount" in meant.fields:
        mobile.take_amount(turn, str(meant.fields["amount"]))
    else:
        money.show_balance(turn)
    return True


def _meant_language(turn: Turn, meant: Meaning, text: str) -> bool:
    _speak(turn, meant.fields["language"])
    return True


def _speak(turn: Turn, language: str) -> None:
    set_language(turn.customer, language)
    with translation.override(language):
        turn.say("language_set")


def _meant_choice(turn: Turn, meant: Meaning, text: str) -> bool:
    """A number that was typed for one of the shops or neighbourhoods that were just shown."""
    listed = _listed(turn)
    if not 1 <= meant.fields["n"] <= len(listed):
        return False
    answer_tap(turn, listed[meant.fields["n"] - 1])
    return True


def _meant_shops(turn: Turn, meant: Meaning, text: str) -> bool:
    revision = turn.revision() if turn.step in COMPOSING else None
    if revision is not None:
        shops.show_shops(turn, revision)
    else:
        asked.tell_shop(turn, "address", text)
    return True


def _meant_place(turn: Turn, meant: Meaning, text: str) -> bool:
    """A neighbourhood or a shop by its name; "near me" needs a position."""
    revision = turn.revision() if turn.step in COMPOSING else None
    place = meant.fields["place"]
    if revision is None or (place != NEAR and not shops.find(place) and turn.step != SHOPS):
        return False
    found = [] if place == NEAR else shops.find(place)
    missed = None if found or place == NEAR else shops.find_away(place, is_part_enough=True)
    if place == NEAR:
        shops.show_places(turn)
    elif missed is not None:
        shops.show_shops(turn, revision, missed=missed)
    elif len(found) == 1:
        shops.choose_shop(turn, revision, found[0].shop.public_id)
    else:
        shops.show_shops(turn, revision, place=place)
    return True


def _meant_shop_info(turn: Turn, meant: Meaning, text: str) -> bool:
    asked.tell_shop(turn, meant.fields["info"], text)
    return True


def _meant_greeting(turn: Turn, meant: Meaning, text: str) -> bool:
    if turn.step == QUOTE and orders.keep_quote(turn):
        return True
    turn.say("greeting")
    return True


def _told(act: Callable[[Turn], None]) -> Callable[[Turn, Meaning, str], bool]:
    def answer(turn: Turn, meant: Meaning, text: str) -> bool:
        act(turn)
        return True

    return answer


def answer_command(turn: Turn, command: str) -> bool:
    """Words that mean the same everywhere (understanding/commands.py). False where one means nothing."""
    if command == "cancel":
        _cancel_word(turn)
    elif command in ("balance", "topup"):
        money.show_balance(turn)
    elif command == "code":
        recovery.show_code(turn)
    elif command == "help":
        turn.say("help")
    elif command == "new":
        start_new(turn)
    elif command == "hello" and turn.step in (START, *COMPOSING) and not latest_open(turn.customer):
        turn.say("greeting")
    elif command in LANGUAGES:
        _speak(turn, command)
    elif command == "pay" and turn.draft():
        orders.pay(turn, turn.dialog.order)
    elif command == "improve" and (revision := turn.revision()):
        fixes.show(turn, revision)
    elif command == "shops" and turn.step in COMPOSING and (revision := turn.revision()):
        shops.show_shops(turn, revision)
    else:
        return False
    return True


def _cancel_word(turn: Turn) -> None:
    order = latest_open(turn.customer)
    if turn.step == START and order is not None:
        orders.ask_cancel(turn, order)
    elif turn.step in COMPOSING and turn.ordered():
        turn.say("confirm_forget")
    else:
        start_new(turn)


def start_new(turn: Turn) -> None:
    """Forget what was being composed; open orders go on. A wish that was asked about waits for its file."""
    wish, left = remarks.unclear_words(turn), turn.revision()
    turn.start_over()
    turn.go(START, is_new=True)
    back = {"revision": left.public_id, "name": left.document.name} if left else {}
    turn.say("reset", waiting=sum(topup.amount for topup in open_topups(turn.customer.public_id)), **back)
    if wish:
        documents.keep_wish(turn, wish)


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
    """A score right after a collection: 4, "4 sur 5", four stars."""
    last, number = _unrated(turn), score_of(text)
    if last is None or not number:
        return False
    orders.score(turn, last.public_id, number)
    return True


def _answer_wish(turn: Turn, meant: Meaning, text: str) -> bool:
    revision = turn.revision()
    if turn.step not in COMPOSING or revision is None:
        return documents.keep_wish(turn, text)
    wished = wishes(text, revision.page_count)
    is_beside = turn.has_files and revision.public_id not in turn.dialog.choices.get("sent", [])
    if (turn.added() or is_beside) and lines.take(turn, revision, text, meant):
        return True
    if not wished.changes and (missed := shops.find_away(text, is_part_enough=turn.step == SHOPS)):
        shops.show_shops(turn, revision, missed=missed)
        return True
    if meant.intent == "options":
        changes = dict(meant.fields["options"])
        documents.change_options(turn, revision, Wishes(changes, rest=wished.rest))
    elif wished.changes or (wished.ask_about and wished.is_about_printing):
        about = wished.ask_about or meant.fields.get("ask_about", "")
        turn.say("not_sure", text=text, about=about, pages=revision.page_count)
        _show_again(turn, revision)
    else:
        return False
    return True


def _pass_on_or_ask_again(turn: Turn, meant: Meaning, text: str) -> None:
    order = latest_open(turn.customer)
    if order is not None:
        if meant.intent == "remark":
            orders.pass_on(turn, order, text=text)
        else:
            remarks.take_unclear(turn, order, text)
        return
    turn.say("not_understood", text=text)
    revision = turn.revision()
    if turn.step in COMPOSING and revision is not None:
        _show_again(turn, revision)


def _show_again(turn: Turn, revision: Revision) -> None:
    """Where the dialog stands, with its buttons in reach: at a quote the one that pays."""
    if not (turn.step == QUOTE and orders.keep_quote(turn)):
        documents.show_options(turn, revision)


MEANT: dict[str, Callable[[Turn, Meaning, str], bool]] = {
    "pay": _meant_pay,
    "refuse": _meant_refuse,
    "status": _meant_status,
    "price": _meant_price,
    "balance": _told(money.show_balance),
    "topup": _meant_topup,
    "cancel": _told(_cancel_word),
    "new": _told(start_new),
    "help": _told(lambda turn: turn.say("help")),
    "thanks": _told(lambda turn: turn.say("welcome")),
    "greeting": _meant_greeting,
    "language": _meant_language,
    "choice": _meant_choice,
    "shops": _meant_shops,
    "place": _meant_place,
    "shop_info": _meant_shop_info,
    "human": _told(asked.offer_person),
    "stop": _told(asked.stop),
}
COURTESY = ("thanks", "greeting")  # may be said to a shop too
# Answered also where the dialog waits for something else, which it then goes on waiting for.
BESIDE = ("status", "balance", "cancel", "new", "help", "thanks", "language", "shop_info", "human", "stop")
# What a bare yes and a bare no send back when the newest message is such a question.
QUESTIONS: dict[str, tuple[type[taps.Tap], type[taps.Tap]]] = {
    "confirm_cancel": (taps.Cancel, taps.Keep),
    "confirm_forget": (taps.New, taps.Options),
    "ask_join": (taps.JoinBalances, taps.StayHere),
    "whose_file": (taps.PassFile, taps.Print),
    "whose_words": (taps.ToShop, taps.New),
    "price_of": (taps.Set, taps.Options),
    "order_overdue": (taps.Cancel, taps.Wait),
    "ask_dispute": (taps.Dispute, taps.Keep),
}


def answer_tap(turn: Turn, payload: str) -> None:
    """Do what a choice says. One of an old message is as good as a new one, or says why not."""
    tap = taps.decode(payload)
    if tap is None:
        turn.say("help")
    elif type(tap) in ON_DOCUMENT:
        revision = turn.revision()
        if revision is None and (read := turn.reading()):
            turn.say("reading", name=read[0].document.name)
        elif revision is None:
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
        is_ordered = documents.order_this(turn, revision)
        documents.show_options(turn, revision if is_ordered else turn.revision() or revision)


def _drop(turn: Turn, tap: taps.DropFile) -> None:
    orders.take_back_everywhere(turn, tap.revision)
    documents.drop(turn, tap.revision)


def _without_file(turn: Turn, tap: taps.WithoutFile) -> None:
    """Go on with the others: this one stays locked."""
    lines.lose(turn, tap.revision)
    lines.go_on(turn)


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
    taps.GiveUp: lambda turn, tap: mobile.give_up(turn, tap.attempt),
    taps.Report: lambda turn, tap: mobile.report(turn, tap.attempt),
    taps.Help: lambda turn, tap: turn.say("help"),
    taps.New: lambda turn, tap: start_new(turn),
    taps.Pay: lambda turn, tap: orders.pay(turn, tap.order),
    taps.PayClosed: lambda turn, tap: orders.pay(turn, tap.order, is_warned=True),
    taps.AskCancel: _ask_cancel,
    taps.Cancel: lambda turn, tap: orders.cancel(turn, tap.order),
    taps.Keep: lambda turn, tap: turn.say("order_kept"),
    taps.Elsewhere: orders.move,
    taps.Wait: lambda turn, tap: orders.wait(turn, tap.order),
    taps.Again: lambda turn, tap: orders.again(turn, tap.order),
    taps.AskDispute: disputes.ask,
    taps.Dispute: disputes.confirm,
    taps.Score: lambda turn, tap: orders.score(turn, tap.order, tap.score),
    taps.NoComment: _no_comment,
    taps.PassFile: lambda turn, tap: orders.pass_file(turn, tap.order, tap.revision),
    taps.ToShop: lambda turn, tap: remarks.to_shop(turn, tap.order),
    taps.TakeBackWords: lambda turn, tap: remarks.take_back_words(turn, tap.remark),
    taps.TakeBack: lambda turn, tap: orders.take_back(turn, tap.order, tap.revision),
    taps.DropFile: _drop,
    taps.WithoutFile: _without_file,
    taps.Print: _print,
    taps.Fix: lambda turn, tap: fixes.take(turn, tap.revision, tap.code),
}
ON_DOCUMENT: dict[type[taps.Tap], Callable[[Turn, Revision, Any], None]] = {
    taps.Options: lambda turn, revision, tap: shops.options_again(turn, revision),
    taps.Join: lambda turn, revision, tap: documents.join(turn, revision, tap.revision),
    taps.SameForAll: lambda turn, revision, tap: lines.same_for_all(turn, revision),
    taps.WishFor: lambda turn, revision, tap: lines.take_wish_for(turn, revision, tap.revision),
    taps.BindEach: lambda turn, revision, tap: lines.bind_each(turn, revision, tap.binding),
    taps.Line: lambda turn, revision, tap: lines.choose(turn, revision, tap.revision),
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


def answer_files(turn: Turn, revisions: Sequence[Revision]) -> None:
    """Files start an order; during an open order the customer says of each whom it is for."""
    order = latest_open(turn.customer)
    is_composing = turn.step != START or turn.dialog.choices.get("is_new")
    if order is not None and not is_composing:
        for revision in revisions:
            orders.ask_whose(turn, order, revision)
    elif len(revisions) == 1:
        documents.read(turn, revisions[0])
    else:
        lines.read_all(turn, revisions)
