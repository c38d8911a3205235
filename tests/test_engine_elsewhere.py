"""EVERYPRINT_ENGINE=workers, with real processes: the same answers from another process, whoever dies."""

import json
import subprocess
from collections.abc import Callable, Iterator

import pytest

from everyprint.lib.testing import PATIENCE_SECONDS
from tests.support.deployment import COMMAND, ROOT, Deployment

pytestmark = pytest.mark.process
ASK = """
import hashlib, json, os, signal, sys, threading, time
from django_tasks_db.models import DBTaskResult
from everyprint.documents.engine import Layout
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_room import room
from everyprint.documents.models import EngineCall
"""
ANSWERS = """
engine = room.engine
prepared = engine.prepare([("cours.pdf", pdf.pdf([pdf.BLACK, pdf.COLOUR] * 3))])
picture = engine.page_picture(prepared.pdf, 2)
press = engine.layout(prepared.pdf, Layout(up=2, paper="A3"))
room.close()
said = [prepared.inspection.to_json(), picture.media_type]
said += [hashlib.sha256(data).hexdigest() for data in (prepared.pdf, picture.data, press)]
calls = sum("answer_engine_call" in str(row.args_kwargs) for row in DBTaskResult.objects.all())
print(json.dumps([said, calls, EngineCall.objects.count()]))
"""
ASK_AND_KILL = """
victim = int(os.environ["VICTIM"])

def kill():
    while not EngineCall.objects.filter(attempts=1).exists():
        time.sleep(0.005)
    os.kill(victim, signal.SIGKILL)
    print("killed", flush=True)

threading.Thread(target=kill).start()
prepared = room.engine.prepare([("cours.pdf", pdf.pdf([pdf.COLOUR] * 400))])
print(prepared.inspection.pages, EngineCall.objects.count(), flush=True)
"""


@pytest.fixture
def worker(deployment: Deployment) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts `everyprint worker --queue heavy`; all of them end with the test."""
    deployment.migrate()
    deployment.settings["EVERYPRINT_ENGINE"] = "workers"
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        started.append(
            subprocess.Popen([*COMMAND, "worker", "--queue", "heavy"], env=deployment.environment, cwd=ROOT)
        )
        return started[-1]

    yield start
    for process in started:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def test_a_worker_answers_byte_by_byte_what_the_own_pool_answers(deployment: Deployment, worker) -> None:
    worker()
    elsewhere, calls, rows = json.loads(deployment.python(ASK + ANSWERS))
    assert (calls, rows) == (3, 0)
    assert [path for path in (deployment.folder / "files").rglob("*") if path.is_file()] == []
    deployment.settings["EVERYPRINT_ENGINE"] = "local"
    here, calls, _ = json.loads(deployment.python(ASK + ANSWERS))
    assert elsewhere == here and calls == 3


@pytest.mark.heavy
def test_a_killed_worker_costs_a_wait_and_never_the_answer(deployment: Deployment, worker) -> None:
    deployment.settings["VICTIM"] = str(worker().pid)
    start = "import django; django.setup()\n"
    asking = subprocess.Popen(
        [COMMAND[0], "-c", start + ASK + ASK_AND_KILL],
        env=deployment.environment | {"DJANGO_SETTINGS_MODULE": "everyprint.settings"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert asking.stdout is not None
    assert asking.stdout.readline() == "killed\n"
    worker()
    assert asking.stdout.readline() == "400 0\n"
    assert asking.wait(PATIENCE_SECONDS) == 0
    assert [path for path in (deployment.folder / "files").rglob("*") if path.is_file()] == []
    assert deployment.run("check").returncode == 0
