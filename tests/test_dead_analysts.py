"""A worker dies while it reads a document: another takes it up when the lease ends; who lives keeps it."""

import json
import subprocess
from collections.abc import Callable, Iterator

import pytest

from everyprint.documents.models import Revision
from everyprint.lib.testing import PATIENCE_SECONDS
from tests.support.deployment import COMMAND, ROOT, Deployment

pytestmark = [pytest.mark.process, pytest.mark.heavy]
KEEP = """
from everyprint.documents import keeping
from everyprint.documents.engine.tests import make as pdf
keeping.keep_document("CUSTOMER", [("cours.pdf", pdf.pdf([pdf.COLOUR] * 100))])
"""
UNTIL = """
from everyprint.documents.models import Revision
from everyprint.lib.testing import until
"""
KILL = """
import os, signal
until(lambda: Revision.objects.filter(attempts__gte=1, lease_until__isnull=False).exists(), "the analysis")
os.kill(int(os.environ["VICTIM"]), signal.SIGKILL)
print(Revision.objects.get().state)
"""
FINISHED = """
import json
until(lambda: Revision.objects.filter(state="ready").exists(), "the end of the analysis")
found = Revision.objects.get()
print(json.dumps([found.attempts, found.lease_until]))
"""
WATCH_THE_LEASE = """
import json, time
from everyprint.documents import analysis
from everyprint.documents.engine_room import room
from everyprint.documents.models import Revision
Revision.LEASE_SECONDS = 0.6
revision, leases, really_prepare = Revision.objects.get(), [], room.engine.prepare

def prepare(files, **keywords):
    while len(set(leases)) < 4:
        leases.append(Revision.objects.get().lease_until)
        time.sleep(0.02)
    return really_prepare(files, **keywords)

room.engine.prepare = prepare
analysis.analyse_slowly(revision.pk)
revision.refresh_from_db()
room.close()
print(json.dumps([revision.state, revision.attempts, leases == sorted(leases)]))
"""
KEEP_SLOW_AND_SMALL = """
from everyprint.documents import keeping
from everyprint.documents.engine.tests import make as pdf
for number in range(6):
    slow = pdf.pdf(["0 0 m 500 700 l S " * 20_000] * 150) + b"%d" % number
    keeping.keep_document("STRANGER", [(f"plan{number}.pdf", slow)])
keeping.keep_document("AWA", [("petit.pdf", pdf.text_pages(2))])
"""
ORDER_OF_ENDS = """
import json
until(lambda: Revision.objects.exclude(state="waiting").exists(), "the first answer")
first = Revision.objects.exclude(state="waiting").order_by("analysed_at").first()
print(json.dumps([first.document.name, Revision.objects.order_by("pk")[1].state]))
"""
Start = Callable[[str], "subprocess.Popen[bytes]"]


@pytest.fixture
def worker(deployment: Deployment) -> Iterator[Start]:
    """Starts `everyprint worker` of a queue; those still alive end with the test."""
    assert deployment.run("migrate").returncode == 0
    started: list[subprocess.Popen[bytes]] = []

    def start(queue: str) -> subprocess.Popen[bytes]:
        words = [*COMMAND, "worker", "--queue", queue]
        started.append(subprocess.Popen(words, env=deployment.environment, cwd=ROOT))
        return started[-1]

    yield start
    for process in started:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def test_what_a_killed_worker_was_reading_is_finished_by_another(
    deployment: Deployment, worker: Start
) -> None:
    deployment.settings["VICTIM"] = str(worker("heavy").pid)
    # Kept and killed by one process: another would come when all is read.
    assert deployment.python(KEEP + UNTIL + KILL) == "waiting\n"
    worker("quick")  # runs the schedule, whose sweep finds what is nobody's
    worker("heavy")
    attempts, lease_until = json.loads(deployment.python(UNTIL + FINISHED))
    assert lease_until is None and attempts in (2, 3), "3 where its second look was too short as well"
    assert Revision.LEASE_SECONDS <= 15, "how long it waited, and ten seconds of the sweep at most"
    assert deployment.run("check").returncode == 0


def test_an_analysis_longer_than_its_lease_renews_it(deployment: Deployment) -> None:
    assert deployment.run("migrate").returncode == 0
    deployment.python(KEEP)
    assert json.loads(deployment.python(WATCH_THE_LEASE)) == ["ready", 1, True]


def test_a_small_document_is_read_before_the_slow_ones_that_a_stranger_sent_first(
    deployment: Deployment, worker: Start
) -> None:
    deployment.python(KEEP_SLOW_AND_SMALL)
    worker("heavy")
    assert json.loads(deployment.python(UNTIL + ORDER_OF_ENDS)) == ["petit.pdf", "waiting"]
