"""What stands between what a provider says and the money: each guard is fed what it is there for."""

from collections.abc import Iterator

import pytest

from everyprint.customers.models import Customer
from everyprint.jobs.models import ReceivedEvent
from everyprint.lib.actor import Actor
from everyprint.payments import queries, services, tasks
from everyprint.payments.models import Attempt
from everyprint.payments.providers.base import Authenticity, Hint
from everyprint.payments.providers.registry import PROVIDERS
from tests.support import make
from tests.toy_provider import Toy

pytestmark = pytest.mark.django_db
PROVIDER = Actor("provider", "toy")


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(PROVIDERS, "toy", "tests.toy_provider.Toy")
    yield
    Toy.paid.clear()


@pytest.fixture
def customer() -> Customer:
    return make.customer()


@pytest.fixture
def attempt(customer: Customer) -> Attempt:
    return services.start_topup(customer, 500, "77 123 45 67", "TOY", provider="toy", key="k")


def called_back(reference: str, event: str) -> None:
    services.take_callback("toy", Hint(reference, Authenticity.TOKEN, event), b"?")


def test_a_page_whose_address_is_longer_than_we_keep_is_not_shown(attempt: Attempt) -> None:
    services.show_link(attempt, "https://toy.example/" + "x" * Attempt.LINK_MAX)
    attempt.refresh_from_db()
    assert attempt.link == ""


def test_callbacks_about_nothing_we_know_are_kept_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "UNMATCHED_MAX", 2)
    for number in range(4):
        called_back("INVENTED", f"event {number}")
    assert ReceivedEvent.objects.count() == len(queries.unmatched_callbacks("toy")) == 2


def test_a_callback_about_what_is_paid_wakes_nobody(attempt: Attempt) -> None:
    services.settle_attempt(attempt, amount=500, currency="XOF", provider_transaction="T", actor=PROVIDER)
    make.work()
    called_back(attempt.reference, "again")
    attempt.refresh_from_db()
    assert attempt.next_try_at is None and make.work() == 0


def test_a_failed_attempt_that_its_provider_does_not_know_is_not_sent_again(attempt: Attempt) -> None:
    """Its customer was told that nothing is debited."""
    services.fail_attempt(attempt, "declined", actor=PROVIDER)
    called_back(attempt.reference, "it was not me")
    tasks.pursue(attempt.pk)
    attempt.refresh_from_db()
    assert (attempt.state, Toy.paid) == (Attempt.FAILED, {})
