"""The verbs of money. Each runs in the caller's transaction; the idempotency key is the first write."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q

from everyprint.ledger.errors import HoldEnded, KeyReused, NotEnoughMoney, UnknownAccount, WrongBook
from everyprint.ledger.models import Balance, Book, Entry, Hold, Transfer
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional


def open_book() -> None:
    """Open the ledger's book at the first migrate; refuse another currency or time zone afterwards."""
    book = Book.objects.order_by("pk").first()
    if book is None:
        Book.objects.create(currency=settings.CURRENCY, time_zone=settings.TIME_ZONE, opened_at=clock.now())
    elif (book.currency, book.time_zone) != (settings.CURRENCY, settings.TIME_ZONE):
        raise WrongBook(
            f"this ledger is kept in {book.currency} and {book.time_zone}; "
            f"it cannot be started with {settings.CURRENCY} and {settings.TIME_ZONE}"
        )


def open_account(account: str, floor: int | None = 0, currency: str = "") -> None:
    """Give an account its balance row, in the book's currency or another; harmless when it has one."""
    Balance.objects.bulk_create(
        [Balance(account=account, currency=currency or settings.CURRENCY, floor=floor)], ignore_conflicts=True
    )


def set_floor(account: str, floor: int) -> None:
    """Change how low an account may go (a shop's cash limit)."""
    if not Balance.objects.filter(account=account, posted__gte=F("held") + floor).update(floor=floor):
        raise NotEnoughMoney(account=account)


@transactional
def transfer(
    key: str, kind: str, amounts: Mapping[str, int], *, actor: Actor, reference: str = ""
) -> Transfer:
    """Move money: signed francs by account, summing to zero, once per `key`.

    The same key with the same content gives the first transfer again. Raises KeyReused for another
    content, NotEnoughMoney when an account would go under its floor, UnknownAccount.
    """
    made, is_new = _insert_transfer(key, kind, amounts, actor, reference)
    if is_new:
        for account, amount in sorted(amounts.items()):
            _add(account, amount)
        _insert_entries(made, amounts)
    return made


@transactional
def move_spendable(source: str, target: str, kind: str, *, actor: Actor, reference: str = "") -> int:
    """Move all that can be spent from one account to another; what is held stays. The francs moved."""
    # Locked in the order in which transfers update them: nobody spends between the look and the move.
    rows = Balance.objects.select_for_update().filter(account__in=(source, target)).order_by("account")
    spendable = {row.account: row.available for row in rows}[source]
    if spendable <= 0:
        return 0
    number = Entry.objects.filter(balance_id=source).count()  # each move adds one
    amounts = {source: -spendable, target: spendable}
    transfer(f"{kind}:{source}:{number}", kind, amounts, actor=actor, reference=reference)
    return int(spendable)


@transactional
def hold(key: str, account: str, amount: int, *, actor: Actor, reference: str = "") -> Hold:
    """Reserve `amount` francs of an account, once per `key`.

    Raises NotEnoughMoney, KeyReused, UnknownAccount.
    """
    # The balance first: a hold locks its balance's row for reading, and of two that both have that lock
    # neither could update it any more (MariaDB). A twin waits there, then finds the key taken.
    try:
        with transaction.atomic():
            _reserve(account, amount)
            return Hold.objects.create(
                key=key,
                balance_id=account,
                amount=amount,
                reference=reference,
                actor=str(actor),
                created_at=clock.now(),
            )
    except (IntegrityError, NotEnoughMoney):
        before = _held_before(key, account, amount)
        if before is None:
            raise
        return before


def _held_before(key: str, account: str, amount: int) -> Hold | None:
    before = Hold.objects.filter(key=key).first()
    if before is not None and (before.balance_id, before.amount) != (account, amount):
        raise KeyReused(key=key)
    return before


def _reserve(account: str, amount: int) -> None:
    rows = Balance.objects.filter(account=account, posted__gte=F("held") + F("floor") + amount)
    if not rows.update(held=F("held") + amount):
        _check_accounts([account])
        raise NotEnoughMoney(account=account, amount=amount)


