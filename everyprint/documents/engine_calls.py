"""The engine's operations done by `everyprint worker` processes, here or on other machines (decision 7).

The caller stores the bytes, writes a row and waits for it; a worker of the heavy queue takes the row's lease,
does the operation in its own pool, and writes the answer. The row and its files go with the answer.
"""

import logging
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import F, QuerySet

from everyprint.documents import storage
from everyprint.documents.engine import BackEnd, EngineError, limits
from everyprint.documents.engine.pool import Answer, Progress
from everyprint.documents.engine.sandbox import Rung
from everyprint.documents.models import EngineCall
from everyprint.jobs.services import claimed
from everyprint.lib import clock
from everyprint.lib.transactions import is_inside, transactional

WAIT_SECONDS = limits.OFFICE_WALL_SECONDS + limits.CPU_SECONDS  # the longest honest job: conversion, analysis
LEASE_SECONDS = 15  # renewed while the worker lives
ATTEMPTS_MAX = 2
PAUSE_SECONDS = (0.01, 0.1)  # between looks at the row: at first, and at most
WOKEN_AGAIN_SECONDS = 30
ABANDONED_AFTER = timedelta(hours=1)

logger = logging.getLogger(__name__)


class Workers:
    """A back-end of the engine that asks worker processes; they need the same database, store and secret.

    What has a password is done in `own_pool`: a password is kept nowhere, so it is not sent away either.
    Nobody hears of progress.
    """

    def __init__(self, own_pool: BackEnd) -> None:
        self._own_pool = own_pool

    def run(
        self,
        operation: str,
        arguments: dict[str, Any],
        parts: Sequence[bytes],
        *,
        progress: Progress | None = None,
        name: str | None = None,
    ) -> Answer:
        """Ask and wait; never inside a transaction. EngineError: what the worker said; too_slow, too_complex
        when nobody answered in WAIT_SECONDS, or when two workers died of it."""
        if arguments.get("password"):
            return self._own_pool.run(operation, arguments, parts, progress=progress, name=name)
        if is_inside():
            raise RuntimeError("waiting for a worker inside a transaction")
        call = _ask(operation, arguments, [storage.keep(part, ".bin") for part in parts], name or "")
        try:
            return _awaited(call)
        finally:
            forget(call)

    def sandbox_rung(self) -> Rung:
        return self._own_pool.sandbox_rung()

    def close(self) -> None:
        self._own_pool.close()


@transactional
def _ask(operation: str, arguments: dict[str, Any], part_paths: list[str], name: str) -> EngineCall:
    call = EngineCall.objects.create(
        operation=operation, arguments=arguments, part_paths=part_paths, name=name, created_at=clock.now()
    )
    _wake(call)
    return call


def _wake(call: EngineCall) -> None:
    from everyprint.documents.tasks import answer_engine_call

    answer_engine_call.enqueue(call.pk)


def _awaited(call: EngineCall) -> Answer:
    started = woken = time.monotonic()
    pause, pause_max = PAUSE_SECONDS
    while time.monotonic() < started + WAIT_SECONDS:
        call.refresh_from_db()
        if call.error is not None:
            raise EngineError(call.error["code"], **call.error["params"])
        if call.answer is not None:
            return call.answer, [storage.read(path) for path in call.answer_paths]
        if call.lease_until and call.lease_until < clock.now():
            _rescue(call)
        elif call.lease_until is None and time.monotonic() > woken + WOKEN_AGAIN_SECONDS:
            _wake(call)  # the worker that was woken may have died before it took the lease
            woken = time.monotonic()
        time.sleep(pause)
        pause = min(pause_max, 1.5 * pause)
    raise EngineError("too_slow", **_named(call))


def _rescue(call: EngineCall) -> None:
    """Let another worker try what a dead one left; what killed two is given up."""
    if call.attempts >= ATTEMPTS_MAX:
        raise EngineError("too_complex", **_named(call))
    if EngineCall.objects.filter(pk=call.pk, lease_until=call.lease_until).update(lease_until=None):
        _wake(call)


def _named(call: EngineCall) -> dict[str, str]:
    return {"name": call.name} if call.name else {}


def forget(call: EngineCall) -> None:
    """Delete a call and its files; whoever still works on it finds the row gone."""
    last = EngineCall.objects.filter(pk=call.pk).first() or call
    EngineCall.objects.filter(pk=call.pk).delete()
    storage.delete([*last.part_paths, *last.answer_paths])


def forget_abandoned() -> None:
    """Delete the calls whose caller died."""
    for call in EngineCall.objects.filter(created_at__lt=clock.now() - ABANDONED_AFTER)[:500]:
        forget(call)


def answer(call_id: int, pool: BackEnd) -> None:
    """The worker's side: do the operation in `pool` and write the answer, unless the caller has gone."""
    rows = EngineCall.objects.filter(pk=call_id, answer__isnull=True, error__isnull=True)
    if not claimed(rows, LEASE_SECONDS):
        return
    rows.update(attempts=F("attempts") + 1)
    call = rows.first()
    if call is None:
        return
    with _lease_kept(rows):
        try:
            parts = [storage.read(path) for path in call.part_paths]
            said, files = pool.run(call.operation, call.arguments, parts, name=call.name or None)
        except FileNotFoundError:  # the caller has gone
            return
        except EngineError as error:
            rows.update(error={"code": error.code, "params": error.params})
            return
        except Exception:
            logger.exception("engine call %s (%s) failed", call.pk, call.operation)
            rows.update(error={"code": "engine_failed", "params": _named(call)})
            return
        paths = [storage.keep(file, ".bin") for file in files]
        if not rows.update(answer=said, answer_paths=paths):
            storage.delete(paths)


@contextmanager
def _lease_kept(rows: QuerySet[EngineCall]) -> Iterator[None]:
    """Renew the lease from a thread: only a dead worker loses it, however long the operation takes."""
    ended = threading.Event()

    def renew() -> None:
        while not ended.wait(LEASE_SECONDS / 3):
            try:
                rows.update(lease_until=clock.now() + timedelta(seconds=LEASE_SECONDS))
            except DatabaseError as error:
                logger.warning("the lease of an engine call was not renewed: %s", error)
        connection.close()

    thread = threading.Thread(target=renew, name="engine-call-lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
