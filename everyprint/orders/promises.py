"""When a promise has passed: the shop is asked, then the customer, then the money goes back by itself.

Each step waits for the one before it for about as long as lies between them, so that a clock that is a day
ahead asks a question and gives no money back; a step noted in the future is forgotten.
"""

from datetime import datetime, timedelta

from django.db.models import Q

from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.lib.rows import each
from everyprint.lib.transactions import transactional
from everyprint.orders import queries, services
from everyprint.orders.history import Step, record
from everyprint.orders.models import Order
from everyprint.orders.states import PROMISE_BROKEN
from everyprint.shops import hours

OPEN_TO_ASK, DAYS_TO_ASK = timedelta(minutes=30), timedelta(days=1)
OPEN_TO_CHOOSE, DAYS_TO_CHOOSE = timedelta(hours=2), timedelta(days=2)
OPEN_TO_GIVE_BACK, DAYS_TO_GIVE_BACK = timedelta(hours=10), timedelta(days=4)


def pursue_late() -> None:
    """Take every order whose promise has passed one step further, if it is time."""
    ahead = clock.now() + clock.APART
    wrong = Q(asked_at__gt=ahead) | Q(choice_at__gt=ahead)
    Order.objects.filter(wrong, state=Order.PENDING).update(asked_at=None, choice_at=None)
    late = Order.objects.filter(queries.PROMISED, ready_at__lt=clock.now() - OPEN_TO_ASK)
    each(late.select_related("shop", "customer"), _pursue)


def _pursue(order: Order) -> None:
    assert order.ready_at is not None
    if order.asked_at is None:
        if _passed(order, order.ready_at, OPEN_TO_ASK, DAYS_TO_ASK):
            _note(order, "asked_at", "asked")
    elif order.choice_at is None:
        since_asked = _passed(order, order.asked_at, OPEN_TO_CHOOSE - OPEN_TO_ASK, DAYS_TO_ASK)
        if since_asked and _passed(order, order.ready_at, OPEN_TO_CHOOSE, DAYS_TO_CHOOSE):
            _note(order, "choice_at", "overdue")
    else:
        since_choice = _passed(order, order.choice_at, OPEN_TO_GIVE_BACK - OPEN_TO_CHOOSE, DAYS_TO_ASK)
        if since_choice and _passed(order, order.ready_at, OPEN_TO_GIVE_BACK, DAYS_TO_GIVE_BACK):
            only = Q(state=Order.PENDING, ready_at=order.ready_at)
            services.abort_order(order, PROMISE_BROKEN, actor=SYSTEM, only=only)


def _passed(order: Order, since: datetime, open_time: timedelta, at_latest: timedelta) -> bool:
    """Whether the shop was open for so long since then, or so many days have passed anyway."""
    moment = clock.now()
    if moment - since >= at_latest:
        return True
    opened = hours.open_seconds_between(order.shop.hours, clock.local(since), clock.local(moment))
    return opened >= open_time.total_seconds()


@transactional
def _note(order: Order, field: str, step: Step) -> None:
    """Write a step down once for this promise, if the shop has not given another meanwhile."""
    assert order.ready_at is not None
    same = Order.objects.filter(queries.PROMISED, pk=order.pk, ready_at=order.ready_at)
    if same.filter(**{f"{field}__isnull": True}).update(**{field: clock.now()}):
        record(order, step, SYSTEM, ready_at=order.ready_at.isoformat())
