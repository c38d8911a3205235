"""The one door: people who work here sign in by user name; no e-mail, and strangers cannot sign up."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.authentication import get_authentication_records
from allauth.account.forms import LoginForm
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from everyprint.accounts import sign_ins
from everyprint.accounts.queries import membership_of
from everyprint.lib import clock

TOLD = {
    "account/messages/logged_out.txt": _("Vous êtes déconnecté."),
    "account/messages/password_changed.txt": _(
        "Votre mot de passe est changé. Vos autres appareils doivent se connecter de nouveau."
    ),
    "mfa/messages/totp_activated.txt": _("La connexion en deux étapes est en place."),
    "mfa/messages/totp_deactivated.txt": _("La connexion en deux étapes est arrêtée."),
}
MISMATCH = _("Nom ou mot de passe incorrect. Vérifiez les majuscules, puis réessayez.")
WRONG_PASSWORD = _("Ce mot de passe n'est pas le bon. Vérifiez les majuscules, puis réessayez.")


def home_of(user: User | AnonymousUser) -> str:
    """Where a person works: the shop's board, or the backoffice."""
    if user.is_staff and membership_of(user) is None:
        return reverse("admin:index")
    return reverse("console:board")


class SignInForm(LoginForm):  # type: ignore[misc]
    """User name and password, under the names that browsers know."""

    def add_prefix(self, field_name: str) -> str:
        return "username" if field_name == "login" else field_name


class StaffSignIn(DefaultAccountAdapter):  # type: ignore[misc]
    """What allauth asks of us."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": MISMATCH,
        "incorrect_password": WRONG_PASSWORD,
        "enter_current_password": WRONG_PASSWORD,
        "too_many_login_attempts": _("Trop d'essais. Attendez 15 minutes, puis réessayez."),
        "rate_limited": _("Trop d'essais. Attendez 15 minutes, puis réessayez."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People are made by `everyprint staff create`, never by visitors."""
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """Pages only."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Whether `next` may be followed: only within this site, so never with a host or a scheme."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Guesses are counted before they are looked at; one too many is answered at once, with 429."""
        seconds = sign_ins.seconds_to_wait(request, str(credentials.get("username") or ""))
        if seconds:
            raise ImmediateHttpResponse(locked_out(request, seconds))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        user: User | None = super().authenticate(request, **credentials)
        if user is not None:
            sign_ins.forget(request, user.get_username())
        return user

    def post_login(self, request: HttpRequest, user: User, **more: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **more)
        sign_ins.remember(request, response, user)
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return home_of(request.user)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mfa_index")

    def get_reauthentication_methods(self, user: User | AnonymousUser) -> list[dict[str, str]]:
        """Who has a second factor shows that: the password alone would take the factor away."""
        methods: list[dict[str, str]] = super().get_reauthentication_methods(user)
        codes = [method for method in methods if method["id"] == "mfa_reauthenticate"]
        return codes or methods

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Nobody is asked again within five minutes of signing in."""
        records = get_authentication_records(self.request, self.request.user)
        return not records or abs(clock.unix_seconds() - records[-1]["at"]) > REAUTHENTICATION_TIMEOUT

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Tell what was done in our words; what needs no telling is not told."""
        told = TOLD.get(message_template or "", message)
        if told:
            messages.add_message(request, level, str(told), extra_tags=extra_tags)


def locked_out(request: HttpRequest, seconds: int) -> HttpResponse:
    """What somebody reads who has guessed too often."""
    minutes = -(-seconds // 60)
    response = render(request, "console/access/locked_out.html", {"minutes": minutes}, status=429)
    response["Retry-After"] = str(seconds)
    return response
