"""One warm process of a deployment that runs each command in a fork of itself: starting is paid for once."""

import json
import os
import subprocess
import sys
import tempfile
import traceback
from typing import TextIO

import django

from tests.support.deployment import ROOT, Deployment


class Forking:
    """`everyprint …` in forks of one process that has everything imported; ended by `with`."""

    def __init__(self, deployment: Deployment) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            env=deployment.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def run(self, *words: str, dies_after: int = 0) -> tuple[int, str, int]:
        """Its status (minus a signal's number), what it printed, how many statements changed something.

        With `dies_after` it kills itself after so many of these.
        """
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps([dies_after, words]) + "\n")
        self.process.stdin.flush()
        status, said, changes = json.loads(self.process.stdout.readline())
        return status, said, changes

    def __enter__(self) -> "Forking":
        return self

    def __exit__(self, *error: object) -> None:
        self.process.communicate()


def main(commands: TextIO, answers: TextIO) -> None:
    """Answer each line `[dies after, words]` with `[status, what was printed, statements]`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
    django.setup()
    from django.db.migrations.loader import MigrationLoader  # Why here: it needs the settings

    import everyprint.cli.upkeep  # noqa: F401  Why here: so do the commands

    MigrationLoader(None)  # imports every migration
    for line in commands:
        dies_after, words = json.loads(line)
        with tempfile.TemporaryFile("w+") as said:
            pid = os.fork()
            if not pid:
                run_one(words, dies_after, said.fileno())
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            said.seek(0)
            *printed, last = said.read().split("\0")
        answers.write(json.dumps([status, "".join(printed), int(last or 0)]) + "\n")
        answers.flush()


def run_one(words: list[str], dies_after: int, said: int) -> None:
    """One command in this fork, to its end or its death; the last it says is its number of statements."""
    from django.db import connection  # Why here: it needs the settings

    from everyprint import cli
    from tests.support.killed_migrations import Death

    os.dup2(said, 1)
    os.dup2(said, 2)
    status, death = 1, Death(dies_after)
    try:
        with connection.execute_wrapper(death):
            cli.main(words)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else print(end.code) or 1
    except Exception:
        traceback.print_exc()
    print(f"\0{death.seen}", flush=True)
    os._exit(status)


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
