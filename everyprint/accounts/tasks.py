"""What happens to accounts by the clock."""

from datetime import timedelta

from everyprint.accounts.models import IdempotentAnswer
from everyprint.lib import clock

ANSWERS_KEPT = timedelta(days=30)


def prune_answers() -> None:
    """Forget the answers to calls whose Idempotency-Key is no longer honoured."""
    IdempotentAnswer.objects.filter(created_at__lt=clock.now() - ANSWERS_KEPT).delete()
