"""How much a test's processes worked, whatever else the machine does meanwhile."""

import os
from pathlib import Path

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
PATIENCE_SECONDS = 120.0  # of the wall clock, on however busy a machine: only what hangs takes that long


def seconds_below(process: int) -> float:
    """Processor seconds used by all that a process started, and in turn those, until now.

    What was killed together with the process that waits for it takes its seconds along; jobs that were ended
    under a worker that goes on are counted.
    """
    parents, times = {}, {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:  # it ended just now
                continue
            number = int(folder.name)
            parents[number] = int(fields[1])
            times[number] = list(map(int, fields[11:15]))  # its own as user and system, and ended children's
    below = set()
    while more := {child for child, parent in parents.items() if parent in below | {process}} - below:
        below |= more
    return (sum(times[process][2:]) + sum(sum(times[each]) for each in below)) / TICKS_A_SECOND
