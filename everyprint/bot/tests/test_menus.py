"""A number that is typed for a numbered menu is its choice, unless the dialog waits for a number by now."""

import pytest

from everyprint.bot.models import Dialog
from everyprint.bot.tests.conftest import Talk
from everyprint.messaging.models import Message


@pytest.fixture
def menu(talk: Talk) -> Talk:
    """Stands at the options, which were sent as a numbered menu."""
    talk.orders()
    give_menu(talk, "set:binding=cerdeau", "set:sides=two", "shops")
    return talk


def give_menu(talk: Talk, *taps: str) -> None:
    Message.objects.filter(pk=talk.last.pk).update(menu=list(taps))


def options() -> dict:
    return Dialog.objects.get().choices["options"]


@pytest.mark.parametrize("text", ["2", "2.", " 2) "])
def test_a_number_is_the_choice_of_the_menu_that_was_said_last(menu: Talk, text: str) -> None:
    menu.write(text)
    assert (options()["sides"], options()["copies"]) == ("two", 1)


def test_after_another_message_a_number_is_what_the_dialog_waits_for(menu: Talk) -> None:
    menu.write("noir et blanc")
    menu.write("2")
    assert (options()["sides"], options()["copies"]) == ("one", 2)


def test_where_no_number_is_waited_for_the_menu_is_still_understood(talk: Talk) -> None:
    talk.write("aide")
    give_menu(talk, "balance", "topup")
    talk.write("bonjour")
    assert talk.write("1").kind == "balance"


@pytest.mark.parametrize("text", ["0", "4", "12345", "deux", "２"])
def test_what_is_no_number_of_the_menu_is_read_as_it_was_written(talk: Talk, text: str) -> None:
    talk.write("aide")
    give_menu(talk, "balance", "topup", "balance")
    assert talk.write(text).kind == "not_understood"


def test_a_menu_belongs_to_the_address_it_was_sent_to(menu: Talk) -> None:
    Message.objects.filter(pk=menu.last.pk).update(external_id="elsewhere")
    menu.write("2")
    assert options()["copies"] == 2
