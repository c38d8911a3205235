"""Whatever the order of events: money is conserved, nobody overdraws, each hold ends once.

A small reference model in plain Python runs beside the real ledger and orders; after every step both must
agree. One customer and one shop are new for each example, so that examples share nothing but the tables.
"""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from everyprint.accounts.guesses import GuessLimit
from everyprint.cli.upkeep import violations
from everyprint.ledger import services as ledger
from everyprint.ledger.models import Balance, Hold
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.testing import count
from everyprint.orders import services as orders
from everyprint.orders.codes import pickup_code
from everyprint.orders.errors import NotEnoughForOrder
from everyprint.orders.models import Order
from everyprint.orders.pickup import hand_over
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, draft_order
from everyprint.payments import services as payments
from everyprint.payments.errors import CashLimitReached, VoucherUsed
from tests.support import make

PAGES = some.integers(1, 37)
COPIES = some.integers(1, 5)
CASH_LIMIT = 25_000


@dataclass
class Model:
    """What ought to be: plain numbers."""

    posted: int = 0
    shop: int = 0
    commission: int = 0
    cash: int = 0
    states: dict[str, str] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    @property
    def held(self) -> int:
        is_open = ("pending", "complete")
        return sum(self.totals[order] for order, state in self.states.items() if state in is_open)

    @property
    def available(self) -> int:
        return self.posted - self.held


