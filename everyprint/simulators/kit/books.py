"""What a simulator remembers: a clock of its own, the faults to come, and a file that outlives a restart."""

import json
import os
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

from everyprint.lib import clock
from everyprint.simulators.kit.faults import Fault, Faults


class Books:
    """Everything a simulator remembers, in memory and, where a file is given, on disk.

    `kept` holds texts that must stay the same over a restart, such as a signing key. What else there is
    belongs to the subclass, which sets it up before it calls `__init__`. All methods may be called from any
    thread.
    """

    def __init__(self, state_file: str = "") -> None:
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.faults = Faults()
        self.kept: dict[str, str] = {}
        self.version = 0
        self._offset = 0.0
        self._file = Path(state_file) if state_file else None
        if self._file is not None and self._file.exists():
            self.restore(json.loads(self._file.read_text(encoding="utf-8")))

    def content(self) -> dict[str, Any]:
        """What is written to the file."""
        return {"offset": self._offset, **self.kept}

    def restore(self, content: dict[str, Any]) -> None:
        """Take over what a file holds; a subclass takes its own out first, the rest is `kept`."""
        self._offset = content.pop("offset")
        self.kept = content

    def shown(self) -> dict[str, Any]:
        """What the control page shows."""
        return {}

    def settle(self) -> None:
        """Let everything happen whose moment has come."""

    def next_moment(self) -> float | None:
        """When the next planned thing happens, on our clock."""
        return None

    def now(self) -> float:
        """Seconds since 1970 on the simulator's own clock, which can be moved ahead."""
        return (clock.now() + timedelta(seconds=self._offset)).timestamp()

    def advance(self, seconds: float) -> None:
        """Move the clock ahead."""
        with self.lock:
            self._offset += max(0.0, seconds)
            self.settle()
            self.save()

    def take_fault(self, name: str, on: str = "") -> Fault | None:
        """The fault of that name if one is set for this occasion; used up by one."""
        with self.lock:
            return self.faults.take(name, on)

    def save(self) -> None:
        """Note a change: wakes who waits for one and writes the file, whole or not at all."""
        with self.lock:
            self.version += 1
            self.changed.notify_all()
            if self._file is None:
                return
            fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}")
            fresh.touch(mode=0o600)
            fresh.write_text(json.dumps(self.content()), encoding="utf-8")
            fresh.replace(self._file)
