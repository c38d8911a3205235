"""What one order costs the database and the workers, from quote to collection, with all that is told.

Before the steps of an order were events it was 144 statements and 6 tasks. More than that needs a reason.
One of the 134 reads the order for its pickup code, which no table keeps.
"""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from everyprint.jobs.models import Event
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.messaging.models import Message
from everyprint.orders import services
from everyprint.orders.codes import pickup_code
from everyprint.orders.pickup import hand_over
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, draft_order
from tests.support import make
from tests.support.work import work as quick_work

STATEMENTS_MAX, TASKS_MAX = 134, 5


@pytest.mark.django_db
def test_an_order_costs_no_more_statements_and_tasks_than_when_it_told_everything_itself() -> None:
    shop, customer = make.shop(), make.customer(2000)
    make.placed(customer, shop, Options(pages="1"))  # whatever is done once for a shop and a customer
    quick_work()
    item = Item(make.revision(customer), Options(pages="1-10"))
    me = Actor("customer", customer.public_id)
    before = set(DBTaskResult.objects.values_list("pk", flat=True))
    with CaptureQueriesContext(connection) as verbs:
        order = draft_order(customer, shop, [item], actor=me)
        services.place_order(order, actor=me)
        services.accept_order(order, clock.now() + timedelta(minutes=20), actor=make.SHOP)
        services.complete_order(order, actor=make.SHOP)
        hand_over(shop, pickup_code(order), actor=make.SHOP)
    tasks = [task for task in DBTaskResult.objects.order_by("enqueued_at") if task.pk not in before]
    with CaptureQueriesContext(connection) as work:
        for task in tasks:
            task.task.func(*task.args_kwargs["args"], **task.args_kwargs["kwargs"])
    assert not Event.objects.filter(handled_at__isnull=True).exists()
    told = Message.objects.filter(order=order.public_id).order_by("pk").values_list("kind", "state")
    assert list(told) == [
        ("order_placed", Message.SENT),
        ("order_accepted", Message.SENT),
        ("order_complete", Message.SENT),
        ("order_retrieved", Message.SENT),
        ("ask_score", Message.SENT),
    ]
    assert len(verbs) + len(work) <= STATEMENTS_MAX
    assert len(tasks) <= TASKS_MAX
