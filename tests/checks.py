"""What `make test` runs: every check in order, with its seconds, and what was left out.

On Debian as root it installs what is missing (MariaDB server, Chromium …); elsewhere those parts are left
out, said in the last lines. With CI=true a part that is left out is a failure.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
BIN = Path(sys.executable).parent
PACKAGES = {
    "mariadbd": "mariadb-server",
    "chromium": "chromium",
    "bwrap": "bubblewrap",
    "soffice": "libreoffice-writer libreoffice-impress libreoffice-calc python3-uno "
    "fonts-liberation fonts-liberation2 fonts-crosextra-carlito fonts-crosextra-caladea",
    "xgettext": "gettext",
}
results: list[tuple[str, bool, float]] = []
left_out: list[str] = []


def main() -> int:
    install_missing()
    share = os.environ.setdefault("EVERYPRINT_TEST_COUNTS", "0.25")
    print(f"heavy counts: {float(share):.0%} of the issues' counts", flush=True)
    step("ruff", [BIN / "ruff", "check", "."])
    step("format", [BIN / "ruff", "format", "--check", "."])
    step("mypy", [BIN / "mypy", "everyprint"])
    step("import-linter", [BIN / "lint-imports"])
    step("missing migrations", [BIN / "everyprint", "manage", "makemigrations", "--check", "--dry-run"])
    pytest = [sys.executable, "-m", "pytest", "-q", "--durations=5"]
    quick = "not process and not browser and not heavy"
    step("tests on SQLite", [*pytest, "-m", quick, "-n", "2"])
    if missing("mariadbd"):
        left_out.append("MariaDB: no server on this machine")
    else:
        on_mariadb([*pytest, "-m", quick, "everyprint", "tests"])
    step("processes, properties, hostile files", [*pytest, "-m", "(process or heavy) and not browser"])
    if missing("chromium"):
        left_out.append("browser journeys: no Chromium on this machine")
    else:
        step("browser journeys", [*pytest, "-m", "browser"])
    return report()


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


def on_mariadb(command: list[object]) -> None:
    from tests.support import mariadb

    with mariadb.running() as server:
        url = server.create("everyprint")
        step("tests on MariaDB", command, EVERYPRINT_DATABASE_URL=url)


def step(name: str, command: list[object], **environment: str) -> None:
    print(f"\n── {name}", flush=True)
    started = time.monotonic()
    done = subprocess.run(
        [str(word) for word in command], cwd=ROOT, env={**os.environ, **environment}, check=False
    )
    results.append((name, done.returncode == 0, time.monotonic() - started))


def report() -> int:
    print()
    for name, passed, seconds in results:
        print(f"{'ok    ' if passed else 'FAILED'} {seconds:6.0f} s  {name}")
    for reason in left_out:
        print(f"left out: {reason}")
    failed = sum(1 for _, passed, _ in results if not passed)
    if os.environ.get("CI") == "true":
        failed += len(left_out)
    total = sum(seconds for _, _, seconds in results)
    print(f"{total:.0f} s in all")
    print(f"{len(results) - min(failed, len(results))} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
