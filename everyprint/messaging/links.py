"""Addresses of ours for where no cookie says who looks: signed, short-lived, and good for one thing only.

`web/` serves them. Whoever has such an address sees what it names until it expires: a channel's servers fetch
a picture with it, a customer opens a page with it from another app.
"""

from django.conf import settings

from everyprint.lib import signing
from everyprint.messaging.message import Picture, Target

MEDIA_SECONDS = 2 * 3600
PAGE_SECONDS = 7 * 24 * 3600
PDF = "pdf"


def picture_url(picture: Picture) -> str:
    """Where a channel's servers fetch a picture."""
    return _media_url(picture.kind, picture.revision, picture.number)


def document_url(revision: str) -> str:
    """Where a channel's servers fetch the printable PDF of a revision."""
    return _media_url(PDF, revision, 0)


def page_url(target: Target) -> str:
    """Where a customer opens a page of ours."""
    token = signing.sign("page", f"{target.page}:{target.order}", PAGE_SECONDS)
    return f"{settings.BASE_URL}/{target.page}/{target.order}?token={token}"


def is_page_signed(target: Target, token: str) -> bool:
    """Whether `page_url` made this token for this page, not too long ago."""
    return signing.is_signed("page", f"{target.page}:{target.order}", token)


def _media_url(kind: str, revision: str, number: int) -> str:
    token = signing.sign("media", f"{kind}:{revision}:{number}", MEDIA_SECONDS)
    return f"{settings.BASE_URL}/media/{kind}/{revision}/{number}?token={token}"


def is_media_signed(kind: str, revision: str, number: int, token: str) -> bool:
    """Whether this token was made for this file, not too long ago."""
    return signing.is_signed("media", f"{kind}:{revision}:{number}", token)
