"""English is complete: every French text of code and templates has one, with the same placeholders."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import polib
import pytest

from everyprint.documents.engine.words import WORDS
from everyprint.lib.testing import PATIENCE_SECONDS
from tests.support.deployment import ROOT

PLACEHOLDER = re.compile(r"%\(\w+\)\d*[a-z]|%%|\{\w+\}|</?\w+")
FRENCH_TYPOGRAPHY = re.compile(r"[ \u00a0\u202f][:;?!](?=\s|$)|[«»]")
COLON_IN_CODE = re.compile(r"""\bf"[^"\n]* :[ "]|\bf'[^'\n]* :[ ']|}} :""")
CATALOGUE = Path("locale/en/LC_MESSAGES/django.po")
needs_gettext = pytest.mark.skipif(
    not (shutil.which("xgettext") and shutil.which("msgmerge")),
    reason="texts cannot be collected: xgettext (Debian package gettext) is not installed",
)


def placeholders(text: str) -> list[str]:
    return sorted(set(PLACEHOLDER.findall(text)))


def pairs(entry: polib.POEntry) -> list[tuple[str, str]]:
    """The French and the English of an entry, of both its numbers where it has two."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    return [(entry.msgid, entry.msgstr_plural[0]), (entry.msgid_plural, entry.msgstr_plural[1])]


def faults(catalogue: polib.POFile) -> list[str]:
    """Each French text without English (a guess counts as none), or whose English fills other places."""
    found = []
    for entry in catalogue:
        for french, english in pairs(entry):
            if entry.fuzzy or not english.strip():
                found.append(f"no English: {french}")
            elif placeholders(french) != placeholders(english):
                found.append(f"other placeholders: {french} → {english}")
            elif FRENCH_TYPOGRAPHY.search(english):
                found.append(f"set as in French: {english}")
    return found


def collected(tree: Path) -> polib.POFile:
    """The catalogue of a tree after its texts were collected, by the tree's own code."""
    subprocess.run(
        [sys.executable, "-B", "-m", "everyprint.lib.catalogues", "--collect", "locale"],
        cwd=tree,
        env={**os.environ, "EVERYPRINT_DATA_DIR": str(tree / "data")},
        check=True,
        timeout=PATIENCE_SECONDS,
    )
    return polib.pofile(str(tree / CATALOGUE))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the code and its catalogues, which collecting may change."""
    for name in ("everyprint", "locale"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@needs_gettext
@pytest.mark.process
def test_every_french_text_has_an_english_one(tree: Path) -> None:
    found = faults(collected(tree))
    assert not found, "\n".join(found)


@needs_gettext
@pytest.mark.process
def test_a_new_text_without_english_is_named(tree: Path) -> None:
    (tree / "everyprint/bot/words/toaster.py").write_text(
        'from django.utils.translation import gettext as _\n\nREADY = _("Votre grille-pain est prêt.")\n'
    )
    (tree / "everyprint/console/templates/console/toaster.html").write_text(
        '{% load i18n %}{% translate "Beurrer la tartine" %}\n'
    )
    found = faults(collected(tree))
    assert "no English: Votre grille-pain est prêt." in found
    assert "no English: Beurrer la tartine" in found


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Payer %(total)s", "Pay %(amount)s"),
        ("Payer %(total)s", "Pay"),
        ("Au plus {maximum}", "At most"),
        ("pour <b>vous</b>", "for you"),
        ("100 %% recyclé", "100 recycled"),
    ],
)
def test_an_english_text_that_fills_other_places_is_named(french: str, english: str) -> None:
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid=french, msgstr=english))
    assert faults(catalogue) == [f"other placeholders: {french} → {english}"]


@pytest.mark.parametrize("english", ["Your balance : 500 F", "Ready !", "Write « help »"])
def test_an_english_text_set_as_in_french_is_named(english: str) -> None:
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="Écrivez", msgstr=english))
    assert faults(catalogue) == [f"set as in French: {english}"]


def other_words_for_a_shop(catalogue: polib.POFile) -> list[str]:
    """French texts that call a shop anything but *imprimerie*."""
    return [entry.msgid for entry in catalogue if re.search(r"\bboutiques?\b", entry.msgid, re.IGNORECASE)]


def test_a_shop_is_an_imprimerie_in_every_french_text() -> None:
    assert other_words_for_a_shop(polib.pofile(str(ROOT / CATALOGUE))) == []
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="La boutique ferme.", msgstr="The shop closes."))
    assert other_words_for_a_shop(catalogue) == ["La boutique ferme."]


def typeset_apostrophes(texts: Iterable[str]) -> list[str]:
    """Texts with another apostrophe than the one that keyboards type: a page shows many of them together."""
    return [text for text in texts if "’" in text]


def test_all_texts_have_the_same_apostrophe() -> None:
    catalogue = polib.pofile(str(ROOT / CATALOGUE))
    texts = [text for entry in catalogue for pair in pairs(entry) for text in pair]
    engine = [sentence for sentences in WORDS.values() for sentence in sentences.values()]
    assert typeset_apostrophes(texts + engine) == []
    assert typeset_apostrophes(["L’élève", "L'élève"]) == ["L’élève"]


def french_colons(tree: Path) -> list[str]:
    """Lines of code and templates that set a French colon into a text that nobody translates."""
    return [
        f"{path.relative_to(tree)}: {line.strip()}"
        for folder in ("bot/words", "web", "console", "backoffice")
        for path in sorted((tree / "everyprint" / folder).rglob("*"))
        if path.suffix in {".py", ".html"} and "tests" not in path.parts
        for line in path.read_text().splitlines()
        if COLON_IN_CODE.search(line) and "translate" not in line
    ]


def test_a_colon_put_together_in_code_is_that_of_the_language(tmp_path: Path) -> None:
    """`phrases.named` writes `name : text` for each language."""
    assert french_colons(ROOT) == []
    (tmp_path / "everyprint/web").mkdir(parents=True)
    (tmp_path / "everyprint/web/toaster.py").write_text('text = f"{shop} : {total}"\n')
    (tmp_path / "everyprint/web/toaster.html").write_text("<b>{{ shop }} : {{ total }}</b>\n")
    assert len(french_colons(tmp_path)) == 2


def test_each_number_of_a_plural_needs_its_english() -> None:
    catalogue = polib.POFile()
    catalogue.append(
        polib.POEntry(
            msgid="%(n)s feuille", msgid_plural="%(n)s feuilles", msgstr_plural={0: "%(n)s sheet", 1: ""}
        )
    )
    assert faults(catalogue) == ["no English: %(n)s feuilles"]


def test_a_guess_is_not_a_translation() -> None:
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="Payer", msgstr="Play", flags=["fuzzy"]))
    assert faults(catalogue) == ["no English: Payer"]
