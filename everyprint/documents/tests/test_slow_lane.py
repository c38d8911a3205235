"""Every document has its first second soon; what needs more is served in turn, whoever has sent more."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from everyprint.documents import analysis, keeping, tasks
from everyprint.documents.engine import Inspection, NotQuick, Prepared, limits
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_room import room
from everyprint.documents.models import Revision
from everyprint.documents.slow_lane import SlowLane, next_in_turn
from everyprint.lib import clock

pytestmark = pytest.mark.django_db
CROWD, AWA, MOUSSA = "network:crowd", "AWA", "MOUSSA"


@pytest.fixture
def engine() -> Iterator[None]:
    yield
    room.close()


def sent(turn: str, number: int = 0, data: bytes = b"%PDF") -> Revision:
    return keeping.keep_document("CUSTOMER", [(f"{number}.pdf", data + b"%d" % number)], turn=turn)


def slow(turn: str, number: int, at: datetime) -> Revision:
    revision = sent(turn, number)
    Revision.objects.filter(pk=revision.pk).update(slow_at=at, next_try_at=None)
    return revision


def answered(pk: int, at: datetime) -> None:
    Revision.objects.filter(pk=pk).update(state=Revision.READY, analysed_at=at)


def test_who_sent_twelve_is_served_in_turn_with_who_sent_one() -> None:
    start = clock.now() - timedelta(minutes=5)
    crowd = [slow(CROWD, number, start + timedelta(seconds=number)).pk for number in range(12)]
    awa = [slow(AWA, 20 + number, start + timedelta(seconds=30 + number)).pk for number in range(2)]
    served = []
    for number in range(6):
        found = next_in_turn()
        assert found is not None
        served.append(found)
        answered(found, start + timedelta(minutes=1, seconds=number))
    assert served == [crowd[0], awa[0], crowd[1], awa[1], crowd[2], crowd[3]]


def test_who_has_one_in_hands_comes_after_who_has_none() -> None:
    start = clock.now() - timedelta(minutes=5)
    for number in range(2):
        slow(CROWD, number, start)
    awa = slow(AWA, 9, start + timedelta(minutes=1))
    held = Revision.objects.filter(turn=CROWD).first()
    assert held is not None and held.take()
    assert next_in_turn() == awa.pk


def test_a_quick_one_a_deleted_one_and_a_twin_of_what_is_under_way_do_not_wait_there() -> None:
    moment = clock.now()
    sent(AWA)
    Revision.objects.filter(pk=slow(AWA, 1, moment).pk).update(deleted_at=moment)
    twins = [slow(turn, 2, moment) for turn in (AWA, MOUSSA)]
    assert twins[0].take()
    assert next_in_turn() is None
    assert SlowLane().step() is False


def test_the_sweep_leaves_the_slow_ones_to_their_lane() -> None:
    revision = slow(AWA, 1, clock.now())
    DBTaskResult.objects.all().delete()
    with clock.travelled(timedelta(hours=1)):
        tasks.sweep_analyses()
    assert not DBTaskResult.objects.exists()
    revision.refresh_from_db()
    assert revision.next_try_at is None


def test_who_has_some_waiting_lets_others_go_first_and_so_do_those_of_one_network() -> None:
    def kept(customer: str, number: int, turn: str = CROWD) -> None:
        keeping.keep_document(customer, [("a.pdf", b"%d" % number)], turn=turn)

    for number in range(11):
        kept("STRANGER", number)
    kept("NEIGHBOUR", 20)  # of the same network, with one document
    kept(AWA, 21, turn=AWA)
    by_priority = DBTaskResult.objects.order_by("-priority", "enqueued_at")
    numbers = [task.args_kwargs["args"][1] for task in by_priority]
    first = Revision.objects.order_by("pk").values_list("pk", flat=True)[0]
    assert [number - first for number in numbers] == [0, 12, 11, *range(1, 11)]


def test_within_a_network_customers_are_served_in_turn() -> None:
    start = clock.now() - timedelta(minutes=5)
    stranger = [slow(CROWD, number, start) for number in range(3)]
    neighbour = slow(CROWD, 9, start + timedelta(minutes=1))
    type(neighbour.document).objects.filter(pk=neighbour.document.pk).update(customer="NEIGHBOUR")
    assert next_in_turn() == stranger[0].pk
    answered(stranger[0].pk, clock.now())
    assert next_in_turn() == neighbour.pk


def test_a_fix_waits_in_the_turn_of_its_document() -> None:
    first = sent(CROWD)
    analysed = keeping.Analysed(Prepared(b"%PDF", Inspection("pdf", 1)), clock.now())
    keeping.set_ready(first, analysed, keeping.keep_pdf(analysed), [])
    assert keeping.start_fix(first, "gray").turn == CROWD


def test_what_is_not_done_in_its_first_second_waits_in_the_slow_lane(
    monkeypatch: pytest.MonkeyPatch, engine: None
) -> None:
    monkeypatch.setattr(limits, "QUICK_SECONDS", 0.0)
    revision = keeping.keep_document("CUSTOMER", [("cours.pdf", pdf.text_pages(2))])
    analysis.analyse(revision.pk)
    revision.refresh_from_db()
    assert (revision.state, revision.lease_until) == (Revision.WAITING, None)
    assert revision.slow_at is not None and next_in_turn() == revision.pk


def test_while_others_wait_there_is_a_glance_for_each_and_a_longer_look_after_all(
    monkeypatch: pytest.MonkeyPatch, engine: None
) -> None:
    monkeypatch.setattr(limits, "GLANCE_SECONDS", 0.0)
    monkeypatch.setattr(limits, "QUICK_SECONDS", 3600.0)  # whatever else the machine does
    revision = keeping.keep_document("CUSTOMER", [("cours.pdf", pdf.text_pages(2))])
    other = sent(AWA)
    DBTaskResult.objects.all().delete()
    analysis.analyse(revision.pk)
    revision.refresh_from_db()
    assert (revision.state, revision.lease_until, revision.slow_at) == (Revision.WAITING, None, None)
    again = DBTaskResult.objects.get()
    assert again.args_kwargs["args"][1] == revision.pk
    sent(MOUSSA)
    assert DBTaskResult.objects.order_by("-priority").last() == again
    Revision.objects.filter(pk=other.pk).update(attempts=0)
    analysis.analyse(revision.pk)
    revision.refresh_from_db()
    assert revision.state == Revision.READY


def test_what_has_no_first_look_goes_to_its_lane_at_once_also_while_others_wait(engine: None) -> None:
    large = pdf.text_pages(1) + b"\n%" + b"x" * limits.QUICK_BYTES
    revision = keeping.keep_document("CUSTOMER", [("grand.pdf", large)])
    sent(AWA)
    analysis.analyse(revision.pk)
    assert next_in_turn() == revision.pk


@pytest.mark.process
def test_the_slow_lane_reads_it_to_its_end(monkeypatch: pytest.MonkeyPatch, engine: None) -> None:
    monkeypatch.setattr(limits, "QUICK_SECONDS", 0.0)
    revision = keeping.keep_document("CUSTOMER", [("cours.pdf", pdf.text_pages(2))])
    analysis.analyse(revision.pk)
    assert SlowLane().step() is True
    revision.refresh_from_db()
    assert (revision.state, revision.page_count) == (Revision.READY, 2)


@pytest.mark.process
def test_what_libreoffice_must_open_and_what_is_large_have_no_first_second(engine: None) -> None:
    quick = room.engine.quickly(3600)
    large = pdf.text_pages(1) + b"\n%" + b"x" * limits.QUICK_BYTES
    for name, data in (("lettre.rtf", rb"{\rtf1 Bonjour\par}"), ("grand.pdf", large)):
        with pytest.raises(NotQuick):
            quick.prepare([(name, data)])
    assert quick.prepare([("petit.pdf", pdf.text_pages(1))]).inspection.pages == 1


@pytest.mark.process
def test_a_job_that_is_not_done_in_its_first_look_ends_with_it(engine: None) -> None:
    heavy = pdf.pdf(["0 0 m 500 700 l S " * 20_000] * 100)
    with pytest.raises(NotQuick):
        room.engine.quickly(0.2).prepare([("plan.pdf", heavy)])
    assert room.engine.quickly(3600).prepare([("petit.pdf", pdf.text_pages(1))]).inspection.pages == 1
