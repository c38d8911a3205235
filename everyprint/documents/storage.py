"""Private files, by random names, in the local folder or an S3-compatible store."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from everyprint.lib.ids import new_key


def keep(data: bytes, ending: str) -> str:
    """Store bytes under a new random name and return it."""
    key = new_key()
    path = f"{key[:2].lower()}/{key}{ending}"
    try:
        return default_storage.save(path, ContentFile(data))
    except OSError:  # the disk is full: what was written of it takes room for nothing
        default_storage.delete(path)
        raise


def keep_all(files: Iterable[tuple[bytes, str]]) -> list[str]:
    """Store several files with their endings, all of them or none."""
    paths: list[str] = []
    try:
        for data, ending in files:
            paths.append(keep(data, ending))
    except OSError:
        delete(paths)
        raise
    return paths


def read(path: str) -> bytes:
    """The bytes of a stored file. Raises FileNotFoundError."""
    with default_storage.open(path) as file:
        data: bytes = file.read()
    return data


def delete(paths: Iterable[str]) -> None:
    """Remove files; harmless for those already gone."""
    for path in paths:
        if path:
            default_storage.delete(path)


def stored_before(moment: datetime) -> Iterator[str]:
    """The names of the files that were stored before a moment."""
    try:
        folders = default_storage.listdir("")[0]
    except FileNotFoundError:  # the folder is made with the first file
        return
    for folder in folders:
        for name in default_storage.listdir(folder)[1]:
            path = f"{folder}/{name}"
            if default_storage.get_modified_time(path) < moment:
                yield path
