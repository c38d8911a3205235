"""Opening another balance loses nothing: both are named, and joined only by who says so."""

from datetime import timedelta

import pytest

from everyprint.bot import joining, services
from everyprint.bot.steps import recovery
from everyprint.bot.tests.conftest import Talk
from everyprint.bot.words.phrases import amount
from everyprint.cli.upkeep import violations
from everyprint.customers import queries
from everyprint.customers.codes import recovery_code, recovery_hash
from everyprint.customers.errors import NotJoinable, WrongRecoveryCode
from everyprint.customers.joining import join as join_customers
from everyprint.customers.joining import move_address
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import by_public_id, by_recovery_code, spendable
from everyprint.customers.services import make_recovery_code, new_recovery_code
from everyprint.ledger.queries import available
from everyprint.ledger.services import transfer
from everyprint.lib import clock, ids
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.lib.ids import grouped
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import revealed
from everyprint.orders.models import Order
from everyprint.orders.services import abort_order, accept_order, complete_order, retrieve_order
from everyprint.payments.models import Attempt
from everyprint.payments.services import fail_attempt, settle_attempt, take_cash

NUMBER = "+221771234567"


@pytest.fixture
def old(shop):
    """An older conversation, on another phone."""
    return Talk(services.arrive("web", "phone-old", "fr"))


def rich(talk, amount=1000):
    take_cash(talk.customer, amount, shop=None, actor=SYSTEM, key=ids.new_key())
    talk.work()
    return talk


def code_of(talk):
    make_recovery_code(talk.customer)
    talk.customer.refresh_from_db()
    return recovery_code(talk.customer)


def orders_at_parrain(talk):
    """An open order of 370 F."""
    talk.orders(colour_pages=())
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.tap(talk.payload("pay:"))
    return Order.objects.get(state=Order.PENDING, customer=talk.customer)


def refund(order):
    abort_order(order, "plus de papier", actor=Actor("staff", "x"))


def is_clean():
    return [str(found) for found in violations() if "joined" in str(found)] == []


@pytest.mark.parametrize("written", ["{}", "mon code de secours est {} merci"])
def test_both_balances_and_orders_are_named_and_nothing_changes_before_an_answer(talk, old, written):
    order = orders_at_parrain(rich(old))
    code = code_of(old)
    rich(talk)
    talk.write(written.format(grouped(code)))
    text = talk.last.text
    for fact in (talk.customer.public_id, old.customer.public_id, order.public_id):
        assert grouped(fact) in text
    assert (
        "1 000" in text.replace("\u202f", " ").replace("\xa0", " ") and "630" in text and "LE PARRAIN" in text
    )
    assert talk.taps() == ["join_balances", "leave_balance", "stay_here"]
    assert spendable("web", "phone-1") == 1000 and spendable("web", "phone-old") == 630
    assert code not in "".join(map(str, Message.objects.values()))


def test_joined_balances_are_one_in_every_respect(talk, old):
    order = orders_at_parrain(rich(old))
    rich(talk)
    own, other = code_of(talk), code_of(old)
    before, owner = talk.customer, old.customer
    talk.write(other)
    talk.tap("join_balances")
    assert talk.last.kind == "balances_joined" and talk.customer == owner
    talk.tap("join_balances")  # once more, by an impatient thumb
    assert talk.last.kind == "balances_joined"
    assert spendable("web", "phone-1") == spendable("web", "phone-old") == 1630
    assert by_recovery_code(own) == by_recovery_code(other) == by_public_id(before.public_id) == owner
    assert talk.write("mon solde").params["balance"] == 1630
    refund(order)
    assert spendable("web", "phone-1") == 2000
    assert is_clean()


def test_what_the_joined_one_had_goes_on_as_the_owners(talk, old):
    """An open order, a draft, a thread, a file, a name."""
    order = orders_at_parrain(rich(talk))
    Customer.objects.filter(pk=talk.customer.pk).update(phone=NUMBER, last_name="Sow")
    draft = talk.orders(colour_pages=())
    talk.tap("shops")
    talk.tap("shop:EEX22")
    pay, before = talk.payload("pay:"), talk.customer
    code = code_of(old)
    talk.write(code)
    talk.tap("join_balances")
    assert Message.objects.filter(customer=before.public_id).count() == 0
    owner = Customer.objects.get(pk=old.customer.pk)
    assert (owner.phone, owner.last_name) == (NUMBER, "Sow")
    assert spendable("web", "phone-old") == 630
    talk.tap(pay)
    paid = Order.objects.get(lines__revision=draft)
    assert (paid.state, paid.customer) == (Order.PENDING, owner)
    accept_order(order, clock.now() + timedelta(hours=1), actor=SYSTEM)
    complete_order(order, actor=SYSTEM)
    assert Message.objects.filter(kind="order_complete", customer=owner.public_id).exists()
    retrieve_order(order, actor=SYSTEM)
    order.reload()
    refund(paid)
    assert spendable("web", "phone-old") == 630
    assert available(before.account) == 0 and is_clean()


