"""Filling the balance by mobile money: how much, which number, which network, and whose turn it is there."""

from typing import Any

from django.conf import settings

from everyprint.bot.models import Dialog
from everyprint.bot.steps import money
from everyprint.bot.steps.money import refuse, resting
from everyprint.bot.turn import AMOUNT, NETWORK, NUMBER, Turn, undone_when_refused
from everyprint.customers.models import Customer
from everyprint.customers.services import set_phone
from everyprint.ledger.queries import available
from everyprint.lib import phone
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.money import NotAnAmount, parse_amount
from everyprint.payments import numbering, services, telephones
from everyprint.payments.errors import AmountOutOfBounds, ProviderMissing, TopUpOpen, WrongPhone
from everyprint.payments.models import Attempt
from everyprint.payments.providers.base import Network
from everyprint.payments.providers.registry import collectors

AMOUNTS = (500, 1000, 2000, 5000)


def ask_amount(turn: Turn) -> None:
    """How much; the amount that is missing for the order comes first, or the least that can be paid."""
    reached = [network for _, networks in collectors("", settings.CURRENCY) for network in networks]
    if not reached:
        refuse(turn, ProviderMissing())
        return
    least = max(services.TOPUP_MINIMUM, min(network.amount_min for network in reached))
    draft = turn.draft()
    missing = draft.total - available(turn.customer.account) if draft else 0
    amounts = [max(least, missing)] if 0 < missing <= services.TOPUP_MAXIMUM else []
    amounts += [amount for amount in AMOUNTS if amount >= least and amount not in amounts]
    turn.go(AMOUNT)
    rest: dict[str, Any] = {"missing": missing, "least": least} if 0 < missing < least else {}
    turn.say("ask_amount", amounts=amounts, **rest)


def take_amount(turn: Turn, text: str) -> None:
    """Keep the amount and ask for the number."""
    try:
        amount = parse_amount(text)
    except NotAnAmount:
        amount = 0  # out of bounds, which are told
    try:
        services.check_amount(amount)
    except AmountOutOfBounds as refusal:
        turn.say("sentence", text=refusal.sentence())
        return
    turn.go(NUMBER, amount=amount)
    turn.say("ask_number", known=turn.customer.phone)


def foresee(customer: Customer, text: str) -> str:
    """The network that a provider finds a number in which is about to be taken; empty for any other text.

    It asks over the network, so it comes before the turn, whose transaction must not wait.
    """
    if not Dialog.objects.filter(customer=customer, step=NUMBER).exists():
        return ""
    try:
        number = phone.normalise(text)
    except phone.NotAPhoneNumber:
        return ""
    for provider, networks in collectors(phone.country(number), settings.CURRENCY):
        predicted = provider.predict(number)
        if predicted in {network.code for network in networks}:
            return predicted
    return ""


def take_number(turn: Turn, text: str) -> None:
    """Keep the number and propose its network."""
    try:
        number = phone.normalise(text)
    except phone.NotAPhoneNumber:
        turn.say("sentence", text=WrongPhone().sentence())
        return
    proposed = _proposed(number, turn.foreseen)
    turn.go(NETWORK, number=number, proposed=proposed.code if proposed else "")
    _ask_network(turn, number, proposed)


def _proposed(number: str, foreseen: str) -> Network | None:
    """What the provider said, else what the number's own beginning says."""
    networks = [network for _, network in _networks(number)]
    brand = numbering.brand_of(number)
    told = [network for network in networks if network.code == foreseen]
    return next(iter(told or [network for network in networks if network.name == brand]), None)


def _ask_network(turn: Turn, number: str, proposed: Network | None) -> None:
    networks = [network for _, network in _networks(number)]
    networks.sort(key=lambda network: network != proposed)
    shown = [{"code": network.code, "name": network.name} for network in networks]
    turn.say("ask_network", number=number, networks=shown, proposed=proposed.name if proposed else "")


def _networks(number: str) -> list[tuple[str, Network]]:
    """The networks of a number's country in our currency, each with the name of its provider; all of our
    currency for another country.
    """
    country = phone.country(number)
    found = collectors(country, settings.CURRENCY) or collectors("", settings.CURRENCY)
    return [(provider.name, network) for provider, networks in found for network in networks]


