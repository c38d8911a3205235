import pytest

from everyprint.customers.models import Address, Customer
from everyprint.ledger.models import Balance


def test_a_new_customer_has_a_row_and_an_empty_balance(bot):
    answer = bot.post("customer/save", {"messenger_id": "toto54", "last_name": "Toto", "gender": "Male"})
    assert answer.status_code == 200
    assert answer.json() == {"return_code": "111"}
    customer = Customer.objects.get(
        addresses__channel_account="chatfuel:default", addresses__external_id="toto54"
    )
    assert (customer.last_name, customer.gender) == ("Toto", 0)
    assert Balance.objects.get(account=customer.account).posted == 0


def test_saving_again_updates_the_name_and_leaves_the_balance(bot, toto):
    answer = bot.post("customer/save", {"messenger_id": "toto54", "last_name": "Diallo", "gender": "female"})
    assert answer.json() == {"return_code": "111"}
    toto.refresh_from_db()
    assert (toto.last_name, toto.gender) == ("Diallo", 1)
    assert bot.get("customer/balance", {"messenger_id": "toto54"}).json()["balance"] == "5000"


def test_every_fault_is_named_and_nothing_is_saved(bot):
    answer = bot.post("customer/save", {"messenger_id": "to to", "last_name": "x" * 51, "gender": "2"})
    assert answer.status_code == 200
    assert answer.json()["return_code"] == "222"
    assert set(answer.json()["errors"]) == {"messenger_id", "last_name", "gender"}
    assert not Customer.objects.exists()


def test_a_missing_parameter_is_named(bot):
    assert set(bot.post("customer/save").json()["errors"]) == {"messenger_id", "last_name", "gender"}


def test_messenger_ids_are_compared_exactly(bot):
    for messenger_id in ("Toto", "toto", "TOTO"):
        saved = {"messenger_id": messenger_id, "last_name": messenger_id, "gender": "0"}
        assert bot.post("customer/save", saved).json() == {"return_code": "111"}
    assert Address.objects.count() == 3
    refused = bot.post("customer/save", {"messenger_id": "toto ", "last_name": "x", "gender": "0"})
    assert set(refused.json()["errors"]) == {"messenger_id"}
    refused = bot.post("customer/save", {"messenger_id": "tôto", "last_name": "x", "gender": "0"})
    assert set(refused.json()["errors"]) == {"messenger_id"}


def test_an_emoji_is_a_name_and_a_null_byte_is_not(bot):
    saved = {"messenger_id": "e", "last_name": "Aïcha 👩🏾‍💻", "gender": "1"}
    assert bot.post("customer/save", saved).json() == {"return_code": "111"}
    assert Customer.objects.get().last_name == "Aïcha 👩🏾‍💻"
    saved["last_name"] = "a\0b"
    assert set(bot.post("customer/save", saved).json()["errors"]) == {"last_name"}


def test_a_lone_surrogate_is_refused(bot):
    body = '{"messenger_id":"e","last_name":"\\ud800","gender":"1"}'
    answer = bot.post("customer/save", body=body, content_type="application/json")
    assert set(answer.json()["errors"]) == {"last_name"}


@pytest.mark.parametrize("spelling", ["last_name", "last name", "last%20name"])
def test_chatfuels_spellings_of_a_name_are_one(bot, spelling):
    words = {"messenger user id": "58918EJS", spelling: "lil kim", "gender": "Male"}
    answer = bot.post("customer/save", words, **{"User-Agent": "Chatfuel"}).json()
    assert answer["return_code"] == "111"
    assert Customer.objects.get().last_name == "lil kim"
