"""A failure is not the last word: the provider is asked for a week, and its last word is kept."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.messaging.models import Message
from everyprint.payments import queries, services, tasks
from everyprint.payments.models import Attempt
from everyprint.payments.providers import base
from everyprint.payments.providers.registry import PROVIDERS
from everyprint.payments.states import seconds_until_asked_again
from tests.support import make
from tests.toy_provider import Toy

pytestmark = pytest.mark.django_db
PROVIDER = Actor("provider", "toy")
DAY = 86_400


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(PROVIDERS, "toy", "tests.toy_provider.Toy")
    yield
    Toy.paid.clear()


@pytest.fixture
def customer() -> Customer:
    return make.customer()


@pytest.fixture
def failed(customer: Customer) -> Attempt:
    """One that the toy knows, and whose customer was told that nothing is debited."""
    attempt = services.start_topup(customer, 500, "77 123 45 67", "TOY", provider="toy", key="k")
    make.work()
    services.fail_attempt(attempt, "declined_by_user", actor=PROVIDER)
    attempt.refresh_from_db()
    return attempt


def answers(monkeypatch: pytest.MonkeyPatch, status: base.Status) -> None:
    monkeypatch.setattr(Toy, "lookup", lambda self, intent: status)


def asked(attempt: Attempt) -> Attempt:
    tasks.sweep_attempts()
    make.work()
    attempt.refresh_from_db()
    return attempt


def warnings() -> list[str]:
    return [violation.row for violation in queries.violations() if violation.warning]


def test_a_failure_is_asked_about_ever_more_rarely_for_a_week() -> None:
    age, moments = 0, []
    while (wait := seconds_until_asked_again(age)) is not None:
        age += wait
        moments.append(age)
    assert moments[:4] == [60, 120, 240, 480] and len(moments) == 18
    assert 7 * DAY <= moments[-1] < 8 * DAY


def test_money_that_came_after_the_failure_is_credited_without_any_callback(
    failed: Attempt, customer: Customer
) -> None:
    Toy.paid[failed.provider_reference] = 500
    assert asked(failed).state == Attempt.FAILED, "not before a minute is over"
    with clock.travelled(timedelta(minutes=1, seconds=1)):
        assert asked(failed).state == Attempt.SUCCEEDED
    assert available(customer.account) == 500 and failed.next_try_at is None
    told = Message.objects.filter(customer=customer.public_id, kind="topped_up").get()
    assert "pardon" in told.text


def test_a_failure_that_stays_one_is_asked_about_later_and_in_the_end_no_more(
    failed: Attempt, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, base.Failed(base.Failure.DECLINED_BY_USER))
    with clock.travelled(timedelta(days=2)):
        moment = clock.now()
        assert asked(failed).next_try_at >= moment + timedelta(days=1)
        assert failed.last_word == "failed"
    with clock.travelled(timedelta(days=2, hours=12)):
        assert asked(failed).attempts == 2, "a day has not passed: a stamp that far ahead is no wrong clock"
    with clock.travelled(timedelta(days=8)):
        assert asked(failed).next_try_at is None
    assert Message.objects.filter(kind="topup_failed").count() == 1


def test_a_callback_is_done_only_when_its_look_up_was_answered(
    failed: Attempt, customer: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        answers(broken, base.UnknownStatus("lost"))
        services.take_callback("toy", base.Hint(failed.reference, base.Authenticity.TOKEN, "paid"), b"")
        make.work()
        failed.refresh_from_db()
        assert failed.called_at is not None and failed.next_try_at is not None
        with clock.travelled(timedelta(days=10)):
            asked(failed)
            assert failed.called_at is not None and failed.next_try_at is not None
            assert any("has called and does not answer" in row for row in warnings())
    Toy.paid[failed.provider_reference] = 500
    with clock.travelled(timedelta(days=12)):
        assert asked(failed).called_at is None
    assert available(customer.account) == 500


def test_a_callback_that_was_forged_before_the_time_does_not_silence_the_true_one(
    customer: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = services.start_topup(customer, 500, "77 123 45 67", "TOY", provider="toy", key="forged")
    make.work()
    hint = base.Hint(attempt.reference, base.Authenticity.NONE, "completed")
    with monkeypatch.context() as waiting:
        answers(waiting, base.Pending())
        services.take_callback("toy", hint, b"")
        make.work()
    Attempt.objects.filter(pk=attempt.pk).update(next_try_at=clock.now() + timedelta(minutes=5))
    attempt.refresh_from_db()
    Toy.paid[attempt.provider_reference] = 500
    services.take_callback("toy", hint, b"")
    with clock.travelled(timedelta(seconds=6)):
        tasks.sweep_attempts()
        make.work()
    assert available(customer.account) == 500


def test_a_callback_that_comes_while_the_provider_is_asked_is_not_taken_for_answered(failed: Attempt) -> None:
    held = Attempt.objects.get(pk=failed.pk)
    Attempt.objects.filter(pk=failed.pk).update(called_at=clock.now(), next_try_at=clock.now())
    services.note_answer(held, Attempt.FAILED)
    services.ask_later(held)
    failed.refresh_from_db()
    assert failed.called_at is not None and failed.next_try_at <= clock.now()


def test_check_lists_what_disagrees_with_the_providers_last_word(
    failed: Attempt, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, base.Pending())
    with clock.travelled(timedelta(minutes=2)):
        assert asked(failed).state == Attempt.FAILED
    assert warnings() == [f"{failed.reference} is failed, toy says pending"]


def test_a_payment_that_its_provider_takes_back_is_listed_and_books_nothing(
    failed: Attempt, customer: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.settle_attempt(failed, amount=500, currency="XOF", provider_transaction="T", actor=PROVIDER)
    answers(monkeypatch, base.Failed(base.Failure.UNKNOWN))
    hint = base.Hint(failed.reference, base.Authenticity.TOKEN, "back", says_failed=True)
    services.take_callback("toy", hint, b"")
    make.work()
    failed.refresh_from_db()
    assert (failed.state, failed.next_try_at, available(customer.account)) == ("succeeded", None, 500)
    assert warnings() == [f"{failed.reference} is succeeded, toy says failed"]
