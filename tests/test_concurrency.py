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
from everyprint.orders.codes import pickup_code
from everyprint.orders.models import Order
from everyprint.orders.pickup import hand_over
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
    deployment.migrate()
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
    hand_over(order.shop, pickup_code(order), actor=SYSTEM, opened=order)
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


def test_of_the_customers_abort_and_the_shops_acceptance_at_once_one_wins(deployment: Deployment) -> None:
    ids = orders(deployment, "placed")
    code = """
from everyprint.lib import clock
def act(who, order):
    o = find(order)
    if who == "customer":
        services.abort_order(o, "", actor=customer_of(o))
    else:
        services.accept_order(o, clock.now(), actor=SYSTEM)
    return "moved"
"""
    answers = race(deployment, code, [(f"customer {order}", f"shop {order}") for order in ids])
    assert {tuple(pair) for pair in answers} <= {("moved", "move_not_allowed"), ("already_accepted", "moved")}
    states = deployment.python(
        "from everyprint.orders.models import Order\n"
        "for o in Order.objects.all(): print(o.public_id, o.state, 'accepted' if o.accepted_at else 'free')"
    )
    seen = {line.split()[0]: line.split()[1:] for line in states.splitlines()}
    for order, (customers, _shops) in zip(ids, answers, strict=True):
        assert seen[order] == (["abort", "free"] if customers == "moved" else ["pending", "accepted"])
    is_sound(deployment)


GUESS = """
from everyprint.accounts.guesses import GuessLimit
from everyprint.customers.queries import by_public_id
from everyprint.lib.transactions import transactional
from everyprint.payments import services as payments
payments.voucher_tries = GuessLimit("voucher", at_once=10, seconds_each=86400)
def act(customer, end):
    owner = by_public_id(customer)
    guess = lambda: payments.redeem_voucher(owner, "2222222222222222")
    return (transactional(guess) if end == "rolled_back" else guess)()
"""


def test_a_crowd_guesses_no_more_vouchers_than_one_process_may(deployment: Deployment) -> None:
    customers = made(deployment, "print(customer.public_id, make.customer().public_id)")
    wrong = {}
    with crowd(deployment, FIND + GUESS, PROCESSES) as members:
        for customer, end in zip(customers, ("refused", "rolled_back"), strict=True):
            rounds = [members.do([f"{customer} {end}"] * PROCESSES) for _ in range(4)]
            # Nobody is refused a first guess because others guess at the same moment.
            assert set(rounds[0]) == {"wrong_voucher"}
            answers = [answer for answers in rounds for answer in answers]
            assert set(answers) == {"wrong_voucher", "too_many_tries"}
            wrong[end] = answers.count("wrong_voucher")
    assert wrong["refused"] == 10
    # What was rolled back is counted again afterwards: until then one guess of each process may pass.
    assert 10 <= wrong["rolled_back"] < 10 + PROCESSES


def test_a_crowd_tries_no_more_codes_on_an_order_than_one_process_may(deployment: Deployment) -> None:
    (order,) = made(deployment, "print(make.complete(customer, make.shop()).public_id)")
    code = """
def act(order):
    order = find(order)
    hand_over(order.shop, "222222", actor=SYSTEM, opened=order)
"""
    with crowd(deployment, FIND + code, PROCESSES) as members:
        answers = [found for _ in range(3) for found in members.do([order] * PROCESSES)]
    assert sorted(answers) == ["code_locked"] * (len(answers) - 5) + ["wrong_code"] * 5
    told = deployment.python(
        "from everyprint.messaging.models import Message\n"
        "print(Message.objects.filter(kind='pickup_locked').count())"
    )
    assert told.split() == ["1"]


RINGS = """
from everyprint.bot import services
from everyprint.customers.services import make_recovery_code
from everyprint.ledger.services import transfer
from everyprint.lib.actor import SYSTEM
for ring in range({rings}):
    members = [services.arrive("web", f"{{ring}}-{{place}}", "fr") for place in range(3)]
    codes = [make_recovery_code(address.customer) for address in members]
    for place, address in enumerate(members):
        transfer(f"start:{{ring}}:{{place}}", "cash_topup",
                 {{"cash:platform": -100, address.customer.account: 100}}, actor=SYSTEM)
    for place, address in enumerate(members):
        services.take_text(address, codes[(place + 1) % 3], f"code {{place}}")
"""
JOIN_AT_ONCE = """
from everyprint.bot import services
from everyprint.customers.queries import address_of
def act(external_id):
    services.take_tap(address_of("web", external_id), "join_balances", "join")
    return "tapped"
"""
LOST = """
from everyprint.customers.models import Address
from everyprint.customers.queries import spendable
for address in Address.objects.all():
    print(address.customer.joined_into_id is None, spendable("web", address.external_id))
"""


