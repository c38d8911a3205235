"""Filling balances by voucher and cash, once and within the limits."""

import pytest

from everyprint.customers.models import Customer
from everyprint.jobs.models import Event
from everyprint.ledger import queries as ledger
from everyprint.ledger.models import Balance
from everyprint.lib import ids
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.payments import queries, services
from everyprint.payments.errors import (
    AmountOutOfBounds,
    CashLimitReached,
    ProviderMissing,
    TooManyTries,
    TopUpOpen,
    VoucherUsed,
    WrongPhone,
    WrongVoucher,
)
from everyprint.payments.models import Attempt, AttemptEvent, Voucher
from tests.support import make

pytestmark = pytest.mark.django_db
PROVIDER = Actor("provider", "pawapay")


@pytest.fixture
def customer() -> Customer:
    return make.customer()


@pytest.fixture
def mobile(monkeypatch: pytest.MonkeyPatch) -> None:
    make.configured(monkeypatch, "http://127.0.0.1:1")


def voucher(amount: int = 500) -> str:
    return services.create_vouchers(amount, 1, actor=SYSTEM)[0]


def broken() -> list[str]:
    return [str(v) for found in (ledger, queries) for v in found.violations() if not v.warning]


def test_a_voucher_is_credited_once(customer: Customer) -> None:
    code = voucher(500)
    typed = ids.grouped(code).lower()
    assert services.redeem_voucher(customer, typed) == 500
    with pytest.raises(VoucherUsed):
        services.redeem_voucher(customer, code)
    with pytest.raises(VoucherUsed):
        services.redeem_voucher(make.customer(), code)
    assert ledger.available(customer.account) == 500
    assert ledger.available("voucher:outstanding") == 0
    assert broken() == []


def test_a_vouchers_code_is_not_kept(customer: Customer) -> None:
    code = voucher()
    row = Voucher.objects.get()
    assert code not in row.code_hash and row.hint == code[-4:]


def test_a_void_voucher_is_not_credited(customer: Customer) -> None:
    code = voucher()
    Voucher.objects.update(state=Voucher.VOID)
    with pytest.raises(VoucherUsed):
        services.redeem_voucher(customer, code)
    assert ledger.available(customer.account) == 0


def test_an_unknown_voucher_is_refused_and_guessing_is_slowed_down(customer: Customer) -> None:
    for _ in range(services.voucher_tries.at_once):
        with pytest.raises(WrongVoucher):
            services.redeem_voucher(customer, "2222-2222-2222-22")
    with pytest.raises(TooManyTries):
        services.redeem_voucher(customer, voucher())
    assert services.redeem_voucher(make.customer(), voucher()) == 500


def test_a_shop_takes_cash_up_to_its_limit(customer: Customer) -> None:
    shop = make.shop()
    services.take_cash(customer, 24_000, shop=shop, actor=make.SHOP, key="a")
    with pytest.raises(CashLimitReached, match="reste 1\u00a0000\u00a0F"):
        services.take_cash(customer, 1001, shop=shop, actor=make.SHOP, key="b")
    services.take_cash(customer, 1000, shop=shop, actor=make.SHOP, key="c")
    assert ledger.available(customer.account) == 25_000
    assert ledger.available(shop.cash_account) == -25_000
    assert broken() == []


def test_the_same_cash_entered_twice_is_credited_once(customer: Customer) -> None:
    shop = make.shop()
    for _ in range(2):
        services.take_cash(customer, 500, shop=shop, actor=make.SHOP, key="form-1")
    assert ledger.available(customer.account) == 500
    assert Event.objects.filter(name="payments.topup_ended").count() >= 1


@pytest.mark.parametrize("amount", [1, 40])
def test_change_may_be_left_at_the_counter_whatever_it_is(customer: Customer, amount: int) -> None:
    services.take_cash(customer, amount, shop=make.shop(), actor=make.SHOP, key="k")
    assert ledger.available(customer.account) == amount


