"""A disk that is full: every face says so in words, nothing is half done, and what needs no room goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client

from everyprint.accounts.services import create_api_key, create_staff
from everyprint.conversations.services import add_remark
from everyprint.customers.services import register
from everyprint.documents import analysis, print_ready
from everyprint.documents.engine import Layout
from everyprint.documents.engine.tests.make import BLACK, pdf
from everyprint.documents.engine_room import room
from everyprint.documents.keeping import keep_document
from everyprint.documents.models import Document, PrintReady, Revision
from everyprint.lib.actor import SYSTEM
from everyprint.lib.room import is_full
from everyprint.messaging.channels import registry
from everyprint.messaging.models import Arrival, Message
from tests.support import full, make
from tests.support.authenticator import SIGN_IN, signed_in
from tests.toys.channel import SECRET

pytestmark = pytest.mark.django_db
only_sqlite = pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="how SQLite's file is kept from growing"
)
PASSWORD = "a long enough secret"
LONG = "x" * 9000  # more than any free rest of a page


@pytest.fixture(autouse=True)
def _store(settings, tmp_path: Path) -> None:
    use(settings, {"BACKEND": "django.core.files.storage.FileSystemStorage"}, tmp_path)


def use(settings, store: dict, folder: Path) -> None:
    settings.STORAGES = {**settings.STORAGES, "default": {**store, "OPTIONS": {"location": folder / "files"}}}


def first_of(ask: Callable[[int], Any]) -> Any:
    """The first answer that finds no room: what is small may still find some in the last pages."""
    return next(answer for number in range(200) if (answer := ask(number)).status_code == 503)


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture(scope="module", autouse=True)
def _engine() -> Iterator[None]:
    yield
    room.close()


# Files ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_sent_file_is_not_taken_is_told_so_and_leaves_nothing(
    settings, tmp_path: Path, language: str
) -> None:
    person = Client(headers={"accept-language": language, "hx-request": "true"})
    person.post("/send", {"text": "aide"})
    use(settings, full.STORE, tmp_path)
    before = Message.objects.count()
    two = [SimpleUploadedFile(name, b"%PDF-1.7 x") for name in ("a.pdf", "b.pdf")]
    answer = person.post("/send", {"files": two, "text": "2 copies"})
    word = "plus de place" if language == "fr" else "no room"
    assert answer.status_code == 503 and word in answer.content.decode()
    assert (Message.objects.count(), Document.objects.count(), files_in(tmp_path)) == (before, 0, [])


@pytest.mark.process
def test_an_order_is_printed_although_its_print_ready_file_cannot_be_kept(settings, tmp_path: Path) -> None:
    owner = make.customer()
    revision = keep_document(owner.public_id, [("a.pdf", pdf([BLACK]))])
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    kept = len(files_in(tmp_path))
    with default_storage.open(revision.pdf_path):
        use(settings, full.STORE, tmp_path)
    assert print_ready.print_ready_of(revision, Layout()).startswith(b"%PDF")
    assert not PrintReady.objects.exists() and len(files_in(tmp_path)) == kept


@pytest.mark.process
def test_a_document_that_could_not_be_kept_is_read_again_and_not_refused(settings, tmp_path: Path) -> None:
    owner = make.customer()
    revision = keep_document(owner.public_id, [("a.pdf", pdf([BLACK]))])
    use(settings, full.STORE, tmp_path)
    for _ in range(analysis.ATTEMPTS_MAX + 1):
        with pytest.raises(OSError, match="No space left"):
            analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert (revision.state, revision.attempts, len(files_in(tmp_path))) == (Revision.WAITING, 0, 1)
    use(settings, {"BACKEND": "django.core.files.storage.FileSystemStorage"}, tmp_path)
    analysis.analyse_slowly(revision.pk)
    revision.refresh_from_db()
    assert revision.state == Revision.READY


# The database -----------------------------------------------------------------------------------------


@only_sqlite
def test_what_is_typed_is_not_taken_and_told_so_in_the_conversation() -> None:
    person = Client(headers={"hx-request": "true"})
    person.post("/send", {"text": "aide"})
    with full.database():
        answer = person.post("/send", {"text": LONG})
        assert person.get("/").status_code == 200
    assert (answer.status_code, "Il est encore ici" in answer.content.decode()) == (503, True)


@only_sqlite
def test_signing_in_and_a_shops_words_are_answered_by_a_page_in_words() -> None:
    shop = make.shop()
    order = make.placed(make.customer(1000), shop)
    user = create_staff("clerk", PASSWORD, shop=shop.public_id)
    staff = signed_in(user)
    staff.raise_request_exception = False
    add_remark(order.public_id, "customer", actor=SYSTEM, key="said", text="Bonjour")
    with full.database():
        said = staff.post(f"/shop/orders/{order.public_id}/say/", {"text": LONG})
        assert staff.get(f"/shop/orders/{order.public_id}/").status_code == 200, "reading goes on"
        came_in = first_of(
            lambda _n: Client(raise_request_exception=False).post(
                SIGN_IN, {"username": "clerk", "password": PASSWORD}
            )
        )
    for answer in (came_in, said):
        assert (answer.status_code, answer["Retry-After"]) == (503, "300")
        assert "<h1>Il n'y a plus de place</h1>" in answer.content.decode()


@only_sqlite
def test_an_integrator_reads_333_and_a_platform_is_told_to_come_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(registry.CHANNELS, "toy", "tests.toys.channel.ToyChannel")
    key, anybody = create_api_key("bot"), Client(raise_request_exception=False)
    register("chatfuel:default", "toto54")
    name = {"messenger_id": "toto54", "last_name": "Toto", "gender": "Male"}
    body = {"from": "ada", "id": "1", "text": LONG}
    with full.database():
        call = first_of(
            lambda n: anybody.post(
                "/everyprint/api/customer/save",
                {**name, "messenger_id": f"m{n}" * 20},
                headers={"authorization": key},
            )
        )
        came = anybody.post(
            "/channels/toy/", body, content_type="application/json", headers={"x-toy-secret": SECRET}
        )
    assert (call.status_code, call.json()["return_code"]) == (503, "333")
    assert (came.status_code, came["Content-Type"]) == (503, "text/plain; charset=utf-8")
    assert not Arrival.objects.exists()


def test_mariadb_says_that_a_table_is_full_and_we_hear_it() -> None:
    if connection.vendor == "sqlite":
        error: Exception = OperationalError(1114, "The table 'message' is full")
    else:
        with pytest.raises(OperationalError) as raised, connection.cursor() as cursor:
            cursor.execute("SET SESSION max_heap_table_size = 16384")
            cursor.execute("CREATE TEMPORARY TABLE heap (text VARCHAR(4000)) ENGINE=MEMORY")
            for _ in range(100):
                cursor.execute("INSERT INTO heap VALUES (%s)", ["x" * 4000])
        error = raised.value
    assert (
        is_full(error)
        and is_full(OperationalError(1021, "Disk full"))
        and not is_full(OperationalError(1213, ""))
    )
