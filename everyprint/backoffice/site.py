"""The backoffice as a whole: it takes no password itself, everybody comes in by the one door (/accounts/)."""

from typing import Any

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from unfold.sites import UnfoldAdminSite

from everyprint.accounts.second_factor import Owed, owed

STEPS = {Owed.SHOW: "mfa_reauthenticate", Owed.SET_UP: "mfa_activate_totp"}


class Backoffice(UnfoldAdminSite):  # type: ignore[misc]
    """Opens to operators whose session owes no second factor."""

    def has_permission(self, request: HttpRequest) -> bool:
        return bool(super().has_permission(request)) and owed(request.user, request.session) is None

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:
        """Lead to what is missing: signing in, setting up the second factor, or showing it."""
        target = _target(request)
        if not request.user.is_authenticated:
            return redirect_to_login(target)
        if not super().has_permission(request):
            raise PermissionDenied
        step = owed(request.user, request.session)
        return redirect_to_login(target, reverse(STEPS[step])) if step else redirect(target)

    def search(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:
        """What is found; a page of it that is none is not there."""
        try:
            found: HttpResponseBase = super().search(request, extra_context)
        except InvalidPage:
            raise Http404 from None
        return found

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:
        return redirect("account_logout", preserve_request=True)

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponseBase:
        return redirect("account_change_password")


def _target(request: HttpRequest) -> str:
    """The page of ours to open in the end."""
    wanted = request.GET.get(REDIRECT_FIELD_NAME, "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return reverse("admin:index")
