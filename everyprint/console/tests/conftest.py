"""A shop with staff, a customer with money, and a document that needs no engine."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from everyprint.accounts.models import Membership
from everyprint.customers.models import Customer
from everyprint.customers.services import register as register_customer
from everyprint.documents.models import Document, Revision
from everyprint.ledger.services import open_account
from everyprint.lib import clock, ids
from everyprint.lib.actor import Actor
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options
from everyprint.orders.services import buy
from everyprint.payments.services import take_cash
from everyprint.shops.models import Shop
from everyprint.shops.prices import Prices, SidePrices
from everyprint.shops.services import register as register_shop

Place = Callable[..., Order]
PRICES = Prices({"A4": SidePrices(10, 25), "A3": SidePrices(25, 50)}, {"cerdeau": 110})


def make_shop(name: str, public_id: str) -> Shop:
    return register_shop(name, PRICES, public_id=public_id)


def signed_in(name: str, shop: Shop) -> Client:
    user = User.objects.create(username=name)
    Membership.objects.create(user=user, shop=shop.public_id)
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def shop(db: None) -> Shop:
    return make_shop("LE PARRAIN", "EEX22")


@pytest.fixture
def staff(shop: Shop) -> Client:
    return signed_in("parrain", shop)


@pytest.fixture
def other_staff(db: None) -> Client:
    return signed_in("coin", make_shop("COIN COPIE", "CPN44"))


@pytest.fixture
def customer(db: None) -> Customer:
    open_account("cash:platform", floor=None)
    customer = register_customer("web", "first", last_name="Diop", phone="+221771234567")
    take_cash(customer, 20_000, shop=None, actor=Actor("operator", "desk"), key="start")
    return customer


@pytest.fixture
def revision(customer: Customer) -> Revision:
    moment = clock.now()
    document = Document.objects.create(
        public_id=ids.new_key(), customer=customer.public_id, name="memoire.pdf", created_at=moment
    )
    return Revision.objects.create(
        public_id=ids.new_key(),
        document=document,
        sha256="0" * 64,
        size_bytes=1,
        state=Revision.READY,
        inspection={"type": "pdf", "pages": 37, "colour_pages": [3, 12, 13, 14, 30]},
        page_count=37,
        created_at=moment,
        delete_at=moment + timedelta(days=7),
    )


@pytest.fixture
def place(shop: Shop, customer: Customer, revision: Revision) -> Place:
    """Place a paid order with some options."""

    def buy_one(**options: object) -> Order:
        chosen = Options(**options)  # type: ignore[arg-type]
        return buy(customer, shop, revision, chosen, actor=Actor("customer", customer.public_id))

    return buy_one
