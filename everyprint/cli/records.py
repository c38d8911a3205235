"""What an operator makes at the command line: API keys, credits, vouchers, and people who sign in."""

import argparse
import getpass
import secrets
import sys

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from everyprint.accounts import services as accounts
from everyprint.accounts.queries import channel_account_of
from everyprint.accounts.services import parse_scope
from everyprint.customers.queries import CHATFUEL_ACCOUNT, by_messenger_id
from everyprint.ledger.queries import available
from everyprint.lib.actor import Actor
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.ids import grouped
from everyprint.payments import services as payments
from everyprint.shops.queries import by_public_id


def operator() -> Actor:
    return Actor("operator", getpass.getuser())


def create_api_key(options: argparse.Namespace) -> int:
    try:
        _, shop = parse_scope(options.scope)
        if shop:
            by_public_id(shop)
        key = accounts.create_api_key(options.scope, options.integrator)
    except EveryPrintError as error:
        sys.exit(f"everyprint: {error.sentence()}")
    print(f"{options.integrator} {options.scope} {key}")
    return 0


def top_up(options: argparse.Namespace) -> int:
    try:
        customer = by_messenger_id(options.messenger_id, _channel_account(options.integrator))
        key = secrets.token_hex(16)
        payments.take_cash(customer, options.amount, shop=None, actor=operator(), key=key)
    except EveryPrintError as error:
        sys.exit(f"everyprint: {error.sentence()}")
    print(available(customer.account))
    return 0


def _channel_account(integrator: str) -> str:
    """The account of an integrator's bot; that of an unknown integrator has no customers."""
    return CHATFUEL_ACCOUNT if integrator == accounts.DEFAULT else channel_account_of(integrator)


def create_vouchers(options: argparse.Namespace) -> int:
    if options.amount < 1 or not 1 <= options.count <= 10_000:
        sys.exit("everyprint: an amount of at least 1 F and 1 to 10000 vouchers")
    for code in payments.create_vouchers(options.amount, options.count, actor=operator()):
        print(grouped(code))
    return 0


def create_staff(options: argparse.Namespace) -> int:
    password = sys.stdin.readline().strip() if options.password_stdin else getpass.getpass("Password: ")
    try:
        validate_password(password)
        if options.shop:
            by_public_id(options.shop)
        accounts.create_staff(options.name, password, shop=options.shop, is_operator=options.operator)
    except ValidationError as error:
        sys.exit(f"everyprint: {' '.join(error.messages)}")
    except EveryPrintError as error:
        sys.exit(f"everyprint: {error.sentence()}")
    print(f"{options.name} may sign in at {'/backoffice/' if options.operator else '/shop/'}")
    return 0


def reset_second_factor(options: argparse.Namespace) -> int:
    try:
        had = accounts.reset_second_factor(options.name, actor=operator())
    except EveryPrintError as error:
        sys.exit(f"everyprint: {error.sentence()}")
    print(f"{options.name} {'has no second factor any more' if had else 'had no second factor'}")
    return 0
