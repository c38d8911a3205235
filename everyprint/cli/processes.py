"""What runs: everything at once, or each process by itself behind a reverse proxy."""

import argparse
import errno
import os
import socket
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from django.conf import settings
from django.db import connections
from granian import Granian
from granian.constants import HTTPModes, Interfaces, Loops
from granian.http import HTTP1Settings
from granian.log import LogLevels

from everyprint.cli.upkeep import migrate, second_factor_is_required, verify_book
from everyprint.demo import services as demo
from everyprint.documents.analysis import work_while_waiting
from everyprint.documents.engine_room import room
from everyprint.documents.slow_lane import SlowLane
from everyprint.jobs.worker import Loop
from everyprint.lib.environment import read_text
from everyprint.lib.serving.sockets import connections_possible
from everyprint.lib.signing import derived_code
from everyprint.lib.supervisor import PARENT_VARIABLE, Child, Supervisor
from everyprint.simulators import SIMULATORS
from everyprint.web import health

SIMULATOR_TOKEN_PURPOSE = "simulator"  # noqa: S105 - the name of a purpose
DEADLINE_SECONDS = 60
PORT_SECONDS = 5  # for what was told to end
BACKLOG = 4096
SILENT_MILLISECONDS = 15_000


def run_everything(options: argparse.Namespace) -> int:
    """Migrate, load the demo, and keep web, workers and simulators running until SIGTERM."""
    refuse_taken_port(settings.HOST, settings.PORT)
    print("EveryPrint prepares its database …", flush=True)
    migrate(options)
    with_demo = not options.no_demo
    if with_demo:
        demo.load()
    environment: dict[str, str] = {}
    if not second_factor_is_required():
        environment["EVERYPRINT_OPERATOR_SECOND_FACTOR"] = "off"
    connections.close_all()
    words = {
        "worker quick": ("worker", "--queue", "quick"),
        "worker heavy": ("worker", "--queue", "heavy"),
        "web": ("_serve",),
    }
    children = [
        Child(name, [*own_command(), *words[name]], environment, pulse=pulse_of(name)) for name in words
    ]
    if with_demo:
        children[:0] = simulators(environment)
    return Supervisor(children, settings.STUCK_SECONDS).run(lambda: announce(with_demo))


def pulse_of(name: str) -> Path:
    """The file in which a child shows that it gets on."""
    folder = Path(settings.DATA_DIR) / "pulses"
    folder.mkdir(exist_ok=True)
    return folder / name.replace(" ", "-")


def simulators(environment: dict[str, str]) -> list[Child]:
    """The parts of the outside world that no setting names, played; `environment` learns where they are."""
    children = []
    played = [(name, one) for name, one in SIMULATORS.items() if not read_text(one.address)]
    for port, (name, one) in enumerate(played, settings.SIMULATOR_PORT):
        token = derived_code(SIMULATOR_TOKEN_PURPOSE, name, 32)
        environment |= {one.address: f"http://127.0.0.1:{port}", **dict.fromkeys(one.secrets, token)}
        state = settings.DATA_DIR / f"simulator-{name}.json"
        callback = f"http://127.0.0.1:{settings.PORT}{one.callback}"
        words = ["simulate", name, "--port", str(port), "--token", token, "--state", str(state)]
        children.append(
            Child(f"simulator {name}", [*own_command(), *words, "--callback-url", callback], environment)
        )
    return children


def own_command() -> list[str]:
    return [sys.executable, "-m", "everyprint.cli"]


def announce(with_demo: bool) -> None:
    """Wait until the pages answer, then print where everything is."""
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
    print(f"\n  the customer's phone (mobile money)   http://127.0.0.1:{settings.SIMULATOR_PORT}/")
    print("\nDemo sign-ins (user name, password):")
    for person in demo.sign_ins():
        print(f"  {person.place:<13} {person.name:<10} {person.password}")
    codes = demo.vouchers()
    if codes:
        print(
            "\nDemo vouchers:", ", ".join(f"{row['code']} ({row['amount']} F)" for row in codes), flush=True
        )


def serve(target: str) -> int:
    """Serve an ASGI application until SIGTERM, as measured: docs/decisions/0013."""
    os.environ[PARENT_VARIABLE] = str(os.getpid())
    Granian(
        target,
        address=settings.HOST,
        port=settings.PORT,
        interface=Interfaces.ASGI,
        workers=1,
        loop=Loops.uvloop,
        http=HTTPModes.http1,  # in `auto` a silent connection is never closed
        http1_settings=HTTP1Settings(header_read_timeout=SILENT_MILLISECONDS),
        websockets=False,
        backlog=BACKLOG,
        backpressure=connections_possible(settings.CONNECTIONS_MAX),
        respawn_failed_workers=True,
        workers_kill_timeout=4,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()
    return 0


def refuse_taken_port(host: str, port: int) -> None:
    """End with a sentence where something goes on listening: our server would share the port with it."""
    end = time.monotonic() + PORT_SECONDS
    while _is_taken(host, port):
        if time.monotonic() > end:
            sys.exit(
                f"everyprint: {host}:{port} is taken; is EveryPrint running already? "
                "EVERYPRINT_PORT chooses another port, EVERYPRINT_DATA_DIR other data."
            )
        time.sleep(0.1)


def _is_taken(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a connection that ended may linger
        try:
            one.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return True
            raise
    return False


def run_web(options: argparse.Namespace) -> int:
    refuse_taken_port(settings.HOST, settings.PORT)
    verify_book()
    return serve("everyprint.asgi:without_streams")


def run_live(options: argparse.Namespace) -> int:
    refuse_taken_port(settings.HOST, settings.PORT)
    os.environ[health.NAME_VARIABLE] = "live"
    return serve("everyprint.asgi:only_streams")


def run_one_port(options: argparse.Namespace) -> int:
    """The one-port server that `run` starts."""
    return serve("everyprint.asgi:application")


def run_worker(options: argparse.Namespace) -> int:
    verify_book()
    room.serve_others()
    if options.queue == "heavy":
        room.warm_up()
        work_while_waiting()
        for _ in range(max(1, settings.ENGINE_WORKERS - 1)):  # one sandboxed worker stays for first looks
            SlowLane().start()
    Loop(options.queue, with_schedule=options.queue == "quick").run()
    return 0
