"""Children end with their parent, however it dies."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from everyprint.lib import pulse, supervisor
from everyprint.lib.supervisor import Child, Supervisor
from everyprint.lib.testing import until

PARENT = """
import os, sys, time
from everyprint.lib.supervisor import Child
child = Child("sleeper", ["sleep", "60"])
child.start()
print(child.process.pid, flush=True)
time.sleep(60)
"""

DEAF = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
time.sleep(600)
"""


BEATS = """
import sys, time
from everyprint.lib import pulse
print("begun", flush=True)
for _ in range(int(sys.argv[1])):
    pulse.beat()
    time.sleep(0.1)
time.sleep(600)
"""


def is_deaf(pid: int) -> bool:
    """Whether a process ignores SIGTERM."""
    ignored = Path(f"/proc/{pid}/status").read_text().partition("SigIgn:")[2].split()[0]
    return bool(int(ignored, 16) & 1 << signal.SIGTERM - 1)


def has_ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


@pytest.mark.process
@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's signal at a parent's death is Linux's")
def test_a_child_ends_when_its_parent_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert not has_ended(child)
        os.kill(parent.pid, signal.SIGKILL)
    until(lambda: has_ended(child), "the child's end")


def test_a_child_that_does_not_end_when_asked_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "GRACE_SECONDS", 0)
    deaf = Child("deaf", [sys.executable, "-S", "-c", DEAF])
    deaf.start()
    assert deaf.process is not None
    until(lambda: is_deaf(deaf.process.pid))
    assert Supervisor([deaf])._end() == 1
    assert deaf.process.returncode == -signal.SIGKILL


@pytest.mark.process
def test_a_child_whose_parent_died_before_it_could_ask_ends_by_itself() -> None:
    script = "from everyprint.lib.supervisor import end_with_parent; end_with_parent(1 << 22); print('lives')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (128 + signal.SIGTERM, "")


@pytest.mark.process
def test_a_child_that_stands_still_is_started_again_and_one_that_works_long_is_not(tmp_path: Path) -> None:
    children = [
        Child(name, [sys.executable, "-c", BEATS, beats], pulse=tmp_path / name)
        for name, beats in (("stuck", "1"), ("long", "600"))
    ]
    parent = Supervisor(children, stuck_seconds=2.0)
    for child in children:
        child.start()
    firsts = [child.process for child in children]

    def is_replaced() -> bool:
        parent._kill_stuck()
        parent._restart_dead()
        return children[0].process is not firsts[0]

    until(is_replaced, "a new process for the stuck one")
    assert children[1].process is firsts[1] and firsts[0].returncode == -signal.SIGKILL
    parent._end()


def test_after_the_parent_itself_was_stopped_nobody_is_taken_for_stuck(tmp_path: Path) -> None:
    child = Child("child", ["sleep", "60"], pulse=tmp_path / "child")
    child.start()
    parent = Supervisor([child], stuck_seconds=2.0)
    pulse.mark(tmp_path / "child", time.monotonic() - 60)
    parent._looked_at -= 60
    parent._kill_stuck()
    assert child.process is not None and child.process.poll() is None
    parent._end()
