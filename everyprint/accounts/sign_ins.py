"""Guesses at a password slow down, for one name at one address; a device that signed in before counts alone,
so that strangers lock nobody out of their own. Nothing sleeps: who has to wait is told how long.
"""

from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse

from everyprint.accounts.guesses import GuessLimit
from everyprint.lib.ids import new_key
from everyprint.lib.serving.addresses import subscriber

COOKIE, SALT, YEAR_SECONDS = "device", "known device", 365 * 24 * 3600
PEOPLE_MAX = 8  # of one device: a counter's PC is shared
NAME_MAX = 150

here = GuessLimit("sign_in", at_once=5, seconds_each=180)
anywhere = GuessLimit("sign_in_anywhere", at_once=50, seconds_each=60)  # from devices that nobody knows


def seconds_to_wait(request: HttpRequest, name: str) -> int:
    """Count a guess at somebody's password, whether there is such a person or not; 0: it may be looked at."""
    if not here.take(_place(request, name)):
        return here.seconds_each
    if not _is_known(request, name) and not anywhere.take(_plain(name)):
        return anywhere.seconds_each
    return 0


def forget(request: HttpRequest, name: str) -> None:
    """The password was right: guesses here start anew."""
    here.forget(_place(request, name))


def remember(request: HttpRequest, response: HttpResponse, user: User) -> None:
    """Somebody is in: this device is known as theirs."""
    device, people = _device(request)
    kept = [person for person in people if person != str(user.pk)][-PEOPLE_MAX + 1 :]
    response.set_signed_cookie(
        COOKIE,
        "-".join([device or new_key(), *kept, str(user.pk)]),
        salt=SALT,
        max_age=YEAR_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.USE_HTTPS,
    )


def _place(request: HttpRequest, name: str) -> str:
    """What guesses are counted for: a name on a device that it signed in from before, else at an address."""
    if _is_known(request, name):
        return f"{_plain(name)} on {_device(request)[0]}"
    return f"{_plain(name)} at {subscriber(request.META.get('REMOTE_ADDR', ''))}"


def _plain(name: str) -> str:
    return name.strip().casefold()[:NAME_MAX]


def _is_known(request: HttpRequest, name: str) -> bool:
    _device_id, people = _device(request)
    numbers = [int(person) for person in people if person.isdigit()]
    return User.objects.filter(pk__in=numbers, username__iexact=name.strip()).exists() if numbers else False


def _device(request: HttpRequest) -> tuple[str, list[str]]:
    """The id of a device, and the people who signed in from it; empty for one that nobody did."""
    value = str(request.get_signed_cookie(COOKIE, default="", salt=SALT) or "")
    device, *people = value.split("-")
    return device, people
