"""`kill -9` of the whole tree at random moments: nothing paid is lost, nothing happens twice.

Customers order through the published API all the time. A call that was cut off is sent again with its
Idempotency-Key after the restart, as an integrator would, and must give the order that was made, if any.
"""

import json
import random
import threading
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pytest

from everyprint.documents.engine.tests import make as pdf
from everyprint.lib.testing import count, until
from tests.support.deployment import Deployment
from tests.support.published import Published, integrator, served

pytestmark = [pytest.mark.heavy, pytest.mark.process]
CUSTOMERS = 3
ABORT, COMPLETE, RETRIEVED = "1", "2", "3"
MAY_BE = {  # a move that was cut off may have gone through all the same
    ABORT: {"abort"},
    COMPLETE: {"complete", "retrieved"},
    RETRIEVED: {"retrieved"},
}
READ_BACK = """
import json
from everyprint.jobs.models import Event
from everyprint.ledger.models import Hold
from everyprint.messaging.models import Message
from everyprint.orders.models import Order
print(json.dumps({
    "orders": dict(Order.objects.values_list("public_id", "state")),
    "holds": dict(Hold.objects.values_list("reference", "state")),
    "messages": list(Message.objects.values_list("order", "kind", "state")),
    "events": Event.objects.filter(handled_at__isnull=True).count(),
}))
"""


@dataclass
class Customer:
    """One customer's bot: what it asked for under which key, and what it was told."""

    api: Published
    name: str
    order: dict[str, str]
    asked: list[str] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    surprises: list[str] = field(default_factory=list)

    def save(self, key: str) -> None:
        answer = self.api.post("commands/save", once=key, messenger_id=self.name, **self.order)
        if answer.code == "111":
            command = answer.body["command_id"]
            if self.told.setdefault(key, command) != command:
                self.surprises.append(f"{key} gave {self.told[key]}, then {command}")
        elif answer.status not in (0, 503):
            self.surprises.append(str(answer))

    def work(self, running: threading.Event) -> None:
        """Order, and have some orders printed, collected or aborted, until the power fails."""
        while running.is_set():
            key = uuid.uuid4().hex
            self.asked.append(key)
            self.save(key)
            if key in self.told:
                self.move(self.told[key])

    def move(self, command: str) -> None:
        for status in random.choice([[], [ABORT], [COMPLETE], [COMPLETE, RETRIEVED]]):
            answer = self.api.post("command/status/set", command_id=command, status=status)
            if answer.code != "111":
                return
            self.moved[command] = status

    def ask_again(self) -> None:
        """What was cut off, and one of the old ones."""
        known = [key for key in self.asked if key in self.told]
        for key in [key for key in self.asked if key not in self.told] + random.sample(
            known, min(1, len(known))
        ):
            self.save(key)


@pytest.mark.heavy(minutes=4)
@pytest.mark.parametrize("deployment", ["sqlite"], indirect=True)
def test_kills_on_sqlite_lose_and_double_nothing(deployment: Deployment) -> None:
    survive(deployment, kills=count(100))


@pytest.mark.heavy(minutes=1)
@pytest.mark.parametrize("deployment", ["mariadb"], indirect=True)
def test_kills_on_mariadb_lose_and_double_nothing(deployment: Deployment) -> None:
    survive(deployment, kills=count(12))


def survive(deployment: Deployment, kills: int) -> None:
    with served(pdf.text_pages(3)) as (place, url):
        deployment.settings |= {"EVERYPRINT_FETCH_ALLOW": place, "EVERYPRINT_RATE_LIMIT": "0"}
        customers = prepare(deployment, url)
        for _ in range(kills):
            deployment.start()
            for customer in customers:
                customer.ask_again()
            work_until_killed(deployment, customers)
            checked = deployment.run("check")
            assert checked.returncode == 0, checked.stdout
        deployment.start()
        for customer in customers:
            customer.ask_again()
        seen = settled(deployment)
        deployment.stop()
    verify(customers, seen)


def prepare(deployment: Deployment, url: str) -> list[Customer]:
    deployment.migrate()
    shop = deployment.python("from tests.support import make\nprint(make.shop().public_id)").strip()
    api = integrator(deployment)
    deployment.start()
    names = [f"customer-{number}" for number in range(CUSTOMERS)]
    for name in names:
        assert api.post("customer/save", messenger_id=name, last_name="Sow", gender="Male").code == "111"
        assert deployment.run("topup", name, "10000000").returncode == 0
    deployment.stop()
    options = {"pages_to_print": "All", "color": "0", "binding": "0", "paper_format": "1"}
    order = {"printer_id": shop, "file_url": url, **options}
    return [Customer(api, name, order) for name in names]


def work_until_killed(deployment: Deployment, customers: list[Customer]) -> None:
    running = threading.Event()
    running.set()
    threads = [threading.Thread(target=customer.work, args=[running]) for customer in customers]
    for thread in threads:
        thread.start()
    time.sleep(random.uniform(0.1, 2.0))
    deployment.kill()
    running.clear()
    for thread in threads:
        thread.join()


def settled(deployment: Deployment) -> dict[str, Any]:
    """The rows when nothing is waiting to be told or sent any more."""
    seen: dict[str, Any] = {}

    def is_quiet() -> bool:
        seen.update(json.loads(deployment.python(READ_BACK)))
        is_waiting = any(state in ("queued", "errored") for _, _, state in seen["messages"])
        return not (is_waiting or seen["events"])

    until(is_quiet, "the last message's leaving")
    return seen


def verify(customers: list[Customer], seen: dict[str, Any]) -> None:
    assert [customer.surprises for customer in customers] == [[]] * len(customers)
    promised = [command for customer in customers for command in customer.told.values()]
    assert len(promised) == len(set(promised)) == sum(len(customer.asked) for customer in customers)
    assert set(promised) == set(seen["orders"]) == set(seen["holds"])
    ends = {"pending": "open", "complete": "open", "retrieved": "posted", "abort": "voided"}
    assert {order: ends[state] for order, state in seen["orders"].items()} == seen["holds"]
    for customer in customers:
        for command, status in customer.moved.items():
            assert seen["orders"][command] in MAY_BE[status]
    told = Counter((order, kind) for order, kind, _ in seen["messages"] if order)
    assert set(told.values()) == {1}
    for order, state in seen["orders"].items():
        assert told[order, "order_placed"] == 1
        assert told[order, "order_complete"] == (state in ("complete", "retrieved"))
        assert told[order, "order_retrieved"] == (state == "retrieved")
        assert told[order, "order_aborted"] == (state == "abort")
    assert {state for _, _, state in seen["messages"]} == {"parked"}
