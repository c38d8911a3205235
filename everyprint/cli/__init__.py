"""The command `everyprint`: the words of each thing it can do, and the dotted path of what does it.

The functions stand in `processes` (what runs), `upkeep` (what keeps the database right) and `records` (what
an operator makes); they are imported once Django is set up. docs/operating.md tells each command.
"""

import argparse
import os
import sys

import django
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils.module_loading import import_string

from everyprint.lib.environment import SettingError

# Commands that need neither settings nor a database: word → dotted path, called with the words that follow.
WITHOUT_DATABASE: dict[str, str] = {
    "inspect": "everyprint.documents.engine.command.inspect_command",
    "layout": "everyprint.documents.engine.command.layout_command",
    "simulate": "everyprint.simulators.simulate_command",
    "understand": "everyprint.bot.understanding.command.understand_command",
}

# The commands that bring the database up to date.
MIGRATES = ("upkeep.migrate", "processes.run_everything")

# How long these processes wait for a database that is locked or frozen. Who waits for a page has ten seconds
# (a chat platform) or leaves; work that nobody waits for has time, and an operator's command any.
DATABASE_SECONDS = {"web": 5, "live": 5, "_serve": 5, "worker": 15}


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit with its status."""
    words = sys.argv[1:] if arguments is None else arguments
    if words and words[0] in WITHOUT_DATABASE:
        sys.exit(import_string(WITHOUT_DATABASE[words[0]])(words[1:]))
    os.umask(0o077)  # what is made in the data folder is nobody else's, whatever folder it is
    options = parser().parse_args(words)
    if words and words[0] in DATABASE_SECONDS:
        os.environ["EVERYPRINT_DATABASE_SECONDS"] = str(DATABASE_SECONDS[words[0]])
    set_up_django()
    command = import_string(f"everyprint.cli.{options.run}")
    try:
        sys.exit(command(options))
    except DatabaseError:
        # An upgrade that failed says why: only another command can mean that it was forgotten.
        if options.run in MIGRATES or _is_migrated():
            raise
        sys.exit("everyprint: the database is not up to date. Run `everyprint migrate`, then this again.")


def _is_migrated() -> bool:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def set_up_django() -> None:
    """Read the settings; a wrong one ends the program with its name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
    try:
        django.setup()
    except SettingError as error:
        sys.exit(f"everyprint: {error}")


class Commands:
    """The commands of the top level, each with the path of its function below `everyprint.cli`."""

    def __init__(self) -> None:
        self.top = argparse.ArgumentParser(prog="everyprint", description="Order prints in a conversation.")
        self.all = self.top.add_subparsers(required=True, metavar="command")

    def add(self, name: str, run: str, text: str) -> argparse.ArgumentParser:
        made = self.all.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    commands = Commands()
    _add_processes(commands)
    _add_upkeep(commands)
    _add_records(commands)
    for name, text in (
        ("inspect", "say what a file is: pages, colour, problems"),
        ("layout", "make the print-ready PDF"),
        ("simulate", "play a part of the outside world"),
        ("understand", "say what a typed text means to the bot"),
    ):
        commands.all.add_parser(name, help=text)
    return commands.top


def _add_processes(commands: Commands) -> None:
    text = "migrate, load the demo into an empty database, start everything"
    run = commands.add("run", "processes.run_everything", text)
    run.add_argument("--no-demo", action="store_true", help="start without anything to try")
    behind = "for use behind a reverse proxy"
    commands.add("web", "processes.run_web", f"serve pages and API, {behind}")
    commands.add("live", "processes.run_live", f"serve the event streams, {behind}")
    # What `run` starts; nobody else needs it.
    commands.all.add_parser("_serve").set_defaults(run="processes.run_one_port")
    worker = commands.add("worker", "processes.run_worker", "run one worker process of a queue")
    text = "quick: messages, payments, the schedule (default); heavy: documents"
    worker.add_argument("--queue", choices=["quick", "heavy"], default="quick", help=text)


def _add_upkeep(commands: Commands) -> None:
    text = "bring the database up to date and install the triggers"
    commands.add("migrate", "upkeep.migrate", text)
    commands.add("check", "upkeep.check", "verify every invariant; exit status 1 when one is broken")
    manage = commands.add("manage", "upkeep.manage", "one of Django's own commands")
    manage.add_argument("rest", nargs=argparse.REMAINDER)


def _add_records(commands: Commands) -> None:
    text = "make an API key; it is the last word printed"
    key = commands.add("apikey", "records.create_api_key", text)
    key.add_argument("verb", choices=["create"])
    key.add_argument("--scope", required=True, help="what it may do: bot, operator or shop:ID")
    key.add_argument("--integrator", default="default", help="whose key it is (default: %(default)s)")
    topup = commands.add("topup", "records.top_up", "credit cash taken at the platform's desk")
    topup.add_argument("messenger_id", help="the customer's id on an integrator's bot")
    topup.add_argument("amount", type=int, help="whole francs")
    topup.add_argument("--integrator", default="default", help="whose bot it is (default: %(default)s)")
    text = "make voucher codes; each is shown once"
    voucher = commands.add("voucher", "records.create_vouchers", text)
    voucher.add_argument("verb", choices=["create"])
    voucher.add_argument("amount", type=int, help="whole francs that each is worth")
    voucher.add_argument("--count", type=int, default=1, help="how many (default: %(default)s)")
    text = "people who sign in at a shop or at the backoffice"
    _add_staff(commands.add("staff", "records.create_staff", text))


def _add_staff(staff: argparse.ArgumentParser) -> None:
    verbs = staff.add_subparsers(required=True, metavar="verb")
    text = "let a person sign in at a shop or at the backoffice"
    create = verbs.add_parser("create", help=text, description=text)
    create.add_argument("name", help="the user name to sign in with")
    place = create.add_mutually_exclusive_group(required=True)
    place.add_argument("--shop", default="", metavar="ID", help="works at this shop")
    place.add_argument("--operator", action="store_true", help="is of the platform's team: the backoffice")
    text = "read the password from standard input; without it it is asked for"
    create.add_argument("--password-stdin", action="store_true", help=text)
    text = "take away a lost second factor: the authenticator app and the recovery codes"
    reset = verbs.add_parser("reset-factor", help=text, description=text)
    reset.set_defaults(run="records.reset_second_factor")
    reset.add_argument("name", help="the user name")
