"""A connection lost at COMMIT: nobody says that nothing was changed, and what is repeated is done once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from everyprint.documents.engine.tests import make as pdf
from tests.support import mariadb
from tests.support.cut import Way, way_to
from tests.support.deployment import Deployment
from tests.support.people import Customer
from tests.support.published import Published, integrator, served

pytestmark = pytest.mark.process
ANSWER = b"INSERT INTO `accounts_idempotentanswer`"
CUSTOMER = b"INSERT INTO `customer`"
HOLD = b"INSERT INTO `ledger_hold`"
MESSAGE = b"INSERT INTO `messaging_message`"
COUNTS = """
from everyprint.accounts.models import IdempotentAnswer
from everyprint.customers.models import Customer
print(Customer.objects.count(), IdempotentAnswer.objects.count())
"""


@pytest.fixture
def way(mariadb_server: mariadb.MariaDB) -> Iterator[Way]:
    with way_to(mariadb_server.port) as way:
        yield way


@pytest.fixture
def api(tmp_path: Path, way: Way, mariadb_server: mariadb.MariaDB) -> Iterator[Published]:
    url = mariadb_server.create("lost_commits")
    deployment = Deployment(tmp_path, url)
    deployment.migrate()
    api = integrator(deployment)
    deployment.database_url = url.replace(f":{mariadb_server.port}/", f":{way.port}/")
    deployment.start("_serve")
    yield api
    deployment.kill()


def save(api: Published, name: str, key: str = "") -> tuple[int, str, str]:
    answer = api.post("customer/save", once=key, messenger_id=name, last_name="Awa", gender="female")
    return answer.status, answer.code, str(answer.body.get("errors", ""))


def test_what_was_committed_unheard_is_looked_up_or_said_to_be_unknown_and_repeated_once(
    api: Published, way: Way
) -> None:
    way.arm(ANSWER)
    assert save(api, "looked-up", "k1")[:2] == (200, "111"), "the row of the key was looked up"
    way.arm(ANSWER, closes=True)
    status, code, errors = save(api, "unknown", "k2")
    assert (status, code) == (503, "333") and "Répétez le même appel" in errors and "Rien" not in errors
    way.is_closed = False
    assert save(api, "unknown", "k2")[:2] == (200, "111")
    way.arm(CUSTOMER)
    status, code, errors = save(api, "without-a-key")
    assert (status, code) == (503, "333") and "Répétez le même appel" in errors
    assert save(api, "without-a-key")[:2] == (200, "111") and way.cuts == 3
    assert api.deployment.python(COUNTS).split() == ["3", "2"]


MONEY = """
from everyprint.customers.models import Customer
from everyprint.ledger.models import Balance, Hold
from everyprint.orders.models import Order
owner = Customer.objects.get(addresses__external_id="buyer")
balance = Balance.objects.get(account=owner.account)
print(Order.objects.exclude(state="draft").count(), Hold.objects.count(), balance.posted, balance.held)
"""
SAID = """
from everyprint.messaging.models import Message
print(Message.objects.filter(direction="in").count(), Message.objects.filter(kind="balance").count())
"""


def test_an_order_whose_commit_was_not_heard_is_paid_once_however_often_it_is_repeated(
    api: Published, way: Way
) -> None:
    shop = api.deployment.python("from tests.support import make\nprint(make.shop().public_id)").strip()
    assert save(api, "buyer")[:2] == (200, "111")
    assert api.deployment.run("topup", "buyer", "500").returncode == 0
    with served(pdf.text_pages(3)) as (place, url):
        api.deployment.stop()
        api.deployment.settings["EVERYPRINT_FETCH_ALLOW"] = place
        api.deployment.start("_serve")
        options = {"pages_to_print": "All", "color": "0", "binding": "0", "paper_format": "1"}
        order = {"messenger_id": "buyer", "printer_id": shop, "file_url": url, **options}
        way.arm(HOLD, closes=True)
        lost = api.post("commands/save", once="k", **order)
        assert (lost.status, lost.code) == (503, "333") and way.cuts == 1
        way.is_closed = False
        first, again = (api.post("commands/save", once="k", **order) for _ in range(2))
        assert first.code == "111" and first.body["command_id"] == again.body["command_id"]
        assert api.deployment.python(MONEY).split() == ["1", "1", "500", "30"]
        assert api.deployment.run("check").returncode == 0


def test_words_whose_commit_was_not_heard_are_answered_once(api: Published, way: Way) -> None:
    person = Customer(api.deployment.address)
    person.text("bonjour")
    way.arm(MESSAGE)
    person.text("solde")
    assert way.cuts == 1 and [said.kind for said in person.thread()].count("balance") == 1
    assert api.deployment.python(SAID).split() == ["2", "1"]
