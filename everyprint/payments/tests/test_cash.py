"""What a clerk credited by mistake is taken back as far as it is there; the rest stays the shop's."""

from datetime import timedelta

import pytest

from everyprint.customers.models import Customer
from everyprint.jobs.models import Event
from everyprint.ledger import queries as ledger
from everyprint.ledger import services as ledger_services
from everyprint.ledger.models import Transfer
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.payments import cash, queries, services
from everyprint.payments.errors import (
    NothingToTakeBack,
    ReasonMissing,
    ReversalTooLarge,
    ReversalTooLate,
    ReversedBefore,
    UnknownCredit,
)
from everyprint.payments.models import CashReversal
from everyprint.shops.models import Shop
from tests.support import make

pytestmark = pytest.mark.django_db
OPERATOR = Actor("operator", "1")
WHY = "un zéro de trop"


@pytest.fixture
def shop() -> Shop:
    return make.shop()


@pytest.fixture
def customer() -> Customer:
    return make.customer(0)


@pytest.fixture
def credit(shop: Shop, customer: Customer) -> int:
    services.take_cash(customer, 25_000, shop=shop, actor=make.SHOP, key="form")
    return Transfer.objects.get(kind="cash_topup", reference=customer.public_id).pk


def correct(shop: Shop, credit: int, received: int = 2_500, actor: Actor = make.SHOP) -> CashReversal:
    return cash.reverse(shop, credit, received, WHY, actor=actor)


def test_a_zero_too_many_is_taken_back_and_the_debt_shrinks_by_just_that(
    shop: Shop, customer: Customer, credit: int
) -> None:
    made = correct(shop, credit)
    assert (made.wanted, made.taken, made.left) == (22_500, 22_500, 0)
    assert (ledger.available(customer.account), ledger.posted(shop.cash_account)) == (2_500, -2_500)
    told = Event.objects.get(name="payments.cash_reversed").payload
    assert (told["credited"], told["received"], told["taken"], told["reason"]) == (25_000, 2_500, 22_500, WHY)
    assert not list(queries.violations())


def test_what_is_spent_or_held_is_not_touched_and_stays_in_the_shops_debt(
    shop: Shop, customer: Customer, credit: int
) -> None:
    ledger_services.hold("order", customer.account, 20_000, actor=make.SHOP)
    made = correct(shop, credit)
    assert (made.taken, made.left) == (5_000, 17_500)
    assert (ledger.available(customer.account), ledger.posted(customer.account)) == (0, 20_000)
    assert ledger.posted(shop.cash_account) == -20_000
    assert list(cash.left_with(shop)) == [made]


def test_a_credit_is_corrected_once(shop: Shop, customer: Customer, credit: int) -> None:
    correct(shop, credit, 24_000)
    for received in (24_000, 2_500):
        with pytest.raises(ReversedBefore):
            correct(shop, credit, received)
    assert ledger.available(customer.account) == 24_000


def test_where_nothing_is_left_nothing_is_noted_and_it_may_be_tried_again(
    shop: Shop, customer: Customer, credit: int
) -> None:
    ledger_services.hold("order", customer.account, 25_000, actor=make.SHOP)
    with pytest.raises(NothingToTakeBack):
        correct(shop, credit)
    ledger_services.void_hold("order", actor=make.SHOP)
    assert correct(shop, credit).taken == 22_500


@pytest.mark.parametrize("received", [25_000, 25_001, -1])
def test_more_than_the_credit_is_never_taken(shop: Shop, credit: int, received: int) -> None:
    with pytest.raises(ReversalTooLarge):
        correct(shop, credit, received)


def test_a_correction_has_a_reason(shop: Shop, credit: int) -> None:
    with pytest.raises(ReasonMissing):
        cash.reverse(shop, credit, 0, "  ", actor=make.SHOP)


def test_a_shop_corrects_on_the_same_day_and_the_operator_later_too(shop: Shop, credit: int) -> None:
    with clock.travelled(timedelta(days=2)):
        with pytest.raises(ReversalTooLate):
            correct(shop, credit)
        assert correct(shop, credit, actor=OPERATOR).taken == 22_500


def test_another_shops_credit_and_other_transfers_are_not_known(shop: Shop, credit: int) -> None:
    voucher = Transfer.objects.exclude(kind="cash_topup").first()
    with pytest.raises(UnknownCredit):
        correct(make.shop(public_id="CPN44"), credit)
    with pytest.raises(UnknownCredit):
        correct(shop, voucher.pk if voucher else 0)


def test_check_names_a_correction_without_its_transfer(shop: Shop, credit: int) -> None:
    made = correct(shop, credit)
    CashReversal.objects.filter(pk=made.pk).update(taken=1)
    (found,) = queries.violations()
    assert found.invariant == "a correction at a counter has its transfer"