@transactional
def post_hold(key: str, shares: Mapping[str, int], *, kind: str, actor: Actor) -> Transfer:
    """End a hold by giving its money to `shares` (account → francs); what is left over goes back.

    Raises HoldEnded when it was posted or voided before: the caller lost the race.
    """
    held = Hold.objects.get(key=key)
    given = sum(shares.values())
    if given > held.amount or any(amount < 0 for amount in shares.values()):
        raise ValueError(f"shares {dict(shares)} do not fit the hold of {held.amount}")
    _end(key, Hold.POSTED, actor, posted_amount=given)
    amounts = {account: amount for account, amount in shares.items() if amount}
    made, is_new = _insert_transfer(
        f"post:{key}", kind, amounts | {held.balance_id: -given}, actor, held.reference
    )
    assert is_new, f"hold {key} was open but its transfer existed"
    Hold.objects.filter(key=key).update(transfer=made)
    ours = amounts | {held.balance_id: -given}
    for account in sorted({*amounts, held.balance_id}):
        if account == held.balance_id:
            Balance.objects.filter(account=account).update(
                posted=F("posted") - given, held=F("held") - held.amount
            )
        else:
            _add(account, amounts[account])
    _insert_entries(made, ours)
    return made


@transactional
def void_hold(key: str, *, actor: Actor) -> None:
    """End a hold by giving its money back to the account. Raises HoldEnded."""
    held = Hold.objects.get(key=key)
    _end(key, Hold.VOIDED, actor)
    Balance.objects.filter(account=held.balance_id).update(held=F("held") - held.amount)


def _end(key: str, state: str, actor: Actor, **changes: int) -> None:
    ended = Hold.objects.filter(key=key, state=Hold.OPEN).update(
        state=state, ended_at=clock.now(), ended_by=str(actor), **changes
    )
    if ended != 1:
        raise HoldEnded(key=key)


def _insert_transfer(
    key: str, kind: str, amounts: Mapping[str, int], actor: Actor, reference: str
) -> tuple[Transfer, bool]:
    if sum(amounts.values()) != 0 or not amounts or any(not amount for amount in amounts.values()):
        raise ValueError(f"entries of {key} must be non-zero and sum to zero: {dict(amounts)}")
    body_hash = _hash(kind, reference, amounts.items())
    moment = clock.now()
    try:
        with transaction.atomic():
            made = Transfer.objects.create(
                key=key,
                kind=kind,
                reference=reference,
                actor=str(actor),
                body_hash=body_hash,
                business_day=clock.business_day(moment),
                created_at=moment,
            )
    except IntegrityError:
        before = Transfer.objects.get(key=key)
        if before.body_hash != body_hash:
            raise KeyReused(key=key) from None
        return before, False
    _check_accounts(amounts)
    return made, True


def _insert_entries(made: Transfer, amounts: Mapping[str, int]) -> None:
    """Only once the balances are updated: an entry locks its balance's row for reading, and of two transfers
    that both hold such a lock neither could update any more (MariaDB)."""
    Entry.objects.bulk_create(
        Entry(transfer=made, balance_id=account, amount=amount) for account, amount in sorted(amounts.items())
    )


def _check_accounts(accounts: Collection[str]) -> None:
    known = set(Balance.objects.filter(account__in=accounts).values_list("account", flat=True))
    for account in accounts:
        if account not in known:
            raise UnknownAccount(account=account)


def _add(account: str, amount: int) -> None:
    rows = Balance.objects.filter(account=account)
    if amount < 0:
        enough = Q(floor__isnull=True) | Q(posted__gte=F("held") + F("floor") - amount)
        rows = rows.filter(enough)
    if not rows.update(posted=F("posted") + amount):
        raise NotEnoughMoney(account=account, amount=-amount)


def _hash(kind: str, reference: str, amounts: Iterable[tuple[str, int]]) -> str:
    body = json.dumps([kind, reference, sorted(amounts)], separators=(",", ":"))
    return hashlib.sha256(body.encode()).hexdigest()
