"""A customer's addresses, and the code that reopens a balance."""

import pytest

from everyprint.customers import queries, services
from everyprint.customers.errors import UnknownCustomer, WrongRecoveryCode
from everyprint.lib import ids
from tests.support import make

pytestmark = pytest.mark.django_db


def test_a_recovery_code_is_given_once_and_reopens_the_balance_elsewhere() -> None:
    customer = make.customer()
    code = services.make_recovery_code(customer)
    assert code is not None and services.make_recovery_code(customer) is None
    found = services.recover(ids.grouped(code).lower(), "web", "new phone")
    assert found == customer == queries.by_address("web", "new phone")
    address = queries.latest_address(customer)
    assert address is not None and address.external_id == "new phone"


def test_recovering_on_a_phone_in_use_moves_that_phone_to_the_balance() -> None:
    customer, visitor = make.customer(), make.customer()
    code = services.make_recovery_code(customer)
    address = queries.latest_address(visitor)
    assert code is not None and address is not None
    services.recover(code, address.account, address.external_id)
    assert queries.by_address(address.account, address.external_id) == customer


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
    services.create_customer("web", "7")
    with pytest.raises(UnknownCustomer):
        queries.by_messenger_id("7")
    services.create_customer("chatfuel:default", "7")
    assert queries.by_messenger_id("7")
