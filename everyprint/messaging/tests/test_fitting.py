"""What is said fits any channel: nothing is lost, nothing is cut that can be kept whole."""

from collections.abc import Iterator

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from everyprint.messaging.channels.base import Limits
from everyprint.messaging.channels.fitting import fitted, split
from everyprint.messaging.message import Answer, Choice, Link, Page, Picture, Place, Said, Target

pytestmark = pytest.mark.usefixtures("french")
NARROW = Limits(text=200, choices=3, title=20, tap=64, links=1, can_ask_place=False, pictures=0, media={})
SHOPS = Answer("Choisir l'imprimerie", "shops", is_main=True)


@pytest.fixture
def french() -> Iterator[None]:
    with translation.override("fr"):
        yield


def answers(count: int) -> tuple[Choice, ...]:
    return tuple(Answer(f"Choix {number}", f"set:copies={number}") for number in range(1, count + 1))


def test_what_fits_leaves_as_it_is() -> None:
    said = Said("Prêt ?", (*answers(2), SHOPS))
    assert fitted(said, NARROW).parts == (said,) and fitted(said, NARROW).menu == ()


def test_choices_that_do_not_fit_are_numbered_and_the_ways_forward_stay_buttons() -> None:
    fits = fitted(Said("Options.", (*answers(4), SHOPS)), NARROW)
    [part] = fits.parts
    assert part.text == "Options.\nRépondez par un numéro :\n1. Choix 3\n2. Choix 4"
    assert [choice.label for choice in part.choices] == ["Choix 1", "Choix 2", "Choisir l'imprimerie"]
    assert fits.menu == ("set:copies=3", "set:copies=4")


def test_a_channel_without_buttons_numbers_them_all() -> None:
    fits = fitted(Said("Options.", (*answers(2), SHOPS)), Limits(choices=0))
    assert fits.menu == ("set:copies=1", "set:copies=2", "shops") and fits.parts[0].choices == ()


def test_the_short_label_is_used_where_the_long_one_does_not_fit() -> None:
    long = Answer("Choisir une autre imprimerie", "again:A", "Autre imprimerie")
    [part] = fitted(Said("Et ?", (long,)), NARROW).parts
    assert [choice.label for choice in part.choices] == ["Autre imprimerie"]


def test_a_label_that_fits_in_no_form_is_numbered_in_full() -> None:
    fits = fitted(Said("Et ?", (Answer("Retirer « annexe du mémoire.pdf »", "leave_out:x"),)), NARROW)
    assert fits.parts[0].text.endswith("1. Retirer « annexe du mémoire.pdf »") and fits.menu == (
        "leave_out:x",
    )


def test_a_choice_that_sends_more_back_than_the_channel_carries_is_numbered() -> None:
    fits = fitted(Said("Où ?", (Answer("Médina", "place:" + "é" * 40),)), NARROW)
    assert fits.menu == ("place:" + "é" * 40,)


def test_a_place_is_asked_for_or_else_answered_without_a_position() -> None:
    near = Place("Près de moi", "locate")
    assert fitted(Said("Où ?", (near,)), Limits()).parts[0].choices == (near,)
    assert fitted(Said("Où ?", (near,)), NARROW).parts[0].choices == (Answer("Près de moi", "locate"),)


def test_pages_beyond_the_links_of_a_message_are_addresses_in_its_text() -> None:
    said = Said(
        "Voilà.", (Page("Voir le reçu", Target("receipt", "A")), Link("Payer", "https://pay.example/1"))
    )
    fits = fitted(said, NARROW)
    text = "".join(part.text for part in fits.parts)
    assert [choice.label for part in fits.parts for choice in part.choices] == ["Voir le reçu"]
    assert "Payer : https://pay.example/1" in text and "receipt" not in text and fits.menu == ()


def test_pictures_and_documents_that_a_channel_cannot_show_are_signed_addresses() -> None:
    said = Said("Lu.", pictures=(Picture("sheet", "r1", 0, "Feuille 1"),), document="r1")
    text = "".join(part.text for part in fitted(said, NARROW).parts)
    assert "Feuille 1 : http" in text and "/media/sheet/r1/0?token=" in text
    assert "Ouvrir le PDF : http" in text and "/media/pdf/r1/0?token=" in text
    shown = fitted(said, Limits()).parts[0]
    assert shown == said


def test_a_long_text_is_split_at_the_end_of_a_line_and_its_choices_come_last() -> None:
    said = Said("\n".join(f"Ligne {number} du message." for number in range(20)), (SHOPS,))
    parts = fitted(said, NARROW).parts
    assert "".join(part.text for part in parts) == said.text
    assert all(part.text.endswith("message.\n") for part in parts[:-1])
    assert [bool(part.choices) for part in parts] == [False] * (len(parts) - 1) + [True]


def test_a_part_never_ends_inside_a_word_or_a_number_that_could_stay_whole() -> None:
    assert split("un deux trois", 8) == ["un deux ", "trois"]
    assert split("total 1\u00a0080\u00a0F", 12) == ["total ", "1\u00a0080\u00a0F"]
    assert split("a" * 6 + "123456", 9) == ["aaaaaa", "123456"]
    assert split("e\u0301" * 4, 3) == ["e\u0301", "e\u0301", "e\u0301", "e\u0301"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("ab1 \n\u00a0é\u0301😀"), min_size=1, max_size=300), st.integers(1, 40))
def test_no_text_loses_a_character_by_splitting(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(len(part) <= limit for part in parts)
    whole = "".join(parts)
    assert "".join(whole.split()) == "".join(text.split())
    if len(parts) > 1:
        assert all(part.strip() for part in parts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 3), max_size=12), st.integers(0, 5), st.integers(0, 3))
def test_every_choice_is_a_button_a_number_or_an_address(kinds: list[int], buttons: int, links: int) -> None:
    made: list[Choice] = []
    for number, kind in enumerate(kinds):
        label = f"Choix {number}" if kind != 3 else f"Un choix dont le nom est trop long, {number}"
        made.append(Link(label, f"https://e.example/{number}") if kind == 1 else Answer(label, f"t{number}"))
    limits = Limits(text=80, choices=buttons, title=20, links=links)
    fits = fitted(Said("Choisissez.", tuple(made)), limits)
    text = "".join(part.text for part in fits.parts).replace("\n", "")
    shown = [choice for part in fits.parts for choice in part.choices]
    assert len(shown) <= buttons and sum(choice.type == "link" for choice in shown) <= links
    for choice in made:
        if isinstance(choice, Link):
            assert choice in shown or choice.url in text
        else:
            assert (choice in shown) != (isinstance(choice, Answer) and choice.tap in fits.menu)
