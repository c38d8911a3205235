"""Files of customers: kept under random names, analysed once, deleted in time."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from everyprint.documents import analysis, keeping, queries, storage, tasks
from everyprint.documents.engine import EngineError, Inspection, Prepared
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_room import room
from everyprint.documents.errors import FileGone, Refused
from everyprint.documents.models import Opening, Revision
from everyprint.jobs.models import Event
from everyprint.lib import clock
from everyprint.lib.actor import Actor

pytestmark = pytest.mark.django_db
FILES = [("mémoire.pdf", b"%PDF-1.4 original")]
PREPARED = Prepared(b"%PDF-1.4 printable", Inspection("pdf", 3, colour_pages=(2,)))


def ready() -> Revision:
    analysed = queries.Analysed(PREPARED, clock.now())
    return keeping.insert_prepared("CUSTOMER", FILES, analysed, keeping.keep_pdf(analysed))


def test_a_prepared_document_can_be_read_and_printed() -> None:
    revision = ready()
    assert (revision.state, revision.page_count) == (Revision.READY, 3)
    assert queries.pdf_of(revision) == PREPARED.pdf
    assert queries.inspection_of(revision) == PREPARED.inspection
    found = queries.by_public_id(revision.public_id)
    assert found == revision and found.document.name == "mémoire.pdf"


def test_stored_names_are_random_and_say_nothing() -> None:
    first, second = (storage.keep(b"x", ".pdf") for _ in range(2))
    assert first != second and "mémoire" not in first
    assert storage.read(first) == b"x"
    storage.delete([first, second, first, ""])
    with pytest.raises(FileNotFoundError):
        storage.read(first)


def test_a_pdf_that_no_revision_names_is_discarded() -> None:
    path = storage.keep(PREPARED.pdf, ".pdf")
    keeping.discard_pdf(path)
    with pytest.raises(FileNotFoundError):
        storage.read(path)


def test_the_digest_depends_on_contents_and_order_and_not_on_names() -> None:
    one, two = ("a.jpg", b"1"), ("b.jpg", b"2")
    assert keeping.digest([one, two]) == keeping.digest([("x", b"1"), ("y", b"2")])
    assert len({keeping.digest(files) for files in ([one, two], [two, one], [("ab", b"12")], [one])}) == 4


def test_files_are_deleted_when_their_time_has_come_and_the_row_stays() -> None:
    revision = ready()
    with clock.travelled(timedelta(days=7, minutes=-1)):
        tasks.delete_overdue_files()
    assert queries.pdf_of(revision)
    with clock.travelled(timedelta(days=7, minutes=1)):
        tasks.delete_overdue_files()
    revision.refresh_from_db()
    assert revision.deleted_at is not None
    with pytest.raises(FileGone):
        queries.pdf_of(revision)
    with pytest.raises(FileNotFoundError):
        storage.read(revision.pdf_path)


def test_files_of_an_open_order_are_not_deleted() -> None:
    revision = ready()
    keeping.keep_until([revision.pk], None)
    with clock.travelled(timedelta(days=400)):
        tasks.delete_overdue_files()
        assert list(queries.violations()) == []
    assert queries.pdf_of(revision)


def test_check_finds_a_file_that_should_be_gone() -> None:
    revision = ready()
    with clock.travelled(timedelta(days=7, hours=2)):
        (found,) = queries.violations()
    assert revision.public_id in found.row and not found.warning


def test_a_file_that_vanished_is_said_to_be_gone() -> None:
    revision = ready()
    storage.delete([revision.pdf_path])
    with pytest.raises(FileGone):
        queries.pdf_of(revision)


def test_a_file_whose_row_was_never_written_is_deleted_after_a_day() -> None:
    revision = ready()
    waiting = keeping.keep_document("CUSTOMER", FILES)
    unnamed = storage.keep(PREPARED.pdf, ".pdf")
    tasks.delete_unnamed_files()
    assert storage.read(unnamed)
    with clock.travelled(timedelta(days=1, minutes=1)):
        tasks.delete_unnamed_files()
    with pytest.raises(FileNotFoundError):
        storage.read(unnamed)
    assert queries.pdf_of(revision) and storage.read(waiting.sources[0]["path"])


def test_a_fresh_data_folder_has_nothing_to_delete(settings, tmp_path) -> None:
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "none"},
        }
    }
    assert list(storage.stored_before(clock.now())) == []


def test_every_opening_is_noted() -> None:
    keeping.log_opening(ready(), Actor("staff", "12"), "print-ready")
    opening = Opening.objects.get()
    assert (opening.actor, opening.what) == ("staff:12", "print-ready")


@pytest.fixture
def engine() -> Iterator[None]:
    yield
    room.close()


@pytest.mark.process
@pytest.mark.usefixtures("engine")
def test_a_sent_document_is_analysed_once_and_the_bot_is_told() -> None:
    revision = keeping.keep_document("CUSTOMER", [("cours.pdf", pdf.text_pages(2))])
    assert revision.state == Revision.WAITING
    analysis.analyse_slowly(revision.pk)
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert (revision.state, revision.page_count) == (Revision.READY, 2)
    assert queries.pdf_of(revision).startswith(b"%PDF") and revision.sheet_paths
    told = Event.objects.filter(name="documents.revision_ready")
    assert [event.payload for event in told] == [{"revision": revision.public_id}]


@pytest.mark.process
@pytest.mark.usefixtures("engine")
def test_what_cannot_be_printed_is_refused_and_may_be_tried_again_with_a_password() -> None:
    revision = keeping.keep_document("CUSTOMER", [("secret.pdf", pdf.encrypted("sésame"))])
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert revision.state == Revision.REFUSED and revision.refusal
    assert Event.objects.filter(name="documents.revision_refused").count() == 1
    assert analysis.wait_again(revision)
    analysis.analyse(revision.pk, password="sésame")
    revision.refresh_from_db()
    assert revision.state == Revision.READY
    with pytest.raises(Refused):
        analysis.prepare("AWA", [("x.pdf", b"%PDF-1.4 nothing")])


def test_an_analysis_that_kills_its_worker_again_and_again_is_refused() -> None:
    revision = keeping.keep_document("CUSTOMER", FILES)
    Revision.objects.filter(pk=revision.pk).update(attempts=analysis.ATTEMPTS_MAX)
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert revision.state == Revision.REFUSED and revision.refusal["code"] == "too_complex"


@pytest.mark.process
@pytest.mark.usefixtures("engine")
def test_a_fix_makes_the_next_revision_and_leaves_the_first_as_it_was() -> None:
    first = keeping.keep_document("CUSTOMER", [("cours.pdf", pdf.pdf([pdf.BLACK, pdf.BLANK, pdf.BLACK]))])
    analysis.analyse_slowly(first.pk)
    first.refresh_from_db()
    before = queries.pdf_of(first)
    second = keeping.start_fix(first, "drop_blank", pages=[2])
    analysis.analyse_slowly(second.pk)
    second.refresh_from_db()
    assert (second.number, second.document, second.state) == (2, first.document, Revision.READY)
    assert (second.page_count, first.page_count) == (2, 3)
    assert queries.inspection_of(second).blank_pages == ()
    assert queries.pdf_of(first) == before != queries.pdf_of(second)
    assert storage.read(second.change_path)[8:12] == b"WEBP"
    assert queries.fixes_of(second) == {"drop_blank"} and queries.fixes_of(first) == set()


@pytest.mark.process
@pytest.mark.usefixtures("engine")
def test_a_fix_that_makes_no_sense_is_refused_and_may_be_asked_for_again() -> None:
    first = keeping.keep_document("CUSTOMER", [("cours.pdf", pdf.text_pages(1))])
    analysis.analyse_slowly(first.pk)
    first.refresh_from_db()
    second = keeping.start_fix(first, "drop_blank", pages=[1])
    analysis.analyse_slowly(second.pk)
    second.refresh_from_db()
    assert second.state == Revision.REFUSED and second.refusal["code"] == "layout_invalid"
    assert keeping.start_fix(first, "drop_blank", pages=[1]) != second


def test_the_same_fix_is_made_once() -> None:
    revision = ready()
    first = keeping.start_fix(revision, "gray", pages=[2])
    assert keeping.start_fix(revision, "gray", pages=[2]) == first
    assert keeping.start_fix(revision, "gray", pages=[3]).number == 3


def test_the_files_of_a_revision_live_as_long_as_a_fix_of_it() -> None:
    revision, ordered = ready(), ready()
    keeping.keep_until([ordered.pk], None)
    with clock.travelled(timedelta(days=3)):
        keeping.start_fix(revision, "gray")
        keeping.start_fix(ordered, "gray")
        expected = clock.now() + keeping.DRAFT_KEPT
    revision.refresh_from_db()
    ordered.refresh_from_db()
    assert abs(revision.delete_at - expected) < timedelta(minutes=1) and ordered.delete_at is None


def test_a_document_that_was_too_slow_is_named_and_may_be_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def never_done(*_of: object, **_how: object) -> Prepared:
        raise EngineError("too_slow")  # from the pool, which knows no name

    monkeypatch.setattr(room.engine, "prepare", never_done)
    revision = keeping.keep_document("CUSTOMER", FILES)
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert revision.refusal is not None
    sentence = Refused.from_json(revision.refusal).sentence()
    assert "« mémoire.pdf »" in sentence and "Envoyez-le encore une fois" in sentence
