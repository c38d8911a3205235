"""Children end with their parent, however it dies."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PARENT = """
import os, sys, time
from everyprint.lib.supervisor import Child
child = Child("sleeper", ["sleep", "60"])
child.start()
print(child.process.pid, flush=True)
time.sleep(60)
"""


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
    for _ in range(200):
        if has_ended(child):
            break
        subprocess.run(["sleep", "0.02"], check=True)
    assert has_ended(child)


@pytest.mark.process
def test_a_child_whose_parent_died_before_it_could_ask_ends_by_itself() -> None:
    script = "from everyprint.lib.supervisor import end_with_parent; end_with_parent(1 << 22); print('lives')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (128 + signal.SIGTERM, "")
