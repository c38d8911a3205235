"""Whether operators need a second factor, who lacks one, and the commands of people who work here."""

import pytest
from django.contrib.auth.models import User
from django.utils import translation

from everyprint import cli
from everyprint.accounts.second_factor import app_of
from everyprint.accounts.services import create_staff
from everyprint.cli import upkeep
from everyprint.demo import services as demo
from tests.support import make
from tests.support.authenticator import give_phone

pytestmark = pytest.mark.django_db
LACKING = "operator without a second factor"


def lacking() -> list[str]:
    """The operators whom `everyprint check` names."""
    return [found.row for found in upkeep.violations() if found.invariant == LACKING and found.warning]


@pytest.fixture
def loaded(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path
    demo.load()


def everyprint(*words: str) -> None:
    """One command in this process; it ends well."""
    with pytest.raises(SystemExit) as ended:
        cli.main(list(words))
    assert ended.value.code == 0


def test_check_names_the_operators_without_a_second_factor() -> None:
    create_staff("clerk", "x", shop="EEX22")
    create_staff("gone", "x", is_operator=True)
    User.objects.filter(username="gone").update(is_active=False)
    give_phone(create_staff("careful", "x", is_operator=True))
    create_staff("boss", "x", is_operator=True)
    assert lacking() == ["boss"]


def test_check_names_nobody_where_none_is_required(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    create_staff("boss", "x", is_operator=True)
    monkeypatch.setenv("EVERYPRINT_OPERATOR_SECOND_FACTOR", "off")
    settings.OPERATOR_SECOND_FACTOR = False
    assert lacking() == []


def test_a_demo_goes_without_until_it_has_a_shop_of_its_own(loaded: None) -> None:
    assert not upkeep.second_factor_is_required() and lacking() == []
    make.shop()
    assert upkeep.second_factor_is_required() and lacking() == ["operator"]


def test_a_demo_can_require_it(loaded: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVERYPRINT_OPERATOR_SECOND_FACTOR", "on")
    assert upkeep.second_factor_is_required()


def test_an_empty_deployment_requires_it() -> None:
    assert upkeep.second_factor_is_required()


def test_a_lost_second_factor_is_taken_away_by_command(capsys: pytest.CaptureFixture[str]) -> None:
    boss = create_staff("boss", "x", is_operator=True)
    give_phone(boss)
    everyprint("staff", "reset-factor", "boss")
    everyprint("staff", "reset-factor", "boss")
    assert capsys.readouterr().out.splitlines() == [
        "boss has no second factor any more",
        "boss had no second factor",
    ]
    assert app_of(boss) is None and boss.authenticator_set.count() == 0


def test_nobody_of_that_name_is_said_so() -> None:
    ended = pytest.raises(SystemExit, match="Personne ne se connecte sous ce nom")
    with translation.override("fr"), ended:
        cli.main(["staff", "reset-factor", "nobody"])
