"""What typed wishes mean, in French and in English."""

import pytest

from everyprint.bot.understand import understand

WISHES = [
    (
        "2 copies recto verso noir et blanc pages 1-10 reliure",
        {"copies": 2, "sides": "two", "colour": "gray", "pages": "1-10", "binding": "any"},
    ),
    (
        "2 copies both sides black and white pages 1-10 binding A3",
        {"copies": 2, "sides": "two", "colour": "gray", "pages": "1-10", "binding": "any", "paper": "A3"},
    ),
    ("3 copies colour A5 one sided", {"copies": 3, "colour": "auto", "paper": "A5", "sides": "one"}),
    ("7-18,12-32", {"pages": "7-18,12-32"}),
    ("40-50", {"pages": "40-50"}),
    ("pages 3 à 7 et 12 en couleur", {"pages": "3-7 et 12", "colour": "auto"}),
    ("deux exemplaires reliés cerdeau", {"copies": 2, "binding": "cerdeau"}),
    ("tout en couleur", {"colour": "all"}),
    ("All in colour, two-sided, 4 copies", {"colour": "all", "sides": "two", "copies": 4}),
    ("x3", {"copies": 3}),
    ("3 × recto", {"copies": 3, "sides": "one"}),
    ("2", {"copies": 2}),
    ("2 par page recto-verso", {"up": 2, "sides": "two"}),
    ("9 par feuille", {"up": 9}),
    ("en livret couleur", {"booklet": True, "colour": "auto"}),
    ("no booklet", {"booklet": False}),
    ("3 ex pages 1, 3 and 5-9 n&b", {"copies": 3, "pages": "1, 3 and 5-9", "colour": "gray"}),
    ("sans reliure", {"binding": ""}),
    ("couleur où il y en a", {"colour": "auto"}),
    ("sans les pages blanches", {"drop_blank": True}),
    ("imprimer 5 fois les pages 2-4", {"copies": 5, "pages": "2-4"}),
    ("from page 10 to the end", {"pages": "10-"}),
    ("pages 10 à la fin", {"pages": "10-"}),
    ("toutes les pages", {"pages": "All"}),
    ("noir et blanc, non, couleur", {"colour": "auto"}),
]


@pytest.mark.parametrize(("text", "changes"), WISHES, ids=[text for text, _changes in WISHES])
def test_a_wish_changes_exactly_what_it_names(text, changes):
    assert understand(text).changes == changes


@pytest.mark.parametrize(
    "text", ["bonjour", "77 123 45 67", "Le pied de page manque", "Pouvez-vous venir à 14h30 ?", ""]
)
def test_a_text_about_something_else_changes_nothing(text):
    assert understand(text).changes == {}


def test_words_that_mean_nothing_are_told_back():
    assert understand("2 copies en papier doré").rest == "dore"
