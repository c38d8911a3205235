"""What happens to documents that cannot be printed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from everyprint.documents.engine import EngineError, words
from everyprint.lib.errors import EveryPrintError

OUR_FAULTS = frozenset({"engine_failed", "office_unavailable"})
PASSWORD_ERRORS = ("password_needed", "password_wrong")


class Refused(EveryPrintError):
    """A document, a page range or a layout that cannot be done: the one refusal that leaves this package.

    `code` is one of EngineError's; the sentence says what happened, what was kept, and what to do next.
    """

    status = 422

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        super().__init__(field="pages_to_print" if code.startswith("page_range") else "file_url", **params)

    @property
    def is_our_fault(self) -> bool:
        """Whether the same document may be accepted a little later."""
        return self.code in OUR_FAULTS

    def sentence(self) -> str:
        return words.say(self.code, translation.get_language() or "fr", self.params)

    def to_json(self) -> dict[str, Any]:
        return {"code": self.code, "params": {name: str(value) for name, value in self.params.items()}}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        return cls(data["code"], **data["params"])


@contextmanager
def refusing() -> Iterator[None]:
    """What the engine refuses in this block is refused in the words of all faces."""
    try:
        yield
    except EngineError as error:
        raise Refused(error.code, **error.params) from error


class FileGone(EveryPrintError):
    code = "file_gone"
    status = 410
    message = _("Ce fichier a été supprimé, comme prévu. Renvoyez-le si vous en avez encore besoin.")
