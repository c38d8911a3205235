"""Who is behind a key or a session."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from everyprint.accounts.models import ApiKey, Membership
from everyprint.accounts.services import key_hash
from everyprint.lib.actor import Actor


@dataclass(frozen=True)
class Caller:
    """An integrator's key: its scope, and the shop it is bound to, if any."""

    key_id: int
    integrator_id: int
    scope: str
    shop: str

    @property
    def actor(self) -> Actor:
        return Actor("api_key", str(self.key_id))


def caller_of(key: str) -> Caller | None:
    """The caller of a valid key, None for a wrong or revoked one."""
    row = (
        ApiKey.objects.filter(key_hash=key_hash(key), revoked_at__isnull=True)
        .values_list("pk", "integrator_id", "scope", "shop")
        .first()
    )
    return Caller(*row) if row else None


def membership_of(user: AbstractBaseUser | AnonymousUser) -> Membership | None:
    """The shop membership of a signed-in person, None for others."""
    if not user.is_authenticated:
        return None
    return Membership.objects.select_related("user").filter(user_id=user.pk).first()
