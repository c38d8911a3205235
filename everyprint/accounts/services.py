"""Making keys and staff, and taking away a lost second factor."""

import hashlib
import logging
import secrets

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from everyprint.accounts.errors import NameTaken, UnknownPerson, UnknownScope
from everyprint.accounts.models import ApiKey, Integrator, Membership
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional

KEY_PREFIX = "ep_"
DEFAULT = "default"
logger = logging.getLogger(__name__)


def key_hash(key: str) -> str:
    """SHA-256 of a key: enough for a random secret of 256 bits (reliability.md §3)."""
    return hashlib.sha256(key.encode()).hexdigest()


def parse_scope(scope: str) -> tuple[str, str]:
    """`shop:ABCDE` → ("shop", "ABCDE"). Raises UnknownScope."""
    name, _, shop = scope.partition(":")
    if name not in (ApiKey.BOT, ApiKey.OPERATOR, ApiKey.SHOP) or (name == ApiKey.SHOP) != bool(shop):
        raise UnknownScope(field="scope")
    return name, shop


@transactional
def create_api_key(scope: str, integrator: str = DEFAULT) -> str:
    """A new key of an integrator; it is shown once and only its hash is kept."""
    name, shop = parse_scope(scope)
    key = KEY_PREFIX + secrets.token_urlsafe(32)
    owner = _integrator(integrator)
    ApiKey.objects.create(
        integrator=owner,
        key_hash=key_hash(key),
        hint=key[:8],
        scope=name,
        shop=shop,
        created_at=clock.now(),
    )
    return key


def _integrator(name: str) -> Integrator:
    """The integrator of a name, with a channel account of their own; `default` has the default one."""
    made, _ = Integrator.objects.get_or_create(name=name, defaults={"created_at": clock.now()})
    if not made.channel_account:
        made.channel_account = f"chatfuel:{DEFAULT if name == DEFAULT else made.pk}"
        made.save(update_fields=["channel_account"])
    return made


def create_staff(name: str, password: str, *, shop: str = "", is_operator: bool = False) -> User:
    """A person who may sign in: at a shop's console, or at the backoffice. Raises NameTaken."""
    hashed = make_password(password)  # slow on purpose, therefore outside the transaction
    return _insert_staff(name, hashed, shop, is_operator)


@transactional
def _insert_staff(name: str, hashed: str, shop: str, is_operator: bool) -> User:
    try:
        with transaction.atomic():
            user = User.objects.create(
                username=name, password=hashed, is_staff=is_operator, is_superuser=is_operator
            )
    except IntegrityError:
        raise NameTaken(field="name") from None
    if shop:
        Membership.objects.create(user=user, shop=shop)
    return user


@transactional
def reset_second_factor(name: str, *, actor: Actor) -> bool:
    """Take a person's authenticator app and recovery codes away; False when there were none. Raises
    UnknownPerson."""
    user = User.objects.filter(username=name).first()
    if user is None:
        raise UnknownPerson(field="name")
    removed: int = Authenticator.objects.filter(user=user).delete()[0]
    if removed:
        logger.warning("%s removed the second factor of %s (%d rows)", actor, name, removed)
    return removed > 0


@transactional
def revoke_api_keys(key_ids: list[int]) -> int:
    """End keys now, and answer how many were valid; calls with them are 401 within the seconds that callers
    are remembered."""
    return ApiKey.objects.filter(pk__in=key_ids, revoked_at__isnull=True).update(revoked_at=clock.now())
