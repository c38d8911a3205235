import json

import pytest
from django.contrib.auth.hashers import check_password

from everyprint.ledger.models import Balance
from everyprint.lib.actor import SYSTEM
from everyprint.payments.services import take_cash
from everyprint.shops.models import Shop
from everyprint.shops.queries import current_price_list

# As the documents write them.
PARRAIN = {
    "name": "LE PARRAIN",
    "financial_allocation": '{"A4":{"gray":10,"color":25},"A3":{"gray":"25","color":"50"},'
    '"rayure":250,"certdeau":110}',
    "position": '{"name":"Plateau","location":[14.6937,-17.44406]}',
    "schedules": '{"open":"7:30","close":"20:00"}',
    "number": "+221771234567",
    "master_pass": "a secret of the shop",
}


@pytest.fixture
def saved(operator):
    return Shop.objects.get(public_id=operator.post("printer/save", PARRAIN).json()["printer_id"])


def test_a_shop_is_created_with_prices_place_hours_and_accounts(saved):
    assert len(saved.public_id) == 5
    assert current_price_list(saved).prices == {
        "A4": {"gray": 10, "color": 25},
        "A3": {"gray": 25, "color": 50},
        "binding": {"rayure": 250, "cerdeau": 110},
    }
    assert (float(saved.latitude), float(saved.longitude), saved.place) == (14.6937, -17.44406, "Plateau")
    assert saved.hours == {str(day): [["07:30", "20:00"]] for day in range(7)}
    assert (saved.phone, saved.is_phone_verified) == ("+221771234567", True)
    assert check_password("a secret of the shop", saved.master_pass)
    assert Balance.objects.filter(account__in=[saved.account, saved.cash_account]).count() == 2


def test_saving_without_an_id_always_creates(operator, saved):
    again = operator.post("printer/save", PARRAIN).json()["printer_id"]
    assert again != saved.public_id


def test_json_parameters_may_be_objects(operator):
    body = {name: json.loads(value) if value.startswith("{") else value for name, value in PARRAIN.items()}
    body["financial_allocation"]["A4"]["gray_duplex"] = 8
    answer = operator.post("printer/save", body=json.dumps(body), content_type="application/json").json()
    prices = current_price_list(Shop.objects.get(public_id=answer["printer_id"])).prices
    assert prices["A4"] == {"gray": 10, "color": 25, "gray_duplex": 8}


@pytest.mark.parametrize("spelling", ["certdeau", "cerdeau", "cerceau"])
def test_one_binding_has_three_spellings(operator, spelling):
    prices = json.dumps({"A4": {"gray": 10}, spelling: "110"})
    answer = operator.post("printer/save", PARRAIN | {"financial_allocation": prices}).json()
    stored = current_price_list(Shop.objects.get(public_id=answer["printer_id"])).prices
    assert stored["binding"] == {"cerdeau": 110}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", ""),
        ("name", "x" * 101),
        ("financial_allocation", "{"),
        ("financial_allocation", "[]"),
        ("financial_allocation", "{}"),
        ("financial_allocation", '{"A4":{"gray":-1}}'),
        ("financial_allocation", '{"A4":{"gray":10.5}}'),
        ("financial_allocation", '{"A4":{"color":25}}'),
        ("financial_allocation", '{"A4":{"gray":true}}'),
        ("financial_allocation", '{"A4":{"gray":10},"cerdeau":1,"certdeau":2}'),
        ("position", '{"name":"x","location":[91,0]}'),
        ("position", '{"name":"x","location":[1]}'),
        ("position", '{"name":"x","location":["NaN","1"]}'),
        ("position", '{"name":"x"}'),
        ("schedules", '{"open":"25:00","close":"20:00"}'),
        ("schedules", '{"open":"7:30"}'),
        ("number", "12"),
        ("master_pass", ""),
    ],
)
def test_each_fault_is_named(operator, name, value):
    answer = operator.post("printer/save", PARRAIN | {name: value}).json()
    assert set(answer["errors"]) == {name}
    assert not Shop.objects.exists()


def test_an_operator_updates_only_what_is_given(operator, saved):
    prices = '{"A4":{"gray":15}}'
    changed = {"printer_id": saved.public_id, "financial_allocation": prices}
    assert operator.post("printer/save", changed).json()["printer_id"] == saved.public_id
    saved.refresh_from_db()
    assert saved.name == "LE PARRAIN"
    assert current_price_list(saved).prices["A4"] == {"gray": 15}
    assert saved.price_lists.count() == 2


def test_a_shop_updates_itself_with_its_master_pass(saved, db):
    from everyprint.accounts.services import create_api_key
    from tests.contract.conftest import Api

    api = Api(create_api_key(f"shop:{saved.public_id}"))
    changed = {"printer_id": saved.public_id, "name": "CHEZ LE PARRAIN"}
    assert set(api.post("printer/save", changed).json()["errors"]) == {"master_pass"}
    wrong = changed | {"master_pass": "wrong"}
    assert set(api.post("printer/save", wrong).json()["errors"]) == {"master_pass"}
    right = changed | {"master_pass": PARRAIN["master_pass"], "number": "77 765 43 21"}
    assert api.post("printer/save", right).json()["return_code"] == "111"
    saved.refresh_from_db()
    assert (saved.name, saved.phone, saved.is_phone_verified) == ("CHEZ LE PARRAIN", "+221777654321", False)


