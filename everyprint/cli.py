"""The command `everyprint`: one small function for each thing it can do (docs/operating.md)."""

import argparse
import getpass
import os
import secrets
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator

from everyprint.lib.supervisor import Child, Supervisor
from everyprint.lib.violations import Violation

SIMULATOR_TOKEN_PURPOSE = "simulator"  # noqa: S105 - the name of a purpose
DEADLINE_SECONDS = 60


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit with its status."""
    words = sys.argv[1:] if arguments is None else arguments
    if words and words[0] in WITHOUT_DATABASE:
        sys.exit(WITHOUT_DATABASE[words[0]](words[1:]))
    options = parser().parse_args(words)
    set_up_django()
    sys.exit(options.run(options))


def set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
    from everyprint.lib.environment import SettingError

    try:
        import django

        django.setup()
    except SettingError as error:
        sys.exit(f"everyprint: {error}")


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    top = argparse.ArgumentParser(prog="everyprint", description="Order prints in a conversation.")
    commands = top.add_subparsers(required=True, metavar="command")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made

    run = command("run", run_everything, "migrate, load the demo into an empty database, start everything")
    run.add_argument("--no-demo", action="store_true")
    command("web", run_web, "serve pages and API (WSGI), for use behind a reverse proxy")
    command("live", run_live, "serve the event stream (ASGI), for use behind a reverse proxy")
    worker = command("worker", run_worker, "run one worker process of a queue")
    worker.add_argument("--queue", choices=["quick", "heavy"], default="quick")
    command("migrate", migrate, "bring the database up to date and install the triggers")
    command("check", check, "verify every invariant; exit status 1 when one is broken")
    key = command("apikey", create_api_key, "make an API key; it is the last word printed")
    key.add_argument("verb", choices=["create"])
    key.add_argument("--scope", required=True, help="bot, operator or shop:ID")
    key.add_argument("--integrator", default="default")
    topup = command("topup", top_up, "credit cash taken at the platform's desk")
    topup.add_argument("messenger_id")
    topup.add_argument("amount", type=int)
    voucher = command("voucher", create_vouchers, "make voucher codes; each is shown once")
    voucher.add_argument("verb", choices=["create"])
    voucher.add_argument("amount", type=int)
    voucher.add_argument("--count", type=int, default=1)
    staff = command("staff", create_staff, "let a person sign in at a shop or at the backoffice")
    staff.add_argument("verb", choices=["create"])
    staff.add_argument("name")
    place = staff.add_mutually_exclusive_group(required=True)
    place.add_argument("--shop", default="")
    place.add_argument("--operator", action="store_true")
    staff.add_argument("--password-stdin", action="store_true")
    for name, text in (
        ("inspect", "say what a file is: pages, colour, problems"),
        ("layout", "make the print-ready PDF"),
        ("simulate", "play a part of the outside world"),
    ):
        commands.add_parser(name, help=text)
    manage = command("manage", run_manage, "one of Django's own commands")
    manage.add_argument("rest", nargs=argparse.REMAINDER)
    return top


def run_everything(options: argparse.Namespace) -> int:
    """Migrate, load the demo, and keep web, workers and simulator running until SIGTERM."""
    from django.conf import settings
    from django.db import connections

    from everyprint.lib.signing import derived_code

    migrate(options)
    with_demo = not options.no_demo
    if with_demo:
        from everyprint.demo import services as demo

        demo.load()
    connections.close_all()
    environment: dict[str, str] = {}
    children = [
        Child("worker quick", [*own_command(), "worker", "--queue", "quick"], environment),
        Child("worker heavy", [*own_command(), "worker", "--queue", "heavy"], environment),
        Child("web", [*own_command(), "_serve"], environment),
    ]
    if with_demo and not settings.PAWAPAY_URL:
        token = derived_code(SIMULATOR_TOKEN_PURPOSE, "pawapay", 32)
        environment["EVERYPRINT_PAWAPAY_URL"] = f"http://127.0.0.1:{settings.SIMULATOR_PORT}"
        environment["EVERYPRINT_PAWAPAY_TOKEN"] = token
        callback = f"http://127.0.0.1:{settings.PORT}/callbacks/pawapay/"
        simulate = ["simulate", "pawapay", "--port", str(settings.SIMULATOR_PORT), "--token", token]
        state = ["--state", str(settings.DATA_DIR / "simulator-pawapay.json")]
        children.insert(
            0, Child("simulator", [*own_command(), *simulate, *state, "--callback-url", callback])
        )
    return Supervisor(children).run(lambda: announce(with_demo))


def own_command() -> list[str]:
    return [sys.executable, "-m", "everyprint.cli"]


def announce(with_demo: bool) -> None:
    """Wait until the pages answer, then print where everything is."""
    from django.conf import settings

    started = time.monotonic()
    while time.monotonic() - started < DEADLINE_SECONDS:
        try:
            urllib.request.urlopen(f"http://{settings.HOST}:{settings.PORT}/health", timeout=2).close()
            break
        except urllib.error.HTTPError:
            break
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    base = settings.BASE_URL
    print("\nEveryPrint runs.\n", flush=True)
    print(f"  customers   {base}/\n  shops       {base}/shop/\n  operators   {base}/backoffice/", flush=True)
    if with_demo:
        announce_demo()
    print("\nCtrl-C ends everything.", flush=True)


def announce_demo() -> None:
    from django.conf import settings

    from everyprint.demo import services as demo

    print(f"\n  the customer's phone (mobile money)   http://127.0.0.1:{settings.SIMULATOR_PORT}/")
    print("\nDemo sign-ins (user name, password):")
    for person in demo.sign_ins():
        print(f"  {person.place:<13} {person.name:<10} {person.password}")
    codes = demo.vouchers()
    if codes:
        print(
            "\nDemo vouchers:", ", ".join(f"{row['code']} ({row['amount']} F)" for row in codes), flush=True
        )


def serve(target: str, interface: str) -> int:
    from django.conf import settings
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    threads = 8 if "mysql" in settings.DATABASES["default"]["ENGINE"] else 2
    Granian(
        target,
        address=settings.HOST,
        port=settings.PORT,
        interface=Interfaces(interface),
        workers=1,
        blocking_threads=threads if interface == "wsgi" else None,
        respawn_failed_workers=True,
        workers_kill_timeout=4,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()
    return 0


def run_web(options: argparse.Namespace) -> int:
    verify_book()
    return serve("everyprint.wsgi:application", "wsgi")


def run_live(options: argparse.Namespace) -> int:
    return serve("everyprint.web.live:application", "asgi")


def run_bridge(arguments: list[str]) -> int:
    """The one-port server that `run` starts."""
    set_up_django()
    return serve("everyprint.asgi:application", "asgi")


def run_worker(options: argparse.Namespace) -> int:
    from everyprint.documents.services import become_worker
    from everyprint.jobs.worker import Loop

    verify_book()
    become_worker()
    if options.queue == "heavy":
        warm_up_engine()
    Loop(options.queue, with_schedule=options.queue == "quick").run()
    return 0


def warm_up_engine() -> None:
    """Start the sandboxed workers now, so that the first customer does not wait for them."""
    from everyprint.documents.engine import EngineError
    from everyprint.documents.services import engine

    try:
        engine().inspect("bonjour.txt", b"EveryPrint")
    except EngineError:
        pass  # the first real document will say what is wrong


def verify_book() -> None:
    """Refuse to start with another currency or time zone than the ledger was opened with."""
    from everyprint.ledger.errors import WrongBook
    from everyprint.ledger.services import open_book

    try:
        open_book()
    except WrongBook as error:
        sys.exit(f"everyprint: {error}")


def migrate(options: argparse.Namespace) -> int:
    from django.conf import settings
    from django.core.management import call_command

    from everyprint.ledger.errors import WrongBook
    from everyprint.ledger.queries import refused_collation

    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    collation = refused_collation()
    if collation:
        sys.exit(f"everyprint: the database compares with {collation}; create it with utf8mb4_nopad_bin")
    try:
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
    from everyprint.documents import queries as documents
    from everyprint.jobs import queries as jobs
    from everyprint.ledger import queries as ledger
    from everyprint.messaging import queries as messaging
    from everyprint.orders import queries as orders
    from everyprint.payments import queries as payments

    for queries in (ledger, orders, payments, documents, messaging, jobs):
        yield from queries.violations()
    yield from documents.sandbox_warnings()


def create_api_key(options: argparse.Namespace) -> int:
    from everyprint.accounts import services
    from everyprint.accounts.services import parse_scope
    from everyprint.lib.errors import EveryPrintError
    from everyprint.shops.queries import by_public_id

    try:
        _, shop = parse_scope(options.scope)
        if shop:
            by_public_id(shop)
        key = services.create_api_key(options.scope, options.integrator)
    except EveryPrintError as error:
        sys.exit(f"everyprint: {error.sentence()}")
    print(f"{options.integrator} {options.scope} {key}")
    return 0


def top_up(options: argparse.Namespace) -> int:
    from everyprint.customers.queries import by_messenger_id
    from everyprint.ledger.queries import available
    from everyprint.lib.actor import Actor
    from everyprint.lib.errors import EveryPrintError
    from everyprint.payments.services import take_cash

    actor = Actor("operator", getpass.getuser())
    try:
        customer = by_messenger_id(options.messenger_id)
        take_cash(customer, options.amount, shop=None, actor=actor, key=secrets.token_hex(16))
    except EveryPrintError as error:
        sys.exit(f"everyprint: {error.sentence()}")
    print(available(customer.account))
    return 0


def create_vouchers(options: argparse.Namespace) -> int:
    from everyprint.lib.actor import Actor
    from everyprint.lib.ids import grouped
    from everyprint.payments import services

    if options.amount < 1 or not 1 <= options.count <= 10_000:
        sys.exit("everyprint: an amount of at least 1 F and 1 to 10000 vouchers")
    actor = Actor("operator", getpass.getuser())
    for code in services.create_vouchers(options.amount, options.count, actor=actor):
        print(grouped(code))
    return 0


def create_staff(options: argparse.Namespace) -> int:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    from everyprint.accounts import services
    from everyprint.lib.errors import EveryPrintError
    from everyprint.shops.queries import by_public_id

    password = sys.stdin.readline().strip() if options.password_stdin else getpass.getpass("Password: ")
    try:
        validate_password(password)
        if options.shop:
            by_public_id(options.shop)
        services.create_staff(options.name, password, shop=options.shop, is_operator=options.operator)
    except ValidationError as error:
        sys.exit(f"everyprint: {' '.join(error.messages)}")
    except EveryPrintError as error:
        sys.exit(f"everyprint: {error.sentence()}")
    print(f"{options.name} may sign in at {'/backoffice/' if options.operator else '/shop/'}")
    return 0


def run_manage(options: argparse.Namespace) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["everyprint manage", *options.rest])
    return 0


def inspect(arguments: list[str]) -> int:
    from everyprint.documents.engine.command import inspect_command

    return inspect_command(arguments)


def layout(arguments: list[str]) -> int:
    from everyprint.documents.engine.command import layout_command

    return layout_command(arguments)


def simulate(arguments: list[str]) -> int:
    from everyprint.simulators import SIMULATORS, run

    if not arguments or arguments[0] not in SIMULATORS:
        print(f"everyprint simulate {{{','.join(SIMULATORS)}}} [--port N]", file=sys.stderr)
        return 2
    run(arguments[0], arguments[1:])
    return 0


WITHOUT_DATABASE: dict[str, Callable[[list[str]], int]] = {
    "inspect": inspect,
    "layout": layout,
    "simulate": simulate,
    "_serve": run_bridge,
}

if __name__ == "__main__":
    main()
