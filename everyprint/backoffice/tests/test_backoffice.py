"""The operator sees everything and changes nothing but keys."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from everyprint.accounts.models import ApiKey, Membership
from everyprint.accounts.queries import caller_of
from everyprint.accounts.services import create_api_key, create_staff
from everyprint.backoffice.headings import FIELDS, MODELS
from everyprint.backoffice.paging import COUNTED_MAX, BoundedPaginator
from everyprint.conversations.queries import of_order
from everyprint.conversations.services import add_remark
from everyprint.customers.models import Customer
from everyprint.customers.services import register as register_customer
from everyprint.documents.models import Document, Opening, Revision
from everyprint.feedback.models import Feedback
from everyprint.ledger.models import Transfer
from everyprint.ledger.queries import available
from everyprint.ledger.services import open_account
from everyprint.lib import clock, ids
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.messaging.channels.base import Arrived
from everyprint.messaging.inbox import keep as keep_arrival
from everyprint.messaging.models import Message
from everyprint.orders.models import Dispute, Order
from everyprint.orders.pricing import Options
from everyprint.orders.services import abort_order, accept_order, buy, complete_order, retrieve_order
from everyprint.payments.cash import reverse as reverse_cash
from everyprint.payments.models import Attempt, AttemptEvent, Discrepancy
from everyprint.payments.services import create_vouchers, take_cash
from everyprint.payments.suspense import suspend
from everyprint.shops.prices import Prices, SidePrices
from everyprint.shops.services import register as register_shop
from everyprint.shops.services import set_paused
from everyprint.shops.services import suspend as suspend_shop
from tests.support.authenticator import CODE, give_phone, signed_in

PAGES = [
    (model._meta.app_label, model._meta.model_name) for model in admin.site._registry if model is not User
]
PACKAGES = [
    "accounts",
    "customers",
    "shops",
    "orders",
    "ledger",
    "payments",
    "messaging",
    "feedback",
    "documents",
]
LEDGER = {"balance", "transfer", "entry", "hold"}


@pytest.fixture
def world(db: None) -> Order:
    """At least one row on every page of the backoffice; the order."""
    moment = clock.now()
    open_account("cash:platform", floor=None)
    open_account("voucher:outstanding")
    shop = register_shop("LE PARRAIN", Prices({"A4": SidePrices(10, 25)}), public_id="EEX22")
    customer = register_customer("web", "first", last_name="Diop")
    take_cash(customer, 1000, shop=None, actor=Actor("operator", "desk"), key="cash")
    take_cash(customer, 500, shop=shop, actor=Actor("staff", "1"), key="till")
    reverse_cash(shop, Transfer.objects.get(key="cash:till").pk, 0, "faux billet", actor=Actor("staff", "1"))
    create_vouchers(500, 1, actor=SYSTEM)
    document = Document.objects.create(
        public_id=ids.new_key(), customer=customer.public_id, name="memoire.pdf", created_at=moment
    )
    revision = Revision.objects.create(
        public_id=ids.new_key(),
        document=document,
        sha256="0" * 64,
        size_bytes=1,
        state=Revision.READY,
        inspection={"type": "pdf", "pages": 3},
        page_count=3,
        created_at=moment,
        delete_at=moment + timedelta(days=7),
    )
    order = buy(customer, shop, revision, Options(), actor=Actor("customer", customer.public_id))
    add_remark(order.public_id, "customer", actor=SYSTEM, key="said", text="Bonjour")
    Feedback.objects.create(customer=customer, order=order, score=5, created_at=moment)
    attempt = Attempt.objects.create(
        public_id="one",
        key="one",
        party=customer.public_id,
        amount=500,
        currency="XOF",
        reference="reference",
        created_at=moment,
        next_try_at=moment,
    )
    suspend(attempt, 450, "XOF", actor=SYSTEM)
    AttemptEvent.objects.create(attempt=attempt, before="new", after="pending", actor="system", at=moment)
    Opening.objects.create(revision=revision, actor="staff:1", what="print", opened_at=moment)
    keep_arrival(Arrived("toy", "ada", "1", text="bonjour"))
    clerk = User.objects.create(username="clerk")
    Membership.objects.create(user=clerk, shop=shop.public_id)
    create_api_key("bot")
    Dispute.objects.create(order=order, words="ce n'était pas moi", created_at=moment)
    return order


@pytest.fixture
def operator(world: Order) -> Client:
    user = User.objects.create(username="operator", is_staff=True, is_superuser=True)
    give_phone(user)
    return signed_in(user)


def address(label: str, name: str, page: str, *arguments: Any) -> str:
    return reverse(f"admin:{label}_{name}_{page}", args=arguments)


def first_row(name: str) -> Any:
    model = next(model for model in admin.site._registry if model._meta.model_name == name)
    return model._default_manager.order_by("-pk")[0]


@pytest.mark.parametrize(("label", "name"), PAGES)
def test_every_page_shows_and_refuses_to_write(operator: Client, label: str, name: str) -> None:
    row = first_row(name)
    listed, detail = address(label, name, "changelist"), address(label, name, "change", row.pk)
    assert operator.get(listed).status_code == 200
    assert operator.get(f"{listed}?q=EEX22").status_code == 200
    assert operator.get(detail).status_code == 200
    before = type(row)._default_manager.values().get(pk=row.pk)
    assert operator.get(address(label, name, "add")).status_code == 403
    assert operator.post(detail, {"name": "x", "_save": "1"}).status_code == 403
    assert operator.post(address(label, name, "delete", row.pk), {"post": "yes"}).status_code == 403
    operator.post(listed, {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"})
    assert type(row)._default_manager.values().get(pk=row.pk) == before


def test_nothing_else_is_offered(db: None) -> None:
    assert all(label in PACKAGES for label, _ in PAGES)
    assert {name for _, name in PAGES} >= LEDGER


MINE = {
    "accounts",
    "customers",
    "shops",
    "orders",
    "ledger",
    "payments",
    "messaging",
    "feedback",
    "documents",
}


def test_an_order_shows_its_history_its_lines_and_its_conversation(operator: Client, world: Order) -> None:
    page = operator.get(address("orders", "order", "change", world.pk)).content.decode()
    assert "memoire.pdf r1, 3 p." in page
    assert "placed" in page
    assert "Bonjour" in page


def test_a_customer_shows_addresses_and_balance(operator: Client, world: Order) -> None:
    page = operator.get(address("customers", "customer", "change", world.customer.pk)).content.decode()
    assert "970\xa0F" in page
    assert "first" in page


def test_an_id_finds_its_row_as_written_or_with_dashes(operator: Client, world: Order) -> None:
    abort_order(world, "test", actor=SYSTEM)
    listed = address("orders", "order", "changelist")
    for written in (world.public_id, ids.grouped(world.public_id).lower(), world.customer.public_id):
        assert world.public_id in operator.get(listed, {"q": written}).content.decode()
    assert world.public_id not in operator.get(listed, {"q": world.public_id[:-1]}).content.decode()


def test_parked_messages_can_be_listed(operator: Client, world: Order) -> None:
    Message.objects.update(state=Message.PARKED)
    listed = address("messaging", "message", "changelist")
    kind = Message.objects.order_by("-pk")[0].kind
    assert kind in operator.get(listed, {"state": "parked"}).content.decode()
    assert kind not in operator.get(listed, {"state": "failed"}).content.decode().split("<tbody")[-1]


def test_a_revoked_key_opens_nothing(operator: Client) -> None:
    key = create_api_key("operator")
    row = ApiKey.objects.order_by("-pk")[0]
    listed = address("accounts", "apikey", "changelist")
    operator.post(listed, {"action": "revoke", "_selected_action": [row.pk]})
    assert caller_of(key) is None


def test_the_operator_signs_in_with_password_and_code_and_a_clerk_does_not_get_in(world: Order) -> None:
    phone = give_phone(create_staff("boss", "a long enough secret", is_operator=True))
    client = Client()
    door = client.get("/backoffice/login/")["Location"]
    client.post(door, {"username": "boss", "password": "a long enough secret"})
    client.post(CODE, {"code": phone.code()})
    assert client.get("/backoffice/").status_code == 200
    clerk = Client()
    clerk.force_login(User.objects.get(username="clerk"))
    assert clerk.get("/backoffice/").status_code == 302


def test_a_long_list_is_not_counted_to_its_end(db: None) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert BoundedPaginator(Customer.objects.order_by("pk"), 50).count == 0
    assert f"LIMIT {COUNTED_MAX}" in queries[0]["sql"]


def test_the_operator_gives_a_clerk_a_new_password_and_locks_them_out(operator: Client) -> None:
    keep_arrival(Arrived("toy", "ada", "1", text="bonjour"))
    clerk = User.objects.get(username="clerk")
    page = reverse("admin:auth_user_password_change", args=[clerk.pk])
    secret = "another long secret"
    operator.post(page, {"password1": secret, "password2": secret, "usable_password": "true"})
    clerk.refresh_from_db()
    assert clerk.check_password(secret)
    detail = reverse("admin:auth_user_change", args=[clerk.pk])
    assert operator.get(detail).status_code == 200
    operator.post(detail, {"membership-TOTAL_FORMS": 0, "membership-INITIAL_FORMS": 0, "is_superuser": "on"})
    clerk.refresh_from_db()
    assert (clerk.is_active, clerk.is_superuser) == (False, False)


def test_a_shop_is_suspended_with_a_reason_and_its_history_names_who_did_it(
    operator: Client, world: Order
) -> None:
    listed = address("shops", "shop", "changelist")

    def act(action: str, reason: str = "") -> str:
        told = {"action": action, "_selected_action": [world.shop.pk], "reason": reason}
        page = operator.post(listed, told, follow=True).content.decode()
        world.shop.refresh_from_db()
        return page

    assert "Dites pourquoi" in act("suspend") and not world.shop.is_suspended
    act("suspend", "Quatre plaintes cette semaine")
    assert world.shop.is_suspended
    act("end_suspension")
    assert not world.shop.is_suspended
    row = world.shop.suspensions.get()
    boss = f"operator:{User.objects.get(username='operator').pk}"
    assert (row.reason, row.actor, row.ended_by) == ("Quatre plaintes cette semaine", boss, boss)
    detail = operator.get(address("shops", "shop", "change", world.shop.pk)).content.decode()
    assert "Quatre plaintes" in detail


def test_a_shop_is_told_in_the_conversation_of_a_customer_that_the_operator_names(
    operator: Client, world: Order
) -> None:
    for typed, kept in (
        ("K7M2-QX9A", ""),
        (world.customer.public_id.lower(), world.customer.public_id),
        ("", ""),
    ):
        told = {"action": "connect", "_selected_action": [world.shop.pk], "reason": typed}
        operator.post(address("shops", "shop", "changelist"), told)
        world.shop.refresh_from_db()
        assert world.shop.conversation == kept


def test_the_operator_ends_the_pause_of_a_shop_and_no_suspension_by_it(
    operator: Client, world: Order
) -> None:
    set_paused(world.shop, True)
    suspend_shop(world.shop, "plaintes", actor=SYSTEM)
    told = {"action": "resume", "_selected_action": [world.shop.pk]}
    operator.post(address("shops", "shop", "changelist"), told)
    world.shop.refresh_from_db()
    assert (world.shop.is_paused, world.shop.is_suspended) == (False, True)


@pytest.mark.parametrize("is_complete", [False, True])
def test_an_order_is_ended_with_a_reason_and_its_money_given_back(
    operator: Client, world: Order, is_complete: bool
) -> None:
    listed, before = address("orders", "order", "changelist"), available(world.customer.account)
    accept_order(world, clock.now(), actor=Actor("staff", "1"))
    if is_complete:
        complete_order(world, actor=Actor("staff", "1"))

    def end(reason: str) -> str:
        told = {"action": "end", "_selected_action": [world.pk], "reason": reason}
        page = operator.post(listed, told, follow=True).content.decode()
        world.refresh_from_db()
        return page

    assert "Dites pourquoi" in end(" ") and world.is_open
    end("Imprimerie fermée depuis lundi")
    assert world.state == Order.ABORT and available(world.customer.account) == before + world.total
    event = world.events.get(kind="aborted")
    boss = f"operator:{User.objects.get(username='operator').pk}"
    assert (event.actor, event.reason) == (boss, "Imprimerie fermée depuis lundi")
    said = Message.objects.get(customer=world.customer.public_id, kind="order_aborted")
    assert (said.params["by"], said.params["reason"]) == ("operator", "Imprimerie fermée depuis lundi")
    told_shop = of_order(world.public_id)[-1].text
    assert "EveryPrint a annulé" in told_shop and "fermée depuis lundi" in told_shop
    assert "déjà annulée" in end("encore") and available(world.customer.account) == before + world.total


def test_money_that_came_otherwise_than_asked_for_has_two_ways_out(operator: Client, world: Order) -> None:
    listed = address("payments", "discrepancy", "changelist")
    row = Discrepancy.objects.get()
    page = operator.get(listed).content.decode()
    assert "450\xa0F (XOF)" in page and 'name="reference"' in page

    def act(action: str, reference: str = "") -> None:
        told = {"action": action, "_selected_action": [row.pk], "reference": reference}
        operator.post(listed, told)
        row.refresh_from_db()

    act("send_back")
    assert row.state == "open", "without a reference nothing was sent back"
    act("send_back", "OM 4711")
    act("credit")
    assert (row.state, row.reference) == ("sent_back", "OM 4711")
    assert row.ended_by == f"operator:{User.objects.get(username='operator').pk}"
    assert available("suspense") == 0 and available(f"customer:{world.customer.public_id}") == 970


@pytest.mark.parametrize("action", ["for_shop", "for_customer"])
def test_a_disputed_collection_is_settled_once_with_a_reason(
    operator: Client, world: Order, action: str
) -> None:
    accept_order(world, clock.now(), actor=Actor("staff", "1"))
    complete_order(world, actor=Actor("staff", "1"))
    retrieve_order(world, actor=Actor("staff", "1"), how="no_code", reason="Diop, 567, vide")
    listed, before = address("orders", "dispute", "changelist"), available(world.customer.account)
    kept = Dispute.objects.get()
    shown = operator.get(address("orders", "dispute", "change", kept.pk)).content.decode()
    assert "Diop, 567, vide" in shown
    assert "ce n" in operator.get(address("orders", "order", "change", world.pk)).content.decode()

    def act(action: str, reason: str) -> str:
        told = {"action": action, "_selected_action": [kept.pk], "reason": reason}
        page = operator.post(listed, told, follow=True).content.decode()
        kept.refresh_from_db()
        return page

    assert "Dites pourquoi" in act(action, " ") and kept.state == Dispute.OPEN
    assert "les deux sont" in act(action, "la caméra le montre")
    assert "déjà réglée" in act("for_customer", "encore")
    assert (kept.state, kept.reason) == (action.removeprefix("for_"), "la caméra le montre")
    assert kept.ended_by == f"operator:{User.objects.get(username='operator').pk}"
    moved = world.total if action == "for_customer" else 0
    assert (kept.returned, available(world.customer.account) - before) == (moved, moved)


def test_a_credit_at_a_counter_is_corrected_by_the_operator_on_any_day(
    operator: Client, world: Order
) -> None:
    before = available(world.shop.cash_account)
    take_cash(world.customer, 25_000, shop=world.shop, actor=Actor("staff", "1"), key="typed")
    credit = Transfer.objects.get(key="cash:typed")
    listed = address("ledger", "transfer", "changelist")
    told = {"action": "correct", "_selected_action": [credit.pk], "received": "", "reason": "un zéro de trop"}
    with clock.travelled(timedelta(days=3)):
        operator.post(listed, told)
        assert available(world.shop.cash_account) == before - 25_000, "what was received has to be said"
        operator.post(listed, told | {"received": "2500"})
    assert available(world.shop.cash_account) == before - 2_500
    shown = operator.get(address("payments", "cashreversal", "changelist")).content.decode()
    assert "un zéro de trop" in shown and "22\xa0500\xa0F" in shown


def test_no_secret_is_shown(operator: Client, world: Order) -> None:
    Customer.objects.update(recovery_hash="recovery-secret")
    pages = (
        address("customers", "customer", "change", world.customer.pk),
        address("shops", "shop", "change", world.shop.pk),
        address("accounts", "apikey", "change", ApiKey.objects.get().pk),
        address("payments", "voucher", "change", first_row("voucher").pk),
    )
    shown = "".join(operator.get(page).content.decode() for page in pages)
    for secret in ("recovery-secret", ApiKey.objects.get().key_hash, first_row("voucher").code_hash):
        assert secret not in shown


def test_the_menu_leads_to_every_list(operator: Client) -> None:
    page = operator.get("/backoffice/").content.decode()
    assert "Messages en attente" in page
    for label, name in [*PAGES, ("auth", "user")]:
        assert f'href="{address(label, str(name), "changelist")}"' in page


def shown_fields() -> list[tuple[str, str, str]]:
    """Each field of ours that a list, a page or the rows beneath it show: model, name, heading."""
    found = []
    for model, page in admin.site._registry.items():
        if model is User:
            continue
        names = [*page.list_display, *flatten(page.fields or [field.name for field in model._meta.fields])]
        shown = [(model, name) for name in names if name not in (page.exclude or ())]
        shown += [(inline.model, name) for inline in page.inlines for name in inline.fields]
        for owner, name in shown:
            field = next((field for field in owner._meta.fields if field.name == name), None)
            if field is not None:
                found.append((owner.__name__, name, str(field.verbose_name)))
    return found


def test_every_heading_is_the_operators_word_and_no_fields_name(db: None) -> None:
    fields = shown_fields()
    assert len(fields) > 100
    assert [field for field in fields if field[1] not in FIELDS] == []
    assert ("Order", "placed_at", "Payée le") in fields
    with translation.override("en"):
        assert ("Order", "placed_at", "Paid on") in shown_fields()
    assert {str(model._meta.label) for model in admin.site._registry if model is not User} <= set(MODELS)


def test_a_page_is_headed_in_the_operators_language(operator: Client) -> None:
    listed = address("orders", "order", "changelist")
    french = operator.get(listed, headers={"accept-language": "fr"}).content.decode()
    assert "Payée le" in french and "Filtres" in french and "Commandes" in french
    english = operator.get(listed, headers={"accept-language": "en"}).content.decode()
    assert "Paid on" in english and "Filters" in english and "Payée le" not in english


@pytest.mark.parametrize(
    ("label", "name"), [("orders", "order"), ("auth", "user"), ("payments", "discrepancy")]
)
def test_a_row_that_is_not_there_is_not_found(operator: Client, label: str, name: str) -> None:
    for page in ("change", "history", "delete"):
        assert operator.get(address(label, name, page, "no-such-row")).status_code in (403, 404)
    assert operator.get(address(label, name, "change", "9" * 400)).status_code == 404


def test_an_address_with_an_empty_column_or_a_page_that_is_none_is_no_error(operator: Client) -> None:
    page = address("payments", "discrepancy", "change", first_row("discrepancy").pk)
    assert operator.get(f"{page}?_to_field=").status_code == 200
    assert operator.get("/backoffice/search/?s=a&page=x").status_code == 404