def test_another_shop_may_not(other_shop_key, saved):
    answer = other_shop_key.post("printer/save", {"printer_id": saved.public_id, "master_pass": "x"})
    assert answer.status_code == 403


def test_the_list_has_what_a_customer_chooses_by(bot, operator, saved):
    far = PARRAIN | {"name": "LOIN", "position": '{"name":"","location":[14.7937,-17.44406]}'}
    operator.post("printer/save", far)
    asked = {"latitude": "14.6937", "longitude": "-17.44406"}
    printers = bot.get("printer/list", asked).json()["printers"]
    assert [printer["name"] for printer in printers] == ["LE PARRAIN", "LOIN"]
    assert printers[0] == {
        "printer_id": saved.public_id,
        "name": "LE PARRAIN",
        "latitude": 14.6937,
        "longitude": -17.44406,
        "distance_m": 0,
        "open_now": printers[0]["open_now"],
        "opens": "07:30",
        "closes": "20:00",
        "prices": {"A3": {"gray": 25, "color": 50}, "A4": {"gray": 10, "color": 25},
                   "rayure": 250, "cerdeau": 110},
    }  # fmt: skip
    assert 11_000 < printers[1]["distance_m"] < 11_300


def test_open_now_leaves_out_closed_shops(bot, shop, saved):
    from datetime import timedelta

    from everyprint.lib import clock

    night = clock.local(clock.now()).replace(hour=3, minute=0)
    with clock.travelled(night - clock.now() + timedelta(days=1)):
        names = [row["name"] for row in bot.get("printer/list", {"open_now": "1"}).json()["printers"]]
        assert len(bot.get("printer/list").json()["printers"]) == 2
    assert names == ["LE PARRAIN"]


@pytest.mark.parametrize(
    "asked", [{"latitude": "14"}, {"latitude": "91", "longitude": "0"}, {"open_now": "x"}]
)
def test_a_half_or_wrong_position_is_a_fault(bot, asked):
    assert bot.get("printer/list", asked).json()["return_code"] == "222"


def test_the_balance_is_what_could_be_transferred(bot, shop_key, operator, command, toto, shop):
    order = bot.post("commands/save", command | {"copies": "10"}).json()["command_id"]
    for status in ("2", "3"):
        operator.post("command/status/set", {"command_id": order, "status": status})
    asked = {"printer_id": shop.public_id}
    assert shop_key.get("printer/balance/get", asked).json() == {"balance": "360", "return_code": "111"}
    take_cash(toto, 200, shop=shop, actor=SYSTEM, key="till")
    assert shop_key.get("printer/balance/get", asked).json()["balance"] == "160"
    take_cash(toto, 200, shop=shop, actor=SYSTEM, key="till 2")
    assert shop_key.get("printer/balance/get", asked).json()["balance"] == "0"


def test_another_shops_balance_is_403(other_shop_key, shop):
    assert other_shop_key.get("printer/balance/get", {"printer_id": shop.public_id}).status_code == 403


NOT_TO_BE_KEPT = [
    '{"a":' * 20_000,
    '{"a":' + "[" * 40 + "]" * 40 + "}",
    '{"name":"\\ud800"}',
    '["A4"]',
    "NaN",
    "1e999",
]


@pytest.mark.parametrize("name", ["financial_allocation", "position", "schedules"])
@pytest.mark.parametrize("text", NOT_TO_BE_KEPT)
def test_json_that_cannot_be_kept_is_a_fault_of_its_parameter(operator, name, text):
    answer = operator.post("printer/save", PARRAIN | {name: text}, **{"Idempotency-Key": "k"})
    assert (answer.status_code, set(answer.json()["errors"])) == (200, {name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("financial_allocation", "[" * 200 + "]" * 200),
        ("financial_allocation", '{"A4":{"gray":NaN}}'),
        ("position", '{"location":[NaN,Infinity]}'),
        ("position", f'{{"location":[{"9" * 5000},1]}}'),
        ("schedules", f'{{"open":{"9" * 5000},"close":"20:00"}}'),
        ("name", "NaN"),
        ("number", "-Infinity"),
        ("master_pass", '"a\\u0000b"'),
    ],
)
def test_a_json_body_with_what_is_no_value_is_a_fault_of_that_parameter(operator, name, value):
    whole = {**{key: json.dumps(text) for key, text in PARRAIN.items()}, name: value}
    body = "{" + ",".join(f"{json.dumps(key)}:{text}" for key, text in whole.items()) + "}"
    answer = operator.post(
        "printer/save", body=body, content_type="application/json", **{"Idempotency-Key": "k"}
    )
    assert (answer.status_code, set(answer.json()["errors"])) == (200, {name})
    assert not Shop.objects.exists()
