"""The life of a deposit, between our adapter and the simulated provider, over real HTTP."""

import uuid

import pytest

from everyprint.customers.services import register as register_customer
from everyprint.jobs.models import Event
from everyprint.jobs.services import handle_event
from everyprint.messaging.models import Message
from everyprint.payments.providers import base
from everyprint.payments.providers.base import Authenticity, Failure
from everyprint.payments.providers.pawapay.adapter import PawaPay
from everyprint.payments.services import start_topup
from everyprint.payments.tasks import pursue
from everyprint.simulators.kit.debits import PROMPT_SECONDS, SETTLE_SECONDS
from everyprint.simulators.kit.faults import Fault
from everyprint.simulators.pawapay.program import Simulator
from tests.support import make

SENEGAL = ("+221771234567", "ORANGE_SEN", "XOF")


def intent(phone="+221771234567", network="ORANGE_SEN", currency="XOF", amount=2000, **more):
    return base.Intent(str(uuid.uuid4()), amount, currency, phone, network, "Recharge", **more)


def cameroon(ending, amount=500):
    return intent(f"+237653456{ending}", "MTN_MOMO_CMR", "XAF", amount)


def settled(simulator):
    simulator.books.advance(SETTLE_SECONDS)


def test_an_approved_debit_is_collected_and_told_by_a_proven_callback(simulator, door):
    wanted = intent()
    assert PawaPay().collect(wanted) == base.Accepted(wanted.reference, base.APPROVE_ON_PHONE)
    assert PawaPay().lookup(wanted) == base.Pending()
    assert simulator.books.decide(wanted.reference)
    assert PawaPay().lookup(wanted) == base.Pending(), "the provider takes its time"
    settled(simulator)
    status = PawaPay().lookup(wanted)
    assert isinstance(status, base.Succeeded)
    assert (status.amount, status.currency) == (2000, "XOF")
    [callback] = door.wait(1)
    hint = PawaPay().parse_callback("POST", callback.headers, callback.body, door.url)
    assert hint == base.Hint(wanted.reference, Authenticity.PROVEN, f"{wanted.reference}:COMPLETED")


def test_a_refused_debit_fails_with_the_customers_reason(simulator):
    for answer, failure in (
        ("PAYMENT_NOT_APPROVED", Failure.DECLINED_BY_USER),
        ("INSUFFICIENT_BALANCE", Failure.INSUFFICIENT_FUNDS),
    ):
        wanted = intent()
        PawaPay().collect(wanted)
        simulator.books.decide(wanted.reference, answer)
        settled(simulator)
        assert PawaPay().lookup(wanted) == base.Failed(failure, answer)


def test_a_debit_that_nobody_answers_expires(simulator):
    wanted = intent()
    PawaPay().collect(wanted)
    simulator.books.advance(PROMPT_SECONDS - 5)
    assert PawaPay().lookup(wanted) == base.Pending()
    simulator.books.advance(5)
    assert PawaPay().lookup(wanted) == base.Failed(Failure.DECLINED_BY_USER, "PAYMENT_NOT_APPROVED")
    assert not simulator.books.decide(wanted.reference), "it is too late to approve"


@pytest.mark.parametrize(
    ("ending", "status"),
    [
        ("019", base.Failed(Failure.LIMIT_REACHED, "PAYER_LIMIT_REACHED")),
        ("029", base.Failed(Failure.WRONG_NUMBER, "PAYER_NOT_FOUND")),
        ("039", base.Failed(Failure.DECLINED_BY_USER, "PAYMENT_NOT_APPROVED")),
        ("069", base.Failed(Failure.UNKNOWN, "UNSPECIFIED_FAILURE")),
        ("129", base.Pending()),
    ],
)
def test_the_sandbox_numbers_end_as_documented(simulator, ending, status):
    wanted = cameroon(ending)
    assert isinstance(PawaPay().collect(wanted), base.Accepted)
    simulator.books.advance(PROMPT_SECONDS * 100)
    assert PawaPay().lookup(wanted) == status


def test_the_sandbox_number_that_pays_pays(simulator):
    wanted = cameroon("789", 700)
    PawaPay().collect(wanted)
    settled(simulator)
    status = PawaPay().lookup(wanted)
    assert isinstance(status, base.Succeeded) and (status.amount, status.currency) == (700, "XAF")


def test_the_same_reference_is_collected_once(simulator):
    wanted = cameroon("789")
    assert PawaPay().collect(wanted) == PawaPay().collect(wanted)
    settled(simulator)
    assert simulator.books.totals() == {"XAF": 500}


def test_a_wave_debit_opens_a_page(simulator):
    wanted = intent("+221701112233", "WAVE_SEN", return_url="http://127.0.0.1/back")
    assert PawaPay().collect(wanted) == base.Accepted(wanted.reference, base.OPEN_LINK)
    status = PawaPay().lookup(wanted)
    assert isinstance(status, base.Pending) and status.link.startswith(simulator.url)
    assert wanted.reference in status.link


@pytest.mark.django_db
def test_the_page_of_a_wave_debit_is_given_to_the_customer_once(simulator):
    customer = register_customer("web", "first")
    topup = start_topup(customer, 500, "+221701112233", "WAVE_SEN", provider="pawapay", key="k")
    for _look in range(3):
        pursue(topup.pk)
    topup.refresh_from_db()
    assert (topup.state, topup.link.startswith(simulator.url)) == (topup.PENDING, True)
    [event] = Event.objects.all()
    for _delivery in range(2):
        handle_event(event.pk)
    [message] = Message.objects.filter(kind="topup_link")
    assert "approuver votre recharge de 500" in message.text
    [choice] = message.said.choices
    assert (choice.type, choice.label, choice.url) == ("link", "Approuver le paiement", topup.link)


