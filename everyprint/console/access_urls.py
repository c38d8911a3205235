"""Each one's own access, under /accounts/: allauth's addresses, pages of ours, no sign-up, no e-mail."""

from typing import Any

from allauth.account.views import LoginView, LogoutView, PasswordChangeView, ReauthenticateView
from allauth.mfa.base.views import ReauthenticateView as ReauthenticateByCodeView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import DeactivateTOTPView
from django.urls import path
from django.views.generic import RedirectView

from everyprint.console.second_factor import Access, Code, SetUp, shown_first


def _page(view: Any, name: str) -> Any:
    return view.as_view(template_name=f"console/access/{name}.html")


urlpatterns = [
    path("", RedirectView.as_view(pattern_name="mfa_index")),
    path("login/", _page(LoginView, "sign_in"), name="account_login"),
    path("logout/", _page(LogoutView, "sign_out"), name="account_logout"),
    path("reauthenticate/", _page(ReauthenticateView, "password_again"), name="account_reauthenticate"),
    path(
        "password/change/", shown_first(_page(PasswordChangeView, "password")), name="account_change_password"
    ),
    path("2fa/", shown_first(Access.as_view()), name="mfa_index"),
    path("2fa/authenticate/", Code.as_view(), name="mfa_authenticate"),
    path("2fa/reauthenticate/", _page(ReauthenticateByCodeView, "code"), name="mfa_reauthenticate"),
    path("2fa/totp/activate/", shown_first(SetUp.as_view()), name="mfa_activate_totp"),
    path(
        "2fa/totp/deactivate/", shown_first(_page(DeactivateTOTPView, "remove")), name="mfa_deactivate_totp"
    ),
    path(
        "2fa/recovery-codes/",
        shown_first(_page(ViewRecoveryCodesView, "codes")),
        name="mfa_view_recovery_codes",
    ),
    path(
        "2fa/recovery-codes/generate/",
        shown_first(_page(GenerateRecoveryCodesView, "new_codes")),
        name="mfa_generate_recovery_codes",
    ),
]
