from datetime import timedelta

from everyprint.lib import clock


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
