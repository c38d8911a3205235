"""What the shop does with an order, from the board to the counter."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from everyprint.accounts.models import Membership
from everyprint.console.cards import masked_name, masked_title, promised, ranges
from everyprint.console.order import ready_time
from everyprint.console.pickup import is_customer
from everyprint.console.tests.conftest import PRICES, Place, signed_in
from everyprint.conversations.models import Remark
from everyprint.conversations.services import add_remark
from everyprint.customers.models import Customer
from everyprint.documents.models import Revision
from everyprint.jobs.queries import topic_numbers
from everyprint.ledger.queries import available
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.ids import normalise_code
from everyprint.lib.signing import is_signed
from everyprint.messaging.models import Message
from everyprint.orders.codes import pickup_code, typed_code
from everyprint.orders.disputes import dispute, settle
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item, priced
from everyprint.orders.services import complete_order, note_opened
from everyprint.orders.tasks import remind_and_abort_silent
from everyprint.shops.models import Shop
from everyprint.shops.services import suspend

pytestmark = pytest.mark.django_db
STAFF = Actor("staff", "1")


def page(staff: Client, order: Order, rest: str = "") -> str:
    return staff.get(f"/shop/orders/{order.public_id}/{rest}").content.decode()


def do(staff: Client, order: Order, action: str, **fields: object) -> str:
    answer = staff.post(f"/shop/orders/{order.public_id}/{action}/", fields, follow=True)
    order.refresh_from_db()
    return answer.content.decode()


def told(kind: str) -> int:
    return Message.objects.filter(kind=kind).count()


def test_the_board_says_in_big_words_what_to_print(place: Place, staff: Client) -> None:
    order = place(colour="auto", copies=2, sides="two", binding="cerdeau", pages="1-20")
    board = staff.get("/shop/").content.decode()
    for mark in ("2×", "COULEUR p. 3, 12–14", "RECTO VERSO", "A4", "RELIURE CERDEAU", "PAGES 1-20"):
        assert f">{mark}<" in board
    assert order.public_id in board
    assert "me•••.pdf" in board
    assert "memoire" not in board
    assert "Diop" not in board


def test_each_order_stands_in_its_column(place: Place, staff: Client) -> None:
    waiting, working, ready = place(), place(), place()
    do(staff, working, "accept", minutes=20)
    complete_order(ready, actor=STAFF)
    sections = staff.get("/shop/board/").content.decode().split("<section")[1:]
    for order, section in zip((waiting, working, ready), sections, strict=True):
        assert re.findall(r'data-order="(\w+)"', section) == [order.public_id]


def test_the_board_watches_its_shop_from_what_it_shows(place: Place, staff: Client, shop: Shop) -> None:
    place()
    board = staff.get("/shop/").content.decode().replace("&amp;", "&")
    found = re.search(r'data-live="/live/\?topic=([\w:]+)&token=([\w.]+)&since=(\d+)"', board)
    assert found is not None
    topic, token, since = found.groups()
    assert is_signed("live", shop.topic, token)
    assert {topic: int(since)} == topic_numbers([shop.topic])


def test_accepting_promises_a_time_and_tells_the_customer(place: Place, staff: Client) -> None:
    order = place()
    assert "Le client est prévenu" in do(staff, order, "accept", minutes=20)
    assert order.ready_at is not None
    assert timedelta(minutes=19) < order.ready_at - clock.now() <= timedelta(minutes=20)
    assert told("order_accepted") == 1


def test_a_typed_time_is_the_next_such_moment_on_the_shops_clock() -> None:
    moment = clock.local(clock.now())
    soon, gone = moment + timedelta(hours=1), moment - timedelta(hours=1)
    for typed in (soon, gone):
        at = ready_time("", typed.strftime("%H:%M"))
        assert at is not None
        assert timedelta(0) < at - clock.now() <= timedelta(days=1)
        assert clock.local(at).strftime("%H:%M") == typed.strftime("%H:%M")
    assert ready_time("", "tantôt") is None
    assert ready_time("-5", "25:99") is None


def test_a_promise_for_another_day_says_the_day(place: Place, staff: Client) -> None:
    order = place()
    gone = clock.local(clock.now()) - timedelta(minutes=2)
    if gone.date() != clock.local(clock.now()).date():
        pytest.skip("the two minutes after midnight")
    hour = gone.strftime("%H:%M")
    assert f"Promise pour demain {hour}" in do(staff, order, "accept", time=hour)
    assert f"<dd>demain {hour}</dd>" in page(staff, order)
    assert f"pour demain {hour}" in staff.get("/shop/board/").content.decode()
    assert promised(clock.now() + timedelta(days=2)).count("/") == 1


def test_a_nonsense_time_changes_nothing(place: Place, staff: Client) -> None:
    order = place()
    assert "Écrivez l&#x27;heure" in do(staff, order, "accept", time="tantôt")
    assert order.accepted_at is None


def test_complete_then_collected_by_code_pays_the_shop(place: Place, staff: Client, shop: Shop) -> None:
    order = place(copies=2, binding="cerdeau")
    do(staff, order, "complete")
    assert order.state == Order.COMPLETE
    code = pickup_code(order)
    answer = staff.post("/shop/pickup/", {"code": f"{code[:3]}-{code[3:].lower()}"}, follow=True)
    assert "remise" in answer.content.decode()
    order.refresh_from_db()
    assert order.state == Order.RETRIEVED
    assert available(shop.account) == order.total - order.total * order.commission_basis_points // 10_000


SPELLINGS = (
    "mon code c'est {dashed} merci", "{lower}", "{spaced}", " {dashed} ", "Code : {dashed}.",
    "my code is {lower}",
    "c'est le code {spaced}", "{single}",
)  # fmt: skip


@pytest.mark.parametrize("words", SPELLINGS)
def test_a_code_is_taken_out_of_the_words_around_it(words: str) -> None:
    for code in ("K7M2QX", "KMNPQR", "234567"):
        dashed, spaced, single = f"{code[:3]}-{code[3:]}", f"{code[:3]} {code[3:]}", " ".join(code)
        said = words.format(dashed=dashed, lower=dashed.lower(), spaced=spaced, single=single)
        assert normalise_code(typed_code(said)) == code, said


def test_a_sentence_with_a_code_hands_over_and_one_without_is_one_wrong_code(
    place: Place, staff: Client
) -> None:
    order = place()
    complete_order(order, actor=STAFF)
    assert 'name="code" placeholder="K7M-2QX" maxlength="100"' in page(staff, order)
    assert "ne correspond" in do(staff, order, "pickup", code="je n'ai plus de batterie")
    assert order.wrong_codes == 1
    code = pickup_code(order).lower()
    do(staff, order, "pickup", code=f"mon code c'est {code[:3]}-{code[3:]} merci")
    assert order.state == Order.RETRIEVED


def test_wrong_codes_at_the_board_ask_for_the_order_and_never_stop_a_right_one(
    place: Place, staff: Client
) -> None:
    order = place()
    complete_order(order, actor=STAFF)
    answers = [
        staff.post("/shop/pickup/", {"code": "222-222"}, follow=True).content.decode() for _ in range(6)
    ]
    assert ["ouvrez d'abord" in answer.replace("&#x27;", "'") for answer in answers] == [False] * 5 + [True]
    staff.post("/shop/pickup/", {"code": pickup_code(order)})
    order.refresh_from_db()
    assert order.state == Order.RETRIEVED


def test_five_wrong_codes_lock_the_opened_order_also_after_signing_in_again_and_no_other(
    place: Place, staff: Client
) -> None:
    locked, other = place(), place()
    for order in (locked, other):
        complete_order(order, actor=STAFF)
    for _ in range(5):
        do(staff, locked, "pickup", code="222-222")
    staff.logout()
    staff.force_login(Membership.objects.get().user, backend="django.contrib.auth.backends.ModelBackend")
    assert "15 minutes" in do(staff, locked, "pickup", code=pickup_code(locked))
    assert locked.state == Order.COMPLETE
    do(staff, other, "pickup", code=pickup_code(other))
    assert other.state == Order.RETRIEVED
    do(staff, locked, "pickup-without-code", name="diop", digits="567", reason="téléphone déchargé")
    assert locked.state == Order.RETRIEVED


def test_names_are_tried_five_times_for_an_order_and_no_other_waits(place: Place, staff: Client) -> None:
    order, other = place(), place()
    for one in (order, other):
        complete_order(one, actor=STAFF)
    told = [do(staff, order, "pickup-without-code", name="x", digits="000", reason="y") for _ in range(6)]
    assert ["Trop d" in words for words in told] == [False] * 5 + [True]
    do(staff, other, "pickup-without-code", name="diop", digits="567", reason="téléphone déchargé")
    assert other.state == Order.RETRIEVED


def test_without_the_code_name_and_digits_hand_over_and_the_customer_reads_it(
    place: Place, staff: Client
) -> None:
    order = place()
    complete_order(order, actor=STAFF)
    wrong = do(staff, order, "pickup-without-code", name="Fall", digits="567", reason="téléphone déchargé")
    assert "ne vont pas ensemble" in wrong
    assert order.state == Order.COMPLETE
    do(staff, order, "pickup-without-code", name="diop", digits="567", reason="")
    assert order.state == Order.COMPLETE
    do(staff, order, "pickup-without-code", name="diop", digits="567", reason="téléphone déchargé")
    assert order.state == Order.RETRIEVED
    assert "téléphone déchargé" in order.events.get(kind="retrieved").reason
    assert Message.objects.get(kind="order_retrieved").params["how"] == "no_code"


def test_a_name_is_compared_without_accents_and_a_number_alone_proves_nothing() -> None:
    named = Customer(public_id="K7M2QX9A", last_name="Ndiayé", phone="+221771234567")
    assert is_customer(named, "NDIAYE", "567")
    assert is_customer(named, "ndiaye", "x9a")
    assert not is_customer(named, "ndiaye", "568")
    nameless = Customer(public_id="K7M2QX9A", phone="+221771234567")
    assert is_customer(nameless, "Awa", "567")
    assert not is_customer(nameless, "Awa", "X9A")
    unknown = Customer(public_id="K7M2QX9A")
    assert not is_customer(unknown, "Awa", "X9A")
    assert not is_customer(unknown, "Awa", "")


def test_without_name_and_telephone_nothing_is_handed_over_without_the_code(
    place: Place, staff: Client, customer: Customer
) -> None:
    order = place()
    complete_order(order, actor=STAFF)
    Customer.objects.update(last_name="", phone="")
    shown = page(staff, order)
    assert "ni nom ni téléphone" in shown and "pickup-without-code" not in shown
    told = do(staff, order, "pickup-without-code", name="x", digits=customer.public_id[-3:], reason="vide")
    assert "montre le code" in told and order.state == Order.COMPLETE
    Customer.objects.update(phone="+221771234567")
    assert "nom qu&#x27;il dit" in page(staff, order) or "nom qu'il dit" in page(staff, order)
    do(staff, order, "pickup-without-code", name="x", digits=customer.public_id[-3:], reason="vide")
    assert order.state == Order.COMPLETE
    do(staff, order, "pickup-without-code", name="x", digits="567", reason="vide")
    assert order.state == Order.RETRIEVED


def test_a_disputed_collection_is_seen_on_the_board_and_on_its_page(place: Place, staff: Client) -> None:
    order = place()
    complete_order(order, actor=STAFF)
    do(staff, order, "pickup-without-code", name="diop", digits="567", reason="téléphone déchargé")
    customer = Actor("customer", order.customer.public_id)
    kept = dispute(order, "j'étais <b>à Thiès</b>", actor=customer)
    board = staff.get("/shop/board/").content.decode()
    assert f"/shop/orders/{order.public_id}/#conversation" in board
    shown = page(staff, order)
    assert "étais &lt;b&gt;à Thiès" in shown and "EveryPrint regarde et décide" in shown
    settle(kept, "customer", "la caméra le montre", actor=Actor("operator", "1"))
    assert "raison au client (la caméra le montre)" in page(staff, order)
    told = f"Commande {order.public_id} contestée : EveryPrint donne raison au client"
    assert told in staff.get("/shop/board/").content.decode().replace("&#x27;", "'")
    money = staff.get("/shop/money/").content.decode()
    assert (
        f"333\xa0F repris sur vos gains, commande {order.public_id}" in money
        and "la caméra le montre" in money
    )
    with clock.travelled(timedelta(days=3, minutes=1)):
        staff = signed_in("later", order.shop)
        assert order.public_id not in staff.get("/shop/board/").content.decode()


def test_aborting_needs_a_reason_and_gives_the_money_back(
    place: Place, staff: Client, customer: Customer
) -> None:
    before = available(customer.account)
    order = place()
    do(staff, order, "abort")
    assert order.state == Order.PENDING
    do(staff, order, "abort", reason="L'imprimante est en panne.")
    assert (order.state, order.reason) == (Order.ABORT, "L'imprimante est en panne.")
    assert available(customer.account) == before


def test_what_the_shop_writes_reaches_the_customer_once(place: Place, staff: Client) -> None:
    order = place()
    form = re.search(r'name="form_id" value="(\w+)"', page(staff, order))
    assert form is not None
    for _ in range(2):
        do(staff, order, "say", text="Pas de pied de page ?", form_id=form.group(1))
    assert Remark.objects.filter(author=Remark.SHOP).count() == 1
    message = Message.objects.get(kind="shop_remark")
    assert message.params["text"] == "Pas de pied de page ?"
    assert message.order == order.public_id
    assert "Pas de pied de page ?" in page(staff, order)


def test_what_the_customer_wrote_is_counted_until_somebody_reads_it(place: Place, staff: Client) -> None:
    order = place()
    text = "<b>à gauche</b>"
    add_remark(order.public_id, "customer", actor=Actor("customer", "x"), key="k", text=text)
    assert "1 message" in staff.get("/shop/").content.decode()
    assert "&lt;b&gt;à gauche" in page(staff, order)
    assert "1 message" not in staff.get("/shop/").content.decode()


def test_the_thread_says_when_the_rest_of_the_page_is_old(place: Place, staff: Client) -> None:
    order = place()
    stamps = [re.findall(r'data-stamp="([^"]+)"', page(staff, order, part)) for part in ("", "thread/")]
    assert stamps[0][0] == stamps[1][0]
    note_opened(order, actor=STAFF)  # a reload would cut the download off
    assert re.findall(r'data-stamp="([^"]+)"', page(staff, order, "thread/"))[0] == stamps[0][0]
    do(staff, order, "accept", minutes=10)
    assert re.findall(r'data-stamp="([^"]+)"', page(staff, order, "thread/"))[0] != stamps[0][0]


def test_a_link_works_for_one_person_and_a_while(place: Place, staff: Client, revision: Revision) -> None:
    order = place()
    link = re.search(r'src="(/shop/orders/\w+/files/sheet-1-1\?token=[\w.]+)"', page(staff, order))
    assert link is not None
    stolen = link.group(1).replace("sheet-1-1", "print-1")
    assert staff.get(stolen).status_code == 403
    with clock.travelled(timedelta(minutes=16)):
        assert staff.get(link.group(1)).status_code == 403
    assert not revision.openings.exists()


def test_a_deleted_file_says_so_and_is_not_counted_as_opened(
    place: Place, staff: Client, revision: Revision
) -> None:
    order = place()
    Revision.objects.update(deleted_at=clock.now())
    assert "a été supprimé" in do(staff, order, "print/1")
    assert order.opened_at is None


def test_an_order_that_nobody_answers_calls_again_at_each_reminder_and_stands_out(
    staff: Client, place: Place
) -> None:
    order = place()
    calls = []
    for minutes, words in ((0, ""), (31, "attend toujours"), (61, "peut faire imprimer ailleurs")):
        with clock.travelled(timedelta(minutes=minutes)):
            remind_and_abort_silent()
            page = staff.get("/shop/board/").content.decode()
        calls.append(re.findall(r'data-calls="([^"]+)"', page)[0])
        assert words in page and ('class="card late"' in page) is bool(words)
    assert len(set(calls)) == 3
    assert "promettez une heure" in staff.get(f"/shop/orders/{order.public_id}/").content.decode()


def test_pausing_stops_new_orders(staff: Client, shop: Shop) -> None:
    assert (
        "aucune nouvelle commande"
        in staff.post("/shop/pause/", {"paused": "1"}, follow=True).content.decode()
    )
    shop.refresh_from_db()
    assert shop.is_paused
    staff.post("/shop/pause/", {"paused": "0"})
    shop.refresh_from_db()
    assert not shop.is_paused


def test_a_suspended_shop_reads_why_and_cannot_lift_it(staff: Client, shop: Shop) -> None:
    suspend(shop, "Quatre plaintes", actor=Actor("operator", "1"))
    page = staff.get("/shop/").content.decode()
    assert "Quatre plaintes" in page and 'name="paused"' not in page
    told = staff.post("/shop/pause/", {"paused": "0"}, follow=True).content.decode()
    assert "reste suspendue" in told
    shop.refresh_from_db()
    assert shop.is_suspended


def test_titles_names_and_pages_are_shortened() -> None:
    assert masked_title("memoire.pdf") == "me•••.pdf"
    assert masked_title("x") == "x•••"
    assert masked_name("Diop") == "D•••"
    assert ranges((3, 12, 13, 14)) == "3, 12–14"
    assert ranges(tuple(range(1, 60, 2))).endswith("23 …")


def test_each_file_of_an_order_is_shown_and_printed_by_itself(
    place: Place, staff: Client, revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = place()
    first = order.lines.get()
    options = Options(pages="1-4", sides="two")
    cost = priced(PRICES, Item(revision, options))
    Line.objects.create(
        order=order,
        revision=revision,
        sha256=first.sha256,
        options=options.to_json(),
        price=cost.to_json(),
        total=cost.total,
    )
    shown = page(staff, order)
    assert "Télécharger le PDF 1" in shown and "Télécharger le PDF 2" in shown
    assert shown.count('class="marks"') == 2 and "PAGES 1-4" in shown
    printed: list[int] = []
    monkeypatch.setattr(
        "everyprint.console.files.print_ready", lambda line: printed.append(line.pk) or b"%PDF"
    )
    monkeypatch.setattr("everyprint.console.files.pdf_of", lambda revision: b"%PDF")
    answer = staff.post(f"/shop/orders/{order.public_id}/print/2/", follow=True)
    assert printed == [order.lines.last().pk]
    assert "-2-1x-A4-recto-verso.pdf" in answer["Content-Disposition"]
    last = revision.page_count
    places = (f"2/{last}", f"2/{last + 1}", "2/0", "3/1", "0/1")
    found = [staff.get(f"/shop/orders/{order.public_id}/pages/{place}/").status_code for place in places]
    assert found == [200, 404, 404, 404, 404]
    assert "a été supprimé" in do(staff, order, "print/9")
