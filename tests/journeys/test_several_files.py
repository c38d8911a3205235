"""Two files in one order, each printed in its own way, from the phone to the shop's screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Demo
from tests.journeys.steps import all_pictures_are_here, open_card, order_number, reads, say, send_file, tap

pytestmark = [pytest.mark.browser, pytest.mark.process]


def test_a_thesis_and_a_course_are_one_order(
    customer: Page, shop: Page, demo: Demo, thesis: Path, course: Path
) -> None:
    send_file(customer, thesis)
    reads(customer, "37 pages")
    say(customer, "couleur reliure cerdeau")
    reads(customer, "reliure cerdeau")
    send_file(customer, course)
    reads(customer, "8 pages")
    tap(customer, "Avec « memoire.pdf » aussi")
    reads(customer, "Votre commande")
    say(customer, "livret sans reliure")
    reads(customer, "livret à plier")
    demo.picture(customer, "two-files-options")
    tap(customer, "Choisir l'imprimerie")
    tap(customer, "LE PARRAIN")
    reads(customer, "memoire.pdf : 33×10 + 4×25 + 110 = 540 F")
    reads(customer, "cours.pdf : 4×10 = 40 F")
    demo.picture(customer, "two-files-quote")
    customer.click("text=Voir l'épreuve")
    expect(customer.locator("img.proof")).to_have_count(5)
    all_pictures_are_here(customer)
    demo.picture(customer, "proof")
    customer.click("text=Retour à la conversation")
    say(customer, demo.vouchers[2])
    tap(customer, "Payer maintenant")
    reads(customer, "C'est payé")
    open_card(shop, order_number(customer))
    demo.picture(shop, "two-files-board")
    open_card(shop, order_number(customer)).click()
    expect(shop.locator("main")).to_contain_text("580 F")
    with shop.expect_download() as download:
        shop.click("text=Télécharger le PDF 2")
    assert download.value.suggested_filename.endswith("-2-1x-A4-livret.pdf")
    expect(shop.locator("figure img")).to_have_count(5)
    shop.evaluate("scrollTo(0, 0)")
    shop.wait_for_timeout(300)
    shop.screenshot(path=demo.pictures / "two-files-order.png", full_page=True)
    assert demo.deployment.run("check").returncode == 0
