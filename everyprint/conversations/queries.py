"""Reading conversations."""

from everyprint.conversations.models import Remark


def of_order(order: str) -> list[Remark]:
    """What was said about an order, oldest first."""
    return list(Remark.objects.filter(order=order).order_by("created_at", "pk")[:500])


def unseen(orders: list[str], author: str) -> dict[str, int]:
    """How many remarks of `author` nobody has read yet, by order."""
    counts: dict[str, int] = {}
    for order in Remark.objects.filter(order__in=orders, author=author, seen_at__isnull=True).values_list(
        "order", flat=True
    ):
        counts[order] = counts.get(order, 0) + 1
    return counts
