"""The house keeps its shape: direction, registries, time and settings, and the guards themselves bite."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.utils.module_loading import import_string

from everyprint.jobs.handlers import HANDLERS
from everyprint.jobs.schedule import SCHEDULE
from everyprint.messaging.channels.base import Channel
from everyprint.messaging.channels.registry import CHANNELS
from everyprint.payments.providers.registry import PROVIDERS
from tests.support.deployment import ROOT

BIN = Path(sys.executable).parent
FLOORS = (  # the same table as in pyproject.toml, from the ground up
    {"lib"},
    {"jobs"},
    {"messaging"},
    {"accounts", "customers", "shops", "ledger", "documents"},
    {"conversations", "payments"},
    {"orders"},
    {"feedback"},
    {"bot"},
    {"api", "web", "console", "backoffice"},
)
CLOCKS = (
    "import time\nx = time.time()\n",
    "from time import time\nx = time()\n",
    "from datetime import datetime\nx = datetime.now()\n",
    "import datetime\nx = datetime.datetime.utcnow()\n",
    "from datetime import date\nx = date.today()\n",
    "from django.utils import timezone\nx = timezone.now()\n",
    "from django.utils.timezone import now\nx = now()\n",
)


def floor(label: str) -> int:
    return next(number for number, names in enumerate(FLOORS) if label in names)


def test_foreign_keys_point_downward() -> None:
    upward = []
    for model in apps.get_models():
        if not model.__module__.startswith("everyprint."):
            continue
        for field in model._meta.get_fields():
            target = field.related_model if field.concrete and field.is_relation else None
            if not isinstance(target, type) or not target.__module__.startswith("everyprint."):
                continue
            here, there = model._meta.app_label, target._meta.app_label
            if here != there and floor(there) >= floor(here):
                upward.append(f"{model.__name__}.{field.name} → {target.__name__}")
    assert upward == []


def test_the_floors_of_this_test_are_those_of_the_direction_guard() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    listed = re.findall(r'^    "([a-z |]+)",$', text.split("layers = [")[1].split("]")[0], re.MULTILINE)
    layers = [set(layer.split(" | ")) for layer in reversed(listed)]
    assert tuple(layers[: len(FLOORS)]) == FLOORS


def test_every_registered_name_leads_to_something_that_can_be_called() -> None:
    handlers = [path for paths in HANDLERS.values() for path in paths]
    assert handlers and SCHEDULE and CHANNELS and PROVIDERS
    for path in [*handlers, *SCHEDULE]:
        assert callable(import_string(path)), path
    for path in CHANNELS.values():
        assert issubclass(import_string(path), Channel), path
    for path in PROVIDERS.values():
        assert callable(import_string(path)), path


def test_every_event_that_is_emitted_is_known_to_the_handlers() -> None:
    emitted = set()
    for path in (ROOT / "everyprint").rglob("*.py"):
        if "tests" not in path.parts:
            emitted |= set(re.findall(r"\bemit\(\s*\"([a-z_.]+)\"", path.read_text()))
    assert emitted == set(HANDLERS)


@pytest.mark.process
@pytest.mark.parametrize(
    ("lower", "upper"),
    [("ledger", "orders"), ("lib", "jobs"), ("payments", "conversations"), ("documents/engine", "lib.clock")],
)
def test_the_direction_guard_bites(tmp_path: Path, lower: str, upper: str) -> None:
    copy = tmp_path / "everyprint"
    shutil.copytree(ROOT / "everyprint", copy, ignore=shutil.ignore_patterns("__pycache__", "tests"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert lint_imports(tmp_path).returncode == 0
    with (copy / lower / "violation.py").open("w") as file:
        file.write(f"import everyprint.{upper}\n")
    found = lint_imports(tmp_path)
    assert found.returncode == 1 and f"{lower.replace('/', '.')}.violation" in found.stdout


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BIN / "lint-imports", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin"},
        text=True,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("snippet", CLOCKS)
def test_the_linter_bans_every_other_clock(snippet: str) -> None:
    found = ruff(snippet)
    assert found.returncode == 1 and "TID251" in found.stdout


def test_the_linter_allows_our_own_clock() -> None:
    snippet = "from everyprint.lib import clock\n\nx = clock.now()\n"
    assert ruff(snippet).returncode == 0


def ruff(snippet: str) -> subprocess.CompletedProcess[str]:
    where = ["--config", str(ROOT / "pyproject.toml"), "--stdin-filename", "everyprint/shops/example.py", "-"]
    return subprocess.run(
        [BIN / "ruff", "check", "--no-cache", *where],
        cwd=ROOT,
        input=snippet,
        text=True,
        capture_output=True,
        check=False,
    )


def test_every_setting_is_explained_to_the_operator() -> None:
    named = set()
    for path in (ROOT / "everyprint").rglob("*.py"):
        if "tests" not in path.parts and path.name != "testing.py":
            named |= set(re.findall(r'read_\w+\(\s*"(EVERYPRINT_[A-Z_]+)"', path.read_text()))
    explained = (ROOT / "docs" / "operating.md").read_text()
    assert len(named) > 10
    assert [name for name in sorted(named) if name not in explained] == []
