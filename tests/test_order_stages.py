"""Every face has a place and a word for wherever an order may stand."""

from datetime import timedelta

import pytest

from everyprint.api.published.words import STATUS_OF_STATE
from everyprint.console.cards import STAGE_NAMES
from everyprint.console.columns import View, columns
from everyprint.lib import clock
from everyprint.orders import services as orders
from everyprint.orders.models import Order
from everyprint.orders.states import VISIBLE, Stage
from tests.support import make


def test_the_shops_pages_have_a_word_for_every_stage_a_shop_sees() -> None:
    assert set(STAGE_NAMES) == set(Stage) - {Stage.DRAFT}
    assert all(str(name) for name in STAGE_NAMES.values())


@pytest.mark.django_db
def test_every_open_order_is_in_one_column_of_the_board() -> None:
    shop, owner = make.shop(), make.customer(5000)
    waiting, working, reminded = (make.placed(owner, shop) for _ in range(3))
    orders.accept_order(working, clock.now() - timedelta(hours=1), actor=make.SHOP)
    Order.objects.filter(pk=reminded.pk).update(reminded_at=clock.now())
    complete = make.complete(owner, shop)
    shown = {
        column.name: {card.order.public_id: card.stage for card in column.cards}
        for column in columns(shop, View())
    }
    assert shown == {
        "waiting": {waiting.public_id: Stage.WAITING, reminded.public_id: Stage.REMINDED},
        "working": {working.public_id: Stage.LATE},
        "ready": {complete.public_id: Stage.READY},
    }


def test_every_state_but_a_draft_has_its_published_number() -> None:
    assert set(STATUS_OF_STATE) == set(VISIBLE)
    assert sorted(STATUS_OF_STATE.values()) == ["0", "1", "2", "3"]
