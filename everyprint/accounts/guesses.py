"""Limits to guessing what guards money, which hold across processes: they live in the database.

A guess is counted before it is looked at, so that of many at the same moment no more than the limit are.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Greatest

from everyprint.accounts.models import Guess
from everyprint.lib import clock, signing
from everyprint.lib.transactions import lasting, transactional

APART_MS = clock.APART // timedelta(milliseconds=1)  # beyond the limit by more: a clock was wrong


@dataclass(frozen=True)
class GuessLimit:
    """`at_once` guesses, then one more every `seconds_each`, for each key. At once 0: no limit."""

    kind: str
    at_once: int
    seconds_each: int

    def take(self, key: str) -> bool:
        """Count a guess; False when it is one too many, and must not be looked at.

        It stays counted when the guess is refused and its transaction rolled back.
        """
        return not self.at_once or lasting(lambda: self._counted(key))

    @transactional
    def forget(self, key: str) -> None:
        """Start anew: the secret was known."""
        self._rows(key).delete()

    def _rows(self, key: str) -> QuerySet[Guess]:
        return Guess.objects.filter(kind=self.kind, key=signing.keyed_hash(f"guess {self.kind}", key))

    def _counted(self, key: str) -> bool:
        # Twice: between looking for the row and beginning it, another process may have begun it.
        return self._moved_on(key) or self._began(key) or self._moved_on(key)

    def _moved_on(self, key: str) -> bool:
        moment, each = int(clock.now().timestamp() * 1000), self.seconds_each * 1000
        rows = self._rows(key)
        free = rows.filter(spent_until__lte=moment + each * (self.at_once - 1))
        if free.update(spent_until=Greatest(F("spent_until"), Value(moment)) + each):
            return True
        wrong = rows.filter(spent_until__gt=moment + each * self.at_once + APART_MS)
        return bool(wrong.update(spent_until=moment + each))

    def _began(self, key: str) -> bool:
        if self._rows(key).exists():
            return False
        hashed = signing.keyed_hash(f"guess {self.kind}", key)
        spent_until = int(clock.now().timestamp() * 1000) + self.seconds_each * 1000
        try:
            with transaction.atomic():
                Guess.objects.create(kind=self.kind, key=hashed, spent_until=spent_until)
        except IntegrityError:  # another process was first
            return False
        return True


def prune_guesses() -> None:
    """Forget the guesses that no limit counts any more."""
    Guess.objects.filter(spent_until__lt=int(clock.now().timestamp() * 1000)).delete()
