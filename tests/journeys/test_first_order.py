"""The newcomer's whole path, customer and shop side by side, in real browsers."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Demo
from tests.journeys.steps import open_card, order_number, order_to_pay, reads, say, send_file, tap

pytestmark = [pytest.mark.browser, pytest.mark.process]


def test_a_newcomer_orders_pays_by_voucher_collects_and_rates(customer: Page, shop: Page, demo: Demo, thesis):
    order_to_pay(customer, thesis)
    demo.picture(customer, "quote")
    tap(customer, "Payer 1")
    reads(customer, "Il manque 1 080 F")
    say(customer, demo.vouchers[0])
    reads(customer, "Notez ce code de secours")
    tap(customer, "Payer maintenant")
    reads(customer, "C'est payé")
    order = order_number(customer)
    link = open_card(shop, order)
    demo.picture(customer, "conversation")
    demo.picture(shop, "board")
    link.click()
    shop.wait_for_selector("text=33×10 + 4×25 + 110")
    with shop.expect_download() as download:
        shop.click("text=Télécharger le PDF à imprimer")
    assert download.value.path().read_bytes().startswith(b"%PDF")
    shop.fill("textarea", "Pas de pied de page, vous le savez ?")
    shop.click("button:has-text('Envoyer')")
    reads(customer, "Pas de pied de page")
    say(customer, "Oui, imprimez comme ça.")
    expect(shop.locator("main")).to_contain_text("imprimez comme ça")
    demo.picture(shop, "order")
    shop.click("button:has-text('20 min')")
    reads(customer, "accept")
    shop.click('button:has-text("C\'est prêt")')
    reads(customer, "Votre commande est prête")
    demo.picture(customer, "ready")
    code = customer.locator(".pickup .code").last.inner_text()
    shop.goto(f"{demo.deployment.address}/shop/")
    shop.fill("input[name=code]", "ZZZZZZ")
    shop.keyboard.press("Enter")
    expect(shop.locator("main")).to_contain_text("ne correspond à aucune commande")
    shop.fill("input[name=code]", code.lower())
    shop.keyboard.press("Enter")
    expect(shop.locator("main")).to_contain_text("972")
    reads(customer, "Commande remise")
    tap(customer, "5 ★")
    reads(customer, "Un mot à ajouter")
    say(customer, "Très bien imprimé !")
    reads(customer, "Merci")
    assert demo.deployment.run("check").returncode == 0


def test_mobile_money_is_approved_on_the_phone_and_credited(
    customer: Page, browser: Browser, demo: Demo, thesis
):
    order_to_pay(customer, thesis)
    tap(customer, "Payer 1")
    tap(customer, "Mobile money")
    reads(customer, "Combien voulez-vous recharger")
    say(customer, "2000")
    reads(customer, "numéro")
    say(customer, "77 123 45 67")
    tap(customer, "Orange")
    phone = browser.new_context(viewport={"width": 360, "height": 740}, locale="fr-FR").new_page()
    phone.goto(demo.phone_address)
    phone.wait_for_selector("button[value=approve]")
    demo.picture(phone, "phone")
    phone.click("button[value=approve]")
    tap(customer, "Payer maintenant")
    reads(customer, "C'est payé")


def test_the_customer_aborts_before_the_shop_accepts_and_has_the_money_back(
    customer: Page, demo: Demo, thesis
):
    order_to_pay(customer, thesis)
    say(customer, demo.vouchers[1])
    reads(customer, "2 000 F")
    tap(customer, "Payer")
    reads(customer, "C'est payé")
    customer.reload()
    tap(customer, "Annuler la commande")
    tap(customer, "Oui")
    expect(customer.locator("#status")).to_contain_text("2\u00a0000")


def test_a_page_reloaded_in_the_middle_loses_nothing(customer: Page, thesis):
    send_file(customer, thesis)
    reads(customer, "memoire.pdf")
    customer.reload()
    reads(customer, "37 pages")
    say(customer, "pages 40-50")
    reads(customer, "de la page 1 à la page 37")
    say(customer, "7-18,12-32")
    reads(customer, "26 pages")
    customer.reload()
    reads(customer, "26 pages")


def test_a_file_that_is_no_document_gets_a_clear_sentence(customer: Page, tmp_path):
    bad = tmp_path / "cv.pdf"
    bad.write_bytes(b"PK\x03\x04 not a document")
    send_file(customer, bad)
    reads(customer, "cv.pdf")
    expect(customer.locator("#messages")).to_contain_text("abîmé")


def test_everything_reads_in_english_too(customer: Page, demo: Demo, thesis):
    customer.click("button[value=en]")
    send_file(customer, thesis)
    reads(customer, "37 pages")
    tap(customer, "Choose the shop")
    tap(customer, "LE PARRAIN")
    demo.picture(customer, "quote-english")
    reads(customer, "guaranteed")


def test_an_operator_sees_the_orders(browser: Browser, demo: Demo):
    page = browser.new_context(viewport={"width": 1280, "height": 800}, locale="fr-FR").new_page()
    page.goto(f"{demo.deployment.address}/backoffice/")
    page.fill("input[name=username]", "operator")
    page.fill("input[type=password]", demo.passwords["operator"])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{demo.deployment.address}/backoffice/")
    page.wait_for_selector("#content, main")
    page.goto(f"{demo.deployment.address}/backoffice/orders/order/")
    demo.picture(page, "backoffice")
    assert "LE PARRAIN" in page.content()
