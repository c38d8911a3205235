"""Writing customers and their addresses."""

from django.db import IntegrityError, transaction

from everyprint.customers.errors import WrongRecoveryCode
from everyprint.customers.models import Address, Customer
from everyprint.lib import clock, ids, signing
from everyprint.lib.transactions import transactional


def create_customer(account: str, external_id: str, **details: object) -> Customer:
    """A new customer with a first address. Raises IntegrityError when the address is taken."""
    customer = Customer.objects.create(public_id=ids.new_customer_id(), created_at=clock.now(), **details)
    Address.objects.create(
        customer=customer, account=account, external_id=external_id, created_at=clock.now()
    )
    return customer


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
    code = ids.new_id(ids.RECOVERY_LENGTH)
    hashed = signing.keyed_hash("recovery", code)
    made = Customer.objects.filter(pk=customer.pk, recovery_hash__isnull=True).update(recovery_hash=hashed)
    return code if made else None


@transactional
def recover(code: str, account: str, external_id: str) -> Customer:
    """Attach an address to the customer of a recovery code. Raises WrongRecoveryCode."""
    hashed = signing.keyed_hash("recovery", ids.normalise_code(code))
    customer = Customer.objects.filter(recovery_hash=hashed).first()
    if customer is None:
        raise WrongRecoveryCode()
    try:
        with transaction.atomic():
            Address.objects.create(
                customer=customer, account=account, external_id=external_id, created_at=clock.now()
            )
    except IntegrityError:
        Address.objects.filter(account=account, external_id=external_id).update(customer=customer)
    return customer
