"""One call as its function sees it, and the writes that happen once however often they are asked for."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from everyprint.accounts.models import IdempotentAnswer
from everyprint.accounts.queries import Caller
from everyprint.api.published.answers import Fields, Refusal, backend_error, forbidden
from everyprint.api.published.parameters import Parameters
from everyprint.lib import clock
from everyprint.lib.transactions import OutcomeUnknown, transactional

KEPT = timedelta(days=30)
KEY_MAX_CHARACTERS = 200
REUSED = _("Cette clé d'idempotence a déjà servi avec d'autres paramètres. Rien n'a été changé.")


@dataclass(frozen=True, slots=True)
class Call:
    """What was called, by whom, with which parameters; `key` is the Idempotency-Key, if any."""

    name: str
    caller: Caller
    parameters: Parameters
    is_chatfuel: bool = False
    key: str = ""

    def only_shop(self, public_id: str) -> None:
        """Raises Refusal 403 when the key is bound to another shop."""
        if self.caller.scope == "shop" and self.caller.shop != public_id:
            raise forbidden()

    def request_hash(self) -> str:
        """SHA-256 over path and parameters."""
        body = json.dumps([self.name, self.parameters.values], sort_keys=True)
        return hashlib.sha256(body.encode()).hexdigest()

    def answered_before(self) -> Fields | None:
        """The answer already given under this key. Raises Refusal for other parameters."""
        if not self.key:
            return None
        row = self._rows(self.key).filter(created_at__gt=clock.now() - KEPT).first()
        return _answer_of(row, self.request_hash()) if row else None

    def write(self, work: Callable[[], Fields], *, similar: str = "", within: timedelta = KEPT) -> Fields:
        """Do `work` in one transaction, once per Idempotency-Key, whose row is the first write.

        Without a key, `similar` (a description of what is asked for) makes it once `within` a time.
        """
        if self.key:
            return self._once(self.key, self.request_hash(), KEPT, work)
        if similar:
            hashed = hashlib.sha256(f"{self.name}\n{similar}".encode()).hexdigest()
            return self._once(f"similar {hashed}", hashed, within, work)
        return transactional(work)()

    def kept(self, fields: Fields) -> Fields:
        """Keep what a call that writes nothing answered under its key, so that the key holds for every call.

        A call that wrote has kept its answer with the write: that one is given.
        """
        return self._once(self.key, self.request_hash(), KEPT, lambda: fields) if self.key else fields

    def _rows(self, key: str) -> "QuerySet[IdempotentAnswer]":
        return IdempotentAnswer.objects.filter(integrator_id=self.caller.integrator_id, key=key)

    def _once(self, key: str, request_hash: str, kept: timedelta, work: Callable[[], Fields]) -> Fields:
        try:
            return self._done_once(key, request_hash, kept, work)
        except OutcomeUnknown as error:
            done = self._looked_up(key, request_hash, kept, error)
            if done is None:
                raise backend_error() from error
            return done

    def _looked_up(
        self, key: str, request_hash: str, kept: timedelta, unknown: OutcomeUnknown
    ) -> Fields | None:
        """The answer that stands under the key after a commit of unknown outcome; None: surely nothing does.

        The read waits for whoever still commits the row. Raises `unknown` when it fails as well.
        """
        try:
            connection.close()
            with transaction.atomic():
                row = self._rows(key).select_for_update().first()
        except DatabaseError:
            raise unknown from None
        is_there = row is not None and row.created_at > clock.now() - kept
        return _answer_of(row, request_hash) if row and is_there else None

    @transactional
    def _done_once(self, key: str, request_hash: str, kept: timedelta, work: Callable[[], Fields]) -> Fields:
        before = self._claim(key, request_hash, kept)
        if before is not None:
            return before
        fields = work()
        self._rows(key).update(body=json.dumps(fields, ensure_ascii=False))
        return fields

    def _claim(self, key: str, request_hash: str, kept: timedelta) -> Fields | None:
        """Insert the row, or take over an expired one; else the first answer. A twin waits here."""
        moment = clock.now()
        try:
            with transaction.atomic():
                IdempotentAnswer.objects.create(
                    integrator_id=self.caller.integrator_id,
                    key=key,
                    request_hash=request_hash,
                    created_at=moment,
                )
            return None
        except IntegrityError:
            expired = self._rows(key).filter(created_at__lte=moment - kept)
            if expired.update(request_hash=request_hash, body="", created_at=moment):
                return None
            return _answer_of(self._rows(key).get(), request_hash)


def _answer_of(row: IdempotentAnswer, request_hash: str) -> Fields:
    if row.request_hash != request_hash:
        raise Refusal({"Idempotency-Key": REUSED})
    fields: Fields = json.loads(row.body)
    return fields


def checked_key(header: str) -> str:
    """The Idempotency-Key of a header. Raises Refusal for one that is too long or not plain."""
    key = header.strip()
    if len(key) > KEY_MAX_CHARACTERS or not (key.isascii() and key.isprintable()) or " " in key:
        sentence = _("La clé d'idempotence a au plus 200 caractères ASCII, sans espace.")
        raise Refusal({"Idempotency-Key": sentence})
    return key
