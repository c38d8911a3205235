"""How long people who work here stay signed in: as long as somebody works, and a few hours after."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from everyprint.lib import clock

USED_AT = "used_at"
NOTED_SECONDS = 600  # how often the use of a session is noted: a write that a page can do without


class SlidingSessions:
    """Renews the session of whoever opens a page or does something; what a page fetches by itself is no use.

    Otherwise a board left open at the counter would stay signed in for ever.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and _is_somebody(request):
            _note_use(request)
        return self.get_response(request)


def _is_somebody(request: HttpRequest) -> bool:
    by_itself = request.method in ("GET", "HEAD") and "HX-Request" in request.headers
    return not by_itself and request.user.is_authenticated


def _note_use(request: HttpRequest) -> None:
    now = int(clock.now().timestamp())
    noted = request.session.get(USED_AT)
    # A moment ahead of us was noted by a clock that was wrong.
    if not isinstance(noted, int) or abs(now - noted) >= NOTED_SECONDS:
        request.session[USED_AT] = now
        request.session.set_expiry(settings.SESSION_COOKIE_AGE)