def test_a_ring_that_joins_itself_at_once_leaves_nobody_at_a_balance_that_is_no_more(
    deployment: Deployment,
) -> None:
    rings = count(24)
    deployment.migrate()
    deployment.python(RINGS.format(rings=rings))
    with crowd(deployment, JOIN_AT_ONCE, 3) as members:
        for ring in range(rings):
            answers = members.do([f"{ring}-{place}" for place in range(3)])
            assert answers == ["tapped"] * 3
    lines = [line.split() for line in deployment.python(LOST).splitlines()]
    assert len(lines) == 3 * rings and any(int(line[1]) > 100 for line in lines)
    assert [line for line in lines if line[0] != "True" or int(line[1]) < 100] == []
    is_sound(deployment)


SHOP_RUSH = """
import sys, threading
from django.db import connection, connections
from everyprint.ledger import services as ledger
from everyprint.lib.actor import SYSTEM
threads, rounds = int(sys.argv[1]), int(sys.argv[2])
failed = []
shares = {"shop:RUSH": 90, "revenue:commission": 10}
def deadlocks():
    with connection.cursor() as cursor:
        cursor.execute("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'")
        return int(cursor.fetchone()[1])
for name in ("shop:RUSH", "revenue:commission", "cash:platform", *(f"customer:R{n}" for n in range(threads))):
    ledger.open_account(name, floor=None if name == "cash:platform" else 0)
def rush(number):
    mine = f"customer:R{number}"
    for turn in range(rounds):
        key = f"{number}.{turn}"
        try:
            ledger.transfer(f"in {key}", "cash", {"cash:platform": -100, mine: 100}, actor=SYSTEM)
            ledger.hold(f"hold {key}", mine, 100, actor=SYSTEM)
            ledger.post_hold(f"hold {key}", shares, kind="x", actor=SYSTEM)
        except Exception as error:
            failed.append(repr(error))
    connections.close_all()
before = deadlocks()
crowd = [threading.Thread(target=rush, args=[number]) for number in range(threads)]
[one.start() for one in crowd]
[one.join() for one in crowd]
print(len(failed), deadlocks() - before, *failed[:1])
"""


@pytest.mark.parametrize("deployment", ["mariadb"], indirect=True)
def test_thirty_two_threads_at_one_shop_fail_in_nothing(deployment: Deployment) -> None:
    """Balances first, then entries: what locks a row for reading before it is updated ends in deadlocks."""
    deployment.migrate()
    threads, rounds = 32, count(40)
    code = SHOP_RUSH.replace("sys.argv[1]", str(threads)).replace("sys.argv[2]", str(rounds))
    failed, deadlocks, *words = deployment.python(code).split(maxsplit=2)
    print(f"{1000 * int(deadlocks) / (3 * threads * rounds):.1f} deadlocks a thousand transfers and holds")
    assert int(failed) == 0, words
    assert balances(deployment)["shop:RUSH"] == (90 * threads * rounds, 0)
    is_sound(deployment)


TOP_UP = """
from everyprint.customers.queries import by_public_id
from everyprint.payments import services as payments
from everyprint.payments.providers.pawapay import settings
settings.URL = settings.TOKEN = "nobody is called: no worker runs"
def act(customer, number, key, displacing):
    owner, asked = by_public_id(customer), {"provider": "pawapay", "key": key, "displacing": displacing}
    return payments.start_topup(owner, 500, number, "ORANGE_SEN", **asked).public_id
"""


def test_of_a_crowd_at_one_telephone_one_is_asked_for(deployment: Deployment) -> None:
    people = made(deployment, f"for _ in range({PROCESSES}): print(make.customer().public_id)")
    rounds = count(12)
    with crowd(deployment, FIND + TOP_UP, PROCESSES) as members:
        for turn in range(rounds):
            current = "nobody"
            for step in (
                "first",
                "then",
            ):  # the second time everybody wants to displace the one who was first
                lines = [f"{who} +2217712399{turn:02} {step}-{who}-{turn} {current}" for who in people]
                answers = members.do(lines)
                assert answers.count("topup_open") == PROCESSES - 1, answers
                [current] = set(answers) - {"topup_open"}
    told = deployment.python(
        "from everyprint.payments.models import Attempt, Telephone\n"
        "print(Attempt.objects.count(), Attempt.objects.filter(displaced_at=None).count(),"
        " Telephone.objects.count())"
    )
    assert told.split() == [str(2 * rounds), str(rounds), str(rounds)]
    is_sound(deployment)


