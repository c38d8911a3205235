"""Finding shops, their price lists by date and their master pass."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from everyprint.ledger.models import Balance
from everyprint.ledger.queries import available, headroom
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.shops import queries, services
from everyprint.shops.errors import SuspensionReason, UnknownShop, WrongMasterPass
from everyprint.shops.models import PriceList
from everyprint.shops.prices import Prices
from tests.support import make

pytestmark = pytest.mark.django_db
NEW_PRICES = Prices.from_json({"A4": {"gray": 12}})


def test_a_new_shop_has_prices_and_accounts_and_may_owe_cash_to_its_limit(settings) -> None:
    shop = services.register("LE PARRAIN", NEW_PRICES)
    assert queries.current_price_list(shop).prices == NEW_PRICES.to_json()
    assert available(shop.account) == 0
    assert headroom(shop.cash_account) == settings.CASH_LIMIT


def test_a_shop_that_cannot_be_made_opens_no_account() -> None:
    made = services.register("LE PARRAIN", NEW_PRICES)
    accounts = Balance.objects.count()
    with pytest.raises(IntegrityError):
        services.register("TWIN", NEW_PRICES, public_id=made.public_id)
    assert Balance.objects.count() == accounts


def test_the_price_list_in_force_is_the_latest_that_has_begun() -> None:
    shop = make.shop()
    first = queries.current_price_list(shop)
    second = services.set_prices(shop, NEW_PRICES)
    PriceList.objects.create(
        shop=shop, valid_from=clock.now() + timedelta(days=1), prices={"A4": {"gray": 99}}
    )
    assert queries.current_price_list(shop) == second != first


def test_prices_saved_by_a_clock_that_was_a_day_ahead_are_in_force_until_the_next_ones() -> None:
    with clock.travelled(timedelta(days=1)):
        shop = services.register("LE PARRAIN", NEW_PRICES)
        dearer = services.set_prices(shop, Prices.from_json({"A4": {"gray": 14}}))
    assert queries.current_price_list(shop) == dearer
    again = services.set_prices(shop, NEW_PRICES)
    assert queries.current_price_list(shop) == again
    with clock.travelled(timedelta(days=2)):
        assert queries.current_price_list(shop) == again


def test_a_shop_whose_only_prices_begin_later_has_those() -> None:
    shop = services.register("LE PARRAIN", NEW_PRICES)
    PriceList.objects.update(valid_from=clock.now() + timedelta(days=1), created_at=None)
    assert [offer.shop for offer in queries.offers()] == [shop]


def test_the_same_prices_saved_again_start_no_new_list() -> None:
    shop = make.shop()
    services.update_shop(shop, Prices.from_json(make.PRICES), phone="+221771234567")
    assert shop.price_lists.count() == 1 and shop.phone == "+221771234567"
    services.update_shop(shop, NEW_PRICES)
    assert shop.price_lists.count() == 2


def test_shops_are_offered_nearest_first_and_paused_ones_not_at_all() -> None:
    near = make.shop(**services.position("14.6928", "-17.4467"))
    far = make.shop(**services.position("14.7928", "-17.4467"))
    services.set_paused(make.shop(), True)
    offers = queries.offers(near=(14.69, -17.44))
    assert [offer.shop for offer in offers] == [near, far]
    assert offers[1].distance_m == pytest.approx(11_460, rel=0.01)


def test_a_suspension_is_the_operators_and_a_pause_the_shops() -> None:
    shop, boss = make.shop(), Actor("operator", "1")
    services.set_paused(shop, True)
    with pytest.raises(SuspensionReason):
        services.suspend(shop, "  ", actor=boss)
    assert services.suspend(shop, "plaintes", actor=boss)
    assert not services.suspend(shop, "encore", actor=boss)
    services.set_paused(shop, False)
    shop.refresh_from_db()
    assert shop.is_suspended and not shop.takes_orders and queries.offers() == []
    assert queries.suspension_of(shop).reason == "plaintes"
    services.set_paused(shop, True)
    assert services.end_suspension(shop, actor=boss) and not services.end_suspension(shop, actor=boss)
    shop.refresh_from_db()
    assert shop.is_paused and not shop.is_suspended and queries.suspension_of(shop) is None
    assert shop.suspensions.get().ended_by == "operator:1"


def test_an_unknown_shop_is_refused() -> None:
    with pytest.raises(UnknownShop):
        queries.by_public_id("22222")


@pytest.mark.parametrize("place", [("91", "0"), ("0", "-181")])
def test_a_position_off_the_globe_is_refused(place: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="globe"):
        services.position(*place)


def test_only_the_right_master_pass_opens() -> None:
    shop = make.shop(master_pass=services.hash_master_pass("sésame"))
    services.verify_master_pass(shop, "sésame")
    for wrong in ("Sésame", "sesame", "", "sésame "):
        with pytest.raises(WrongMasterPass):
            services.verify_master_pass(shop, wrong)
    with pytest.raises(WrongMasterPass):
        services.verify_master_pass(make.shop(), "")
