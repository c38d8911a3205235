"""Files that calls name by URL."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from everyprint.api.published.answers import Refusal, backend_error
from everyprint.api.published.parameters import Parameters
from everyprint.lib.http import Fetched, FetchError, FetchTooSlow, fetch_url

URL_MAX_CHARACTERS = 2048
FETCH_SECONDS = 8.0


def read_file_url(parameters: Parameters) -> str:
    """The checked form of `file_url`; whether it may be opened is decided when it is."""
    value = parameters.text("file_url", URL_MAX_CHARACTERS)
    if value and not value.lower().startswith(("http://", "https://")):
        parameters.refuse("file_url", _("Écrivez un lien qui commence par http:// ou https://."))
    return value


def fetched_file(url: str) -> Fetched:
    """The file of a URL, within 8 seconds. Raises Refusal: 333 for a slow host, 222 for the rest."""
    try:
        return fetch_url(
            url,
            allow=settings.FETCH_ALLOW,
            size_max_bytes=settings.UPLOAD_MAX_BYTES,
            total_seconds=FETCH_SECONDS,
        )
    except FetchTooSlow:
        raise backend_error() from None
    except FetchError as error:
        raise Refusal({"file_url": error}) from None
