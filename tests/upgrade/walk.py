"""Tap buttons of an old thread, each on a fresh copy of the database, and tell what was answered.

A program of its own: make.py runs it with the old checkout's Python, test_upgrade.py with ours, both with the
environment of a deployment. On stdin: JSON `[[cookie, payload], …]`; on stdout a JSON list of answers, each
`{"status", "kinds", "options"}`: the kinds of the messages that the tap brought, sorted, and the words of the
options among them.
"""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection, connections  # noqa: E402
from django.test import Client  # noqa: E402
from django_tasks_db.management.commands.db_worker import Worker  # noqa: E402
from django_tasks_db.models import DBTaskResult  # noqa: E402

OUT = "SELECT id, kind, text FROM messaging_message WHERE direction = 'out'"
LINKS = ("receipt:", "proof:")
AT_ONCE = 25
CLIENT = Client(headers={"Accept-Language": "fr", "Host": "localhost"})


def main() -> None:
    """Bring the database to rest, keep it, and tap; a process taps as often as one person may."""
    CLIENT.get("/")  # so that no child has to read the pages' code
    in_child(work_off)
    base = Base()
    taps, answers = json.load(sys.stdin), []
    for start in range(0, len(taps), AT_ONCE):
        answers += in_child(lambda: base.walked(taps[start : start + AT_ONCE]))  # noqa: B023 - called at once
    json.dump(answers, sys.stdout)


def in_child(act: Any) -> Any:
    """Do it in a forked process: what a process keeps in memory (limits, caches) is fresh."""
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        status = 1
        try:
            os.close(reading)
            with os.fdopen(writing, "w") as pipe:
                json.dump(act(), pipe)
            connections.close_all()
            status = 0
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    if os.waitpid(pid, 0)[1]:
        sys.exit(f"a tap failed: {said}")
    return json.loads(said)


def work_off() -> None:
    """Do what waits in the quick queue, with the library's own worker."""
    while DBTaskResult.objects.ready().filter(queue_name="quick").exists():
        Worker(
            queue_names=["quick"], interval=0, batch=True, backend_name="default", startup_delay=False,
            max_tasks=None, worker_id="walk", excluded_queue_names=[],
        ).run()  # fmt: skip


def tapped(cookie: str, payload: str) -> dict[str, Any]:
    """What came of one tap through the web door; a link is opened."""
    CLIENT.cookies["everyprint"] = cookie
    if payload.startswith(LINKS):
        name, _, value = payload.partition(":")
        return {"status": CLIENT.get(f"/{name}/{value}").status_code, "kinds": [], "options": ""}
    before = {number for number, _kind, _text in said()}
    status = CLIENT.post("/send", {"tap": payload, "key": "walk"}).status_code
    work_off()
    new = [(kind, text) for number, kind, text in said() if number not in before]
    words = "".join(text for kind, text in new if kind == "options")
    return {"status": status, "kinds": sorted(kind for kind, _text in new), "options": words}


def said() -> list[tuple[int, str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(OUT)
        return list(cursor.fetchall())


class Base:
    """The database as it was, to be had again: a copied file, or the tables that changed."""

    def __init__(self) -> None:
        self.is_sqlite = connection.vendor == "sqlite"
        self.name = str(settings.DATABASES["default"]["NAME"])
        if self.is_sqlite:
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connections.close_all()
            shutil.copy(self.name, f"{self.name}.base")
            return
        with connection.cursor() as cursor:
            cursor.execute("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")
            self.tables = [str(row[0]) for row in cursor.fetchall()]
            cursor.execute("CREATE DATABASE walk_base CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin")
            for table in self.tables:
                cursor.execute(f"CREATE TABLE walk_base.{table} LIKE {table}")
                cursor.execute(f"INSERT INTO walk_base.{table} SELECT * FROM {table}")
        self.sums = self._sums()

    def walked(self, taps: list[tuple[str, str]]) -> list[dict[str, Any]]:
        """The answers to these taps, each on the database as it was."""
        answers = []
        for cookie, payload in taps:
            answers.append(tapped(cookie, payload))
            self.restore()
        return answers

    def restore(self) -> None:
        if self.is_sqlite:
            connections.close_all()
            for ending in ("-wal", "-shm"):
                Path(self.name + ending).unlink(missing_ok=True)
            shutil.copy(f"{self.name}.base", self.name)
            return
        now = self._sums()
        changed = [table for table in self.tables if now[table] != self.sums[table]]
        with connection.cursor() as cursor:
            cursor.execute("SET FOREIGN_KEY_CHECKS = 0")
            for table in changed:
                is_guarded = table.startswith("ledger_")  # by triggers: TRUNCATE passes them
                cursor.execute(f"TRUNCATE TABLE {table}" if is_guarded else f"DELETE FROM {table}")
                cursor.execute(f"INSERT INTO {table} SELECT * FROM walk_base.{table}")
            cursor.execute("SET FOREIGN_KEY_CHECKS = 1")

    def _sums(self) -> dict[str, Any]:
        with connection.cursor() as cursor:
            cursor.execute(f"CHECKSUM TABLE {', '.join(self.tables)}")
            return {str(name).rpartition(".")[2]: total for name, total in cursor.fetchall()}


if __name__ == "__main__":
    main()
