"""Staff sign-in: user name and password, lock-outs, no sign-up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse


class ClosedSignUp(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by `everyprint staff create`, never by visitors."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def locked_out(request: HttpRequest, *arguments: object, **keywords: object) -> HttpResponse:
    """What a locked-out person reads."""
    return HttpResponse("Trop d'essais. Réessayez dans 15 minutes.", status=429)
