"""The board of a shop with more orders than a page: all are counted, reached and found."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from everyprint.console import columns
from everyprint.conversations.queries import REMARKS_MAX
from everyprint.conversations.services import add_remark
from everyprint.customers.models import Customer
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.orders.models import Line, Order

PAGE = 5
MANY = 2 * PAGE + 3
Place = Callable[..., Order]


@pytest.fixture(autouse=True)
def _short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "PAGE", PAGE)


def copied(order: Order, count: int, **changes: object) -> list[Order]:
    """So many more orders like this one, each a minute later."""
    line = order.lines.get()
    fields = {field.attname: getattr(order, field.attname) for field in Order._meta.concrete_fields[1:]}
    assert order.placed_at
    orders = [
        Order(**{**fields, **changes, "public_id": f"0{number:07}", "pickup_hash": None,
                 "placed_at": order.placed_at + timedelta(minutes=number)})
        for number in range(count)
    ]  # fmt: skip
    Order.objects.bulk_create(orders)
    made = list(Order.objects.filter(public_id__startswith="0").order_by("public_id"))
    copied_line = {field.attname: getattr(line, field.attname) for field in Line._meta.concrete_fields[1:]}
    Line.objects.bulk_create(Line(**{**copied_line, "order_id": one.pk}) for one in made)
    return made


@pytest.fixture
def crowd(place: Place) -> list[Order]:
    return copied(place(), MANY, state=Order.COMPLETE, completed_at=clock.now())


def numbers(client: Client, query: str = "") -> list[str]:
    page = client.get(f"/shop/board/{query}").content.decode()
    return [part.partition('"')[0] for part in page.split('data-order="')[1:]]


def test_each_column_begins_with_its_oldest_and_says_how_many_there_are(
    staff: Client, crowd: list[Order]
) -> None:
    page = staff.get("/shop/").content.decode()
    assert f'<span class="count">{MANY}</span>' in page and f"1–{PAGE} sur {MANY}" in page
    assert numbers(staff)[1:] == [order.public_id for order in crowd[:PAGE]]


def test_the_pages_of_a_column_show_every_order_once(staff: Client, crowd: list[Order]) -> None:
    pages = [numbers(staff, f"?column=ready&page={page}") for page in (1, 2, 3)]
    assert [number for page in pages for number in page] == [order.public_id for order in crowd]
    assert numbers(staff, "?column=ready&page=99") == pages[2], "a page that is gone is the last one"
    assert len(numbers(staff, "?column=nothing&page=x")) == PAGE + 1
    assert "?column=ready&amp;page=2" in staff.get("/shop/?column=ready&page=3").content.decode()


def test_the_live_part_asks_for_the_same_page_again(staff: Client, crowd: list[Order]) -> None:
    page = staff.get("/shop/?column=ready&page=2").content.decode()
    assert 'hx-get="/shop/board/?column=ready&amp;page=2"' in page


@pytest.mark.parametrize("typed", [" 0000 0012", "0000-0012", "  00000012 "])
def test_an_order_is_found_by_its_number(staff: Client, crowd: list[Order], typed: str) -> None:
    assert numbers(staff, f"?q={typed}") == ["00000012"]


def test_orders_are_found_by_name_telephone_and_customer_number(
    staff: Client, place: Place, crowd: list[Order], customer: Customer
) -> None:
    other = Customer.objects.create(
        public_id="QQ22QQ22", last_name="N'Diayé", phone="+221770000001", created_at=clock.now()
    )
    Order.objects.filter(pk=crowd[-1].pk).update(customer=other)
    for typed in ("ndiaye", "N'DIA", "770000001", "QQ22-QQ22"):
        assert numbers(staff, f"?q={typed}") == [crowd[-1].public_id], typed
    assert numbers(staff, "?q=nd") == [] and numbers(staff, "?q=nobody") == []
    assert len(numbers(staff, "?q=diop")) == PAGE + 1


def test_another_shops_orders_are_not_found(other_staff: Client, crowd: list[Order]) -> None:
    assert numbers(other_staff, "?q=00000012") == numbers(other_staff) == []


@pytest.mark.parametrize("query", ["", "?q=diop", "?column=ready&page=2"])
def test_the_board_costs_as_many_statements_for_many_orders_as_for_a_few(
    staff: Client, place: Place, query: str
) -> None:
    first = place()
    copied(first, 2, state=Order.COMPLETE)
    numbers(staff, query)  # what is asked once in a process is asked now
    with CaptureQueriesContext(connection) as few:
        numbers(staff, query)
    Line.objects.filter(order__public_id__startswith="0").delete()
    Order.objects.filter(public_id__startswith="0").delete()
    copied(first, MANY, state=Order.COMPLETE)
    with CaptureQueriesContext(connection) as many:
        numbers(staff, query)
    assert len(many) == len(few)


def test_a_long_conversation_shows_its_end_and_leads_to_what_was_said_before(
    staff: Client, place: Place
) -> None:
    order = place()
    for number in range(REMARKS_MAX + 5):
        add_remark(order.public_id, "customer", actor=SYSTEM, key=f"k{number}", text=f"mot {number}.")
    page = staff.get(f"/shop/orders/{order.public_id}/").content.decode()
    assert "mot 104." in page and "mot 5." in page and "mot 4." not in page
    address = page.partition(f"/shop/orders/{order.public_id}/earlier/?before=")[2].partition('"')[0]
    before = staff.get(f"/shop/orders/{order.public_id}/earlier/?before={address}").content.decode()
    assert "mot 4." in before and "mot 0." in before and "mot 5." not in before
    assert staff.get(f"/shop/orders/{order.public_id}/earlier/?before=x").status_code == 404
