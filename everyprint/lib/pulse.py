"""A process shows its parent that it gets on: it touches a file, which needs no database and no free disk.

The file's time is the machine's monotonic clock: a wall clock that jumps makes nobody look dead.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PULSE_VARIABLE = "EVERYPRINT_PULSE"  # the path of the file
EACH_SECONDS = 0.5  # beats in between cost nothing

_last = time.monotonic()
_touched = 0.0


def beat() -> None:
    """Say that this process gets on: another step is done, or a long job renewed its lease."""
    global _last, _touched
    _last = time.monotonic()
    path = os.environ.get(PULSE_VARIABLE)
    if path and _last - _touched >= EACH_SECONDS:
        _touched = _last
        mark(Path(path), _last)


def seconds_since() -> float:
    """How long ago this process got on."""
    return time.monotonic() - _last


def beat_with_statements(execute: Callable[..., Any], *given: Any) -> Any:
    """A wrapper of a connection's statements: who asks the database gets on."""
    beat()
    return execute(*given)


def mark(path: Path, moment: float) -> None:
    """Have the pulse of this file be of `moment`, in seconds of the monotonic clock."""
    path.touch()
    os.utime(path, ns=(int(moment * 1e9), int(moment * 1e9)))


def seconds_silent(path: Path) -> float:
    """How long ago the pulse of this file was; below 0 while a start has time."""
    try:
        return time.monotonic() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