@pytest.mark.parametrize("amount", [25_001, 0, -500])
def test_amounts_out_of_bounds_are_refused_at_a_counter(customer: Customer, amount: int) -> None:
    with pytest.raises(AmountOutOfBounds):
        services.take_cash(customer, amount, shop=make.shop(), actor=make.SHOP, key="k")


def test_the_platforms_desk_takes_any_positive_amount(customer: Customer) -> None:
    services.take_cash(customer, 1_000_000, shop=None, actor=SYSTEM, key="k")
    assert ledger.available(customer.account) == 1_000_000
    with pytest.raises(AmountOutOfBounds):
        services.take_cash(customer, -1, shop=None, actor=SYSTEM, key="k2")


def started(customer: Customer, number: str = "77 123 45 67", key: str = "k") -> Attempt:
    return services.start_topup(customer, 500, number, "ORANGE_SEN", provider="pawapay", key=key)


def settle(topup: Attempt, amount: int = 500, currency: str = "XOF") -> None:
    services.settle_attempt(topup, amount=amount, currency=currency, provider_transaction="T", actor=PROVIDER)


def test_mobile_money_is_refused_where_no_provider_is_set(customer: Customer) -> None:
    with pytest.raises(ProviderMissing):
        started(customer)


@pytest.mark.usefixtures("mobile")
def test_the_same_topup_asked_twice_is_one_attempt(customer: Customer) -> None:
    assert started(customer).pk == started(customer).pk
    assert Attempt.objects.get().phone == "+221771234567"


@pytest.mark.usefixtures("mobile")
def test_a_phone_has_one_open_attempt(customer: Customer) -> None:
    topup = started(customer)
    with pytest.raises(TopUpOpen, match="500"):
        started(make.customer(), key="other")
    assert Attempt.objects.count() == 1
    services.fail_attempt(topup, "declined", actor=PROVIDER)
    assert started(customer, key="third").pk != topup.pk


@pytest.mark.usefixtures("mobile")
def test_a_number_that_cannot_be_called_is_refused(customer: Customer) -> None:
    with pytest.raises(WrongPhone):
        started(customer, "123")


@pytest.mark.usefixtures("mobile")
def test_a_paid_topup_is_credited_once(customer: Customer) -> None:
    topup = started(customer)
    settle(topup)
    settle(topup)
    assert ledger.available(customer.account) == 500
    assert Balance.objects.get(account="provider:pawapay").posted == -500
    assert AttemptEvent.objects.filter(after=Attempt.SUCCEEDED).count() == 1
    assert broken() == []


@pytest.mark.usefixtures("mobile")
def test_a_late_success_overturns_a_failure_and_a_failure_never_a_success(customer: Customer) -> None:
    topup = started(customer)
    services.fail_attempt(topup, "timeout", actor=PROVIDER)
    settle(topup)
    services.fail_attempt(topup, "declined", actor=PROVIDER)
    topup.refresh_from_db()
    assert topup.state == Attempt.SUCCEEDED and ledger.available(customer.account) == 500
    assert broken() == []


@pytest.mark.usefixtures("mobile")
def test_an_unknown_answer_stays_open_until_the_provider_says(customer: Customer) -> None:
    topup = started(customer)
    services.note_state(topup, Attempt.UNKNOWN, actor=PROVIDER)
    topup.refresh_from_db()
    assert topup in queries.open_topups(customer.public_id) and topup.next_try_at > topup.created_at
    settle(topup)
    assert queries.open_topups(customer.public_id) == []


@pytest.mark.usefixtures("mobile")
def test_check_finds_a_paid_topup_without_its_credit(customer: Customer) -> None:
    topup = started(customer)
    Attempt.objects.filter(pk=topup.pk).update(state=Attempt.SUCCEEDED)
    assert any(topup.reference in row for row in broken())
