"""What comes back from a choice: one string for each kind, read by the same code that wrote it."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from everyprint.bot import taps
from everyprint.bot.router import ANSWERS, ON_DOCUMENT
from everyprint.bot.tests.samples import PARAMS
from everyprint.bot.words import render
from everyprint.messaging.message import Answer, Place
from tests.support.deployment import ROOT

KINDS = sorted(taps.TAPS.values(), key=lambda kind: kind.name)
OLD_STRINGS = {
    "balance": taps.Balance(),
    "topup": taps.TopUp(),
    "pay:K7M2QX9A": taps.Pay("K7M2QX9A"),
    "payclosed:K7M2QX9A": taps.PayClosed("K7M2QX9A"),
    "set:colour=auto": taps.Set("colour", "auto"),
    "set:binding=": taps.Set("binding", ""),
    "fix:abc:blank_pages": taps.Fix("abc", "blank_pages"),
    "score:K7M2QX9A:4": taps.Score("K7M2QX9A", 4),
    "near:14.67000,-17.43000": taps.Near("14.67000", "-17.43000"),
    "place:": taps.InPlace(""),
    "place:Sicap: Liberté 6": taps.InPlace("Sicap: Liberté 6"),
    "amount:1080": taps.Amount(1080),
    "number:+221771234567": taps.Number("+221771234567"),
}


def example(kind: type[taps.Tap]) -> taps.Tap:
    return kind(*(7 if field.type is int else f"v{place}" for place, field in enumerate(fields(kind))))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_answered_and_comes_back_from_its_string(kind: type[taps.Tap]) -> None:
    assert (kind in ANSWERS) != (kind in ON_DOCUMENT)
    assert taps.decode(str(example(kind))) == example(kind)


def test_nothing_else_is_answered() -> None:
    assert {*ANSWERS, *ON_DOCUMENT} == set(KINDS)


@pytest.mark.parametrize(("text", "tap"), OLD_STRINGS.items())
def test_the_strings_of_old_messages_are_read(text: str, tap: taps.Tap) -> None:
    assert taps.decode(text) == tap and str(tap) == text


@pytest.mark.parametrize(
    "text",
    ["", ":", "x:y", "pay", "balance:1", "set:", "set:colour", "score:A", "score:A:x", "score:A:²",
     "near:nowhere", "amount:-5", "amount:" + "9" * 10, "place:" + "x" * 300, "Pay:A", "__class__",
     "fix:abc"],
)  # fmt: skip
def test_what_we_never_wrote_is_nothing(text: str) -> None:
    assert taps.decode(text) is None


@given(st.text(max_size=60) | st.sampled_from(sorted(taps.TAPS)).flatmap(
    lambda name: st.text(max_size=30).map(lambda rest: f"{name}:{rest}")
))  # fmt: skip
def test_whatever_is_read_writes_itself_again(text: str) -> None:
    tap = taps.decode(text)
    assert tap is None or taps.decode(str(tap)) == tap


def test_every_choice_that_is_said_can_be_read() -> None:
    choices = [
        choice
        for kind, listed in PARAMS.items()
        for params in listed
        for choice in render(kind, params).choices
    ]
    sent = [choice.tap for choice in choices if isinstance(choice, Answer | Place)]
    assert len(sent) > 60 and all(taps.decode(tap) is not None for tap in sent)


def untyped(source: str) -> list[str]:
    """Choices that go round the codec."""
    return re.findall(r"\bAnswer\(.*", source)


def test_words_make_their_answers_from_taps_only() -> None:
    words = ROOT / "everyprint" / "bot" / "words"
    found = {path.name for path in words.glob("*.py") if untyped(path.read_text())}
    assert found == {"phrases.py"}
    assert untyped('Answer(_("Non"), "keep")')


def strings_of_taps(source: str) -> set[str]:
    """Quoted strings that a tap could be made of by hand."""
    quoted = re.findall(r"[\"'`>]([a-z_]+)(?=[:\"'`])", source)
    return {name for name in quoted if f"{name}:" in source and name in taps.TAPS} | {
        name for name in ("locate", "askcancel", "payclosed", "leave_out", "no_comment") if name in source
    }


def test_the_pages_know_no_string_of_a_tap() -> None:
    web = ROOT / "everyprint" / "web"
    files = [
        path
        for path in web.rglob("*")
        if path.suffix in (".py", ".html", ".js") and "tests" not in path.parts
    ]
    found = {path.relative_to(web): strings_of_taps(path.read_text()) for path in files}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "source",
    ['<button value="askcancel:{{ order }}">', "go(`near:${latitude},${longitude}`)", 'payload == "locate"'],
)
def test_a_page_that_made_a_tap_by_hand_would_be_found(source: str, tmp_path: Path) -> None:
    assert strings_of_taps(source)
