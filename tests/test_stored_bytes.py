"""Every stored byte and who may read it: while an order is open, after its end, and 24 hours later.

Customer, shop and strangers try every address that ever carries a file; what each is given is compared with
what lies in the store, so that a file that nobody thought of is in the table too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern

from everyprint.accounts.models import Membership
from everyprint.accounts.services import create_staff
from everyprint.console import files as console_files
from everyprint.console import urls as console_urls
from everyprint.console.access import Staff
from everyprint.conversations.models import Remark
from everyprint.customers.models import Customer
from everyprint.documents import analysis, storage, tasks
from everyprint.documents.engine.tests.make import BLACK, COLOUR, pdf
from everyprint.documents.engine_room import room
from everyprint.documents.models import PrintReady, Revision
from everyprint.documents.queries import named_files
from everyprint.jobs.models import Event
from everyprint.jobs.services import handle_event
from everyprint.lib import clock
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.messaging import links
from everyprint.messaging.message import CHANGE, PROOF, SHEET, Picture, Target
from everyprint.orders.codes import pickup_code
from everyprint.orders.models import Order
from everyprint.orders.pickup import hand_over
from everyprint.orders.queries import lines_of
from everyprint.orders.services import abort_order, accept_order, complete_order
from everyprint.payments.services import take_cash
from everyprint.shops.models import Shop
from everyprint.web import files as web_files
from everyprint.web import urls as web_urls
from tests.support import make
from tests.support.authenticator import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.process]
PASSWORD = "a long enough secret"
# What the addresses of the two faces that carry bytes are called. A new one has to come into `addresses`.
CARRIERS = {"proof_pdf", "proof_sheet", "sheet", "change", "file", "media", "print", "page"}
KINDS = ("source", "pdf", "sheet", "change", "print-ready")
OWNER, ADDRESS, SHOP = "customer", "customer's channel", "shop"


@pytest.fixture(autouse=True)
def _store(settings, tmp_path: Path) -> Iterator[None]:
    store = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": store}
    yield
    room.close()


@dataclass
class Scene:
    """A customer's browser, the shop, and those whom none of it concerns."""

    shop: Shop
    browser: Client = field(default_factory=Client)
    number: int = 0

    @property
    def customer(self) -> Customer:
        return Customer.objects.get(pk=self.order.customer_id) if Order.objects.exists() else self._newest

    @property
    def _newest(self) -> Customer:
        return Customer.objects.latest("pk")

    @property
    def order(self) -> Order:
        return Order.objects.select_related("customer", "shop").latest("pk")

    def send(self, **said: object) -> None:
        """What a customer does on the page, and what the workers make of it."""
        self.number += 1
        answer = self.browser.post("/send", {"key": f"k{self.number}", **said})
        assert answer.status_code < 400, answer.content
        self.work()

    def work(self) -> None:
        for revision in Revision.objects.filter(state=Revision.WAITING):
            analysis.analyse_slowly(revision.pk)
        for event in Event.objects.filter(handled_at__isnull=True):
            handle_event(event.pk)

    def upload(self, name: str, data: bytes) -> Revision:
        self.send(files=SimpleUploadedFile(name, data))
        return Revision.objects.latest("pk")


def staff_of(shop: Shop) -> Client:
    """A person of a shop, signed in just now."""
    membership = Membership.objects.filter(shop=shop.public_id).select_related("user").first()
    user = (
        membership.user if membership else create_staff(f"at-{shop.public_id}", PASSWORD, shop=shop.public_id)
    )
    return signed_in(user)


