"""The moves of a top-up. Nothing leaves `succeeded`; a late success may overturn `failed`."""

from everyprint.lib.states import Table

TOPUP: Table = {
    "new": frozenset({"pending", "unknown", "succeeded", "failed"}),
    "pending": frozenset({"unknown", "succeeded", "failed"}),
    "unknown": frozenset({"pending", "succeeded", "failed"}),
    "failed": frozenset({"succeeded"}),
    "succeeded": frozenset(),
}
CHECK_SECONDS = (2, 3, 5, 5, 10, 10, 20, 40, 80, 160)
CHECK_SECONDS_MAX = 300


def seconds_until_check(checks: int) -> int:
    """How long to wait before asking the provider again, after that many checks (payments.md §7)."""
    return CHECK_SECONDS[checks] if checks < len(CHECK_SECONDS) else CHECK_SECONDS_MAX
