"""What customers think: a score from 1 to 5 and a comment."""

from django.db import models
from django.db.models import Q

from everyprint.customers.models import Customer
from everyprint.orders.models import Order


class Feedback(models.Model):
    """One opinion; about an order, at most one."""

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="feedback")
    order = models.OneToOneField(Order, models.PROTECT, null=True, related_name="feedback")
    score = models.PositiveSmallIntegerField()
    comment = models.CharField(max_length=1000, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(score__range=(1, 5)), name="feedback_score_1_to_5")]
