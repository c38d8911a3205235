"""Filling the balance by mobile money, as a person does it."""

import pytest

from everyprint.bot.services import arrive
from everyprint.bot.tests.conftest import Talk
from everyprint.lib.actor import SYSTEM
from everyprint.payments.models import Attempt
from everyprint.payments.providers.base import Network
from everyprint.payments.providers.pawapay.adapter import PawaPay
from everyprint.payments.services import take_cash
from tests.support import make

MINE = "77 123 45 67"


@pytest.fixture(autouse=True)
def _configured(monkeypatch):
    make.configured(monkeypatch, "http://127.0.0.1:9")


@pytest.fixture
def stranger(shop):
    return Talk(arrive("web", "phone-2", "fr"))


def asks(talk, amount=500, number=MINE):
    talk.tap("mobile")
    talk.tap(f"amount:{amount}")
    return talk.write(number)


def attempts():
    return list(Attempt.objects.order_by("pk").values_list("amount", "network"))


def test_the_network_of_the_number_is_proposed_and_a_yes_takes_it(talk):
    proposed = asks(talk)
    assert "paraît être chez Orange Money" in proposed.text
    first, *others = proposed.said.choices
    assert (first.tap, first.is_main) == ("network:ORANGE_SEN", True) and len(others) == 2
    assert talk.write("oui").kind == "topup_waiting"
    assert attempts() == [(500, "ORANGE_SEN")]


def test_another_network_is_taken_only_when_it_is_named(talk):
    asks(talk)
    assert talk.write("pas Orange").kind == "ask_network"
    assert talk.write("mon").kind == "ask_network" and attempts() == []
    talk.write("c'est Wave")
    assert attempts() == [(500, "WAVE_SEN")]


def test_the_providers_word_about_a_number_goes_before_its_beginning(talk, monkeypatch):
    monkeypatch.setattr(PawaPay, "predict", lambda self, phone: "WAVE_SEN")
    assert "paraît être chez Wave" in asks(talk).text
    talk.tap("mobile")
    talk.tap("amount:500")
    assert "paraît être chez Wave" in talk.tap("number:+221771234567").text


def test_a_number_that_says_nothing_is_asked_about(talk):
    assert "Quel compte de paiement" in asks(talk, number="70 123 45 67").text
    assert talk.write("oui").kind == "ask_network" and attempts() == []


def test_a_strangers_request_on_my_telephone_is_named_and_never_to_be_confirmed(talk, stranger):
    asks(stranger, 25_000)
    stranger.write("OM")
    asks(talk)
    said = talk.write("OM")
    assert said.kind == "topup_open" and attempts() == [(25_000, "ORANGE_SEN")]
    assert "25\xa0000\xa0F" in said.text and "pas été faite ici" in said.text
    assert "onfirmez" not in said.text
    assert talk.labels() == ["Continuer avec la mienne", "Signaler l'autre demande", "Autre moyen"]


def test_mine_takes_the_place_of_the_strangers_and_theirs_can_be_reported(talk, stranger):
    asks(stranger, 25_000)
    stranger.write("OM")
    asks(talk)
    talk.write("OM")
    assert talk.tap(talk.payload("report:")).kind == "topup_reported"
    theirs = Attempt.objects.get()
    assert theirs.reported_at is not None and theirs.events.get().actor.startswith("customer:")
    said = talk.tap(talk.payload("goon:"))
    assert said.kind == "topup_waiting" and "Ne confirmez que celle de 500\xa0F" in said.text
    assert attempts() == [(25_000, "ORANGE_SEN"), (500, "ORANGE_SEN")]
    theirs.refresh_from_db()
    assert theirs.displaced_at is not None and theirs.party == stranger.customer.public_id


def test_my_own_request_that_waits_is_called_mine(talk):
    asks(talk, 1000)
    talk.write("OM")
    asks(talk)
    said = talk.write("OM")
    assert "Votre demande de 1\xa0000\xa0F" in said.text
    assert talk.labels() == ["Continuer avec la nouvelle", "Autre moyen"]


def test_nobody_displaces_or_reports_a_request_of_another_telephone(talk, stranger):
    asks(stranger, 25_000, "77 123 45 68")
    stranger.write("OM")
    theirs = Attempt.objects.get()
    talk.tap(f"goon:{theirs.public_id}")
    talk.tap(f"report:{theirs.public_id}")
    asks(talk)
    talk.tap(f"report:{theirs.public_id}")
    theirs.refresh_from_db()
    assert (theirs.displaced_at, theirs.reported_at) == (None, None)


def test_the_least_that_can_be_paid_is_proposed_and_the_rest_stays_in_the_balance(talk, monkeypatch):
    talk.orders()
    talk.tap("shops")
    talk.tap(talk.payload("shop:"))
    take_cash(talk.customer, 290, shop=None, actor=SYSTEM, key="k")
    networks = (Network("ORANGE_SEN", "Orange Money", "SN", "XOF", 200, 5000),)
    monkeypatch.setattr(PawaPay, "networks", lambda self: networks)
    said = talk.tap("mobile")
    assert said.said.choices[0].tap == "amount:200"
    assert "Il manque 80\xa0F" in said.text and "120\xa0F de plus restent" in said.text
