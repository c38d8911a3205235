"""Every error page renders in both languages, whatever went wrong, and the log keeps the cause."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import get_template
from django.test import Client
from django.urls import path
from django.utils import translation
from django.views.csrf import csrf_failure

from everyprint.lib.logs import Refusals

PAGES = {
    "507": ("Il n'y a plus de place", "No room is left"),
    "400": ("Demande refusée", "Request refused"),
    "403": ("Cette page n'est pas pour vous", "This page is not for you"),
    "403_csrf": ("Envoi refusé", "Not sent"),
    "404": ("Cette page n'existe pas", "This page does not exist"),
    "429": ("Trop d'essais", "Too many attempts"),
    "500": ("Une erreur de notre part", "An error on our side"),
}


def broken(request: HttpRequest) -> HttpResponse:
    raise LookupError("the true cause")


def refuse(error: type[Exception]) -> HttpResponse:
    raise error("refused")


urlpatterns = [
    path("400", lambda request: refuse(SuspiciousOperation)),
    path("403", lambda request: refuse(PermissionDenied)),
    path("403_csrf", csrf_failure),
    path("404", lambda request: refuse(Http404)),
    path("500", broken),
]


@pytest.fixture
def client(settings) -> Client:
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("status", ["400", "403", "403_csrf", "404", "500"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_error_is_told_in_the_visitors_language(client: Client, status: str, language: str) -> None:
    answer = client.get(f"/{status}", headers={"accept-language": language})
    page = answer.content.decode()
    assert answer.status_code == int(status[:3])
    assert f"<h1>{PAGES[status][language == 'en']}</h1>" in page and f'lang="{language}"' in page


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_error_page_needs_nothing_that_may_be_broken(name: str, language: str) -> None:
    """Neither a context nor the database (this test has none) nor a static file."""
    with translation.override(language):
        page = get_template(f"{name}.html").render()
    assert f"<h1>{PAGES[name][language == 'en']}</h1>" in page
    assert "/static/" not in page and "<link" not in page.replace('<link rel="icon" href="data:,">', "")


def test_the_log_keeps_the_true_cause(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        client.get("/500")
    causes = [record.exc_info[1] for record in caplog.records if record.exc_info]
    assert [str(cause) for cause in causes] == ["the true cause"]


UNREADABLE = ("application/x-www-form-urlencoded; charset=utf-16", "multipart/form-data")


@pytest.mark.django_db
@pytest.mark.parametrize("media_type", UNREADABLE)
def test_a_form_that_cannot_be_read_is_refused_by_a_page_of_ours(media_type: str) -> None:
    """The page of an error reads no form: it would meet the same error."""
    browser = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    browser.cookies["csrftoken"] = "x" * 32
    for address, status in (("/send", 400), ("/accounts/login/", 400), ("/nothing", 404)):
        answer = browser.post(address, b"a=b", content_type=media_type)
        assert answer.status_code == status
        assert f"<h1>{PAGES[str(status)][0]}</h1>" in answer.content.decode()


def test_what_is_refused_leaves_one_line_in_the_log_and_no_traceback() -> None:
    names = ("django.security.DisallowedHost", "django.request")
    cause = (ValueError, ValueError(), None)
    refused, broken = (logging.LogRecord(name, logging.ERROR, "", 0, "x", (), cause) for name in names)
    broken.__dict__["status_code"] = 500
    assert Refusals().filter(refused) and Refusals().filter(broken)
    assert (refused.exc_info, refused.levelname) == (None, "WARNING")
    assert broken.exc_info and broken.levelname == "ERROR"


def test_a_page_asked_for_under_another_name_is_refused() -> None:
    client = Client(headers={"accept-language": "fr"})
    assert client.get("/recover", headers={"host": "evil.example"}).status_code == 400
    assert client.get("/recover", headers={"host": "localhost:8000"}).status_code == 200


def allowed(**given: str) -> list[str]:
    """The names that a process with these settings answers to."""
    code = "from everyprint import settings; print(*settings.ALLOWED_HOSTS)"
    return subprocess.check_output(
        [sys.executable, "-c", code], env={**os.environ, **given}, text=True
    ).split()


@pytest.mark.process
def test_the_names_are_the_public_ones_this_machines_and_what_a_setting_adds(tmp_path: Path) -> None:
    own = ["127.0.0.1", "localhost", "[::1]"]
    folder = {"EVERYPRINT_DATA_DIR": str(tmp_path)}
    assert allowed(**folder, EVERYPRINT_BASE_URL="", EVERYPRINT_HOST="") == own
    public = {"EVERYPRINT_BASE_URL": "https://print.example", "EVERYPRINT_HOST": "0.0.0.0"}
    more = {"EVERYPRINT_ALLOWED_HOSTS": "10.0.0.7, shop.example"}
    names = ["print.example", "0.0.0.0", *own, "10.0.0.7", "shop.example"]
    assert allowed(**folder, **public, **more) == names
