"""What e6e4aa9 left in its databases goes on working: money, messages, buttons, codes, passwords and keys.

README.md tells what lies in the dumps. The figures here were read from them by plain SQL.
"""

import json
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from everyprint.lib.ids import grouped
from everyprint.simulators.pawapay.program import Simulator
from tests.support import mariadb
from tests.support.deployment import ROOT, Deployment
from tests.support.people import Customer, Person, forms
from tests.support.published import Published
from tests.upgrade.loading import Dump, rows

pytestmark = [pytest.mark.process, pytest.mark.in_order("dump")]
PATIENCE_SECONDS = 120

# What stood in each account: posted, held. `shop:EEX22` is LE PARRAIN, `shop:CPN44` COIN COPIE.
BALANCES = {
    "awa": (2470, 300),
    "binta": (2000, 15),
    "cheikh": (2000, 15),
    "diarra": (2000, 15),
    "fatou": (1985, 0),
    "moussa": (2000, 0),
    "ndeye": (2000, 15),
    "ousmane": (2700, 15),
    "penda": (3985, 0),
    "toto": (4990, 30),
    "shop:EEX22": (306, 0),
    "shop:CPN44": (28, 0),
    "cash:shop:EEX22": (-300, 0),
    "cash:platform": (-40500, 0),
    "provider:pawapay": (-1200, 0),
    "voucher:outstanding": (15500, 0),
    "revenue:commission": (36, 0),
}


@dataclass
class Upgraded:
    """An old database after `everyprint migrate`, and what plain SQL found in it before."""

    dump: Dump
    deployment: Deployment
    before: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, Any]:
        return self.dump.facts

    def customer(self, name: str) -> Customer:
        """The browser that was here before the upgrade."""
        customer = Customer(self.deployment.address)
        customer.person.keep("everyprint", self.facts["customers"][name]["cookie"])
        return customer

    def balances(self) -> dict[str, tuple[int, int]]:
        """Every account that has something, customers by name."""
        names: dict[str, str] = {}
        for name, person in self.facts["customers"].items():
            names.setdefault(f"customer:{person['number']}", name)
        found = rows(self.deployment, "SELECT account, posted, held FROM balance")
        return {names.get(name, name): (posted, held) for name, posted, held in found if posted or held}


def tables(deployment: Deployment) -> list[str]:
    names = "SELECT name FROM sqlite_master WHERE type = 'table'"
    if deployment.database_url:
        names = "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
    return [name for (name,) in rows(deployment, names)]


READ_BEFORE = {
    "kinds": "SELECT DISTINCT kind FROM messaging_message WHERE direction = 'out'",
    "codes": "SELECT params FROM messaging_message WHERE kind IN ('recovery_code', 'order_complete')",
    "messages": "SELECT DISTINCT state FROM messaging_message",
    "waiting": "SELECT id, kind FROM messaging_message WHERE state IN ('queued', 'errored')",
    "buttons": "SELECT buttons FROM messaging_message",
    "orders": "SELECT DISTINCT state FROM orders_order",
    "reasons": "SELECT DISTINCT reason FROM orders_order",
    "pending": "SELECT accepted_at IS NOT NULL, opened_at IS NOT NULL, reminded_at IS NOT NULL "
    "FROM orders_order WHERE state = 'pending'",
    "topups": "SELECT reference, state, amount, currency, phone, network FROM payments_topup",
    "tasks": "SELECT DISTINCT task_path FROM django_tasks_database_dbtaskresult WHERE status = 'READY'",
    "revisions": "SELECT DISTINCT state FROM documents_revision",
}


@pytest.fixture(scope="module", params=["sqlite", "mariadb"])
def dump(request: pytest.FixtureRequest) -> Dump:
    return Dump(request.param)


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest, dump: Dump) -> mariadb.MariaDB | None:
    return request.getfixturevalue("mariadb_server") if dump.name == "mariadb" else None


@pytest.fixture(scope="module")
def upgraded(
    dump: Dump, server: mariadb.MariaDB | None, tmp_path_factory: pytest.TempPathFactory
) -> Upgraded:
    made = Upgraded(dump, dump.load(tmp_path_factory.mktemp("upgraded"), server, "upgraded"))
    made.before = {name: rows(made.deployment, query) for name, query in READ_BEFORE.items()}
    migrated = made.deployment.run("migrate")
    assert migrated.returncode == 0, migrated.stderr
    return made


