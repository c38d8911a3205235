"""The one door of all channels: read and verify, keep once, hand to the bot, answer."""

import logging
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from everyprint.bot import arrivals
from everyprint.lib.numbers import whole_number
from everyprint.messaging import inbox, outbox
from everyprint.messaging.channels.base import Arrived, Challenge, Unverified
from everyprint.messaging.channels.registry import channel_named
from everyprint.messaging.models import Message

BODY_MAX = 1_000_000
# Whatever a caller made of the body. LookupError: a part that is missing.
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)

logger = logging.getLogger(__name__)


@csrf_exempt
def door(request: HttpRequest, name: str) -> HttpResponse:
    """What a platform calls. Texts and taps are answered at once, files when a worker has fetched them."""
    channel = channel_named(name)
    if channel is None:
        return HttpResponse(status=404)
    if whole_number(request.META.get("CONTENT_LENGTH") or "0", BODY_MAX) is None:
        return HttpResponse(status=413)
    method = request.method or ""
    body = request.META.get("QUERY_STRING", "").encode() if method == "GET" else request.body
    headers = {header.lower(): value for header, value in request.headers.items()}
    try:
        came = channel.read(method, headers, body)
    except Unverified as refusal:
        return HttpResponse(status=refusal.status)
    except UNREADABLE as error:
        logger.warning("a call of %s cannot be read: %s: %s", name, type(error).__name__, error)
        return HttpResponse(status=400)
    reply = channel.answer(came, outbox.carry(channel, _taken(came)))
    return HttpResponse(reply.body, status=reply.status, content_type=reply.content_type)


def _taken(came: Sequence[Arrived | Challenge]) -> list[Message]:
    said: list[Message] = []
    for arrived in came:
        arrival = inbox.keep(arrived) if isinstance(arrived, Arrived) else None
        if arrival is None or isinstance(arrived, Challenge):
            continue
        if arrived.files:
            inbox.answer_later(arrival)
        else:
            said += arrivals.answer(arrival.pk)
    return said
