"""Make the dumps: an old EveryPrint is driven through its own doors until its database holds everything.

    python tests/upgrade/make.py OLD_CHECKOUT [sqlite] [mariadb]

OLD_CHECKOUT has its environment in `.venv`. README.md tells what comes out, and what no door gives.
"""

import base64
import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

import pymysql  # noqa: E402

from everyprint.documents.engine.tests import make as pdf  # noqa: E402
from everyprint.lib import clock  # noqa: E402
from tests.support import mariadb  # noqa: E402
from tests.support.mariadb import free_port  # noqa: E402
from tests.support.people import Customer, Person, Said  # noqa: E402
from tests.support.published import served  # noqa: E402

SECRET = "a secret of the dumps and of nobody else"
TOKEN = "sandbox"
MINUTE, HOUR, DAY = 60, 3600, 86_400
# Loaded by every process of the old checkout: its one clock is moved, its web channel may be made to fail.
BESIDE = """
import os
if os.environ.get("AGO"):
    from datetime import timedelta
    from everyprint.lib import clock
    clock._offset = -timedelta(seconds=float(os.environ["AGO"]))
if os.environ.get("CHANNEL_FAILS"):
    from everyprint.messaging.channels import registry
    from everyprint.messaging.channels.base import Channel, ChannelError
    class Failing(Channel):
        name = "web"
        def deliver(self, *words, **facts):
            raise ChannelError("the channel is away", permanent=os.environ["CHANNEL_FAILS"] == "for good")
    registry.CHANNELS["web"] = "sitecustomize.Failing"
"""


class Old:
    """The old program's parts, each started and stopped by itself, at a moment of the past."""

    def __init__(self, checkout: Path, folder: Path, url: str) -> None:
        self.checkout, self.folder, self.url = checkout, folder, url
        self.port, self.simulator_port = free_port(), free_port()
        self.parts: dict[str, subprocess.Popen[bytes]] = {}
        self.ago = 0.0
        (folder / "beside").mkdir()
        (folder / "beside" / "sitecustomize.py").write_text(BESIDE)
        self.settings: dict[str, str] = {}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        own = {
            "EVERYPRINT_DATA_DIR": str(self.folder / "data"),
            "EVERYPRINT_PORT": str(self.port),
            "EVERYPRINT_SIMULATOR_PORT": str(self.simulator_port),
            "EVERYPRINT_DATABASE_URL": self.url,
            "EVERYPRINT_SECRET_KEY": SECRET,
            "EVERYPRINT_RATE_LIMIT": "0",
            "EVERYPRINT_PAWAPAY_URL": f"http://127.0.0.1:{self.simulator_port}",
            "EVERYPRINT_PAWAPAY_TOKEN": TOKEN,
            "PYTHONPATH": str(self.folder / "beside"),
            "AGO": str(self.ago) if self.ago else "",
            "LOGNAME": "operator",
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith("EVERYPRINT_")}
        return {**kept, **own, **self.settings}

    def run(self, *words: str, text: str = "") -> str:
        """One command of the old program; what it printed."""
        command = [self.checkout / ".venv/bin/python", "-m", "everyprint.cli", *words]
        return self._done(command, text)

    def python(self, code: str, *words: str) -> str:
        return self._done([self.checkout / ".venv/bin/python", "-c", code, *words], "")

    def _done(self, command: list[Any], text: str) -> str:
        done = subprocess.run(
            command, cwd=self.checkout, env=self.environment(), input=text, text=True, capture_output=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self, *names: str, **settings: str) -> None:
        """Start parts: web, quick, heavy, simulator."""
        for name in names:
            log = (self.folder / f"{name}.log").open("ab")
            command = [self.checkout / ".venv/bin/python", "-m", "everyprint.cli", *self._words(name)]
            self.parts[name] = subprocess.Popen(
                command, cwd=self.checkout, env={**self.environment(), **settings}, stdout=log, stderr=log
            )
        if "web" in names:
            person = Person(self.address)
            while not reached(lambda: person.get("/health")[0] == 200):
                assert self.parts["web"].poll() is None, (self.folder / "web.log").read_text()
                time.sleep(0.1)

    def _words(self, name: str) -> list[str]:
        if name == "simulator":
            where = ["--port", str(self.simulator_port), "--token", TOKEN]
            state = ["--state", str(self.folder / "simulator.json")]
            callback = f"{self.address}/callbacks/pawapay/"
            return ["simulate", "pawapay", *where, *state, "--callback-url", callback]
        return ["web"] if name == "web" else ["worker", "--queue", name]

    def stop(self, *names: str, how: signal.Signals = signal.SIGTERM) -> None:
        for name in names or tuple(self.parts):
            part = self.parts.pop(name)
            part.send_signal(how)
            part.wait(30)

    @contextlib.contextmanager
    def at(self, ago: float, *names: str) -> Iterator[None]:
        """The parts run, so many seconds ago."""
        self.ago = ago
        self.start(*(names or ("simulator", "web", "quick", "heavy")))
        yield
        self.stop()

    def simulated(self, path: str, **body: object) -> Any:
        """Ask the simulator's controls; with a body, tell them."""
        url = f"http://127.0.0.1:{self.simulator_port}/__fake__/{path}"
        data = json.dumps(body).encode() if body else None
        with urllib.request.urlopen(urllib.request.Request(url, data), timeout=20) as answer:
            return json.load(answer)

    def decide(self, amount: int, decision: str) -> str:
        """Wait for the debit of an amount on the simulated phone and answer it; its reference."""
        while True:
            for deposit in self.simulated("books")["deposits"]:
                if deposit["amount"] == amount and deposit["waiting"]:
                    self.simulated(f"deposits/{deposit['id']}", decision=decision)
                    return str(deposit["id"])
            time.sleep(0.2)


