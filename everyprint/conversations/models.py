"""What a customer and a shop say to each other about an order (by the order's public id)."""

from django.db import models


class Remark(models.Model):
    """One text or file of a conversation about an order."""

    CUSTOMER, SHOP, SYSTEM = "customer", "shop", "system"

    key = models.CharField(max_length=160, unique=True)
    order = models.CharField(max_length=12)
    author = models.CharField(max_length=10)
    actor = models.CharField(max_length=80)
    text = models.TextField(blank=True)
    revision = models.CharField(max_length=24, blank=True)
    created_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["order", "created_at"], name="conversations_of_order")]
