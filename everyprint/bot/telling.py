"""Telling a customer something: where it goes and in which language."""

from everyprint.bot.words import known
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import last_heard
from everyprint.messaging import services as messaging


def recipient(customer: Customer, address: Address | None) -> messaging.Recipient:
    """A customer at an address; an unknown place parks what is sent there."""
    return messaging.Recipient(
        customer=customer.public_id,
        channel_account=address.channel_account if address else "none",
        external_id=address.external_id if address else "",
        language=customer.language,
    )


def tell(customer: Customer, kind: str, *, key: str, order: str = "", **params: object) -> None:
    """Queue a notice to the address where the customer was last heard, once per `key`, in the transaction."""
    to = recipient(customer, last_heard(customer))
    messaging.send(to, known(kind), key=key, order=order, **params)