def waiting(talk):
    """A request that a telephone is asked for."""
    return Attempt.objects.create(
        public_id=ids.new_key(), key=ids.new_key(), party=talk.customer.public_id, amount=500, currency="XOF",
        provider="pawapay", network="ORANGE_SEN", phone=NUMBER, reference=ids.new_key(),
        created_at=clock.now(), state=Attempt.PENDING, next_try_at=clock.now(),
    )  # fmt: skip


@pytest.mark.parametrize("is_late", [False, True])
def test_a_topup_that_was_open_or_had_failed_ends_in_the_joined_balance(talk, old, is_late):
    attempt = waiting(talk)
    if is_late:
        fail_attempt(attempt, "PAYER_NOT_FOUND", actor=SYSTEM)
    talk.write(code_of(old))
    assert talk.last.kind == "ask_join"
    talk.tap("join_balances")
    # The process that asked the provider had read the attempt before.
    settle_attempt(attempt, amount=500, currency="XOF", provider_transaction="1", actor=SYSTEM)
    assert spendable("web", "phone-old") == spendable("web", "phone-1") == 500
    assert Message.objects.filter(kind="topped_up", customer=old.customer.public_id).exists()
    assert is_clean()


def test_without_consent_the_own_code_is_shown_before_the_other_is_opened(talk, old):
    rich(old, 300)
    rich(talk)
    before = talk.customer
    talk.write(code_of(old))
    talk.tap("leave_balance")
    before.refresh_from_db()
    own = recovery_code(before)
    assert own and grouped(own) in revealed(talk.last).text and talk.customer == before
    assert own not in "".join(map(str, Message.objects.values()))
    talk.tap("open_other")
    assert talk.last.kind == "balance_opened" and spendable("web", "phone-1") == 300
    assert available(before.account) == 1000
    talk.write(own)
    talk.tap("leave_balance")
    talk.tap("open_other")
    assert spendable("web", "phone-1") == 1000


def test_a_code_of_an_older_version_is_replaced_before_its_balance_is_left(talk, old):
    rich(talk)
    Customer.objects.filter(pk=talk.customer.pk).update(recovery_hash="old", recovery_number=0)
    talk.write(code_of(old))
    talk.tap("leave_balance")
    talk.customer.refresh_from_db()
    assert grouped(recovery_code(talk.customer)) in revealed(talk.last).text


def test_who_changes_nothing_keeps_everything_and_old_buttons_open_nothing_more(talk, old):
    rich(talk)
    talk.write(code_of(old))
    talk.tap("stay_here")
    assert talk.last.kind == "nothing_opened"
    for tap in ("join_balances", "leave_balance", "open_other"):
        talk.tap(tap)
        assert talk.last.kind == "join_over"
    assert spendable("web", "phone-1") == 1000


def test_who_was_joined_to_somebody_else_meanwhile_is_asked_about_anew(talk, old):
    third = rich(Talk(services.arrive("web", "phone-3", "fr")))
    rich(talk)
    code = code_of(old)
    talk.write(code)
    joining.join(old.customer, third.customer)
    talk.tap("join_balances")
    assert talk.last.kind == "join_over" and spendable("web", "phone-1") == 1000
    talk.write(code)
    assert talk.last.kind == "ask_join" and grouped(third.customer.public_id) in talk.last.text


def test_a_join_that_is_refused_leaves_the_browser_where_it_was(talk, old, monkeypatch):
    third = rich(Talk(services.arrive("web", "phone-3", "fr")))
    rich(talk)
    talk.write(code_of(old))
    before, stale = talk.customer, Customer.objects.get(pk=old.customer.pk)
    joining.join(old.customer, third.customer)
    monkeypatch.setattr(recovery, "_other", lambda turn: stale)  # as it was a moment ago
    assert talk.tap("join_balances").kind == "sentence"
    assert queries.by_address("web", "phone-1") == before and spendable("web", "phone-1") == 1000


def test_who_opens_a_balance_that_was_joined_a_moment_ago_opens_the_one_it_is_now(talk, old):
    stale = Customer.objects.get(pk=old.customer.pk)
    third = Talk(services.arrive("web", "phone-3", "fr")).customer
    joining.join(old.customer, third)
    move_address(talk.address, stale)
    assert queries.by_address("web", "phone-1") == third


def test_an_address_that_was_left_with_a_joined_customer_is_found_and_brought(talk, old):
    before = old.customer
    joining.join(before, talk.customer)
    Address.objects.filter(external_id="phone-old").update(customer=before)
    Customer.objects.filter(pk=before.pk).update(joined_at=clock.now() - timedelta(hours=1))
    assert not is_clean()
    joining.gather_late()
    assert queries.by_address("web", "phone-old") == queries.by_address("web", "phone-1") and is_clean()


