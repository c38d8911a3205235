"""Writing customers and their addresses."""

from django.db import IntegrityError, connection, transaction

from everyprint.customers.codes import next_number, recovery_code, recovery_hash
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import by_address, by_recovery_code, locked
from everyprint.ledger.services import open_account
from everyprint.lib import clock, ids
from everyprint.lib.transactions import transactional

UPDATE_CUSTOMER = (
    "UPDATE customer SET last_name = %s, gender = %s WHERE id = "
    "(SELECT customer_id FROM customers_address WHERE channel_account = %s AND external_id = %s)"
)


@transactional
def register(channel_account: str, external_id: str, **details: object) -> Customer:
    """The customer of an address, made together with an empty balance when new. Never changes a known one."""
    known = by_address(channel_account, external_id)
    if known is not None:
        return known
    try:
        with transaction.atomic():
            return _insert(channel_account, external_id, **details)
    except IntegrityError:  # another process was first
        return Customer.objects.get(
            addresses__channel_account=channel_account, addresses__external_id=external_id
        )


def _insert(channel_account: str, external_id: str, **details: object) -> Customer:
    customer = Customer.objects.create(public_id=ids.new_customer_id(), created_at=clock.now(), **details)
    _attach(customer, channel_account, external_id)
    open_account(customer.account)
    return customer


def _attach(customer: Customer, channel_account: str, external_id: str) -> None:
    moment = clock.now()
    Address.objects.create(
        customer=customer,
        channel_account=channel_account,
        external_id=external_id,
        created_at=moment,
        heard_at=moment,
    )


@transactional
def heard(address: Address) -> None:
    """Remember that something came from this address just now: it is reached again, and notices go there."""
    address.heard_at = clock.now()
    Address.objects.filter(pk=address.pk).update(heard_at=address.heard_at, gone_at=None)


@transactional
def mark_gone(channel_account: str, external_id: str) -> None:
    """Remember that a channel knows nobody at this address any more; harmless the second time."""
    rows = Address.objects.filter(
        channel_account=channel_account, external_id=external_id, gone_at__isnull=True
    )
    rows.update(gone_at=clock.now())


@transactional
def save(channel_account: str, external_id: str, last_name: str, gender: int) -> None:
    """Insert or update the customer of an address; the balance of a known one is not touched.

    The hot call: one statement for a known customer.
    """
    with connection.cursor() as cursor:
        cursor.execute(UPDATE_CUSTOMER, [last_name, gender, channel_account, external_id])
        if cursor.rowcount:
            return
    register(channel_account, external_id, last_name=last_name, gender=gender)


@transactional
def set_language(customer: Customer, language: str) -> None:
    """Answer this customer in French (`fr`) or English (`en`) from now on."""
    Customer.objects.filter(pk=customer.pk).update(language=language)
    customer.language = language


@transactional
def set_phone(customer: Customer, phone: str) -> None:
    """Remember the E.164 number that a customer pays with."""
    Customer.objects.filter(pk=customer.pk).update(phone=phone)
    customer.phone = phone


@transactional
def make_recovery_code(customer: Customer) -> str | None:
    """The code that reopens this balance on another phone, once; None when it was given before."""
    return _draw_code(customer) if _current(customer).recovery_hash is None else None


@transactional
def new_recovery_code(customer: Customer) -> str:
    """Another recovery code; those before, of joined customers too, open nothing any more."""
    Customer.objects.filter(joined_into=customer).update(recovery_hash=None)
    return _draw_code(_current(customer))


def _current(customer: Customer) -> Customer:
    customer.refresh_from_db(fields=["recovery_hash", "recovery_number"])
    return customer


def _draw_code(customer: Customer) -> str:
    """Raise the number of the code, which draws it; who does so at the same moment draws the next one."""
    while True:
        number = next_number(customer)
        rows = Customer.objects.filter(pk=customer.pk, recovery_number=customer.recovery_number)
        customer.recovery_number = number
        customer.recovery_hash = recovery_hash(recovery_code(customer))
        if rows.update(recovery_number=number, recovery_hash=customer.recovery_hash):
            return recovery_code(customer)
        _current(customer)


@transactional
def recover(code: str, channel_account: str, external_id: str) -> Customer:
    """Attach an address to the customer of a recovery code. Raises WrongRecoveryCode."""
    customer = locked(by_recovery_code(code))
    try:
        with transaction.atomic():
            _attach(customer, channel_account, external_id)
    except IntegrityError:
        Address.objects.filter(channel_account=channel_account, external_id=external_id).update(
            customer=customer
        )
    return customer
