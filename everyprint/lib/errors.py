"""One base for every refusal a person or a program can be told of."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.functional import Promise


class EveryPrintError(Exception):
    """A refusal with a stable `code`, an HTTP `status` and a sentence in the reader's language.

    `message` is a lazily translated French template filled from the keyword arguments; `field` names
    the parameter at fault, where there is one.
    """

    code: str = "error"
    status: ClassVar[int] = 400
    message: ClassVar[str | Promise] = ""
    field: str = ""

    def __init__(self, *, field: str = "", **params: object) -> None:
        super().__init__(self.code, params)
        self.params: Mapping[str, Any] = params
        if field:
            self.field = field

    def sentence(self) -> str:
        """What happened, what was kept and what to do next, in the active language."""
        return str(self.message) % self.params if self.params else str(self.message)

    def __str__(self) -> str:
        return f"{self.code}: {self.sentence()}"
