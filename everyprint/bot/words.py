"""Everything the bot says, by message kind, rendered in the active language."""

from collections.abc import Mapping
from typing import Any

from everyprint.messaging.channels.base import Rendered


def render(kind: str, params: Mapping[str, Any]) -> Rendered:
    """The message of a kind in the active language."""
    return Rendered(text=f"{kind} {dict(params)}")
