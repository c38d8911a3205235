"""Everything the bot says: each kind has words in both languages, and choices that fit a narrow screen."""

import re

import pytest
from django.utils import translation

from everyprint.bot.tests.samples import PARAMS
from everyprint.bot.words import KINDS, UnknownKind, render
from everyprint.messaging.message import Said, from_json, to_json
from tests.support.deployment import ROOT

NARROW = 20  # characters of a button on the narrowest channels
SAMPLES = [(kind, params) for kind, listed in PARAMS.items() for params in listed]


def test_the_samples_of_these_tests_leave_no_kind_out() -> None:
    assert set(PARAMS) == set(KINDS)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("kind", "params"), SAMPLES)
def test_every_kind_says_something_and_its_choices_have_a_label_for_narrow_channels(
    kind: str, params: dict, language: str
) -> None:
    with translation.override(language):
        said = render(kind, params)
    assert said.text and "%(" not in said.text
    wide = [choice.label for choice in said.choices if len(choice.short or choice.label) > NARROW]
    named = ("«", "“")  # a file of any name: a channel numbers these when they do not fit
    assert [label for label in wide if not any(sign in label for sign in named)] == []
    labels = [choice.short or choice.label for choice in said.choices]
    assert len(set(labels)) == len(labels), "two choices that look the same"


@pytest.mark.parametrize(("kind", "params"), SAMPLES)
def test_what_was_said_is_kept_and_read_again_as_it_was(kind: str, params: dict) -> None:
    said = render(kind, params)
    assert from_json(said.text, to_json(said)) == said


def test_a_kind_that_nobody_renders_is_an_error_and_never_an_empty_message() -> None:
    with pytest.raises(UnknownKind):
        render("tea", {})


def test_a_message_of_a_kind_that_is_no_more_still_shows_its_text() -> None:
    assert render("tea", {"text": "Le thé est prêt."}) == Said("Le thé est prêt.")


def kinds_said(source: str) -> set[str]:
    return set(re.findall(r"\b(?:say|tell)\(\s*(?:[\w.]+,\s*)?\"([a-z_]+)\"", source))


def test_every_kind_that_is_said_anywhere_has_its_words() -> None:
    sources = [
        path for path in (ROOT / "everyprint").rglob("*.py") if not {"tests", "engine"} & set(path.parts)
    ]
    said = set().union(*(kinds_said(path.read_text()) for path in sources))
    assert len(said) > 30 and said <= set(KINDS)


def test_a_kind_without_words_would_be_found() -> None:
    assert kinds_said('orders.tell(\n    customer,\n    "tea", key="k")') - set(KINDS) == {"tea"}
    assert kinds_said('turn.say("tea")') - set(KINDS) == {"tea"}
