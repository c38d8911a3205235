"""Walls around the processes that touch customers' bytes: the best of four rungs that this machine allows.

bubblewrap: new namespaces, only Python and the engine are there, read-only. landlock: the kernel refuses
every other file, seccomp every socket. unshare: no network, but files are in view. limits: resource limits
only, said loudly. On every rung the worker also asks for landlock and seccomp where the kernel has them.
"""

from __future__ import annotations

import ctypes
import functools
import logging
import os
import platform
import shutil
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

Rung = Literal["bubblewrap", "landlock", "unshare", "limits"]
RUNGS: Final[tuple[Rung, ...]] = ("bubblewrap", "landlock", "unshare", "limits")

ROOT: Final = Path(__file__).resolve().parents[3]
PACKAGE_FILES: Final = (
    "everyprint/__init__.py",
    "everyprint/documents/__init__.py",
    "everyprint/documents/engine",
)
SYSTEM_FOLDERS: Final = ("/usr", "/lib", "/lib32", "/lib64", "/bin", "/etc/fonts", "/etc/ld.so.cache")
DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")

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
        return landlock_version() > 0
    try:
        argv = command(rung, [sys.executable, "-I", "-S", "-c", "pass"])
        return subprocess.run(argv, timeout=10, capture_output=True, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def readable_paths() -> list[Path]:
    """What a worker needs to read: the system's libraries and fonts, Python, its packages, the engine."""
    wanted = [*map(Path, SYSTEM_FOLDERS), Path(sys.base_prefix), Path(sys.prefix)]
    wanted += [ROOT / name for name in PACKAGE_FILES]
    return list(dict.fromkeys(path for path in wanted if path.exists()))


def command(rung: Rung, argv: Sequence[str], *, proc: bool = False, temporary_mb: int = 1) -> list[str]:
    """`argv` wrapped for the rung; bubblewrap gives it an own /tmp of `temporary_mb` and, if asked, /proc."""
    if rung == "bubblewrap":
        return [*_bubblewrap(proc=proc, temporary_mb=temporary_mb), *argv]
    if rung == "unshare":
        user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
        return [shutil.which("unshare") or "unshare", *user, "--net", "--", *argv]
    return list(argv)


def _bubblewrap(*, proc: bool, temporary_mb: int) -> list[str]:
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


def environment() -> dict[str, str]:
    """The whole environment of a sandboxed process: nothing of the caller's secrets."""
    one_thread = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"), "1")
    return {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8", **one_thread}


# --- Landlock: the kernel refuses every file that is not named

_libc = ctypes.CDLL(None, use_errno=True)
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_READ_FILE, _READ_DIRECTORY, _EXECUTE = 1 << 2, 1 << 3, 1 << 0
_FILE_RIGHTS: Final = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
_SET_NO_NEW_PRIVILEGES, _SET_DEATH_SIGNAL, _SET_SECCOMP = 38, 1, 22


def landlock_version() -> int:
    """The kernel's Landlock version, 0 without."""
    version = _libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    return max(0, int(version))


def forbid_files() -> bool:
    """Let this process and its children only read what a worker needs; False where the kernel lacks it."""
    version = landlock_version()
    if not version:
        return False
    handled = _FILE_RIGHTS.get(version, _FILE_RIGHTS[5])
    network = 0b11 if version >= 4 else 0
    scoped = 0b11 if version >= 6 else 0
    attributes = struct.pack("QQQ", handled, network, scoped)[
        : 8 if version < 4 else 16 if version < 6 else 24
    ]
    rules = _libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0))
    if rules < 0:
        return False
    try:
        for path in [*readable_paths(), *map(Path, DEVICES)]:
            _allow_reading(rules, path)
        _no_new_privileges()
        return bool(_libc.syscall(_RESTRICT_SELF, rules, ctypes.c_uint32(0)) == 0)
    finally:
        os.close(rules)


def _allow_reading(rules: int, path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rights = _READ_FILE | ((_READ_DIRECTORY | _EXECUTE) if path.is_dir() else 0)
    try:
        _libc.syscall(_ADD_RULE, rules, 1, struct.pack("=Qi", rights, descriptor), ctypes.c_uint32(0))
    finally:
        os.close(descriptor)


# --- seccomp: the kernel refuses sockets, programs and processes

_ALLOW, _REFUSE, _NOT_THERE, _KILL = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000  # EPERM, ENOSYS
_CLONE_THREAD: Final = 0x00010000
# machine: (audit number, clone, refused: socket connect execve execveat ptrace fork vfork io_uring_setup)
_MACHINES: Final = {
    "x86_64": (0xC000003E, 56, (41, 42, 59, 322, 101, 57, 58, 425)),
    "aarch64": (0xC00000B7, 220, (198, 203, 221, 281, 117, 425)),
}
_CLONE3: Final = 435


def forbid_calls() -> bool:
    """No new socket, program or process for this process; threads stay. False where it cannot be had."""
    machine = _MACHINES.get(platform.machine())
    if not machine:
        return False
    program = _filter(*machine)
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(code))
    _no_new_privileges()
    return bool(_libc.prctl(_SET_SECCOMP, ctypes.c_ulong(2), header, 0, 0) == 0)


def _filter(audit: int, clone: int, refused: tuple[int, ...]) -> bytes:
    """Berkeley packet filter over (call number @0, machine @4, low half of the first argument @16)."""
    load, equal, at_least, any_bit, give = 0x20, 0x15, 0x35, 0x45, 0x06
    steps = [(load, 0, 0, 4), (equal, 1, 0, audit), (give, 0, 0, _KILL), (load, 0, 0, 0)]
    steps += [(at_least, 0, 1, 0x40000000), (give, 0, 0, _REFUSE)]
    for call in refused:
        steps += [(equal, 0, 1, call), (give, 0, 0, _REFUSE)]
    steps += [(equal, 0, 1, _CLONE3), (give, 0, 0, _NOT_THERE)]
    steps += [(equal, 0, 3, clone), (load, 0, 0, 16), (any_bit, 1, 0, _CLONE_THREAD), (give, 0, 0, _REFUSE)]
    steps += [(give, 0, 0, _ALLOW)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def _no_new_privileges() -> None:
    _libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def die_with_parent() -> None:
    """The kernel ends this process when the one that started it ends."""
    _libc.prctl(_SET_DEATH_SIGNAL, 9, 0, 0, 0)
