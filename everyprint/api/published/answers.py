"""What the published API answers: JSON with a string `return_code`, and what it refuses."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation.trans_real import parse_accept_lang_header

from everyprint.api.published.words import BACKEND, INVALID, SUCCESS
from everyprint.lib import clock
from everyprint.lib.errors import EveryPrintError

Fields = dict[str, Any]
Message = str | Promise | EveryPrintError

RETRY_SECONDS = 10
CHATFUEL_AS_200 = frozenset({403, 413, 429, 503})


class Refusal(Exception):
    """A call that is not done: HTTP status, return code, and a message for each parameter at fault."""

    def __init__(
        self,
        errors: Mapping[str, Message],
        *,
        status: int = 200,
        return_code: str = INVALID,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, return_code, tuple(errors))
        self.errors = errors
        self.status = status
        self.return_code = return_code
        self.headers = headers or {}


def forbidden() -> Refusal:
    """The key is good, but not for this."""
    return Refusal({"authorization": _("Cette clé ne donne pas ce droit.")}, status=403)


def backend_error() -> Refusal:
    """Something behind us stopped: nothing was changed, the same call may be made again."""
    message = _("Le service est momentanément indisponible. Rien n'a été changé ; réessayez dans un instant.")
    return Refusal(
        {"backend": message},
        status=503,
        return_code=BACKEND,
        headers={"Retry-After": str(RETRY_SECONDS)},
    )


def outcome_unknown() -> Refusal:
    """The connection broke at the commit, and what was written could not be looked up."""
    message = _(
        "Le service s'est interrompu au moment d'enregistrer : on ne sait pas si cet appel a été fait. "
        "Répétez le même appel ; avec la même clé d'idempotence, il n'a qu'un effet."
    )
    headers = {"Retry-After": str(RETRY_SECONDS)}
    return Refusal({"backend": message}, status=503, return_code=BACKEND, headers=headers)


def succeeded(fields: Fields, is_chatfuel: bool) -> HttpResponse:
    """The answer of a call that was done."""
    return _response({**fields, "return_code": SUCCESS}, 200, is_chatfuel)


def refused(refusal: Refusal, is_chatfuel: bool, accept_language: str) -> HttpResponse:
    """The answer of a call that was not done, in the caller's language."""
    language = chosen_language(accept_language)
    with translation.override(language):
        errors = {name: _sentence(message) for name, message in refusal.errors.items()}
    status = 200 if is_chatfuel and refusal.status in CHATFUEL_AS_200 else refusal.status
    response = _response({"return_code": refusal.return_code, "errors": errors}, status, is_chatfuel)
    for name, value in refusal.headers.items():
        response[name] = value
    return response


def chosen_language(accept_language: str) -> str:
    """`fr` or `en`, whichever the header prefers; French when it names neither."""
    if accept_language:
        for name, _quality in parse_accept_lang_header(accept_language.lower()):
            if name[:2] in ("fr", "en"):
                return name[:2]
    return "fr"


def published_date(moment: datetime) -> str:
    """`21/04/2018 18:00:00` in the deployment's zone."""
    return clock.local(moment).strftime("%d/%m/%Y %H:%M:%S")


def _sentence(message: Message) -> str:
    if isinstance(message, EveryPrintError):
        return message.sentence()
    return str(message)


def _response(fields: Fields, status: int, is_chatfuel: bool) -> HttpResponse:
    body = {**fields, "set_attributes": fields} if is_chatfuel else fields
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text.encode(), status=status, content_type="application/json")
