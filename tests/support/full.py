"""No room: a store of files on a full disk, and a database whose file may not grow."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage
from django.db import connection


class FullStore(FileSystemStorage):
    """Writes to `/dev/full` after the file itself: the system's own error, and a file that was begun."""

    def _save(self, name: str, content: Any) -> str:
        super()._save(name, content)
        with Path("/dev/full").open("wb", buffering=0) as disk:
            disk.write(content.read() or b"x")
        return name


STORE = {"BACKEND": "tests.support.full.FullStore"}


@contextmanager
def database() -> Iterator[None]:
    """SQLite's file may have no more pages than it has now, and none of them is free."""
    with connection.cursor() as cursor:
        # A table that is dropped leaves free pages: those are used up first.
        cursor.execute("CREATE TABLE filler (text TEXT)")
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute("PRAGMA freelist_count")
        free = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        for _ in range(free):
            cursor.execute("INSERT INTO filler VALUES (?)", ["x" * 3500])
    try:
        yield
    finally:
        # Past Django, which asks nothing of a transaction that failed.
        connection.connection.execute("PRAGMA max_page_count = 1073741823")