def test_the_dump_holds_every_kind_of_message_button_order_and_top_up(upgraded: Upgraded) -> None:
    before = {name: {row[0] for row in found} for name, found in upgraded.before.items()}
    assert len(before["kinds"]) == 48
    assert before["messages"] == {"received", "queued", "sent", "errored", "failed", "parked"}
    assert before["orders"] == {"draft", "pending", "complete", "retrieved", "abort"}
    assert before["revisions"] == {"waiting", "ready", "refused"}
    assert {"no_answer", "uncollected"} <= before["reasons"]
    assert set(upgraded.before["pending"]) >= {(0, 0, 0), (1, 0, 0), (0, 1, 0), (1, 1, 0), (0, 0, 1)}
    topups = {row[1] for row in upgraded.before["topups"]}
    assert topups == {"new", "pending", "unknown", "succeeded", "failed"}
    buttons = [button for (text,) in upgraded.before["buttons"] for button in json.loads(text)]
    words = {button["payload"].partition(":")[0] for button in buttons}
    tapped = {answer["payload"].partition(":")[0] for answer in upgraded.facts["answers"]}
    assert words | {"askcancel", "near"} == tapped | {"http"}
    assert len(tapped) == 35


def test_nothing_is_broken(upgraded: Upgraded) -> None:
    checked = upgraded.deployment.run("check")
    assert (checked.returncode, "0 invariants broken" in checked.stdout) == (0, True), checked.stdout


def test_no_code_stands_in_clear_any_more(upgraded: Upgraded) -> None:
    codes = {json.loads(params)["code"] for (params,) in upgraded.before["codes"]}
    codes |= {upgraded.facts[name].replace("-", "") for name in ("recovery_code", "used_voucher")}
    spellings = {spelling for code in codes for spelling in (code, grouped(code), grouped(code, 3))}
    assert len(codes) > 10
    kept = str([rows(upgraded.deployment, f"SELECT * FROM {name}") for name in tables(upgraded.deployment)])
    assert [spelling for spelling in spellings if spelling in kept] == []
    if upgraded.dump.name == "sqlite":
        data = b"".join(path.read_bytes() for path in upgraded.deployment.folder.glob("everyprint.sqlite3*"))
        assert [spelling for spelling in spellings if spelling.encode() in data] == []


@pytest.mark.parametrize("table", ["ledger_transfer", "ledger_entry", "ledger_hold"])
def test_the_ledger_still_refuses_to_be_changed(upgraded: Upgraded, table: str) -> None:
    change = "actor = 'nobody'" if table != "ledger_entry" else "amount = amount + 1"
    for statement in (f"UPDATE {table} SET {change}", f"DELETE FROM {table}"):
        with pytest.raises(Exception, match="the ledger only appends"):
            rows(upgraded.deployment, statement)


def test_balances_are_equal_to_the_franc(upgraded: Upgraded) -> None:
    assert upgraded.balances() == BALANCES


def test_every_old_button_does_what_it_did(
    dump: Dump, server: mariadb.MariaDB | None, tmp_path: Path
) -> None:
    deployment = dump.load(tmp_path, server, "walked")
    deployment.settings |= {
        "EVERYPRINT_PAWAPAY_URL": "http://127.0.0.1:9",
        "EVERYPRINT_PAWAPAY_TOKEN": "none",
    }
    assert deployment.run("migrate").returncode == 0
    answers, people = dump.facts["answers"], dump.facts["customers"]
    taps = [[people[answer["customer"]]["cookie"], answer["payload"]] for answer in answers]
    walked = subprocess.run(
        [sys.executable, "tests/upgrade/walk.py"], cwd=ROOT, env=deployment.environment, text=True,
        input=json.dumps(taps), capture_output=True, check=False,
    )  # fmt: skip
    assert walked.returncode == 0, walked.stderr
    told = zip(taps, answers, json.loads(walked.stdout), strict=True)
    assert [(tap[1], then, now) for tap, then, now in told if not is_as_before(tap[1], then, now)] == []


# What is said since in words of its own: the order that is kept, and what can no more be cancelled, which the
# old program asked about and refused after the yes.
SAID_SINCE = {"keep": ["order_kept"], "askcancel": ["not_abortable", "sentence"]}


def is_as_before(payload: str, then: dict[str, Any], now: dict[str, Any]) -> bool:
    since = SAID_SINCE.get(payload.partition(":")[0], [])
    is_said_since = len(now["kinds"]) == 1 and now["kinds"][0] in since
    return then == {**then, **now, **({"kinds": then["kinds"]} if is_said_since else {})}


