"""The second factor of people who sign in: an authenticator app, and recovery codes for the day it is lost.

A session remembers which app it has shown (by its key, so that a new app asks again): a session that began
with a password alone, before the app was set up, opens nothing that asks for a second factor.
"""

from enum import Enum
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

SHOWN = "second_factor"


class Owed(Enum):
    """What a person must do before more is opened to them."""

    SHOW = "show the second factor"
    SET_UP = "set up a second factor"


def app_of(user: User | AnonymousUser) -> int | None:
    """The key of a person's authenticator app, None without one."""
    apps = Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP)
    key: int | None = apps.values_list("pk", flat=True).first()
    return key


def owed(user: User | AnonymousUser, session: SessionBase) -> Owed | None:
    """What a signed-in person still owes in this session; None when nothing."""
    app = app_of(user)
    if app is None:
        is_required = user.is_staff and settings.OPERATOR_SECOND_FACTOR
        return Owed.SET_UP if is_required else None
    return None if session.get(SHOWN) == app else Owed.SHOW


def note_shown(request: HttpRequest, user: User, **signal: Any) -> None:
    """Remember that this session has shown the person's second factor, by the app or by a recovery code."""
    request.session[SHOWN] = app_of(user)
