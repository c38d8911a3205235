"""The balance and the ways to fill it."""

from typing import Any

from django.conf import settings

from everyprint.bot.turn import (
    AMOUNT,
    NETWORK,
    NUMBER,
    OPTIONS,
    QUOTE,
    START,
    VOUCHER,
    Turn,
    undone_when_refused,
)
from everyprint.bot.words.money import ways
from everyprint.customers.services import set_phone
from everyprint.ledger.queries import available
from everyprint.lib import ids, phone
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.money import NotAnAmount, parse_amount
from everyprint.payments import queries, services
from everyprint.payments.errors import AmountOutOfBounds, ProviderMissing, WrongPhone
from everyprint.payments.providers.base import Network
from everyprint.payments.providers.registry import provider
from everyprint.shops.queries import offers

AMOUNTS = (500, 1000, 2000, 5000)
SHOPS_SHOWN = 6


def show_balance(turn: Turn) -> None:
    """The balance, the number to give at a counter, and the ways to top up."""
    waiting = sum(topup.amount for topup in queries.open_topups(turn.customer.public_id))
    turn.say(
        "balance",
        balance=available(turn.customer.account),
        number=turn.customer.public_id,
        waiting=waiting,
    )


def refuse(turn: Turn, refusal: EveryPrintError, **more: Any) -> None:
    """Say a refusal, with the ways to top up as the way out."""
    turn.say("sentence", text=refusal.sentence(), buttons=ways(), **more)


def looks_like_voucher(text: str) -> bool:
    """A text that can only be a voucher: as many characters of our alphabet, with a digit among them."""
    code = ids.normalise_code(text)
    is_one_word = len(text.split()) <= 4 and len(code) == ids.VOUCHER_LENGTH
    return is_one_word and set(code) <= set(ids.ALPHABET) and any(letter.isdigit() for letter in code)


def redeem(turn: Turn, code: str) -> None:
    """Credit a voucher; the new balance is told when the credit is booked (services.on_topup_ended)."""
    try:
        with undone_when_refused():
            services.redeem_voucher(turn.customer, code)
    except EveryPrintError as refusal:
        refuse(turn, refusal)
        return
    if turn.step == VOUCHER:
        turn.go(_resting(turn))


def _resting(turn: Turn) -> str:
    """Where a dialog stands when a side step is over: at its quote or its options, if it has some."""
    if turn.draft():
        return QUOTE
    return OPTIONS if turn.revision() else START


def show_cash(turn: Turn) -> None:
    """How to pay cash at a counter."""
    shops = [
        {"name": offer.shop.name, "place": offer.shop.place} for offer in offers(turn.near)[:SHOPS_SHOWN]
    ]
    turn.go(_resting(turn))
    turn.say("cash", number=turn.customer.public_id, shops=shops)


def ask_amount(turn: Turn) -> None:
    """How much; the amount that is missing for the order comes first."""
    if not settings.PAWAPAY_URL:
        refuse(turn, ProviderMissing())
        return
    draft = turn.draft()
    missing = draft.total - available(turn.customer.account) if draft else 0
    amounts = [max(services.TOPUP_MINIMUM, missing)] if 0 < missing <= services.TOPUP_MAXIMUM else []
    turn.go(AMOUNT)
    turn.say("ask_amount", amounts=[*amounts, *(a for a in AMOUNTS if a not in amounts)])


def take_amount(turn: Turn, text: str) -> None:
    """Keep the amount and ask for the number."""
    try:
        amount = parse_amount(text)
        services.check_amount(amount)
    except NotAnAmount:
        _say_bounds(turn)
        return
    except AmountOutOfBounds as refusal:
        turn.say("sentence", text=refusal.sentence())
        return
    turn.go(NUMBER, amount=amount)
    turn.say("ask_number", known=turn.customer.phone)


def _say_bounds(turn: Turn) -> None:
    try:
        services.check_amount(0)
    except AmountOutOfBounds as refusal:
        turn.say("sentence", text=refusal.sentence())


def take_number(turn: Turn, text: str) -> None:
    """Keep the number and ask for its network."""
    try:
        number = phone.normalise(text)
    except phone.NotAPhoneNumber:
        turn.say("sentence", text=WrongPhone().sentence())
        return
    turn.go(NETWORK, number=number)
    networks = [{"code": network.code, "name": network.name} for network in _networks(number)]
    turn.say("ask_network", number=number, networks=networks)


def _networks(number: str) -> list[Network]:
    """The networks of a number's country in our currency; all of our currency for another country."""
    ours = [network for network in provider("pawapay").networks() if network.currency == settings.CURRENCY]
    country = phone.country(number)
    return [network for network in ours if network.country == country] or ours


def take_network(turn: Turn, text: str) -> None:
    """Start the debit."""
    choices = turn.dialog.choices
    number, amount = choices.get("number", ""), choices.get("amount", 0)
    wanted = text.strip().casefold()
    network = next(
        (n for n in _networks(number) if wanted == n.code.casefold() or wanted in n.name.casefold()), None
    )
    if not number or not amount:
        ask_amount(turn)
        return
    if network is None or not wanted:
        networks = [{"code": network.code, "name": network.name} for network in _networks(number)]
        turn.say("ask_network", number=number, networks=networks)
        return
    try:
        with undone_when_refused():
            services.start_topup(turn.customer, amount, number, network.code, key=turn.key)
    except EveryPrintError as refusal:
        refuse(turn, refusal)
        return
    set_phone(turn.customer, number)
    turn.go(_resting(turn), amount=0)
    turn.say("topup_waiting", amount=amount, network=network.name, number=number)
