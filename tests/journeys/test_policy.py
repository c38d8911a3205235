"""What a page of ours may not load, a browser does not; and the journeys would see it."""

import pytest
from playwright.sync_api import Page

from everyprint.lib.testing import until
from tests.journeys.conftest import Demo, refusals

pytestmark = [pytest.mark.browser, pytest.mark.process]


def test_a_script_that_was_written_into_a_page_is_refused_and_noted(customer: Page, demo: Demo) -> None:
    customer.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'x = 1'}))"
    )
    until(lambda: customer.title() and refusals, "the word that it was refused")
    assert "script-src" in refusals[0]
    assert customer.evaluate("typeof x") == "undefined"
    refusals.clear()
