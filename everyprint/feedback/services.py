"""Writing what customers think."""

from django.db import IntegrityError, transaction

from everyprint.customers.models import Customer
from everyprint.feedback.errors import AlreadyRated, NotCollectedYet, WrongScore
from everyprint.feedback.models import Feedback
from everyprint.jobs.services import touch
from everyprint.lib import clock
from everyprint.lib.transactions import transactional
from everyprint.orders.models import Order

COMMENT_MAX = 1000


@transactional
def save_feedback(customer: Customer, order: Order, score: int, comment: str = "") -> Feedback:
    """Keep the one opinion of a customer about an order. Raises WrongScore, NotCollectedYet, AlreadyRated."""
    if not 1 <= score <= 5:
        raise WrongScore()
    if order.customer_id != customer.pk or order.state != Order.RETRIEVED:
        raise NotCollectedYet()
    try:
        with transaction.atomic():
            feedback = Feedback.objects.create(
                customer=customer,
                order=order,
                score=score,
                comment=comment[:COMMENT_MAX],
                created_at=clock.now(),
            )
    except IntegrityError:
        raise AlreadyRated() from None
    touch(order.shop.topic)
    return feedback


@transactional
def add_comment(customer: Customer, order: Order, comment: str) -> bool:
    """Add words to a score that has none yet; False when there is nothing to add them to."""
    rows = Feedback.objects.filter(customer=customer, order=order, comment="")
    if not rows.update(comment=comment[:COMMENT_MAX]):
        return False
    touch(order.shop.topic)
    return True


@transactional
def move_feedback(before: Customer, after: Customer) -> None:
    """Give what a customer thinks to the one they are joined to."""
    Feedback.objects.filter(customer=before).update(customer=after)
