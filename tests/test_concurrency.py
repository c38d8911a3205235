"""Many processes at one balance, one code, one order: the money moves exactly as often as it may."""

from collections.abc import Sequence

import pytest

from everyprint.lib.testing import count
from tests.support.crowd import crowd
from tests.support.deployment import Deployment

pytestmark = [pytest.mark.heavy, pytest.mark.process]

PROCESSES = 6
START, PRICE = 1050, 100
MAKE = f"""
from tests.support import make
customer = make.customer({START})
shop = make.shop()
"""
FIND = """
from everyprint.orders import services
from everyprint.orders.models import Order
from everyprint.ledger.models import Balance
def find(order):
    return Order.objects.select_related("shop", "customer").get(public_id=order)
def customer_of(order):
    return Actor("customer", order.customer.public_id)
"""
BUY = """
from everyprint.customers.queries import by_public_id
from everyprint.documents.models import Revision
from everyprint.orders.pricing import Options
from everyprint.shops.models import Shop
def act(customer, revision):
    owner, paper = by_public_id(customer), Revision.objects.get(pk=revision)
    services.buy(owner, Shop.objects.get(), paper, Options(pages="1-10"), actor=SYSTEM)
    return "bought"
"""
UNGUARDED = f"""
import time
def act(account):
    row = Balance.objects.get(account=account)
    if row.posted < {PRICE}:
        return "not_enough_money"
    time.sleep(0.002)
    Balance.objects.filter(account=account).update(posted=row.posted - {PRICE})
    return "bought"
"""


def made(deployment: Deployment, code: str) -> list[str]:
    """Migrate, run code that makes rows, and return the words it printed."""
    assert deployment.run("migrate").returncode == 0
    return deployment.python(MAKE + code).split()


def balances(deployment: Deployment) -> dict[str, tuple[int, int]]:
    rows = deployment.python(
        "from everyprint.ledger.models import Balance\n"
        "for row in Balance.objects.all(): print(row.account, row.posted, row.held)"
    )
    return {words[0]: (int(words[1]), int(words[2])) for words in map(str.split, rows.splitlines())}


def is_sound(deployment: Deployment) -> None:
    checked = deployment.run("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def drain(deployment: Deployment, code: str, line: str, rounds: int) -> int:
    """Everybody spends from one balance again and again; how often it worked."""
    with crowd(deployment, FIND + code, PROCESSES) as members:
        answers = [answer for _ in range(rounds) for answer in members.do([line] * PROCESSES)]
    assert set(answers) <= {"bought", "not_enough_money"}
    assert "not_enough_money" in answers[-PROCESSES:]
    return answers.count("bought")


def test_a_crowd_drains_a_balance_to_exactly_what_it_buys(deployment: Deployment) -> None:
    customer, revision = made(deployment, "print(customer.public_id, make.revision(customer).pk)")
    bought = drain(deployment, BUY, f"{customer} {revision}", rounds=4)
    assert bought == START // PRICE
    assert balances(deployment)[f"customer:{customer}"] == (START, bought * PRICE)
    is_sound(deployment)


def test_the_same_crowd_without_the_guard_loses_money(deployment: Deployment) -> None:
    (customer,) = made(deployment, "print(customer.public_id)")
    account = f"customer:{customer}"
    bought = drain(deployment, UNGUARDED, account, rounds=12)
    assert START - balances(deployment)[account][0] < bought * PRICE
    assert deployment.run("check").returncode == 1


def race(deployment: Deployment, code: str, rounds: list[Sequence[str]]) -> list[list[str]]:
    with crowd(deployment, FIND + code, 2) as members:
        return [members.do(lines) for lines in rounds]


def orders(deployment: Deployment, verb: str) -> list[str]:
    """Ids of orders of 10 F each, placed or complete."""
    number = count(40)
    one_page = "make.Options(pages='1')"
    code = f"for _ in range({number}): print(make.{verb}(customer, shop, {one_page}).public_id)"
    return made(deployment, code)


def test_a_code_typed_on_two_devices_at_once_is_posted_once(deployment: Deployment) -> None:
    ids = orders(deployment, "complete")
    code = """
def act(order):
    order = find(order)
    services.hand_over(order.shop, services.pickup_code(order), actor=SYSTEM, opened=order)
    return "handed"
"""
    answers = race(deployment, code, [(order, order) for order in ids])
    assert all(sorted(pair)[0] == "handed" and sorted(pair)[1] != "handed" for pair in answers), answers
    assert {answer for pair in answers for answer in pair} <= {"handed", "wrong_code", "move_not_allowed"}
    posted = {account.partition(":")[0]: money for account, money in balances(deployment).items()}
    assert posted["shop"] == (9 * len(ids), 0)
    is_sound(deployment)


@pytest.mark.parametrize(
    ("verb", "first", "second"),
    [
        (
            "placed",
            "services.abort_order(o, '', actor=customer_of(o))",
            "services.complete_order(o, actor=SYSTEM)",
        ),
        (
            "complete",
            "services.abort_order(o, 'r', actor=SYSTEM)",
            "services.retrieve_order(o, actor=SYSTEM)",
        ),
    ],
    ids=["abort and complete", "abort and hand over"],
)
def test_of_two_moves_at_once_one_wins(deployment: Deployment, verb: str, first: str, second: str) -> None:
    ids = orders(deployment, verb)
    code = f"""
def act(which, order):
    o = find(order)
    {first} if which == "first" else {second}
    return "moved"
"""
    answers = race(deployment, code, [(f"first {order}", f"second {order}") for order in ids])
    assert [sorted(pair) for pair in answers] == [["move_not_allowed", "moved"]] * len(ids)
    is_sound(deployment)
