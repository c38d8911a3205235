"""Bring an old database back as if it had been dumped a moment ago, with the files its rows point at.

Every moment in the dump is moved by what has passed since, so that quotes are valid, drafts are fresh and
files are due as they were. Later issues load it in the same way: `Dump("sqlite").load(folder)`.
"""

import base64
import contextlib
import json
import re
import sqlite3
import subprocess
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import pymysql

from everyprint.lib import clock
from tests.support.deployment import Deployment
from tests.support.mariadb import MariaDB

HERE = Path(__file__).resolve().parent
MOMENT = re.compile(r"(20\d\d-\d\d-\d\d)(?:([T ])(\d\d:\d\d:\d\d))?")
BEFORE, AFTER = timedelta(days=60), timedelta(days=400)  # what is further away is no moment of the story


class Dump:
    """One of the two dumps: `sqlite` or `mariadb`."""

    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def facts(self) -> dict[str, Any]:
        """What people kept: cookies, codes, passwords, keys; and what the old program answered."""
        facts: dict[str, Any] = json.loads((HERE / f"{self.name}.json").read_text(encoding="utf-8"))
        return facts

    def text(self) -> str:
        """The SQL, with its moments moved to now."""
        made = datetime.fromisoformat(self.facts["made"])
        text = (HERE / f"{self.name}.sql").read_text(encoding="utf-8")
        return moved(text, made, timedelta(seconds=int((clock.now() - made).total_seconds())))

    def load(self, folder: Path, server: MariaDB | None = None, database: str = "") -> Deployment:
        """A deployment whose database and files are the old ones, not yet migrated."""
        settings = {"EVERYPRINT_SECRET_KEY": self.facts["secret_key"]}
        url = ""
        if server is None:
            self.fill_sqlite(folder / "everyprint.sqlite3")
        else:
            url = server.create(database)
            fill_mariadb(server, database, self.text())
        self.place_files(folder / "files")
        return Deployment(folder, url, settings)

    def fill_sqlite(self, path: Path) -> None:
        for left in path.parent.glob(
            f"{path.name}*"
        ):  # -wal and -shm belong to a database that was here before
            left.unlink()
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.executescript(self.text())

    def place_files(self, root: Path) -> None:
        files = self.facts["files"]
        for place, content in files["places"].items():
            path = root / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(files["contents"][content]))


def fill_mariadb(server: MariaDB, database: str, text: str) -> None:
    """Read a dump with the server's own client, which knows its DELIMITER lines."""
    where = ["--protocol=tcp", "--host=127.0.0.1", f"--port={server.port}", "--user=root"]
    command = ["mariadb", "--no-defaults", "--default-character-set=utf8mb4", *where, database]
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)


def moved(text: str, made: datetime, by: timedelta) -> str:
    """Every moment near `made`, moved; days alone by whole days."""

    def move(found: re.Match[str]) -> str:
        day, between, time = found.groups()
        if not made.date() - BEFORE <= date.fromisoformat(day) <= made.date() + AFTER:
            return found[0]
        if time is None:
            return (date.fromisoformat(day) + timedelta(days=round(by / timedelta(days=1)))).isoformat()
        return (datetime.fromisoformat(f"{day}T{time}") + by).isoformat(between)

    return MOMENT.sub(move, text)


def rows(deployment: Deployment, query: str) -> list[tuple[Any, ...]]:
    """Plain SQL against a deployment's database, past every model."""
    if not deployment.database_url:
        with contextlib.closing(sqlite3.connect(deployment.folder / "everyprint.sqlite3")) as connection:
            found = connection.execute(query).fetchall()
            connection.commit()
            return found
    place, _, name = deployment.database_url.rpartition("/")
    port = int(place.rpartition(":")[2])
    connection = pymysql.connect(host="127.0.0.1", port=port, user="root", database=name, autocommit=True)
    with contextlib.closing(connection), connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())
