"""What happens to accounts by the clock."""

from datetime import timedelta

from django.contrib.sessions.models import Session

from everyprint.accounts.models import IdempotentAnswer
from everyprint.lib import clock

ANSWERS_KEPT = timedelta(days=30)
SESSIONS_AT_ONCE = 1000


def prune_answers() -> None:
    """Forget the answers to calls whose Idempotency-Key is no longer honoured."""
    IdempotentAnswer.objects.filter(created_at__lt=clock.now() - ANSWERS_KEPT).delete()


def forget_sessions() -> None:
    """Delete the sessions that are over, page by page."""
    over = Session.objects.filter(expire_date__lt=clock.now()).order_by("expire_date")
    while keys := list(over.values_list("pk", flat=True)[:SESSIONS_AT_ONCE]):
        Session.objects.filter(pk__in=keys).delete()
