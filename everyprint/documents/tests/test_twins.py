"""The same bytes are analysed once, whoever sends them and whatever they are called."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from everyprint.documents import analysis, keeping, queries, storage, tasks
from everyprint.documents.engine import Inspection, Prepared, Problem
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_room import room
from everyprint.documents.errors import Refused
from everyprint.documents.models import Revision
from everyprint.lib import clock

pytestmark = pytest.mark.django_db
STUDENTS = 30
FILES = [("cours.pdf", b"%PDF-1.4 original")]
PREPARED = Prepared(b"%PDF-1.4 printable", Inspection("pdf", 3, colour_pages=(2,)))


@pytest.fixture
def engine_calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the files that really went through the engine."""
    engine, calls = room.engine, []
    really_prepare = engine.prepare

    def prepare(files, **keywords):
        calls.append(files[0][0])
        return really_prepare(files, **keywords)

    monkeypatch.setattr(engine, "prepare", prepare)
    yield calls
    room.close()


def ready(prepared: Prepared = PREPARED, files: keeping.Files = FILES) -> Revision:
    analysed = queries.Analysed(prepared, clock.now(), took_ms=1)
    return keeping.insert_prepared("FIRST", files, analysed, keeping.keep_pdf(analysed))


def analysed(name: str, data: bytes, password: str | None = None) -> Revision:
    revision = keeping.keep_document("CUSTOMER", [(name, data)])
    (analysis.analyse(revision.pk, password=password) if password else analysis.analyse_slowly(revision.pk))
    revision.refresh_from_db()
    return revision


def files_of(revision: Revision) -> set[str]:
    return {revision.pdf_path, *revision.sheet_paths}


def wake_ups() -> int:
    return [task.args_kwargs["args"][0] for task in DBTaskResult.objects.all()].count(keeping.ANALYSE)


@pytest.mark.process
def test_thirty_students_send_the_same_handout_and_it_is_analysed_once(engine_calls) -> None:
    handout = pdf.text_pages(3)
    revisions = [analysed(f"cours {number}.pdf", handout) for number in range(STUDENTS)]
    assert engine_calls == ["cours 0.pdf"]
    first = revisions[0]
    for revision in revisions:
        assert (revision.state, revision.inspection) == (Revision.READY, first.inspection)
        assert queries.pdf_of(revision) == queries.pdf_of(first)
        assert [storage.read(path) for path in revision.sheet_paths] == [
            storage.read(path) for path in first.sheet_paths
        ]
    assert analysis.prepare("AWA", [("encore.pdf", handout)]).prepared.pdf == queries.pdf_of(first)
    assert engine_calls == ["cours 0.pdf"]
    assert len(set.union(*map(files_of, revisions))) == sum(len(files_of(revision)) for revision in revisions)
    keeping.delete_files(first)
    assert queries.pdf_of(revisions[1]) and storage.read(revisions[1].sheet_paths[0])
    assert analysed("plus tard.pdf", handout).inspection == first.inspection
    assert engine_calls == ["cours 0.pdf"]


@pytest.mark.process
def test_a_result_without_contact_sheets_is_shared_and_they_are_made(engine_calls) -> None:
    handout = pdf.text_pages(1)
    ready(analysis.prepare("AWA", [("appel.pdf", handout)]).prepared, [("appel.pdf", handout)])
    engine_calls.clear()
    assert len(analysed("cours.pdf", handout).sheet_paths) == 1 and engine_calls == []


@pytest.mark.process
def test_an_encrypted_document_is_read_anew_by_each_who_knows_its_password(engine_calls) -> None:
    secret = pdf.encrypted("sésame")
    assert analysed("secret.pdf", secret, "sésame").state == Revision.READY
    other = analysed("secret.pdf", secret)
    assert other.state == Revision.REFUSED and other.refusal["code"] == "password_needed"
    assert len(engine_calls) == 2


