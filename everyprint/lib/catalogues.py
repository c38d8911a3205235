"""Translations: compile the catalogues, and collect the French texts of the code into the English one."""

import os
import sys
from pathlib import Path

import django
import polib
from django.core.management import call_command


def compile_all(folder: Path) -> None:
    """Write the `.mo` beside each `.po`, where it is older."""
    for source in folder.glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


def collect(root: Path) -> None:
    """Bring every text of the code and the templates into the English catalogue, by Django's extraction."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
    django.setup()
    os.chdir(root)
    call_command(
        "makemessages",
        locale=["en"],
        verbosity=0,
        no_wrap=True,
        no_obsolete=True,
        no_location=True,
        ignore_patterns=[".venv/*", "build/*", "benchmarks/*"],
    )


def main(arguments: list[str]) -> None:
    """`catalogues FOLDER` compiles; `catalogues --collect FOLDER` collects first."""
    folder = Path(arguments[-1])
    if "--collect" in arguments:
        collect(folder.resolve().parent)
    compile_all(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
