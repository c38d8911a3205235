"""The life of an order: what moves its state, where its money is, and who is told."""

from datetime import timedelta

import pytest

from everyprint.cli.upkeep import violations
from everyprint.conversations.services import add_remark
from everyprint.customers.models import Customer
from everyprint.documents.models import Revision
from everyprint.ledger.models import Balance, Hold
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.messaging.models import Message
from everyprint.orders import pickup, queries, services, tasks
from everyprint.orders.codes import pickup_code
from everyprint.orders.errors import (
    AlreadyAccepted,
    CodeLocked,
    NotAllowed,
    NotEnoughForOrder,
    ReasonNeeded,
    TooManyCopies,
    UnknownOrder,
    WrongAmount,
    WrongCode,
)
from everyprint.orders.models import Order
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, draft_order
from everyprint.orders.services import Placed, Requoted
from everyprint.shops.errors import ShopPaused
from everyprint.shops.hours import every_day
from everyprint.shops.models import Shop
from everyprint.shops.prices import Prices
from everyprint.shops.services import set_paused, set_prices
from tests.support import make

pytestmark = pytest.mark.django_db
BOUND = Options(colour="auto", binding="cerdeau", copies=2)  # 1 080 F


@pytest.fixture
def shop() -> Shop:
    return make.shop()


@pytest.fixture
def customer() -> Customer:
    return make.customer(2000)


def by(customer: Customer) -> Actor:
    return Actor("customer", customer.public_id)


def draft(customer: Customer, shop: Shop, options: Options = BOUND) -> Order:
    return draft_order(customer, shop, [Item(make.revision(customer), options)], actor=by(customer))


def messages(customer: Customer) -> list[str]:
    """What the customer was told after the top-up that they began with."""
    told = Message.objects.filter(customer=customer.public_id).exclude(key__startswith="topup:")
    return list(told.order_by("pk").values_list("kind", flat=True))


def broken() -> list[str]:
    return [str(found) for found in violations() if not found.warning]


def test_an_order_lives_from_quote_to_hand_over(customer: Customer, shop: Shop) -> None:
    order = draft(customer, shop)
    assert (order.state, order.total) == (Order.DRAFT, 1080)
    services.place_order(order, actor=by(customer))
    assert (order.state, available(customer.account)) == (Order.PENDING, 920)
    services.accept_order(order, clock.now() + timedelta(minutes=20), actor=make.SHOP)
    services.complete_order(order, actor=make.SHOP)
    pickup.hand_over(shop, pickup_code(order), actor=make.SHOP)
    order.refresh_from_db()
    assert order.state == Order.RETRIEVED
    assert available(shop.account) == 972
    assert available("revenue:commission") == 108
    told = ["order_placed", "order_accepted", "order_complete", "order_retrieved", "ask_score"]
    assert messages(customer) == told
    assert [event.actor for event in order.events.filter(kind="retrieved")] == ["staff:1"]
    assert broken() == []


def test_a_draft_is_invisible_to_lists_and_boards(customer: Customer, shop: Shop) -> None:
    order = draft(customer, shop)
    assert not queries.board(shop) and not queries.of_customer(customer) and not queries.of_shop(shop)
    with pytest.raises(UnknownOrder):
        queries.by_public_id(order.public_id)


def test_too_little_money_keeps_the_draft_and_says_how_much_is_missing(shop: Shop) -> None:
    poor = make.customer(1000)
    order = draft(poor, shop)
    with pytest.raises(NotEnoughForOrder) as refusal:
        services.place_order(order, actor=by(poor))
    assert "80\u00a0F" in refusal.value.sentence()
    order.refresh_from_db()
    assert order.state == Order.DRAFT and available(poor.account) == 1000
    assert messages(poor) == [] and not Hold.objects.exists()


def test_buying_without_money_leaves_no_draft_behind(shop: Shop) -> None:
    poor = make.customer(99)
    with pytest.raises(NotEnoughForOrder):
        make.placed(poor, shop)
    assert not Order.objects.exists()


