"""`make bench`: every benchmark in turn, each against its peers in the same run, each printing ratios.

Peers (FastAPI + SQLAlchemy, Poppler, Ghostscript …) are no part of EveryPrint: those that are not installed
are named and left out. `CORPUS=folder` adds real documents.
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
BENCHMARKS = (
    "hot_calls.py",
    "order_life.py",
    "documents.py",
    "bytes_to_quote.py",
    "quick_under_bombs.py",
    "office.py",
    "hostile.py",
)


def main() -> int:
    failed = []
    environment = dict(os.environ)
    if environment.get("CORPUS"):
        environment["CORPUS"] = str(Path(environment["CORPUS"]).resolve())
    for name in BENCHMARKS:
        print(f"\n══ {name}", flush=True)
        if subprocess.run(
            [sys.executable, str(HERE / name)], cwd=HERE.parent, env=environment, check=False
        ).returncode:
            failed.append(name)
    for name in failed:
        print(f"failed: {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
