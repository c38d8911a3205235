"""Two workers and a class that sends one handout: one analysis, whose time all the copies bear."""

import json
import subprocess

import pytest

from everyprint.lib.testing import PATIENCE_SECONDS
from tests.support.deployment import COMMAND, ROOT, Deployment

pytestmark = [pytest.mark.process, pytest.mark.heavy]
SEND = """
from everyprint.documents import keeping
from everyprint.documents.engine.tests import make as pdf
handout = pdf.pdf([pdf.COLOUR] * 60)
for number in range(30):
    keeping.keep_document("CUSTOMER", [(f"cours {number}.pdf", handout)])
"""
WAIT = """
import json
from everyprint.documents.models import Revision
from everyprint.lib.testing import until
until(lambda: not Revision.objects.filter(state="waiting").exists(), "all analysed")
rows = Revision.objects.all()
states = sorted(set(rows.values_list("state", flat=True)))
print(json.dumps([rows.count(), states, rows.values("analysed_at").distinct().count()]))
"""


def test_thirty_students_and_two_workers_make_one_analysis(deployment: Deployment) -> None:
    deployment.migrate()
    deployment.python(SEND)
    words = [*COMMAND, "worker", "--queue", "heavy"]
    workers = [subprocess.Popen(words, env=deployment.environment, cwd=ROOT) for _ in range(2)]
    try:
        answer = json.loads(deployment.python(WAIT))
    finally:
        for worker in workers:
            worker.terminate()
            worker.wait(PATIENCE_SECONDS)
    assert answer == [30, ["ready"], 1]
