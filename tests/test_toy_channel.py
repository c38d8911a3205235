"""A channel of fifty lines works from end to end: the real door, the real bot, the real outbox, real HTTP."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from everyprint.bot.telling import tell
from everyprint.bot.words import KINDS
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import address_of
from everyprint.documents.models import Opening, Revision
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.messaging import inbox
from everyprint.messaging.channels import registry
from everyprint.messaging.links import page_url
from everyprint.messaging.message import Said, Target
from everyprint.messaging.models import Arrival, Message
from everyprint.orders.models import Order
from everyprint.payments.services import take_cash
from tests.support import make
from tests.support.deployment import ROOT
from tests.support.work import work
from tests.toys import channel, platform

pytestmark = pytest.mark.django_db


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Iterator[platform.Platform]:
    monkeypatch.setitem(registry.CHANNELS, "toy", "tests.toys.channel.ToyChannel")
    with platform.running() as running:
        yield running


class Person:
    """Somebody who has the toy."""

    def __init__(self, toy: platform.Platform) -> None:
        self.toy, self.count = toy, 0

    def send(self, **what: object) -> str:
        """Send something; what was delivered in answer, as one text."""
        self.count += 1
        before = len(self.toy.sent)
        assert call({"from": "ada", "id": self.count, **what}).status_code == 200
        work()
        return "".join(message["text"] for message in self.toy.sent[before:])

    @property
    def buttons(self) -> dict[str, str]:
        return self.toy.sent[-1]["buttons"]

    @property
    def address(self) -> Address:
        found = address_of("toy:main", "ada")
        assert found
        return found


@pytest.fixture
def ada(toy: platform.Platform) -> Person:
    return Person(toy)


def call(body: object, secret: str = channel.SECRET, path: str = "/channels/toy/"):
    return Client().post(
        path, json.dumps(body), content_type="application/json", headers={"x-toy-secret": secret}
    )


def number_of(label: str, text: str) -> str:
    """The number that a menu gives a choice."""
    found = re.search(rf"^(\d+)\. {re.escape(label)}", text, re.MULTILINE)
    assert found, text
    return found[1]


def test_a_stranger_writes_and_is_answered_over_the_toy(ada: Person) -> None:
    assert ada.send(text="bonjour").startswith("Bonjour ! Envoyez-moi votre fichier".replace(" !", "\u00a0!"))
    assert ada.buttons == {"Mon solde": "balance", "Aide": "help"}
    assert "Votre solde" in ada.send(tap=ada.buttons["Mon solde"])
    assert Customer.objects.count() == 1 and not Arrival.objects.filter(handled_at__isnull=True).exists()
    sent = Message.objects.filter(direction=Message.OUT)
    assert {message.state for message in sent} == {Message.SENT} and all(m.channel_ids for m in sent)


def test_an_order_is_composed_quoted_and_paid_with_numbers(ada: Person, toy: platform.Platform) -> None:
    make.shop()
    ada.send(text="bonjour")
    revision = make.revision(ada.address.customer)
    options = ada.send(tap=f"print:{revision.public_id}")
    assert all(len(text) <= 300 for text in toy.texts("ada"))
    assert "Recto verso" in options and len(ada.buttons) == 2
    chosen = ada.send(text=number_of("Reliure cerdeau", options))
    assert "reliure cerdeau" in chosen
    shops = ada.send(tap=ada.buttons["Choisir l'imprimerie"])
    assert "Près de moi" in str(ada.buttons) or "Près de moi" in shops
    quote = ada.send(tap=next(tap for tap in ada.buttons.values() if tap.startswith("shop:")))
    assert "Prix garanti 60 minutes" in quote
    proof = re.search(r"Voir l'épreuve : http://[^/]+(/proof/\S+)", quote.replace("\u00a0:", " :"))
    assert proof and Client().get(proof[1]).status_code == 200
    pay = next(tap for label, tap in ada.buttons.items() if label.startswith("Payer"))
    assert "Il manque" in ada.send(tap=pay).replace("\u00a0", " ")
    assert Order.objects.get().state == Order.DRAFT


def test_a_number_is_copies_once_something_else_was_said_after_the_menu(ada: Person) -> None:
    make.shop()
    ada.send(text="bonjour")
    ada.send(tap=f"print:{make.revision(ada.address.customer).public_id}")
    tell(ada.address.customer, "thanks", key="a notice without a menu")
    work()
    assert "2 exemplaires" in ada.send(text="2")


def test_a_platform_that_reads_the_answer_of_its_call_is_told_there(
    ada: Person, toy: platform.Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(self: channel.ToyChannel, came: object, said: Sequence[Said]) -> channel.base.Reply:
        return channel.base.Reply(json.dumps([part.text for part in said]).encode(), "application/json")

    monkeypatch.setattr(channel.ToyChannel, "carries", 5)
    monkeypatch.setattr(channel.ToyChannel, "answer", answer)
    told = call({"from": "ada", "id": 1, "text": "bonjour"}).json()
    work()
    assert told[0].startswith("Bonjour") and toy.sent == []
    assert Message.objects.get(direction=Message.OUT).state == Message.SENT


def test_a_page_about_an_order_opens_by_its_signed_address_for_a_week_and_no_other_does(ada: Person) -> None:
    ada.send(text="bonjour")
    order = make.placed(paying(ada.address.customer), make.shop())
    [receipt, proof] = (page_url(Target(page, order.public_id)) for page in ("receipt", "proof"))
    for link in (receipt, proof):
        assert Client().get(link).status_code == 200
        assert Client().get(link.partition("?")[0]).status_code == 404
    assert Client().get(receipt.replace("/receipt/", "/proof/")).status_code == 404, (
        "signed for one page only"
    )
    with clock.travelled(timedelta(days=8)):
        assert Client().get(receipt).status_code == 404


def paying(customer: Customer) -> Customer:
    take_cash(customer, 1000, shop=None, actor=SYSTEM, key="till")
    return customer


def test_pictures_and_files_are_fetched_by_signed_addresses_without_any_cookie(
    ada: Person, toy: platform.Platform, settings
) -> None:
    ada.send(text="bonjour")
    customer = ada.address.customer
    revision = make.readable(customer)
    facts = {"pages": 1, "sizes": [], "colour_pages": [], "faint_colour_pages": [], "blank_pages": []}
    rest = {"problems": [], "fixes": [], "is_other": False}
    tell(
        customer,
        "document_ready",
        key="k",
        revision=revision.public_id,
        name="a.pdf",
        sheets=1,
        **facts,
        **rest,
    )
    work()
    told = "".join(toy.texts("ada"))
    links = re.findall(r"http://[^/]+(/media/\S+)", told)
    answers = [Client().get(link) for link in links]
    assert [answer["Content-Type"] for answer in answers] == ["image/webp", "application/pdf"]
    assert answers[1].content.startswith(b"%PDF") and answers[0]["Cache-Control"] == "no-store"
    assert Opening.objects.count() == 2
    assert Client().get(links[0].replace("/0?", "/1?")).status_code == 404
    with clock.travelled(timedelta(hours=3)):
        assert {Client().get(link).status_code for link in links} == {404}


def test_a_file_is_fetched_by_a_worker_and_read(ada: Person, toy: platform.Platform, settings) -> None:
    settings.FETCH_ALLOW = [toy.url.removeprefix("http://")]
    toy.files["/memoire.pdf"] = b"%PDF-1.7\n"
    assert "Je lis votre fichier" in ada.send(files=[f"{toy.url}/memoire.pdf"])
    assert Revision.objects.get().document.name == "memoire.pdf"
    assert "n'a pas pu être téléchargé" in ada.send(files=[f"{toy.url}/missing.pdf"])


def test_the_same_thing_delivered_twice_is_answered_once(ada: Person, toy: platform.Platform) -> None:
    for _delivery in range(2):
        assert call({"from": "ada", "id": "same", "text": "aide"}).status_code == 200
    work()
    assert Message.objects.filter(direction=Message.IN).count() == 1 and Arrival.objects.count() == 1
    assert "".join(toy.texts("ada")).count("Envoyez vos fichiers avec le trombone") == 1


def test_what_a_dead_process_left_at_the_door_is_answered_by_the_sweeper(
    ada: Person, toy: platform.Platform
) -> None:
    inbox.keep(channel.base.Arrived("toy:main", "ada", "1", text="aide"))
    inbox.sweep_arrivals()
    work()
    assert len(toy.texts("ada")) > 0
    Arrival.objects.update(handled_at=clock.now() - timedelta(days=8))
    inbox.forget_arrivals()
    assert not Arrival.objects.exists()


def test_the_text_of_what_arrived_is_kept_as_a_message_only(ada: Person) -> None:
    ada.send(text="un secret")
    assert Arrival.objects.get().body == {} and Message.objects.get(direction=Message.IN).text == "un secret"


def test_a_call_that_the_platform_did_not_sign_is_refused_and_nothing_is_kept(toy: platform.Platform) -> None:
    assert call({"from": "ada", "id": 1, "text": "aide"}, secret="guessed").status_code == 403
    assert call([1], path="/channels/toy").status_code == 400
    assert not Arrival.objects.exists() and not Customer.objects.exists()


def test_the_platforms_challenge_is_given_back(toy: platform.Platform) -> None:
    answer = Client().get("/channels/toy/?challenge=abc", headers={"x-toy-secret": channel.SECRET})
    assert (answer.status_code, answer.content) == (200, b"abc")


@pytest.mark.parametrize("path", ["/channels/nobody/", "/channels/toy:main/", "/channels/web/"])
def test_there_is_no_door_for_a_channel_that_has_none(toy: platform.Platform, path: str) -> None:
    assert call({}, path=path).status_code == 404


def test_a_body_that_is_too_large_is_not_read(toy: platform.Platform) -> None:
    assert call({"from": "ada", "id": 1, "text": "x" * 1_100_000}).status_code == 413


def test_to_add_a_message_kind_is_one_function_and_one_line(
    ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "tea", lambda params: Said(f"Votre thé est prêt, {params['name']}."))
    ada.send(text="bonjour")
    tell(ada.address.customer, "tea", key="tea:1", name="Ada")
    work()
    assert ada.toy.texts("ada")[-1] == "Votre thé est prêt, Ada."


def test_the_toy_is_as_small_as_the_guide_says() -> None:
    code = (ROOT / "tests" / "toys" / "channel.py").read_text().splitlines()
    assert len(code) <= 60
    guide = Path(ROOT / "CONTRIBUTING.md").read_text()
    assert "## To add a channel" in guide and "## To add a message kind" in guide


def test_what_the_door_cannot_read_or_keep_is_a_bad_request_and_no_traceback(
    toy: platform.Platform, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = [
        [],
        {},
        {"from": "ada"},
        {"from": "a" * 65, "id": 1},
        {"from": "\ud800", "id": 1},
        {"from": "", "id": 1},
    ]
    assert [call(body).status_code for body in wrong] == [400] * len(wrong)
    assert call("x" * 1_000_001).status_code == 413
    assert not any(record.exc_info for record in caplog.records) and not Arrival.objects.exists()


def test_a_text_loses_what_no_eye_sees_and_nothing_else(ada: Person) -> None:
    ada.send(text="sal\x00ut\ud800 à\ntous")
    assert Message.objects.get(direction=Message.IN).text == "salut à\ntous"
