"""What `make test` runs: every check with its seconds and its CPU seconds, and what was left out.

Two things at a time: short checks and the quick tests of both databases side by side, then the processes
shared by two workers. What runs beside something else is printed as one piece when it ends.

On Debian as root it installs what is missing (MariaDB server, Chromium …); elsewhere those parts are left
out, said in the last lines. With CI=true a part that is left out is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
AT_ONCE = 2
PACKAGES = {
    "mariadbd": "mariadb-server",
    "chromium": "chromium",
    "bwrap": "bubblewrap",
    "soffice": "libreoffice-writer libreoffice-impress libreoffice-calc python3-uno "
    "fonts-liberation fonts-liberation2 fonts-crosextra-carlito fonts-crosextra-caladea",
    "xgettext": "gettext",
    "pdftoppm": "poppler-utils",
    "gs": "ghostscript",
}
PYTEST = [sys.executable, "-m", "pytest", "-q", "--durations=5"]
QUICK = "not process and not browser and not heavy"
# One test at a time to who is free, in the order of conftest.py; a group of tests goes to one worker.
SHARED = ["-n", str(AT_ONCE), "--dist", "loadgroup", "--no-loadscope-reorder"]
printing = threading.Lock()
left_out: list[str] = []


@dataclass(frozen=True)
class Step:
    """One check: a command that ends with 0 when all is well."""

    name: str
    command: list[object]

    def run(self) -> "Result":
        """Run it with nothing beside it, its words coming through as they are said."""
        print(f"\n── {self.name}", flush=True)
        return self._ended(None)

    def run_beside(self) -> "Result":
        """Run it beside others: what it said is printed in one piece."""
        with tempfile.TemporaryFile() as said:
            result = self._ended(said.fileno())
            said.seek(0)
            text = said.read().decode(errors="replace")
        with printing:
            print(f"\n── {self.name}\n{text}", end="", flush=True)
        return result

    def _ended(self, output: int | None) -> "Result":
        started = time.monotonic()
        process = subprocess.Popen(
            [str(word) for word in self.command],
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - started
        return Result(self.name, process.returncode == 0, seconds, used.ru_utime + used.ru_stime)


@dataclass(frozen=True)
class Result:
    name: str
    passed: bool
    seconds: float
    cpu_seconds: float


def main() -> int:
    started = time.monotonic()
    install_missing()
    share = os.environ.setdefault("EVERYPRINT_TEST_COUNTS", "0.25")
    print(f"heavy counts: {float(share):.0%} of the issues' counts", flush=True)
    results = side_by_side(quick_steps())
    results.append(
        Step(
            "processes, properties, hostile files",
            [*PYTEST, "-m", "(process or heavy) and not browser", *SHARED],
        ).run()
    )
    if missing("chromium"):
        left_out.append("browser journeys: no Chromium on this machine")
    else:
        results.append(Step("browser journeys", [*PYTEST, "-m", "browser"]).run())
    return report(results, time.monotonic() - started)


def quick_steps() -> list[Step]:
    """What needs one core each, the longest first."""
    on_sqlite = [*PYTEST, "-m", QUICK]
    steps = [
        Step("tests on SQLite", on_sqlite),
        Step("mypy", [BIN / "mypy", "everyprint"]),
        Step("import-linter", [BIN / "lint-imports"]),
        Step("missing migrations", [BIN / "everyprint", "manage", "makemigrations", "--check", "--dry-run"]),
        Step("ruff", [BIN / "ruff", "check", "."]),
        Step("format", [BIN / "ruff", "format", "--check", "."]),
    ]
    if missing("mariadbd"):
        left_out.append("MariaDB: no server on this machine")
    else:
        on_mariadb = [sys.executable, "-m", "tests.support.mariadb", *on_sqlite]
        steps.insert(0, Step("tests on MariaDB", on_mariadb))
    return steps


def side_by_side(steps: list[Step]) -> list[Result]:
    """Run so many at once as the smallest machine has cores; each starts when one before it has ended."""
    print("side by side:", ", ".join(step.name for step in steps), flush=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(Step.run_beside, steps))


def missing(program: str) -> bool:
    return not (shutil.which(program) or Path(f"/usr/sbin/{program}").exists())


def install_missing() -> None:
    """On Debian as root, install the programs the checks need."""
    wanted = " ".join(package for program, package in PACKAGES.items() if missing(program)).split()
    if not wanted or os.geteuid() != 0 or not Path("/etc/debian_version").exists():
        return
    print("installing", *wanted, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    quiet = {"check": False, "env": environment, "stdout": subprocess.DEVNULL}
    subprocess.run(["apt-get", "-qq", "update"], **quiet)  # type: ignore[call-overload]
    subprocess.run(["apt-get", "-qq", "-y", "install", "--no-install-recommends", *wanted], **quiet)  # type: ignore[call-overload]


def report(results: list[Result], seconds: float) -> int:
    print()
    for result in results:
        verdict = "ok    " if result.passed else "FAILED"
        print(f"{verdict} {result.seconds:6.0f} s  {result.cpu_seconds:6.0f} s of CPU  {result.name}")
    for reason in left_out:
        print(f"left out: {reason}")
    failed = sum(1 for result in results if not result.passed)
    if os.environ.get("CI") == "true":
        failed += len(left_out)
    print(f"{seconds:.0f} s in all")
    print(f"{len(results) - min(failed, len(results))} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
