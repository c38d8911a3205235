"""The page that plays the customer's phone, as a browser without scripts uses it."""

import re
import signal
import subprocess
import sys

import httpx
import pytest

from everyprint.lib.testing import PATIENCE_SECONDS
from everyprint.payments.providers import base
from everyprint.payments.providers.pawapay.adapter import PawaPay
from everyprint.simulators.pawapay.tests.test_deposits import intent, settled


@pytest.fixture
def phone(simulator):
    with httpx.Client(
        base_url=simulator.url, follow_redirects=True, trust_env=False, timeout=PATIENCE_SECONDS
    ) as browser:
        yield browser


def press(phone, page, answer):
    action = re.search(r'action="(/debits/[^"]+)"', page).group(1)
    return phone.post(action, data={"answer": answer}).text


def test_a_waiting_debit_is_shown_and_approved(phone, simulator):
    assert "Aucune demande en attente" in phone.get("/").text
    wanted = intent(amount=2000)
    PawaPay().collect(wanted)
    page = phone.get("/").text
    assert (
        "EveryPrint demande" in page
        and "2\u00a0000\u00a0F" in page
        and "+221\u00a077\u00a0123\u00a045\u00a067" in page
    )
    assert "En cours" in press(phone, page, "approve")
    settled(simulator)
    assert "Payé" in phone.get("/").text
    assert isinstance(PawaPay().lookup(wanted), base.Succeeded)


@pytest.mark.parametrize(("answer", "words"), [("refuse", "refusé"), ("insufficient", "solde insuffisant")])
def test_a_debit_can_be_refused(phone, simulator, answer, words):
    PawaPay().collect(intent())
    press(phone, phone.get("/").text, answer)
    settled(simulator)
    page = phone.get("/").text
    assert "Échoué" in page and words in page


def test_answering_twice_changes_nothing(phone, simulator):
    wanted = intent()
    PawaPay().collect(wanted)
    page = phone.get("/").text
    press(phone, page, "refuse")
    press(phone, page, "approve")
    settled(simulator)
    assert isinstance(PawaPay().lookup(wanted), base.Failed)


def test_a_strange_answer_changes_nothing(phone, simulator):
    wanted = intent()
    PawaPay().collect(wanted)
    assert "EveryPrint demande" in press(phone, phone.get("/").text, "perhaps")


def test_the_page_is_complete_in_english_and_stays_so(phone):
    PawaPay().collect(intent())
    page = phone.get("/", headers={"accept-language": "en-GB"}).text
    assert 'lang="en"' in page and "EveryPrint asks for" in page
    assert "Done before" in press(phone, phone.get("/?lang=en").text, "approve")


def test_the_version_moves_when_something_happens(phone):
    before = phone.get("/version").text
    assert phone.get("/version").text == before
    PawaPay().collect(intent())
    assert phone.get("/version").text != before


def test_nothing_sent_by_the_merchant_becomes_markup(phone):
    wanted = intent(return_url='javascript:alert("1")')
    PawaPay().collect(wanted)
    page = press(phone, phone.get("/").text, "refuse")
    assert "javascript:" not in page


def test_another_path_is_a_page_that_leads_back(phone):
    answer = phone.get("/nowhere")
    assert answer.status_code == 404 and 'href="/?lang=fr"' in answer.text


@pytest.mark.process
def test_the_program_answers_and_ends_on_sigterm():
    code = "import sys; from everyprint.simulators import run; run('pawapay', sys.argv[1:])"
    child = subprocess.Popen([sys.executable, "-c", code, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        url = re.search(r"http://\S+/", child.stdout.readline()).group()
        assert httpx.get(url, trust_env=False, timeout=PATIENCE_SECONDS).status_code == 200
    finally:
        child.send_signal(signal.SIGTERM)
        assert child.wait(PATIENCE_SECONDS) == 0
