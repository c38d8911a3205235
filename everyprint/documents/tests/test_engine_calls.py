"""Engine operations that a worker does for another process: the same answers, and nothing left behind."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings as deployment
from django_tasks_db.models import DBTaskResult

from everyprint.documents import engine_calls, queries, storage, tasks
from everyprint.documents.engine import Engine, EngineError, Layout
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_calls import Workers
from everyprint.documents.engine_room import EngineRoom, room
from everyprint.documents.models import EngineCall
from everyprint.lib import clock
from everyprint.lib.transactions import transactional

pytestmark = pytest.mark.django_db
Turn = Callable[[], None]


@pytest.fixture
def engine() -> Iterator[Engine]:
    """The engine of a process that lets workers do everything."""
    yield Engine(back_end=Workers(room.pool))
    room.close()


@pytest.fixture
def while_waiting(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What happens elsewhere each time the caller pauses, in turn; the last again and again."""

    def happens(*turns: Turn) -> None:
        left = list(turns)

        def sleep(seconds: float) -> None:
            assert 0 < seconds <= 0.1
            (left.pop(0) if len(left) > 1 else left[0])()

        monkeypatch.setattr(engine_calls, "time", SimpleNamespace(monotonic=time.monotonic, sleep=sleep))

    return happens


def a_worker_answers() -> None:
    for call_id in EngineCall.objects.values_list("pk", flat=True):
        tasks.answer_engine_call(call_id)


def a_worker_dies() -> None:
    if EngineCall.objects.all().claim():
        EngineCall.objects.update(lease_until=clock.now() - timedelta(seconds=1))


def stored() -> set[str]:
    return {str(path) for path in Path(deployment.MEDIA_ROOT).rglob("*") if path.is_file()}


def wake_ups() -> int:
    return sum(
        task.args_kwargs["args"][0].endswith("answer_engine_call") for task in DBTaskResult.objects.all()
    )


@pytest.mark.process
def test_a_worker_answers_what_the_own_pool_would(engine: Engine, while_waiting) -> None:
    while_waiting(a_worker_answers)
    here, sent, before = Engine(back_end=room.pool), pdf.pdf([pdf.BLACK, pdf.COLOUR]), stored()
    prepared = engine.prepare([("cours.pdf", sent)])
    assert prepared == here.prepare([("cours.pdf", sent)])
    colour = prepared.inspection.colour_pages
    for ask in (
        lambda engine: engine.repair(prepared.pdf, "gray", pages=[2]),
        lambda engine: engine.contact_sheet(prepared.pdf, colour_pages=colour),
        lambda engine: engine.page_picture(prepared.pdf, 2),
        lambda engine: engine.thumbnail(prepared.pdf),
        lambda engine: engine.before_after(prepared.pdf, prepared.pdf, "gray", [2]),
        lambda engine: engine.layout(prepared.pdf, Layout(pages="2", paper="A3", up=2)),
    ):
        assert ask(engine) == ask(here)
    assert engine.sandbox_rung() == here.sandbox_rung()
    assert (wake_ups(), EngineCall.objects.count(), stored()) == (7, 0, before)


@pytest.mark.process
def test_a_worker_refuses_as_the_own_pool_would(engine: Engine, while_waiting) -> None:
    while_waiting(a_worker_answers)
    here, before = Engine(back_end=room.pool), stored()
    for files in ([("x.pdf", b"%PDF-1.4 nothing")], [("a.exe", b"\0\1\2\3")], [("x.pdf", pdf.encrypted())]):
        with pytest.raises(EngineError) as expected:
            here.prepare(files)
        with pytest.raises(EngineError) as refusal:
            engine.prepare(files)
        assert (refusal.value.code, refusal.value.params) == (expected.value.code, expected.value.params)
    assert not EngineCall.objects.exists() and stored() == before


@pytest.mark.process
def test_a_password_stays_in_the_process_that_was_told_it(engine: Engine) -> None:
    assert engine.prepare([("x.pdf", pdf.encrypted("sésame"))], password="sésame").inspection.pages
    assert wake_ups() == 0


@pytest.mark.process
def test_a_fault_of_ours_is_said_at_once(engine: Engine, while_waiting) -> None:
    while_waiting(a_worker_answers)
    with pytest.raises(EngineError, match="engine_failed"):
        engine.back_end.run("nothing", {}, [])


