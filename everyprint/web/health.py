"""How the program is, as a thread of its own last saw it: `/health` answers whatever stands still."""

import json
import logging
import os
import shutil
import threading
import time
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection

from everyprint.documents.engine.sandbox import best_rung
from everyprint.documents.quotas import is_disk_full
from everyprint.jobs import heartbeats
from everyprint.lib.serving.lanes import Answer

NAME_VARIABLE = "EVERYPRINT_PROCESS"  # what this server is called: web, or live
LOOK_SECONDS = 2.0
STALE_SECONDS = 12.0
FREE_BYTES_LEAST = 200_000_000  # below that even orders will soon fail

logger = logging.getLogger(__name__)


@dataclass
class Watch:
    """Looks every two seconds, in its own thread and with its own connection."""

    seen: dict[str, Any] = field(default_factory=dict)
    seen_at: float = 0.0
    beaten_at: float = 0.0  # when this process's heartbeat was written
    _thread: threading.Thread | None = None
    _starting: threading.Lock = field(default_factory=threading.Lock)

    def start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._look_again_and_again, name="health", daemon=True)
                self._thread.start()

    def look(self) -> None:
        """Look once, now."""
        found: dict[str, Any] = {"database": _database_answers(), "sandbox": best_rung()}
        found["free_megabytes"] = shutil.disk_usage(settings.DATA_DIR).free // 1_000_000
        found["uploads"] = not is_disk_full()
        found["late"] = _late() if found["database"] else []
        self.seen, self.seen_at = found, time.monotonic()

    def _beat(self) -> None:
        """Write this process's own heartbeat when it is time."""
        if self.beaten_at and time.monotonic() - self.beaten_at < heartbeats.WRITTEN_EACH_SECONDS:
            return
        tell = heartbeats.write if self.beaten_at else heartbeats.begin
        try:
            tell(os.environ.get(NAME_VARIABLE, "web"))
            self.beaten_at = time.monotonic()
        except DatabaseError as error:
            logger.debug("no heartbeat: %s", error)
            connection.close()

    def leave(self) -> None:
        """Forget this process: it was told to end."""
        try:
            heartbeats.end()
        except DatabaseError as error:
            logger.debug("ended without a word: %s", error)
        connection.close()

    def _look_again_and_again(self) -> None:
        while True:
            try:
                self.look()
                self._beat()
            except Exception:
                logger.exception("health could not be looked at")
            time.sleep(LOOK_SECONDS)

    def wrong(self) -> list[str]:
        """What is wrong, in the words of docs/operating.md; empty when all is well."""
        wrong = []
        if time.monotonic() - self.seen_at > STALE_SECONDS:
            wrong.append("not_looked_at")  # the look itself hangs: the database is frozen
        elif not self.seen["database"]:
            wrong.append("database")
        if self.seen and self.seen["free_megabytes"] * 1_000_000 < FREE_BYTES_LEAST:
            wrong.append("disk")
        return wrong


watch = Watch()


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        connection.close()
        return False
    return True


def _late() -> list[str]:
    try:
        return list(heartbeats.late())
    except DatabaseError:
        connection.close()
        return []


def answer() -> Answer:
    """`/health`: 200 when pages and orders work, 503 when not; what is wrong, who is late, and since when.

    Somebody late elsewhere is no reason to take this process out of service.
    """
    wrong = watch.wrong()
    late = watch.seen.get("late")
    said = {"status": "failing" if wrong else "late" if late else "ok", **watch.seen, "wrong": wrong}
    said["seconds_ago"] = round(time.monotonic() - watch.seen_at) if watch.seen else None
    headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
    return Answer(503 if wrong else 200, headers, json.dumps(said).encode())
