"""What a person reads whose request was not taken as a whole (bodies.py): a sentence in their language."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from everyprint.lib.serving.bodies import REFUSED, BodyBroken, BodyTooLarge, BodyTooSlow, NoRoom

SENTENCES: Final[dict[int, Promise]] = {
    BodyBroken.status: _("L'envoi n'est pas arrivé en entier : rien n'a été gardé. Envoyez encore une fois."),
    BodyTooLarge.status: _("C'est plus que ce que cette page peut recevoir. Rien n'a été gardé."),
    BodyTooSlow.status: _("La connexion était trop lente : rien n'a été gardé. Envoyez encore une fois."),
    NoRoom.status: _("Il n'y a plus de place pour le moment. Rien n'a été gardé ; réessayez plus tard."),
}


def refused_with(request: HttpRequest) -> int:
    """The status that the body of a request was refused with; 0 when it was taken."""
    return int(request.META.get(REFUSED, 0))


class RefusedBodies:
    """Answers requests whose body was refused, unless the view says it itself (`says_refusals`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], _arguments: object, _keywords: object
    ) -> HttpResponse | None:
        status = refused_with(request)
        if not status or getattr(view, "says_refusals", False):
            return None
        response = HttpResponse(
            str(SENTENCES[status]), status=status, content_type="text/plain; charset=utf-8"
        )
        if status == NoRoom.status:
            response["Retry-After"] = "60"
        return response


def says_refusals(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view that looks at `refused_with` itself."""
    view.says_refusals = True  # type: ignore[attr-defined]
    return view
