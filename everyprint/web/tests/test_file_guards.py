"""What stands before a customer's files: each guard is fed what it is there for, without the engine."""

import pytest
from django.http import HttpResponse
from django.test import Client

from everyprint.customers.models import Customer
from everyprint.documents import storage
from everyprint.documents.models import Revision
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.messaging.links import picture_url
from everyprint.messaging.message import Picture
from everyprint.orders import services as orders
from everyprint.orders.models import Order
from everyprint.web import files
from everyprint.web.visitor import remember
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def customer() -> Customer:
    return make.customer(500)


@pytest.fixture
def order(customer: Customer) -> Order:
    return make.placed(customer, make.shop())


@pytest.fixture
def browser(customer: Customer) -> Client:
    visitor = Client()
    response = HttpResponse()
    remember(response, customer.addresses.get().external_id)
    visitor.cookies.update(response.cookies)
    return visitor


def test_the_proof_of_an_order_that_has_ended_is_gone(browser: Client, order: Order) -> None:
    assert browser.get(f"/proof/{order.public_id}").status_code == 200
    orders.abort_order(order, "", actor=Actor("customer", order.customer.public_id))
    assert browser.get(f"/proof/{order.public_id}").status_code == 404


@pytest.mark.parametrize("token", ["", "?token=", "?token=9999999999.0123456789abcdef0123456789abcdef"])
def test_the_file_of_a_proof_needs_the_link_of_its_page(
    browser: Client, order: Order, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "print_ready", lambda _line: b"%PDF-1.7")
    assert browser.get(files.proof_url(order, 1)).content == b"%PDF-1.7"
    assert browser.get(f"/proof/{order.public_id}/1{token}").status_code == 404


def test_a_deleted_picture_is_gone_for_who_has_its_address(order: Order) -> None:
    revision = order.lines.get().revision
    Revision.objects.filter(pk=revision.pk).update(sheet_paths=[storage.keep(b"RIFFsheet", ".webp")])
    address = picture_url(Picture("sheet", revision.public_id, 0, "")).partition("/media/")[2]
    assert Client().get(f"/media/{address}").content == b"RIFFsheet"
    Revision.objects.filter(pk=revision.pk).update(deleted_at=clock.now())
    assert Client().get(f"/media/{address}").status_code == 404
