"""Money: entries sum to zero, a key moves it once, holds end once, nobody goes under the floor."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import override_settings

from everyprint.ledger import queries, services, triggers
from everyprint.ledger.errors import HoldEnded, KeyReused, NotEnoughMoney, UnknownAccount, WrongBook
from everyprint.ledger.models import Balance, Entry, Hold, Transfer
from everyprint.lib.actor import SYSTEM

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def accounts() -> None:
    services.open_account("customer:A")
    services.open_account("customer:B")
    services.open_account("till", floor=None)


def fill(amount: int, account: str = "customer:A", key: str = "fill") -> Transfer:
    return services.transfer(key, "cash_topup", {"till": -amount, account: amount}, actor=SYSTEM)


def balance(account: str = "customer:A") -> tuple[int, int]:
    row = Balance.objects.get(account=account)
    return row.posted, row.held


def broken() -> list[str]:
    return [str(violation) for violation in queries.violations()]


def test_a_transfer_moves_money_between_accounts_and_sums_to_zero() -> None:
    made = fill(1500)
    assert balance() == (1500, 0) and balance("till") == (-1500, 0)
    assert sum(entry.amount for entry in made.entries.all()) == 0
    assert broken() == []


@pytest.mark.parametrize("amounts", [{}, {"customer:A": 5}, {"customer:A": 0, "till": 0}])
def test_entries_that_do_not_balance_are_refused(amounts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="sum to zero"):
        services.transfer("k", "x", amounts, actor=SYSTEM)


def test_the_same_key_with_the_same_content_moves_money_once() -> None:
    assert fill(700).pk == fill(700).pk
    assert balance() == (700, 0)


def test_the_same_key_with_another_content_is_refused_and_moves_nothing() -> None:
    fill(700)
    with pytest.raises(KeyReused):
        fill(800)
    assert balance() == (700, 0)


def test_nobody_spends_more_than_is_there() -> None:
    fill(100)
    with pytest.raises(NotEnoughMoney):
        services.transfer("k", "x", {"customer:A": -101, "customer:B": 101}, actor=SYSTEM)
    assert balance() == (100, 0) and balance("customer:B") == (0, 0)
    assert broken() == []


def test_an_account_goes_down_to_its_floor_and_no_further() -> None:
    services.open_account("cash:shop:S", floor=-1000)
    services.transfer("a", "x", {"cash:shop:S": -1000, "customer:A": 1000}, actor=SYSTEM)
    assert queries.headroom("cash:shop:S") == 0
    with pytest.raises(NotEnoughMoney):
        services.transfer("b", "x", {"cash:shop:S": -1, "customer:A": 1}, actor=SYSTEM)
    services.set_floor("cash:shop:S", -1001)
    services.transfer("c", "x", {"cash:shop:S": -1, "customer:A": 1}, actor=SYSTEM)
    with pytest.raises(NotEnoughMoney):
        services.set_floor("cash:shop:S", -1000)


def test_money_for_an_account_nobody_opened_is_refused() -> None:
    with pytest.raises(UnknownAccount):
        services.transfer("k", "x", {"till": -5, "customer:Z": 5}, actor=SYSTEM)
    with pytest.raises(UnknownAccount):
        services.hold("h", "customer:Z", 5, actor=SYSTEM)
    assert not Transfer.objects.filter(key="k").exists()


def test_held_money_stays_but_cannot_be_spent_again() -> None:
    fill(1000)
    services.hold("h", "customer:A", 700, actor=SYSTEM)
    assert balance() == (1000, 700) and queries.available("customer:A") == 300
    with pytest.raises(NotEnoughMoney):
        services.hold("h2", "customer:A", 301, actor=SYSTEM)
    with pytest.raises(NotEnoughMoney):
        services.transfer("k", "x", {"customer:A": -301, "till": 301}, actor=SYSTEM)
    assert broken() == []


def test_a_hold_is_made_once_per_key() -> None:
    fill(1000)
    services.hold("h", "customer:A", 400, actor=SYSTEM)
    services.hold("h", "customer:A", 400, actor=SYSTEM)
    assert balance() == (1000, 400)
    with pytest.raises(KeyReused):
        services.hold("h", "customer:A", 401, actor=SYSTEM)


def test_a_posted_hold_gives_its_shares_and_the_rest_back() -> None:
    fill(1000)
    services.hold("h", "customer:A", 700, actor=SYSTEM, reference="R")
    made = services.post_hold("h", {"customer:B": 500, "till": 0}, kind="x", actor=SYSTEM)
    assert balance() == (500, 0) and balance("customer:B") == (500, 0)
    assert Hold.objects.get(key="h").transfer == made and made.reference == "R"
    assert broken() == []


def test_a_voided_hold_gives_everything_back() -> None:
    fill(1000)
    services.hold("h", "customer:A", 700, actor=SYSTEM)
    services.void_hold("h", actor=SYSTEM)
    assert balance() == (1000, 0)
    assert broken() == []


@pytest.mark.parametrize("first", ["post", "void"])
@pytest.mark.parametrize("second", ["post", "void"])
def test_a_hold_ends_once(first: str, second: str) -> None:
    def end(verb: str) -> None:
        if verb == "post":
            services.post_hold("h", {"customer:B": 700}, kind="x", actor=SYSTEM)
        else:
            services.void_hold("h", actor=SYSTEM)

    fill(1000)
    services.hold("h", "customer:A", 700, actor=SYSTEM)
    end(first)
    before = balance(), balance("customer:B")
    with pytest.raises(HoldEnded):
        end(second)
    assert (balance(), balance("customer:B")) == before
    assert broken() == []


def test_shares_larger_than_the_hold_are_refused() -> None:
    fill(1000)
    services.hold("h", "customer:A", 700, actor=SYSTEM)
    with pytest.raises(ValueError, match="do not fit"):
        services.post_hold("h", {"customer:B": 701}, kind="x", actor=SYSTEM)
    assert Hold.objects.get(key="h").state == Hold.OPEN


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_transfer SET kind = 'other'",
        "DELETE FROM ledger_transfer",
        "UPDATE ledger_entry SET amount = amount + 1",
        "DELETE FROM ledger_entry",
        "DELETE FROM ledger_hold",
        "UPDATE ledger_hold SET amount = 1",
        "UPDATE ledger_hold SET balance_id = 'customer:B'",
    ],
)
def test_the_database_refuses_to_change_what_the_ledger_wrote(statement: str) -> None:
    fill(1000)
    services.hold("h", "customer:A", 700, actor=SYSTEM)
    with pytest.raises(DatabaseError, match=triggers.MESSAGE), transaction.atomic():
        execute(statement)
    assert Entry.objects.count() >= 2 and balance() == (1000, 700)


@pytest.mark.parametrize("verb", ["post", "void"])
def test_the_database_refuses_to_open_an_ended_hold_again(verb: str) -> None:
    fill(1000)
    services.hold("h", "customer:A", 700, actor=SYSTEM)
    if verb == "post":
        services.post_hold("h", {"customer:B": 700}, kind="x", actor=SYSTEM)
    else:
        services.void_hold("h", actor=SYSTEM)
    for state in ("open", "posted", "voided"):
        with pytest.raises(DatabaseError, match=triggers.MESSAGE), transaction.atomic():
            execute(f"UPDATE ledger_hold SET state = '{state}', transfer_id = NULL")


def test_a_balance_under_its_floor_is_refused_by_the_database_too() -> None:
    fill(1000)
    with pytest.raises(DatabaseError), transaction.atomic():
        execute("UPDATE balance SET posted = -1 WHERE account = 'customer:A'")
    with pytest.raises(DatabaseError), transaction.atomic():
        execute("UPDATE balance SET held = 1001 WHERE account = 'customer:A'")


def test_check_finds_money_from_nowhere_and_a_wrong_hold() -> None:
    fill(1000)
    execute("UPDATE balance SET posted = 1001 WHERE account = 'customer:A'")
    found = broken()
    assert any("customer:A 1001 ≠ 1000" in row for row in found), found
    execute("UPDATE balance SET posted = 1000, held = 7 WHERE account = 'customer:A'")
    assert any("customer:A 7 ≠ 0" in row for row in broken())


def test_check_finds_a_transfer_that_does_not_sum_to_zero() -> None:
    made = fill(1000)
    Entry.objects.create(transfer=made, balance_id="customer:B", amount=3)
    assert any("fill sums to 3" in row for row in broken())


def test_check_finds_a_missing_trigger(monkeypatch: pytest.MonkeyPatch) -> None:
    assert triggers.missing() == []
    monkeypatch.setattr(triggers, "APPEND_ONLY", ("ledger_transfer", "balance"))
    assert triggers.missing() == ["balance_no_update", "balance_no_delete"]
    assert any("balance_no_delete" in row for row in broken())


@pytest.mark.parametrize("changed", [{"CURRENCY": "XAF"}, {"TIME_ZONE": "Africa/Douala"}])
def test_a_ledger_is_kept_in_one_currency_and_time_zone(changed: dict[str, str]) -> None:
    services.open_book()
    with override_settings(**changed), pytest.raises(WrongBook):
        services.open_book()


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
