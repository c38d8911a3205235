"""One write = one durable transaction, run again as a whole when the database asks for it.

Error numbers: MariaDB 1213 deadlock, 1205 lock wait time-out, 1020 snapshot changed (reliability.md R5).
"""

import functools
import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from django.conf import settings
from django.db import OperationalError, transaction

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Value = TypeVar("Value")
Hooks = dict[Callable[[list[Any]], None], list[Any]]

RETRIED_NUMBERS = {1213, 1205, 1020}
# MariaDB: gone away, lost, lost with a system error, shutting down, killed.
LOST_NUMBERS = {2006, 2013, 2055, 1053, 1927}
ATTEMPTS_MAX = 8
SECONDS_MAX = 10.0  # less where a person waits: settings.DATABASE_SECONDS

logger = logging.getLogger(__name__)
_state = threading.local()


class OutcomeUnknown(OperationalError):
    """The connection was lost while the commit was asked for: what was written may stand, or not.

    Nobody may say that nothing was changed. What was to be written is looked up (with a locking read: the
    server may still be committing), or done again under the same key.
    """


def is_inside() -> bool:
    """Whether this thread is inside a transaction opened by `transactional`."""
    return bool(getattr(_state, "inside", False))


def commits() -> int:
    """How many transactions this thread has committed: whoever compares two moments knows whether something
    was written between them."""
    return int(getattr(_state, "commits", 0))


def after_commit(hook: Callable[[list[Value]], None], value: Value) -> None:
    """Call `hook`, once this thread's transaction is committed, with the values of all calls inside it.

    Those of a transaction or savepoint that was rolled back are forgotten. What a hook raises is logged: what
    is committed stands. Outside a transaction the hook is called at once.
    """
    if is_inside():
        transaction.on_commit(_Following(hook, value))
    else:
        hook([value])


def lasting(write: Callable[[], Result]) -> Result:
    """Do a small write that stays whatever becomes of the transaction it is part of: a guess is counted even
    when what it was for is refused.

    Outside a transaction it is one of its own. Inside, it is done at once, so that others wait for it; if the
    transaction is then rolled back, or a savepoint around the write, it is done once more afterwards.
    """
    if not is_inside():
        return transactional(write)()
    marker = _Lasting(write)
    _state.lasting.append(marker)
    transaction.on_commit(marker)
    return write()


class _Lasting:
    """Stands among Django's callbacks of a commit as long as what was written stands."""

    def __init__(self, write: Callable[[], Any]) -> None:
        self.write = write

    def __call__(self) -> None:
        """Nothing is left to do: the write is committed."""


@dataclass(frozen=True)
class _Following:
    """Kept among Django's callbacks of a commit, because Django forgets them with their savepoint, but called
    by us: Django would never call them inside the transaction that a test is wrapped in."""

    hook: Callable[[list[Any]], None]
    value: Any

    def __call__(self) -> None:
        raise AssertionError("taken by _taken_hooks before the commit")


def _taken_hooks() -> Hooks:
    """What is to follow the commit, taken from Django's callbacks."""
    connection: Any = transaction.get_connection()
    callbacks = [entry[1] for entry in connection.run_on_commit]
    connection.run_on_commit = [
        entry for entry in connection.run_on_commit if not isinstance(entry[1], _Following | _Lasting)
    ]
    hooks: Hooks = {}
    undone = [mark for mark in _state.lasting if not any(mark is callback for callback in callbacks)]
    if undone:
        hooks[_write_again] = undone
    for callback in callbacks:
        if isinstance(callback, _Following):
            hooks.setdefault(callback.hook, []).append(callback.value)
    return hooks


def transactional(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Run a write in one durable transaction; join the one already open, so that services compose.

    The whole function runs again on a deadlock or a locked database, with full jitter, for at most ten
    seconds: it must not send, fetch or hash anything. Raises the last `OperationalError` after that, and
    OutcomeUnknown at once.
    """

    @functools.wraps(function)
    def run(*arguments: Parameters.args, **keywords: Parameters.kwargs) -> Result:
        if is_inside():
            return function(*arguments, **keywords)
        started = time.monotonic()
        for attempt in range(1, ATTEMPTS_MAX + 1):
            try:
                result, hooks = _run_once(function, *arguments, **keywords)
            except Exception as error:
                spent = time.monotonic() - started
                patience = settings.DATABASE_SECONDS or SECONDS_MAX
                if not is_retried(error) or attempt == ATTEMPTS_MAX or spent >= patience:
                    _call({_write_again: _state.lasting})
                    raise
                time.sleep(random.uniform(0, min(0.5, 0.01 * 2**attempt)))
            else:
                _call(hooks)
                return result
        raise AssertionError("unreachable")

    return run


def _run_once(
    function: Callable[Parameters, Result], *arguments: Parameters.args, **keywords: Parameters.kwargs
) -> tuple[Result, Hooks]:
    _state.lasting = []
    is_commit_asked = False
    try:
        with transaction.atomic(durable=True):
            _state.inside = True
            try:
                done = function(*arguments, **keywords), _taken_hooks()
            finally:
                _state.inside = False
            is_commit_asked = True
        _state.commits = commits() + 1
    except OperationalError as error:
        if is_commit_asked and error.args and error.args[0] in LOST_NUMBERS:
            raise OutcomeUnknown(*error.args) from error
        raise
    return done


def _call(hooks: Hooks) -> None:
    for hook, values in hooks.items():
        try:
            hook(values)
        except Exception:
            logger.exception("a transaction has ended, but what was to follow it failed")


def _write_again(undone: list[_Lasting]) -> None:
    for mark in undone:
        transactional(mark.write)()


def is_retried(error: Exception) -> bool:
    """Whether the whole transaction may simply run again."""
    if not isinstance(error, OperationalError):
        return False
    number = error.args[0] if error.args else None
    return number in RETRIED_NUMBERS or "database is locked" in str(error)
