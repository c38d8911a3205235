"""The outbox: each message is queued once, leaves once, waits when a channel fails, and is never lost."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from everyprint.customers.queries import last_heard
from everyprint.customers.services import heard
from everyprint.lib import clock
from everyprint.messaging import inbox, outbox, queries, services
from everyprint.messaging.channels.base import (
    Arrived,
    Channel,
    ChannelError,
    Gone,
    Limits,
    Misconfigured,
    Refused,
    Throttled,
    TryAgain,
    WindowClosed,
)
from everyprint.messaging.message import Said
from everyprint.messaging.models import Message
from everyprint.messaging.services import Recipient
from tests.support import make
from tests.support.work import work

pytestmark = pytest.mark.django_db
WEB = Recipient("CUSTOMER", "web", "visitor", "fr")
NOWHERE = Recipient("CUSTOMER", "chatfuel:default", "7", "fr")
PLACED = {"order_id": "A", "shop": "LE PARRAIN", "total": 1080}


class Flaky(Channel):
    """Fails as long as there are errors to raise."""

    name = "flaky"

    def __init__(self, *errors: ChannelError) -> None:
        self.errors, self.delivered = list(errors), []

    def deliver(self, channel_account: str, address: str, said: Said) -> str:
        if self.errors:
            raise self.errors.pop(0)
        self.delivered.append(said.text)
        return f"id-{len(self.delivered)}"


def queued(to: Recipient = WEB, key: str = "k") -> Message:
    services.send(to, "order_placed", key=key, order="A", **PLACED)
    DBTaskResult.objects.all().delete()  # the test is the worker that was woken
    return Message.objects.get(key=key)


def sweep() -> None:
    outbox.sweep_outbox()
    work()


def state(message: Message) -> str:
    message.refresh_from_db()
    return message.state


def test_a_message_is_queued_once_per_key() -> None:
    queued()
    queued()
    assert Message.objects.count() == 1


def test_a_delivered_message_keeps_the_text_that_was_sent() -> None:
    message = queued()
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.SENT and "1080" in message.text.replace("\u00a0", "")
    assert [shown.pk for shown in queries.thread("CUSTOMER")] == [message.pk]


def test_a_queued_message_is_not_yet_part_of_the_thread() -> None:
    queued()
    assert queries.thread("CUSTOMER") == []


def test_a_message_that_no_channel_carries_is_parked_and_can_be_fetched() -> None:
    message = queued(NOWHERE)
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.PARKED and message.text
    assert [found.pk for found in queries.parked("CUSTOMER")] == [message.pk]
    assert not queries.parked("CUSTOMER", since=clock.now())
    assert all(found.warning for found in queries.violations())


def through(monkeypatch: pytest.MonkeyPatch, *errors: ChannelError) -> Flaky:
    channel = Flaky(*errors)
    monkeypatch.setattr(outbox, "channel_of", lambda channel_account: channel)
    return channel


def test_a_failed_delivery_is_tried_again_later_and_delivered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch, TryAgain("500"))
    message = queued()
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.ERRORED and message.error == "TryAgain: 500"
    Message.objects.update(next_try_at=clock.now() + timedelta(seconds=2))  # the longest first pause
    sweep()
    assert channel.delivered == []
    with clock.travelled(timedelta(seconds=10)):
        sweep()
        sweep()
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.SENT and len(channel.delivered) == 1


def test_a_permanent_refusal_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch, Refused("blocked"))
    message = queued()
    outbox.deliver_waiting(message.pk)
    with clock.travelled(timedelta(hours=1)):
        sweep()
    assert state(message) == Message.FAILED and channel.delivered == []


def test_tries_end_after_a_dozen(monkeypatch: pytest.MonkeyPatch) -> None:
    through(monkeypatch, *[TryAgain("500")] * 20)
    message = queued()
    for hours in range(20):
        with clock.travelled(timedelta(hours=hours)):
            outbox.deliver_waiting(message.pk)
    assert state(message) == Message.FAILED and message.attempts == outbox.ATTEMPTS_MAX


def test_a_message_whose_worker_died_leaves_when_the_lease_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch)
    message = queued()
    assert Message.objects.filter(pk=message.pk).claim()
    outbox.deliver_waiting(message.pk)
    assert channel.delivered == []
    with clock.travelled(timedelta(seconds=Message.LEASE_SECONDS + 1)):
        sweep()
    assert state(message) == Message.SENT and len(channel.delivered) == 1


def test_what_a_customer_wrote_is_kept_once() -> None:
    assert services.receive(WEB, "text", key="m1", text="bonjour")
    assert services.receive(WEB, "text", key="m1", text="bonjour") is None
    assert [message.text for message in queries.thread("CUSTOMER")] == ["bonjour"]


def test_queued_messages_of_a_customer_leave_in_their_order() -> None:
    messages = [queued(key=f"k{number}") for number in range(3)]
    outbox.deliver_to_customer("CUSTOMER")
    assert [shown.pk for shown in queries.thread("CUSTOMER")] == [message.pk for message in messages]


def test_check_warns_of_a_message_that_did_not_leave_within_an_hour() -> None:
    queued()
    with clock.travelled(timedelta(minutes=61)):
        (found,) = queries.violations()
    assert found.warning and "order_placed" in found.row


HERE = Recipient("CUSTOMER", "flaky:here", "1", "fr")
THERE = Recipient("CUSTOMER", "flaky:there", "2", "fr")


def test_a_later_message_does_not_overtake_an_earlier_one_that_waits_for_its_next_try(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    channel = through(monkeypatch, TryAgain("500"))
    first, second = queued(HERE, "k1"), queued(HERE, "k2")
    outbox.deliver_waiting(first.pk)
    Message.objects.filter(pk=first.pk).update(next_try_at=clock.now() + timedelta(seconds=2))
    outbox.deliver_waiting(second.pk)
    assert channel.delivered == [] and state(second) == Message.QUEUED
    with clock.travelled(timedelta(seconds=3)):
        sweep()
    assert (state(first), state(second)) == (Message.SENT, Message.SENT)
    assert first.sent_at <= second.sent_at


def test_what_waits_at_one_address_stops_no_other_address(monkeypatch: pytest.MonkeyPatch) -> None:
    through(monkeypatch, TryAgain("500"))
    here, there = queued(HERE, "k1"), queued(THERE, "k2")
    outbox.deliver_waiting(here.pk)
    outbox.deliver_waiting(there.pk)
    assert (state(here), state(there)) == (Message.ERRORED, Message.SENT)


@pytest.mark.parametrize(
    ("error", "becomes"),
    [
        (WindowClosed("24 h"), Message.PARKED),
        (Refused("content"), Message.FAILED),
        (Gone("x"), Message.FAILED),
    ],
)
def test_a_message_that_cannot_leave_stops_no_later_one(
    monkeypatch: pytest.MonkeyPatch, error: ChannelError, becomes: str
) -> None:
    channel = through(monkeypatch, error)
    first, second = queued(HERE, "k1"), queued(HERE, "k2")
    outbox.deliver_to(HERE.channel_account, HERE.external_id)
    assert (state(first), state(second)) == (becomes, Message.SENT) and len(channel.delivered) == 1
    assert str(error) in first.error


def test_a_message_that_cannot_be_said_fails_and_stops_no_later_one(monkeypatch: pytest.MonkeyPatch) -> None:
    through(monkeypatch)
    services.send(HERE, "tea", key="k1")
    second = queued(HERE, "k2")
    outbox.deliver_to(HERE.channel_account, HERE.external_id)
    first = Message.objects.get(key="k1")
    assert first.state == Message.FAILED and "tea" in first.error and state(second) == Message.SENT


def test_a_throttled_message_leaves_when_it_may_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch, Throttled("slow down", clock.now() + timedelta(minutes=5)))
    message = queued(HERE)
    outbox.deliver_waiting(message.pk)
    with clock.travelled(timedelta(minutes=4)):
        sweep()
    assert channel.delivered == []
    with clock.travelled(timedelta(minutes=6)):
        sweep()
    assert state(message) == Message.SENT


def test_an_account_that_is_not_set_up_parks_its_messages_and_check_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    through(monkeypatch, Misconfigured("token expired"))
    message = queued(HERE)
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.PARKED
    found = [violation.row for violation in queries.violations()]
    assert "flaky:here: Misconfigured: token expired (1 parked)" in found


def test_an_address_where_nobody_is_any_more_is_marked_until_it_is_heard_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    customer = make.customer()
    address = customer.addresses.get()
    through(monkeypatch, Gone("blocked"))
    message = queued(Recipient(customer.public_id, address.channel_account, address.external_id, "fr"))
    outbox.deliver_waiting(message.pk)
    address.refresh_from_db()
    assert state(message) == Message.FAILED and address.gone_at is not None
    assert last_heard(customer) is None
    heard(address)
    assert last_heard(customer) == address


def test_the_channels_own_ids_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    through(monkeypatch)
    message = queued(HERE)
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.SENT and message.channel_ids == ["id-1"]


def test_a_retry_sends_only_the_parts_that_have_not_left(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch)
    monkeypatch.setattr(type(channel), "limits", Limits(text=80))
    message = queued(HERE)
    whole, deliver = [], channel.deliver

    def stumbling(channel_account: str, address: str, said: Said) -> str:
        if len(whole) == 1:
            channel.errors.append(TryAgain("500"))
        whole.append(said.text)
        return deliver(channel_account, address, said)

    monkeypatch.setattr(channel, "deliver", stumbling)
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.ERRORED and message.channel_ids == ["id-1"]
    outbox.deliver_waiting(message.pk)
    assert state(message) == Message.SENT
    assert "".join(channel.delivered) == message.text and len(set(channel.delivered)) == len(
        channel.delivered
    )


def test_what_is_said_to_an_address_that_is_answered_is_given_to_who_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    channel = through(monkeypatch)
    notice = queued(HERE, "notice")

    def turn() -> None:
        services.send(HERE, "thanks", key="a")
        services.send(THERE, "thanks", key="b")

    said = outbox.answered(HERE.channel_account, HERE.external_id, turn)
    assert [message.key for message in said] == ["notice", "a"] and said[0].pk == notice.pk
    work()
    assert [message.key for message in Message.objects.filter(state=Message.SENT)] == ["b"]
    outbox.hand_over(said)
    assert len(channel.delivered) == 3


def test_an_answer_carries_what_it_can_hold_and_the_rest_leaves_by_the_outbox(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    channel = through(monkeypatch)
    monkeypatch.setattr(type(channel), "carries", 2)

    def turn() -> None:
        for number in range(3):
            services.send(HERE, "thanks", key=f"k{number}")

    parts = outbox.carry(channel, outbox.answered(HERE.channel_account, HERE.external_id, turn))
    assert len(parts) == 2 and all("Merci" in part.text for part in parts)
    assert [message.state for message in Message.objects.order_by("pk")] == ["sent", "sent", "queued"]
    work()
    assert state(Message.objects.get(key="k2")) == Message.SENT and len(channel.delivered) == 1


def test_what_was_said_in_a_turn_whose_process_died_leaves_when_the_lease_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    channel = through(monkeypatch)
    outbox.answered(HERE.channel_account, HERE.external_id, lambda: services.send(HERE, "thanks", key="k"))
    sweep()
    assert channel.delivered == []
    with clock.travelled(timedelta(seconds=Message.LEASE_SECONDS + 1)):
        sweep()
    assert len(channel.delivered) == 1


def test_a_message_stamped_by_a_clock_that_was_wrong_leaves_like_any_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    through(monkeypatch)
    with clock.travelled(timedelta(days=1)):
        message = queued(HERE)
    sweep()
    assert state(message) == Message.SENT


def test_a_thread_is_read_in_the_order_in_which_it_was_written_whatever_the_clocks_said() -> None:
    with clock.travelled(timedelta(days=1)):
        services.receive(WEB, "text", key="m1", text="bonjour")
    services.receive(WEB, "text", key="m2", text="solde")
    assert [message.text for message in queries.thread("CUSTOMER")] == ["bonjour", "solde"]


def test_check_warns_of_what_came_to_a_door_and_was_not_answered_within_an_hour() -> None:
    inbox.keep(Arrived("toy:main", "ada", "1", text="bonjour"))
    with clock.travelled(timedelta(minutes=61)):
        (found,) = queries.violations()
    assert found.warning and "toy:main:ada" in found.row
