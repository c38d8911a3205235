"""`everyprint layout` as people call it."""

import pikepdf
import pytest

from everyprint.documents.engine import command
from everyprint.documents.engine.tests import make

pytestmark = pytest.mark.process


@pytest.fixture
def files(tmp_path):
    """Two documents of three pages, and where the print-ready file goes."""
    paths = [tmp_path / name for name in ("memoire.pdf", "annexe.pdf", "out.pdf")]
    for path in paths[:2]:
        path.write_bytes(make.text_pages(3))
    return [str(path) for path in paths]


def test_several_files_are_laid_out_each_with_its_own_pages(files):
    assert command.layout_command([*files, "--pages", "1-2", "--pages", "3", "--sides", "two"]) == 0
    with pikepdf.open(files[-1]) as out:
        assert len(out.pages) == 3


def test_options_that_fit_neither_all_files_nor_each_are_refused(files, capsys):
    with pytest.raises(SystemExit):
        command.layout_command([*files, "--pages", "1", "--pages", "2", "--pages", "3"])
    assert "--pages once" in capsys.readouterr().err
