"""What happens to documents that cannot be printed."""

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from everyprint.documents.engine import EngineError
from everyprint.lib.errors import EveryPrintError


class DocumentRefused(EveryPrintError):
    """The engine could not make a printable document of the bytes."""

    code = "document_refused"
    status = 422
    field = "file_url"

    def __init__(self, error: EngineError) -> None:
        super().__init__()
        self.error = error

    def sentence(self) -> str:
        return self.error.sentence((translation.get_language() or "fr")[:2])


class FileGone(EveryPrintError):
    code = "file_gone"
    status = 410
    message = _("Ce fichier a été supprimé, comme prévu. Renvoyez-le si vous en avez encore besoin.")
