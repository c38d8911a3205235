"""Landlock: the kernel refuses every file that is not named."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from everyprint.documents.engine.sandbox.kernel import libc, no_new_privileges, readable_paths

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIRECTORY = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_CHANGE: Final = 0x77BE  # all rights but to execute, to make devices and to control them
_FILE_RIGHTS: Final = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


def version() -> int:
    """The kernel's Landlock version, 0 without."""
    return max(0, int(libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))))


def forbid_files(*, more: Sequence[Path] = (), writable: Path | None = None) -> bool:
    """Let this process and its children only read what a worker needs; False where the kernel lacks it.

    `more` is read too; below the folder `writable` files may be made and changed, but not run.
    """
    known = version()
    if not known:
        return False
    handled = _FILE_RIGHTS.get(known, _FILE_RIGHTS[5])
    network = 0b11 if known >= 4 else 0
    scoped = 0b11 if known >= 6 else 0
    attributes = struct.pack("QQQ", handled, network, scoped)[: 8 if known < 4 else 16 if known < 6 else 24]
    rules = libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0))
    if rules < 0:
        return False
    try:
        for path in [*readable_paths(), *map(Path, DEVICES), *more]:
            _allow(rules, path, _READ_FILE | _READ_DIRECTORY | _EXECUTE)
        if writable:
            _allow(rules, writable, handled & _CHANGE)
            _allow(rules, Path("/dev/null"), _READ_FILE | _WRITE_FILE)
        no_new_privileges()
        return bool(libc.syscall(_RESTRICT_SELF, rules, ctypes.c_uint32(0)) == 0)
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
        libc.syscall(_ADD_RULE, rules, 1, struct.pack("=Qi", rights, descriptor), ctypes.c_uint32(0))
    finally:
        os.close(descriptor)
