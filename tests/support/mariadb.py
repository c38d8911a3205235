"""A private MariaDB on a free port with its own data folder, for the length of a run.

`python -m tests.support.mariadb COMMAND …` runs a command whose EVERYPRINT_DATABASE_URL is an empty database
of such a server.
"""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pymysql

from everyprint.lib.testing import PATIENCE_SECONDS


@dataclass
class MariaDB:
    """A running server; `url(name)` is what EVERYPRINT_DATABASE_URL takes."""

    port: int
    process: subprocess.Popen[bytes]
    command: list[str]

    def url(self, name: str) -> str:
        return f"mysql://root@127.0.0.1:{self.port}/{name}"

    def execute(self, *statements: str) -> None:
        connection = pymysql.connect(host="127.0.0.1", port=self.port, user="root", autocommit=True)
        with contextlib.closing(connection), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def create(self, name: str) -> str:
        """A fresh empty database with the collation we need; its URL."""
        self.execute(f"DROP DATABASE IF EXISTS {name}")
        self.execute(f"CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin")
        return self.url(name)

    def freeze(self) -> None:
        """Its machine stands still: connections stand, nothing answers."""
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE_SECONDS)

    def start(self) -> None:
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                self.execute("SELECT 1")
                return
            except pymysql.Error:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.1)


def is_available() -> bool:
    """Whether the machine has a MariaDB server to start."""
    return bool(shutil.which("mariadbd") or Path("/usr/sbin/mariadbd").exists())


@contextlib.contextmanager
def running() -> Iterator[MariaDB]:
    """Start a private server and end it (and its data) afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="everyprint-mariadb-"))
    data = folder / "data"
    user = ["--user=mysql"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(folder, "mysql")
    install = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--skip-test-db", *user]
    subprocess.run([*install, "--auth-root-authentication-method=normal"], check=True, capture_output=True)
    port = free_port()
    command = [
        shutil.which("mariadbd") or "/usr/sbin/mariadbd",
        "--no-defaults",
        *user,
        f"--datadir={data}",
        f"--port={port}",
        "--bind-address=127.0.0.1",
        f"--socket={folder / 's.sock'}",
        f"--pid-file={folder / 'pid'}",
        "--skip-name-resolve",
        "--innodb-buffer-pool-size=128M",
        "--innodb-flush-log-at-trx-commit=1",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_nopad_bin",
        "--log-bin-trust-function-creators=1",
        "--max-connections=300",
    ]
    server = MariaDB(port, None, command)  # type: ignore[arg-type]
    try:
        server.start()
        yield server
    finally:
        with contextlib.suppress(Exception):
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """A port nobody listens on now, and that no outgoing connection takes before it is used."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)  # below what Linux gives to connections
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port


def main(command: list[str]) -> int:
    """Run a command with a server of its own; the command's exit status."""
    with running() as server:
        url = server.create("everyprint")
        return subprocess.run(
            command, env={**os.environ, "EVERYPRINT_DATABASE_URL": url}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
