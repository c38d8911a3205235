"""What every wall asks of the kernel, and what has to stay in view behind them."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[4]
PACKAGE_FILES: Final = (
    "everyprint/__init__.py",
    "everyprint/documents/__init__.py",
    "everyprint/documents/engine",
)
SYSTEM_FOLDERS: Final = (
    "/usr",
    "/lib",
    "/lib32",
    "/lib64",
    "/bin",
    "/etc/fonts",
    "/var/cache/fontconfig",
    "/etc/ld.so.cache",
)
libc: Final = ctypes.CDLL(None, use_errno=True)
_SET_DEATH_SIGNAL, _SET_NO_NEW_PRIVILEGES = 1, 38


def readable_paths() -> list[Path]:
    """What a worker needs to read: the system's libraries and fonts, Python, its packages, the engine."""
    wanted = [*map(Path, SYSTEM_FOLDERS), Path(sys.base_prefix), Path(sys.prefix)]
    wanted += [ROOT / name for name in PACKAGE_FILES]
    return list(dict.fromkeys(path for path in wanted if path.exists()))


def environment() -> dict[str, str]:
    """The whole environment of a sandboxed process: nothing of the caller's secrets."""
    one_thread = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"), "1")
    return {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8", **one_thread}


def no_new_privileges() -> None:
    """No program that this process starts gets more rights than it has itself."""
    libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def die_with_parent() -> None:
    """The kernel ends this process when the one that started it ends."""
    libc.prctl(_SET_DEATH_SIGNAL, 9, 0, 0, 0)
