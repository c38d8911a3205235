"""The outside world, playable: each simulator speaks a real protocol over real HTTP, with faults.

Nothing but the command line imports this package; it touches no database and needs no settings.
"""

from collections.abc import Callable, Sequence
from importlib import import_module

SIMULATORS = {
    "pawapay": "everyprint.simulators.pawapay.program.main",
}


def run(name: str, arguments: Sequence[str]) -> None:
    """Serve one simulator until SIGTERM; KeyError for an unknown name, `--help` tells its arguments."""
    module, _, function = SIMULATORS[name].rpartition(".")
    main: Callable[[Sequence[str]], None] = getattr(import_module(module), function)
    main(arguments)
