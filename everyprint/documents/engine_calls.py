"""The engine's operations done by `everyprint worker` processes, here or on other machines (decision 7).

The caller stores the bytes, writes a row and waits for it; a worker of the heavy queue takes the row's lease,
does the operation in its own pool, and writes the answer. The row and its files go with the answer.
"""

import logging
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings

from everyprint.documents import storage
from everyprint.documents.engine import BackEnd, EngineError, limits
from everyprint.documents.engine.pool import Answer, Progress
from everyprint.documents.engine.sandbox import Rung
from everyprint.documents.models import EngineCall
from everyprint.jobs import services as jobs
from everyprint.lib import clock
from everyprint.lib.transactions import is_inside, transactional

PAGES_SECONDS = limits.WALL_SECONDS_PER_PAGE * limits.MAX_PAGES
# The longest honest job: conversion, then analysis.
WAIT_SECONDS = limits.OFFICE_WALL_SECONDS + settings.ENGINE_SECONDS + PAGES_SECONDS
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
        quick_seconds: float | None = None,
    ) -> Answer:
        """Ask and wait, never inside a transaction; nothing is quick here.

        EngineError: what the worker said; too_slow, too_complex when
        nobody answered in WAIT_SECONDS, or when two workers died of it.
        """
        if arguments.get("password"):
            return self._own_pool.run(operation, arguments, parts, progress=progress, name=name)
        if is_inside():
            raise RuntimeError("waiting for a worker inside a transaction")
        call = _ask(operation, arguments, storage.keep_all((part, ".bin") for part in parts), name or "")
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
    """Somebody waits for it: it comes before analyses."""
    jobs.wake("everyprint.documents.tasks.answer_engine_call", call.pk, EngineCall.QUEUE, priority=10)


def _awaited(call: EngineCall) -> Answer:
    started = woken = time.monotonic()
    pause, pause_max = PAUSE_SECONDS
    while time.monotonic() < started + WAIT_SECONDS:
        call.refresh_from_db()
        if call.refusal is not None:
            raise EngineError(call.refusal["code"], **call.refusal["params"])
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
    call = EngineCall.objects.filter(pk=call_id, answer__isnull=True, refusal__isnull=True).claim()
    if call is None:
        return
    with jobs.keeping(call):
        try:
            parts = [storage.read(path) for path in call.part_paths]
            said, files = pool.run(call.operation, call.arguments, parts, name=call.name or None)
        except FileNotFoundError:  # the caller has gone
            return
        except EngineError as error:
            call.release(refusal={"code": error.code, "params": error.params})
            return
        except Exception as error:
            logger.exception("engine call %s (%s) failed", call.pk, call.operation)
            call.release(refusal={"code": "engine_failed", "params": _named(call)}, error=repr(error))
            return
        try:
            paths = storage.keep_all((file, ".bin") for file in files)
        except OSError as error:
            logger.error("the answer of engine call %s cannot be kept: %s", call.pk, error)
            call.release(refusal={"code": "engine_failed", "params": _named(call)}, error=repr(error))
            return
        if not call.release(answer=said, answer_paths=paths):
            storage.delete(paths)
