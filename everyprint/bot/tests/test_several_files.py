"""Several files in one order: each printed in its own way, one price, one payment, one code."""

from datetime import timedelta

import pytest

from everyprint.bot import services
from everyprint.documents.engine import PageSize
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.orders import services as orders
from everyprint.orders.models import Order
from everyprint.orders.queries import lines_of
from everyprint.shops.prices import Prices
from everyprint.shops.services import set_prices

pytestmark = pytest.mark.django_db


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.fixture
def two(talk):
    """A thesis in colour, twice and bound; then an annexe of four pages that joined it."""
    thesis = talk.orders()
    talk.write("2 copies couleur reliure cerdeau")
    annexe = talk.has_read("annexe.pdf", pages=4, colour_pages=(), sizes=(PageSize(210, 297, (1, 2, 3, 4)),))
    talk.tap(f"print:{annexe.public_id}")
    talk.tap(f"join:{thesis.public_id}")
    talk.write("1 copie recto verso sans reliure")
    return thesis, annexe


def test_the_file_before_may_join_and_each_keeps_its_own_way(talk, two):
    said = talk.last
    assert plain(said.text).startswith(
        "Déjà dans la commande : « memoire.pdf » (2 exemplaires · couleur où il y en a · recto simple · A4 · "
        "reliure cerdeau).\n"
        "Et « annexe.pdf » :\n"
        "Impression : 1 exemplaire · couleur où il y en a · recto verso · A4 · sans reliure.\n"
        "À partir de 1 120 F."
    )


def test_the_quote_names_every_file_and_one_payment_orders_them_all(talk, two):
    talk.tops_up(2000)
    talk.tap("shop:EEX22")
    assert plain(talk.last.text).startswith(
        "• memoire.pdf : 33×10 + 4×25 + 110 = 540 F × 2 = 1 080 F\n"
        "2 exemplaires · couleur où il y en a · recto simple · A4 · reliure cerdeau\n"
        "En couleur : pages 3, 12, 17, 30.\n"
        "• annexe.pdf : 4×10 = 40 F\n"
        "1 exemplaire · couleur où il y en a · recto verso · A4 · sans reliure\n"
        "LE PARRAIN : 1 120 F"
    )
    talk.tap(talk.payload("pay:"))
    order = Order.objects.get()
    assert (order.state, order.total) == (Order.PENDING, 1120)
    assert [(line.revision, line.total) for line in lines_of(order)] == [(two[0], 1080), (two[1], 40)]


def test_a_saving_is_taken_by_every_file_where_it_saves(talk, two):
    talk.tap("shop:EEX22")
    said = talk.tap("saving:two_up")
    assert [line["options"]["up"] for line in said.params["lines"]] == [2, 2]
    assert said.params["total"] < 1120


def test_a_file_that_joined_can_leave_again(talk, two):
    said = talk.tap(f"leave_out:{two[0].public_id}")
    assert "Déjà dans la commande" not in said.text and "À partir de 40" in plain(said.text)


def test_a_shop_that_cannot_print_one_of_the_files_is_not_offered(talk, two, other_shop):
    talk.tap("shops")
    assert len(talk.last.params["shops"]) == 2
    talk.write("A3")
    talk.tap("shops")
    assert [shop["name"] for shop in talk.last.params["shops"]] == ["LE PARRAIN"]


def test_what_a_shop_gave_up_can_be_ordered_whole_elsewhere(talk, two):
    talk.tops_up(2000)
    talk.tap("shop:EEX22")
    talk.tap(talk.payload("pay:"))
    orders.abort_order(Order.objects.get(), "plus de papier", actor=SYSTEM)
    talk.work()
    talk.tap(talk.payload("again:"))
    assert "Déjà dans la commande" in talk.last.text and "1 120" in plain(talk.last.text)


def test_another_customers_file_cannot_join(talk, two):
    stranger = services.arrive("web", "phone-2", "fr")
    services.take_tap(stranger, f"join:{two[0].public_id}", "k1")
    services.take_tap(stranger, f"print:{two[0].public_id}", "k2")
    assert services.open_turn(stranger.customer, "look").added() == []


def test_an_expired_quote_of_several_files_names_what_changed_once(talk, two, shop):
    talk.tops_up(2000)
    talk.tap("shop:EEX22")
    order = Order.objects.get()
    dearer = Prices.from_json({"A4": {"gray": 11, "color": 25}, "binding": {"cerdeau": 110}})
    set_prices(shop, dearer)
    with clock.travelled(timedelta(minutes=61)):
        said = talk.tap(f"pay:{order.public_id}")
    assert plain(said.text).startswith(
        "Le devis avait expiré et le prix a changé : page en noir et blanc 10 F → 11 F. Voici le nouveau."
    )
