"""Staff sign-in: user name and password, lock-outs, no sign-up."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _


class ClosedSignUp(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by `everyprint staff create`, never by visitors."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class SignInForm(AuthenticationForm):
    """User name and password, with a sentence that does not tell which of them was wrong."""

    error_messages = {
        "invalid_login": _("Nom ou mot de passe incorrect. Vérifiez les majuscules, puis réessayez."),
        "inactive": _("Ce compte est fermé. Demandez au responsable de votre boutique."),
    }

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        self.fields["username"].label = _("Nom d'utilisateur")
        self.fields["password"].label = _("Mot de passe")
        self.fields["username"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}


class SignIn(LoginView):
    """The console's sign-in page."""

    template_name = "console/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True


def locked_out(request: HttpRequest, *arguments: object, **keywords: object) -> HttpResponse:
    """What a locked-out person reads."""
    return render(request, "console/locked_out.html", status=429)
