"""The print-ready file is made once for each layout, kept with its document, and deleted with it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from everyprint.documents import analysis, keeping, print_ready, queries, storage
from everyprint.documents.engine import Inspection, Layout, Prepared
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_room import room
from everyprint.documents.errors import FileGone, Refused
from everyprint.documents.models import PrintReady, Revision
from everyprint.documents.print_ready import print_ready_of
from everyprint.lib import clock

pytestmark = pytest.mark.django_db
FILES = [("cours.pdf", pdf.text_pages(3))]
KEY = "0" * 64


def ready(prepared: Prepared | None = None) -> Revision:
    made = prepared or Prepared(FILES[0][1], Inspection("pdf", 3))
    analysed = queries.Analysed(made, clock.now())
    return keeping.insert_prepared("CUSTOMER", FILES, analysed, keeping.keep_pdf(analysed))


def kept(revision: Revision, data: bytes = b"%PDF laid out") -> str:
    path = storage.keep(data, ".pdf")
    assert print_ready._noted(revision, KEY, path)
    return path


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Layout]]:
    """The layouts that the engine really made."""
    made, engine = [], room.engine
    really_layout = engine.layout

    def layout(data: bytes, wanted: Layout) -> bytes:
        made.append(wanted)
        return really_layout(data, wanted)

    monkeypatch.setattr(engine, "layout", layout)
    yield made
    room.close()


@pytest.mark.process
def test_each_layout_of_a_document_is_made_once(layouts: list[Layout]) -> None:
    revision = ready(analysis.prepare("AWA", FILES).prepared)
    first, other = Layout(up=2), Layout(pages="2-3")
    laid = print_ready_of(revision, first)
    assert [print_ready_of(revision, first) for _ in range(3)] == [laid] * 3
    assert print_ready_of(Revision.objects.get(pk=revision.pk), other) != laid
    assert layouts == [first, other]
    storage.delete(PrintReady.objects.values_list("path", flat=True))
    assert print_ready_of(revision, first) == laid and layouts == [first, other, first], "lost: made again"


@pytest.mark.process
def test_a_layout_that_cannot_be_done_is_refused_and_nothing_is_kept(layouts: list[Layout]) -> None:
    revision = ready()
    with pytest.raises(Refused) as refusal:
        print_ready_of(revision, Layout(pages="9"))
    assert refusal.value.code == "page_range_outside" and refusal.value.field == "pages_to_print"
    assert not PrintReady.objects.exists()


def test_what_was_laid_out_is_deleted_with_its_document() -> None:
    revision = ready()
    path = kept(revision)
    assert path in queries.named_files()
    with clock.travelled(timedelta(days=7, minutes=1)):
        keeping.delete_files(revision)
    assert not PrintReady.objects.exists()
    for gone in (path, revision.pdf_path):
        with pytest.raises(FileNotFoundError):
            storage.read(gone)
    with pytest.raises(FileGone):
        print_ready_of(revision, Layout())


def test_the_second_of_two_processes_keeps_the_first_ones_file() -> None:
    revision = ready()
    path = kept(revision)
    assert not print_ready._noted(revision, KEY, storage.keep(b"%PDF again", ".pdf"))
    assert list(PrintReady.objects.values_list("path", flat=True)) == [path]


def test_what_is_made_while_a_document_is_deleted_is_not_kept() -> None:
    revision = ready()
    keeping.delete_files(revision)
    assert not print_ready._noted(revision, KEY, storage.keep(b"%PDF late", ".pdf"))
    assert not PrintReady.objects.exists()


def test_check_tells_of_a_file_that_outlived_its_document() -> None:
    revision = ready()
    kept(revision)
    assert list(queries.violations()) == []
    Revision.objects.filter(pk=revision.pk).update(deleted_at=clock.now() - timedelta(hours=2))
    (found,) = queries.violations()
    assert not found.warning and revision.public_id in found.row
