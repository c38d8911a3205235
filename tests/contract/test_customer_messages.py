from datetime import timedelta

from everyprint.lib import clock, ids
from everyprint.messaging.models import Message


def test_what_no_channel_carries_can_be_fetched(bot, operator, command):
    order = bot.post("commands/save", command).json()["command_id"]
    operator.post("command/status/set", {"command_id": order, "status": "2"})
    messages = bot.get("customer/messages", {"messenger_id": "toto54"}).json()["messages"]
    assert [message["command_id"] for message in messages[-2:]] == [order, order]
    assert all(set(message) == {"id", "datetime", "text", "command_id"} for message in messages)
    assert all(message["text"] for message in messages)
    assert clock.local(clock.now()).strftime("%d/%m/%Y") in messages[0]["datetime"]


def test_since_leaves_out_what_is_older(bot, command):
    bot.post("commands/save", command)
    asked = {"messenger_id": "toto54"}
    tomorrow = clock.local(clock.now() + timedelta(days=1)).strftime("%d/%m/%Y %H:%M:%S")
    assert bot.get("customer/messages", asked | {"since": tomorrow}).json()["messages"] == []
    assert bot.get("customer/messages", asked | {"since": "1"}).json()["messages"]
    faults = bot.get("customer/messages", asked | {"since": "yesterday"}).json()["errors"]
    assert set(faults) == {"since"}


def test_an_unknown_customer_is_a_fault(bot):
    answer = bot.get("customer/messages", {"messenger_id": "nobody"})
    assert set(answer.json()["errors"]) == {"messenger_id"}


def told(customer, count):
    """So many messages that no channel carried, all written in the same second."""
    moment = clock.now()
    Message.objects.bulk_create(
        Message(
            public_id=ids.new_key(), key=f"told {number}", direction=Message.OUT, customer=customer.public_id,
            channel_account="chatfuel:default", external_id="toto54", kind="sentence", state=Message.PARKED,
            text=f"mot {number}", created_at=moment,
        )
        for number in range(count)
    )  # fmt: skip


def test_without_since_the_newest_two_hundred_come_in_the_order_they_were_written(bot, toto):
    told(toto, 450)
    messages = bot.get("customer/messages", {"messenger_id": "toto54"}).json()["messages"]
    assert [message["text"] for message in messages] == [f"mot {number}" for number in range(250, 450)]


def test_everything_is_reached_by_going_on_after_the_last_message(bot, toto):
    Message.objects.all().delete()
    told(toto, 450)
    since, texts = "1", []
    while True:
        messages = bot.get("customer/messages", {"messenger_id": "toto54", "since": since}).json()["messages"]
        if not messages:
            break
        texts += [message["text"] for message in messages]
        since = messages[-1]["id"]
    assert texts == [f"mot {number}" for number in range(450)]


def test_going_on_after_a_message_that_is_not_the_customers_is_a_fault(bot, toto):
    answer = bot.get("customer/messages", {"messenger_id": "toto54", "since": ids.new_key()})
    assert set(answer.json()["errors"]) == {"since"}
