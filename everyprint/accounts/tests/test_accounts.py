"""Keys open what their scope says, and people sign in where they work."""

import pytest
from django.contrib.auth.models import AnonymousUser

from everyprint.accounts import queries, services
from everyprint.accounts.errors import NameTaken, UnknownScope
from everyprint.accounts.models import ApiKey
from everyprint.lib import clock

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("scope", "parsed"),
    [("bot", ("bot", "")), ("operator", ("operator", "")), ("shop:EEX22", ("shop", "EEX22"))],
)
def test_a_key_opens_what_its_scope_says(scope: str, parsed: tuple[str, str]) -> None:
    caller = queries.caller_of(services.create_api_key(scope))
    assert caller is not None and (caller.scope, caller.shop) == parsed
    assert str(caller.actor) == f"api_key:{caller.key_id}"


@pytest.mark.parametrize("scope", ["", "shop", "shop:", "bot:EEX22", "root"])
def test_an_unknown_scope_is_refused(scope: str) -> None:
    with pytest.raises(UnknownScope):
        services.create_api_key(scope)


def test_wrong_empty_and_revoked_keys_open_nothing() -> None:
    key = services.create_api_key("bot")
    assert queries.caller_of("") is None and queries.caller_of(key + " ") is None
    assert queries.caller_of(key.swapcase()) is None
    ApiKey.objects.update(revoked_at=clock.now())
    assert queries.caller_of(key) is None


def test_only_the_hash_of_a_key_is_kept_and_its_integrator_stays() -> None:
    keys = [services.create_api_key("bot", "mbaye") for _ in range(2)]
    rows = list(ApiKey.objects.all())
    assert len({row.integrator_id for row in rows}) == 1
    assert not any(key in (row.key_hash, row.hint) for key in keys for row in rows)


def test_staff_belong_to_a_shop_and_operators_to_the_backoffice() -> None:
    clerk = services.create_staff("awa", "un mot de passe", shop="EEX22")
    operator = services.create_staff("ops", "un mot de passe", is_operator=True)
    membership = queries.membership_of(clerk)
    assert membership is not None and membership.shop == "EEX22" and not clerk.is_staff
    assert queries.membership_of(operator) is None and operator.is_superuser
    assert queries.membership_of(AnonymousUser()) is None
    assert clerk.check_password("un mot de passe")


def test_a_user_name_is_taken_once() -> None:
    services.create_staff("awa", "x", shop="EEX22")
    with pytest.raises(NameTaken):
        services.create_staff("awa", "y", shop="CPN44")
