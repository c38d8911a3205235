"""Money that came otherwise than asked for: booked, told and listed at once, with two ways out."""

from collections.abc import Callable

import pytest

from everyprint.customers.models import Customer
from everyprint.ledger import queries as ledger
from everyprint.ledger.models import Balance, Transfer
from everyprint.lib.actor import Actor
from everyprint.messaging.models import Message
from everyprint.payments import queries, services, suspense
from everyprint.payments.errors import DiscrepancyEnded, NoExchange, ReferenceMissing
from everyprint.payments.models import Attempt, Discrepancy
from tests.support import make

pytestmark = pytest.mark.django_db
PROVIDER, OPERATOR = Actor("provider", "pawapay"), Actor("operator", "7")
CREDIT = lambda row: suspense.credit(row, actor=OPERATOR)  # noqa: E731
SEND_BACK = lambda row: suspense.send_back(row, "OM 4711", actor=OPERATOR)  # noqa: E731


@pytest.fixture
def customer() -> Customer:
    return make.customer()


@pytest.fixture
def attempt(customer: Customer, monkeypatch: pytest.MonkeyPatch) -> Attempt:
    make.configured(monkeypatch, "http://127.0.0.1:1")
    return services.start_topup(customer, 500, "77 123 45 67", "ORANGE_SEN", provider="pawapay", key="k")


def came(attempt: Attempt, amount: int, currency: str = "XOF") -> Discrepancy:
    services.settle_attempt(
        attempt, amount=amount, currency=currency, provider_transaction="T", actor=PROVIDER
    )
    return Discrepancy.objects.get()


def warned() -> set[str]:
    found = [violation for room in (ledger, queries) for violation in room.violations()]
    assert [violation for violation in found if not violation.warning] == []
    return {violation.invariant for violation in found}


def balances() -> dict[str, int]:
    return {row.account: row.posted for row in Balance.objects.exclude(posted=0)}


def last_words(customer: Customer) -> tuple[str, str]:
    told = Message.objects.filter(customer=customer.public_id).order_by("-pk")[0]
    return told.kind, told.text


def test_another_amount_is_booked_told_and_listed_at_once(attempt: Attempt, customer: Customer) -> None:
    row = came(attempt, 450)
    assert balances() == {"provider:pawapay": -450, "suspense": 450}
    kind, text = last_words(customer)
    assert kind == "topup_differs" and "500\xa0F" in text and "450\xa0F" in text
    assert (row.state, row.amount, row.attempt) == ("open", 450, attempt)
    assert warned() == {"money that came otherwise than asked for is given to somebody"}


def test_another_currency_has_a_book_of_its_own(attempt: Attempt, customer: Customer) -> None:
    came(attempt, 500, "XAF")
    assert balances() == {"provider:pawapay:XAF": -500, "suspense:XAF": 500}
    assert set(Balance.objects.exclude(posted=0).values_list("currency", flat=True)) == {"XAF"}
    assert "(XAF)" in last_words(customer)[1]
    assert warned() == {"money that came otherwise than asked for is given to somebody"}


def test_what_came_is_credited_once(attempt: Attempt, customer: Customer) -> None:
    row = came(attempt, 450)
    suspense.credit(row, actor=OPERATOR)
    assert balances() == {"provider:pawapay": -450, customer.account: 450}
    assert Transfer.objects.get(kind="mobile_topup_credited").actor == "operator:7"
    row.refresh_from_db()
    assert (row.state, row.ended_by) == ("credited", "operator:7")
    told = Message.objects.filter(customer=customer.public_id).values_list("kind", flat=True)
    assert "topped_up" in told and warned() == set()


def test_francs_of_the_other_zone_are_credited_at_par(attempt: Attempt, customer: Customer) -> None:
    suspense.credit(came(attempt, 500, "XAF"), actor=OPERATOR)
    assert ledger.available(customer.account) == 500
    assert (balances()["exchange:XAF"], balances()["exchange"], warned()) == (500, -500, set())


def test_another_currency_without_a_fixed_rate_can_only_be_sent_back(attempt: Attempt) -> None:
    row = came(attempt, 500, "EUR")
    with pytest.raises(NoExchange):
        suspense.credit(row, actor=OPERATOR)
    suspense.send_back(row, "SEPA 1", actor=OPERATOR)
    assert (balances(), warned()) == ({}, set())


def test_what_was_sent_back_by_hand_leaves_suspense_with_its_reference(
    attempt: Attempt, customer: Customer
) -> None:
    row = came(attempt, 450)
    with pytest.raises(ReferenceMissing):
        suspense.send_back(row, "  ", actor=OPERATOR)
    suspense.send_back(row, " OM  4711 ", actor=OPERATOR)
    row.refresh_from_db()
    assert (row.state, row.reference, row.ended_by) == ("sent_back", "OM 4711", "operator:7")
    assert (balances(), warned()) == ({}, set())
    kind, text = last_words(customer)
    assert kind == "topup_sent_back" and "OM 4711" in text


@pytest.mark.parametrize("first", [CREDIT, SEND_BACK], ids=["credit", "send back"])
@pytest.mark.parametrize("second", [CREDIT, SEND_BACK], ids=["credit", "send back"])
def test_only_one_way_out_is_taken(
    attempt: Attempt, first: Callable[[Discrepancy], None], second: Callable[[Discrepancy], None]
) -> None:
    row = came(attempt, 450)
    first(row)
    before = balances()
    with pytest.raises(DiscrepancyEnded):
        second(row)
    assert balances() == before


def test_what_an_older_version_left_in_suspense_is_listed_when_it_is_asked_again(
    attempt: Attempt, customer: Customer
) -> None:
    row = came(attempt, 450)
    Discrepancy.objects.all().delete()
    Message.objects.all().delete()
    assert warned() == {"suspense holds what its list says"}
    attempt.refresh_from_db()
    row = came(attempt, 450)
    assert (row.amount, balances()["suspense"]) == (450, 450)


def test_check_finds_a_success_of_another_currency_without_an_entry(attempt: Attempt) -> None:
    attempt.telephone.delete()
    Attempt.objects.update(state=Attempt.SUCCEEDED, failure="paid 500 XAF", next_try_at=None)
    assert [v.row for v in queries.violations() if not v.warning] == [attempt.reference]