class Life(RuleBasedStateMachine):
    """Top-ups, orders and their ends in any order."""

    placed = Bundle("orders")
    vouchers = Bundle("vouchers")

    @initialize()
    def begin(self) -> None:
        self.model = Model()
        self.customer, self.shop = make.customer(), make.shop()
        self.me = Actor("customer", self.customer.public_id)
        self.revision = make.revision(self.customer)
        self.commission_before = balance("revenue:commission")[0]
        self.keys = 0

    def refused(self, verb: object, *arguments: object, **keywords: object) -> EveryPrintError | None:
        try:
            verb(*arguments, **keywords)  # type: ignore[operator]
        except EveryPrintError as error:
            return error
        return None

    @rule(amount=some.integers(100, 25_000), again=some.booleans())
    def pay_cash(self, amount: int, again: bool) -> None:
        self.keys += 1
        key = f"{self.shop.public_id}:{self.keys}"
        for _ in range(1 + again):
            error = self.refused(
                payments.take_cash, self.customer, amount, shop=self.shop, actor=make.SHOP, key=key
            )
            if self.model.cash + amount > CASH_LIMIT:
                assert isinstance(error, CashLimitReached)
                return
            assert error is None
        self.model.cash += amount
        self.model.posted += amount

    @rule(target=vouchers, amount=some.integers(1, 3000))
    def sell_voucher(self, amount: int) -> tuple[str, int]:
        return payments.create_vouchers(amount, 1, actor=SYSTEM)[0], amount

    @rule(voucher=consumes(vouchers))
    def redeem(self, voucher: tuple[str, int]) -> None:
        code, amount = voucher
        assert payments.redeem_voucher(self.customer, code) == amount
        self.model.posted += amount
        assert isinstance(self.refused(payments.redeem_voucher, self.customer, code), VoucherUsed)

    @rule(target=placed, pages=PAGES, copies=COPIES)
    def buy(self, pages: int, copies: int) -> object:
        options = Options(pages=f"1-{pages}", copies=copies)
        total = 10 * pages * copies
        try:
            order = orders.buy(self.customer, self.shop, self.revision, options, actor=self.me)
        except NotEnoughForOrder:
            assert self.model.available < total
            return multiple()
        assert self.model.available >= total
        self.model.states[order.public_id] = "pending"
        self.model.totals[order.public_id] = total
        return order.public_id

    @rule(target=placed, pages=PAGES)
    def quote_and_place_twice(self, pages: int) -> object:
        order = draft_order(
            self.customer,
            self.shop,
            [Item(self.revision, Options(pages=f"1-{pages}"))],
            actor=self.me,
        )
        total = 10 * pages
        error = self.refused(orders.place_order, order, actor=self.me)
        if self.model.available < total:
            assert isinstance(error, NotEnoughForOrder)
            return multiple()
        assert error is None and self.refused(orders.place_order, order, actor=self.me) is None
        self.model.states[order.public_id] = "pending"
        self.model.totals[order.public_id] = total
        return order.public_id

    @rule(order=placed)
    def accept(self, order: str) -> None:
        row = found(order)
        ready_at = row.ready_at or clock.now() + timedelta(minutes=9)  # the same promise again is none
        error = self.refused(orders.accept_order, row, ready_at, actor=make.SHOP)
        assert (error is None) == (self.model.states[order] == "pending")
        if error is None:
            self.model.begun.add(order)

    @rule(order=placed)
    def open_file(self, order: str) -> None:
        orders.note_opened(found(order), actor=make.SHOP)
        self.model.begun.add(order)

    @rule(order=placed)
    def complete(self, order: str) -> None:
        error = self.refused(orders.complete_order, found(order), actor=make.SHOP)
        assert (error is None) == (self.model.states[order] == "pending")
        if error is None:
            self.model.states[order] = "complete"

    @rule(order=placed)
    def hand_over(self, order: str) -> None:
        row = found(order)
        error = self.refused(hand_over, self.shop, pickup_code(row), actor=make.SHOP)
        assert (error is None) == (self.model.states[order] == "complete")
        if error is None:
            self.retrieved(order)

    @rule(order=placed, others=some.booleans())
    def hand_over_with_a_stale_row(self, order: str, others: bool) -> None:
        row = found(order)
        if others and self.model.states[order] == "complete":
            orders.retrieve_order(found(order), actor=make.SHOP)
            self.retrieved(order)
        error = self.refused(orders.retrieve_order, row, actor=make.SHOP)
        assert (error is None) == (self.model.states[order] == "complete")
        if error is None:
            self.retrieved(order)

    def retrieved(self, order: str) -> None:
        total = self.model.totals[order]
        self.model.states[order] = "retrieved"
        self.model.posted -= total
        self.model.commission += total // 10
        self.model.shop += total - total // 10

    @rule(order=placed)
    def customer_aborts(self, order: str) -> None:
        error = self.refused(orders.abort_order, found(order), "", actor=self.me)
        may = self.model.states[order] == "pending" and order not in self.model.begun
        assert (error is None) == may
        if may:
            self.model.states[order] = "abort"

    @rule(order=placed)
    def shop_aborts(self, order: str) -> None:
        error = self.refused(orders.abort_order, found(order), "plus de papier", actor=make.SHOP)
        may = self.model.states[order] in ("pending", "complete")
        assert (error is None) == may
        if may:
            self.model.states[order] = "abort"

    @invariant()
    def both_agree(self) -> None:
        if not hasattr(self, "model"):
            return
        assert balance(self.customer.account) == (self.model.posted, self.model.held)
        assert self.model.available >= 0
        assert balance(self.shop.account) == (self.model.shop, 0)
        assert balance(self.shop.cash_account) == (-self.model.cash, 0)
        assert balance("revenue:commission")[0] - self.commission_before == self.model.commission
        rows = Order.objects.filter(customer=self.customer).exclude(state="draft")
        assert dict(rows.values_list("public_id", "state")) == self.model.states

    @invariant()
    def each_hold_ended_as_its_order_did(self) -> None:
        ended = {"pending": "open", "complete": "open", "retrieved": "posted", "abort": "voided"}
        if not hasattr(self, "model"):
            return
        holds = dict(Hold.objects.filter(balance_id=self.customer.account).values_list("reference", "state"))
        assert holds == {order: ended[state] for order, state in self.model.states.items()}

    def teardown(self) -> None:
        assert [str(row) for row in violations() if not row.warning] == []


def balance(account: str) -> tuple[int, int]:
    row = Balance.objects.get(account=account)
    return row.posted, row.held


def found(order: str) -> Order:
    return Order.objects.select_related("shop", "customer").get(public_id=order)


@pytest.fixture(autouse=True)
def _tries_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(payments, "voucher_tries", GuessLimit("voucher", at_once=0, seconds_each=1))


def explore(examples: int, phases: tuple[Phase, ...] = (Phase.generate, Phase.shrink)) -> None:
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            phases=phases,
            report_multiple_bugs=False,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.heavy(minutes=0.5)
@pytest.mark.django_db
def test_money_is_conserved_whatever_the_order_of_events() -> None:
    explore(count(200))


@pytest.mark.heavy
@pytest.mark.django_db
def test_the_machine_finds_an_abort_that_forgets_the_money(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "void_hold", lambda key, *, actor: None)
    with pytest.raises(AssertionError):
        explore(50, phases=(Phase.generate,))
