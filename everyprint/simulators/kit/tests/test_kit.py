"""The kit by a toy: what a new simulator gets for its few lines."""

import json

import httpx
import pytest

from everyprint.lib.testing import until
from everyprint.lib.tests.http_server import Site, page
from everyprint.simulators.kit.debits import SETTLE_SECONDS, Debit, DebitBooks, Network
from everyprint.simulators.kit.payments import COLLECT, LOOKUP, DebitPostman, PaymentSimulator
from everyprint.simulators.kit.server import Response, as_json


class ToyBooks(DebitBooks):
    noun = "pull"
    networks = {"TOY": Network("TOY", "Toy Money", "SN", "XOF", "221", 12, "#000")}


class ToyPostman(DebitPostman):
    method = "PUT"

    def content(self, debit):
        return {"id": debit.id, "state": debit.state, "amount": debit.amount}


class Toy(PaymentSimulator):
    title = "Toy"
    api_prefix = "/api/"

    def __init__(self, port=0, *, callback_url="", token="", state_file="", auto_approve=False):
        books = ToyBooks(state_file, auto_approve=auto_approve)
        super().__init__(books, ToyPostman(books, callback_url), port)

    def occasion(self, request):
        return COLLECT if request.method == "POST" else LOOKUP

    def broken(self):
        return Response(500)

    def api(self, request):
        wanted = request.path.removeprefix("/api/")
        if request.method == "POST":
            data = request.json()
            phone = ("221771234567", "TOY", "Toy", "")
            wanted = data["id"]
            self.books.add(Debit(wanted, data["amount"], "XOF", "SN", *phone, self.books.now()))
        return as_json(self.postman.content(self.books.debits[wanted]))


@pytest.fixture
def door():
    with Site().open() as opened:
        opened.pages["/told/"] = page(b"ok")
        yield opened


@pytest.fixture
def toy(door, tmp_path):
    started = Toy(callback_url=f"{door.url}/told/", state_file=str(tmp_path / "toy.json"))
    started.start()
    yield started
    started.stop()


@pytest.fixture
def api(toy):
    with httpx.Client(base_url=toy.url, trust_env=False) as client:
        yield client


def test_a_debit_is_seen_on_the_phone_approved_there_and_told_to_the_merchant(toy, api, door):
    door.server.RequestHandlerClass.do_PUT = door.server.RequestHandlerClass.do_GET
    assert api.post("/api/", json={"id": "one", "amount": 700}).json()["state"] == "ACCEPTED"
    assert "Toy Money" in api.get("/").text and "700" in api.get("/").text
    api.post("/debits/one", data={"answer": "approve"})
    toy.books.advance(SETTLE_SECONDS)
    assert api.get("/api/one").json()["state"] == "COMPLETED"
    until(lambda: toy.postman.callbacks[0].answers == [200])
    assert [request[:2] for request in door.requests] == [("PUT", "/told/")]


def test_faults_the_clock_and_the_books_are_reached_by_the_controls(toy, api):
    assert "drop_answer" in api.get("/__fake__/").json()["faults"]
    api.post("/__fake__/fault", json={"fault": "error_after_effect", "on": "collect"})
    assert api.post("/api/", json={"id": "one", "amount": 700}).status_code == 500
    shown = api.get("/__fake__/books").json()
    assert [pull["id"] for pull in shown["pulls"]] == ["one"] and shown["faults"] == []
    api.post("/__fake__/pulls/one", json={"decision": "refuse"})
    api.post("/__fake__/clock", json={"advance_seconds": SETTLE_SECONDS})
    assert api.get("/api/one").json()["state"] == "FAILED"
    assert api.get("/__fake__/books").json()["callbacks"][0]["pull_id"] == "one"
    assert api.post("/__fake__/nothing", json={}).status_code == 404


def test_debits_kept_texts_and_the_clock_outlive_a_restart(toy, api, tmp_path):
    toy.books.kept["secret"] = "kept"
    api.post("/api/", json={"id": "one", "amount": 700})
    toy.books.advance(3600)
    again = ToyBooks(str(tmp_path / "toy.json"))
    assert again.debits == toy.books.debits and again.kept == {"secret": "kept"}
    assert again.now() - toy.books.now() < 5


def test_a_file_of_the_first_version_is_still_read(tmp_path):
    row = {
        "id": "one", "amount": 5, "currency": "XOF", "country": "SEN", "phone": "2217", "network": "TOY",
        "message": "", "return_url": "", "created": 1.0, "state": "COMPLETED", "failure": "",
        "transaction": "T", "ended": 2.0, "waiting": False, "plan": [],
    }  # fmt: skip
    file = tmp_path / "old.json"
    file.write_text(json.dumps({"pulls": [row], "offset": 0.0, "key_pem": "PEM"}))
    books = ToyBooks(str(file))
    assert (books.debits["one"].amount, books.kept) == (5, {"key_pem": "PEM"})
