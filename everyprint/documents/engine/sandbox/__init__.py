"""Walls around the processes that touch customers' bytes: the best of four rungs that this machine allows.

bubblewrap: new namespaces, only Python and the engine are there, read-only. landlock: the kernel refuses
every other file, seccomp every socket. unshare: no network, but files are in view. limits: resource limits
only, said loudly. On every rung the worker also asks for landlock and seccomp where the kernel has them.
"""

from __future__ import annotations

import functools
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Final, Literal

from everyprint.documents.engine.sandbox import bubblewrap, landlock, seccomp
from everyprint.documents.engine.sandbox.kernel import ROOT, die_with_parent, environment
from everyprint.documents.engine.sandbox.landlock import forbid_files
from everyprint.documents.engine.sandbox.seccomp import forbid_calls, forbid_network, forbid_others

__all__ = [
    "ROOT", "RUNGS", "Rung", "best_rung", "command", "die_with_parent", "environment",
    "forbid_calls", "forbid_files", "forbid_network", "forbid_others", "works",
]  # fmt: skip

Rung = Literal["bubblewrap", "landlock", "unshare", "limits"]
RUNGS: Final[tuple[Rung, ...]] = ("bubblewrap", "landlock", "unshare", "limits")

log = logging.getLogger(__name__)


@functools.cache
def best_rung() -> Rung:
    """The first rung that works here, tried once."""
    for rung in RUNGS[:-1]:
        if works(rung):
            return rung
    log.warning(
        "No sandbox works on this machine: documents are only held by resource limits and office formats are "
        "off. Install bubblewrap, or allow user namespaces or Landlock."
    )
    return "limits"


def works(rung: Rung) -> bool:
    """Whether a process starts on this rung."""
    if rung == "landlock":
        return landlock.version() > 0 and seccomp.is_known_machine()
    try:
        argv = command(rung, [sys.executable, "-I", "-S", "-c", "pass"])
        return subprocess.run(argv, timeout=10, capture_output=True, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def command(rung: Rung, argv: Sequence[str], *, proc: bool = False, temporary_mb: int = 1) -> list[str]:
    """`argv` wrapped for the rung; bubblewrap gives it an own /tmp of `temporary_mb` and, if asked, /proc."""
    if rung == "bubblewrap":
        return [*bubblewrap.wrapper(proc=proc, temporary_mb=temporary_mb), *argv]
    if rung == "unshare":
        user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
        return [shutil.which("unshare") or "unshare", *user, "--net", "--", *argv]
    return list(argv)
