"""Files in an S3-compatible store: the same behaviour as in a folder, over S3's protocol."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from everyprint import settings as deployment
from everyprint.documents import storage
from everyprint.lib.environment import SettingError
from tests.support import s3

pytestmark = pytest.mark.process


@pytest.fixture
def store(settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[s3.Store]:
    """The deployment's files in a bucket."""
    pytest.importorskip("storages", reason="files in S3 need requirements-s3.txt")
    with s3.running() as running:
        monkeypatch.setenv("EVERYPRINT_S3_BUCKET", "files")
        monkeypatch.setenv("EVERYPRINT_S3_ENDPOINT", running.address)
        monkeypatch.setenv("EVERYPRINT_S3_KEY_ID", s3.KEY_ID)
        monkeypatch.setenv("EVERYPRINT_S3_SECRET", "and its secret")
        monkeypatch.setenv("EVERYPRINT_S3_REGION", "af-west-1")
        settings.STORAGES = settings.STORAGES | {"default": deployment.file_store()}
        yield running


def test_what_is_kept_in_a_bucket_can_be_read_and_deleted(store: s3.Store) -> None:
    path = storage.keep(b"%PDF", ".pdf")
    assert store.objects == {f"/files/{path}": b"%PDF"}
    assert storage.read(path) == b"%PDF"
    storage.delete([path, path])
    assert store.objects == {}
    with pytest.raises(FileNotFoundError):
        storage.read(path)


def test_a_large_file_comes_back_whole(store: s3.Store) -> None:
    data = bytes(range(256)) * 20_000
    assert storage.read(storage.keep(data, ".bin")) == data


def test_what_was_stored_before_a_moment_is_found_in_a_bucket(store: s3.Store) -> None:
    moment = datetime.fromtimestamp(store.moment, UTC)
    assert list(storage.stored_before(moment)) == []
    paths = {storage.keep(b"1", ".pdf"), storage.keep(b"2", ".webp")}
    assert set(storage.stored_before(moment + timedelta(seconds=1))) == paths
    assert list(storage.stored_before(moment)) == []


def test_a_bucket_without_its_library_is_said_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVERYPRINT_S3_BUCKET", "files")
    monkeypatch.setitem(sys.modules, "botocore.config", None)
    with pytest.raises(SettingError, match=r"EVERYPRINT_S3_BUCKET: install requirements-s3\.txt"):
        deployment.file_store()
