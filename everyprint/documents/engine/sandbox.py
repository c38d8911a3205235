"""Walls around the processes that touch customers' bytes: the best of four rungs that this machine allows.

bubblewrap: new namespaces, only Python and the engine are there, read-only. landlock: the kernel refuses
every other file, seccomp every socket. unshare: no network, but files are in view. limits: resource limits
only, said loudly. On every rung the worker also asks for landlock and seccomp where the kernel has them.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import logging
import os
import platform
import shutil
import struct
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
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
        return landlock_version() > 0 and platform.machine() in _MACHINES
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
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIRECTORY = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_CHANGE: Final = 0x77BE  # all rights but to execute, to make devices and to control them
_FILE_RIGHTS: Final = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
_SET_NO_NEW_PRIVILEGES, _SET_DEATH_SIGNAL, _SET_SECCOMP = 38, 1, 22


def landlock_version() -> int:
    """The kernel's Landlock version, 0 without."""
    version = _libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    return max(0, int(version))


def forbid_files(*, more: Sequence[Path] = (), writable: Path | None = None) -> bool:
    """Let this process and its children only read what a worker needs; False where the kernel lacks it.

    `more` is read too; below the folder `writable` files may be made and changed, but not run.
    """
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
        for path in [*readable_paths(), *map(Path, DEVICES), *more]:
            _allow(rules, path, _READ_FILE | _READ_DIRECTORY | _EXECUTE)
        if writable:
            _allow(rules, writable, handled & _CHANGE)
            _allow(rules, Path("/dev/null"), _READ_FILE | _WRITE_FILE)
        _no_new_privileges()
        return bool(_libc.syscall(_RESTRICT_SELF, rules, ctypes.c_uint32(0)) == 0)
    finally:
        os.close(rules)


