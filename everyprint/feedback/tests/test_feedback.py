"""One opinion for each collected order, by its customer."""

import pytest

from everyprint.customers.services import register as register_customer
from everyprint.documents.models import Document, Revision
from everyprint.feedback.errors import AlreadyRated, NotCollectedYet, WrongScore
from everyprint.feedback.queries import tenths_of_shops
from everyprint.feedback.services import add_comment, save_feedback
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.orders import services as orders
from everyprint.orders.pricing import Options
from everyprint.payments.services import take_cash
from everyprint.shops.prices import Prices
from everyprint.shops.services import register as register_shop

STAFF = Actor("staff", "1")


@pytest.fixture
def customer(db):
    made = register_customer("web", "phone")
    take_cash(made, 1000, shop=None, actor=SYSTEM, key="cash")
    return made


@pytest.fixture
def order(customer):
    shop = register_shop("LE PARRAIN", Prices.from_json({"A4": {"gray": 10}}))
    document = Document.objects.create(
        public_id="d", customer=customer.public_id, name="a.pdf", created_at=clock.now()
    )
    revision = Revision.objects.create(
        public_id="r",
        document=document,
        sha256="0",
        size_bytes=1,
        state=Revision.READY,
        inspection={"type": "pdf", "pages": 2},
        created_at=clock.now(),
    )
    return orders.buy(customer, shop, revision, Options(), actor=SYSTEM)


@pytest.fixture
def collected(order):
    orders.complete_order(order, actor=STAFF)
    orders.retrieve_order(order, actor=STAFF)
    return order


def test_an_order_is_rated_only_after_it_was_collected(customer, order):
    with pytest.raises(NotCollectedYet):
        save_feedback(customer, order, 5)


def test_a_second_opinion_about_an_order_is_refused_and_the_first_stays(customer, collected):
    save_feedback(customer, collected, 4)
    with pytest.raises(AlreadyRated):
        save_feedback(customer, collected, 1)
    assert tenths_of_shops([collected.shop]) == {collected.shop.pk: (40, 1)}


@pytest.mark.parametrize("score", [0, 6, -1])
def test_a_score_is_one_to_five(customer, collected, score):
    with pytest.raises(WrongScore):
        save_feedback(customer, collected, score)


def test_nobody_rates_the_order_of_somebody_else(collected):
    with pytest.raises(NotCollectedYet):
        save_feedback(register_customer("web", "other"), collected, 1)


def test_words_are_added_once(customer, collected):
    save_feedback(customer, collected, 4)
    assert add_comment(customer, collected, "propre")
    assert not add_comment(customer, collected, "changé")
