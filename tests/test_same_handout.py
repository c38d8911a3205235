"""Two workers and a class that sends one handout: one analysis, whose time all the copies bear."""

import json
import subprocess

import pytest

from tests.support.deployment import COMMAND, ROOT, Deployment

pytestmark = [pytest.mark.process, pytest.mark.heavy]
SEND = """
from everyprint.documents import services
from everyprint.documents.engine.tests import make as pdf
handout = pdf.pdf([pdf.COLOUR] * 60)
for number in range(30):
    services.keep_document("CUSTOMER", [(f"cours {number}.pdf", handout)])
"""
WAIT = """
import json, time
from everyprint.documents.models import Revision
deadline = time.monotonic() + 90
while Revision.objects.filter(state="waiting").exists() and time.monotonic() < deadline:
    time.sleep(0.1)
rows = Revision.objects.all()
states = sorted(set(rows.values_list("state", flat=True)))
print(json.dumps([rows.count(), states, rows.values("analysed_at").distinct().count()]))
"""


def test_thirty_students_and_two_workers_make_one_analysis(deployment: Deployment) -> None:
    assert deployment.run("migrate").returncode == 0
    deployment.python(SEND)
    words = [*COMMAND, "worker", "--queue", "heavy"]
    workers = [subprocess.Popen(words, env=deployment.environment, cwd=ROOT) for _ in range(2)]
    try:
        answer = json.loads(deployment.python(WAIT))
    finally:
        for worker in workers:
            worker.terminate()
            worker.wait(30)
    assert answer == [30, ["ready"], 1]
