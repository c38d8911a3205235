"""Sentences as people type them, into the running product over HTTP: what the database says afterwards is
what was meant, and no sentence orders another print.

The kinds are those of everyday talk at a print shop; `None` means that nothing changes.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from everyprint.documents.engine.tests import make as pdf
from tests.support.deployment import Deployment
from tests.support.people import Customer

pytestmark = [pytest.mark.process]

PAGES = 24
START = {"copies": 1, "colour": "gray", "sides": "one", "paper": "A4", "up": 1, "pages": "All", "binding": ""}
KINDS: dict[str, list[tuple[str, dict[str, object] | None]]] = {
    "plain": [
        ("2 exemplaires recto verso", {"copies": 2, "sides": "two"}),
        ("3 copies in black and white", {"copies": 3, "colour": "gray"}),
        ("format A3", {"paper": "A3"}),
        ("bind it please, two-sided", {"binding": "cerdeau", "sides": "two"}),
        ("4 pages par feuille", {"up": 4}),
        ("couleur", {"colour": "auto"}),
        ("une seule copie", {"copies": 1}),
        ("one sided, 5 copies", {"sides": "one", "copies": 5}),
        ("bonjour, je voudrais 2 copies, merci", {"copies": 2}),
        ("tout en couleur", {"colour": "all"}),
    ],
    "short and misspelt": [
        ("imprim moi sa en nb rv 3ex", {"colour": "gray", "sides": "two", "copies": 3}),
        ("recto-versso noir é blan", {"sides": "two", "colour": "gray"}),
        ("2 exemplères", {"copies": 2}),
        ("R-V 2ex NB A4", {"sides": "two", "copies": 2, "colour": "gray", "paper": "A4"}),
        ("pg 3-6", {"pages": "3-6"}),
        ("fè moi 2 kopi an koulè", {"copies": 2, "colour": "auto"}),
        ("x3 rv", {"copies": 3, "sides": "two"}),
        ("2cp", None),
        ("tt en couleur", {"colour": "all"}),
        ("page 1 a 5 seulmen", {"pages": "1-5"}),
    ],
    "negations": [
        ("pas de recto verso", {"sides": "one"}),
        ("ne pas relier", {"binding": ""}),
        ("ni couleur ni reliure", {"colour": "gray", "binding": ""}),
        ("surtout pas en couleur", {"colour": "gray"}),
        ("couleur non, recto verso oui", None),
        ("don't print in colour", {"colour": "gray"}),
        ("not double sided", {"sides": "one"}),
        ("pas A4, A3", {"paper": "A3"}),
        ("sans la couverture", None),
        ("ne reliez pas", {"binding": ""}),
    ],
    "ranges": [
        ("de la page 3 à la page 12", {"pages": "3-12"}),
        ("pages 1 à 3", {"pages": "1-3"}),
        ("tout sauf la 5", {"pages": "1-4,6-24"}),
        ("tout sauf les 2 dernières pages", {"pages": "1-22"}),
        ("first ten pages", {"pages": "1-10"}),
        ("les pages 5 et suivantes", {"pages": "5-24"}),
        ("les 3 premières et les 2 dernières", {"pages": "1-3,23-24"}),
        ("everything except pages 2-4", {"pages": "1,5-24"}),
        ("page 12 ou 13", None),
        ("pages 30 à 50", None),
    ],
    "corrections": [
        ("non finalement 2", {"copies": 2}),
        ("mets 2 copies au lieu de 3", {"copies": 2}),
        ("3 copies non 4", {"copies": 4}),
        ("make it 3 copies, no make it 4", {"copies": 4}),
        ("noir et blanc, non, couleur", {"colour": "auto"}),
        ("2 à 7 copies", None),
        ("-3 copies", None),
        ("1000 copies", None),
        ("encore une copie", None),
        ("plutôt A3", {"paper": "A3"}),
    ],
    "questions": [
        (text, None)
        for text in (
            "c'est combien en couleur ?", "what if double-sided?", "c'est possible de relier ?",
            "c koi cerdeau", "combien coûte la reliure", "vous avez du A3 ?", "c'est où ?",
            "ça sera prêt à quelle heure ?", "mon solde ?", "comment ça marche ?",
        )
    ],
}  # fmt: skip


@contextmanager
def rows(deployment: Deployment) -> Iterator[sqlite3.Connection]:
    """The database itself, read and set by plain SQL."""
    with closing(sqlite3.connect(deployment.folder / "everyprint.sqlite3", timeout=20)) as connection:
        yield connection
        connection.commit()


def options_of(deployment: Deployment) -> list[dict[str, object]]:
    """The options of every customer's document, in the order in which they came."""
    with rows(deployment) as database:
        found = database.execute("SELECT choices FROM bot_dialog ORDER BY customer_id").fetchall()
    return [seen(json.loads(choices).get("options", {})) for (choices,) in found]


def seen(options: dict[str, object]) -> dict[str, object]:
    return {name: options.get(name, START[name]) for name in START}


def as_before(deployment: Deployment) -> None:
    """Nothing chosen yet, at the options."""
    with rows(deployment) as database:
        database.execute(
            "UPDATE bot_dialog SET step = 'options', choices = json_set(choices, '$.options', json('{}'))"
        )


@pytest.mark.parametrize("deployment", ["sqlite"], indirect=True)
def test_what_is_typed_or_sent_with_a_file_is_what_is_ordered(deployment: Deployment) -> None:
    deployment.migrate()
    deployment.python("from tests.support import make\nmake.shop()")
    deployment.start("run")
    wrong = []
    for kind, sentences in KINDS.items():
        customer = Customer(deployment.address)  # one could not type all of it without being slowed down
        customer.files(("cours.pdf", pdf.text_pages(PAGES)))
        customer.hears("options")
        for text, wanted in sentences:
            as_before(deployment)
            customer.text(text)
            found = options_of(deployment)[-1]
            if found != START | (wanted or {}):
                wrong.append(
                    (kind, text, {name: found[name] for name in START if found[name] != START[name]})
                )
    assert wrong == []


@pytest.mark.parametrize("deployment", ["sqlite"], indirect=True)
def test_a_caption_is_what_is_ordered(deployment: Deployment) -> None:
    deployment.migrate()
    deployment.python("from tests.support import make\nmake.shop()")
    deployment.start("run")
    captions = [
        next((text, wanted) for text, wanted in sentences if wanted) for sentences in KINDS.values()
        if any(wanted for _text, wanted in sentences)
    ]  # fmt: skip
    for number, (text, _wanted) in enumerate(captions):
        customer = Customer(deployment.address)
        data = pdf.text_pages(PAGES) + b"\n%%%d" % number
        customer.person.post(
            "/send", {"text": text, "key": f"caption-{number}"}, [("files", "cours.pdf", data)]
        )
        customer.hears("options")
    assert options_of(deployment) == [START | (wanted or {}) for _text, wanted in captions]
