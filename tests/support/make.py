"""Customers, shops, documents and orders for tests, made through the services that product code uses."""

from datetime import timedelta
from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult

from everyprint.customers.models import Customer
from everyprint.customers.services import register as register_customer
from everyprint.documents import storage
from everyprint.documents.engine import Inspection
from everyprint.documents.models import Document, Revision
from everyprint.lib import clock, ids
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.orders import services as orders
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options
from everyprint.payments import services as payments
from everyprint.payments.providers.pawapay import settings as pawapay
from everyprint.shops.models import Shop
from everyprint.shops.prices import Prices
from everyprint.shops.services import register as register_shop

PRICES = {
    "A4": {"gray": 10, "color": 25},
    "A3": {"gray": 25, "color": 50},
    "binding": {"rayure": 250, "cerdeau": 110},
}
THESIS = Inspection("pdf", 37, colour_pages=(3, 12, 17, 30), faint_colour_pages=(5,), blank_pages=(20,))
SHOP = Actor("staff", "1")


def customer(balance: int = 0, **details: object) -> Customer:
    """A customer with an address nobody else has, and so many francs."""
    made = register_customer("web", ids.new_key(), **details)
    if balance:
        payments.take_cash(made, balance, shop=None, actor=SYSTEM, key=ids.new_key())
    return made


def shop(prices: dict[str, Any] | None = None, **details: object) -> Shop:
    """A shop with its accounts, at LE PARRAIN's prices unless others are given."""
    return register_shop("LE PARRAIN", Prices.from_json(prices or PRICES), **details)


def configured(
    monkeypatch: pytest.MonkeyPatch, url: str, *, token: str = "token", signatures: bool = False
) -> None:
    """Settings that name an account at the provider of payments, at this address."""
    monkeypatch.setattr(pawapay, "URL", url)
    monkeypatch.setattr(pawapay, "TOKEN", token)
    monkeypatch.setattr(pawapay, "SIGNATURES", signatures)


def revision(owner: Customer, inspection: Inspection = THESIS) -> Revision:
    """An analysed document, known by its inspection only: no file stands behind it."""
    moment = clock.now()
    document = Document.objects.create(
        public_id=ids.new_key(), customer=owner.public_id, name="memoire.pdf", created_at=moment
    )
    return Revision.objects.create(
        public_id=ids.new_key(),
        document=document,
        sha256="0" * 64,
        size_bytes=1,
        state=Revision.READY,
        inspection=inspection.to_json(),
        page_count=inspection.pages,
        created_at=moment,
        delete_at=moment + timedelta(days=7),
    )


def readable(owner: Customer) -> Revision:
    """A revision with files that can be opened: a contact sheet and a printable PDF of nothing."""
    made = revision(owner)
    made.sheet_paths = [storage.keep(b"RIFFsheet", ".webp")]
    made.pdf_path = storage.keep(b"%PDF-1.7", ".pdf")
    made.save(update_fields=["sheet_paths", "pdf_path"])
    return made


def placed(owner: Customer, at: Shop, options: Options | None = None) -> Order:
    """A pending order of the thesis, paid from the customer's balance."""
    actor = Actor("customer", owner.public_id)
    return orders.buy(owner, at, revision(owner), options or Options(pages="1-10"), actor=actor)


def complete(owner: Customer, at: Shop, options: Options | None = None) -> Order:
    """An order that is printed and waits for its customer."""
    order = placed(owner, at, options)
    orders.complete_order(order, actor=SHOP)
    return order


def work() -> int:
    """What the workers do: answer every wake-up that waits, once; how many there were."""
    waiting = list(DBTaskResult.objects.ready())
    DBTaskResult.objects.filter(pk__in=[row.pk for row in waiting]).delete()
    for row in waiting:
        row.task.call(*row.args_kwargs["args"], **row.args_kwargs["kwargs"])
    return len(waiting)
