"""Who gets into the console, and that nobody sees another shop's orders."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from everyprint.accounts.services import create_staff
from everyprint.console.tests.conftest import Place
from everyprint.orders.models import Order
from everyprint.shops.models import Shop

pytestmark = pytest.mark.django_db
GETS = ("", "thread/", "pages/1/1/", "files/print-1?token=1.x")
POSTS = ("accept/", "complete/", "abort/", "say/", "pickup/", "pickup-without-code/", "print/1/")


def test_a_visitor_signs_in_first_and_comes_back() -> None:
    answer = Client().get("/shop/money/")
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/shop/money/")


def test_staff_sign_in_with_name_and_password(shop: Shop) -> None:
    create_staff("awa", "a long secret", shop=shop.public_id)
    client = Client()
    wrong = client.post("/accounts/login/", {"username": "awa", "password": "guess"})
    assert "incorrect" in wrong.content.decode()
    answer = client.post("/accounts/login/", {"username": "awa", "password": "a long secret"})
    assert answer["Location"] == "/shop/"
    assert "LE PARRAIN" in client.get("/shop/").content.decode()
    client.post("/accounts/logout/")
    assert client.get("/shop/").status_code == 302


def test_somebody_without_a_shop_reads_why(db: None) -> None:
    client = Client()
    user = User.objects.create(username="nobody")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get("/shop/")
    assert answer.status_code == 403
    assert "aucune imprimerie" in answer.content.decode()


def test_another_shops_order_does_not_exist(place: Place, staff: Client, other_staff: Client) -> None:
    order = place()
    address = f"/shop/orders/{order.public_id}/"
    assert staff.get(address).status_code == 200
    for page in GETS:
        assert other_staff.get(address + page).status_code == 404
    for action in POSTS:
        answer = other_staff.post(address + action, {"minutes": 10, "reason": "x", "text": "x", "code": "x"})
        assert answer.status_code == 404
    assert order.public_id not in other_staff.get("/shop/").content.decode()
    order.refresh_from_db()
    assert (order.state, order.accepted_at, order.opened_at) == (Order.PENDING, None, None)


def test_a_draft_is_not_shown(place: Place, staff: Client) -> None:
    order = place()
    Order.objects.update(state=Order.DRAFT)
    assert staff.get(f"/shop/orders/{order.public_id}/").status_code == 404


def test_writing_needs_the_form_of_this_site(shop: Shop, place: Place) -> None:
    order = place()
    client = Client(enforce_csrf_checks=True)
    user = User.objects.create(username="x")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(f"/shop/orders/{order.public_id}/complete/").status_code == 403


def test_the_language_can_be_chosen(staff: Client) -> None:
    staff.post("/shop/language/", {"language": "en", "next": "/shop/"})
    assert 'lang="en"' in staff.get("/shop/").content.decode()
    staff.post("/shop/language/", {"language": "fr", "next": "/shop/"})
    assert "À accepter" in staff.get("/shop/").content.decode()


def test_pages_are_light_and_never_kept_by_a_cache(place: Place, staff: Client) -> None:
    for _ in range(8):
        order = place(colour="auto", copies=2, binding="cerdeau")
    for page in ("/shop/", "/shop/cash/", "/shop/money/", f"/shop/orders/{order.public_id}/"):
        answer = staff.get(page)
        assert len(answer.content) < 30_000
        assert "no-store" in answer["Cache-Control"]