def test_placing_twice_holds_once(customer: Customer, shop: Shop) -> None:
    order = draft(customer, shop)
    services.place_order(order, actor=by(customer))
    services.place_order(Order.objects.get(pk=order.pk), actor=by(customer))
    assert Hold.objects.count() == 1 and messages(customer) == ["order_placed"]


def test_an_expired_quote_names_the_line_that_changed_and_freezes_the_new_price(
    customer: Customer, shop: Shop
) -> None:
    order = draft(customer, shop)
    dearer = make.PRICES | {"A4": {"gray": 10, "color": 30}}
    set_prices(shop, Prices.from_json(dearer))
    with clock.travelled(timedelta(minutes=61)):
        answer = services.place_order(order, actor=by(customer))
        assert answer == Requoted(order, "page en couleur 25\u00a0F → 30\u00a0F")
        assert available(customer.account) == 2000
        assert services.place_order(order, actor=by(customer)) == Placed(order)
        assert order.total == 2 * (33 * 10 + 4 * 30 + 110)


def test_a_quote_keeps_its_price_for_sixty_minutes(customer: Customer, shop: Shop) -> None:
    order = draft(customer, shop)
    set_prices(shop, Prices.from_json(make.PRICES | {"A4": {"gray": 99, "color": 99}}))
    with clock.travelled(timedelta(minutes=59)):
        services.place_order(order, actor=by(customer))
    assert order.total == 1080


def test_an_expired_quote_with_the_same_price_is_paid_as_it_was(customer: Customer, shop: Shop) -> None:
    order = draft(customer, shop)
    with clock.travelled(timedelta(days=3)):
        services.place_order(order, actor=by(customer))
    assert (order.state, order.total) == (Order.PENDING, 1080)


def test_a_shops_own_commission_is_taken_instead_of_the_deployments(customer: Customer) -> None:
    shop = make.shop(commission_basis_points=500)
    order = make.complete(customer, shop, BOUND)
    pickup.hand_over(shop, pickup_code(order), actor=make.SHOP)
    assert available("revenue:commission") == 54


@pytest.mark.parametrize("copies", [0, -1, 101])
def test_copies_are_one_to_a_hundred(customer: Customer, shop: Shop, copies: int) -> None:
    with pytest.raises(TooManyCopies):
        draft(customer, shop, Options(copies=copies))


def test_a_paused_shop_takes_no_order_and_no_money(customer: Customer, shop: Shop) -> None:
    order = draft(customer, shop)
    set_paused(shop, True)
    with pytest.raises(ShopPaused):
        services.place_order(order, actor=by(customer))
    with pytest.raises(ShopPaused):
        make.placed(customer, shop)
    assert available(customer.account) == 2000


def test_an_amount_that_is_not_the_price_is_refused(customer: Customer, shop: Shop) -> None:
    order = draft(customer, shop)
    with pytest.raises(WrongAmount, match="1\u00a0080"):
        services.place_order(order, actor=by(customer), amount=1079)
    assert services.place_order(order, actor=by(customer), amount=1080) == Placed(order)
    assert order.state == Order.PENDING


