"""The outside world, playable: each simulator speaks a real protocol over real HTTP, with faults.

Nothing but the command line imports this package; it touches no database and needs no settings.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True)
class Simulated:
    """A part of the outside world, and how a deployment that plays it is set up."""

    main: str  # dotted path of the program
    address: str  # the setting that names the real one's address
    secrets: tuple[str, ...]  # the settings of what it wants to hear from us: one token for all
    callback: str  # the path at which we hear of it


SIMULATORS = {
    "pawapay": Simulated(
        main="everyprint.simulators.pawapay.program.main",
        address="EVERYPRINT_PAWAPAY_URL",
        secrets=("EVERYPRINT_PAWAPAY_TOKEN",),
        callback="/callbacks/pawapay/",
    ),
}


def run(name: str, arguments: Sequence[str]) -> None:
    """Serve one simulator until SIGTERM; KeyError for an unknown name, `--help` tells its arguments."""
    module, _, function = SIMULATORS[name].main.rpartition(".")
    main: Callable[[Sequence[str]], None] = getattr(import_module(module), function)
    main(arguments)


def simulate_command(arguments: Sequence[str]) -> int:
    """`everyprint simulate NAME …`."""
    if not arguments or arguments[0] not in SIMULATORS:
        print(f"everyprint simulate {{{','.join(SIMULATORS)}}} [--port N]", file=sys.stderr)
        return 2
    run(arguments[0], arguments[1:])
    return 0
