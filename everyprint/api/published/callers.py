"""Who calls: keys are looked up once in a while, and each has its share of the minute."""

import time

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from everyprint.accounts.queries import Caller, caller_of
from everyprint.accounts.services import key_hash
from everyprint.api.published.answers import Refusal
from everyprint.lib.ratelimit import RateLimit

REMEMBERED_SECONDS = 2.0  # a revoked key works this much longer at most, in every process
REMEMBERED_MAX = 10_000

calls_per_key = RateLimit(settings.RATE_LIMIT_PER_MINUTE, settings.RATE_LIMIT_BURST)
_remembered: dict[str, tuple[Caller, float]] = {}


def caller_from(header: str) -> Caller:
    """The caller of an `Authorization` header. Raises Refusal 401, or 429 when there were too many calls."""
    key = header.strip()
    if key[:7].lower() == "bearer ":
        key = key[7:].strip()
    hashed = key_hash(key)
    caller = _look_up(key, hashed) if key else None
    if caller is None:
        message = _("Clé d'accès absente, inconnue ou révoquée : envoyez-la dans l'en-tête Authorization.")
        raise Refusal({"authorization": message}, status=401, headers={"WWW-Authenticate": "Bearer"})
    wait = calls_per_key.seconds_to_wait(hashed)
    if wait:
        message = _("Trop d'appels en une minute. Attendez un instant puis réessayez ; rien n'est perdu.")
        raise Refusal({"authorization": message}, status=429, headers={"Retry-After": str(wait)})
    return caller


def _look_up(key: str, hashed: str) -> Caller | None:
    moment = time.monotonic()
    known = _remembered.get(hashed)
    if known is not None and known[1] > moment:
        return known[0]
    caller = caller_of(key)
    if caller is None:
        _remembered.pop(hashed, None)
        return None
    if len(_remembered) >= REMEMBERED_MAX:
        _remembered.clear()
    _remembered[hashed] = (caller, moment + REMEMBERED_SECONDS)
    return caller
