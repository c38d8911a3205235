"""The customer's pages: who one is, what is taken once, and what nobody else can see."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from everyprint.bot import services as bot
from everyprint.customers.models import Customer
from everyprint.customers.services import make_recovery_code, new_recovery_code
from everyprint.documents import storage
from everyprint.documents.analysis import analyse_slowly
from everyprint.documents.engine.tests import make as pdf
from everyprint.documents.engine_room import room
from everyprint.documents.keeping import keep_document
from everyprint.documents.models import Opening, Revision
from everyprint.jobs.models import Heartbeat
from everyprint.ledger.queries import available
from everyprint.lib import clock, ids
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.lib.ratelimit import RateLimit
from everyprint.lib.serving.bodies import REFUSED
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import deliver_to_customer, hand_over
from everyprint.messaging.queries import THREAD_MAX
from everyprint.orders import services as orders
from everyprint.orders.codes import pickup_code
from everyprint.orders.press import print_ready
from everyprint.orders.pricing import Options
from everyprint.orders.queries import lines_of
from everyprint.orders.quotes import Item, draft_order
from everyprint.payments.services import create_vouchers, take_cash
from everyprint.shops.prices import Prices
from everyprint.shops.services import register as register_shop
from everyprint.web import files, views

PAGE_BYTES_MAX = 30_000
pytestmark = pytest.mark.django_db


@pytest.fixture
def browser():
    return Client(headers={"accept-language": "fr"})


def write(browser, text, key="k1", **more):
    return browser.post("/send", {"text": text, "key": key}, **more)


@pytest.fixture
def customer(browser):
    write(browser, "bonjour", "first")
    return Customer.objects.get()


@pytest.fixture
def revision(customer):
    made = keep_document(customer.public_id, [("a.pdf", b"%PDF-")])
    sheet = storage.keep(b"RIFFsheet", ".webp")
    inspection = {"type": "pdf", "pages": 1}
    Revision.objects.filter(pk=made.pk).update(
        state=Revision.READY, sheet_paths=[sheet], inspection=inspection, page_count=1
    )
    made.refresh_from_db()
    return made


@pytest.fixture
def order(customer, revision):
    shop = register_shop("LE PARRAIN", Prices.from_json({"A4": {"gray": 10}}))
    voucher = create_vouchers(500, 1, actor=SYSTEM)[0]
    hand_over(bot.take_text(customer.addresses.get(), voucher, "voucher"))
    return orders.buy(customer, shop, revision, Options(), actor=Actor("customer", customer.public_id))


def test_looking_at_the_page_registers_nobody(browser):
    page = browser.get("/")
    assert page.status_code == 200 and "Bonjour" in page.content.decode()
    assert not Customer.objects.exists()
    assert page.cookies["everyprint"]["httponly"]


def test_the_first_words_register_one_customer_who_stays(browser):
    browser.get("/")
    write(browser, "bonjour", "a")
    write(browser, "solde", "b")
    assert Customer.objects.count() == 1


def test_without_a_script_a_text_is_sent_and_the_page_shown_again(browser):
    answer = write(browser, "solde")
    assert answer.status_code == 302
    assert "Votre solde" in browser.get("/").content.decode()


def test_with_the_script_the_thread_comes_back(browser):
    answer = browser.post("/send", {"text": "solde", "key": "x"}, headers={"HX-Request": "true"})
    assert answer.status_code == 200 and b'id="messages"' in answer.content and b"<html" not in answer.content


def test_the_same_form_sent_twice_counts_once(browser):
    write(browser, "solde", "same")
    write(browser, "solde", "same")
    assert Message.objects.filter(direction="in").count() == 1


def test_another_text_from_a_page_that_was_gone_back_to_is_not_lost(browser):
    write(browser, "solde", "same")
    write(browser, "aide", "same")
    assert Message.objects.filter(direction="in").count() == 2


def test_what_a_person_writes_is_shown_as_text_never_as_markup(browser):
    write(browser, "<script>alert(1)</script>")
    page = browser.get("/").content.decode()
    assert "<script>alert" not in page and "&lt;script&gt;" in page


def test_a_link_to_an_address_opens_it_and_no_other_scheme_does(browser, customer):
    bot.on_topup_needs_approval(customer.public_id, 500, "https://pay.example/1?a=1&b=2", key="one")
    bot.on_topup_needs_approval(customer.public_id, 500, "javascript:alert(1)", key="two")
    page = browser.get("/").content.decode()
    assert 'href="https://pay.example/1?a=1&amp;b=2" target="_blank" rel="noopener noreferrer"' in page
    assert 'href="javascript' not in page


def test_a_tampered_cookie_is_a_stranger(browser, customer):
    browser.cookies["everyprint"] = browser.cookies["everyprint"].value[:-3] + "abc"
    assert customer.public_id[:4] not in browser.get("/").content.decode()


def test_a_form_without_its_token_is_refused(customer):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/send", {"text": "solde", "key": "k"}).status_code == 403


def test_a_file_over_the_limit_gets_a_sentence_with_the_way_out(browser):
    answer = browser.post(
        "/send", {"text": "x", "key": "k"}, headers={"HX-Request": "true"}, **{REFUSED: 413}
    )
    assert answer.status_code == 413 and "50 Mo" in answer.content.decode()
    assert not Message.objects.exists()


def send_until_told_to_wait(browser, text="solde", **more):
    for number in range(300):
        answer = write(browser, text, f"k{number}", **more)
        if answer.status_code != 302:
            return number, answer
    raise AssertionError("never told to wait")


@pytest.fixture
def few(monkeypatch):
    """Two sendings a browser, three newcomers an address."""
    monkeypatch.setattr(views, "sendings", RateLimit(per_minute=1, burst=2))
    monkeypatch.setattr(views, "arrivals", RateLimit(per_minute=1, burst=3))


def test_who_sends_too_fast_is_slowed_down_and_keeps_the_words(browser, few):
    sent, answer = send_until_told_to_wait(browser, "solde & co")
    page = answer.content.decode()
    assert (sent, answer.status_code) == (2, 429)
    assert "Doucement…" in page and ">solde &amp; co</textarea>" in page
    assert Message.objects.filter(direction="in").count() == 2
    told = browser.post("/send", {"text": "solde", "key": "s"}, headers={"HX-Request": "true"})
    assert told.status_code == 429 and told["Content-Type"].startswith("text/plain")
    assert re.fullmatch(
        r"Doucement… Votre message est encore ici : envoyez-le dans \d+ s.", told.content.decode()
    )


def test_one_customer_who_is_slowed_down_does_not_slow_another(browser, few):
    send_until_told_to_wait(browser)
    other = Client(headers={"accept-language": "en"})
    assert write(other, "balance").status_code == 302


def test_newcomers_count_by_address_however_many_cookies_they_fetch(few):
    def arrive(address):
        newcomer = Client()
        newcomer.get("/")
        return write(newcomer, "bonjour", REMOTE_ADDR=address).status_code

    assert [arrive("192.0.2.7") for _ in range(4)] == [302, 302, 302, 429]
    assert arrive("192.0.2.8") == 302
    assert Customer.objects.count() == 4


def test_several_photos_sent_together_are_one_document(browser):
    photos = [SimpleUploadedFile(f"{n}.jpg", b"\xff\xd8\xff") for n in range(3)]
    browser.post("/send", {"key": "k", "files": photos})
    assert Revision.objects.count() == 1
    assert len(Revision.objects.get().sources) == 3


def test_a_sheet_opens_for_its_customer_and_the_opening_is_logged(browser, customer, revision):
    answer = browser.get(files.sheet_url(customer, revision.public_id, 0))
    assert answer.content == b"RIFFsheet" and answer["Content-Type"] == "image/webp"
    assert Opening.objects.get().actor == f"customer:{customer.public_id}"


def test_a_sheet_is_closed_to_others_even_with_the_link_and_to_its_customer_without(
    browser, customer, revision
):
    link = files.sheet_url(customer, revision.public_id, 0)
    stranger = Client()
    write(stranger, "bonjour")
    assert stranger.get(link).status_code == 404
    assert browser.get(link.partition("?")[0]).status_code == 404
    with clock.travelled(timedelta(hours=3)):
        assert browser.get(link).status_code == 404


def test_the_order_card_shows_how_far_the_order_is_and_the_code_when_it_is_ready(browser, order):
    deliver_to_customer(order.customer.public_id)
    page = browser.get("/").content.decode()
    assert page.count('class="done"') == 1 and "Annuler la commande" in page
    orders.complete_order(order, actor=Actor("staff", "1"))
    deliver_to_customer(order.customer.public_id)
    page = browser.get("/").content.decode()
    code = pickup_code(order)
    assert page.count('class="done"') == 3
    assert f"{code[:3]}-{code[3:]}</strong>" in page and "<svg" in page


def test_an_open_order_keeps_its_card_when_its_message_has_scrolled_away(browser, order):
    deliver_to_customer(order.customer.public_id)
    Message.objects.filter(kind="order_placed").delete()
    assert f'id="order-{order.public_id}"' in browser.get("/").content.decode()


def test_a_receipt_belongs_to_its_customer(browser, order):
    assert "1×10 = 10\u00a0F" in browser.get(f"/receipt/{order.public_id}").content.decode()
    assert Client().get(f"/receipt/{order.public_id}").status_code == 404


def test_another_customers_receipt_asked_for_with_a_cookie_does_not_exist(order):
    other = Client(headers={"accept-language": "fr"})
    write(other, "bonjour", "other")
    assert Customer.objects.count() == 2
    assert other.get(f"/receipt/{order.public_id}").status_code == 404


def test_a_recovery_code_opens_the_balance_in_another_browser(browser, customer):
    code = make_recovery_code(customer)
    other = Client()
    assert other.post("/recover", {"code": code.lower()}).status_code == 302
    number = re.search(r'class="code">([^<]+)</b>', other.get("/").content.decode())
    assert number and number[1].replace("-", "") == customer.public_id


def test_who_has_a_balance_here_is_asked_before_another_one_is_opened(browser, customer):
    other = Client(headers={"accept-language": "fr"})
    write(other, "bonjour", "other")
    second = Customer.objects.exclude(pk=customer.pk).get()
    for owner in (customer, second):
        take_cash(owner, 1000, shop=None, actor=SYSTEM, key=owner.public_id)
    code = new_recovery_code(customer)
    assert other.post("/recover", {"code": code}).status_code == 302
    page = other.get("/").content.decode()
    assert all(ids.grouped(owner.public_id) in page for owner in (customer, second))
    assert 'value="join_balances"' in page and code not in page and spendable_of(second) == 1000
    page = other.post("/send", {"tap": "join_balances", "key": "k"}, headers={"HX-Request": "true"})
    assert f'class="code">{ids.grouped(customer.public_id)}</b>' in page.content.decode()
    assert spendable_of(customer) == 2000


def spendable_of(customer):
    return available(customer.account)


def test_a_wrong_recovery_code_says_what_to_check(browser):
    answer = browser.post("/recover", {"code": "NOPE"}, REMOTE_ADDR="192.0.2.9")
    assert answer.status_code == 404 and "aucun solde" in answer.content.decode()


def test_the_language_follows_the_customer(browser, customer):
    browser.post("/language", {"language": "en"})
    assert '<html lang="en">' in browser.get("/").content.decode()
    customer.refresh_from_db()
    assert customer.language == "en"


def test_the_page_stays_small_after_a_long_conversation(browser):
    for number in range(30):
        write(browser, "aide", f"k{number}")
    assert len(browser.get("/").content) < PAGE_BYTES_MAX


def test_health_names_who_does_not_get_on_and_stays_in_service():
    stuck = {"name": "worker quick", "beaten_at": clock.now() - timedelta(seconds=70)}
    Heartbeat.objects.create(process="elsewhere:7", **stuck)
    answer = Client().get("/health")
    assert answer.status_code == 200 and answer.json()["status"] == "late"
    assert answer.json()["late"][0].startswith("worker quick (elsewhere:7) has not got on for 7")


def test_health_tells_that_the_database_answers():
    assert Client().get("/health").json()["database"] is True


def test_an_unknown_page_leads_back_to_the_conversation():
    answer = Client().get("/nowhere")
    assert answer.status_code == 404 and "Retour à la conversation" in answer.content.decode()


@pytest.mark.process
def test_the_proof_is_the_very_file_that_the_shop_prints(browser, customer, monkeypatch):
    made = keep_document(customer.public_id, [("cours.pdf", pdf.text_pages(14))])
    analyse_slowly(made.pk)
    made.refresh_from_db()
    shop = register_shop("LE PARRAIN", Prices.from_json({"A4": {"gray": 10}}))
    items = [Item(made, Options(up=2)), Item(made, Options(pages="1-13", sides="two"))]
    draft = draft_order(customer, shop, items, actor=SYSTEM)
    layouts, really_layout = [], room.engine.layout
    monkeypatch.setattr(room.engine, "layout", lambda *of: layouts.append(of) or really_layout(*of))
    try:
        page = browser.get(f"/proof/{draft.public_id}").content.decode().replace("&amp;", "&")
        links = re.findall(r'(?:href|src)="(/proof/[^"]+)"', page)
        files_ = [browser.get(link) for link in links]
        shown = [(answer["Content-Type"], answer.content) for answer in files_]
        pressed = [print_ready(line) for line in lines_of(draft)]
    finally:
        room.close()
    assert [content for kind, content in shown if kind == "application/pdf"] == pressed
    assert len(layouts) == 2, "each line's file is made once, for all its pictures, the proof and the press"
    sheets = [content for kind, content in shown if kind == "image/webp"]
    assert len(sheets) == 3, "7 sides, then 13"
    assert all(len(content) <= 60_000 for content in sheets)
    stranger = Client()
    write(stranger, "bonjour")
    assert {stranger.get(link).status_code for link in [f"/proof/{draft.public_id}", *links]} == {404}
    assert browser.get(links[0].partition("?")[0]).status_code == 404


def test_the_picture_of_a_fix_belongs_to_its_customer_and_its_opening_is_noted(browser, customer, revision):
    link = files.change_url(customer, revision.public_id)
    assert browser.get(link).status_code == 404, "nothing was fixed"
    Revision.objects.filter(pk=revision.pk).update(change_path=storage.keep(b"RIFFchange", ".webp"))
    assert browser.get(link).content == b"RIFFchange"
    assert list(Opening.objects.values_list("what", flat=True)) == ["change"]
    stranger = Client()
    write(stranger, "bonjour")
    assert stranger.get(link).status_code == 404
    assert browser.get(link.partition("?")[0]).status_code == 404


def shown_words(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"mot (\d+)\.", page)]


def test_a_long_thread_leads_to_what_was_said_before_message_by_message(browser, customer):
    moment = clock.now()
    fields = {
        "direction": Message.OUT,
        "customer": customer.public_id,
        "channel_account": "web",
        "state": "sent",
    }
    Message.objects.bulk_create(
        Message(
            public_id=f"M{number:021}",
            key=f"k{number}",
            text=f"mot {number}.",
            kind="sentence",
            created_at=moment,
            **fields,
        )
        for number in range(150)
    )
    page = browser.get("/").content.decode()
    seen = shown_words(page)
    assert len(seen) == THREAD_MAX
    while "/earlier?before=" in page:
        address = page.partition('href="/earlier')[2].partition('"')[0]
        page = browser.get(f"/earlier{address}").content.decode()
        seen = shown_words(page) + seen
        assert 'form="taps"' not in page
    assert seen == list(range(150))


def test_what_another_customer_was_told_before_is_not_found(browser, customer):
    Message.objects.create(
        public_id="M" * 22, key="k", customer="SOMEBODY", state="sent", created_at=clock.now()
    )
    for before in ("M" * 22, "", "x"):
        assert browser.get(f"/earlier?before={before}").status_code == 404
    assert Client().get("/earlier").status_code == 404


def send_pdf(browser, name, address):
    upload = SimpleUploadedFile(name, b"%PDF-" + name.encode())
    browser.post("/send", {"files": upload, "key": name}, REMOTE_ADDR=address)
    return Revision.objects.order_by("-pk").first()


def test_newcomers_of_one_network_wait_in_line_as_one_and_no_address_is_kept():
    sent = [send_pdf(Client(), f"{n}.pdf", f"2001:db8::{n}") for n in range(2)]  # one /64
    other = send_pdf(Client(), "other.pdf", "2001:db8:0:1::1")
    assert len({one.turn for one in sent}) == 1 and sent[0].turn != other.turn
    assert all("2001" not in customer.network for customer in Customer.objects.all())


def test_who_has_collected_an_order_waits_for_themselves(browser, customer, order):
    known = Customer.objects.get(pk=order.customer.pk)
    assert send_pdf(browser, "b.pdf", "192.0.2.1").turn == f"network:{known.network}"
    type(order).objects.filter(pk=order.pk).update(state="retrieved")
    assert send_pdf(browser, "c.pdf", "192.0.2.1").turn == customer.public_id


def test_a_collection_can_be_disputed_from_its_notice_for_seven_days_whatever_was_said_since(
    browser, customer, order
):
    orders.complete_order(order, actor=Actor("staff", "1"))
    orders.retrieve_order(order, actor=Actor("staff", "1"), how="no_code", reason="Awa, 567, vide")
    write(browser, "bonjour", "after")
    button = f'value="askdispute:{order.public_id}"'
    assert button in browser.get("/thread").content.decode()
    with clock.travelled(timedelta(days=7, minutes=1)):
        assert button not in browser.get("/thread").content.decode()
