"""The outbox: each message is queued once, leaves once, waits when a channel fails, and is never lost."""

from datetime import timedelta

import pytest

from everyprint.lib import clock
from everyprint.messaging import queries, services, tasks
from everyprint.messaging.channels.base import Channel, ChannelError, Rendered
from everyprint.messaging.models import Message
from everyprint.messaging.services import Recipient

pytestmark = pytest.mark.django_db
WEB = Recipient("CUSTOMER", "web", "visitor", "fr")
NOWHERE = Recipient("CUSTOMER", "chatfuel:default", "7", "fr")
PLACED = {"order_id": "A", "shop": "LE PARRAIN", "total": 1080}


class Flaky(Channel):
    """Fails as long as there are errors to raise."""

    name = "flaky"

    def __init__(self, *errors: ChannelError) -> None:
        self.errors, self.delivered = list(errors), []

    def deliver(self, external_id: str, rendered: Rendered, *, customer: str) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.delivered.append(rendered.text)


def queued(to: Recipient = WEB, key: str = "k") -> Message:
    services.send(to, "order_placed", key=key, order="A", **PLACED)
    return Message.objects.get(key=key)


def state(message: Message) -> str:
    message.refresh_from_db()
    return message.state


def test_a_message_is_queued_once_per_key() -> None:
    queued()
    queued()
    assert Message.objects.count() == 1


def test_a_delivered_message_keeps_the_text_that_was_sent() -> None:
    message = queued()
    services.deliver(message.pk)
    assert state(message) == Message.SENT and "1080" in message.text.replace("\u00a0", "")
    assert [shown.pk for shown in queries.thread("CUSTOMER")] == [message.pk]


def test_a_queued_message_is_not_yet_part_of_the_thread() -> None:
    queued()
    assert queries.thread("CUSTOMER") == []


def test_a_message_that_no_channel_carries_is_parked_and_can_be_fetched() -> None:
    message = queued(NOWHERE)
    services.deliver(message.pk)
    assert state(message) == Message.PARKED and message.text
    assert [found.pk for found in queries.parked("CUSTOMER")] == [message.pk]
    assert not queries.parked("CUSTOMER", since=clock.now())
    assert all(found.warning for found in queries.violations())


def through(monkeypatch: pytest.MonkeyPatch, *errors: ChannelError) -> Flaky:
    channel = Flaky(*errors)
    monkeypatch.setattr(services, "channel_of", lambda account: channel)
    return channel


def test_a_failed_delivery_is_tried_again_later_and_delivered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch, ChannelError("500"))
    message = queued()
    services.deliver(message.pk)
    assert state(message) == Message.ERRORED and message.error == "500"
    tasks.sweep_outbox()
    assert channel.delivered == []
    with clock.travelled(timedelta(seconds=10)):
        tasks.sweep_outbox()
        tasks.sweep_outbox()
    services.deliver(message.pk)
    assert state(message) == Message.SENT and len(channel.delivered) == 1


def test_a_permanent_refusal_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch, ChannelError("blocked", permanent=True))
    message = queued()
    services.deliver(message.pk)
    with clock.travelled(timedelta(hours=1)):
        tasks.sweep_outbox()
    assert state(message) == Message.FAILED and channel.delivered == []


def test_tries_end_after_a_dozen(monkeypatch: pytest.MonkeyPatch) -> None:
    through(monkeypatch, *[ChannelError("500")] * 20)
    message = queued()
    for hours in range(20):
        with clock.travelled(timedelta(hours=hours)):
            services.deliver(message.pk)
    assert state(message) == Message.FAILED and message.attempts == services.ATTEMPTS_MAX


def test_a_message_whose_worker_died_leaves_when_the_lease_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = through(monkeypatch)
    message = queued()
    assert services.claimed(Message.objects.filter(pk=message.pk))
    services.deliver(message.pk)
    assert channel.delivered == []
    with clock.travelled(timedelta(seconds=61)):
        tasks.sweep_outbox()
    assert state(message) == Message.SENT and len(channel.delivered) == 1


def test_what_a_customer_wrote_is_kept_once() -> None:
    assert services.receive(WEB, "text", key="m1", text="bonjour")
    assert services.receive(WEB, "text", key="m1", text="bonjour") is None
    assert [message.text for message in queries.thread("CUSTOMER")] == ["bonjour"]


def test_queued_messages_of_a_customer_leave_in_their_order() -> None:
    messages = [queued(key=f"k{number}") for number in range(3)]
    services.deliver_queued("CUSTOMER")
    assert [shown.pk for shown in queries.thread("CUSTOMER")] == [message.pk for message in messages]


def test_check_warns_of_a_message_that_did_not_leave_within_an_hour() -> None:
    queued()
    with clock.travelled(timedelta(minutes=61)):
        (found,) = queries.violations()
    assert found.warning and "order_placed" in found.row