def test_the_answer_is_not_awaited_inside_a_transaction(engine: Engine) -> None:
    with pytest.raises(RuntimeError, match="inside a transaction"):
        transactional(lambda: engine.thumbnail(b"%PDF"))()
    assert not EngineCall.objects.exists()


def test_a_call_that_nobody_answers_is_too_slow_and_leaves_nothing(
    engine, while_waiting, monkeypatch
) -> None:
    monkeypatch.setattr(engine_calls, "WAIT_SECONDS", 0.01)
    while_waiting(lambda: time.sleep(0.01))
    before = stored()
    with pytest.raises(EngineError) as refusal:
        engine.prepare([("cours.pdf", b"%PDF")])
    assert (refusal.value.code, refusal.value.params) == ("too_slow", {"name": "cours.pdf"})
    assert not EngineCall.objects.exists() and stored() == before


@pytest.mark.process
def test_what_a_dead_worker_left_is_done_by_another(engine: Engine, while_waiting) -> None:
    while_waiting(a_worker_dies, a_worker_answers)
    assert engine.prepare([("cours.pdf", pdf.text_pages(1))]).inspection.pages == 1
    assert wake_ups() == 2


def test_what_kills_two_workers_is_given_up(engine: Engine, while_waiting) -> None:
    while_waiting(a_worker_dies)
    with pytest.raises(EngineError) as refusal:
        engine.prepare([("cours.pdf", b"%PDF")])
    assert (refusal.value.code, refusal.value.params) == ("too_complex", {"name": "cours.pdf"})
    assert wake_ups() == 2 and not EngineCall.objects.exists()


@pytest.mark.process
def test_a_call_that_no_worker_took_is_woken_again(engine: Engine, while_waiting, monkeypatch) -> None:
    monkeypatch.setattr(engine_calls, "WOKEN_AGAIN_SECONDS", 0)
    while_waiting(lambda: None, a_worker_answers)
    engine.prepare([("cours.pdf", pdf.text_pages(1))])
    assert wake_ups() == 3


def asked() -> EngineCall:
    arguments = {"page": 1, "width": 400, "media_type": "image/webp"}
    call = engine_calls._ask("page_picture", arguments, [storage.keep(pdf.text_pages(1), ".bin")], "")
    assert wake_ups() == 1
    return call


@pytest.mark.process
def test_an_answer_that_nobody_waits_for_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before, call, pool = stored(), asked(), room.pool
    really_run = pool.run

    def run(*arguments, **keywords):
        answer = really_run(*arguments, **keywords)
        assert answer[1]
        engine_calls.forget(call)
        return answer

    monkeypatch.setattr(pool, "run", run)
    tasks.answer_engine_call(call.pk)
    assert not EngineCall.objects.exists() and stored() == before
    tasks.answer_engine_call(call.pk)
    room.close()


def test_a_call_in_hands_is_left_to_them() -> None:
    call = asked()
    assert EngineCall.objects.filter(pk=call.pk).claim()
    engine_calls.answer(call.pk, room.pool)
    call.refresh_from_db()
    assert call.attempts == 1 and call.answer is None


def test_calls_whose_caller_died_are_forgotten_after_an_hour() -> None:
    before = stored()
    asked()
    tasks.forget_abandoned_calls()
    assert EngineCall.objects.count() == 1
    with clock.travelled(timedelta(hours=2, minutes=1)):
        (found,) = queries.violations()
        assert found.warning and "page_picture" in found.row
        tasks.forget_abandoned_calls()
        assert list(queries.violations()) == []
    assert not EngineCall.objects.exists() and stored() == before


def test_a_document_may_take_the_seconds_of_the_setting(settings) -> None:
    settings.ENGINE_SECONDS = 7
    assert EngineRoom().pool._seconds == 7


def test_the_setting_chooses_where_the_engine_works_and_a_worker_works_itself(settings, monkeypatch) -> None:
    settings.ENGINE = "workers"
    room.close()
    assert isinstance(room.engine.back_end, Workers)
    room.close()
    monkeypatch.setattr(room, "_is_workers", False)
    room.serve_others()
    assert room.engine.back_end is room.pool
    room.close()
