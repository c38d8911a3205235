"""From a document's bytes to its frozen price: p50 and p95 of documents that nobody has sent before.

SQLite in a temporary folder, one process, the engine in its sandbox with two warm workers. Counted: storing
the file, inspection, contact sheets, the clean PDF and the draft order; not counted is the wait for a free
worker. `--corpus` (or CORPUS) adds the corpus' PDFs, each once.
"""

import argparse
import itertools
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROUNDS = 40
FOLDER = tempfile.TemporaryDirectory(prefix="everyprint-bench-")
os.environ |= {
    "EVERYPRINT_DATA_DIR": FOLDER.name,
    "DJANGO_SETTINGS_MODULE": "everyprint.settings",
    "EVERYPRINT_DATABASE_URL": "",
    "EVERYPRINT_ENGINE": "",
    "EVERYPRINT_LOG_LEVEL": "ERROR",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default=os.environ.get("CORPUS") or None)
    options = parser.parse_args()
    quote = prepared()
    from everyprint.documents.engine.tests import make
    from everyprint.documents.engine_room import room

    print("bytes to quote, wall time; the parts: store, inspect and draw, price")
    for name, data in (
        ("1 page", make.pdf()),
        ("40 pages of text", make.text_pages(40)),
        ("40 pages, half in colour", make.pdf([make.BLACK, make.COLOUR] * 20)),
    ):
        report(name, [quote(data + b"\n%%%d" % number) for number in range(ROUNDS + 1)][1:])
    if options.corpus:
        files = [path.read_bytes() for path in sorted(Path(options.corpus, "pdf").iterdir())]
        report("corpus, each file once", [quote(data) for data in files])
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    room.close()
    FOLDER.cleanup()


def report(name: str, times: list[tuple[float, ...]]) -> None:
    done = sorted(sum(parts) for parts in times if parts)
    middle, most = done[len(done) // 2], done[int(0.95 * len(done))]
    each = [sorted(part)[len(done) // 2] for part in zip(*filter(None, times), strict=True)]
    refused = f", {len(times) - len(done)} refused" if len(done) < len(times) else ""
    parts = " + ".join(f"{1000 * part:.0f}" for part in each)
    print(f"  {name:26} p50 {1000 * middle:4.0f} ms ({parts})   p95 {1000 * most:4.0f} ms{refused}")


def prepared() -> Any:
    """A shop and a customer; answers what quotes a document's bytes and tells the seconds of each part."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from everyprint.customers.services import register as register_customer
    from everyprint.demo.services import load
    from everyprint.documents import analysis, keeping
    from everyprint.lib.actor import SYSTEM
    from everyprint.orders.pricing import Options
    from everyprint.orders.quotes import Item, draft_order
    from everyprint.shops.models import Shop

    load()
    shop = Shop.objects.get(name="LE PARRAIN")
    customer = register_customer("chatfuel:default", "bench")

    def quote(data: bytes) -> tuple[float, ...]:
        times = [time.perf_counter()]
        revision = keeping.keep_document(str(customer.pk), [("a.pdf", data)])
        times.append(time.perf_counter())
        analysis.analyse(revision.pk)
        times.append(time.perf_counter())
        revision.refresh_from_db()
        if revision.state != "ready":
            return ()
        draft_order(customer, shop, [Item(revision, Options())], actor=SYSTEM)
        times.append(time.perf_counter())
        return tuple(after - before for before, after in itertools.pairwise(times))

    return quote


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
