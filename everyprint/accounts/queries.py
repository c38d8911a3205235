"""Who is behind a key or a session."""

from collections.abc import Iterator
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User

from everyprint.accounts.models import ApiKey, Integrator, Membership
from everyprint.accounts.services import key_hash
from everyprint.lib.actor import Actor
from everyprint.lib.violations import Violation


@dataclass(frozen=True)
class Caller:
    """An integrator's key: its scope, and the shop it is bound to, if any."""

    key_id: int
    integrator_id: int
    scope: str
    shop: str
    channel_account: str

    @property
    def actor(self) -> Actor:
        return Actor("api_key", str(self.key_id))


def caller_of(key: str) -> Caller | None:
    """The caller of a valid key, None for a wrong or revoked one."""
    row = (
        ApiKey.objects.filter(key_hash=key_hash(key), revoked_at__isnull=True)
        .values_list("pk", "integrator_id", "scope", "shop", "integrator__channel_account")
        .first()
    )
    return Caller(*row) if row else None


def membership_of(user: AbstractBaseUser | AnonymousUser) -> Membership | None:
    """The shop membership of a signed-in person, None for others."""
    if not user.is_authenticated:
        return None
    return Membership.objects.select_related("user").filter(user_id=user.pk).first()


def channel_account_of(integrator: str) -> str:
    """Where an integrator's bot knows its customers; empty for an unknown integrator."""
    return Integrator.objects.filter(name=integrator).values_list("channel_account", flat=True).first() or ""


def shared_channel_accounts() -> Iterator[Violation]:
    """A warning where keys of several integrators open one bot's customers, as all did in older versions."""
    keys = ApiKey.objects.filter(scope=ApiKey.BOT, revoked_at__isnull=True).order_by("integrator__name")
    names: dict[str, list[str]] = {}
    for account, name in keys.values_list("integrator__channel_account", "integrator__name").distinct():
        names.setdefault(account, []).append(name)
    for account, owners in names.items():
        if len(owners) > 1:
            yield Violation(
                "integrators share a channel account", f"{account}: {', '.join(owners)}", warning=True
            )


def operators_without_second_factor() -> Iterator[Violation]:
    """A warning for each operator whom the backoffice will ask to set up a second factor first."""
    apps = Authenticator.objects.filter(type=Authenticator.Type.TOTP)
    operators = User.objects.filter(is_active=True, is_staff=True).exclude(pk__in=apps.values("user"))
    for name in operators.order_by("username").values_list("username", flat=True):
        yield Violation("operator without a second factor", name, warning=True)
