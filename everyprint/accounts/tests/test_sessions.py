"""Who works here stays signed in while somebody works, and some hours after."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client

from everyprint.accounts import tasks
from everyprint.accounts.sessions import USED_AT
from everyprint.lib import clock

pytestmark = pytest.mark.django_db
HOURS = timedelta(hours=12)
PAGE = "/accounts/"


@pytest.fixture
def signed_in() -> Client:
    """Signed in eleven hours ago, a quarter of an hour after which nothing was done."""
    client = Client()
    client.force_login(User.objects.create_user("awa", password="x"))
    session = client.session
    session[USED_AT] = int((clock.now() - timedelta(minutes=15)).timestamp())
    session.save()
    Session.objects.update(expire_date=clock.now() + timedelta(hours=1))
    return client


def left() -> timedelta:
    return Session.objects.get().expire_date - clock.now()


def test_a_session_lasts_twelve_hours_and_not_a_year(signed_in: Client) -> None:
    assert signed_in.get(PAGE).cookies[settings.SESSION_COOKIE_NAME]["max-age"] == HOURS.total_seconds()
    assert HOURS - timedelta(minutes=1) < left() <= HOURS


def test_what_a_page_fetches_by_itself_keeps_nobody_signed_in(signed_in: Client) -> None:
    signed_in.get(PAGE, headers={"HX-Request": "true"})
    assert left() <= timedelta(hours=1)
    signed_in.post("/shop/language", {"language": "en"}, headers={"HX-Request": "true"})
    assert left() > timedelta(hours=11)


def test_the_use_of_a_session_is_written_every_ten_minutes_only(signed_in: Client) -> None:
    signed_in.get(PAGE)
    assert settings.SESSION_COOKIE_NAME not in signed_in.get(PAGE).cookies


def test_a_use_that_was_noted_ahead_of_time_does_not_stop_the_next(signed_in: Client) -> None:
    session = signed_in.session
    session[USED_AT] = int((clock.now() + timedelta(days=300)).timestamp())
    session.save()
    assert settings.SESSION_COOKIE_NAME in signed_in.get(PAGE).cookies


def test_a_stranger_gets_no_session() -> None:
    client = Client()
    client.get("/")
    client.get(PAGE)
    assert not Session.objects.exists()


def test_sessions_that_are_over_are_deleted_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "SESSIONS_AT_ONCE", 2)
    over, moment = clock.now() - timedelta(seconds=1), clock.now() + timedelta(hours=1)
    Session.objects.bulk_create(Session(session_key=f"over{n}", expire_date=over) for n in range(5))
    Session.objects.create(session_key="open", expire_date=moment)
    tasks.forget_sessions()
    assert list(Session.objects.values_list("pk", flat=True)) == ["open"]


def test_an_upgrade_shortens_the_sessions_of_a_year() -> None:
    Session.objects.create(session_key="old", expire_date=clock.now() + timedelta(days=300))
    import_module("everyprint.accounts.migrations.0003_shorter_sessions").shorten(apps, None)
    assert left() <= HOURS
