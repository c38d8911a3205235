"""A message with a secret in it: a code is tried, the rest is hidden. None is passed on."""

from collections.abc import Sequence

from everyprint.bot.steps import money, recovery
from everyprint.bot.turn import Turn
from everyprint.bot.understanding.secrets import Kind, Secret, find
from everyprint.customers.codes import recovery_code
from everyprint.customers.models import Customer
from everyprint.lib.ids import VOUCHER_LENGTH
from everyprint.orders.codes import pickup_code
from everyprint.orders.models import Order
from everyprint.orders.queries import latest_open

CODES_MAX = 5


def secrets_of(customer: Customer, text: str) -> tuple[Secret, ...]:
    """The secrets of a customer's text, their own codes among them."""
    return find(text, codes_of(customer))


def codes_of(customer: Customer) -> list[str]:
    """The codes that collect this customer's orders now, and that open their balance."""
    ready = Order.objects.filter(customer=customer, state=Order.COMPLETE)
    owners = [customer, *Customer.objects.filter(joined_into=customer)]
    recovery = [recovery_code(owner) for owner in owners if owner.recovery_hash]
    return [*(pickup_code(order) for order in ready), *filter(None, recovery)]


def take(turn: Turn, found: Sequence[Secret]) -> None:
    """Redeem vouchers, open what recovery codes open, and say that the rest went nowhere."""
    codes = [secret for secret in found if secret.kind is Kind.CODE]
    for secret in codes[:CODES_MAX]:
        _take_code(turn, secret)
    others = sorted({secret.kind.value for secret in found if secret.kind is not Kind.CODE})
    if others:
        order = latest_open(turn.customer)
        turn.say("secret_kept", kinds=others, shop=order.shop.name if order else "")


def _take_code(turn: Turn, secret: Secret) -> None:
    """A voucher, else a recovery code: those of older versions are as long."""
    vouchers = [code for code in secret.codes if len(code) == VOUCHER_LENGTH]
    refusal = money.try_vouchers(turn, *vouchers) if vouchers else None
    if vouchers and refusal is None:
        return
    refused = recovery.try_codes(turn, *secret.codes)
    if refused is not None:
        money.refuse(turn, refusal or refused)