CORRECT = """
from everyprint.customers.queries import by_public_id
from everyprint.ledger.services import hold
from everyprint.payments import cash
from everyprint.shops.models import Shop
def act(who, credit, customer):
    if who == "customer":
        hold(f"order-{credit}", f"customer:{customer}", 400, actor=SYSTEM)
        return "spent"
    cash.reverse(Shop.objects.get(), int(credit), 100, "un zéro de trop", actor=SYSTEM)
    return "corrected"
"""


def test_of_two_clerks_who_correct_a_credit_while_it_is_spent_one_does_and_no_franc_is_made(
    deployment: Deployment,
) -> None:
    rounds = count(20)
    code = (
        f"for number in range({rounds}):\n"
        "    customer = make.customer()\n"
        "    make.payments.take_cash(customer, 1000, shop=shop, actor=make.SHOP, key=f'k{number}')\n"
        "    from everyprint.ledger.models import Transfer\n"
        "    print(f'{Transfer.objects.get(key=f\"cash:k{number}\").pk}/{customer.public_id}')\n"
    )
    credits = [line.split("/") for line in made(deployment, code)]
    with crowd(deployment, FIND + CORRECT, 3) as members:
        for credit, customer in credits:
            lines = [f"{who} {credit} {customer}" for who in ("clerk", "clerk", "customer")]
            answers = members.do(lines)
            assert sorted(answers[:2]) == ["corrected", "reversed_before"], answers
            assert answers[2] in ("spent", "not_enough_money")
    posted = balances(deployment)
    for _, customer in credits:
        balance, held = posted[f"customer:{customer}"]
        assert (balance, held) in ((400, 400), (100, 0)), "what was held first stays, else 100 F are left"
    is_sound(deployment)


JOIN = """
from everyprint.bot import joining, services as bot
from everyprint.customers.models import Address, Customer
from everyprint.documents.models import Revision
from everyprint.orders.pricing import Options
from everyprint.shops.models import Shop
def act(what, one, other, revision):
    a, b = Customer.objects.get(pk=one), Customer.objects.get(pk=other)
    if what == "join":
        joining.join(a, b)
    elif what == "write":
        bot.take_text(Address.objects.filter(external_id=revision).get(), "mon solde", revision)
    else:
        paper = Revision.objects.get(pk=revision)
        services.buy(a, Shop.objects.get(), paper, Options(pages="1"), actor=SYSTEM)
    return what
"""
MAKE_PAIRS = """
for _ in range({number}):
    words = []
    for owner in (make.customer(500), make.customer(500)):
        words += [owner.pk, make.revision(owner).pk, owner.addresses.get().external_id]
    print(*words, sep=",")
"""
JOINED = """
from everyprint.bot import joining
from everyprint.customers.models import Customer
from everyprint.customers.queries import by_public_id
from everyprint.ledger.models import Balance
from everyprint.messaging.models import Message
from everyprint.orders.models import Order
joining.gather_late()
for gone in Customer.objects.exclude(joined_into=None):
    assert gone.joined_into.joined_into is None and not gone.addresses.exists() and not gone.orders.exists()
    assert not Message.objects.filter(customer=gone.public_id).exists()
    left, got = (Balance.objects.get(account=one.account) for one in (gone, gone.joined_into))
    assert left.available == 0 and left.posted + got.posted == 1000, (left.posted, got.posted)
    orders = Order.objects.filter(customer=gone.joined_into)
    assert left.held + got.held == sum(order.total for order in orders)
print(Customer.objects.exclude(joined_into=None).count())
"""


def test_two_who_are_joined_both_ways_while_they_buy_and_write_become_one(deployment: Deployment) -> None:
    pairs = [row.split(",") for row in made(deployment, MAKE_PAIRS.format(number=count(24)))]
    with crowd(deployment, FIND + JOIN, PROCESSES) as members:
        for a, paper, phone, b, other_paper, other_phone in pairs:
            lines = [
                f"join {a} {b} -",
                f"join {b} {a} -",
                f"buy {a} {b} {paper}",
                f"buy {b} {a} {other_paper}",
            ]
            answers = members.do([*lines, f"write {a} {b} {phone}", f"write {b} {a} {other_phone}"])
            assert sorted(answers[:2]) == ["join", "not_joinable"], answers
            # Who was joined a moment before has nothing left to buy with; the money is with the other.
            assert set(answers[2:4]) <= {"buy", "not_enough_money"} and answers[4:] == ["write"] * 2, answers
    assert deployment.python(JOINED).split() == [str(len(pairs))]
    is_sound(deployment)
