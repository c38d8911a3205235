"""The pages of errors. They read no form of the request: what could not be read once cannot be read again."""

import logging
import sys
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

from everyprint.lib.room import is_full
from everyprint.lib.serving.bodies import NoRoom
from everyprint.lib.serving.middleware import SENTENCES

RETRY_SECONDS = 300
DOORS = ("/channels/", "/callbacks/")  # where no person reads
PLAIN = "text/plain; charset=utf-8"
logger = logging.getLogger(__name__)
Handler = Callable[..., HttpResponse]


def _page(status: int) -> Handler:
    def answer(_request: HttpRequest, exception: Any = None) -> HttpResponse:
        return HttpResponse(get_template(f"{status}.html").render(), status=status)

    return answer


bad_request, forbidden, not_found, _fault, _full = map(_page, (400, 403, 404, 500, 507))


def our_fault(request: HttpRequest) -> HttpResponse:
    """Something that nobody foresaw, unless there was only no room: then nothing was written, and we say so.

    Django calls this while it handles the error, whatever raised it: a view, or what stands around it.
    """
    error = sys.exc_info()[1]
    if not is_full(error):
        return _fault(request)
    logger.error("no room is left: %s", error)
    is_door = request.path.startswith(DOORS)
    answer = HttpResponse(str(SENTENCES[NoRoom.status]), content_type=PLAIN) if is_door else _full(request)
    answer.status_code = 503
    answer["Retry-After"] = str(RETRY_SECONDS)
    return answer
