"""Paying on the page: what happened is told in the very answer, whatever the workers do."""

import pytest
from django.test import Client

from everyprint.customers.models import Customer
from everyprint.jobs.models import Event
from everyprint.lib.actor import SYSTEM
from everyprint.messaging.models import Message
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, draft_order
from everyprint.payments.services import create_vouchers
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return Client(headers={"accept-language": "fr", "HX-Request": "true"})


@pytest.fixture
def draft(browser: Client) -> Order:
    browser.post("/send", {"text": create_vouchers(2000, 1, actor=SYSTEM)[0], "key": "voucher"})
    customer = Customer.objects.get()
    item = Item(make.revision(customer), Options(pages="1-10"))
    return draft_order(customer, make.shop(), [item], actor=SYSTEM)


def tapped(browser: Client, tap: str) -> str:
    return browser.post("/send", {"tap": tap, "key": tap}).content.decode()


def test_without_any_worker_a_customer_pays_and_reads_the_receipt_in_the_response(
    browser: Client, draft: Order
) -> None:
    answer = tapped(browser, f"pay:{draft.public_id}")
    assert "100\u00a0F sont réservés. LE PARRAIN a reçu votre commande" in answer
    assert f'id="order-{draft.public_id}"' in answer, "the order's card"
    assert not Event.objects.filter(handled_at__isnull=True).exists()
    assert not Message.objects.filter(state=Message.QUEUED).exists()


def test_without_any_worker_a_customer_cancels_and_reads_that_the_money_is_back(
    browser: Client, draft: Order
) -> None:
    tapped(browser, f"pay:{draft.public_id}")
    answer = tapped(browser, f"cancel:{draft.public_id}")
    assert "100\u00a0F reviennent sur votre solde." in answer
    assert "Choisir une autre imprimerie" in answer
