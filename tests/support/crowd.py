"""Several real processes that do something to one deployment at the same moment."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.support.deployment import ROOT, Deployment

PREAMBLE = """
import os, sys, django
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
django.setup()
from django.db import connection
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.actor import SYSTEM, Actor
"""
LOOP = """
connection.ensure_connection()
print("ready", flush=True)
for line in sys.stdin:
    try:
        answer = act(*line.split())
    except EveryPrintError as error:
        answer = error.code
    print(answer, flush=True)
"""


class Crowd:
    """Processes that wait for words; `do` gives one line to each and collects one answer of each."""

    def __init__(self, deployment: Deployment, code: str, size: int) -> None:
        command = [sys.executable, "-c", PREAMBLE + code + LOOP]
        self.members = [
            subprocess.Popen(
                command,
                env=deployment.environment,
                cwd=ROOT,
                text=True,
                bufsize=1,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            for _ in range(size)
        ]
        assert self._answers() == ["ready"] * size

    def do(self, lines: Sequence[str]) -> list[str]:
        """All at once; a member that crashed answers with an empty line."""
        for member, line in zip(self.members, lines, strict=True):
            assert member.stdin is not None
            member.stdin.write(f"{line}\n")
        return self._answers()

    def _answers(self) -> list[str]:
        return [member.stdout.readline().strip() for member in self.members if member.stdout is not None]

    def end(self) -> None:
        for member in self.members:
            member.kill()
            member.communicate()


@contextmanager
def crowd(deployment: Deployment, code: str, size: int) -> Iterator[Crowd]:
    """A crowd whose members know `act(*words)` from `code`."""
    members = Crowd(deployment, code, size)
    try:
        yield members
    finally:
        members.end()
