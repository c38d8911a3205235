"""What the bot tells an English reader to write is what it understands."""

import re

import pytest

from everyprint.bot import services
from everyprint.bot.tests.conftest import Talk
from everyprint.bot.understand import understand


@pytest.fixture
def english(shop):
    return Talk(services.arrive("web", "phone-1", "en"))


def test_every_word_the_help_quotes_is_understood(english):
    wish, *commands = re.findall("“(.+?)”", english.write("help").text)
    asked = understand(wish)
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
    english.write("2 copies both sides gray pages 1-10 cerdeau binding")
    answer = english.last.text
    assert "2 copies · gray · both sides · A4 · pages 1-10 · cerdeau binding" in answer
