"""Handing an order over at the counter: the typed code, wrong ones, and the lock that five of them close."""

from datetime import datetime, timedelta

from django.db.models import F, Q

from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional
from everyprint.orders.codes import pickup_hash
from everyprint.orders.errors import CodeLocked, WrongCode
from everyprint.orders.history import record
from everyprint.orders.models import Order
from everyprint.orders.services import retrieve_order
from everyprint.shops.models import Shop

WRONG_CODES_MAX = 5
LOCK = timedelta(minutes=15)


def hand_over(shop: Shop, code: str, *, actor: Actor, opened: Order | None = None) -> Order:
    """Collect the complete order of a typed code. Raises WrongCode, CodeLocked, NotAllowed.

    Five wrong tries on an opened order lock it for 15 minutes; its customer is told.
    """
    locked_until = _take_try(opened) if opened else None
    ready = Order.objects.filter(shop=shop, state=Order.COMPLETE).select_related("shop", "customer")
    order = ready.filter(pickup_hash=pickup_hash(shop, code)).first()
    if opened is not None:
        _end_try(opened, locked_until, actor, is_right=order == opened)
    if order is None:
        raise WrongCode()
    if opened is None and _is_locked(order):
        raise CodeLocked()
    retrieve_order(order, actor=actor)
    return order


def verify_code(order: Order, code: str, *, actor: Actor) -> None:
    """Raises WrongCode or CodeLocked. Call it outside a transaction: the try stays counted."""
    locked_until = _take_try(order)
    _end_try(order, locked_until, actor, is_right=order.pickup_hash == pickup_hash(order.shop, code))


def _is_locked(order: Order) -> bool:
    moment = clock.now()
    return order.locked_until is not None and moment < order.locked_until <= moment + LOCK + clock.APART


@transactional
def _take_try(order: Order) -> datetime | None:
    """Count a try before it is looked at, so that of many at the same moment no more than five are.

    The fifth locks the order, unless it proves right: answers until when. Raises CodeLocked.
    """
    moment = clock.now()
    until = moment + LOCK
    is_free = Q(locked_until__isnull=True) | Q(locked_until__lte=moment)
    free = Order.objects.filter(is_free | Q(locked_until__gt=until + clock.APART), pk=order.pk)
    if free.filter(wrong_codes__lt=WRONG_CODES_MAX - 1).update(wrong_codes=F("wrong_codes") + 1):
        return None
    if free.update(wrong_codes=0, locked_until=until):
        return until
    raise CodeLocked()


def _end_try(order: Order, locked_until: datetime | None, actor: Actor, *, is_right: bool) -> None:
    """A right try opens the lock that it closed; a wrong one that closed it is told. Raises WrongCode."""
    if locked_until and is_right:
        Order.objects.filter(pk=order.pk, locked_until=locked_until).update(locked_until=None)
    if locked_until and not is_right:
        _tell_locked(order, locked_until, actor)
    if not is_right:
        raise WrongCode()


@transactional
def _tell_locked(order: Order, until: datetime, actor: Actor) -> None:
    order.reload()
    record(order, "code_locked", actor, until=until.isoformat())
