"""Making keys and staff."""

import hashlib
import secrets

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from everyprint.accounts.errors import NameTaken, UnknownScope
from everyprint.accounts.models import ApiKey, Integrator, Membership
from everyprint.lib import clock
from everyprint.lib.transactions import transactional

KEY_PREFIX = "ep_"


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
def create_api_key(scope: str, integrator: str = "default") -> str:
    """A new key of an integrator; it is shown once and only its hash is kept."""
    name, shop = parse_scope(scope)
    key = KEY_PREFIX + secrets.token_urlsafe(32)
    owner, _ = Integrator.objects.get_or_create(name=integrator, defaults={"created_at": clock.now()})
    ApiKey.objects.create(
        integrator=owner,
        key_hash=key_hash(key),
        hint=key[:8],
        scope=name,
        shop=shop,
        created_at=clock.now(),
    )
    return key


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
def revoke_api_keys(key_ids: list[int]) -> int:
    """End keys now, and answer how many were valid; calls with them are 401 within the seconds that callers
    are remembered."""
    return ApiKey.objects.filter(pk__in=key_ids, revoked_at__isnull=True).update(revoked_at=clock.now())
