"""Recovery codes: computed from the deployment's secret whenever they are shown, stored as a keyed hash."""

from everyprint.customers.models import Customer
from everyprint.lib import ids, signing


def recovery_code(customer: Customer) -> str:
    """The code that opens this balance elsewhere; empty while there is none that can be computed."""
    return _code(customer.public_id, customer.recovery_number) if customer.recovery_number else ""


def next_number(customer: Customer) -> int:
    """The number of the code after this one; a code that could be taken for words is left out."""
    number = customer.recovery_number + 1
    while not ids.has_mixed_group(_code(customer.public_id, number)):
        number += 1
    return number


def recovery_hash(code: str) -> str:
    """What is stored of a code: the same for every way of typing it."""
    return signing.keyed_hash("recovery", ids.normalise_code(code))


def _code(public_id: str, number: int) -> str:
    return signing.derived_code("recovery", f"{public_id}:{number}", ids.RECOVERY_LENGTH)
