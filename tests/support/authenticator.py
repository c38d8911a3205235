"""A person's phone with an authenticator app, as RFC 6238 has it, and signing in with it."""

import base64
import hmac
import re

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import User
from django.test import Client
from django.test.client import ClientHandler

from everyprint.accounts.second_factor import SHOWN, app_of
from everyprint.lib import clock

SIGN_IN, CODE = "/accounts/login/", "/accounts/2fa/authenticate/"
PERIOD = 30
HANDLER = ClientHandler(enforce_csrf_checks=False)  # its middleware is loaded once for all browsers


class Phone:
    """Shows the code of a secret."""

    def __init__(self, secret: str):
        self.secret = secret

    @classmethod
    def of_page(cls, page: str) -> "Phone":
        """The phone that took the key which a page shows."""
        return cls(re.search(r'<code class="key">(\w+)</code>', page)[1])

    def code(self, later: int = 0) -> str:
        """Six digits; those `later` periods from now."""
        counter = clock.unix_seconds() // PERIOD + later
        digest = hmac.digest(base64.b32decode(self.secret), counter.to_bytes(8, "big"), "sha1")
        start = digest[-1] & 15
        return f"{(int.from_bytes(digest[start : start + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


def browser() -> Client:
    """A browser without cookies."""
    client = Client()
    client.handler = HANDLER
    return client


def give_phone(user: User) -> Phone:
    """Set up the second factor of a person, as its pages do."""
    phone = Phone(generate_totp_secret())
    TOTP.activate(user, phone.secret)
    RecoveryCodes.activate(user)
    return phone


def signed_in(user: User) -> Client:
    """A browser in which a person signed in a while ago, with everything they have."""
    client = browser()
    client.force_login(user)
    session = client.session
    session[SHOWN] = app_of(user)
    session.save()
    return client