PAUSE = """
from django.contrib.auth.models import User
from django.test import Client
from everyprint.shops.models import Shop
browser = Client()
browser.force_login(User.objects.get(username="coin"), backend="django.contrib.auth.backends.ModelBackend")
page = browser.get("/shop/", HTTP_HOST="127.0.0.1").content.decode()
browser.post("/shop/pause/", {"paused": "0"}, HTTP_HOST="127.0.0.1")
shop = Shop.objects.get(public_id="CPN44")
print("En pause" in page, 'name="paused" value="0"' in page, "suspendu" in page, shop.takes_orders)
"""


def test_a_shop_that_was_paused_is_paused_and_not_suspended_and_ends_its_pause_itself(
    dump: Dump, server: mariadb.MariaDB | None, tmp_path: Path
) -> None:
    """Before, the operator's suspension and the shop's pause were one flag."""
    deployment = dump.load(tmp_path, server, "paused")
    rows(deployment, "UPDATE shops_shop SET is_paused = 1 WHERE public_id = 'CPN44'")
    assert deployment.run("migrate").returncode == 0
    found = rows(deployment, "SELECT public_id, is_suspended FROM shops_shop WHERE is_paused")
    assert [(name, bool(flag)) for name, flag in found] == [("CPN44", False)]
    assert rows(deployment, "SELECT public_id FROM shops_shop WHERE is_suspended") == []
    assert rows(deployment, "SELECT id FROM shops_suspension") == []
    assert deployment.python(PAUSE).split() == ["True", "True", "False", "True"]
    assert "suspended shop" not in deployment.run("check").stdout


@dataclass
class Provider:
    """The simulated provider as the upgraded system finds it: it knows what was sent before."""

    url: str
    token: str

    def ask(self, path: str, body: dict[str, object] | None = None) -> Any:
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"})
        request.add_header("Authorization", f"Bearer {self.token}")
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def remember(self, reference: str, amount: int, currency: str, phone: str, network: str) -> None:
        account = {"phoneNumber": phone.removeprefix("+"), "provider": network}
        payer = {"type": "MMO", "accountDetails": account}
        sent = {"depositId": reference, "amount": str(amount), "currency": currency, "payer": payer}
        assert self.ask("/v2/deposits", sent)["status"] == "ACCEPTED"

    def approve_all(self) -> None:
        for deposit in self.ask("/__fake__/books")["deposits"]:
            if deposit["waiting"]:
                self.ask(f"/__fake__/deposits/{deposit['id']}", {"decision": "approve"})


@pytest.fixture(scope="module")
def running(upgraded: Upgraded) -> Iterator[Upgraded]:
    """Everything was started after the upgrade, beside the provider that knows what it was sent."""
    deployment = upgraded.deployment
    simulator = Simulator(0, callback_url=f"{deployment.address}/callbacks/pawapay/")
    simulator.start()
    provider = Provider(simulator.url, simulator.token)
    for reference, state, *details in upgraded.before["topups"]:
        if state in ("pending", "unknown"):
            provider.remember(reference, *details)
    deployment.settings |= {
        "EVERYPRINT_PAWAPAY_URL": simulator.url,
        "EVERYPRINT_PAWAPAY_TOKEN": simulator.token,
    }
    deployment.start()
    upgraded.provider = provider  # type: ignore[attr-defined]
    yield upgraded
    deployment.kill()
    simulator.stop()


