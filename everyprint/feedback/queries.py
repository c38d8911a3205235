"""Reading what customers think."""

from django.db.models import Avg, Count

from everyprint.feedback.models import Feedback
from everyprint.orders.models import Order
from everyprint.shops.models import Shop


def is_rated(order: Order) -> bool:
    """Whether the order has its one opinion."""
    return Feedback.objects.filter(order=order).exists()


def tenths_of_shops(shops: list[Shop]) -> dict[int, tuple[int, int]]:
    """Shop key → (average score in tenths, count), of shops that were ever rated."""
    rows = Feedback.objects.filter(order__shop__in=shops).values("order__shop")
    found = rows.annotate(average=Avg("score"), count=Count("pk"))
    return {row["order__shop"]: (round(row["average"] * 10), row["count"]) for row in found}
