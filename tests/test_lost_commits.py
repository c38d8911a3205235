"""A connection lost at COMMIT: nobody says that nothing was changed, and what is repeated is done once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import mariadb
from tests.support.cut import Way, way_to
from tests.support.deployment import Deployment
from tests.support.published import Published, integrator

pytestmark = pytest.mark.process
ANSWER = b"INSERT INTO `accounts_idempotentanswer`"
CUSTOMER = b"INSERT INTO `customer`"
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
