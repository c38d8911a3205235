"""Finding customers, and the hot call: one parameterised statement for a balance."""

from django.db import connection

from everyprint.customers.codes import recovery_hash
from everyprint.customers.errors import UnknownCustomer, UnknownNumber, WrongRecoveryCode
from everyprint.customers.models import Address, Customer
from everyprint.lib.ids import normalise_code

CHATFUEL_ACCOUNT = "chatfuel:default"
WEB_ACCOUNT = "web"
_CONCAT = {"sqlite": "'customer:' || c.public_id", "mysql": "CONCAT('customer:', c.public_id)"}
_SPENDABLE = (
    "SELECT b.posted - b.held FROM customers_address a JOIN customer c ON c.id = a.customer_id "
    "JOIN balance b ON b.account = {account} WHERE a.channel_account = %s AND a.external_id = %s"
)


def by_address(channel_account: str, external_id: str) -> Customer | None:
    """The customer behind an address, or None."""
    return Customer.objects.filter(
        addresses__channel_account=channel_account, addresses__external_id=external_id
    ).first()


def by_messenger_id(messenger_id: str, channel_account: str = CHATFUEL_ACCOUNT) -> Customer:
    """The customer of an address on a bot, which is the default Chatfuel channel account unless another is
    named. Raises UnknownCustomer."""
    customer = by_address(channel_account, messenger_id)
    if customer is None:
        raise UnknownCustomer()
    return customer


def by_public_id(public_id: str) -> Customer:
    """The customer of a number such as `K7M2-QX9A`; of one who was joined, who they are now.

    Raises UnknownNumber.
    """
    rows = Customer.objects.select_related("joined_into")
    customer = rows.filter(public_id=normalise_code(public_id)).first()
    if customer is None:
        raise UnknownNumber()
    return customer.joined_into or customer


def account_of(public_id: str) -> str:
    """The ledger account of a customer, of one who was joined the joined one. Raises UnknownNumber."""
    return by_public_id(public_id).account


def by_recovery_code(code: str) -> Customer:
    """The customer whose balance a recovery code opens. Raises WrongRecoveryCode."""
    return by_recovery_hash(recovery_hash(code))


def by_recovery_hash(hashed: str) -> Customer:
    """The same, by what is stored of the code. Raises WrongRecoveryCode."""
    customer = Customer.objects.select_related("joined_into").filter(recovery_hash=hashed).first()
    if customer is None:
        raise WrongRecoveryCode()
    return customer.joined_into or customer


def locked(customer: Customer) -> Customer:
    """Who a customer is now: nobody joins them to another before the transaction ends."""
    row = Customer.objects.select_for_update().get(pk=customer.pk)
    return row if row.joined_into_id is None else Customer.objects.get(pk=row.joined_into_id)


def is_known_on(customer: Customer, channel_account: str) -> bool:
    """Whether a customer has an address on a channel account."""
    return customer.addresses.filter(channel_account=channel_account).exists()


def address_of(channel_account: str, external_id: str) -> Address | None:
    """An address with its customer, or None."""
    rows = Address.objects.select_related("customer")
    return rows.filter(channel_account=channel_account, external_id=external_id).first()


def last_heard(customer: Customer) -> Address | None:
    """Where the customer was last heard and can still be reached: notices go there."""
    return customer.addresses.filter(gone_at__isnull=True).order_by("-heard_at", "-pk").first()


def spendable(channel_account: str, external_id: str) -> int | None:
    """What the customer of an address can spend (posted − held), in francs; None for an unknown one."""
    with connection.cursor() as cursor:
        cursor.execute(_SPENDABLE.format(account=_CONCAT[connection.vendor]), [channel_account, external_id])
        row = cursor.fetchone()
    return int(row[0]) if row else None
