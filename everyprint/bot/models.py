"""Where each customer stands in the dialog, before and beside their orders."""

from django.db import models

from everyprint.customers.models import Customer


class Dialog(models.Model):
    """A customer's step, and what they chose so far (`choices`), until a draft order holds it."""

    customer = models.OneToOneField(Customer, models.PROTECT, related_name="dialog")
    step = models.CharField(max_length=30, default="start")
    choices = models.JSONField(default=dict)
    order = models.CharField(max_length=12, blank=True)
    updated_at = models.DateTimeField()
