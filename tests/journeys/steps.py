"""What people do, in the words of the journeys."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect


def send_file(customer: Page, *paths: Path) -> None:
    customer.set_input_files("#files", [str(path) for path in paths])


def say(customer: Page, words: str) -> None:
    customer.fill("#text", words)
    customer.click("button.send")


def tap(customer: Page, label: str) -> None:
    button = customer.locator("button[name=tap]", has_text=label).last
    expect(button).to_be_visible()
    button.click()


def reads(customer: Page, words: str) -> None:
    """The latest messages say `words` (any kind of space counts as a space)."""
    pattern = re.compile(re.escape(words).replace("\\ ", r"[\s\u00a0\u202f]+"))
    expect(customer.locator("#messages > li", has_text=pattern).last).to_be_visible()


def all_pictures_are_here(page: Page) -> None:
    """Wait for every picture of a page (no function of ours may be evaluated inside it by its policy)."""
    for picture in page.locator("img").all():
        expect(picture).to_have_js_property("complete", True)


def order_to_pay(customer: Page, thesis: Path) -> None:
    """From the file to the quote of 1 080 F at LE PARRAIN."""
    send_file(customer, thesis)
    reads(customer, "37 pages")
    say(customer, "2 copies couleur reliure cerdeau")
    reads(customer, "2 exemplaires")
    tap(customer, "Choisir l'imprimerie")
    tap(customer, "LE PARRAIN")
    reads(customer, "33×10 + 4×25 + 110 = 540 F × 2 = 1 080 F")


def open_card(shop: Page, order: str) -> Locator:
    """The order's link on the open board, without reloading."""
    link = shop.locator(f"a[href*='/shop/orders/{order}/']").first
    expect(link).to_be_visible()
    return link


def order_number(customer: Page) -> str:
    """The id on the latest order card of the conversation."""
    card = customer.locator("section.card").last
    expect(card).to_be_visible()
    return str(card.get_attribute("id")).removeprefix("order-")
