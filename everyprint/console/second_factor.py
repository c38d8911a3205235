"""The pages of the second factor: a code at sign-in, an authenticator app, recovery codes."""

import base64
import logging
import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.app_settings import TOTP_PERIOD, TOTP_TOLERANCE
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.base.views import AuthenticateView, IndexView
from allauth.mfa.totp.views import ActivateTOTPView
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from everyprint.accounts.second_factor import Owed, note_shown, owed
from everyprint.console.sign_in import home_of
from everyprint.lib.qr import qr_svg
from everyprint.lib.sealing import seal, unseal

PURPOSE = "second factor"
View = Callable[..., HttpResponseBase]
logger = logging.getLogger(__name__)


class StaffSecondFactor(DefaultMFAAdapter):  # type: ignore[misc]
    """What allauth asks of us: our words, our pictures, secrets sealed in the database."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Ce code n'est pas le bon ou a déjà servi. Attendez le suivant, puis réessayez."),
    }

    def build_totp_svg(self, url: str) -> SafeString:
        return qr_svg(url)

    def encrypt(self, text: str) -> str:
        return seal(PURPOSE, text)

    def decrypt(self, encrypted_text: str) -> str:
        """A secret as it was; when the deployment's key is another, one that no code fits."""
        text = unseal(PURPOSE, encrypted_text)
        if text is None:
            logger.error("a second factor was sealed with another key: `everyprint staff reset-factor NAME`")
            return base64.b32encode(secrets.token_bytes(20)).decode()
        return text


def shown_first(view: View) -> View:
    """Have a session show its person's second factor before a page about their access opens."""

    @never_cache
    @wraps(view)
    def checked(request: HttpRequest, *arguments: Any, **keywords: Any) -> HttpResponseBase:
        if request.user.is_authenticated and owed(request.user, request.session) is Owed.SHOW:
            return redirect_to_login(request.get_full_path(), reverse("mfa_reauthenticate"))
        return view(request, *arguments, **keywords)

    return checked


class OneCodeOnce:
    """A code that was taken is not taken again, as long as clocks that differ might still let it in."""

    user: Any

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]
        digits = "".join(filter(str.isdigit, code))
        seconds = TOTP_PERIOD * (2 * TOTP_TOLERANCE + 1)
        if not cache.add(f"taken_code:{self.user.pk}:{digits}", True, seconds):
            raise StaffSecondFactor().validation_error("incorrect_code")
        return code


class CodeForm(OneCodeOnce, AuthenticateForm):  # type: ignore[misc]
    pass


class CodeAgainForm(OneCodeOnce, ReauthenticateForm):  # type: ignore[misc]
    pass


class Access(IndexView):  # type: ignore[misc]
    """A person's own access: password and second factor."""

    template_name = "console/access/home.html"

    def get_context_data(self, **keywords: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**keywords)
        return context | {"home": home_of(self.request.user)}


class Code(AuthenticateView):  # type: ignore[misc]
    """The second step of signing in: a code, and nothing but a code."""

    template_name = "console/access/code.html"

    def _build_forms(self) -> Any:
        data = self.request.POST if self.request.method == "POST" else None
        self.webauthn_form = None
        self.auth_form = self.get_form_class()(user=self.stage.login.user, data=data)
        return self.auth_form


class SetUp(ActivateTOTPView):  # type: ignore[misc]
    """An authenticator app is set up by a code that it shows, which counts as showing it in this session."""

    template_name = "console/access/set_up.html"

    def get_context_data(self, **keywords: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**keywords)
        return context | {"owes": owed(self.request.user, self.request.session)}

    def form_valid(self, form: Any) -> HttpResponseBase:
        answer: HttpResponseBase = super().form_valid(form)
        note_shown(self.request, self.request.user)
        return answer