def reached(look: Callable[[], bool]) -> bool:
    try:
        return look()
    except OSError:
        return False


class Staff(Person):
    """Somebody at a shop's console, or at the backoffice."""

    def __init__(self, old: Old, name: str, password: str, door: str = "/shop/sign-in/") -> None:
        super().__init__(old.address)
        self.get(door)
        after = door.rstrip("/").rpartition("/")[0] + "/"
        status, page = self.post(door, {"username": name, "password": password, "next": after})
        assert status == 200 and 'name="password"' not in page, page

    def act(self, order: str, verb: str, **fields: str) -> str:
        """Press one of the buttons on an order's page."""
        self.get(f"/shop/orders/{order}/")
        status, page = self.post(f"/shop/orders/{order}/{verb}/", fields)
        assert status == 200, page
        return page


class Scenario:
    """Everything that happens, in order; `facts` is what people keep of it."""

    def __init__(self, old: Old, file_url: str) -> None:
        self.old, self.file_url = old, file_url
        self.people: dict[str, Customer] = {}
        self.facts: dict[str, Any] = {"secret_key": SECRET, "customers": {}, "keys": {}, "orders": {}}
        self.vouchers: list[str] = []

    def play(self) -> None:
        self.old.run("migrate")
        self.demo()
        with self.old.at(8 * DAY + 2 * HOUR):
            self.eight_days_ago()
        with self.old.at(8 * DAY + 1 * HOUR):
            self.an_hour_later()
        with self.old.at(3 * HOUR + 30 * MINUTE):
            self.facts["orders"]["abort by system"] = self.orders_at_coin("moussa")
        with self.old.at(45 * MINUTE):
            self.customer("ndeye").text("english")
            self.facts["orders"]["reminded"] = self.orders_at_coin("ndeye")
        with self.old.at(0):
            self.today()
            self.evening()

    # People, shops and keys

    def demo(self) -> None:
        """The demo shops, two more, their staff, and keys of every scope."""
        load = "import django; django.setup(); from everyprint.demo import services as demo; demo.load(); "
        tell = "import json; print(json.dumps({p.name: p.password for p in demo.sign_ins()}))"
        self.old.ago = 8 * DAY + 3 * HOUR
        self.old.settings["DJANGO_SETTINGS_MODULE"] = "everyprint.settings"
        self.facts["passwords"] = json.loads(self.old.python(load + tell))
        for scope in ("bot", "operator", "shop:EEX22"):
            made = self.old.run("apikey", "create", "--scope", scope, "--integrator", "old")
            self.facts["keys"][scope.partition(":")[0]] = made.split()[-1]
        self.facts["keys"]["revoked"] = self.old.run("apikey", "create", "--scope", "bot").split()[-1]
        self.vouchers = self.old.run("voucher", "create", "2000", "--count", "14").split()
        self.facts["passwords"]["clerk"] = "le mot de passe du commis"
        password = self.facts["passwords"]["clerk"]
        self.old.run("staff", "create", "clerk", "--shop", "EEX22", "--password-stdin", text=password)

    def call(self, path: str, key: str = "operator", once: str = "", **parameters: str) -> dict[str, Any]:
        """A published call."""
        body = urllib.parse.urlencode(parameters).encode()
        request = urllib.request.Request(f"{self.old.address}/everyprint/api/{path}", body)
        request.add_header("Authorization", self.facts["keys"][key])
        if once:
            request.add_header("Idempotency-Key", once)
        with urllib.request.urlopen(request, timeout=60) as answer:
            said: dict[str, Any] = json.load(answer)
        assert said["return_code"] == "111", said
        return said

    def hours(self, shop: str, opens: str, closes: str) -> None:
        self.call("printer/save", printer_id=shop, schedules=json.dumps({"open": opens, "close": closes}))

    def staff(self, name: str) -> Staff:
        return Staff(self.old, name, self.facts["passwords"][name])

    def customer(self, name: str) -> Customer:
        """A browser, the same one at every visit."""
        if name not in self.people:
            self.people[name] = Customer(self.old.address)
        return self.people[name]

    def redeem(self, name: str) -> None:
        customer, code = self.customer(name), self.vouchers.pop()
        customer.text(code)
        customer.hears("topped_up")
        self.facts["used_voucher"] = code

    def composed(self, name: str, *files: tuple[str, bytes]) -> Said:
        """Send files and read their options."""
        customer = self.customer(name)
        customer.files(*files)
        return customer.hears("options")

    def orders_at_coin(self, name: str) -> str:
        """A small order at COIN COPIE, which is always open, paid by voucher; its number."""
        customer = self.customer(name)
        self.composed(name, ("note.pdf", SMALL))
        customer.tap("shops")
        quote = spoken(customer.tap("shop:CPN44"), "quote")
        self.redeem(name)
        customer.tap(starting(quote, "pay:"))
        return starting(quote, "pay:").removeprefix("pay:")

    # Eight days ago

    def eight_days_ago(self) -> None:
        """The first words, the first order with a code locked at the counter, an order the shop gives up."""
        self.hours("EEX22", "0:00", "24:00")
        for number, (name, place) in enumerate((("PAPYRUS", "Pikine"), ("SCAN EXPRESS", "Dakar, Fann"))):
            self.call(
                "printer/save", name=name, financial_allocation='{"A4":{"gray":20,"color":90}}',
                position=json.dumps({"name": place, "location": [14.75, -17.39 + number / 10]}),
                schedules='{"open":"0:00","close":"24:00"}', number="+221761234567", master_pass="papyrus",
            )  # fmt: skip
        awa = self.customer("awa")
        for words in ("bonjour", "aide", "azerty", "english", "français", "nouvelle commande", "solde"):
            awa.text(words)
        first = self.first_order(awa)
        self.facts["orders"]["uncollected"] = self.orders_at_coin("fatou")
        self.staff("coin").act(self.facts["orders"]["uncollected"], "complete")
        self.facts["orders"]["retrieved"] = first

    def first_order(self, awa: Customer) -> str:
        """Too little money, a wrong voucher, a right one with the recovery code; accepted, ready, locked."""
        self.composed("awa", ("memoire.pdf", THESIS))
        awa.text("2 copies couleur reliure cerdeau")
        awa.tap("shops")
        quote = spoken(awa.tap("shop:EEX22"), "quote")
        order = starting(quote, "pay:").removeprefix("pay:")
        spoken(awa.tap(f"pay:{order}"), "not_enough")
        spoken(awa.tap("voucher"), "ask_voucher")
        spoken(awa.text("2222-2222-2222-2223"), "sentence")
        awa.text(self.vouchers.pop())
        code = awa.hears("recovery_code").words
        self.facts["recovery_code"] = re.findall(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", code)[0]
        spoken(awa.tap(f"pay:{order}"), "order_placed")
        shop = self.staff("parrain")
        shop.act(order, "accept", minutes="20")
        shop.act(order, "complete")
        ready = awa.hears("order_complete")
        self.code = ready.words.split()[-1]
        for _ in range(5):
            shop.act(order, "pickup", code="222-222")
        awa.hears("pickup_locked")
        return order

    def an_hour_later(self) -> None:
        """Collected by code, rated; another order is given up by the shop."""
        awa, shop = self.customer("awa"), self.staff("clerk")
        second = self.customer("awa on another phone")
        second.person.get("/recover")
        assert second.person.post("/recover", {"code": self.facts["recovery_code"].lower()})[0] == 200
        shop.act(self.facts["orders"]["retrieved"], "pickup", code=self.code.lower())
        awa.hears("ask_score")
        spoken(awa.tap(f"score:{self.facts['orders']['retrieved']}:5"), "ask_comment")
        spoken(awa.text("Très bien imprimé 👍"), "thanks")
        self.composed("awa", ("note.pdf", SMALL))
        awa.tap("shops")
        quote = spoken(awa.tap("shop:EEX22"), "quote")
        order = starting(quote, "pay:").removeprefix("pay:")
        awa.tap(f"pay:{order}")
        shop.act(order, "abort", reason="L'imprimante est en panne.")
        awa.hears("print_elsewhere")
        self.facts["orders"]["abort by shop"] = order

    # Today

    def today(self) -> None:
        self.published()
        self.others()
        self.documents()
        self.several_files()
        self.mobile_money()
        self.at_the_counter()
        self.talk()
        self.cancelled()
        self.places_and_hours()
        self.late_success()

    def published(self) -> None:
        """An integrator's customer: parked messages, an order that was collected, one that waits."""
        self.call("customer/save", "bot", messenger_id="toto54", last_name="Toto", gender="Male")
        self.old.run("topup", "toto54", "5000")
        command = {
            "messenger_id": "toto54", "printer_id": "EEX22", "file_url": self.file_url,
            "pages_to_print": "All", "color": "0", "binding": "0", "paper_format": "1",
        }  # fmt: skip
        first = self.call("commands/save", "bot", once="first", **command)["command_id"]
        self.call("command/status/set", "shop", command_id=first, status="2")
        self.call("command/status/set", "shop", command_id=first, status="3")
        waiting = self.call("commands/save", "bot", once="second", copies="3", **command)["command_id"]
        self.facts["orders"] |= {"retrieved published": first, "pending published": waiting}
        self.facts["customers"]["toto"] = {"messenger_id": "toto54"}

    def others(self) -> None:
        """An order in each of the other states, for a customer each."""
        coin, orders = self.staff("coin"), self.facts["orders"]
        for name in ("binta", "cheikh", "diarra", "ousmane", "penda"):
            orders[name] = self.orders_at_coin(name)
        spoken(self.customer("binta").text("annuler"), "confirm_cancel")
        orders["pending silent"] = orders.pop("binta")
        orders["pending accepted"] = orders.pop("cheikh")
        orders["opened"] = orders.pop("diarra")
        orders["complete"] = orders.pop("ousmane")
        orders["retrieved without code"] = orders.pop("penda")
        coin.act(orders["pending accepted"], "accept", minutes="60")
        coin.act(orders["opened"], "print/1")
        coin.act(orders["complete"], "complete")
        coin.act(orders["retrieved without code"], "complete")
        digits = self.customer("penda").number[-3:]
        coin.act(
            orders["retrieved without code"], "pickup-without-code", name="Penda", digits=digits,
            reason="téléphone déchargé",
        )  # fmt: skip
        self.customer("penda").hears("ask_score")

    def documents(self) -> None:
        """What is refused, what has a password, what can be made better, and how it may be printed."""
        awa = self.customer("awa")
        awa.files(("cv.pdf", b"PK\x03\x04 not a document"))
        awa.hears("document_refused")
        awa.files(("secret.pdf", pdf.encrypted()))
        awa.hears("ask_password")
        awa.text("faux")
        awa.hears("ask_password")
        awa.text("secret")
        awa.hears("options")
        self.composed("awa", ("cours.pdf", COURSE))
        improve = spoken(awa.tap("improve"), "improve")
        with self.bad_disk():
            awa.tap(next(p for p in improve.buttons.values() if p.endswith(":blank_pages")))
            awa.hears("fix_refused")
        spoken(awa.text("pages 40-50"), "range_refused")
        spoken(awa.text("recto verso farfelu"), "options")
        awa.text("pages 1-8")
        spoken(awa.tap("copies"), "choose_copies")
        for choice in ("copies=2", "colour=auto", "sides=two", "binding=cerdeau", "pages=All"):
            spoken(awa.tap(f"set:{choice}"), "options")
        improve = spoken(awa.tap("improve"), "improve")
        spoken(
            awa.tap(next(p for p in improve.buttons.values() if p.endswith(":gray_pages"))), "ask_fix_pages"
        )
        spoken(awa.text("2"), "fixing")
        ready = awa.hears("fix_ready")
        self.original = ready.buttons["Garder l'original"]
        spoken(awa.tap(ready.buttons["Prendre cette version"]), "options")

    @contextlib.contextmanager
    def bad_disk(self) -> Iterator[None]:
        """Stored PDFs read as something else for a moment: the one way to a fix that is refused."""
        stored = {path: path.read_bytes() for path in (self.old.folder / "data" / "files").rglob("*.pdf")}
        for path in stored:
            path.write_bytes(b"%PDF-1.7 of a bad disk")
        yield
        for path, data in stored.items():
            path.write_bytes(data)

    def several_files(self) -> None:
        """Two files of which the first is another one by now, put into one order; pickup still to come."""
        awa, old = self.customer("awa"), self.old
        old.stop("heavy")
        awa.files(("annexe.pdf", ANNEX))
        awa.files(("plan.pdf", SMALL), ("suite.pdf", ANNEX))
        old.start("heavy")
        options = awa.hears("options")
        if not any(payload.startswith("join:") for payload in options.buttons.values()):
            options = spoken(awa.tap("set:copies=1"), "options")
        described = [said for said in awa.thread() if said.kind == "document_ready"]
        print_it = next(p for said in described for p in said.buttons.values() if p.startswith("print:"))
        options = spoken(awa.tap(print_it), "options")
        options = spoken(awa.tap(starting(options, "join:")), "options")
        spoken(awa.tap(starting(options, "leave_out:")), "options")

    def mobile_money(self) -> None:
        """Approved, refused, approved on a page; too small; by a network of the list."""
        awa = self.customer("awa")
        spoken(awa.tap("mobile"), "ask_amount")
        spoken(awa.text("1"), "sentence")
        awa.tap("amount:500")
        awa.text("77 123 45 67")
        spoken(awa.tap("network:ORANGE_SEN"), "topup_waiting")
        self.old.decide(500, "approve")
        awa.hears("topped_up")
        awa.tap("mobile")
        spoken(awa.tap("amount:1000"), "ask_number")
        spoken(awa.tap("number:+221771234567"), "ask_network")
        awa.tap("network:FREE_SEN")
        self.old.decide(1000, "refuse")
        awa.hears("topup_failed")
        awa.tap("mobile")
        awa.tap("amount:2000")
        awa.text("70 123 45 67")
        awa.tap("network:WAVE_SEN")
        awa.hears("topup_link")
        self.starts_topup("ousmane", 700, "76 123 45 01", "FREE_SEN")
        self.late = self.old.decide(700, "refuse")
        self.customer("ousmane").hears("topup_failed")

    def starts_topup(self, name: str, amount: int, number: str, network: str) -> None:
        customer = self.customer(name)
        customer.tap("mobile")
        customer.text(str(amount))
        customer.text(number)
        spoken(customer.tap(f"network:{network}"), "topup_waiting")

    def at_the_counter(self) -> None:
        """Cash at a shop, once with too little for the draft."""
        awa, shop = self.customer("awa"), self.staff("parrain")
        spoken(awa.tap("cash"), "cash")
        awa.text("100 copies couleur")
        awa.tap("shops")
        quote = spoken(awa.tap("shop:EEX22"), "quote")
        spoken(awa.tap(starting(quote, "pay:")), "not_enough")
        fields = {"customer": awa.number, "amount": "300", "form_id": "cash-1", "confirm": "1"}
        assert shop.post("/shop/cash/", fields)[0] == 200
        awa.hears("topped_up")
        awa.text("1 copie")

    def quoted(self, shop: str = "EEX22") -> str:
        """The number of the quote of what is being composed, at a shop."""
        awa = self.customer("awa")
        awa.tap("shops")
        return starting(spoken(awa.tap(f"shop:{shop}"), "quote"), "pay:").removeprefix("pay:")

    def talk(self) -> None:
        """An order of two files that the shop has opened, and words and a file about it."""
        awa, shop = self.customer("awa"), self.staff("parrain")
        options = spoken(awa.tap(self.original), "options")
        spoken(awa.tap(starting(options, "join:")), "options")
        order = self.quoted()
        saving = [s for s in awa.thread() if s.kind == "quote"][-1]
        found = [payload for payload in saving.buttons.values() if payload.startswith("saving:")]
        if found:
            spoken(awa.tap(found[0]), "quote")
        spoken(awa.tap(f"pay:{order}"), "order_placed")
        shop.act(order, "accept", minutes="40")
        awa.hears("order_accepted")
        shop.act(order, "say", text="Pas de pied de page ?", form_id="say-1")
        awa.hears("shop_remark")
        spoken(awa.text("Oui, imprimez comme ça."), "remark_passed")
        spoken(awa.files(("logo.pdf", SMALL)), "remark_passed")
        shop.act(order, "print/2")
        self.facts["orders"]["pending accepted and opened"] = order

    def cancelled(self) -> None:
        """Another order, cancelled by its customer, after a look at the question."""
        awa = self.customer("awa")
        awa.tap("new")
        self.composed("awa", ("note.pdf", SMALL))
        order = self.quoted()
        awa.tap(f"pay:{order}")
        spoken(awa.text("annuler"), "confirm_cancel")
        spoken(awa.tap("keep"), "thanks")
        spoken(awa.tap(f"askcancel:{order}"), "confirm_cancel")
        spoken(awa.tap(f"cancel:{order}"), "order_aborted")
        awa.hears("print_elsewhere")
        self.facts["orders"]["abort by customer"] = order

    def places_and_hours(self) -> None:
        """No shop, places, what is near; a shop that closes before it is paid; and the last draft."""
        awa = self.customer("awa")
        awa.tap("new")
        self.composed("awa", ("cours.pdf", COURSE))
        spoken(awa.text("couleur"), "options")
        operator = Staff(self.old, "operator", self.facts["passwords"]["operator"], "/backoffice/login/")
        backoffice(operator, "shops/shop", "pause")
        spoken(awa.tap("shops"), "no_shop")
        backoffice(operator, "shops/shop", "resume")
        spoken(awa.tap("shops"), "shops")
        spoken(awa.tap("places"), "ask_place")
        spoken(awa.tap("locate"), "ask_place")
        spoken(awa.tap("place:Pikine"), "shops")
        spoken(awa.tap("near:14.6928,-17.4467"), "shops")
        order = self.quoted()
        now = int(time.strftime("%H", time.gmtime()))
        opens = f"{(now + 3) % 24}:00", f"{(now + 4) % 24}:00"
        self.hours("EEX22", *opens)
        spoken(awa.tap(f"pay:{order}"), "shop_closed")
        self.hours("EEX22", "0:00", "24:00")
        self.facts["orders"]["draft"] = order
        awa.tap("shops")
        backoffice(operator, "accounts/apikey", "revoke", only=self.facts["keys"]["revoked"][:8])

    def late_success(self) -> None:
        """A debit that failed is paid after all; e6e4aa9 looks once the lease of its last look has ended."""
        leased = "SELECT coalesce(max(lease_until), '') FROM payments_topup WHERE state = 'failed'"
        while str(ask(self.old, leased))[:19] >= f"{clock.now():%Y-%m-%d %H:%M:%S}":
            time.sleep(1)
        self.old.simulated(f"deposits/{self.late}", status="COMPLETED")
        # As the provider calls: the simulator of e6e4aa9 leaves out the last slash and is sent elsewhere.
        body = json.dumps({"depositId": self.late, "status": "COMPLETED"}).encode()
        url = f"{self.old.address}/callbacks/pawapay/"
        urllib.request.urlopen(urllib.request.Request(url, body), timeout=20).close()
        self.customer("ousmane").hears("topped_up")

    # What is on its way when everything stops

    def evening(self) -> None:
        """Parts stop one after the other, so that rows stay behind in the middle of things."""
        old, orders = self.old, self.facts["orders"]
        coin = self.staff("coin")
        self.starts_topup("diarra", 600, "76 123 45 02", "FREE_SEN")
        settled(old)
        old.simulated("fault", fault="drop_answer", times=1, on="collect")
        old.simulated("fault", fault="error_before_effect", times=10_000, on="lookup")
        self.starts_topup("cheikh", 800, "76 123 45 03", "FREE_SEN")
        wait_for(old, "SELECT count(*) FROM payments_topup WHERE state = 'unknown'", 1)
        wait_for(old, "SELECT count(*) FROM orders_order WHERE reminded_at IS NOT NULL", 1)
        wait_for(old, "SELECT count(*) FROM orders_order WHERE reason IN ('no_answer', 'uncollected')", 2)
        settled(old)
        old.stop("quick", "heavy")
        coin.act(orders["reminded"], "say", text="Nous commençons.", form_id="say-2")
        old.start("quick", CHANNEL_FAILS="for good")
        wait_for(old, "SELECT count(*) FROM messaging_message WHERE state = 'failed'", 1)
        old.stop("quick")
        coin.act(orders["opened"], "say", text="Il manque la page 2.", form_id="say-3")
        old.start("quick", CHANNEL_FAILS="for now")
        wait_for(old, "SELECT count(*) FROM messaging_message WHERE state = 'errored'", 1)
        old.stop("quick", how=signal.SIGKILL)
        coin.act(orders["pending accepted"], "say", text="Prêt dans une heure.", form_id="say-4")
        coin.act(orders["complete"], "say", text="Venez avant 19 h.", form_id="say-5")
        self.starts_topup("binta", 900, "76 123 45 04", "FREE_SEN")
        self.customer("penda").text(self.vouchers.pop())
        self.customer("moussa").files(("attente.pdf", ANNEX))
        fatou = self.customer("fatou")
        fatou.tap("mobile")
        fatou.tap("amount:1000")
        spoken(fatou.text("76 123 45 05"), "ask_network")
        self.facts["unused_voucher"] = self.vouchers.pop()
        thread = self.customer("awa").thread()
        self.facts["thread"] = [[said.kind, said.words, sorted(said.buttons)] for said in thread]


def spoken(news: list[Said], kind: str) -> Said:
    """The message of a kind among new ones."""
    found = [said for said in news if said.kind == kind]
    assert found, (kind, news)
    return found[-1]


def starting(said: Said, start: str) -> str:
    """The payload of a button that starts so."""
    found = [payload for payload in said.buttons.values() if payload.startswith(start)]
    assert found, (start, said)
    return found[0]


def backoffice(operator: Person, table: str, action: str, only: str = "") -> None:
    """Do an action to every row of a list, or to those whose line has `only`."""
    page = operator.get(f"/backoffice/{table}/")[1]
    boxes = re.compile(r'name="_selected_action" value="(\d+)"|value="(\d+)"[^>]*name="_selected_action"')
    rows = [row for row in re.findall(r"<tr.*?</tr>", page, re.DOTALL) if only in row]
    chosen = [found[1] or found[2] for row in rows if (found := boxes.search(row))]
    assert chosen, page
    for key in chosen:
        status, answer = operator.post(f"/backoffice/{table}/", {"action": action, "_selected_action": key})
        assert status == 200, answer


def ask_all(old: Old, query: str) -> list[Any]:
    """Rows of the old database, by plain SQL."""
    if not old.url:
        with contextlib.closing(sqlite3.connect(old.folder / "data" / "everyprint.sqlite3")) as connection:
            return connection.execute(query).fetchall()
    where = {"host": "127.0.0.1", "port": urllib.parse.urlsplit(old.url).port, "user": "root"}
    connection = pymysql.connect(**where, database=old.url.rpartition("/")[2])
    with contextlib.closing(connection), connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())


