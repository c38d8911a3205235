from datetime import timedelta

import pytest

from everyprint.lib import clock
from everyprint.orders.models import Line


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
        "files": [
            {
                "pages": "1-2",
                "color": "1",
                "binding": "1",
                "paper_format": "1",
                "copies": "2",
                "duplex": "1",
            }
        ],
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


def test_the_possible_values_of_a_status_name_no_empty_one(shop_key, shop):
    answer = shop_key.get("commands/list", {"printer_id": shop.public_id, "status": "9"})
    assert answer.json()["errors"] == {"status": "Valeurs possibles : 0, 1, 2, 3."}


@pytest.mark.parametrize("since", ["00000199999999999", "9" * 5000, "0", "367"])
def test_a_number_of_days_that_no_calendar_has_is_a_fault(shop_key, shop, since):
    answer = shop_key.get("commands/list", {"printer_id": shop.public_id, "since": since})
    assert (answer.status_code, set(answer.json()["errors"])) == (200, {"since"})


def test_each_file_of_an_order_is_listed_with_how_it_is_printed(bot, shop_key, command, shop):
    bot.post("commands/save", command | {"copies": "3"})
    line = Line.objects.get()
    line.pk, line.options = None, line.options | {"copies": 1, "sides": "two", "pages": "1-4"}
    line.save()
    row = shop_key.get("commands/list", {"printer_id": shop.public_id}).json()["commands"][0]
    assert [(file["copies"], file["duplex"], file["pages"]) for file in row["files"]] == [
        ("3", "0", "All"),
        ("1", "1", "1-4"),
    ]
    assert {name: row[name] for name in row["files"][0]} == row["files"][0], "beside it: the first file's"
