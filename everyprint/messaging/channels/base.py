"""What a channel adapter is: something that can deliver one rendered message to one address."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


class ChannelError(Exception):
    """A delivery failed; `permanent` ones are not tried again."""

    def __init__(self, reason: str, *, permanent: bool = False) -> None:
        super().__init__(reason)
        self.permanent = permanent


@dataclass(frozen=True)
class Rendered:
    """A message in a person's language, with buttons `{"label", "payload"}` and pictures `{"alt", …}`.

    A payload that starts with `https://` or `http://` is a page to open, not an answer to send.
    """

    text: str
    buttons: list[dict[str, str]] = field(default_factory=list)
    pictures: list[dict[str, Any]] = field(default_factory=list)


class Channel:
    """A way messages travel. One folder per channel; registry.py names them."""

    name: ClassVar[str]

    def deliver(self, external_id: str, rendered: Rendered, *, customer: str) -> None:
        """Hand the message over, or raise ChannelError. Called at least once for each message."""
        raise NotImplementedError
