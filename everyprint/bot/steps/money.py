"""The balance and the ways to fill it."""

from everyprint.bot.turn import (
    OPTIONS,
    QUOTE,
    START,
    VOUCHER,
    Turn,
)
from everyprint.ledger.queries import available
from everyprint.lib.errors import EveryPrintError
from everyprint.payments import queries, services
from everyprint.payments.errors import WrongVoucher
from everyprint.shops.queries import offers

SHOPS_SHOWN = 6


def show_balance(turn: Turn) -> None:
    """The balance, the number to give at a counter, and the ways to top up."""
    open_ones = queries.open_topups(turn.customer.public_id)
    waiting = sum(topup.amount for topup in open_ones if topup.displaced_at is None)
    turn.say(
        "balance",
        balance=available(turn.customer.account),
        number=turn.customer.public_id,
        waiting=waiting,
    )


def refuse(turn: Turn, refusal: EveryPrintError) -> None:
    """Say a refusal, with the ways to top up as the way out."""
    turn.say("sentence", text=refusal.sentence(), buttons=True)


def redeem(turn: Turn, *codes: str) -> None:
    """Credit a voucher that was written, which can be read as one of these codes.

    The new balance is told when the credit is booked (services.on_topup_ended).
    """
    refusal = try_vouchers(turn, *codes)
    if refusal is not None:
        refuse(turn, refusal)


def try_vouchers(turn: Turn, *codes: str) -> WrongVoucher | None:
    """The same, but that none of them is a voucher is the caller's to say."""
    wrong: WrongVoucher | None = None
    for code in codes:
        try:
            services.redeem_voucher(turn.customer, code)
        except WrongVoucher as refusal:
            wrong = refusal
        except EveryPrintError as refusal:
            refuse(turn, refusal)
            return None
        else:
            if turn.step == VOUCHER:
                turn.go(resting(turn))
            return None
    return wrong


def resting(turn: Turn) -> str:
    """Where a dialog stands when a side step is over: at its quote or its options, if it has some."""
    if turn.draft():
        return QUOTE
    return OPTIONS if turn.revision() else START


def show_cash(turn: Turn) -> None:
    """How to pay cash at a counter."""
    shops = [
        {"name": offer.shop.name, "place": offer.shop.place} for offer in offers(turn.near)[:SHOPS_SHOWN]
    ]
    turn.go(resting(turn))
    turn.say("cash", number=turn.customer.public_id, shops=shops)
