"""How much may be sent: by one customer in a day, by the newcomers of one network together, and by anybody
while the disk has room. The rows of what was sent are the count, so that it holds across processes.
"""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Min, Sum

from everyprint.documents.models import Revision
from everyprint.lib import clock

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Quota:
    """What may be sent within a day: how many documents, and how many bytes."""

    documents: int
    size_bytes: int


@dataclass(frozen=True)
class Left:
    """What is left of a quota; `more_at` is when the oldest of what was sent is a day old."""

    documents: int
    size_bytes: int
    more_at: datetime

    def has_room_for(self, size_bytes: int, documents: int = 1) -> bool:
        return self.documents >= documents and self.size_bytes >= size_bytes


def left_of(quota: Quota, customer: str) -> Left:
    """What a customer (by public id) may still send. What was refused counts, what a fix made does not."""
    moment = clock.now()
    rows = Revision.objects.filter(document__customer=customer, parent__isnull=True)
    found = rows.filter(created_at__gt=moment - DAY).aggregate(
        count=Count("pk"), total=Sum("size_bytes"), oldest=Min("created_at")
    )
    return Left(
        documents=max(0, quota.documents - found["count"]),
        size_bytes=max(0, quota.size_bytes - (found["total"] or 0)),
        more_at=(found["oldest"] or moment) + DAY,
    )


def is_disk_full() -> bool:
    """Whether so little is free that nobody may upload; orders and collections go on."""
    disk = shutil.disk_usage(settings.DATA_DIR)
    share = disk.total * settings.FREE_PERCENT_LEAST // 100
    return disk.free < max(share, settings.FREE_BYTES_LEAST)


def is_share_taken(turn: str, size_bytes: int) -> bool:
    """Whether those who wait as one (`Revision.turn`) would have more than their share of what is free."""
    kept = Revision.objects.filter(turn=turn, deleted_at__isnull=True).aggregate(total=Sum("size_bytes"))
    free = shutil.disk_usage(settings.DATA_DIR).free
    return (kept["total"] or 0) + size_bytes > free * settings.NEWCOMERS_PERCENT // 100
