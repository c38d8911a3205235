"""A whole order life (place → complete → retrieved) through our services against the same SQL by hand.

SQLite in a temporary folder, one process, WAL and synchronous=FULL on both sides. Prints CPU and wall time of
one life and the ratio; what ours does more is named: history rows, messages, wake-ups, topics, checks.
"""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

LIVES = 200
ROUNDS = 3
FOLDER = Path(tempfile.mkdtemp(prefix="everyprint-bench-"))
os.environ |= {
    "EVERYPRINT_DATA_DIR": str(FOLDER),
    "DJANGO_SETTINGS_MODULE": "everyprint.settings",
    "EVERYPRINT_DATABASE_URL": "",
    "EVERYPRINT_LOG_LEVEL": "ERROR",
}


def main() -> None:
    ours, by_hand = prepare_ours(), prepare_by_hand()
    rounds = [(measure(ours), measure(by_hand)) for _ in range(ROUNDS)]
    (cpu, wall), (hand_cpu, hand_wall) = (min(results) for results in zip(*rounds, strict=True))
    print(f"one order life, best of {ROUNDS} rounds of {LIVES}, SQLite WAL FULL, one process")
    print(f"  EveryPrint   {cpu * 1e3:6.2f} ms CPU   {wall * 1e3:6.2f} ms")
    print(f"  SQL by hand  {hand_cpu * 1e3:6.2f} ms CPU   {hand_wall * 1e3:6.2f} ms")
    print(f"  ratio        {cpu / hand_cpu:6.1f} × CPU   {wall / hand_wall:6.1f} ×")


def measure(life: Callable[[], None]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(LIVES):
        life()
    return (time.process_time() - cpu) / LIVES, (time.perf_counter() - wall) / LIVES


def prepare_ours() -> Callable[[], None]:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from everyprint.customers.services import register as register_customer
    from everyprint.demo.services import load
    from everyprint.documents.models import Document, Revision
    from everyprint.lib import clock, ids
    from everyprint.lib.actor import SYSTEM, Actor
    from everyprint.orders import pickup
    from everyprint.orders import services as orders
    from everyprint.orders.codes import pickup_code
    from everyprint.orders.pricing import Options
    from everyprint.payments.services import take_cash
    from everyprint.shops.models import Shop

    load()
    shop = Shop.objects.get(name="LE PARRAIN")
    customer = register_customer("chatfuel:default", "bench")
    take_cash(customer, 10_000_000, shop=None, actor=SYSTEM, key="bench")
    document = Document.objects.create(
        public_id=ids.new_key(), customer="b", name="b", created_at=clock.now()
    )
    revision = Revision.objects.create(
        public_id=ids.new_key(), document=document, sha256="0" * 64, size_bytes=1, state="ready",
        inspection={"type": "pdf", "pages": 37, "colour_pages": [3, 12, 17, 30]}, page_count=37,
        created_at=clock.now(),
    )  # fmt: skip
    staff = Actor("staff", "1")

    def life() -> None:
        order = orders.buy(customer, shop, revision, Options(), actor=SYSTEM)
        orders.complete_order(order, actor=staff)
        pickup.hand_over(shop, pickup_code(order), actor=staff)

    return life


def prepare_by_hand() -> Callable[[], None]:
    base = sqlite3.connect(FOLDER / "by-hand.sqlite3", isolation_level=None)
    base.executescript(
        """PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
        CREATE TABLE balance (account TEXT PRIMARY KEY, posted INTEGER, held INTEGER);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, state TEXT, total INTEGER, code TEXT);
        CREATE TABLE hold (key TEXT PRIMARY KEY, amount INTEGER, state TEXT);
        CREATE TABLE transfer (id INTEGER PRIMARY KEY, key TEXT UNIQUE);
        CREATE TABLE entry (id INTEGER PRIMARY KEY, transfer INTEGER, account TEXT, amount INTEGER);
        INSERT INTO balance VALUES ('customer', 100000000, 0), ('shop', 0, 0), ('commission', 0, 0);"""
    )

    def one(*statements: tuple[str, tuple[object, ...]]) -> int:
        base.execute("BEGIN IMMEDIATE")
        last = 0
        for sql, values in statements:
            done = base.execute(sql, values)
            assert done.rowcount, sql
            last = last or int(done.lastrowid or 0)
        base.execute("COMMIT")
        return last

    def life() -> None:
        made = one(
            ("INSERT INTO orders (state, total) VALUES ('pending', 370)", ()),
            ("UPDATE balance SET held = held + 370 WHERE account = 'customer' AND posted - held >= 370", ()),
        )
        base.execute("INSERT INTO hold VALUES (?, 370, 'open')", (str(made),))
        one(
            (
                "UPDATE orders SET state = 'complete', code = 'K7M2QX' WHERE id = ? AND state = 'pending'",
                (made,),
            )
        )
        one(
            ("UPDATE orders SET state = 'retrieved' WHERE id = ? AND state = 'complete'", (made,)),
            ("UPDATE hold SET state = 'posted' WHERE key = ? AND state = 'open'", (str(made),)),
            ("INSERT INTO transfer (key) VALUES (?)", (str(made),)),
            ("INSERT INTO entry (transfer, account, amount) VALUES (?, 'customer', -370)", (made,)),
            ("INSERT INTO entry (transfer, account, amount) VALUES (?, 'shop', 333)", (made,)),
            ("INSERT INTO entry (transfer, account, amount) VALUES (?, 'commission', 37)", (made,)),
            ("UPDATE balance SET posted = posted - 370, held = held - 370 WHERE account = 'customer'", ()),
            ("UPDATE balance SET posted = posted + 333 WHERE account = 'shop'", ()),
            ("UPDATE balance SET posted = posted + 37 WHERE account = 'commission'", ()),
        )

    return life


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
