"""Recovery codes: showing one to its owner, making a new one, and opening another balance with one.

Who has something here is asked before another balance is opened: joined, opened alone, or nothing.
"""

from datetime import datetime, timedelta
from typing import Any

from everyprint.accounts.guesses import GuessLimit
from everyprint.bot import joining
from everyprint.bot.turn import Turn, undone_when_refused
from everyprint.customers.codes import recovery_hash
from everyprint.customers.errors import TooManyRecoveries, WrongRecoveryCode
from everyprint.customers.joining import move_address
from everyprint.customers.models import Customer
from everyprint.customers.queries import by_recovery_hash
from everyprint.customers.services import make_recovery_code, new_recovery_code
from everyprint.documents.queries import has_files
from everyprint.ledger.queries import available, posted
from everyprint.lib import clock
from everyprint.lib.errors import EveryPrintError
from everyprint.orders.models import Order
from everyprint.orders.queries import of_customer
from everyprint.payments.queries import may_succeed, open_topups

QUESTION_LIVES = timedelta(minutes=15)
ORDERS_NAMED = 3
tries = GuessLimit("recovery", at_once=5, seconds_each=20)


def show_code(turn: Turn) -> None:
    """Show the code again, made now if there was none; one of an older version can only be replaced."""
    make_recovery_code(turn.customer)
    _say(turn)


def show_new_code(turn: Turn) -> None:
    """Make a new code: those before open nothing any more."""
    new_recovery_code(turn.customer)
    _say(turn, is_new=True)


def show_first_code(turn: Turn) -> None:
    """Show the code once, when there was none before."""
    if make_recovery_code(turn.customer):
        _say(turn)


def _say(turn: Turn, kind: str = "recovery_code", **facts: Any) -> None:
    turn.customer.refresh_from_db()
    number = turn.customer.recovery_number
    turn.say(kind, customer=turn.customer.public_id, number=number, **facts)


# Another balance ----------------------------------------------------------------------------------------


def try_codes(turn: Turn, *codes: str) -> EveryPrintError | None:
    """Open the balance of a code that was written, which can be read as one of these; a refusal otherwise."""
    if not tries.take(turn.customer.public_id):
        return TooManyRecoveries()
    for code in codes:
        try:
            open_balance(turn, code)
        except WrongRecoveryCode:
            continue
        return None
    return WrongRecoveryCode()


def open_balance(turn: Turn, code: str) -> None:
    """Open the balance of a code here, at once where nothing is lost by it. Raises WrongRecoveryCode."""
    hashed = recovery_hash(code)
    owner = by_recovery_hash(hashed)
    if owner == turn.customer:
        turn.say("own_code")
    elif _has_something(turn.customer):
        until = clock.now() + QUESTION_LIVES
        asked = {"code": hashed, "customer": owner.public_id, "until": until.isoformat()}
        turn.go(turn.step, other=asked)
        turn.say("ask_join", here=_facts(turn.customer), there=_facts(owner))
    else:
        _open(turn, owner)


def join(turn: Turn) -> None:
    """Make one of the two; a second tap says the same."""
    just_now = turn.customer.joined.filter(joined_at__gt=clock.now() - QUESTION_LIVES)
    if not turn.dialog.choices.get("other") and just_now.exists():
        _say_joined(turn)
        return
    owner = _other(turn)
    if owner is not None:
        with undone_when_refused():
            joining.join(turn.customer, owner)
        turn.become(owner)
        _say_joined(turn)


def _say_joined(turn: Turn) -> None:
    owner = turn.customer
    turn.say("balances_joined", number=owner.public_id, balance=available(owner.account))


def leave(turn: Turn) -> None:
    """Show the code of this balance before the address leaves it."""
    if _other(turn) is not None:
        if make_recovery_code(turn.customer) is None and not turn.customer.recovery_number:
            new_recovery_code(turn.customer)  # that of an older version cannot be shown again
        _say(turn, "leave_balance")


def open_other(turn: Turn) -> None:
    """Open the other balance alone: this one stays with its code."""
    owner = _other(turn)
    if owner is not None:
        _open(turn, owner)


def stay(turn: Turn) -> None:
    """Open nothing."""
    turn.go(turn.step, other=None)
    turn.say("nothing_opened")


def _open(turn: Turn, owner: Customer) -> None:
    assert turn.address is not None
    move_address(turn.address, owner)
    turn.become(owner)
    turn.say("balance_opened", number=owner.public_id, balance=available(owner.account))


def _other(turn: Turn) -> Customer | None:
    """Whose code was written a moment ago; when it is too late for an answer, that is said."""
    other = turn.dialog.choices.get("other")
    if other and datetime.fromisoformat(other["until"]) > clock.now():
        try:
            owner = by_recovery_hash(other["code"])
        except WrongRecoveryCode:
            owner = turn.customer
        # Who was joined to somebody else meanwhile is another balance than the one that was named.
        if owner != turn.customer and owner.public_id == other["customer"]:
            return owner
    turn.say("join_over")
    return None


def _has_something(customer: Customer) -> bool:
    """Whether something would be out of reach: money, an order, a top-up that may still come, a file."""
    is_rich = posted(customer.account) != 0
    return is_rich or may_succeed(customer.public_id) or has_files(customer.public_id)


def _facts(customer: Customer) -> dict[str, object]:
    orders = of_customer(customer).filter(state__in=Order.OPEN)
    return {
        "number": customer.public_id,
        "balance": available(customer.account),
        "waiting": sum(topup.amount for topup in open_topups(customer.public_id)),
        "orders": [{"id": order.public_id, "shop": order.shop.name} for order in orders[:ORDERS_NAMED]],
        "count": orders.count(),
    }
