"""Whether a customer may send these files now; what they are told when not."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from everyprint.customers.models import Customer
from everyprint.documents import quotas
from everyprint.documents.keeping import apart
from everyprint.documents.quotas import Quota
from everyprint.orders.queries import has_collected

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Refusal:
    """A message kind and what it tells."""

    kind: str
    params: dict[str, Any] = field(default_factory=dict)


def refused(customer: Customer, files: Sequence[tuple[str, bytes]], turn: str) -> Refusal | None:
    """Why these files are not taken; None when they are. `turn` is whom the customer waits with as one."""
    size_bytes = sum(len(data) for _name, data in files)
    if quotas.is_disk_full():
        return Refusal("no_room")
    is_newcomer = not has_collected(customer)
    if is_newcomer and turn != customer.public_id and quotas.is_share_taken(turn, size_bytes):
        return Refusal("no_room")
    quota = _newcomers_quota() if is_newcomer else _regular_quota()
    left = quotas.left_of(quota, customer.public_id)
    if left.has_room_for(size_bytes, len(apart(files))):
        return None
    facts = {"documents": left.documents, "megabytes": left.size_bytes // MEGABYTE}
    return Refusal("quota_reached", facts | {"more_at": left.more_at.isoformat()})


def _newcomers_quota() -> Quota:
    return Quota(settings.NEWCOMER_DOCUMENTS, settings.NEWCOMER_BYTES)


def _regular_quota() -> Quota:
    return Quota(settings.CUSTOMER_DOCUMENTS, settings.CUSTOMER_BYTES)
