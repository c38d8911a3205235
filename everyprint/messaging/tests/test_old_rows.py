"""What lies in databases from before messages were typed: buttons and pictures go on as they were."""

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

from everyprint.messaging.message import Answer, Link, Page, Picture, Place, Said, Target, from_json

shown = import_module("everyprint.messaging.migrations.0002_message_shown").shown


def read(kind: str = "options", **facts: Any) -> Said:
    row = {"direction": "out", "text": "Texte", "buttons": [], "pictures": [], "params": {}, "order": ""}
    message = SimpleNamespace(kind=kind, **row | facts)
    return from_json(message.text, shown(message))


@pytest.mark.parametrize(
    ("button", "choice"),
    [
        (
            {"label": "Payer", "payload": "pay:A", "style": "main"},
            Answer("Payer", "pay:A", is_main=True),
        ),
        ({"label": "Couleur", "payload": "set:colour=auto"}, Answer("Couleur", "set:colour=auto")),
        ({"label": "Voir le reçu", "payload": "receipt:A"}, Page("Voir le reçu", Target("receipt", "A"))),
        ({"label": "Voir l'épreuve", "payload": "proof:A"}, Page("Voir l'épreuve", Target("proof", "A"))),
        ({"label": "Approuver", "payload": "https://p.example/1"}, Link("Approuver", "https://p.example/1")),
        ({"label": "Près de moi", "payload": "locate"}, Place("Près de moi", "locate")),
    ],
)
def test_every_kind_of_button_becomes_the_choice_that_it_was(button: dict[str, str], choice: object) -> None:
    assert read(buttons=[button]).choices == (choice,)


def test_pictures_and_what_a_kind_implied_are_written_down() -> None:
    pictures = [
        {"revision": "r", "sheet": 1, "alt": "Feuille 2"},
        {"revision": "r", "sheet": "change", "alt": "Avant"},
    ]
    said = read("document_ready", pictures=pictures, params={"revision": "r"})
    assert said.pictures == (Picture("sheet", "r", 1, "Feuille 2"), Picture("change", "r", 0, "Avant"))
    assert said.document == "r"
    assert read("order_placed", order="A").card == "A"
    assert read("order_complete", params={"code": "K7M2QX"}).code == "••••"


def test_a_message_that_has_not_left_is_rendered_anew() -> None:
    assert read("order_placed", text="", order="A").card == ""
