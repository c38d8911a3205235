"""What may be sent in a day, by the newcomers of one network, and while the disk has room."""

import shutil
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.files.storage import default_storage

from everyprint.bot import services
from everyprint.bot.tests.conftest import Talk
from everyprint.bot.tests.test_journey import pdf
from everyprint.cli.upkeep import violations
from everyprint.documents import analysis
from everyprint.documents.engine_room import room
from everyprint.documents.models import Revision
from everyprint.lib import clock, ids
from everyprint.lib.actor import SYSTEM
from everyprint.messaging.models import Message
from everyprint.payments.services import take_cash
from everyprint.web.health import Watch
from tests.support import make

MEGABYTE = 1_000_000


def files():
    folders = default_storage.listdir("")[0]
    return sum(len(default_storage.listdir(folder)[1]) for folder in folders)


@pytest.fixture(autouse=True)
def disk(monkeypatch, settings, tmp_path):
    """A disk of 100 GB of which 50 are free, and an empty store."""
    options = {"location": tmp_path / "files"}
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    (tmp_path / "files").mkdir()
    disk = SimpleNamespace(total=100_000 * MEGABYTE, free=50_000 * MEGABYTE)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: disk)
    return disk


def sends(talk, megabytes=0):
    return talk.send(("a.txt", b"%d" % len(talk.sent()) + b" " * (megabytes * MEGABYTE)))


def collects(talk):
    """An order of one page, with a document of its own."""
    take_cash(talk.customer, 10, shop=None, actor=SYSTEM, key=ids.new_key())
    order = make.complete(talk.customer, make.shop(), make.Options(pages="1"))
    make.orders.retrieve_order(order, actor=SYSTEM)


def test_after_its_documents_a_newcomer_hears_what_is_left_and_when_more_comes(talk, settings, monkeypatch):
    settings.NEWCOMER_DOCUMENTS = 2
    assert sends(talk).kind == sends(talk).kind == "reading"
    kept, start = files(), clock.now()
    refused = sends(talk)
    assert refused.kind == "quota_reached" and "0 fichier" in refused.text and "demain à" in refused.text
    assert (files(), Revision.objects.count()) == (kept, 2)
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(hours=24))
    assert sends(talk).kind == "reading"


def test_megabytes_count_too_and_what_was_refused_leaves_no_byte(talk, settings):
    settings.NEWCOMER_BYTES = 3 * MEGABYTE
    assert sends(talk, 2).kind == "reading"
    kept = files()
    refused = sends(talk, 1)
    assert refused.kind == "quota_reached" and "59 fichiers et 0 Mo" in refused.text
    assert files() == kept


def test_who_has_collected_an_order_may_send_more(talk, settings):
    settings.NEWCOMER_DOCUMENTS, settings.CUSTOMER_DOCUMENTS = 2, 4
    sends(talk)
    collects(talk)
    assert [sends(talk).kind for _ in range(3)] == ["reading", "reading", "quota_reached"]


def test_what_a_fix_makes_does_not_count(talk, settings):
    settings.NEWCOMER_DOCUMENTS = 2
    parent = talk.has_read()
    made = talk.has_read()
    Revision.objects.filter(pk=made.pk).update(parent=parent)
    assert sends(talk).kind == "reading"


@pytest.fixture
def neighbours(shop):
    """Two newcomers of one network, and one of another."""
    networks = ("192.0.2.1", "192.0.2.1", "198.51.100.7")
    return [Talk(services.arrive("web", f"n{number}", "fr", at)) for number, at in enumerate(networks)]


def test_newcomers_of_one_network_share_a_tenth_of_what_is_free(neighbours, disk, settings):
    first, second, elsewhere = neighbours
    disk.free, disk.total = 20 * MEGABYTE, 20 * MEGABYTE
    settings.FREE_BYTES_LEAST = 0
    assert sends(first, 1).kind == "reading"
    assert sends(second, 1).kind == "no_room"
    assert sends(elsewhere, 1).kind == "reading"
    collects(second)
    assert sends(second, 1).kind == "reading"


@pytest.mark.parametrize(("free", "total"), [(9_000, 100_000), (900, 2_000)], ids=["a tenth", "a gigabyte"])
def test_on_a_full_disk_nobody_uploads_and_orders_go_on(talk, disk, free, total):
    talk.orders(colour_pages=())
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.tops_up(500)
    pay = Message.objects.filter(kind="quote").latest("pk").said.choices
    disk.free, disk.total = free * MEGABYTE, total * MEGABYTE
    collects(talk)
    refused = sends(talk)
    assert refused.kind == "no_room" and "commandes" in refused.text and not files()
    talk.tap(next(choice.tap for choice in pay if getattr(choice, "tap", "").startswith("pay:")))
    assert talk.last.kind == "order_placed"
    assert "there is room for uploads" in "".join(map(str, violations()))
    watch = Watch()
    watch.look()
    assert watch.seen["uploads"] is False and watch.wrong() == []


def test_the_second_look_refuses_what_a_twin_sent_meanwhile(talk, settings, monkeypatch):
    settings.NEWCOMER_DOCUMENTS = 1
    store = services.keeping.store_files

    def meanwhile(given):
        stored = store(given)
        if not Revision.objects.exists():
            talk.has_read()
        return stored

    monkeypatch.setattr(services.keeping, "store_files", meanwhile)
    assert sends(talk).kind == "quota_reached" and not files()


@pytest.mark.process
def test_a_refused_file_is_deleted_at_once_and_one_that_waits_for_its_password_is_not(talk):
    talk.send(("a.pdf", b"%PDF-1.7\nbroken"))
    talk.send(("secret.pdf", pdf(1, password="tresor123")))
    for revision in Revision.objects.all():
        analysis.analyse_slowly(revision.pk)
    room.close()
    broken, locked = Revision.objects.order_by("pk")
    assert broken.state == locked.state == Revision.REFUSED
    assert broken.deleted_at and not locked.deleted_at and files() == 1
