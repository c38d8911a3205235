"""The house keeps its shape: direction, registries, time and settings, and the guards themselves bite."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from django.apps import apps
from django.utils.module_loading import import_string

from everyprint import cli
from everyprint.documents import engine
from everyprint.jobs.handlers import HANDLERS
from everyprint.jobs.schedule import SCHEDULE
from everyprint.messaging.channels.base import Channel
from everyprint.messaging.channels.registry import CHANNELS
from everyprint.orders.history import STEPS
from everyprint.payments.providers.registry import PROVIDERS
from tests.support.deployment import ROOT

BIN = Path(sys.executable).parent
FLOORS = (  # the same table as in pyproject.toml, from the ground up
    {"lib"},
    {"jobs", "ledger"},
    {"messaging"},
    {"accounts", "customers", "shops", "documents"},
    {"conversations", "payments"},
    {"orders"},
    {"feedback"},
    {"bot"},
    {"api", "web", "console", "backoffice"},
)
PATH_TAKERS = {"wake": 0, "sweep": 1}  # function of jobs.services → which argument is a dotted path
PROVIDER_LISTS = ("payments/providers/registry.py", "simulators/__init__.py")
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
    emitted |= {f"orders.{step}" for step in STEPS}
    assert emitted | {"orders.ended"} == set(HANDLERS), "that one only waits in older databases"


def woken_paths(source: str) -> list[str]:
    """The dotted paths that a module gives to `wake` and `sweep`: a literal, or a constant of the module."""
    module = ast.parse(source)
    constants = {
        target.id: node.value.value
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    paths = []
    for call in ast.walk(module):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in PATH_TAKERS and len(call.args) > 1:
            given = call.args[PATH_TAKERS[name]]
            found = given.value if isinstance(given, ast.Constant) else constants.get(ast.unparse(given))
            assert isinstance(found, str), f"not a literal path: {ast.unparse(call)}"
            paths.append(found)
    return paths


def test_every_path_that_is_woken_leads_to_something_that_can_be_called() -> None:
    paths = []
    for path in sorted((ROOT / "everyprint").rglob("*.py")):
        is_the_mechanism = path == ROOT / "everyprint" / "jobs" / "services.py"
        if "tests" not in path.parts and not is_the_mechanism:
            paths += woken_paths(path.read_text())
    for path in paths:
        assert path.startswith("everyprint.") and callable(import_string(path)), path


def test_the_guard_of_woken_paths_reads_literals_and_constants_and_refuses_the_rest() -> None:
    assert woken_paths('wake("a.b", 1)\nLOOK = "c.d"\njobs.sweep(rows, LOOK)') == ["a.b", "c.d"]
    with pytest.raises(AssertionError, match="not a literal path"):
        woken_paths("wake(path_of(row), 1)")


@pytest.mark.process
@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        ("ledger", "orders"),
        ("lib", "jobs"),
        ("payments", "conversations"),
        ("documents/engine", "lib.clock"),
        ("console", "documents.engine_room"),
    ],
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


def raised_by_the_engine(source: str) -> set[str]:
    """What a module takes from the engine beside its values and words: all of it may raise EngineError."""
    values = {name for name in engine.__all__ if name not in ("Engine", "EngineError", "Pool", "parse_pages")}
    quiet = {"everyprint.documents.engine." + module for module in ("words", "sandbox", "command")}
    taken = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "everyprint.documents.engine":
            taken |= {alias.name for alias in node.names} - values
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("everyprint.documents."):
            is_engines = (node.module or "").startswith("everyprint.documents.engine.")
            taken |= {node.module or ""} - quiet if is_engines else set()
            taken |= {alias.name for alias in node.names} & {"EngineError"}
        elif isinstance(node, ast.Import):
            names = {alias.name for alias in node.names}
            taken |= {name for name in names if name.startswith("everyprint.documents.engine")} - quiet
    return taken


def test_a_refusal_of_the_engine_leaves_documents_in_the_words_of_all_faces() -> None:
    for path in (ROOT / "everyprint").rglob("*.py"):
        if "tests" not in path.parts and not path.is_relative_to(ROOT / "everyprint" / "documents"):
            assert raised_by_the_engine(path.read_text()) == set(), path


@pytest.mark.parametrize(
    "snippet",
    [
        "from everyprint.documents.engine import EngineError, Layout",
        "from everyprint.documents.engine import parse_pages",
        "from everyprint.documents.engine.errors import EngineError",
        "from everyprint.documents.errors import EngineError",
        "from everyprint.documents.engine.sniff import sniff",
        "import everyprint.documents.engine as engine",
    ],
)
def test_that_guard_bites(snippet: str) -> None:
    assert raised_by_the_engine(snippet)


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


def tracked() -> list[str]:
    """Every file of the repository, as git names it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, text=True, capture_output=True, check=True)
    return [name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]


