"""Amounts in templates: `{{ order.total|francs }}`."""

from django import template
from django.conf import settings

from everyprint.lib.money import format_amount

register = template.Library()


@register.filter
def francs(amount: int) -> str:
    """`1 080 F`."""
    return format_amount(amount, settings.CURRENCY)
