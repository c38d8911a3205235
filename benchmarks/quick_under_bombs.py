"""How long a quick document takes while others send bombs: p50, p95 and p99, in interleaved rounds.

The engine in its sandbox with two workers; a customer with small documents, beside one and beside four who
send documents that never end (a self-referencing form, ten million lines). Aim: p99 within 2 × of quiet.
"""

import argparse
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from everyprint.documents.engine import Engine, EngineError
from everyprint.documents.engine.tests import make

AIM = 2.0
SENDERS = (1, 4)
PAUSE_SECONDS = 0.02
QUICK = (make.pdf(), make.text_pages(5))
BOMBS = (make.self_referencing_form(), make.content_bomb())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=12.0, help="of each part of a round")
    options = parser.parse_args()
    times: dict[int, list[float]] = {senders: [] for senders in (0, *SENDERS)}
    with Engine(workers=2) as engine:
        for data in QUICK:
            engine.inspect("a.pdf", data)
        for _ in range(options.rounds):
            for senders, seen in times.items():
                with sending(engine, senders):
                    seen += measured(engine, options.seconds)
    print("quick documents beside bombs, wall time of one inspection")
    quiet = at(times[0], 0.99)
    for senders, seen in times.items():
        shares = "  ".join(f"p{share} {1000 * at(seen, share / 100):.0f} ms" for share in (50, 95, 99))
        most = f"max {1000 * max(seen):.0f} ms"
        ratio = "" if not senders else f"   p99 {at(seen, 0.99) / quiet:.1f} × quiet (aim ≤ {AIM:.0f})"
        print(f"  {senders} bombs at once  {len(seen):5} documents  {shares}  {most}{ratio}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return 0


def at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measured(engine: Engine, seconds: float) -> list[float]:
    seen = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for data in QUICK:
            started = time.monotonic()
            engine.inspect("a.pdf", data)
            seen.append(time.monotonic() - started)
            time.sleep(PAUSE_SECONDS)
    return seen


@contextmanager
def sending(engine: Engine, senders: int) -> Iterator[None]:
    """So many customers send one bomb after the other."""
    ended = threading.Event()

    def send(number: int) -> None:
        while not ended.is_set():
            number += 1
            try:
                engine.inspect("b.pdf", BOMBS[number % len(BOMBS)])
            except EngineError:
                continue

    threads = [threading.Thread(target=send, args=(number,)) for number in range(senders)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    sys.exit(main())
