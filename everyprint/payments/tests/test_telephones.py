"""One request at a time reaches a telephone, few in an hour, and none is lost that was displaced."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.payments import queries, services, tasks, telephones
from everyprint.payments.errors import TelephoneBusy, TopUpOpen
from everyprint.payments.models import Attempt, Telephone
from everyprint.payments.providers import base
from everyprint.payments.providers.registry import PROVIDERS
from tests.support import make
from tests.toy_provider import Toy

pytestmark = pytest.mark.django_db
PROVIDER = Actor("provider", "toy")
NUMBER = "+221771234567"


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(PROVIDERS, "toy", "tests.toy_provider.Toy")
    yield
    Toy.paid.clear()


@pytest.fixture
def customer() -> Customer:
    return make.customer()


@pytest.fixture
def other() -> Customer:
    return make.customer()


def started(owner: Customer, key: str, amount: int = 500, number: str = NUMBER, **more: str) -> Attempt:
    return services.start_topup(owner, amount, number, "TOY", provider="toy", key=key, **more)


def fail(attempt: Attempt) -> None:
    services.fail_attempt(attempt, "declined_by_user", actor=PROVIDER)


def current() -> list[tuple[str, int]]:
    return list(Telephone.objects.values_list("number", "attempt_id"))


def broken() -> list[str]:
    return [violation.row for violation in queries.violations() if not violation.warning]


def test_who_comes_second_sends_nothing(customer: Customer, other: Customer) -> None:
    first = started(other, "theirs", 5000)
    make.work()
    with pytest.raises(TopUpOpen, match="5\xa0000\xa0F"):
        started(customer, "mine")
    assert make.work() == 0 and list(Toy.paid) == [f"toy-{first.reference}"]
    assert current() == [(NUMBER, first.pk)]


@pytest.mark.parametrize("ends", ["failed", "paid", "paid otherwise"])
def test_a_telephone_is_free_when_its_request_has_ended(customer: Customer, ends: str) -> None:
    first = started(customer, "1")
    if ends == "failed":
        fail(first)
    else:
        amount = 500 if ends == "paid" else 450
        services.settle_attempt(
            first, amount=amount, currency="XOF", provider_transaction="T", actor=PROVIDER
        )
    assert current() == []
    second = started(customer, "2")
    assert (current(), broken()) == ([(NUMBER, second.pk)], [])


def test_a_displaced_request_is_asked_about_to_its_end_and_credits_who_started_it(
    customer: Customer, other: Customer
) -> None:
    theirs = started(other, "theirs", 5000)
    make.work()
    mine = started(customer, "mine", displacing=theirs.public_id)
    make.work()
    assert current() == [(NUMBER, mine.pk)] and len(Toy.paid) == 2
    theirs.refresh_from_db()
    assert (theirs.state, theirs.displaced_at is None) == (Attempt.PENDING, False)
    assert theirs.events.get(before="pending", after="pending").actor == f"customer:{customer.public_id}"
    Toy.paid |= {theirs.provider_reference: 5000}
    with clock.travelled(timedelta(minutes=1)):
        tasks.sweep_attempts()
        make.work()
    assert (available(other.account), available(customer.account)) == (5000, 0)
    assert current() == [(NUMBER, mine.pk)], "the end of the displaced one frees nobody's telephone"


def test_a_displaced_request_that_was_not_sent_yet_is_not_sent_any_more(
    customer: Customer, other: Customer
) -> None:
    theirs = started(other, "theirs", 5000)
    mine = started(customer, "mine", displacing=theirs.public_id)
    make.work()
    theirs.refresh_from_db()
    assert (theirs.state, theirs.failure) == (Attempt.FAILED, "displaced")
    assert list(Toy.paid) == [f"toy-{mine.reference}"]


def test_a_displaced_request_that_the_provider_does_not_know_is_not_sent_again(
    customer: Customer, other: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as lost:
        lost.setattr(Toy, "collect", lambda self, intent: base.Unknown("lost"))
        theirs = started(other, "theirs", 5000)
        make.work()
    started(customer, "mine", displacing=theirs.public_id)
    make.work()
    tasks.pursue(theirs.pk)
    theirs.refresh_from_db()
    assert (theirs.state, len(Toy.paid)) == (Attempt.UNKNOWN, 1)


def test_only_the_request_that_is_current_can_be_displaced(customer: Customer, other: Customer) -> None:
    theirs = started(other, "theirs", 5000)
    elsewhere = started(other, "elsewhere", number="+221771234568")
    for wrong in ("", "nothing", elsewhere.public_id):
        with pytest.raises(TopUpOpen):
            started(customer, f"mine {wrong}", displacing=wrong)
    third = started(make.customer(), "third", displacing=theirs.public_id)
    with pytest.raises(TopUpOpen):
        started(customer, "late", displacing=theirs.public_id)
    assert (NUMBER, third.pk) in current()


def test_three_requests_an_hour_reach_a_telephone_whoever_asks() -> None:
    for number in range(3):
        attempt = started(make.customer(), f"{number}")
        make.work()
        fail(attempt)
    with pytest.raises(TelephoneBusy) as refused:
        started(make.customer(), "4")
    assert refused.value.params["minutes"] == 60 and current() == []
    started(make.customer(), "elsewhere", number="+221771234568")
    with clock.travelled(timedelta(minutes=61)):
        started(make.customer(), "later")


def test_displacing_does_not_get_around_the_three_requests(customer: Customer) -> None:
    before = ""
    for number in range(3):
        before = started(customer, f"{number}", displacing=before).public_id
        make.work()
    with pytest.raises(TelephoneBusy):
        started(customer, "4", displacing=before)
    assert Telephone.objects.get().attempt.public_id == before


def test_a_request_that_the_provider_never_took_is_not_counted(customer: Customer) -> None:
    for number in range(5):
        attempt = started(customer, f"{number}", number="+221771234000")
        make.work()
        attempt.refresh_from_db()
        assert attempt.failure == "wrong_number"


def test_a_reported_request_is_noted_once_and_warned_of(customer: Customer, other: Customer) -> None:
    theirs = started(other, "theirs", 5000)
    actor = Actor("customer", customer.public_id)
    for _ in range(2):
        telephones.report(theirs, actor=actor)
    assert [event.reason for event in theirs.events.all()] == ["reported: not asked for"]
    warned = [violation.row for violation in queries.violations() if violation.warning]
    assert warned == [f"{theirs.reference} of customer {other.public_id}"]


def test_check_finds_a_telephone_that_nobody_could_ask_again(customer: Customer) -> None:
    attempt = started(customer, "k")
    Attempt.objects.update(state=Attempt.FAILED)
    assert broken() == [f"{attempt.reference} is failed"]
