"""What typed wishes mean, in French and in English."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from everyprint.bot.understanding.wishes import wishes

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
    ("pages 3 à 7 et 12 en couleur", {"pages": "3-7,12", "colour": "auto"}),
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
    ("3 ex pages 1, 3 and 5-9 n&b", {"copies": 3, "pages": "1,3,5-9", "colour": "gray"}),
    ("sans reliure", {"binding": ""}),
    ("couleur où il y en a", {"colour": "auto"}),
    ("sans les pages blanches", {"drop_blank": True}),
    ("imprimer 5 fois les pages 2-4", {"copies": 5, "pages": "2-4"}),
    ("from page 10 to the end", {"pages": "10-"}),
    ("pages 10 à la fin", {"pages": "10-"}),
    ("toutes les pages", {"pages": "All"}),
    ("noir et blanc, non, couleur", {"colour": "auto"}),
]


SURE = [
    ("tout sauf les 2 dernières pages", 37, {"pages": "1-35"}),
    ("except the first 3 pages", 24, {"pages": "4-24"}),
    ("first ten pages", 37, {"pages": "1-10"}),
    ("les 3 premières et les 2 dernières", 37, {"pages": "1-3,36-37"}),
    ("du début à la page 12", 37, {"pages": "1-12"}),
    ("from the beginning to page 12", 37, {"pages": "1-12"}),
    ("les pages 5 et suivantes", 24, {"pages": "5-24"}),
    ("page 20 et plus", 24, {"pages": "20-24"}),
    ("pas besoin de la page 12", 24, {"pages": "1-11,13-24"}),
    ("exclure pages 3-5", 24, {"pages": "1-2,6-24"}),
    ("mets 2 copies au lieu de 3", 37, {"copies": 2}),
    ("3 copies non 4", 9, {"copies": 4}),
    ("make it 3 copies, no make it 4", 9, {"copies": 4}),
    ("j'en veux 6", 9, {"copies": 6}),
    ("il m'en faut 12 svp", 9, {"copies": 12}),
    ("tous les pages en noir", 9, {"colour": "gray"}),
    ("toutes les pages en couleur", 9, {"colour": "all"}),
    ("tt en couleur", 9, {"colour": "all"}),
    ("fè moi 2 kopi an koulè", 9, {"copies": 2, "colour": "auto"}),
    ("nwar et blan rekto", 9, {"colour": "gray", "sides": "one"}),
    ("imprimé recto verssso", 9, {"sides": "two"}),
    ("ne reliez pas", 9, {"binding": ""}),
    ("remove blank pages", 9, {"drop_blank": True}),
    ("imprim moi sa en nb rv 3ex", 20, {"colour": "gray", "sides": "two", "copies": 3}),
    ("pages 1 à 3", 37, {"pages": "1-3"}),
    ("de la page 3 à la page 12", 37, {"pages": "3-12"}),
    ("tout sauf la 5", 9, {"pages": "1-4,6-9"}),
    ("everything but page 3", 9, {"pages": "1-2,4-9"}),
    ("sans les pages 2 et 3", 9, {"pages": "1,4-9"}),
    ("enlève les pages 2 à 4", 9, {"pages": "1,5-9"}),
    ("pages 2 et 3 sans couleur", 9, {"pages": "2,3", "colour": "gray"}),
    ("page 1 et page 3 en A3", 9, {"pages": "1,3", "paper": "A3"}),
    ("je ne veux pas de reliure", 9, {"binding": ""}),
    ("pas de recto verso, pas de couleur", 9, {"sides": "one", "colour": "gray"}),
    ("vingt cinq copies", 9, {"copies": 25}),
    ("quatre-vingt-dix exemplaires", 9, {"copies": 90}),
    ("soixante et onze copies", 9, {"copies": 71}),
    ("the first five pages twice", 20, {"pages": "1-5", "copies": 2}),
    ("une copie de la page 4", 20, {"copies": 1, "pages": "4"}),
    ("5 copies de la page 2 à 4", 20, {"copies": 5, "pages": "2-4"}),
    ("les 3 premières pages en 2 exemplaires", 37, {"pages": "1-3", "copies": 2}),
    ("jusqu'à la page 12", 37, {"pages": "1-12"}),
    ("à partir de la page 12", 37, {"pages": "12-37"}),
    ("toutes les pages sauf la dernière", 9, {"pages": "1-8"}),
    ("pages impaires en noir et blanc", 9, {"pages": "1,3,5,7,9", "colour": "gray"}),
    ("recto verso pas relié 2 copies merci d'avance", 9, {"sides": "two", "binding": "", "copies": 2}),
    ("pas en couleur mais en noir et blanc", 9, {"colour": "gray"}),
    ("non finalement 2", 9, {"copies": 2}),
    ("A4 à 3 exemplaires", 9, {"paper": "A4", "copies": 3}),
    ("pages 40-50", 37, {"pages": "40-50"}),
]
ASKED = [
    ("page 12 ou 13", 20), ("recto ou verso ?", 9), ("A4 ou A3", 9), ("20 copies x3", 9), ("-3 copies", 9),
    ("couleur pour la page 1 seulement", 9), ("en couleur sauf page 3", 9), ("supprime la page 2", 9),
    ("print it but page 3", 9), ("oublie les pages 4 à 6", 9), ("double page", 9), ("les 12 pages", 12),
    ("1 exemplaire couleur et 1 noir et blanc", 9), ("imprime le doc 2 recto", 9), ("0 copies", 9),
    ("1000 copies", 9), ("un exemplaire de plus", 9), ("3 pages par feuille", 9), ("papier glacé 200 g", 9),
    ("n'imprime pas la bibliographie", 9), ("tout sauf le résumé", 9), ("plusieurs copies", 9),
    ("encore une copie", 9), ("ajoute 2 copies", 9), ("enlève une copie", 9),
    ("couleur uniquement page 5", 9), ("couleur non, recto verso oui", 9), ("2 à 7 copies", 9),
    ("sans la couverture", 9), ("page 3 4 5", 9), ("6 diapos par page", 9), ("cent un copies", 9),
    ("noir et blanc sauf la couverture en couleur", 9), ("les pages 1 à 5 en 2 ex et la page 6 en 10", 9),
]  # fmt: skip


@pytest.mark.parametrize(("text", "total", "changes"), SURE, ids=[text for text, *_ in SURE])
def test_a_wish_in_a_persons_own_words_changes_just_that(text, total, changes):
    assert wishes(text, total).changes == changes


@pytest.mark.parametrize(("text", "total"), ASKED, ids=[text for text, _ in ASKED])
def test_nothing_is_changed_while_anything_that_matters_is_unexplained(text, total):
    understood = wishes(text, total)
    assert understood.changes == {} and understood.ask_about


@given(st.text(max_size=300), st.integers(0, 500))
def test_any_text_has_an_answer_and_always_the_same(text, total):
    understood = wishes(text, total)
    assert understood == wishes(text, total)
    assert not (understood.changes and understood.ask_about)


@pytest.mark.parametrize(
    "piece", ["pages 1-2, ", "sans ", "pas de ", "1 a ", "x 3 ", "a", "les les ", "- ", "9" * 50]
)
def test_no_text_takes_long_and_a_letter_is_no_wish(piece):
    started = time.process_time()
    wishes((piece * 600)[:600], 37)
    assert time.process_time() - started < 2  # of the processor; a hundred times what it takes
    assert wishes((piece * 10_000)[:10_000], 37).changes == {}


@pytest.mark.parametrize(("text", "changes"), WISHES, ids=[text for text, _changes in WISHES])
def test_a_wish_changes_exactly_what_it_names(text, changes):
    assert wishes(text).changes == changes


@pytest.mark.parametrize(
    "text", ["bonjour", "77 123 45 67", "Le pied de page manque", "Pouvez-vous venir à 14h30 ?", ""]
)
def test_a_text_about_something_else_changes_nothing(text):
    assert wishes(text).changes == {}


def test_words_that_mean_nothing_are_told_back():
    assert wishes("2 copies en papier doré").rest == "dore"
