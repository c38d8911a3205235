"""One write = one durable transaction, run again as a whole when the database asks for it.

Error numbers: MariaDB 1213 deadlock, 1205 lock wait time-out, 1020 snapshot changed (reliability.md R5).
"""

import functools
import random
import threading
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.db import OperationalError, transaction

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

RETRIED_NUMBERS = {1213, 1205, 1020}
ATTEMPTS_MAX = 8
SECONDS_MAX = 10.0

_state = threading.local()


def is_inside() -> bool:
    """Whether this thread is inside a transaction opened by `transactional`."""
    return bool(getattr(_state, "inside", False))


def transactional(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Run a write in one durable transaction; join the one already open, so that services compose.

    The whole function runs again on a deadlock or a locked database, with full jitter, for at most ten
    seconds: it must not send, fetch or hash anything. Raises the last `OperationalError` after that.
    """

    @functools.wraps(function)
    def run(*arguments: Parameters.args, **keywords: Parameters.kwargs) -> Result:
        if is_inside():
            return function(*arguments, **keywords)
        started = time.monotonic()
        for attempt in range(1, ATTEMPTS_MAX + 1):
            try:
                return _run_once(function, *arguments, **keywords)
            except OperationalError as error:
                spent = time.monotonic() - started
                if not is_retried(error) or attempt == ATTEMPTS_MAX or spent > SECONDS_MAX:
                    raise
                time.sleep(random.uniform(0, min(0.5, 0.01 * 2**attempt)))
        raise AssertionError("unreachable")

    return run


def _run_once(
    function: Callable[Parameters, Result], *arguments: Parameters.args, **keywords: Parameters.kwargs
) -> Result:
    with transaction.atomic(durable=True):
        _state.inside = True
        try:
            return function(*arguments, **keywords)
        finally:
            _state.inside = False


def is_retried(error: OperationalError) -> bool:
    """Whether the whole transaction may simply run again."""
    number = error.args[0] if error.args else None
    return number in RETRIED_NUMBERS or "database is locked" in str(error)
