"""What `everyprint check` reports: a row that breaks an invariant, or a warning that does not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Violation:
    """An invariant by name, the row that breaks it, and whether it is only a warning."""

    invariant: str
    row: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{'warning' if self.warning else 'VIOLATION'}  does not hold: {self.invariant}: {self.row}"
