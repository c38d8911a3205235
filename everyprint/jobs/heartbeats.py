"""Every process writes every few seconds when it got on last: `/health` and `check` name who is late.

The parent of `everyprint run` looks elsewhere (lib/pulse.py), so that a frozen database makes it kill nobody.
"""

import logging
import os
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta

from django.db import DatabaseError, connection

from everyprint.jobs.models import Heartbeat
from everyprint.lib import clock, pulse

WRITTEN_EACH_SECONDS = 10.0
LATE_AFTER = timedelta(seconds=40)
FORGOTTEN_AFTER = timedelta(days=1)

logger = logging.getLogger(__name__)


def key() -> str:
    """This process, on this machine."""
    return f"{socket.gethostname()[:80]}:{os.getpid()}"


def write(name: str) -> None:
    """Note when this process got on last."""
    beaten_at = clock.now() - timedelta(seconds=pulse.seconds_since())
    if not Heartbeat.objects.filter(pk=key()).update(name=name, beaten_at=beaten_at):
        Heartbeat.objects.bulk_create(
            [Heartbeat(process=key(), name=name, beaten_at=beaten_at)], ignore_conflicts=True
        )


def begin(name: str) -> None:
    """Note that this process runs, and forget those of its name that died here: it stands in for them."""
    here = socket.gethostname()[:80]
    for process in Heartbeat.objects.filter(name=name).values_list("pk", flat=True):
        host, _, pid = process.rpartition(":")
        if host == here and not _is_alive(int(pid)):
            Heartbeat.objects.filter(pk=process).delete()
    write(name)


def end() -> None:
    """Forget this process: it was told to end."""
    Heartbeat.objects.filter(pk=key()).delete()


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def late() -> Iterator[str]:
    """A sentence for each process that has not got on for a while."""
    moment = clock.now()
    before, oldest = moment - LATE_AFTER, moment - FORGOTTEN_AFTER
    for row in Heartbeat.objects.filter(beaten_at__lt=before, beaten_at__gt=oldest).order_by("beaten_at")[
        :20
    ]:
        seconds = int((moment - row.beaten_at).total_seconds())
        yield f"{row.name} ({row.process}) has not got on for {seconds} s"


def forget() -> None:
    """Forget what has been silent for a day."""
    Heartbeat.objects.filter(beaten_at__lt=clock.now() - FORGOTTEN_AFTER).delete()


class Heart(threading.Thread):
    """Writes the heartbeats of a worker process, from the side: what its main thread does is what counts."""

    def __init__(self, name: str) -> None:
        super().__init__(name="heart", daemon=True)
        self.process = name
        self._stopped = threading.Event()

    def run(self) -> None:
        act = begin
        while not self._stopped.is_set():
            try:
                act(self.process)
                act = write
            except DatabaseError as error:
                logger.debug("no heartbeat of %s: %s", self.process, error)
                connection.close()
            self._stopped.wait(WRITTEN_EACH_SECONDS)
        try:
            end()
        except DatabaseError as error:
            logger.debug("%s ended without a word: %s", self.process, error)
        connection.close()

    def stop(self) -> None:
        """Forget this process and end."""
        self._stopped.set()
        self.join(5.0)
