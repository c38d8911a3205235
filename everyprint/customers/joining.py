"""Two customers who are one person become one customer, when that person says so.

This room moves the addresses and keeps what leads there; what the other rooms have of a joined customer is
moved by whoever joins them (bot/joining.py).
"""

from everyprint.customers.errors import NotJoinable
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import locked
from everyprint.lib import clock
from everyprint.lib.transactions import transactional


@transactional
def join(customer: Customer, owner: Customer) -> None:
    """From now on `customer` is `owner`: addresses, number and recovery code lead there.

    Raises NotJoinable when one of the two was joined to somebody meanwhile, or both are one already.
    """
    # The addresses first, as every turn of a conversation does: a turn on one of them ends before, or comes
    # after and finds the new customer.
    Address.objects.filter(customer=customer).update(customer=owner)
    rows = Customer.objects.select_for_update().filter(pk__in=[customer.pk, owner.pk]).order_by("pk")
    if [row.joined_into_id for row in rows] != [None, None]:
        raise NotJoinable()
    move_addresses(customer, owner)  # what was attached until we held the row
    _keep_what_is_known(customer, owner)
    Customer.objects.filter(joined_into=customer).update(joined_into=owner)
    Customer.objects.filter(pk=customer.pk).update(joined_into=owner, joined_at=clock.now())
    customer.refresh_from_db()


def _keep_what_is_known(customer: Customer, owner: Customer) -> None:
    """The counter asks for name and digits: what only one of the two has said is kept."""
    for name in ("last_name", "phone"):
        if getattr(customer, name) and not getattr(owner, name):
            setattr(owner, name, getattr(customer, name))
            owner.save(update_fields=[name])


@transactional
def move_addresses(customer: Customer, owner: Customer) -> None:
    """Have the addresses of a joined customer lead to the one they are now."""
    Address.objects.filter(customer=customer).update(customer=owner)


@transactional
def move_address(address: Address, owner: Customer) -> None:
    """Have an address open another balance; the one that it opened before stays with its recovery code."""
    address.customer = locked(owner)
    Address.objects.filter(pk=address.pk).update(customer=address.customer)