def test_a_result_that_speaks_of_the_name_is_not_shared() -> None:
    lie = Problem("name_differs", (), {"name": "cours.docx", "type": "PDF"})
    ready(Prepared(PREPARED.pdf, Inspection("pdf", 3, problems=(lie,))))
    assert queries.analysed_before(keeping.digest(FILES), ["cours.pdf"], "AWA") is None


def test_a_copy_of_a_copy_is_as_old_as_the_analysis() -> None:
    ready()
    with clock.travelled(timedelta(days=4)):
        known = analysis.prepare("AWA", FILES)
        keeping.insert_prepared("SECOND", FILES, known, keeping.keep_pdf(known))
    with clock.travelled(timedelta(days=8)):
        assert queries.analysed_before(keeping.digest(FILES), ["cours.pdf"], "AWA") is None


def test_a_file_whose_name_lies_is_not_given_the_result_of_an_honest_one() -> None:
    ready()
    sha256 = keeping.digest(FILES)
    assert queries.analysed_before(sha256, ["cours.docx"], "AWA") is None
    found = queries.analysed_before(sha256, ["cours"], "AWA")
    assert found is not None and found.prepared == PREPARED


def test_a_result_is_not_shared_after_its_deletion_nor_after_a_week() -> None:
    revision, sha256 = ready(), keeping.digest(FILES)
    assert queries.analysed_before(sha256, ["cours.pdf"], "AWA")
    with clock.travelled(timedelta(days=7, minutes=1)):
        assert queries.analysed_before(sha256, ["cours.pdf"], "AWA") is None
    storage.delete([revision.pdf_path])
    assert queries.analysed_before(sha256, ["cours.pdf"], "AWA") is None
    keeping.delete_files(revision)
    assert queries.analysed_before(sha256, ["cours.pdf"], "AWA") is None


