"""A customer with two addresses is answered where they wrote; notices go where they were last heard."""

from datetime import timedelta

import pytest

from everyprint.bot import services
from everyprint.bot.telling import tell
from everyprint.bot.tests.conftest import Talk
from everyprint.customers.services import make_recovery_code, mark_gone, recover
from everyprint.lib import clock
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import hand_over


@pytest.fixture
def other(talk: Talk) -> Talk:
    """The same customer on another phone."""
    code = make_recovery_code(talk.customer)
    assert code
    recover(code, "web", "phone-2")
    return Talk(services.arrive("web", "phone-2", "fr"))


def at(talk: Talk) -> list[tuple[str, str]]:
    rows = Message.objects.filter(external_id=talk.address.external_id).order_by("pk")
    return list(rows.values_list("direction", "kind"))


def test_words_are_kept_and_answered_at_the_address_that_wrote(talk: Talk, other: Talk) -> None:
    assert talk.customer == other.customer
    talk.write("aide")
    other.write("solde")
    assert at(talk) == [("in", "text"), ("out", "help")]
    assert at(other) == [("in", "text"), ("out", "balance")]
    assert {message.state for message in talk.sent()} == {Message.SENT}


def test_the_same_id_from_two_addresses_is_two_messages(talk: Talk, other: Talk) -> None:
    talk.write("aide", key="1")
    other.write("aide", key="1")
    assert len(at(talk)) == len(at(other)) == 2


def test_notices_go_to_the_address_last_heard(talk: Talk, other: Talk) -> None:
    other.write("aide")
    with clock.travelled(timedelta(seconds=1)):
        talk.write("aide")
    tell(talk.customer, "thanks", key="notice")
    assert at(talk)[-1] == ("out", "thanks") and len(at(other)) == 2


def test_notices_leave_out_an_address_where_nobody_is_any_more(talk: Talk, other: Talk) -> None:
    talk.write("aide")
    with clock.travelled(timedelta(seconds=1)):
        other.write("aide")
    mark_gone("web", "phone-2")
    tell(talk.customer, "thanks", key="notice")
    assert at(talk)[-1] == ("out", "thanks")


def test_a_customer_without_any_address_has_notices_parked_and_not_lost(talk: Talk) -> None:
    talk.customer.addresses.update(gone_at=clock.now())
    tell(talk.customer, "thanks", key="notice")
    assert Message.objects.get(key="notice").channel_account == "none"


def test_a_turn_gives_back_what_was_said_in_it_for_its_channel_to_carry(talk: Talk) -> None:
    said = services.take_text(talk.address, "aide", "k")
    assert [message.kind for message in said] == ["help"] and "fichier" in said[0].said.text
    assert Message.objects.get(kind="help").state == Message.QUEUED
    hand_over(said)
    assert Message.objects.get(kind="help").state == Message.SENT


def test_a_message_that_comes_a_second_time_gives_back_nothing_new(talk: Talk) -> None:
    talk.write("aide", key="k")
    assert services.take_text(talk.address, "aide", "k") == []


def test_what_an_event_of_the_turn_tells_belongs_to_the_turn(talk: Talk) -> None:
    talk.tops_up(500)
    assert {message.state for message in talk.sent()} == {Message.SENT}
    assert talk.kinds() == ["topped_up", "recovery_code"]