def _allow(rules: int, path: Path, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not path.is_dir():
        rights &= _READ_FILE | _WRITE_FILE
    try:
        _libc.syscall(_ADD_RULE, rules, 1, struct.pack("=Qi", rights, descriptor), ctypes.c_uint32(0))
    finally:
        os.close(descriptor)


# --- seccomp: the kernel refuses sockets, programs and processes

_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_REFUSE, _NOT_ALLOWED, _NOT_THERE = (0x00050000 | code for code in (errno.EPERM, errno.EACCES, errno.ENOSYS))
_CLONE_THREAD: Final = 0x00010000
_UNIX, _STREAM, _SOCKET_TYPE = 1, 1, 0xF
_CLONE3: Final = 435


@dataclass(frozen=True)
class _Machine:
    """The kernel's numbers on one kind of machine."""

    audit: int
    clone: int
    socket: tuple[int, ...]  # socket socketpair
    access: tuple[int, int]  # the call and where its mode is among the arguments
    connect: int
    program: tuple[int, ...]  # execve execveat fork vfork
    # ptrace process_vm_readv process_vm_writev mount unshare setns keyctl bpf userfaultfd io_uring_setup
    reach: tuple[int, ...]
    signal: tuple[int, ...]  # kill tgkill: their first argument is the process
    signals: tuple[int, ...]  # tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal


_MACHINES: Final = {
    "x86_64": _Machine(
        0xC000003E,
        56,
        (41, 53),
        (21, 1),
        42,
        (59, 322, 57, 58),
        (101, 310, 311, 165, 272, 308, 250, 321, 323, 425),
        (62, 234),
        (200, 129, 297, 424),
    ),
    "aarch64": _Machine(
        0xC00000B7,
        220,
        (198, 199),
        (48, 2),
        203,
        (221, 281),
        (117, 270, 271, 40, 97, 268, 219, 280, 282, 425),
        (129, 131),
        (130, 138, 240, 424),
    ),
}


def forbid_calls() -> bool:
    """No new socket, program or process for this process; threads stay. False where it cannot be had."""
    machine = _MACHINES.get(platform.machine())
    if not machine:
        return False
    refused = (*machine.socket, machine.connect, *machine.program, *machine.reach, *machine.signals)
    return _install(machine, [*_refuse(refused), *_only_own(machine.signal), *_only_threads(machine.clone)])


def forbid_network() -> bool:
    """Of sockets only local streams, and no reach into other processes; programs may start.

    LibreOffice puts its pipes into /tmp where it may write there, and asks by access(2), which does not know
    Landlock: told no, it takes the folder that it is given. It asks for little else.
    """
    machine = _MACHINES.get(platform.machine())
    return machine is not None and _install(
        machine, [*_refuse(machine.reach), *_only_local(machine.socket), *_never_writable(*machine.access)]
    )


def forbid_others() -> bool:
    """This process keeps the connections it has, and signals only itself and its group.

    With `forbid_network` it may wait for local connections, but make none.
    """
    machine = _MACHINES.get(platform.machine())
    return machine is not None and _install(
        machine, [*_refuse((machine.connect, *machine.signals)), *_only_own(machine.signal)]
    )


# Berkeley packet filter over (call number @0, machine @4, low halves of the first two arguments @16 and @24).
_Step = tuple[int, int, int, int]
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _AND, _GIVE = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06


def _refuse(calls: Sequence[int]) -> list[_Step]:
    return [step for call in calls for step in ((_EQUAL, 0, 1, call), (_GIVE, 0, 0, _REFUSE))]


def _only_threads(clone: int) -> list[_Step]:
    steps = [(_EQUAL, 0, 1, _CLONE3), (_GIVE, 0, 0, _NOT_THERE)]
    return [
        *steps,
        (_EQUAL, 0, 3, clone),
        (_LOAD, 0, 0, 16),
        (_ANY_BIT, 1, 0, _CLONE_THREAD),
        (_GIVE, 0, 0, _REFUSE),
    ]


def _only_own(calls: Sequence[int]) -> list[_Step]:
    check = [
        (_LOAD, 0, 0, 16), (_EQUAL, 2, 0, 0), (_EQUAL, 1, 0, os.getpid()),
        (_GIVE, 0, 0, _REFUSE), (_GIVE, 0, 0, _ALLOW),
    ]  # fmt: skip
    return [step for call in calls for step in [(_EQUAL, 0, len(check), call), *check]]


def _only_local(calls: Sequence[int]) -> list[_Step]:
    check = [
        (_LOAD, 0, 0, 16), (_EQUAL, 0, 4, _UNIX),
        (_LOAD, 0, 0, 24), (_AND, 0, 0, _SOCKET_TYPE), (_EQUAL, 0, 1, _STREAM),
        (_GIVE, 0, 0, _ALLOW), (_GIVE, 0, 0, _REFUSE),
    ]  # fmt: skip
    return [step for call in calls for step in [(_EQUAL, 0, len(check), call), *check]]


def _never_writable(call: int, argument: int) -> list[_Step]:
    mode = 16 + 8 * argument
    return [
        (_EQUAL, 0, 4, call), (_LOAD, 0, 0, mode), (_EQUAL, 0, 1, os.W_OK),
        (_GIVE, 0, 0, _NOT_ALLOWED), (_GIVE, 0, 0, _ALLOW),
    ]  # fmt: skip


def _install(machine: _Machine, steps: Sequence[_Step]) -> bool:
    start = [(_LOAD, 0, 0, 4), (_EQUAL, 1, 0, machine.audit), (_GIVE, 0, 0, _KILL), (_LOAD, 0, 0, 0)]
    start += [(_AT_LEAST, 0, 1, 0x40000000), (_GIVE, 0, 0, _REFUSE)]  # the other numbering of x86
    whole = [*start, *steps, (_GIVE, 0, 0, _ALLOW)]
    program = b"".join(struct.pack("HBBI", *step) for step in whole)
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxQ", len(whole), ctypes.addressof(code))
    _no_new_privileges()
    return bool(_libc.prctl(_SET_SECCOMP, ctypes.c_ulong(2), header, 0, 0) == 0)


def _no_new_privileges() -> None:
    _libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def die_with_parent() -> None:
    """The kernel ends this process when the one that started it ends."""
    _libc.prctl(_SET_DEATH_SIGNAL, 9, 0, 0, 0)
