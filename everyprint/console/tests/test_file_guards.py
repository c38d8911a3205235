"""What stands before the files that a shop opens: each guard is fed what it is there for."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from everyprint.accounts.models import Membership
from everyprint.console import files
from everyprint.console.access import Staff
from everyprint.console.files import file_url
from everyprint.console.tests.conftest import Place
from everyprint.documents.models import Opening, Revision
from everyprint.lib.actor import Actor
from everyprint.orders.services import abort_order
from everyprint.shops.models import Shop
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(staff: Client, shop: Shop) -> Staff:
    return Staff(Membership.objects.get(user=User.objects.get(username="parrain")), shop)


def test_a_file_of_another_customer_is_not_opened_beside_an_order(
    place: Place, staff: Client, person: Staff
) -> None:
    strangers = make.readable(make.customer())
    answer = staff.get(file_url(person, place(), f"remark-{strangers.public_id}"), follow=True)
    assert "a été supprimé" in answer.content.decode() and not Opening.objects.exists()


def test_the_files_of_an_order_are_closed_to_the_shop_when_it_ends(
    place: Place, staff: Client, person: Staff, revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "print_ready", lambda _line: b"%PDF-1.7")
    order = place()
    sent = make.readable(order.customer)
    whats = ("print-1", "sheet-1-1", "page-1-1", f"remark-{sent.public_id}")
    links = [file_url(person, order, what) for what in whats]
    assert staff.get(links[0]).content == b"%PDF-1.7"
    revision.openings.all().delete()
    abort_order(order, "Plus de papier", actor=Actor("staff", "1"))
    answers = [staff.get(link, follow=True).content.decode() for link in links]
    assert all("a été supprimé" in answer for answer in answers) and not revision.openings.exists()
