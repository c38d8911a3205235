"""bubblewrap: new namespaces in which only Python and the engine are there, read-only."""

from __future__ import annotations

import shutil
from pathlib import Path

from everyprint.documents.engine.sandbox.kernel import environment, readable_paths


def wrapper(*, proc: bool, temporary_mb: int) -> list[str]:
    """The words before a command, with an own /tmp of `temporary_mb` and, if asked, an own /proc."""
    options = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]
    options += ["--uid", "65534", "--gid", "65534"]
    # /tmp comes first: what has to be read may itself lie below it.
    options += ["--dev", "/dev", "--size", str(temporary_mb << 20), "--tmpfs", "/tmp"]
    for path in readable_paths():
        if path.is_symlink() and path.parent == Path("/"):
            options += ["--symlink", str(path.readlink()), str(path)]
        else:
            options += ["--ro-bind", str(path), str(path)]
    options += ["--chdir", "/tmp"]
    if proc:
        options += ["--proc", "/proc"]
    for name, value in environment().items():
        options += ["--setenv", name, value]
    return [shutil.which("bwrap") or "bwrap", *options, "--"]
