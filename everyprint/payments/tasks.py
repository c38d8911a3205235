"""Talking to providers of payments: collect, look up, settle. Filled with the adapters."""

from django_tasks import task


@task(queue_name="quick")
def collect_topup(topup_id: int) -> None:
    """Send one attempt to its provider."""


def sweep_topups() -> None:
    """Ask the providers about every attempt that is due."""
