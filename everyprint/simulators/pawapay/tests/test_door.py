"""The whole callback door: what the provider really sends, at our door, to the balance."""

from datetime import timedelta

import pytest
from django.test import Client

from everyprint.jobs.models import ReceivedEvent
from everyprint.jobs.tasks import prune
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.payments import queries, services
from everyprint.payments.models import Attempt
from everyprint.payments.providers.pawapay.adapter import PawaPay
from everyprint.payments.tasks import sweep_attempts
from everyprint.simulators.kit.debits import SETTLE_SECONDS
from everyprint.simulators.kit.faults import Fault
from tests.support import make

pytestmark = pytest.mark.django_db
CLIENTS_OWN = ("content-type", "content-length", "host")
WITH_SLASH, WITHOUT_SLASH = "/callbacks/pawapay/", "/callbacks/pawapay"


@pytest.fixture(autouse=True)
def _public_address(settings, door):
    settings.BASE_URL = door.url.removesuffix(WITH_SLASH)


@pytest.fixture
def customer():
    return make.customer()


@pytest.fixture
def attempt(customer, simulator):
    """A debit that the customer has approved, and that nobody has asked about since."""
    started = services.start_topup(customer, 500, "+221771234567", "ORANGE_SEN", provider="pawapay", key="k")
    make.work()
    simulator.books.decide(started.reference)
    return started


def ended(simulator):
    simulator.books.advance(SETTLE_SECONDS)


def call(sent, path=None, body=None):
    """The request that came to the test's door, made at ours."""
    media = sent.headers["content-type"]
    headers = {name: value for name, value in sent.headers.items() if name not in CLIENTS_OWN}
    return Client().post(path or sent.path, body or sent.body, content_type=media, headers=headers)


@pytest.mark.parametrize("path", [WITH_SLASH, WITHOUT_SLASH])
def test_a_callback_at_the_door_is_stored_once_makes_us_ask_and_fills_the_balance(
    simulator, door, attempt, customer, path
):
    simulator.postman.url = door.url.removesuffix(WITH_SLASH) + path
    ended(simulator)
    [sent] = door.wait(1)
    assert sent.path == path
    assert [call(sent).status_code for _ in range(3)] == [200, 200, 200]
    stored = ReceivedEvent.objects.get()
    assert (stored.source, stored.external_id) == ("pawapay", f"{attempt.reference}:COMPLETED")
    assert stored.body == {"reference": attempt.reference, "authenticity": "proven"}
    assert available(customer.account) == 0, "a callback is a hint"
    assert make.work() == 1
    assert available(customer.account) == 500


def test_a_callback_that_tells_more_than_was_paid_is_not_believed(simulator, door, attempt, customer):
    simulator.books.faults.append(Fault("callback_altered_amount"))
    ended(simulator)
    assert call(door.wait(1)[0]).status_code == 200
    make.work()
    assert available(customer.account) == 500


@pytest.mark.parametrize("fault", ["forged", "unsigned", "altered", "another path"])
def test_a_callback_that_is_forged_or_unsigned_is_refused_and_asks_nobody(
    simulator, door, attempt, customer, fault
):
    if fault == "forged":
        simulator.books.faults.append(Fault("callback_bad_signature"))
    ended(simulator)
    [sent] = door.wait(1)
    if fault == "unsigned":
        del sent.headers["signature"]
    changed = {"altered": {"body": sent.body + b" "}, "another path": {"path": WITHOUT_SLASH}}
    answer = call(sent, **changed.get(fault, {}))
    assert (answer.status_code, answer.content) == (400, b"signature")
    assert make.work() == 0 and not ReceivedEvent.objects.exists()
    assert available(customer.account) == 0


def test_a_callback_whose_look_up_fails_is_asked_about_until_it_is_answered(
    simulator, door, attempt, customer
):
    ended(simulator)
    call(door.wait(1)[0])
    simulator.books.faults.append(Fault("error_before_effect", on="lookup"))
    make.work()
    assert available(customer.account) == 0
    with clock.travelled(timedelta(minutes=1)):
        sweep_attempts()
        make.work()
    assert available(customer.account) == 500


def test_a_success_after_a_failure_is_asked_about_until_it_is_answered(simulator, door, customer):
    started = services.start_topup(customer, 500, "+221771234567", "ORANGE_SEN", provider="pawapay", key="k")
    make.work()
    simulator.books.faults.append(Fault("success_after_failed", seconds=60))
    simulator.books.decide(started.reference, "PAYMENT_NOT_APPROVED")
    ended(simulator)
    call(door.wait(1)[0])
    make.work()
    started.refresh_from_db()
    assert (started.state, started.called_at) == (Attempt.FAILED, None)
    simulator.books.advance(60)
    call(door.wait(2)[1])
    simulator.books.faults.append(Fault("drop_answer", on="lookup"))
    make.work()
    assert available(customer.account) == 0
    with clock.travelled(timedelta(minutes=1)):
        sweep_attempts()
        make.work()
    assert available(customer.account) == 500


def test_a_failed_debit_that_the_provider_does_not_know_is_never_sent_again(simulator, customer):
    started = services.start_topup(customer, 500, "+221771234567", "ORANGE_SEN", provider="pawapay", key="k")
    services.fail_attempt(started, "declined", actor=make.SHOP)
    Attempt.objects.update(next_try_at=clock.now())
    make.work()
    started.refresh_from_db()
    assert simulator.books.debits == {} and (started.state, started.last_word) == ("failed", "not_found")


def test_a_callback_that_nobody_can_match_is_kept_for_a_person_and_not_for_ever(simulator, door, monkeypatch):
    simulator.postman.post(simulator.postman.forged({"amount": 9}))
    [sent] = door.wait(1)
    assert [call(sent).status_code for _ in range(2)] == [200, 200]
    [kept] = queries.unmatched_callbacks("pawapay")
    assert "9.00" in kept.body["content"] and make.work() == 0
    assert "pawapay: 1 in the last weeks" in [v.row for v in queries.violations() if v.warning]
    monkeypatch.setattr(services, "UNMATCHED_MAX", 1)
    simulator.postman.post(simulator.postman.forged({"amount": 10}))
    assert call(door.wait(2)[1]).status_code == 200
    assert len(queries.unmatched_callbacks("pawapay")) == 1
    with clock.travelled(timedelta(days=31)):
        prune()
    assert queries.unmatched_callbacks("pawapay") == []


def test_the_door_is_there_for_configured_providers_only(simulator, monkeypatch):
    assert Client().post("/callbacks/nobody/").status_code == 404
    assert Client().post("/callbacks/nobody").status_code == 404
    assert Client().get(WITH_SLASH).status_code == 405
    make.configured(monkeypatch, "")
    assert Client().post(WITH_SLASH).status_code == 404


def test_the_provider_says_in_which_network_it_finds_a_number(simulator):
    assert PawaPay().predict("+221701234567") == "WAVE_SEN"
    assert PawaPay().predict("+33612345678") == ""


def test_a_callback_that_is_too_long_is_refused_unread(simulator):
    answer = Client().post(WITH_SLASH, b"x" * 20_001, content_type="application/json")
    assert answer.status_code == 413
