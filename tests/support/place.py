"""A place where every face has something to show: a shop with orders, customers, staff, an operator, keys."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.signals import request_finished, request_started
from django.core.signing import get_cookie_signer
from django.db import close_old_connections, reset_queries, transaction

from everyprint import asgi
from everyprint.accounts.services import create_api_key, create_staff
from everyprint.api.published import callers
from everyprint.bot import turn
from everyprint.bot.models import Dialog
from everyprint.console.access import Staff, membership_of
from everyprint.console.files import file_url as shop_file_url
from everyprint.customers.models import Customer
from everyprint.customers.services import register as register_customer
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM
from everyprint.lib.ratelimit import RateLimit
from everyprint.lib.serving.bodies import Bodies, Body
from everyprint.lib.serving.lanes import Answer, answer_of
from everyprint.messaging import links
from everyprint.messaging.channels import registry
from everyprint.messaging.message import CHANGE, PROOF, RECEIPT, SHEET, Picture, Target
from everyprint.orders.models import Order
from everyprint.payments.services import create_vouchers, take_cash
from everyprint.web import files as web_files
from everyprint.web import live, views
from everyprint.web.visitor import COOKIE, SALT
from tests.support import make
from tests.support.authenticator import give_phone, signed_in
from tests.support.strangers import CUSTOMER, OPERATOR, STAFF, Call, Place

STEPS = (turn.START, turn.OPTIONS, turn.SHOPS, turn.QUOTE, turn.PASSWORD, turn.COMMENT, turn.VOUCHER)
STEPS += (turn.AMOUNT, turn.NUMBER, turn.NETWORK, turn.FIX_PAGES)


def made_place(monkeypatch: pytest.MonkeyPatch, settings: Any, folder: Path) -> Place:
    """A shop with orders, customers at every step of the dialog, staff, an operator and keys."""
    monkeypatch.setitem(registry.CHANNELS, "toy", "tests.toys.channel.ToyChannel")
    make.configured(monkeypatch, "http://127.0.0.1:1")
    for module, name in ((views, "sendings"), (views, "arrivals"), (callers, "calls_per_key")):
        monkeypatch.setattr(module, name, RateLimit(0, 0))
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": folder / "files"},
        },
    }
    shop = make.shop(phone="+221771234567")
    owner = register_customer("chatfuel:default", "toto54", last_name="Toto", phone="+221771234567")
    take_cash(owner, 50_000, shop=None, actor=SYSTEM, key="start")
    create_vouchers(500, 2, actor=SYSTEM)
    open_order, ready = make.placed(owner, shop), make.complete(owner, shop)
    readable = make.readable(owner)
    people = [_at_step(step, readable.public_id) for step in STEPS]
    staff = create_staff("clerk", "a long enough secret", shop=shop.public_id)
    boss = create_staff("boss", "a long enough secret", is_operator=True)
    give_phone(boss)
    sessions = {user: {"sessionid": signed_in(user).cookies["sessionid"].value} for user in (staff, boss)}
    cookies = {
        CUSTOMER: [{COOKIE: _signed(visitor)} for visitor in people],
        STAFF: [sessions[staff]],
        OPERATOR: [sessions[boss]],
    }
    return Place(
        known=_known(shop.public_id, [open_order, ready], readable),
        cookies=cookies,
        keys=[create_api_key(scope) for scope in ("bot", "operator", f"shop:{shop.public_id}")],
        links=_links(owner, staff, [open_order, ready]),
    )


def _at_step(step: str, revision: str) -> str:
    """The id of the browser of a customer with money and a document, who stands at a step."""
    customer = make.customer(20_000)
    document = make.revision(customer)
    choices = {"revision": document.public_id, "options": {"pages": "1-3"}, "near": [14.7, -17.4]}
    now = {"updated_at": clock.now(), "step": step, "choices": choices}
    Dialog.objects.update_or_create(customer=customer, defaults=now)
    return customer.addresses.get().external_id


def _signed(visitor: str) -> str:
    return get_cookie_signer(salt=COOKIE + SALT).sign(visitor)


def _known(shop: str, orders: list[Order], revision: Any) -> dict[str, list[str]]:
    ids = [order.public_id for order in orders]
    applications = ["customers", "orders", "ledger", "messaging", "auth"]
    return {
        "order_id": ids,
        "public_id": ids,
        "command_id": ids,
        "revision_id": [revision.public_id],
        "object_id": ["1", "2"],
        "id": ["1"],
        "content_type_id": ["1"],
        "name": ["toy", "web", "pawapay"],
        "kind": [SHEET, CHANGE, links.PDF],
        "what": ["print-1", "sheet-1-1", "page-1-1"],
        "job": ["1"],
        "number": ["1", "+221771234567"],
        "first": ["1"],
        "app_label": applications,
        "url": ["orders"],
        "printer_id": [shop],
        "shop": [shop],
        "messenger_id": ["toto54"],
        "gender": ["Male"],
        "status": ["0", "1", "2"],
        "color": ["0"],
        "binding": ["0"],
        "paper_format": ["1"],
        "last_name": ["Diop"],
        "master_pass": ["a secret"],
        "pages_to_print": ["All"],
        "file_url": ["http://127.0.0.1:1/x.pdf"],
        "username": ["clerk"],
        "login": ["clerk"],
        "password": ["a long enough secret"],
        "from": ["ada"],
        "minutes": ["20"],
        "time": ["16:30"],
        "text": ["aide", "2 copies", "1-5", "commander", "500", "771234567", "annuler", "wave", "solde"],
        "tap": [
            f"pay:{ids[0]}",
            f"cancel:{ids[0]}",
            f"score:{ids[0]}:5",
            f"print:{revision.public_id}",
            "shops",
            "copies",
            "set:sides=two",
            "near:14.7,-17.4",
            f"shop:{shop}",
            "topup",
            "voucher",
            "amount:500",
            "join:x",
            "again:x",
        ],
        "depositId": ["f4401bd2-1568-4140-bf2d-eb77d2b2b639"],
        "model_name": ["order"],
        "field_name": ["shop"],
        "financial_allocation": ['{"A4":{"gray":10}}'],
        "position": ['{"name":"x","location":[14,-17]}'],
        "schedules": ['{"open":"7:30","close":"20:00"}'],
        "state": ["pending"],
        "latitude": ["14.7"],
        "longitude": ["-17"],
        "scope": ["bot", "operator"],
        "next": ["/shop/"],
        "since": ["3"],
        "customer": ["K7M2-QX9A"],
        "amount": ["500"],
    }


def _links(owner: Customer, staff: User, orders: list[Order]) -> list[str]:
    works = membership_of(staff)
    assert works is not None
    at = Staff(works, orders[0].shop)
    pages = [links.page_url(Target(page, order.public_id)) for page in (PROOF, RECEIPT) for order in orders]
    pages += [links.picture_url(Picture(SHEET, orders[0].lines.get().revision.public_id, 7, ""))]
    pages += [links.document_url(orders[0].lines.get().revision.public_id)]
    ours = [page.removeprefix(asgi.settings.BASE_URL) for page in pages]
    ours += [web_files.proof_url(orders[0], job, first) for job in (1, 2) for first in (0, 1, 99)]
    whats = (
        "print-1",
        "print-9",
        "sheet-1-1",
        "sheet-1-99999",
        "page-1-1",
        "remark-x",
        "x",
        "print-x",
        "print-",
        "page-1",
    )
    return ours + [shop_file_url(at, order, what) for what in whats for order in orders]


@contextmanager
def undone() -> Iterator[None]:
    """A savepoint that is rolled back: each request meets the same place."""
    block: Any = transaction.atomic()
    block._from_testcase = True  # a service's own transaction may stand inside, as in the test's
    with block:
        yield
        transaction.set_rollback(True)


@contextmanager
def connected() -> Iterator[None]:
    """Django closes its connection after each request; the test's stays open, as with its test client."""
    request_finished.disconnect(close_old_connections)
    request_started.disconnect(close_old_connections)
    request_started.disconnect(reset_queries)
    yield
    request_started.connect(reset_queries)
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def answered(call: Call) -> Answer:
    """What the server's entry answers, from its scope on."""
    if call.path.startswith("/live/"):
        return asyncio.run(_streamed(call))
    body = Body(Bodies(asgi.settings.DATA_DIR, 0), BytesIO(call.body), len(call.body))
    return answer_of(asgi.wsgi_application, asgi.environ_for(call.scope, body))


async def _streamed(call: Call) -> Answer:
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    await live.application(call.scope, receive, send)
    return Answer(sent[0]["status"], [], b"")