def misplaced_binaries(root: Path, names: Iterable[str]) -> list[str]:
    """Files that are no text, outside the folders where pictures and static files live."""
    found = []
    for name in names:
        if name.startswith("docs/pictures/") or "static" in Path(name).parts[:-1]:
            continue
        try:
            if "\0" not in (root / name).read_text():
                continue
        except UnicodeDecodeError:
            pass
        found.append(name)
    return found


def test_no_binary_is_tracked_outside_pictures_and_static_folders() -> None:
    names = tracked()
    assert "pyproject.toml" in names
    assert misplaced_binaries(ROOT, names) == []


def test_a_binary_in_the_wrong_place_is_named(tmp_path: Path) -> None:
    files = {
        "tool.whl": b"PK\x03\x04\0",
        "static": "boîte".encode("latin-1"),
        "docs/pictures/board.png": b"\x89PNG\0",
        "web/static/web/icon.ico": b"\0\0\1",
        "read.md": "boîte".encode(),
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert misplaced_binaries(tmp_path, files) == ["tool.whl", "static"]


def names_of_providers(package: Path) -> list[str]:
    """Files that name a provider of payments although they are not its own, as `file: name`."""
    found = []
    for path in sorted(package.rglob("*.py")):
        where = path.relative_to(package)
        if {"tests", "migrations"} & set(where.parts) or where.as_posix() in PROVIDER_LISTS:
            continue
        text = path.read_text().lower()
        for name in PROVIDERS:
            homes = (f"payments/providers/{name}/", f"simulators/{name}/", "demo/")
            if name in text and not where.as_posix().startswith(homes):
                found.append(f"{where.as_posix()}: {name}")
    return found


def test_a_provider_is_named_in_its_own_folders_and_the_lists_only() -> None:
    assert names_of_providers(ROOT / "everyprint") == []


def test_the_guard_of_providers_names_bites(tmp_path: Path) -> None:
    for where in ("settings.py", "bot/steps/money.py", "payments/providers/registry.py", "demo/services.py"):
        (tmp_path / where).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / where).write_text('"""What PawaPay is told."""\n')
    assert names_of_providers(tmp_path) == ["bot/steps/money.py: pawapay", "settings.py: pawapay"]


def dotted_commands() -> list[str]:
    """The paths that the command line leads to, one for each command and verb."""
    found = list(cli.WITHOUT_DATABASE.values())
    parsers = [cli.parser()]
    while parsers:
        parser = parsers.pop()
        for action in parser._subparsers._group_actions if parser._subparsers else ():
            parsers += list((action.choices or {}).values())
        if run := parser.get_default("run"):
            found.append(f"everyprint.cli.{run}")
    return found


def test_every_command_leads_to_something_that_can_be_called() -> None:
    paths = dotted_commands()

    assert "everyprint.cli.records.reset_second_factor" in paths and len(paths) > 12
    for path in paths:
        assert callable(import_string(path)), path


def unexplained_imports(source: str) -> list[str]:
    """Imports inside functions without a comment on their line, or above the first of several in a row."""
    lines = source.splitlines()
    inner = sorted(
        {
            statement.lineno
            for function in ast.walk(ast.parse(source))
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
            for statement in ast.walk(function)
            if isinstance(statement, ast.Import | ast.ImportFrom)
        }
    )
    found, explained = [], 0
    for number in inner:
        is_next = explained and not "".join(lines[explained : number - 1]).strip()
        if is_next or "#" in lines[number - 1] or lines[number - 2].lstrip().startswith("#"):
            explained = number
        else:
            found.append(lines[number - 1].strip())
    return found


def test_an_import_inside_a_function_gives_its_reason() -> None:
    modules = [
        path for path in (ROOT / "everyprint").rglob("*.py") if not {"tests", "migrations"} & set(path.parts)
    ]
    assert {str(path): found for path in modules if (found := unexplained_imports(path.read_text()))} == {}


def test_an_import_inside_a_function_without_a_reason_is_named() -> None:
    bare = "def late():\n    import os\n"
    assert unexplained_imports(bare) == ["import os"]
    assert unexplained_imports(bare.replace("import os", "import os  # only where there is one")) == []
    assert unexplained_imports("def late():\n    # A circle.\n    import os\n    import re\n") == []
