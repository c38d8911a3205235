"""What `everyprint run` makes is private, and a second one on the same port is refused."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.deployment import Deployment

pytestmark = pytest.mark.process


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Deployment]:
    """In a data folder that anybody may look into."""
    tmp_path.chmod(0o755)
    deployment = Deployment(tmp_path)
    deployment.start("run")
    yield deployment
    deployment.kill()


def test_a_second_one_is_refused_and_what_was_made_is_nobody_elses(running: Deployment) -> None:
    for words in (("run",), ("web",), ("live",)):
        second = running.run(*words)
        assert second.returncode != 0 and "is EveryPrint running already?" in second.stderr, words
    assert running.get("/health")[0] == 200
    ours = running.folder.rglob("*")  # but for what this test keeps of its output
    made = [path for path in ours if path.name != "out.log"]
    assert made and [str(path) for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
