"""The moves of an attempt. Nothing leaves `succeeded`; a late success may overturn `failed`."""

from everyprint.lib.states import Table

ATTEMPT: Table = {
    "new": frozenset({"pending", "unknown", "succeeded", "failed"}),
    "pending": frozenset({"unknown", "succeeded", "failed"}),
    "unknown": frozenset({"pending", "succeeded", "failed"}),
    "failed": frozenset({"succeeded"}),
    "succeeded": frozenset(),
}
CHECK_SECONDS = (2, 3, 5, 5, 10, 10, 20, 40, 80, 160)
CHECK_SECONDS_MAX = 300
ASKED_AGAIN_SECONDS, ANSWERED_SECONDS = 60, 5  # at least, after an end and after a call without an answer
ASKED_AGAIN_SECONDS_MAX = 86_400
ASKED_AGAIN_DAYS = 7


def seconds_until_check(checks: int) -> int:
    """How long to wait before asking the provider again, after that many checks (payments.md §7)."""
    return CHECK_SECONDS[max(0, checks)] if checks < len(CHECK_SECONDS) else CHECK_SECONDS_MAX


def seconds_until_asked_again(since_failure: float) -> int | None:
    """How long to wait before a failed attempt is asked about again: as long as it has failed, a day at most.

    None: after a week nobody asks any more.
    """
    if since_failure >= ASKED_AGAIN_DAYS * 86_400:
        return None
    return int(min(max(since_failure, ASKED_AGAIN_SECONDS), ASKED_AGAIN_SECONDS_MAX))


def seconds_until_answered(since_call: float) -> int:
    """How long to wait before a provider that has called, and does not answer, is asked once more."""
    return int(min(max(since_call, ANSWERED_SECONDS), ASKED_AGAIN_SECONDS_MAX))
