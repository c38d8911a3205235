"""Whether something could not be written because no room is left: on a disk, or in the database's file."""

import errno

from django.db import DatabaseError

NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
# MariaDB: disk full, table full (its file may not grow), no space for a file that it writes.
FULL_NUMBERS = {1021, 1114}
FULL_WORDS = ("database or disk is full", "No space left on device", "Errcode: 28", "error 28 ")


def is_full(error: BaseException | None) -> bool:
    """Whether this error, or what it came of, says that there was no room: then nothing was written."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in NO_SPACE:
            return True
        if isinstance(error, DatabaseError):
            number = error.args[0] if error.args else None
            if number in FULL_NUMBERS or any(words in str(error) for words in FULL_WORDS):
                return True
        error = error.__cause__
    return False
