"""CONTRIBUTING.md's list "a page" is enough to add one: a toy does what it says."""

from copy import deepcopy
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client

TEMPLATES = Path(__file__).parent / "toys" / "templates"


@pytest.fixture
def with_toy_page(settings) -> None:
    settings.ROOT_URLCONF = "tests.toys.page"
    settings.TEMPLATES = deepcopy(django_settings.TEMPLATES)
    settings.TEMPLATES[0]["DIRS"] = [TEMPLATES]


@pytest.mark.parametrize(("language", "heading"), [("fr", "Imprimerie"), ("en", "Shop")])
def test_a_page_of_one_view_one_template_and_one_line_looks_like_the_others(
    with_toy_page: None, client: Client, db: None, language: str, heading: str
) -> None:
    page = client.get("/toy/hours/", headers={"accept-language": language}).content.decode()

    assert f'<html lang="{language}">' in page
    assert f"<h1>{heading}</h1>" in page
    assert "1 080 F" in page.replace("\u202f", " ").replace("\xa0", " ")
    assert "kit/kit" in page and "web/tokens" in page