def test_the_customer_may_abort_until_the_shop_accepts(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    services.abort_order(order, "", actor=by(customer))
    assert order.state == Order.ABORT and available(customer.account) == 2000
    assert messages(customer) == ["order_placed", "order_aborted", "print_elsewhere"]
    assert broken() == []


@pytest.mark.parametrize("begun", ["accepted", "opened"])
def test_the_customer_may_not_abort_what_was_begun(customer: Customer, shop: Shop, begun: str) -> None:
    order = make.placed(customer, shop)
    if begun == "accepted":
        services.accept_order(order, clock.now(), actor=make.SHOP)
    else:
        services.note_opened(order, actor=make.SHOP)
    with pytest.raises(AlreadyAccepted):
        services.abort_order(order, "", actor=by(customer))
    services.abort_order(order, "plus de papier", actor=make.SHOP)
    assert available(customer.account) == 2000


def test_the_shop_may_abort_a_complete_order_with_a_reason_and_the_customer_may_not(
    customer: Customer, shop: Shop
) -> None:
    order = make.complete(customer, shop)
    with pytest.raises(NotAllowed):
        services.abort_order(order, "", actor=by(customer))
    with pytest.raises(ReasonNeeded):
        services.abort_order(order, " ", actor=make.SHOP)
    code = pickup_code(order)
    services.abort_order(order, "imprimante en panne", actor=make.SHOP)
    assert available(customer.account) == 2000
    with pytest.raises(WrongCode):
        pickup.hand_over(shop, code, actor=make.SHOP)
    assert broken() == []


def test_an_ended_order_moves_no_more(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    stale = Order.objects.get(pk=order.pk)
    services.retrieve_order(order, actor=make.SHOP)
    for verb in (
        lambda: services.abort_order(stale, "r", actor=make.SHOP),
        lambda: services.complete_order(stale, actor=make.SHOP),
        lambda: services.retrieve_order(stale, actor=make.SHOP),
        lambda: services.accept_order(stale, clock.now(), actor=make.SHOP),
        lambda: services.place_order(stale, actor=make.SHOP),
    ):
        with pytest.raises(NotAllowed):
            verb()
    assert Balance.objects.get(account=customer.account).posted == 1900
    assert broken() == []


def test_a_pending_order_cannot_be_collected(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    with pytest.raises(WrongCode):
        pickup.hand_over(shop, pickup_code(order), actor=make.SHOP)
    with pytest.raises(NotAllowed):
        services.retrieve_order(order, actor=make.SHOP)


def test_a_code_is_read_without_dashes_and_case_and_is_not_stored(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    code = pickup_code(order)
    assert len(code) == 6 and order.pickup_hash and code not in order.pickup_hash
    typed = f" {code[:3].lower()}-{code[3:].lower()} "
    assert pickup.hand_over(shop, typed, actor=make.SHOP).pk == order.pk


def test_a_code_works_once_and_only_at_its_shop(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    code = pickup_code(order)
    with pytest.raises(WrongCode):
        pickup.hand_over(make.shop(), code, actor=make.SHOP)
    pickup.hand_over(shop, code, actor=make.SHOP)
    with pytest.raises(WrongCode):
        pickup.hand_over(shop, code, actor=make.SHOP)
    assert available(shop.account) == 90


def test_a_wrong_code_five_times_locks_the_order_for_fifteen_minutes(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    for _ in range(5):
        order.refresh_from_db()
        with pytest.raises(WrongCode):
            pickup.hand_over(shop, "222222", actor=make.SHOP, opened=order)
    order.refresh_from_db()
    with pytest.raises(CodeLocked):
        pickup.hand_over(shop, pickup_code(order), actor=make.SHOP, opened=order)
    with pytest.raises(CodeLocked):
        pickup.hand_over(shop, pickup_code(order), actor=make.SHOP)
    assert messages(customer)[-1] == "pickup_locked"
    with clock.travelled(timedelta(minutes=16)):
        pickup.hand_over(shop, pickup_code(order), actor=make.SHOP, opened=order)
    assert available(shop.account) == 90


def test_the_code_of_another_order_does_not_open_this_one(customer: Customer, shop: Shop) -> None:
    mine, other = make.complete(customer, shop), make.complete(customer, shop)
    with pytest.raises(WrongCode):
        pickup.hand_over(shop, pickup_code(other), actor=make.SHOP, opened=mine)
    mine.refresh_from_db()
    assert mine.wrong_codes == 1
    assert {Order.objects.get(pk=o.pk).state for o in (mine, other)} == {Order.COMPLETE}


def test_files_are_kept_while_an_order_is_open_and_a_day_longer(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    kept = Revision.objects.get(lines__order=order)
    assert kept.delete_at is None
    services.abort_order(order, "", actor=by(customer))
    kept.refresh_from_db()
    assert kept.delete_at is not None
    assert abs(kept.delete_at - clock.now() - timedelta(hours=24)) < timedelta(minutes=1)


def test_a_file_used_by_another_open_order_is_kept(customer: Customer, shop: Shop) -> None:
    revision = make.revision(customer)
    first, second = (
        services.buy(customer, shop, revision, Options(pages="1"), actor=by(customer)) for _ in range(2)
    )
    services.abort_order(first, "", actor=by(customer))
    revision.refresh_from_db()
    assert revision.delete_at is None
    services.abort_order(second, "", actor=by(customer))
    revision.refresh_from_db()
    assert revision.delete_at is not None


def test_everything_of_an_ended_order_is_deleted_a_day_later_and_nothing_of_a_living_one(
    customer: Customer, shop: Shop
) -> None:
    order, living = make.placed(customer, shop), make.placed(customer, shop)
    printed = order.lines.get().revision
    other = make.revision(customer)
    improved = make.revision(customer)
    Revision.objects.filter(pk=improved.pk).update(document=printed.document, number=2)
    sent = make.revision(customer)
    said = {"actor": by(customer), "text": "", "revision": sent.public_id}
    add_remark(order.public_id, "customer", key="r", **said)
    week = other.delete_at
    services.abort_order(order, "", actor=by(customer))
    ends = dict(Revision.objects.values_list("pk", "delete_at"))
    assert {ends[one.pk] - clock.now() < timedelta(hours=25) for one in (printed, improved, sent)} == {True}
    assert (ends[living.lines.get().revision_id], ends[other.pk]) == (None, week)


def test_a_silent_shop_is_reminded_and_then_the_money_goes_back(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    with clock.travelled(timedelta(minutes=31)):
        tasks.remind_and_abort_silent()
        order.refresh_from_db()
        assert order.reminded_at and order.state == Order.PENDING
    with clock.travelled(timedelta(minutes=121)):
        tasks.remind_and_abort_silent()
    order.refresh_from_db()
    assert order.state == Order.ABORT and available(customer.account) == 2000


def test_only_open_minutes_of_a_shop_count(customer: Customer) -> None:
    opens_later = (clock.local(clock.now()) + timedelta(hours=12)).strftime("%H:00")
    closes = (clock.local(clock.now()) + timedelta(hours=13)).strftime("%H:00")
    shop = make.shop(hours=every_day(opens_later, closes))
    order = make.placed(customer, shop)
    with clock.travelled(timedelta(hours=6)):
        tasks.remind_and_abort_silent()
    order.refresh_from_db()
    assert order.state == Order.PENDING and order.reminded_at is None


def test_an_accepted_order_is_not_aborted_by_the_clock(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    services.accept_order(order, clock.now(), actor=make.SHOP)
    with clock.travelled(timedelta(hours=5)):
        tasks.remind_and_abort_silent()
    order.refresh_from_db()
    assert order.state == Order.PENDING


def test_an_uncollected_order_is_paid_to_the_shop_after_seven_days(customer: Customer, shop: Shop) -> None:
    order = make.complete(customer, shop)
    with clock.travelled(timedelta(days=7, minutes=1)):
        tasks.close_uncollected()
    order.refresh_from_db()
    assert (order.state, order.reason) == (Order.RETRIEVED, "uncollected")
    assert available(shop.account) == 90


def test_drafts_are_forgotten_after_seven_days(customer: Customer, shop: Shop) -> None:
    draft(customer, shop)
    order = make.placed(customer, shop)
    with clock.travelled(timedelta(days=7, minutes=1)):
        tasks.delete_stale_drafts()
    assert [left.pk for left in Order.objects.all()] == [order.pk]


def test_check_finds_an_order_whose_money_is_not_where_its_state_says(customer: Customer, shop: Shop) -> None:
    order = make.placed(customer, shop)
    Order.objects.filter(pk=order.pk).update(state=Order.RETRIEVED)
    assert any(order.public_id in row and "posted" in row for row in broken())


def test_an_order_that_costs_nothing_moves_no_money(customer: Customer) -> None:
    free = make.shop({"A4": {"gray": 0}})
    order = make.complete(customer, free)
    pickup.hand_over(free, pickup_code(order), actor=SYSTEM)
    assert not Hold.objects.exists() and broken() == []
