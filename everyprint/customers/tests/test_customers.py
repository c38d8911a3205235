"""A customer's addresses and balance, and the code that reopens it."""

import pytest

from everyprint.customers import queries, services
from everyprint.customers.errors import UnknownCustomer, WrongRecoveryCode
from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.ledger.services import transfer
from everyprint.lib import ids
from everyprint.lib.actor import SYSTEM
from tests.support import make

pytestmark = pytest.mark.django_db


def credit(customer: Customer, amount: int) -> None:
    """Cash that a customer paid at the platform's desk."""
    transfer(ids.new_key(), "cash_topup", {"cash:platform": -amount, customer.account: amount}, actor=SYSTEM)


def test_a_new_customer_has_an_empty_balance() -> None:
    made = services.register("web", "visitor")
    assert (available(made.account), queries.spendable("web", "visitor")) == (0, 0)


def test_registering_twice_gives_the_same_customer() -> None:
    first = services.register("web", "visitor", last_name="Sow")
    again = services.register("web", "visitor", last_name="Diop")
    assert first == again and again.last_name == "Sow"


def test_saving_a_known_customer_changes_the_name_and_not_the_balance() -> None:
    services.save("chatfuel:default", "7", "Sow", 1)
    customer = queries.by_address("chatfuel:default", "7")
    assert customer is not None
    credit(customer, 700)
    services.save("chatfuel:default", "7", "Ndiaye", 0)
    customer.refresh_from_db()
    assert (customer.last_name, customer.gender) == ("Ndiaye", 0)
    assert queries.spendable("chatfuel:default", "7") == 700


def test_addresses_that_differ_by_case_accent_space_or_emoji_are_different_customers() -> None:
    spellings = [
        "abc",
        "ABC",
        "àbc",
        "a\u0300bc",
        "abc ",
        "abc  ",
        "\u00a0abc",
        "abc😀",
        "abc😁",
        "ß",
        "ss",
        "1",
        "01",
    ]
    for number, spelling in enumerate(spellings):
        services.save("chatfuel:default", spelling, f"n{number}", 0)
    for number, spelling in enumerate(spellings):
        found = queries.by_address("chatfuel:default", spelling)
        assert found is not None and found.last_name == f"n{number}"
        credit(found, 100 + number)
    assert [queries.spendable("chatfuel:default", s) for s in spellings] == [
        100 + number for number in range(len(spellings))
    ]
    assert queries.by_address("chatfuel:default", "Abc") is None


@pytest.mark.parametrize("name", ["Éloïse Ndiaye ", "李", 'O\'Brien \\ "x"', "😀", "  "])
def test_a_name_comes_back_as_it_was_written(name: str) -> None:
    services.save("chatfuel:default", "7", name, 1)
    services.save("chatfuel:default", "7", name, 1)
    assert Customer.objects.get(addresses__external_id="7").last_name == name


def test_the_balance_of_an_unknown_address_is_none() -> None:
    assert queries.spendable("web", "nobody") is None


def test_a_recovery_code_is_given_once_and_reopens_the_balance_elsewhere() -> None:
    customer = make.customer()
    code = services.make_recovery_code(customer)
    assert code is not None and services.make_recovery_code(customer) is None
    found = services.recover(ids.grouped(code).lower(), "web", "new phone")
    assert found == customer == queries.by_address("web", "new phone")
    address = queries.last_heard(customer)
    assert address is not None and address.external_id == "new phone"


def test_recovering_on_a_phone_in_use_moves_that_phone_to_the_balance() -> None:
    customer, visitor = make.customer(), make.customer()
    code = services.make_recovery_code(customer)
    address = queries.last_heard(visitor)
    assert code is not None and address is not None
    services.recover(code, address.channel_account, address.external_id)
    assert queries.by_address(address.channel_account, address.external_id) == customer


@pytest.mark.parametrize("code", ["", "2222222222222222", "' OR 1=1 --"])
def test_a_wrong_recovery_code_opens_nothing(code: str) -> None:
    services.make_recovery_code(make.customer())
    with pytest.raises(WrongRecoveryCode):
        services.recover(code, "web", "x")


def test_a_recovery_code_is_not_stored() -> None:
    customer = make.customer()
    code = services.make_recovery_code(customer)
    customer.refresh_from_db()
    assert code is not None and customer.recovery_hash and code not in customer.recovery_hash


def test_a_customer_is_found_by_the_number_people_read_aloud() -> None:
    customer = make.customer()
    assert queries.by_public_id(ids.grouped(customer.public_id).lower()) == customer
    with pytest.raises(UnknownCustomer):
        queries.by_public_id("22222222")


def test_only_the_published_account_is_searched_by_messenger_id() -> None:
    services.register("web", "7")
    with pytest.raises(UnknownCustomer):
        queries.by_messenger_id("7")
    services.register("chatfuel:default", "7")
    assert queries.by_messenger_id("7")