def take_network(turn: Turn, text: str) -> None:
    """Start the debit in the network that was named, or in the proposed one if the text only agrees."""
    choices = turn.dialog.choices
    number = choices.get("number", "")
    if not number or not choices.get("amount"):
        ask_amount(turn)
        return
    wanted = choices.get("proposed", "") if numbering.agrees(text) else text
    network = numbering.named(wanted, [one for _, one in _networks(number)])
    if network is None:
        proposed = numbering.named(choices.get("proposed", ""), [one for _, one in _networks(number)])
        _ask_network(turn, number, proposed)
    elif choices["amount"] < network.amount_min <= services.TOPUP_MAXIMUM:
        _offer_least(turn, network)
    else:
        _start(turn, network, choices["amount"])


def _offer_least(turn: Turn, network: Network) -> None:
    facts = {"amount": turn.dialog.choices["amount"], "least": network.amount_min, "most": network.amount_max}
    turn.say("topup_least", code=network.code, network=network.name, **facts)


def take_least(turn: Turn, code: str) -> None:
    """Pay the least that a network takes; what is more than was wanted stays in the balance."""
    network = numbering.named(code, [one for _, one in _networks(turn.dialog.choices.get("number", ""))])
    if network is None or not turn.dialog.choices.get("amount"):
        ask_amount(turn)
    else:
        _start(turn, network, max(network.amount_min, turn.dialog.choices["amount"]))


def _start(turn: Turn, network: Network, amount: int, displacing: Attempt | None = None) -> None:
    number = turn.dialog.choices["number"]
    provider = next(name for name, one in _networks(number) if one == network)
    taken = {"provider": provider, "displacing": displacing.public_id if displacing else ""}
    try:
        with undone_when_refused():
            attempt = services.start_topup(turn.customer, amount, number, network.code, key=turn.key, **taken)
    except TopUpOpen:
        _say_open(turn, network, amount, number)
        return
    except EveryPrintError as refusal:
        refuse(turn, refusal)
        return
    set_phone(turn.customer, number)
    turn.go(resting(turn), amount=0)
    facts: dict[str, Any] = {"amount": amount, "network": network.name, "number": number}
    facts["attempt"] = attempt.public_id
    if displacing:
        facts["displaced"] = displacing.amount
    turn.say("topup_waiting", **facts)


def _say_open(turn: Turn, network: Network, amount: int, number: str) -> None:
    """Another request waits on that telephone: the customer decides which one is to go on."""
    other = telephones.current(number)
    if other is None:  # it ended this very moment
        _ask_network(turn, number, network)
        return
    turn.go(NETWORK, proposed=network.code, amount=amount)
    is_mine = other.party == turn.customer.public_id
    facts: dict[str, Any] = {
        "attempt": other.public_id,
        "other": other.amount,
        "number": number,
        "is_mine": is_mine,
    }
    turn.say("topup_open", amount=amount, **facts)


def go_on(turn: Turn, attempt: str) -> None:
    """Take the place of the request that waits on the chosen telephone."""
    choices = turn.dialog.choices
    number = choices.get("number", "")
    network = numbering.named(choices.get("proposed", ""), [one for _, one in _networks(number)])
    if not number or not choices.get("amount") or network is None:
        ask_amount(turn)
        return
    _start(turn, network, choices["amount"], _on(number, attempt))


def give_up(turn: Turn, public_id: str) -> None:
    """Wait for a request of one's own no more; what is confirmed after all still comes to the balance."""
    own = Attempt.objects.filter(public_id=public_id, party=turn.customer.public_id).first()
    if own is not None and telephones.give_up(own, actor=turn.actor):
        turn.say("topup_given_up", amount=own.amount)
    else:
        money.show_balance(turn)


def report(turn: Turn, attempt: str) -> None:
    """Tell the operator that a request on the chosen telephone was not asked for there."""
    other = _on(turn.dialog.choices.get("number", ""), attempt)
    if other is not None:
        telephones.report(other, actor=turn.actor)
        turn.say("topup_reported", attempt=attempt, other=other.amount)
    else:
        turn.say("help")


def _on(number: str, attempt: str) -> Attempt | None:
    """An attempt of that telephone; None for any other, whatever a tap says."""
    return Attempt.objects.filter(public_id=attempt, phone=number).first()
