"""Joining two customers who are one person: everything that one has goes to the other, in one transaction.

Money that is held stays with its order; it follows as soon as it comes back. What another process was still
writing for the joined customer at that very moment is brought after by the clock.
"""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from everyprint.customers import joining as customers
from everyprint.customers.models import Address, Customer
from everyprint.documents.keeping import move_documents
from everyprint.documents.models import Document
from everyprint.feedback.services import move_feedback
from everyprint.ledger.models import Balance
from everyprint.ledger.services import move_spendable
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.lib.transactions import transactional
from everyprint.lib.violations import Violation
from everyprint.messaging.models import Message
from everyprint.messaging.services import move_thread
from everyprint.orders.models import Order
from everyprint.orders.queries import by_public_id
from everyprint.orders.services import move_orders
from everyprint.payments.models import Attempt
from everyprint.payments.services import move_attempts

KIND = "joined"
AT_ONCE = 100
BEHIND = timedelta(minutes=10)


@transactional
def join(customer: Customer, owner: Customer) -> None:
    """From now on `customer` is `owner`, with all they have. Raises NotJoinable."""
    customers.join(customer, owner)
    gather(customer)


@transactional
def gather(customer: Customer) -> None:
    """Bring what a joined customer has to the one they are now; harmless when there is nothing."""
    owner = customer.joined_into
    assert owner is not None
    customers.move_addresses(customer, owner)
    move_orders(customer, owner)
    move_feedback(customer, owner)
    move_documents(customer.public_id, owner.public_id)
    move_thread(customer.public_id, owner.public_id)
    move_attempts(customer.public_id, owner.public_id)
    move_spendable(customer.account, owner.account, KIND, actor=SYSTEM, reference=owner.public_id)


def on_aborted(order: str, **facts: object) -> None:
    """The money of an order came back to the customer who paid it: it follows to the one they are now."""
    for customer in by_public_id(order).customer.joined.all():
        gather(customer)


def gather_late() -> None:
    """Bring what came to joined customers after all."""
    for customer in _behind().order_by("pk")[:AT_ONCE]:
        gather(customer)


def _behind() -> QuerySet[Customer]:
    """The joined customers who still have something."""
    account = Concat(Value("customer:"), OuterRef("public_id"))
    public_id = OuterRef("public_id")
    has_something = (
        Q(Exists(Balance.objects.filter(account=account, posted__gt=F("held"))))
        | Q(Exists(Address.objects.filter(customer=OuterRef("pk"))))
        | Q(Exists(Order.objects.filter(customer=OuterRef("pk"))))
        | Q(Exists(Document.objects.filter(customer=public_id)))
        | Q(Exists(Message.objects.filter(customer=public_id)))
        | Q(Exists(Attempt.objects.filter(party=public_id).exclude(direction=Attempt.PAYOUT)))
    )
    return Customer.objects.filter(has_something, joined_into__isnull=False).select_related("joined_into")


def violations() -> Iterator[Violation]:
    """What is left with a joined customer is out of its owner's reach."""
    for customer in _behind().filter(joined_at__lt=clock.now() - BEHIND).order_by("pk")[:AT_ONCE]:
        yield Violation("a joined customer has nothing left", customer.public_id, warning=True)
