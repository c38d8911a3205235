"""Private files, by random names, in the local folder or an S3-compatible store."""

from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from everyprint.lib.ids import new_key


def keep(data: bytes, ending: str) -> str:
    """Store bytes under a new random name and return it."""
    key = new_key()
    return default_storage.save(f"{key[:2].lower()}/{key}{ending}", ContentFile(data))


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