def execute(old: Old, statement: str) -> None:
    """The one change by hand: finished wake-ups, which `prune` forgets after a week, are left out."""
    if old.url:
        server = mariadb.MariaDB(urllib.parse.urlsplit(old.url).port or 0, None, [])  # type: ignore[arg-type]
        server.execute("USE everyprint", statement)
        return
    with contextlib.closing(sqlite3.connect(old.folder / "data" / "everyprint.sqlite3")) as connection:
        connection.execute(statement)
        connection.commit()


def ask(old: Old, query: str) -> Any:
    """One value of the old database."""
    return ask_all(old, query)[0][0]


def wait_for(old: Old, query: str, count: int) -> None:
    deadline = time.monotonic() + 120
    while ask(old, query) < count:
        assert time.monotonic() < deadline, query
        time.sleep(0.2)


def settled(old: Old) -> None:
    """Wait until nothing waits for a worker."""
    deadline = time.monotonic() + 120
    query = "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status IN ('READY', 'RUNNING')"
    while ask(old, query):
        assert time.monotonic() < deadline, query
        time.sleep(0.2)


# Documents: as small as they can be and still have everything to be asked about.
LINE = "BT /F1 12 Tf 72 700 Td ({0}) Tj ET\n"
RED = "1 0 0 rg 100 100 200 100 re f\n"
PALE = "0.93 1 0.93 rg 100 100 200 100 re f\n"
SMALL = pdf.pdf([LINE.format("Note")])
ANNEX = pdf.pdf([LINE.format("Annexe"), LINE.format("Annexe, suite") + RED])
THESIS = pdf.pdf([LINE.format(f"Chapitre {number}") + (RED if number == 2 else "") for number in range(1, 5)])
COURSE = pdf.pdf(
    [LINE.format("Cours 1"), LINE.format("Cours 2") + RED, pdf.BLANK, LINE.format("Cours 4") + PALE]
    + [LINE.format(f"Cours {number}") for number in range(5, 9)]
)


