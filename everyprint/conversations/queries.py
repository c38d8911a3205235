"""Reading conversations."""

from django.db.models import QuerySet

from everyprint.conversations.models import Remark

REMARKS_MAX = 100


def of_order(order: str, before: int = 0) -> list[Remark]:
    """The latest that was said about an order (or what was said before a row), oldest first."""
    rows = Remark.objects.filter(order=order)
    if before:
        rows = rows.filter(pk__lt=before)
    return list(reversed(rows.order_by("-pk")[:REMARKS_MAX]))


def unseen(orders: list[str], author: str) -> dict[str, int]:
    """How many remarks of `author` nobody has read yet, by order."""
    counts: dict[str, int] = {}
    for order in Remark.objects.filter(order__in=orders, author=author, seen_at__isnull=True).values_list(
        "order", flat=True
    ):
        counts[order] = counts.get(order, 0) + 1
    return counts


def files_about(order: str) -> "QuerySet[Remark, str]":
    """The public ids of the revisions that were sent in the conversation about an order."""
    return Remark.objects.filter(order=order).exclude(revision="").values_list("revision", flat=True)


def orders_with(revision: str) -> "QuerySet[Remark, str]":
    """The public ids of the orders about which a revision was sent."""
    return Remark.objects.filter(revision=revision).values_list("order", flat=True)


def written_by_customer(remark: int) -> Remark | None:
    """The words (no file) that a customer wrote under this row."""
    return Remark.objects.filter(pk=remark, author=Remark.CUSTOMER, revision="").first()
