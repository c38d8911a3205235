"""Wake-ups of the outbox."""

from datetime import timedelta

from django.db.models import Q
from django_tasks import task

from everyprint.lib import clock
from everyprint.messaging import services
from everyprint.messaging.models import Message

SWEEP_MAX = 500


@task(queue_name="quick")
def deliver_message(message_id: int) -> None:
    """Deliver one message of the outbox."""
    services.deliver(message_id)


def sweep_outbox() -> None:
    """Deliver what a dead worker or an error left behind."""
    moment = clock.now()
    waiting = Message.objects.filter(
        state__in=(Message.QUEUED, Message.ERRORED), created_at__lt=moment - timedelta(seconds=5)
    )
    due = waiting.filter(Q(lease_until__isnull=True) | Q(lease_until__lt=moment)).filter(
        Q(next_try_at__isnull=True) | Q(next_try_at__lte=moment)
    )
    for message_id in due.order_by("created_at").values_list("pk", flat=True)[:SWEEP_MAX]:
        services.deliver(message_id)
