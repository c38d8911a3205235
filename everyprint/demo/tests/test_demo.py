"""The demo: loaded once into an empty database, with sign-ins and vouchers that work."""

import pytest
from django.contrib.auth.models import User

from everyprint.cli.upkeep import violations
from everyprint.demo import services
from everyprint.payments.services import redeem_voucher
from everyprint.shops.queries import by_public_id, current_price_list
from tests.support import make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path


def test_the_demo_is_loaded_once() -> None:
    assert services.load()
    assert not services.load()
    assert [found for found in violations() if not found.warning] == []


def test_the_shops_charge_what_the_newcomer_reads() -> None:
    services.load()
    prices = current_price_list(by_public_id("EEX22")).prices
    assert prices["A4"] == {"gray": 10, "color": 25} and prices["binding"]["cerdeau"] == 110
    assert by_public_id("CPN44").name == "COIN COPIE"


def test_every_demo_person_can_sign_in() -> None:
    services.load()
    for person in services.sign_ins():
        assert User.objects.get(username=person.name).check_password(person.password)


def test_the_printed_vouchers_can_be_redeemed() -> None:
    services.load()
    vouchers = services.vouchers()
    assert len(vouchers) == 6
    assert redeem_voucher(make.customer(), str(vouchers[0]["code"])) == vouchers[0]["amount"]


def test_a_database_with_a_shop_is_left_alone() -> None:
    make.shop()
    assert not services.load()
    assert services.vouchers() == []