@pytest.fixture
def kept_back(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds for which results were kept back; nobody waits for them here."""
    seconds: list[float] = []
    monkeypatch.setattr(analysis, "kept_back", lambda wait, act: (seconds.append(wait), act()))
    monkeypatch.setattr(analysis.time, "sleep", seconds.append)
    return seconds


def known(customer: str, took_ms: int) -> Revision:
    """What this customer sent before and whose analysis took so long."""
    made = queries.Analysed(PREPARED, clock.now(), took_ms=took_ms)
    revision = keeping.insert_prepared(customer, FILES, made, keeping.keep_pdf(made))
    revision.sheet_paths = [storage.keep(b"RIFFsheet", ".webp")]
    revision.save(update_fields=["sheet_paths"])
    return revision


def test_what_somebody_else_sent_before_takes_as_long_again(kept_back: list[float]) -> None:
    known("SOMEBODY", 1200)
    revision = keeping.keep_document("CUSTOMER", FILES)
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert revision.state == Revision.READY and revision.took_ms == 1200
    assert len(kept_back) == 1 and 0.8 < kept_back[0] <= 1.2
    analysis.prepare("CUSTOMER", FILES)
    analysis.prepare("A THIRD", FILES)
    assert len(kept_back) == 3 and kept_back[1] == 0.0 and 0.8 < kept_back[2] <= 1.2


def test_what_the_same_customer_sent_before_is_there_at_once(kept_back: list[float]) -> None:
    known("CUSTOMER", 1200)
    revision = keeping.keep_document("CUSTOMER", FILES)
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert revision.state == Revision.READY and kept_back == []


def test_how_long_an_older_version_took_is_unknown_and_not_shared_with_others() -> None:
    known("SOMEBODY", 0)
    digest = keeping.digest(FILES)
    assert queries.analysed_before(digest, ["cours.pdf"], "CUSTOMER") is None
    assert queries.analysed_before(digest, ["cours.pdf"], "SOMEBODY")


def test_those_who_are_kept_back_do_not_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    known("SOMEBODY", 1200)
    later: list[object] = []
    monkeypatch.setattr(analysis, "kept_back", lambda wait, act: later.append(act))
    revisions = [keeping.keep_document(f"C{number}", FILES) for number in range(3)]
    for revision in revisions:
        analysis.analyse_slowly(revision.pk)
    assert len(later) == 3
    for act in later:
        act()
    assert set(Revision.objects.values_list("state", flat=True)) == {Revision.READY}


def in_hands(name: str = "cours.pdf") -> Revision:
    """A revision that some other worker analyses now."""
    revision = keeping.keep_document("CUSTOMER", [(name, FILES[0][1])])
    taken = analysis._taken(revision.pk, is_shared=False)
    assert taken is not None
    return taken


def test_a_twin_waits_for_the_one_that_is_being_analysed_and_is_woken_by_its_end() -> None:
    first = in_hands()
    second = keeping.keep_document("CUSTOMER", FILES)
    analysis.analyse_slowly(second.pk)
    second.refresh_from_db()
    assert (second.state, second.lease_until, second.attempts) == (Revision.WAITING, None, 0)
    before = wake_ups()
    made = queries.Analysed(PREPARED, clock.now())
    analysis._finish(first, made, keeping.keep_pdf(made), [storage.keep(b"sheet", ".webp")], "")
    assert wake_ups() == before + 1
    analysis.analyse_slowly(second.pk)
    second.refresh_from_db()
    assert second.state == Revision.READY and queries.pdf_of(second) == PREPARED.pdf
    assert wake_ups() == before + 1


def taken(revision: Revision, *, is_shared: bool = True) -> bool:
    return analysis._taken(revision.pk, is_shared=is_shared) is not None


def test_a_revision_is_taken_once_and_only_while_nobody_works_on_its_bytes() -> None:
    first, second = (keeping.keep_document("CUSTOMER", FILES) for _ in range(2))
    other = keeping.keep_document("CUSTOMER", [("autre.pdf", b"%PDF-1.4 other")])
    assert taken(first) and not taken(first)
    assert not taken(second) and taken(other)
    second.refresh_from_db()
    assert (second.lease_until, second.next_try_at) == (None, None), "left, to be woken"
    assert taken(second, is_shared=False), "with a password everybody reads for themselves"


def test_a_refused_twin_wakes_the_others_too() -> None:
    first = in_hands()
    second = keeping.keep_document("CUSTOMER", FILES)
    analysis.analyse_slowly(second.pk)
    before = wake_ups()
    analysis._refuse(first, Refused("broken", name="cours.pdf"))
    assert wake_ups() == before + 1


def test_a_dead_worker_does_not_keep_the_others_waiting() -> None:
    first = in_hands()
    second = keeping.keep_document("CUSTOMER", FILES)
    analysis.analyse_slowly(second.pk)
    with clock.travelled(timedelta(seconds=Revision.LEASE_SECONDS - 5)):
        before = wake_ups()
        tasks.sweep_analyses()
        assert wake_ups() == before
    with clock.travelled(timedelta(seconds=Revision.LEASE_SECONDS + 5)):
        tasks.sweep_analyses()
        assert wake_ups() == before + 2
        assert taken(second)
    first.refresh_from_db()
    assert first.state == Revision.WAITING


def test_a_twin_stamped_by_a_clock_that_was_a_day_ahead_does_not_keep_the_others_waiting() -> None:
    first, second = in_hands(), keeping.keep_document("CUSTOMER", FILES)
    tomorrow = clock.now() + timedelta(days=1)
    Revision.objects.filter(pk=first.pk).update(lease_until=tomorrow)
    assert taken(second)
    assert taken(first, is_shared=False)


def test_a_full_queue_is_not_made_longer_by_the_sweeper() -> None:
    for number in range(3):
        keeping.keep_document("CUSTOMER", [("cours.pdf", b"%d" % number)])
    for seconds, woken in ((50, 3), (61, 6), (71, 6), (122, 9)):
        with clock.travelled(timedelta(seconds=seconds)):
            tasks.sweep_analyses()
        assert wake_ups() == woken
