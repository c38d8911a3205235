"""A deployment of its own for one test: real processes, a data folder, SQLite or MariaDB."""

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from everyprint.lib.testing import PATIENCE_SECONDS, until
from tests.support import migrated
from tests.support.mariadb import free_port

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "everyprint.cli")


@dataclass
class Deployment:
    """Runs `everyprint …` with its own environment."""

    folder: Path
    database_url: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    simulator_port: int = field(default_factory=free_port)
    command: Sequence[str] = COMMAND
    process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "EVERYPRINT_DATA_DIR": str(self.folder),
            "EVERYPRINT_PORT": str(self.port),
            "EVERYPRINT_SIMULATOR_PORT": str(self.simulator_port),
            "EVERYPRINT_DATABASE_URL": self.database_url,
        }
        # Without the mark of a process of the tests, for which the plugin makes a data folder of its own.
        kept = {name: value for name, value in os.environ.items() if name != "PYTEST_XDIST_WORKER"}
        return {**kept, **own, **self.settings}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def run(self, *words: str, text: str = "") -> subprocess.CompletedProcess[str]:
        """One command of `everyprint`, to its end."""
        return subprocess.run(
            [*COMMAND, *words],
            env=self.environment,
            input=text,
            text=True,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            cwd=ROOT,
            check=False,
        )

    def migrate(self) -> None:
        """What the command `migrate` makes of an empty database, quickly after the first one of a run."""
        migrated.migrate(self)

    def python(self, code: str) -> str:
        """Run Python code against this deployment's database; what it printed."""
        start = "import os,django;os.environ.setdefault('DJANGO_SETTINGS_MODULE','everyprint.settings');"
        done = subprocess.run(
            [sys.executable, "-c", f"{start}django.setup()\n{code}"],
            env=self.environment,
            text=True,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            cwd=ROOT,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self, *words: str) -> None:
        """Start `everyprint run` (or other words) and wait until it answers."""
        self.process = subprocess.Popen(
            [*self.command, *(words or ("run", "--no-demo"))],
            env=self.environment,
            cwd=ROOT,
            stdout=(self.folder / "out.log").open("ab"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        until(self.answers, "the first answer")

    def answers(self) -> bool:
        """Whether its pages answer; it must not have ended instead."""
        assert self.process and self.process.poll() is None, (self.folder / "out.log").read_text()[-2000:]
        return self.get("/health")[0] != 0

    def stop(self) -> None:
        """SIGTERM to the parent, until everything ended."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE_SECONDS)
        until(lambda: not self.left_over(), "the end of its processes")

    def left_over(self) -> list[str]:
        """Processes of this deployment that outlived their parent."""
        mark = f"EVERYPRINT_DATA_DIR={self.environment['EVERYPRINT_DATA_DIR']}\0".encode()
        return [command_of(folder) for folder in Path("/proc").glob("[0-9]*") if has_in(folder, mark)]

    def kill(self) -> None:
        """`kill -9` of the whole process tree."""
        assert self.process is not None
        for pid in reversed([self.process.pid, *descendants(self.process.pid)]):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait(PATIENCE_SECONDS)

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        """Status (0: no answer) and body of a GET."""
        return self._exchange(urllib.request.Request(self.address + path, headers=headers))

    def call(self, key: str, path: str, **parameters: str) -> tuple[int, dict[str, object]]:
        """A published call by POST; status (0: no answer) and the JSON."""
        data = urllib.parse.urlencode(parameters).encode()
        request = urllib.request.Request(f"{self.address}/everyprint/api/{path}", data=data)
        request.add_header("Authorization", key)
        status, body = self._exchange(request)
        return status, json.loads(body) if body.startswith("{") else {}

    def _exchange(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(errors="replace")
        except (urllib.error.URLError, OSError):
            return 0, ""


def has_in(folder: Path, mark: bytes) -> bool:
    """Whether a process of ours, by its folder in /proc, was started with `mark` in its environment."""
    try:
        return folder.name != str(os.getpid()) and mark in (folder / "environ").read_bytes()
    except OSError:
        return False


def command_of(folder: Path) -> str:
    try:
        return (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")[:200]
    except OSError:
        return "?"


def descendants(pid: int) -> list[int]:
    """Every process below `pid`, parents first."""
    found: list[int] = []
    waiting = [pid]
    while waiting:
        parent = waiting.pop()
        try:
            children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        except OSError:
            continue
        found += map(int, children)
        waiting += map(int, children)
    return found