def wait_until(reached: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not reached():
        assert time.monotonic() < deadline, what
        time.sleep(0.3)


def test_the_old_thread_reads_as_before(running: Upgraded) -> None:
    thread = running.customer("awa").thread()
    now = [[said.kind, said.words, sorted(said.buttons)] for said in thread]
    assert now == [_masked(*said) for said in running.facts["thread"]]


def _masked(kind: str, words: str, buttons: list[str]) -> list[Any]:
    """A recovery code of sixteen characters cannot be computed: its message offers a new one."""
    if kind == "recovery_code":
        return [kind, re.sub(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", "••••", words), ["new_code"]]
    return [kind, re.sub(r"\b(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}\b", "••••", words), buttons]


def test_what_was_queued_leaves_once(running: Upgraded) -> None:
    query = "SELECT id, state FROM messaging_message"
    waiting = {number for number, _kind in running.before["waiting"]}

    def have_left() -> bool:
        return {state for number, state in rows(running.deployment, query) if number in waiting} == {"sent"}

    wait_until(have_left, "queued messages stay")
    for name, words in (
        ("diarra", "Il manque la page 2."),
        ("cheikh", "Prêt dans une heure."),
        ("ousmane", "Venez avant 19 h."),
    ):
        told = [said for said in running.customer(name).thread() if words in said.words]
        assert len(told) == 1
    assert "Nous commençons." not in str(running.customer("ndeye").thread())


def test_what_was_on_its_way_arrives(running: Upgraded) -> None:
    """The voucher's event that nobody had handled, and the document that nobody had read."""
    wait_until(lambda: "topped_up" in kinds(running, "penda")[-3:], "the voucher is not told")
    wait_until(lambda: "options" in kinds(running, "moussa")[-2:], "the document is not read")


def kinds(running: Upgraded, name: str) -> list[str]:
    return [said.kind for said in running.customer(name).thread()]


def test_open_top_ups_end_and_are_credited_once(running: Upgraded) -> None:
    def have_ended() -> bool:
        running.provider.approve_all()  # type: ignore[attr-defined]
        open_ones = "SELECT count(*) FROM payments_attempt WHERE state IN ('new', 'pending', 'unknown')"
        return rows(running.deployment, open_ones) == [(0,)]

    wait_until(have_ended, "top-ups stay open")
    gained = {"binta": 900, "cheikh": 800, "diarra": 600, "awa": 2000}
    now = running.balances()
    for name, amount in gained.items():
        posted, held = BALANCES[name]
        assert now[name] == (posted + amount, held)
    assert now["provider:pawapay"][0] == BALANCES["provider:pawapay"][0] - sum(gained.values())
    assert sum(posted for posted, _held in now.values()) == 0
    for name in gained:
        wait_until(lambda: "topped_up" in kinds(running, name)[-3:], f"{name} is not told")  # noqa: B023


def test_the_old_recovery_code_opens_its_balance_on_another_phone(running: Upgraded) -> None:
    code = running.facts["recovery_code"]
    assert len(code.replace("-", "")) == 16
    phone = Customer(running.deployment.address)
    phone.person.get("/recover")
    status, _page = phone.person.post("/recover", {"code": code.lower()})
    assert status == 200
    assert phone.number == running.facts["customers"]["awa"]["number"]


def test_used_vouchers_stay_used_and_others_are_worth_what_they_were(running: Upgraded) -> None:
    before = running.balances()["fatou"][0]
    fatou = running.customer("fatou")
    fatou.text(running.facts["used_voucher"])
    assert running.balances()["fatou"][0] == before
    fatou.text(running.facts["unused_voucher"])
    assert running.balances()["fatou"][0] == before + 2000


@pytest.mark.parametrize("name", ["parrain", "coin", "clerk"])
def test_staff_sign_in_with_their_old_passwords(running: Upgraded, name: str) -> None:
    person = Person(running.deployment.address)
    person.sign_in("/shop/", name, running.facts["passwords"][name])
    assert person.get("/shop/")[0] == 200
    assert person.path == "/shop/"


def test_the_operator_signs_in_with_the_old_password(running: Upgraded) -> None:
    person = Person(running.deployment.address)
    page = person.sign_in("/backoffice/", "operator", running.facts["passwords"]["operator"])[1]
    assert not any("password" in form.kinds.values() for form in forms(page))


def test_api_keys_open_what_they_opened(running: Upgraded) -> None:
    toto, keys = {"messenger_id": "toto54"}, running.facts["keys"]
    asks = {scope: Published(running.deployment, key) for scope, key in keys.items()}
    for scope in ("bot", "operator"):
        assert asks[scope].get("customer/balance", **toto).body["balance"] == "4960"
    assert asks["shop"].get("commands/list", printer_id="EEX22").code == "111"
    assert asks["shop"].get("commands/list", printer_id="CPN44").status == 403
    assert asks["revoked"].get("customer/balance", **toto).status == 401


def test_parked_messages_are_fetched(running: Upgraded) -> None:
    answer = Published(running.deployment, running.facts["keys"]["bot"]).get(
        "customer/messages", messenger_id="toto54"
    )
    orders = running.facts["orders"]
    told = [message["command_id"] for message in answer.body["messages"]]
    assert told.count(orders["retrieved published"]) == 4  # placed, ready, handed over, a score?
    assert told.count(orders["pending published"]) == 1


def test_nothing_is_broken_after_all_this(running: Upgraded) -> None:
    checked = running.deployment.run("check")
    assert checked.returncode == 0, checked.stdout
