"""A pytest plugin, loaded before Django reads its settings: every test run has a data folder of its own."""

import os
import tempfile

os.environ.setdefault("EVERYPRINT_DATA_DIR", tempfile.mkdtemp(prefix="everyprint-tests-"))
os.environ.setdefault("EVERYPRINT_SECRET_KEY", "a secret of the tests and of nobody else")
os.environ.setdefault("EVERYPRINT_LOG_LEVEL", "ERROR")
os.environ.setdefault("EVERYPRINT_ENGINE_WORKERS", "2")


def count(full: int) -> int:
    """How often a heavy test repeats: a quarter of the full count, or EVERYPRINT_TEST_COUNTS (0…1) of it."""
    share = float(os.environ.get("EVERYPRINT_TEST_COUNTS", "0.25"))
    return max(1, round(full * share))
