"""Translations: compile the catalogues, and collect the French texts of the code into the English one."""

import subprocess
import sys
from pathlib import Path

import polib

KEYWORDS = ("gettext", "gettext_lazy", "_", "ngettext:1,2", "pgettext:1c,2")


def compile_all(folder: Path) -> None:
    """Write the `.mo` beside each `.po`, where it is older."""
    for source in folder.glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


def collected(root: Path) -> polib.POFile:
    """Every text of the code and the templates, by Django's extraction and xgettext."""
    import os

    from django.core.management import call_command

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "everyprint.settings")
    import django

    django.setup()
    call_command(
        "makemessages",
        locale=["en"],
        keep_pot=True,
        verbosity=0,
        no_wrap=True,
        ignore_patterns=["*.venv*", "build/*"],
    )
    pot = root / "locale" / "django.pot"
    found = polib.pofile(str(pot))
    pot.unlink()
    return found


def main(arguments: list[str]) -> None:
    """`catalogues FOLDER` compiles; `catalogues --collect FOLDER` collects first."""
    folder = Path(arguments[-1])
    if "--collect" in arguments:
        subprocess.run(["xgettext", "--version"], check=True, capture_output=True)
        collected(folder.resolve().parent)
    compile_all(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
