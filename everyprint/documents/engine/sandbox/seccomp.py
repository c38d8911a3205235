"""seccomp: the kernel refuses sockets, programs and processes."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from everyprint.documents.engine.sandbox.kernel import libc, no_new_privileges

_SET_SECCOMP: Final = 22
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


def is_known_machine() -> bool:
    """Whether the kernel's numbers are known for this kind of machine."""
    return platform.machine() in _MACHINES


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
    no_new_privileges()
    return bool(libc.prctl(_SET_SECCOMP, ctypes.c_ulong(2), header, 0, 0) == 0)
