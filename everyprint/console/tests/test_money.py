"""Cash at the counter and the shop's figures."""

import re

import pytest
from django.test import Client

from everyprint.console.tests.conftest import Place
from everyprint.customers.models import Customer
from everyprint.ledger.queries import available
from everyprint.ledger.services import hold
from everyprint.lib.actor import Actor
from everyprint.messaging.models import Message
from everyprint.orders.services import complete_order, retrieve_order
from everyprint.shops.models import Shop
from everyprint.shops.services import suspend

pytestmark = pytest.mark.django_db
STAFF = Actor("staff", "1")


def cash(staff: Client, customer: str, amount: str, **fields: str) -> str:
    form = {"customer": customer, "amount": amount, **fields}
    return staff.post("/shop/cash/", form, follow=True).content.decode()


def test_the_name_is_shown_masked_before_anything_is_credited(staff: Client, customer: Customer) -> None:
    before = available(customer.account)
    shown = cash(staff, customer.public_id.lower(), "2 000")
    assert "D•••" in shown
    assert "2\xa0000\xa0F" in shown
    assert available(customer.account) == before


def test_a_suspended_shop_is_told_before_the_cash_is_counted(
    staff: Client, customer: Customer, shop: Shop
) -> None:
    suspend(shop, "plaintes", actor=Actor("operator", "1"))
    shown = cash(staff, customer.public_id, "2000")
    assert "ne prend plus d&#x27;espèces" in shown and 'name="confirm"' not in shown


def test_a_form_sent_twice_credits_once(staff: Client, customer: Customer, shop: Shop) -> None:
    before = available(customer.account)
    found = re.search(r'name="form_id" value="(\w+)"', cash(staff, customer.public_id, "2000"))
    assert found is not None
    for _ in range(2):
        done = cash(staff, customer.public_id, "2000", form_id=found.group(1), confirm="1")
        assert "crédités" in done
    assert available(customer.account) == before + 2000
    assert available(shop.cash_account) == -2000
    assert "23\xa0000\xa0F" in done


def test_the_limit_of_the_shop_stands(staff: Client, customer: Customer, shop: Shop) -> None:
    for form_id in ("a", "b"):
        last = cash(staff, customer.public_id, "20000", form_id=form_id, confirm="1")
    assert "reste 5\xa0000\xa0F" in last
    assert available(shop.cash_account) == -20_000


@pytest.mark.parametrize("amount", ["0", "-5", "25 001", "15,50", "1e3", "beaucoup", "99999999999999"])
def test_a_nonsense_amount_is_refused_and_kept_in_the_form(
    staff: Client, customer: Customer, amount: str
) -> None:
    before = available(customer.account)
    shown = cash(staff, customer.public_id, amount, confirm="1", form_id="x")
    assert f'value="{amount}"'[:19] in shown
    assert 'class="message error"' in shown
    assert available(customer.account) == before


def test_an_unknown_number_is_refused_in_words_of_the_counter(staff: Client) -> None:
    shown = cash(staff, "ZZZZ-ZZZZ", "2000", confirm="1", form_id="x")
    assert 'class="message error"' in shown
    assert "Relisez-le avec lui" in shown and "customer/save" not in shown


def test_a_corrected_mistake_was_not_received_today(staff: Client, customer: Customer, shop: Shop) -> None:
    page = credited(staff, customer, shop)
    assert received(staff) == "25\xa0000\xa0F"
    hold("order", customer.account, available(customer.account) - 1_000, actor=STAFF)
    staff.post(page, {"received": "2500", "reason": "un zéro de trop"})
    assert received(staff) == "2\xa0500\xa0F"  # also what could not be taken back never lay in the till


def received(staff: Client) -> str:
    return re.findall(r"<dd>([^<]+)</dd>", staff.get("/shop/cash/").content.decode())[0]


def test_the_figures_are_those_of_the_ledger(place: Place, staff: Client, customer: Customer) -> None:
    sold, _held = place(copies=2, binding="cerdeau"), place()
    complete_order(sold, actor=STAFF)
    retrieve_order(sold, actor=STAFF)
    cash(staff, customer.public_id, "500", form_id="one", confirm="1")
    shown = staff.get("/shop/money/").content.decode()
    figures = re.findall(r"<dd>([^<]+)</dd>", shown)
    assert figures == ["864\xa0F", "370\xa0F", "500\xa0F", "364\xa0F"]
    assert "1 commande remise" in shown


def credited(staff: Client, customer: Customer, shop: Shop) -> str:
    """A credit of 25 000 F, and the address of the page that corrects it."""
    cash(staff, customer.public_id, "25000", form_id="a", confirm="1")
    found = re.search(r'href="(/shop/cash/\d+/)"', staff.get("/shop/cash/").content.decode())
    assert found is not None
    return found.group(1)


def test_a_zero_too_many_is_corrected_on_its_own_page_once(
    staff: Client, customer: Customer, shop: Shop
) -> None:
    page = credited(staff, customer, shop)
    assert "25\xa0000\xa0F" in staff.get(page).content.decode()
    form = {"received": "2 500", "reason": "un zéro de trop, code UHUS-K7M2-QX9A-4B2D"}
    done = staff.post(page, form, follow=True).content.decode()
    assert "22\xa0500\xa0F repris sur le solde" in done
    assert available(shop.cash_account) == -2_500
    assert "déjà été corrigée" in staff.post(page, form, follow=True).content.decode()
    said = Message.objects.get(kind="cash_reversed")
    assert "K7M2" not in said.params["reason"] and said.params["taken"] == 22_500


@pytest.mark.parametrize(
    ("received", "reason", "told"),
    [("25000", "x", "moins que ce qui"), ("abc", "x", "montant entier"), ("0", " ", "la raison")],
)
def test_a_correction_that_makes_no_sense_is_told_and_changes_nothing(
    staff: Client, customer: Customer, shop: Shop, received: str, reason: str, told: str
) -> None:
    page = credited(staff, customer, shop)
    assert told in staff.post(page, {"received": received, "reason": reason}).content.decode()
    assert available(shop.cash_account) == -25_000


def test_what_could_not_be_taken_back_is_named_on_the_money_page(
    staff: Client, customer: Customer, shop: Shop
) -> None:
    page = credited(staff, customer, shop)
    hold("order", customer.account, available(customer.account) - 1_000, actor=STAFF)
    staff.post(page, {"received": "0", "reason": "un faux billet"})
    shown = staff.get("/shop/money/").content.decode()
    assert "24\xa0000\xa0F chez le client" in shown and "un faux billet" in shown


def test_another_shop_finds_no_page_to_correct(
    staff: Client, other_staff: Client, customer: Customer, shop: Shop
) -> None:
    assert other_staff.get(credited(staff, customer, shop)).status_code == 404
