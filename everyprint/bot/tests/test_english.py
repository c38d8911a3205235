"""What the bot tells an English reader to write is what it understands."""

import re
from datetime import timedelta

import pytest
from django.utils import translation

from everyprint.bot import services
from everyprint.bot.tests.conftest import Talk
from everyprint.bot.understanding.wishes import wishes
from everyprint.bot.words import render
from everyprint.lib import clock
from everyprint.orders.pricing import Options


@pytest.fixture
def english(shop):
    return Talk(services.arrive("web", "phone-1", "en"))


def test_every_word_the_help_quotes_is_understood(english):
    wish, *commands = re.findall("“(.+?)”", english.write("help").text)
    asked = wishes(wish)
    assert asked.rest == ""
    assert asked.changes == {"copies": 2, "sides": "two", "pages": "1-10", "binding": "any"}
    assert len(commands) == 4
    for command in commands:
        assert english.write(command).kind != "not_understood", command


@pytest.mark.parametrize("words", ["top-up", "Top up", "topup"])
def test_a_top_up_is_asked_for_in_any_spelling(english, words):
    assert english.write(words).kind == "balance"


def test_the_options_are_repeated_in_the_words_that_chose_them(english):
    english.orders()
    english.write("2 copies double-sided black and white pages 1-10 cerdeau binding")
    answer = english.last.text
    assert "2 copies · black and white · double-sided · A4 · pages 1-10 · cerdeau binding" in answer


SHOP = {
    "id": "EEX22",
    "name": "LE PARRAIN",
    "place": "Fann",
    "total": 1080,
    "distance_m": 1290,
    "is_open": True,
    "opens_at": None,
    "ready_at": None,
    "score": (45, 12),
}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "• LE PARRAIN (Fann) : 1 080 F, à 1,2 km, ouvert, ★ 4,5 (12)"),
        ("en", "• LE PARRAIN (Fann): 1 080 F, 1.2 km away, open, ★ 4.5 (12)"),
    ],
)
def test_colons_and_decimals_are_those_of_the_language(language, line):
    with translation.override(language):
        said = render("shops", {"shops": [SHOP], "others": False, "is_near": True})
    assert said.text.replace("\u00a0", " ").splitlines()[-1] == line


@pytest.mark.parametrize(
    ("days", "french", "english"),
    [
        (0, "Normalement prêt à 14 h 05.", "Should be ready at 14:05."),
        (1, "Normalement prêt demain à 14 h 05.", "Should be ready tomorrow at 14:05."),
        (9, "Normalement prêt le {day} à 14 h 05.", "Should be ready on {day} at 14:05."),
    ],
)
def test_a_moment_reads_as_part_of_its_sentence(days, french, english):
    when = clock.local(clock.now()).replace(hour=14, minute=5) + timedelta(days=days)
    line = {"formula": "4×10 = 40 F", "options": Options().to_json(), "colour_pages": ""}
    facts = {"shop": "LE PARRAIN", "order_id": "X", "lines": [line], "total": 40, "balance": 0, "savings": []}
    for language, sentence in (("fr", french), ("en", english)):
        with translation.override(language):
            said = render("quote", facts | {"ready_at": when.isoformat(), "is_closing": False})
        assert sentence.format(day=when.strftime("%d/%m")) in said.text.splitlines()
