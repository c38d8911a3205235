"""Many ask for one print-ready file at once, in two processes: each makes it once at most, one is kept."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.deployment import Deployment

pytestmark = [pytest.mark.process, pytest.mark.heavy]
KEEP = """
from everyprint.documents import analysis, keeping
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_room import room
files = [("cours.pdf", pdf.pdf([pdf.COLOUR] * 60))]
made = analysis.prepare("CUSTOMER", files)
print(keeping.insert_prepared("CUSTOMER", files, made, keeping.keep_pdf(made)).pk)
room.close()
"""
ASK = """
import hashlib, json
from concurrent.futures import ThreadPoolExecutor
from everyprint.documents.engine import Layout
from everyprint.documents.engine_room import room
from everyprint.documents.models import Revision
from everyprint.documents.print_ready import print_ready_of
revision, layouts, really_layout = Revision.objects.get(), [], room.engine.layout
room.engine.layout = lambda *of: layouts.append(of) or really_layout(*of)
with ThreadPoolExecutor(6) as threads:
    asked = [threads.submit(print_ready_of, revision, Layout(up=2)) for _ in range(6)]
    digests = {hashlib.sha256(each.result()).hexdigest() for each in asked}
room.close()
print(json.dumps([sorted(digests), len(layouts)]))
"""
COUNT = """
from pathlib import Path
from django.conf import settings
from everyprint.documents import queries
from everyprint.documents.models import PrintReady
stored = [path for path in Path(settings.MEDIA_ROOT).rglob("*.pdf")]
print(PrintReady.objects.count(), len(stored), len([name for name in queries.named_files() if name]))
"""


def test_one_file_is_made_by_each_process_at_most_and_one_is_kept(deployment: Deployment) -> None:
    deployment.migrate()
    deployment.python(KEEP)
    with ThreadPoolExecutor(2) as processes:
        said = [json.loads(answer) for answer in processes.map(deployment.python, [ASK, ASK])]
    assert said[0][0] == said[1][0] and len(said[0][0]) == 1
    assert sorted(made for _, made in said) in ([0, 1], [1, 1])
    assert deployment.python(COUNT).split() == ["1", "2", "2"]
    assert deployment.run("check").returncode == 0
