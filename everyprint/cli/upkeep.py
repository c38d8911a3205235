"""What keeps the database right: migrations, and the check of every invariant."""

import argparse
import sys
from collections.abc import Iterator

from django.conf import settings
from django.core.management import call_command, execute_from_command_line
from django.db import DatabaseError, connection

from everyprint.accounts import queries as accounts
from everyprint.bot import joining
from everyprint.demo import services as demo
from everyprint.documents import queries as documents
from everyprint.jobs import queries as jobs
from everyprint.ledger import queries as ledger
from everyprint.ledger.errors import WrongBook
from everyprint.ledger.services import open_book
from everyprint.lib.environment import read_text
from everyprint.lib.serving.sockets import connections_possible
from everyprint.lib.violations import Violation
from everyprint.messaging import queries as messaging
from everyprint.orders import queries as orders
from everyprint.payments import queries as payments

CHECKED = (ledger, orders, payments, documents, messaging, jobs, joining)


def verify_book() -> None:
    """Refuse to start with another currency or time zone than the ledger was opened with."""
    try:
        open_book()
    except WrongBook as error:
        sys.exit(f"everyprint: {error}")


def migrate(options: argparse.Namespace) -> int:
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    collation = ledger.refused_collation()
    if collation:
        sys.exit(f"everyprint: the database compares with {collation}; create it with utf8mb4_nopad_bin")
    try:
        try:
            call_command("migrate", verbosity=0, interactive=False)
        except DatabaseError as error:
            # A lock or a table that changed under it: every migration goes on where it was broken off.
            print(f"everyprint: the upgrade was broken off and goes on: {error}", file=sys.stderr)
            connection.close()
            call_command("migrate", verbosity=0, interactive=False)
    except WrongBook as error:
        sys.exit(f"everyprint: {error}")
    return 0


def check(options: argparse.Namespace) -> int:
    """Print every broken invariant and every warning; 1 when something is broken."""
    found = list(violations())
    for violation in found:
        print(violation)
    broken = [violation for violation in found if not violation.warning]
    print(f"{len(broken)} invariants broken, {len(found) - len(broken)} warnings")
    return 1 if broken else 0


def violations() -> Iterator[Violation]:
    """Every invariant that does not hold, and every warning, room by room."""
    for queries in CHECKED:
        yield from queries.violations()
    yield from documents.sandbox_warnings()
    yield from documents.room_warnings()
    possible = connections_possible(settings.CONNECTIONS_MAX)
    if possible < settings.CONNECTIONS_MAX:
        row = f"{possible} of {settings.CONNECTIONS_MAX}: raise the limit of open files (ulimit -Hn)"
        yield Violation("as many connections as are set may be open", row, warning=True)
    yield from accounts.shared_channel_accounts()
    if second_factor_is_required():
        yield from accounts.operators_without_second_factor()


def second_factor_is_required() -> bool:
    """Whether operators need a second factor: as set; where nothing is set, everywhere but in a pure demo."""
    if read_text("EVERYPRINT_OPERATOR_SECOND_FACTOR"):
        return bool(settings.OPERATOR_SECOND_FACTOR)
    return not demo.is_all_there_is()


def manage(options: argparse.Namespace) -> int:
    execute_from_command_line(["everyprint manage", *options.rest])
    return 0
