"""The demo's own provider calls back over real HTTP, signed, and the money arrives by that."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from everyprint.lib.testing import until
from tests.support.deployment import Deployment

pytestmark = pytest.mark.process
START = """
from everyprint.payments.providers.pawapay import settings
from everyprint.payments.services import start_topup
from tests.support import make
settings.URL = settings.TOKEN = "the workers know them: `run` told them where the simulator is"
customer = make.customer()
start_topup(customer, 500, "+221771239902", "ORANGE_SEN", provider="pawapay", key="k")
print(customer.account)
"""
ASK_NO_MORE = """
from datetime import timedelta
from everyprint.lib import clock
from everyprint.payments.models import Attempt
waiting = Attempt.objects.filter(state=Attempt.PENDING)
print(waiting.update(next_try_at=clock.now() + timedelta(minutes=9)))
"""
BALANCE = "from everyprint.ledger.queries import available\nprint(available({account!r}))"
STORED = """
from everyprint.jobs.models import ReceivedEvent
for event in ReceivedEvent.objects.all(): print(event.source, event.body["authenticity"])
"""


def test_the_simulators_callback_over_real_http_fills_the_balance_without_any_other_look(
    tmp_path: Path,
) -> None:
    deployment = Deployment(tmp_path, settings={"EVERYPRINT_PAWAPAY_SIGNATURES": "1"})
    deployment.start("run")
    try:
        account = deployment.python(START).strip()
        until(lambda: deployment.python(ASK_NO_MORE).strip() == "1")
        [deposit] = control(deployment, "GET", "books")["deposits"]
        control(deployment, "POST", f"deposits/{deposit['id']}", decision="approve")
        until(lambda: deployment.python(BALANCE.format(account=account)).strip() == "500")
        [callback] = control(deployment, "GET", "books")["callbacks"]
        assert (callback["deposit_id"], callback["answers"]) == (deposit["id"], [200])
        assert deployment.python(STORED).split() == ["pawapay", "proven"]
    finally:
        deployment.stop()


def control(deployment: Deployment, method: str, path: str, **body: str) -> Any:
    url = f"http://127.0.0.1:{deployment.simulator_port}/__fake__/{path}"
    with httpx.Client(trust_env=False) as client:
        return client.request(method, url, json=body or None).json()
