from datetime import timedelta

from everyprint.lib import clock


def test_a_shop_lists_its_orders_newest_first(bot, shop_key, command, shop):
    first = bot.post("commands/save", command).json()["command_id"]
    more = {"color": "1", "binding": "1", "duplex": "1", "copies": "2", "pages_to_print": "1-2"}
    second = bot.post("commands/save", command | more).json()["command_id"]
    commands = shop_key.get("commands/list", {"printer_id": shop.public_id}).json()["commands"]
    assert [row["command_id"] for row in commands] == [second, first]
    assert commands[0] == {
        "command_id": second,
        "status": "0",
        "datetime": commands[0]["datetime"],
        "amount": "570",
        "pages": "1-2",
        "color": "1",
        "binding": "1",
        "paper_format": "1",
        "copies": "2",
        "duplex": "1",
    }


def test_status_and_since_narrow_the_list(bot, shop_key, operator, command, shop):
    order = bot.post("commands/save", command).json()["command_id"]
    asked = {"printer_id": shop.public_id}
    operator.post("command/status/set", {"command_id": order, "status": "2"})
    assert shop_key.get("commands/list", asked | {"status": "0"}).json()["commands"] == []
    assert len(shop_key.get("commands/list", asked | {"status": "2"}).json()["commands"]) == 1
    tomorrow = (clock.local(clock.now()) + timedelta(days=1)).strftime("%d/%m/%Y")
    assert shop_key.get("commands/list", asked | {"since": tomorrow}).json()["commands"] == []


def test_another_shops_list_is_403(other_shop_key, shop):
    assert other_shop_key.get("commands/list", {"printer_id": shop.public_id}).status_code == 403


def test_an_unknown_shop_is_a_fault(operator, db):
    assert set(operator.get("commands/list", {"printer_id": "ZZZZZ"}).json()["errors"]) == {"printer_id"}
