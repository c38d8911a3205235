"""The published API answers before sessions, cookies and languages are looked at: it needs none of them."""

import logging
from collections.abc import Callable

import django.db
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext_lazy as _

from everyprint.api.published.answers import (
    Fields,
    Refusal,
    backend_error,
    forbidden,
    outcome_unknown,
    refused,
    succeeded,
)
from everyprint.api.published.call import Call, checked_key
from everyprint.api.published.callers import caller_from
from everyprint.api.published.parameters import UNREADABLE, read_parameters
from everyprint.api.published.table import ALIASES, CALLS, Entry
from everyprint.api.published.words import PREFIX
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.serving.bodies import REFUSED, BodyBroken, BodyTooLarge
from everyprint.lib.transactions import OutcomeUnknown, commits

logger = logging.getLogger(__name__)


class PublishedApi:
    """Answers everything under the prefix; passes on the rest."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path_info
        if path.startswith(PREFIX) or path == PREFIX[:-1]:
            return answer(request, path[len(PREFIX) :].removesuffix("/"))
        return self.get_response(request)


def answer(request: HttpRequest, name: str) -> HttpResponse:
    """The answer to one call, whatever happens."""
    is_chatfuel = "chatfuel" in request.META.get("HTTP_USER_AGENT", "").lower()
    before = commits()
    try:
        return succeeded(_perform(request, name, is_chatfuel), is_chatfuel)
    except Exception as error:
        refusal = refusal_of(error, has_written=commits() != before)
    return refused(refusal, is_chatfuel, request.META.get("HTTP_ACCEPT_LANGUAGE", ""))


def _perform(request: HttpRequest, name: str, is_chatfuel: bool) -> Fields:
    caller = caller_from(request.META.get("HTTP_AUTHORIZATION", ""))
    if request.META.get(REFUSED):
        raise _refused_body(request.META[REFUSED])
    name = ALIASES.get(name, name)
    entry = _entry(name, request.method or "")
    if caller.scope not in entry.scopes:
        raise forbidden()
    key = request.META.get("HTTP_IDEMPOTENCY_KEY", "") if request.method == "POST" else ""
    parameters = read_parameters(request, is_chatfuel)
    call = Call(name, caller, parameters, is_chatfuel, checked_key(key) if key else "")
    before = call.answered_before()
    return call.kept(entry.function(call)) if before is None else before


def _refused_body(status: int) -> Exception:
    if status == BodyBroken.status:
        return Refusal({"body": UNREADABLE}, status=status)
    if status == BodyTooLarge.status:
        return RequestDataTooBig()
    return OSError(f"a body was refused with {status}")


def _entry(name: str, method: str) -> Entry:
    entry = CALLS.get(name)
    if entry is None:
        raise Refusal({"path": _("Cet appel n'existe pas.")}, status=404)
    if method not in entry.methods:
        message = _("Cet appel ne se fait pas avec cette méthode HTTP.")
        raise Refusal({"method": message}, status=405, headers={"Allow": ", ".join(entry.methods)})
    return entry


def refusal_of(error: Exception, *, has_written: bool = False) -> Refusal:
    """What the caller is told of an error; one that nobody foresaw is logged and counts as ours.

    After something was written nobody is told that nothing was changed.
    """
    if isinstance(error, Refusal):
        return error
    if isinstance(error, EveryPrintError):
        return Refusal({error.field or "request": error})
    if isinstance(error, RequestDataTooBig):
        return Refusal({"body": _("La requête dépasse 2,5 Mo.")}, status=413)
    if isinstance(error, SuspiciousOperation | MultiPartParserError):
        return Refusal({"body": UNREADABLE})
    if isinstance(error, OutcomeUnknown):
        logger.error("a commit of unknown outcome: %s", error)
        return outcome_unknown()
    if isinstance(error, django.db.Error | OSError):
        logger.warning("backend error in the published API: %s", error)
    else:
        logger.error("unforeseen error in the published API", exc_info=error)
    return outcome_unknown() if has_written else backend_error()
