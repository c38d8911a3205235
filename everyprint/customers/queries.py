"""Finding customers."""

from everyprint.customers.errors import UnknownCustomer
from everyprint.customers.models import Address, Customer
from everyprint.lib.ids import normalise_code

CHATFUEL_ACCOUNT = "chatfuel:default"
WEB_ACCOUNT = "web"


def by_address(account: str, external_id: str) -> Customer | None:
    """The customer behind an address, or None."""
    return Customer.objects.filter(addresses__account=account, addresses__external_id=external_id).first()


def by_messenger_id(messenger_id: str) -> Customer:
    """The customer of an address on the default Chatfuel account. Raises UnknownCustomer."""
    customer = by_address(CHATFUEL_ACCOUNT, messenger_id)
    if customer is None:
        raise UnknownCustomer()
    return customer


def by_public_id(public_id: str) -> Customer:
    """The customer of a number such as `K7M2-QX9A`. Raises UnknownCustomer."""
    customer = Customer.objects.filter(public_id=normalise_code(public_id)).first()
    if customer is None:
        raise UnknownCustomer(field="customer")
    return customer


def latest_address(customer: Customer) -> Address | None:
    """Where the customer was first seen last: messages go there."""
    return customer.addresses.order_by("-created_at", "-pk").first()
