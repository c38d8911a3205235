"""A pytest plugin, loaded before Django reads its settings: every test run has a data folder of its own.

So has each of several processes (pytest-xdist) that share a run: they look at what is left in the folder.
"""

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Callable


def _remove(folder: str, owner: int) -> None:
    """Remove the folder when the process that made it ends, and not a fork of it."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


if "PYTEST_XDIST_WORKER" in os.environ or "EVERYPRINT_DATA_DIR" not in os.environ:
    _folder = tempfile.mkdtemp(prefix="everyprint-tests-")
    atexit.register(_remove, _folder, os.getpid())
    os.environ["EVERYPRINT_DATA_DIR"] = _folder
os.environ.setdefault("EVERYPRINT_SECRET_KEY", "a secret of the tests and of nobody else")
os.environ.setdefault("EVERYPRINT_LOG_LEVEL", "ERROR")
os.environ.setdefault("EVERYPRINT_ENGINE_WORKERS", "2")

PATIENCE_SECONDS = 300  # ends a test that hangs; no test may need a machine that is quicker than that
os.environ.setdefault("EVERYPRINT_ENGINE_SECONDS", str(PATIENCE_SECONDS))


def until(condition: Callable[[], object], what: str = "it") -> None:
    """Wait for what is bound to become true. AssertionError when it has not in PATIENCE_SECONDS."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, f"{what} did not happen"
        time.sleep(0.01)


def count(full: int) -> int:
    """How often a heavy test repeats: a quarter of the full count, or EVERYPRINT_TEST_COUNTS (0…1) of it."""
    share = float(os.environ.get("EVERYPRINT_TEST_COUNTS", "0.25"))
    return max(1, round(full * share))
