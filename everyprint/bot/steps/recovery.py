"""The recovery code: showing it to its owner, and making a new one."""

from everyprint.bot.turn import Turn
from everyprint.customers.services import make_recovery_code, new_recovery_code


def show_code(turn: Turn) -> None:
    """Show the code again, made now if there was none; one of an older version can only be replaced."""
    make_recovery_code(turn.customer)
    _say(turn)


def show_new_code(turn: Turn) -> None:
    """Make a new code: those before open nothing any more."""
    new_recovery_code(turn.customer)
    _say(turn)


def show_first_code(turn: Turn) -> None:
    """Show the code once, when there was none before."""
    if make_recovery_code(turn.customer):
        _say(turn)


def _say(turn: Turn) -> None:
    turn.customer.refresh_from_db()
    number = turn.customer.recovery_number
    turn.say("recovery_code", customer=turn.customer.public_id, number=number)