@pytest.mark.django_db
def test_a_debit_approved_on_the_phone_has_no_page(simulator):
    customer = register_customer("web", "first")
    topup = start_topup(customer, 500, "+221771234567", "ORANGE_SEN", provider="pawapay", key="k")
    for _look in range(2):
        pursue(topup.pk)
    topup.refresh_from_db()
    assert (topup.state, topup.link) == (topup.PENDING, "")
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("wanted", "failure", "detail"),
    [
        (intent(amount=50), Failure.LIMIT_REACHED, "AMOUNT_OUT_OF_BOUNDS"),
        (intent(amount=10_000_000), Failure.LIMIT_REACHED, "AMOUNT_OUT_OF_BOUNDS"),
        (intent("+22177123456"), Failure.WRONG_NUMBER, "INVALID_PHONE_NUMBER"),
        (intent("+237653456789"), Failure.WRONG_NUMBER, "INVALID_PHONE_NUMBER"),
        (intent(currency="XAF"), Failure.CONFIG_ERROR, "INVALID_CURRENCY"),
        (intent(network="NOBODY_SEN"), Failure.CONFIG_ERROR, "INVALID_PROVIDER"),
    ],
)
def test_a_deposit_that_cannot_be_is_rejected_and_leaves_no_trace(simulator, wanted, failure, detail):
    assert PawaPay().collect(wanted) == base.Rejected(failure, detail)
    assert PawaPay().lookup(wanted) == base.NotFound()


def test_a_wrong_token_is_our_fault(simulator, monkeypatch):
    make.configured(monkeypatch, simulator.url, token="wrong")
    assert PawaPay().collect(intent()) == base.Rejected(Failure.CONFIG_ERROR, "AUTHENTICATION_ERROR")
    assert isinstance(PawaPay().lookup(intent()), base.UnknownStatus)


@pytest.mark.parametrize(
    ("fault", "had_effect"),
    [
        ("drop_before_effect", False),
        ("error_before_effect", False),
        ("too_many_requests", False),
        ("drop_answer", True),
        ("error_after_effect", True),
        ("html", True),
        ("truncated_json", True),
    ],
)
def test_a_spoiled_answer_leaves_the_payment_unknown_until_it_is_looked_up(simulator, fault, had_effect):
    wanted = intent()
    simulator.books.faults.append(Fault(fault, on="collect"))
    assert isinstance(PawaPay().collect(wanted), base.Unknown)
    assert PawaPay().lookup(wanted) == (base.Pending() if had_effect else base.NotFound())
    assert isinstance(PawaPay().collect(wanted), base.Accepted), "the same reference may be sent again"
    assert len(simulator.books.debits) == 1


@pytest.mark.parametrize(
    "fault", ["drop_before_effect", "drop_answer", "error_before_effect", "html", "truncated_json"]
)
def test_a_spoiled_lookup_is_no_status(simulator, fault):
    wanted = intent()
    PawaPay().collect(wanted)
    simulator.books.faults.append(Fault(fault, on="lookup"))
    assert isinstance(PawaPay().lookup(wanted), base.UnknownStatus)
    assert PawaPay().lookup(wanted) == base.Pending()


@pytest.mark.parametrize("fault", ["delay", "slow"])
def test_a_slow_answer_is_waited_for(simulator, fault):
    simulator.books.faults.append(Fault(fault, seconds=0.1))
    assert isinstance(PawaPay().collect(intent()), base.Accepted)


def test_a_deposit_can_succeed_after_it_failed(simulator, door):
    wanted = cameroon("039")
    simulator.books.faults.append(Fault("success_after_failed", seconds=60))
    PawaPay().collect(wanted)
    settled(simulator)
    assert isinstance(PawaPay().lookup(wanted), base.Failed)
    simulator.books.advance(60)
    assert isinstance(PawaPay().lookup(wanted), base.Succeeded)
    hints = {PawaPay().parse_callback("POST", c.headers, c.body, door.url).event for c in door.wait(2)}
    assert hints == {f"{wanted.reference}:FAILED", f"{wanted.reference}:COMPLETED"}


def test_the_callback_can_come_before_the_answer(simulator, door):
    wanted = intent()
    simulator.books.faults.append(Fault("early_callback"))
    assert isinstance(PawaPay().collect(wanted), base.Accepted)
    assert len(door.received) == 1, "it was there before the answer"


def test_deposits_the_key_and_the_clock_outlive_a_restart(monkeypatch, tmp_path):
    state = str(tmp_path / "state.json")
    wanted = intent()
    key_ids = []
    for round_number in (1, 2):
        simulator = Simulator(state_file=state)
        simulator.start()
        make.configured(monkeypatch, simulator.url, token=simulator.token)
        key_ids.append(simulator.postman.signer.key_id)
        if round_number == 1:
            PawaPay().collect(wanted)
            simulator.books.advance(100)
        else:
            assert simulator.books.decide(wanted.reference)
            settled(simulator)
            assert isinstance(PawaPay().lookup(wanted), base.Succeeded)
        simulator.stop()
    assert key_ids[0] == key_ids[1]


def test_customers_can_be_made_to_approve_at_once(monkeypatch):
    simulator = Simulator(auto_approve=True)
    simulator.start()
    make.configured(monkeypatch, simulator.url, token=simulator.token)
    wanted = intent()
    PawaPay().collect(wanted)
    settled(simulator)
    assert isinstance(PawaPay().lookup(wanted), base.Succeeded)
    simulator.stop()
