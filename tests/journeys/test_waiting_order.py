"""An order that waits calls the shop: the board rings, its title counts, its card stands out."""

import re

import pytest
from playwright.sync_api import Page, expect

from everyprint.lib.testing import until
from tests.journeys.conftest import Demo
from tests.journeys.steps import order_number, order_to_pay, reads, say, tap

pytestmark = [pytest.mark.browser, pytest.mark.process]
COUNT_BELLS = """
window.bells = 0;
const Real = window.AudioContext;
window.AudioContext = class extends Real {
  createOscillator() { window.bells += 1; return super.createOscillator(); }
};
"""
VOUCHER = """
from everyprint.lib.actor import SYSTEM
from everyprint.payments.services import create_vouchers
print(create_vouchers(2000, 1, actor=SYSTEM)[0])
"""
REMIND = """
from everyprint.orders.models import Order
from everyprint.orders.tasks import _note
_note(Order.objects.get(public_id="{order}"), "{field}", "{step}")
"""


def bells(shop: Page) -> int:
    return int(shop.evaluate("window.bells"))


def test_a_waiting_order_rings_at_each_reminder_and_the_title_counts_it(
    customer: Page, shop: Page, demo: Demo, thesis
):
    shop.context.add_init_script(COUNT_BELLS)
    shop.reload()
    order_to_pay(customer, thesis)
    say(customer, demo.deployment.python(VOUCHER).strip())
    reads(customer, "2 000 F")
    tap(customer, "Payer")
    reads(customer, "C'est payé")
    order = order_number(customer)
    card = shop.locator(f"article[data-order='{order}']")
    expect(shop).to_have_title(re.compile(r"^\(\d+\) "))
    until(lambda: bells(shop) == 1, "the bell of the new order")
    for rung, field, step, words in (
        (2, "reminded_at", "reminded", "attend toujours"),
        (3, "silent_at", "silent", "peut faire imprimer ailleurs"),
    ):
        demo.deployment.python(REMIND.format(order=order, field=field, step=step))
        expect(card).to_contain_text(words)
        expect(card).to_have_class(re.compile(r"\blate\b"))
        until(lambda rung=rung: bells(shop) == rung, "the bell of the reminder")
    demo.picture(shop, "waiting")
    reads(customer, "n'a toujours pas répondu")
    demo.picture(customer, "silent-shop")
    tap(customer, "COIN COPIE")
    reads(customer, "COIN COPIE a reçu votre commande")
    expect(card).to_have_count(0)