def kept_files(old: Old) -> dict[str, Any]:
    """The files that rows point at: where each lies, and each content once, as base64."""
    root = old.folder / "data" / "files"
    places, contents = {}, {}
    for path in sorted(root.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            digest = hashlib.sha256(data).hexdigest()[:16]
            places[str(path.relative_to(root))] = digest
            contents[digest] = base64.b64encode(data).decode()
    return {"places": places, "contents": dict(sorted(contents.items()))}


def dumped(old: Old, server: mariadb.MariaDB | None) -> str:
    """The whole database as SQL text."""
    if server is None:
        with contextlib.closing(sqlite3.connect(old.folder / "data" / "everyprint.sqlite3")) as connection:
            return "\n".join(connection.iterdump()) + "\n"
    name = old.url.rpartition("/")[2]
    options = ["--no-defaults", "--skip-comments", "--skip-dump-date", "--no-tablespaces", "--hex-blob"]
    where = ["--protocol=tcp", "--host=127.0.0.1", f"--port={server.port}", "--user=root"]
    done = subprocess.run(
        ["mariadb-dump", *options, *where, name], check=True, capture_output=True, text=True
    )  # fmt: skip
    text = re.sub(r"/\*!50017 DEFINER=\S+ ?\*/ ?", "", done.stdout)
    return re.sub(r"\),\(", "),\n(", text)


def scrubbed(text: str, old: Old) -> str:
    """No path of this machine; where the programs were listening says nothing to anybody."""
    for place in (old.folder, old.checkout, Path.home()):
        text = text.replace(str(place), "/srv/everyprint")
    return text.replace(f":{old.simulator_port}/", ":8001/").replace(f":{old.port}/", ":8000/")


def make(checkout: Path, name: str) -> None:
    """One dump, and what people keep beside it."""
    folder = Path(tempfile.mkdtemp(prefix="everyprint-dump-"))
    with contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        server = stack.enter_context(mariadb.running()) if name == "mariadb" else None
        old = Old(checkout, folder, server.create("everyprint") if server else "")
        place, url = stack.enter_context(served(SMALL))
        old.settings["EVERYPRINT_FETCH_ALLOW"] = place
        stack.callback(lambda: old.stop(how=signal.SIGKILL) if old.parts else None)
        scenario = Scenario(old, url)
        try:
            scenario.play()
        except BaseException:
            for log in folder.glob("*.log"):
                print(f"== {log.name}\n{log.read_text()[-3000:]}", file=sys.stderr)
            raise
        facts = scenario.facts
        for person, customer in scenario.people.items():
            cookie = customer.person.cookie("everyprint")
            visitor = cookie.strip('"').partition(":")[0]
            facts["customers"][person] = {"cookie": cookie, "number": number_of(old, visitor)}
        facts["customers"]["toto"]["number"] = number_of(old, "toto54")
        facts["made"] = clock.now().isoformat()
        facts["files"] = kept_files(old)
        execute(old, "DELETE FROM django_tasks_database_dbtaskresult WHERE status = 'SUCCESSFUL'")
        (HERE / f"{name}.sql").write_text(scrubbed(dumped(old, server), old))
        facts["answers"] = answered(old, facts["customers"])
        (HERE / f"{name}.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n")


def answered(old: Old, customers: dict[str, Any]) -> list[dict[str, Any]]:
    """Every button of Awa's thread, the buttons of other threads that are about an order or a document, and
    what the old program answers to each."""
    names: dict[str, str] = {}
    for name, facts in customers.items():
        if "cookie" in facts:
            names.setdefault(facts["number"], name)
    found = {("awa", "near:14.75,-17.39"): None}
    for number, buttons in ask_all(old, "SELECT customer, buttons FROM messaging_message ORDER BY id"):
        for button in json.loads(buttons):
            payload, name = button["payload"], names.get(number)
            if name == "awa" or (name and re.fullmatch(r"network:\w+|\w+:[0-9A-Z]{8,}.*", payload)):
                found[name, payload] = None
    cards = "SELECT c.public_id, o.public_id FROM orders_order o JOIN customer c ON c.id = o.customer_id"
    for number, order in ask_all(old, cards):
        if number in names:
            found[names[number], f"askcancel:{order}"] = None
    taps = [pair for pair in found if not pair[1].startswith("http")]
    asked = json.dumps([[customers[name]["cookie"], payload] for name, payload in taps])
    said = json.loads(old._done([old.checkout / ".venv/bin/python", HERE / "walk.py"], asked))
    return [
        {"customer": name, "payload": payload, **answer}
        for (name, payload), answer in zip(taps, said, strict=True)
    ]


def number_of(old: Old, external_id: str) -> str:
    """The number of the customer of an address."""
    query = "SELECT c.public_id FROM customer c JOIN customers_address a ON a.customer_id = c.id"
    return str(ask(old, f"{query} WHERE a.external_id = '{external_id}'"))


if __name__ == "__main__":
    for database in sys.argv[2:] or ("sqlite", "mariadb"):
        make(Path(sys.argv[1]).resolve(), database)