@pytest.fixture
def scene() -> Scene:
    """A paid and accepted order of an improved copy, with a file and words for the shop."""
    scene = Scene(make.shop())
    first = scene.upload("memoire.pdf", pdf([COLOUR, "", BLACK]))
    take_cash(scene.customer, 2000, shop=None, actor=SYSTEM, key="start")
    scene.send(tap=f"fix:{first.public_id}:blank_pages")
    improved = Revision.objects.get(parent=first)
    assert (improved.state, bool(improved.change_path)) == (Revision.READY, True)
    scene.send(tap=f"print:{improved.public_id}")
    scene.send(tap="shops")
    scene.send(tap=f"shop:{scene.shop.public_id}")
    scene.send(tap=f"pay:{scene.order.public_id}")
    note = scene.upload("note.pdf", pdf([COLOUR, COLOUR]))
    scene.send(tap=f"pass_file:{scene.order.public_id}:{note.public_id}")
    scene.send(tap="help")
    accept_order(scene.order, clock.now() + timedelta(minutes=20), actor=Actor("staff", "1"))
    assert Remark.objects.filter(revision=note.public_id).exists()
    return scene


def path_of(url: str) -> str:
    return re.sub(r"^https?://[^/]+", "", url)


def addresses(scene: Scene) -> dict[str, list[str]]:
    """Every address that carries a file of the order, signed just now, by whom it is made for."""
    customer, order = scene.customer, scene.order
    own, channel, whats = [], [], []
    for revision in Revision.objects.filter(document__customer=customer.public_id):
        name = revision.public_id
        own += [web_files.file_url(customer, name), web_files.change_url(customer, name)]
        own += [web_files.sheet_url(customer, name, n) for n in range(len(revision.sheet_paths))]
        channel += [links.document_url(name), links.picture_url(Picture(CHANGE, name, 0, ""))]
        channel += [links.picture_url(Picture(SHEET, name, n, "")) for n in range(len(revision.sheet_paths))]
        whats.append(f"remark-{name}")
    token = links.page_url(Target(PROOF, order.public_id)).partition("token=")[2]
    for job in range(1, len(lines_of(order)) + 1):
        own += [web_files.proof_url(order, job), web_files.proof_url(order, job, 1)]
        channel += [
            web_files.proof_url(order, job, link=token),
            web_files.proof_url(order, job, 1, link=token),
        ]
        whats += [f"print-{job}", f"sheet-{job}-1", f"page-{job}-1"]
    user = User.objects.get(username=f"at-{scene.shop.public_id}")
    person = Staff(Membership.objects.get(user=user), scene.shop)
    shops = [console_files.file_url(person, order, what) for what in whats]
    return {OWNER: own, ADDRESS: [path_of(url) for url in channel], SHOP: shops}


def bytes_for(browser: Client, urls: list[str]) -> list[bytes]:
    """The files that a browser is given there."""
    answers = [browser.get(url) for url in urls]
    return [
        one.content for one in answers if one.status_code == 200 and one.content[:4] in (b"%PDF", b"RIFF")
    ]


def stored(scene: Scene) -> dict[str, str]:
    """Every file in the store by its place, with what it is; the rows name each of them."""
    kinds: dict[str, str] = {}
    for revision in Revision.objects.filter(deleted_at__isnull=True):
        kinds |= {source["path"]: "source" for source in revision.sources}
        kinds |= dict.fromkeys(revision.sheet_paths, "sheet")
        kinds |= {revision.pdf_path: "pdf", revision.change_path: "change"}
    kinds |= dict.fromkeys(PrintReady.objects.values_list("path", flat=True), "print-ready")
    kinds.pop("", None)
    places = set(storage.stored_before(clock.now() + timedelta(days=400)))
    assert places == set(kinds) == named_files() - {""}
    return kinds


