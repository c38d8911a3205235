from datetime import timedelta

import pytest

from everyprint.api.published import files
from everyprint.documents.models import Document
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.lib.ids import ALPHABET
from everyprint.orders.models import Order
from everyprint.shops.services import end_suspension, set_paused, suspend


def balance(api):
    return api.get("customer/balance", {"messenger_id": "toto54"}).json()["balance"]


@pytest.mark.parametrize("path", ["commands/save", "command/save"])
def test_an_order_is_priced_held_and_pending(bot, command, shop, path):
    answer = bot.post(path, command | {"color": "1", "binding": "2", "copies": "2"}).json()
    assert answer == {
        "command_id": answer["command_id"],
        "amount": str(2 * (3 * 10 + 25 + 110)),
        "status": "0",
        "return_code": "111",
    }
    assert len(answer["command_id"]) == 8 and set(answer["command_id"]) <= set(ALPHABET)
    order = Order.objects.get()
    assert (order.state, order.shop_id, order.total) == ("pending", shop.pk, 330)
    assert balance(bot) == str(5_000 - 330)


def test_gray_prints_coloured_pages_gray_and_ranges_count_once(bot, command):
    answer = bot.post("commands/save", command | {"pages_to_print": "1-3, 2-4"}).json()
    assert answer["amount"] == "40"


def test_both_sides_cost_the_single_price_without_a_duplex_price(bot, command):
    assert bot.post("commands/save", command | {"duplex": "1"}).json()["amount"] == "40"
    assert Order.objects.get().lines.get().options["sides"] == "two"


@pytest.mark.parametrize("pages", ["40-50", "0", "abc", "", "4-2", "-1", "-5", "–2", "1, -3"])
def test_wrong_pages_name_the_valid_span(bot, command, pages):
    answer = bot.post("commands/save", command | {"pages_to_print": pages}).json()
    assert set(answer["errors"]) == {"pages_to_print"}
    assert "page 1 à la page 4" in answer["errors"]["pages_to_print"]
    assert not Order.objects.exists() and not Document.objects.exists()


def test_a_wrong_amount_names_the_true_price(bot, command):
    answer = bot.post("commands/save", command | {"amount": "1"}).json()
    assert set(answer["errors"]) == {"amount"}
    assert "40" in answer["errors"]["amount"]
    assert balance(bot) == "5000"
    assert bot.post("commands/save", command | {"amount": "40"}).json()["return_code"] == "111"


def test_too_little_money_changes_nothing(bot, command, settings):
    answer = bot.post("commands/save", command | {"copies": "100", "binding": "1"}).json()
    assert set(answer["errors"]) == {"balance"}
    assert balance(bot) == "5000"
    assert not Order.objects.exists() and not Document.objects.exists()
    kept = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
    assert kept == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("messenger_id", "nobody"),
        ("printer_id", "ZZZZZ"),
        ("file_url", "ftp://host/a.pdf"),
        ("file_url", "http://127.0.0.1:1/a.pdf"),
        ("file_url", "http://host/" + "a" * 2048),
        ("pages_to_print", "1," * 101),
        ("color", "2"),
        ("binding", "3"),
        ("paper_format", "3"),
        ("paper_format", "2"),
        ("copies", "0"),
        ("copies", "101"),
        ("duplex", "yes"),
        ("amount", "12.5"),
        ("amount", "-1"),
    ],
)
def test_each_fault_is_named(bot, command, name, value):
    answer = bot.post("commands/save", command | {name: value})
    assert answer.status_code == 200
    assert set(answer.json()["errors"]) == {name}
    assert not Order.objects.exists()


@pytest.mark.parametrize("name", ["missing.pdf", "note.pdf", "broken.pdf"])
def test_a_file_that_is_no_document_is_a_fault(bot, command, host, name):
    answer = bot.post("commands/save", command | {"file_url": f"{host.url}/{name}"}).json()
    assert set(answer["errors"]) == {"file_url"}


def test_a_slow_host_is_333_and_holds_nothing(bot, command, host, monkeypatch):
    monkeypatch.setattr(files, "FETCH_SECONDS", 0.1)
    answer = bot.post("commands/save", command | {"file_url": f"{host.url}/slow.pdf"})
    assert (answer.status_code, answer.json()["return_code"]) == (503, "333")
    assert balance(bot) == "5000"


def test_a_paused_shop_takes_no_order(bot, command, shop):
    set_paused(shop, True)
    assert set(bot.post("commands/save", command).json()["errors"]) == {"printer_id"}


def test_a_suspended_shop_takes_no_order_and_is_not_listed(bot, operator, command, shop):
    suspend(shop, "plaintes", actor=SYSTEM)
    answer = bot.post("commands/save", command).json()
    assert set(answer["errors"]) == {"printer_id"} and balance(bot) == "5000"
    assert bot.get("printer/list").json()["printers"] == []
    set_paused(shop, True)
    end_suspension(shop, actor=SYSTEM)
    assert set(bot.post("commands/save", command).json()["errors"]) == {"printer_id"}


def test_a_closed_shop_takes_the_order_for_later(bot, command, shop):
    opens = clock.local(clock.now() + timedelta(hours=2))
    span = [[opens.strftime("%H:%M"), (opens + timedelta(hours=1)).strftime("%H:%M")]]
    shop.hours = {str(day): span for day in range(7)}
    shop.save()
    assert bot.post("commands/save", command).json()["return_code"] == "111"


def test_without_chatfuel_the_same_order_twice_is_two(bot, command):
    ids = {bot.post("commands/save", command).json()["command_id"] for _ in range(2)}
    assert len(ids) == 2


def test_chatfuels_second_try_within_a_minute_is_the_first_order(chatfuel, command):
    first = chatfuel.post("commands/save", command).json()
    assert chatfuel.post("commands/save", command).json() == first
    assert chatfuel.post("commands/save", command | {"copies": "2"}).json() != first
    with clock.travelled(timedelta(seconds=61)):
        assert chatfuel.post("commands/save", command).json()["command_id"] != first["command_id"]
    assert Order.objects.count() == 3


def test_chatfuels_empty_optional_attributes_take_their_defaults(chatfuel, command):
    empty = {"amount": "{{amount}}", "copies": "null", "duplex": ""}
    assert chatfuel.post("commands/save", command | empty).json()["amount"] == "40"


def test_a_repeated_key_does_not_fetch_the_file_again(bot, command, host):
    for _ in range(2):
        bot.post("commands/save", command, **{"Idempotency-Key": "k"})
    assert host.requests == ["/memoire.pdf"]


@pytest.mark.parametrize("copies", ["000000000001999", "1" + "0" * 5000, "0", "-1"])
def test_a_number_of_copies_is_never_cut_to_one_that_fits(bot, command, copies):
    answer = bot.post("commands/save", command | {"copies": copies}).json()
    assert set(answer["errors"]) == {"copies"}
    assert not Order.objects.exists()


def test_leading_zeros_of_copies_do_not_count(bot, command):
    assert bot.post("commands/save", command | {"copies": "0002"}).json()["amount"] == "80"


def test_who_has_too_little_money_is_not_told_that_something_is_kept(bot, command):
    said = bot.post("commands/save", command | {"copies": "100", "binding": "1"}).json()["errors"]["balance"]
    assert "gardée" not in said and "ni commandé" in said
    assert not Order.objects.exists()