def test_money_that_is_on_its_way_is_named_too(talk, old):
    waiting(old)
    rich(talk)
    talk.write(code_of(old))
    assert f"{amount(500)} en attente" in talk.last.text


def test_a_new_code_says_that_those_before_open_nothing_any_more(talk):
    rich(talk)
    assert "avant" not in talk.write("mon code de secours").text
    assert "n'ouvrent plus rien" in talk.tap("new_code").text.replace("\u2019", "'")


def test_starting_over_names_the_request_that_is_still_on_the_telephone(talk):
    waiting(talk)
    assert amount(500) in talk.write("annule").text and "débité" not in talk.last.text


def test_a_question_ends_after_a_quarter_of_an_hour_or_with_its_code(talk, old, monkeypatch):
    rich(talk)
    talk.write(code_of(old))
    new_recovery_code(old.customer)
    talk.tap("join_balances")
    assert talk.last.kind == "join_over"
    talk.write(code_of(old))
    later = clock.now() + timedelta(minutes=16)
    monkeypatch.setattr(clock, "now", lambda: later)
    talk.tap("join_balances")
    assert talk.last.kind == "join_over" and spendable("web", "phone-1") == 1000


def test_where_nothing_is_lost_a_code_opens_its_balance_at_once(talk, old):
    rich(old)
    talk.write(f"mon code: {code_of(old)}")
    assert talk.last.kind == "balance_opened" and spendable("web", "phone-1") == 1000


def test_the_code_of_the_balance_that_is_open_changes_nothing(talk):
    rich(talk)
    talk.write(code_of(talk))
    assert talk.last.kind == "own_code" and talk.customer == Customer.objects.get()


def test_a_wrong_code_says_so_and_the_sixth_is_not_looked_at(talk, old):
    rich(talk)
    right = code_of(old)
    for _ in range(5):
        talk.write("K7M2-QX9A-AB34")
        assert "aucun solde" in talk.last.text
    talk.write(right)
    assert "Trop d'essais" in talk.last.text.replace("’", "'")


def test_sixteen_characters_that_are_no_voucher_are_tried_as_an_old_recovery_code(talk, old):
    rich(old)
    Customer.objects.filter(pk=old.customer.pk).update(recovery_hash=recovery_hash("K7M2QX9AAB34CD56"))
    talk.write("K7M2-QX9A-AB34-CD56")
    assert talk.last.kind == "balance_opened" and talk.customer == old.customer


def test_three_conversations_become_one_in_any_order(talk, old):
    third = rich(Talk(services.arrive("chatfuel:default", "7", "fr")), 5)
    rich(old, 30)
    rich(talk, 200)
    first, second = code_of(talk), code_of(old)
    third.write(first)
    third.tap("join_balances")
    talk.write(second)
    talk.tap("join_balances")
    owner = old.customer
    assert {
        spendable("web", "phone-1"),
        spendable("web", "phone-old"),
        spendable("chatfuel:default", "7"),
    } == {235}
    assert by_recovery_code(first) == owner and Customer.objects.exclude(joined_into=None).count() == 2
    assert {row.joined_into for row in Customer.objects.exclude(pk=owner.pk)} == {owner}


def test_a_new_code_ends_the_codes_of_joined_balances_too(talk, old):
    rich(talk)
    own = code_of(talk)
    talk.write(code_of(old))
    talk.tap("join_balances")
    new_recovery_code(old.customer)
    with pytest.raises(WrongRecoveryCode):
        by_recovery_code(own)


def test_nobody_is_joined_twice_or_to_themselves(talk, old):
    before, owner = talk.customer, old.customer
    joining.join(before, owner)
    for one, other in ((before, owner), (owner, before), (owner, owner)):
        with pytest.raises(NotJoinable):
            join_customers(one, other)
    assert queries.by_address("web", "phone-1") == owner


def test_what_comes_to_a_joined_customer_after_all_is_found_and_brought(talk, old):
    before = talk.customer
    joining.join(before, old.customer)
    transfer("late", "cash_topup", {"cash:platform": -70, before.account: 70}, actor=SYSTEM)
    talk.has_read()
    Customer.objects.filter(pk=before.pk).update(joined_at=clock.now() - timedelta(hours=1))
    assert not is_clean()
    joining.gather_late()
    assert spendable("web", "phone-1") == 70 and is_clean()


def test_a_tap_that_comes_twice_joins_once(talk, old):
    rich(talk)
    talk.write(code_of(old))
    talk.tap("join_balances", key="same")
    said = len(talk.sent())
    talk.tap("join_balances", key="same")
    assert len(talk.sent()) == said