def readers(scene: Scene) -> tuple[dict[str, set[str]], dict[str, int]]:
    """Who is given the very bytes of which kind of stored file, and how many files each is given at all."""
    staff, other = staff_of(scene.shop), staff_of(make.shop())
    urls = addresses(scene)
    stranger = Client()
    stranger.post("/send", {"text": "bonjour", "key": "stranger"})
    given = {
        OWNER: bytes_for(scene.browser, urls[OWNER]),
        ADDRESS: bytes_for(Client(), urls[ADDRESS]),
        SHOP: bytes_for(staff, urls[SHOP]),
    }
    # Nobody is helped by an address that was made for somebody else.
    crossed = {
        "stranger": bytes_for(stranger, urls[OWNER] + urls[SHOP]),
        "without a cookie": bytes_for(Client(), urls[OWNER] + urls[SHOP]),
        "shop with the customer's": bytes_for(staff, urls[OWNER]),
        "another shop": bytes_for(other, urls[OWNER] + urls[SHOP]),
        "customer with the shop's": bytes_for(scene.browser, urls[SHOP]),
        "without a signature": [
            data
            for browser in (scene.browser, staff, stranger)
            for data in bytes_for(browser, [url.partition("?")[0] for name in urls for url in urls[name]])
        ],
    }
    assert {who: len(found) for who, found in crossed.items() if found} == {}
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for place, kind in stored(scene).items():
        data = storage.read(place)
        found[kind] |= {who for who, files in given.items() if data in files}
    return found, {who: len(files) for who, files in given.items()}


def sweep() -> None:
    tasks.delete_overdue_files()
    tasks.delete_unnamed_files()


def carriers() -> set[str]:
    """The names of the routes whose views give files away."""
    routes = [*web_urls.urlpatterns, *console_urls.urlpatterns]
    modules = ("web.files", "web.media", "console.files")
    found = [
        one for one in routes if isinstance(one, URLPattern) and one.callback.__module__.endswith(modules)
    ]
    return {str(one.name) for one in found}


def test_no_route_gives_files_away_that_the_table_does_not_know() -> None:
    assert carriers() == CARRIERS


@pytest.mark.parametrize("end", ["collected", "aborted"])
def test_every_byte_of_an_ended_order_ends_with_it(scene: Scene, end: str) -> None:
    staff = staff_of(scene.shop)
    staff.post(f"/shop/orders/{scene.order.public_id}/print/1/", follow=True)
    table, given = readers(scene)
    assert table == {
        "source": set(),  # what was sent is read by the engine alone
        "pdf": {OWNER, ADDRESS, SHOP},  # of the shop: what was sent to it in the conversation
        "sheet": {OWNER, ADDRESS, SHOP},  # drawn for the shop anew, and the same
        "change": {OWNER, ADDRESS},
        "print-ready": {OWNER, ADDRESS, SHOP},
    }
    assert given[SHOP] == 4  # print, sheet, page, and the file of the conversation

    if end == "collected":
        complete_order(scene.order, actor=Actor("staff", "1"))
        hand_over(scene.shop, pickup_code(scene.order), actor=Actor("staff", "1"))
    else:
        abort_order(scene.order, "Plus de papier", actor=Actor("staff", "1"))
    due = clock.now() + timedelta(hours=24)
    assert all(moment <= due for moment in Revision.objects.values_list("delete_at", flat=True))
    for hours in (0, 23):
        with clock.travelled(timedelta(hours=hours)):
            sweep()
            table, given = readers(scene)
            page = staff_of(scene.shop).get(f"/shop/orders/{scene.order.public_id}/").content.decode()
        assert table == {
            "source": set(),
            "pdf": {OWNER, ADDRESS},
            "sheet": {OWNER, ADDRESS},
            "change": {OWNER, ADDRESS},
            "print-ready": set(),
        }, hours
        assert given[SHOP] == 0
        assert "/files/" not in page and "/print/" not in page

    with clock.travelled(timedelta(hours=24, minutes=1)):
        urls = addresses(scene)
        sweep()
        assert list(storage.stored_before(clock.now() + timedelta(days=400))) == []
        people = {OWNER: scene.browser, ADDRESS: Client(), SHOP: staff_of(scene.shop)}
        assert {who: bytes_for(people[who], urls[who]) for who in urls} == {OWNER: [], ADDRESS: [], SHOP: []}
        assert not PrintReady.objects.exists()
        assert not Revision.objects.filter(deleted_at__isnull=True).exists()
