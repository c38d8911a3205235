"""Who did it: every change of state and every franc carries an actor."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["customer", "staff", "api_key", "operator", "provider", "system"]


@dataclass(frozen=True)
class Actor:
    """A kind and the id of the one who acts, printed as `staff:12`."""

    kind: Kind
    id: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" if self.id else self.kind


SYSTEM = Actor("system")
