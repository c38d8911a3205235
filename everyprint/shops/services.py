"""Writing shops."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

from everyprint.jobs.services import touch
from everyprint.ledger.services import open_account
from everyprint.lib import clock, ids
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional
from everyprint.shops.errors import SuspensionReason, WrongMasterPass
from everyprint.shops.models import PriceList, Shop, Suspension
from everyprint.shops.prices import Prices

REASON_MAX = 300


def hash_master_pass(master_pass: str) -> str:
    """Argon2id of the pass. Slow on purpose: call it outside the transaction."""
    return make_password(master_pass)


def verify_master_pass(shop: Shop, master_pass: str) -> None:
    """Raises WrongMasterPass unless the pass is the shop's."""
    if not shop.master_pass or not check_password(master_pass, shop.master_pass):
        raise WrongMasterPass()


@transactional
def register(name: str, prices: Prices, **details: Any) -> Shop:
    """A new shop with its first price list and its accounts: what it earns, and what it owes for cash it took
    (down to its limit)."""
    shop = Shop.objects.create(
        name=name, created_at=clock.now(), **({"public_id": ids.new_shop_id()} | details)
    )
    set_prices(shop, prices)
    open_account(shop.account)
    open_account(shop.cash_account, floor=-settings.CASH_LIMIT)
    return shop


@transactional
def update_shop(shop: Shop, prices: Prices | None = None, **details: Any) -> Shop:
    """Change a shop; other prices start a new dated list, the old one stays."""
    Shop.objects.filter(pk=shop.pk).update(**details)
    shop.refresh_from_db()
    current = shop.price_lists.order_by("-valid_from", "-pk").first()
    if prices is not None and (current is None or current.prices != prices.to_json()):
        set_prices(shop, prices)
    return shop


@transactional
def set_prices(shop: Shop, prices: Prices) -> PriceList:
    """Start a new price list now. One that a clock ahead of ours started ends with it."""
    moment = clock.now()
    shop.price_lists.filter(created_at__gt=moment).update(valid_from=moment, created_at=moment)
    return PriceList.objects.create(shop=shop, valid_from=moment, created_at=moment, prices=prices.to_json())


@transactional
def set_paused(shop: Shop, is_paused: bool) -> None:
    """Stop or resume taking new orders (power cut, no paper)."""
    Shop.objects.filter(pk=shop.pk).update(is_paused=is_paused)
    touch(shop.topic)
    shop.is_paused = is_paused


@transactional
def set_conversation(shop: Shop, customer: str) -> None:
    """Name the customer (public id) in whose conversation the shop is told what waits, or nobody."""
    Shop.objects.filter(pk=shop.pk).update(conversation=customer)
    shop.conversation = customer


@transactional
def suspend(shop: Shop, reason: str, *, actor: Actor) -> bool:
    """Let a shop finish what it has and take nothing new, until the operator ends it. False when it was so.

    Raises SuspensionReason without a reason, which the shop reads.
    """
    if not reason.strip():
        raise SuspensionReason()
    if not Shop.objects.filter(pk=shop.pk, is_suspended=False).update(is_suspended=True):
        return False
    said = reason.strip()[:REASON_MAX]
    Suspension.objects.create(shop=shop, reason=said, actor=str(actor), created_at=clock.now())
    touch(shop.topic)
    shop.is_suspended = True
    return True


@transactional
def end_suspension(shop: Shop, *, actor: Actor) -> bool:
    """Let a suspended shop take orders again, unless it paused. False when it was not suspended."""
    if not Shop.objects.filter(pk=shop.pk, is_suspended=True).update(is_suspended=False):
        return False
    running = shop.suspensions.filter(ended_at__isnull=True)
    running.update(ended_at=clock.now(), ended_by=str(actor))
    touch(shop.topic)
    shop.is_suspended = False
    return True


def position(latitude: object, longitude: object) -> dict[str, Decimal]:
    """A checked position. Raises ValueError outside the globe."""
    pair = {"latitude": Decimal(str(latitude)), "longitude": Decimal(str(longitude))}
    if not (abs(pair["latitude"]) <= 90 and abs(pair["longitude"]) <= 180):
        raise ValueError(f"{latitude}, {longitude} is not on the globe")
    return {name: round(value, 6) for name, value in pair.items()}
