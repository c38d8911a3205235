"""The dialog with the customer."""


def on_revision_ready(revision: str) -> None:
    """Say what a document is and offer the options."""


def on_revision_refused(revision: str) -> None:
    """Say why a document cannot be printed, and the way out."""


def on_topup_ended(**payload: object) -> None:
    """Tell the new balance."""


def on_order_ended(order: str, state: str) -> None:
    """Ask for feedback after a collection."""
