"""Filling balances: voucher, cash, mobile money."""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Q

from everyprint.accounts.guesses import GuessLimit
from everyprint.customers.models import Customer
from everyprint.customers.queries import account_of
from everyprint.jobs.models import ReceivedEvent
from everyprint.jobs.services import emit, receive, wake
from everyprint.ledger import queries as ledger
from everyprint.ledger import services as ledger_services
from everyprint.ledger.errors import NotEnoughMoney
from everyprint.lib import clock, ids, phone, signing, states
from everyprint.lib.actor import Actor
from everyprint.lib.money import format_amount
from everyprint.lib.transactions import transactional
from everyprint.payments import suspense, telephones
from everyprint.payments.errors import (
    AmountOutOfBounds,
    CashLimitReached,
    CounterSuspended,
    ProviderMissing,
    TooManyTries,
    VoucherUsed,
    WrongPhone,
    WrongVoucher,
)
from everyprint.payments.models import Attempt, AttemptEvent, Voucher
from everyprint.payments.providers import registry
from everyprint.payments.providers.base import Hint, Network
from everyprint.payments.queries import UNMATCHED
from everyprint.payments.states import (
    ASKED_AGAIN_SECONDS,
    ATTEMPT,
    seconds_until_answered,
    seconds_until_asked_again,
    seconds_until_check,
)
from everyprint.shops.models import Shop

TOPUP_MINIMUM, TOPUP_MAXIMUM = 100, 25_000
CASH_MINIMUM = 1  # change is left at the counter, whatever it is
PURSUE = "everyprint.payments.tasks.pursue"  # the wake-up of an attempt
SAID_AGAIN = timedelta(seconds=5)
UNMATCHED_MAX = 10_000  # of one provider; further ones are only logged: anybody may invent them
UNMATCHED_LENGTH = 2000
logger = logging.getLogger(__name__)
voucher_tries = GuessLimit("voucher", at_once=10, seconds_each=12)


def check_amount(amount: int, network: Network | None = None) -> None:
    """Raises AmountOutOfBounds for a top-up that is too small or too large, for us or for its network."""
    minimum, maximum = TOPUP_MINIMUM, TOPUP_MAXIMUM
    if network is not None:
        minimum, maximum = max(minimum, network.amount_min), min(maximum, network.amount_max)
    _check_between(amount, minimum, maximum)


def check_cash(amount: int) -> None:
    """Raises AmountOutOfBounds for what a shop's counter does not take."""
    _check_between(amount, CASH_MINIMUM, TOPUP_MAXIMUM)


def _check_between(amount: int, minimum: int, maximum: int) -> None:
    if not minimum <= amount <= maximum:
        raise AmountOutOfBounds(
            minimum=format_amount(minimum, settings.CURRENCY),
            maximum=format_amount(maximum, settings.CURRENCY),
        )


def check_counter(shop: Shop) -> None:
    """Raises CounterSuspended where a shop takes no cash: asked before it is counted, and at the credit."""
    if Shop.objects.filter(pk=shop.pk, is_suspended=True).exists():
        raise CounterSuspended()


@transactional
def take_cash(customer: Customer, amount: int, *, shop: Shop | None, actor: Actor, key: str) -> None:
    """Credit a customer who paid cash, at a shop's counter (within its limit) or at the platform's desk."""
    if shop:
        check_counter(shop)
    if shop or amount < 1:  # the platform's desk has no upper bound
        check_cash(amount)
    till = shop.cash_account if shop else "cash:platform"
    try:
        ledger_services.transfer(
            f"cash:{key}",
            "cash_topup",
            {till: -amount, customer.account: amount},
            actor=actor,
            reference=customer.public_id,
        )
    except NotEnoughMoney:
        left = ledger.headroom(till)
        raise CashLimitReached(left=format_amount(left, settings.CURRENCY)) from None
    _tell_topped_up(customer, amount, "cash", shop.name if shop else "EveryPrint", key=f"cash:{key}")


@transactional
def create_vouchers(amount: int, count: int, *, actor: Actor) -> list[str]:
    """New voucher codes, sold for cash at the platform's desk; each is shown once."""
    batch = ids.new_key()
    codes = [ids.new_voucher_code() for _ in range(count)]
    Voucher.objects.bulk_create(
        Voucher(
            code_hash=signing.keyed_hash("voucher", code),
            hint=code[-4:],
            amount=amount,
            batch=batch,
            made_by=str(actor),
            created_at=clock.now(),
        )
        for code in codes
    )
    total = amount * count
    ledger_services.transfer(
        f"vouchers:{batch}",
        "voucher_sale",
        {"cash:platform": -total, "voucher:outstanding": total},
        actor=actor,
        reference=batch,
    )
    return codes


def redeem_voucher(customer: Customer, code: str) -> int:
    """Credit a voucher to a customer; the amount. Raises WrongVoucher, VoucherUsed, TooManyTries.

    A refusal comes before anything is written but the count of tries, which stays.
    """
    if not voucher_tries.take(customer.public_id):
        raise TooManyTries()
    return _redeem(customer, code)


@transactional
def _redeem(customer: Customer, code: str) -> int:
    hashed = signing.keyed_hash("voucher", ids.normalise_code(code))
    voucher = Voucher.objects.filter(code_hash=hashed).first()
    if voucher is None:
        raise WrongVoucher()
    rows = Voucher.objects.filter(pk=voucher.pk)
    if not states.moved(
        rows,
        before=Voucher.ACTIVE,
        after=Voucher.REDEEMED,
        customer=customer.public_id,
        redeemed_at=clock.now(),
    ):
        raise VoucherUsed()
    ledger_services.transfer(
        f"voucher:{voucher.pk}",
        "voucher_topup",
        {"voucher:outstanding": -voucher.amount, customer.account: voucher.amount},
        actor=Actor("customer", customer.public_id),
        reference=customer.public_id,
    )
    _tell_topped_up(customer, voucher.amount, "voucher", voucher.hint, key=f"voucher:{voucher.pk}")
    return voucher.amount


def _tell_topped_up(customer: Customer, amount: int, how: str, detail: str, *, key: str) -> None:
    emit(
        "payments.topup_ended",
        customer=customer.public_id,
        amount=amount,
        how=how,
        detail=detail,
        is_success=True,
        key=key,
    )


@transactional
def start_topup(
    customer: Customer,
    amount: int,
    number: str,
    network: str,
    *,
    provider: str,
    key: str,
    displacing: str = "",
) -> Attempt:
    """Open an attempt to debit a phone; a worker sends it. The same key gives the same attempt.

    `network` is a code of the provider's, `displacing` the attempt whose place it may take. Raises
    ProviderMissing, AmountOutOfBounds, WrongPhone, TopUpOpen (another one is current), TelephoneBusy.
    """
    before = Attempt.objects.filter(key=key).first()
    if before is not None:
        return before
    adapter = registry.configured(provider)
    reached = {one.code: one for one in adapter.networks()} if adapter else {}
    if adapter is None or network not in reached:
        raise ProviderMissing()
    check_amount(amount, reached[network])
    try:
        number = phone.normalise(number)
    except phone.NotAPhoneNumber:
        raise WrongPhone() from None
    moment = clock.now()
    attempt = Attempt.objects.create(
        public_id=ids.new_key(),
        key=key,
        direction=Attempt.IN,
        party=customer.public_id,
        amount=amount,
        currency=settings.CURRENCY,
        provider=provider,
        network=network,
        phone=number,
        reference=adapter.new_reference(),
        created_at=moment,
        next_try_at=moment,
    )
    telephones.take(attempt, displacing=displacing, actor=Actor("customer", customer.public_id))
    wake(PURSUE, attempt.pk)
    return attempt


@transactional
def take_callback(provider: str, hint: Hint, body: bytes) -> None:
    """Store what a provider says has happened, once, and have it asked what is true.

    The attempt keeps the moment at which it is to be asked about until a look-up was answered. One that says
    again what was said before has it asked once more, SAID_AGAIN later at most. A callback
    that belongs to no attempt is stored too, with its text, for a person to look at.
    """
    attempt = Attempt.objects.filter(provider=provider, reference=hint.reference).first()
    told = {"reference": hint.reference, "authenticity": hint.authenticity}
    if attempt is None:
        text = body[:UNMATCHED_LENGTH].decode(errors="replace")
        _keep_unmatched(provider, hint.event, {**told, "content": text})
        return
    rows, moment = Attempt.objects.filter(pk=attempt.pk), clock.now()
    if not hint.says_failed:
        rows = rows.exclude(state=Attempt.SUCCEEDED)
    if receive(provider, hint.event, told):
        if rows.update(next_try_at=moment, called_at=moment):
            wake(PURSUE, attempt.pk)
    else:
        # Whoever forges one before the time must not silence the true one that comes after it.
        soon = moment + SAID_AGAIN
        later = Q(next_try_at__isnull=True) | Q(next_try_at__gt=soon)
        rows.filter(later).update(next_try_at=soon, called_at=moment)


def _keep_unmatched(provider: str, event: str, told: dict[str, Any]) -> None:
    source = UNMATCHED + provider
    if ReceivedEvent.objects.filter(source=source)[UNMATCHED_MAX - 1 : UNMATCHED_MAX].exists():
        logger.warning("a callback of %s about nothing we know is not kept: %s", provider, event)
        return
    receive(source, event, told)


@transactional
def note_state(
    attempt: Attempt, after: str, *, actor: Actor, reason: str = "", provider_reference: str = ""
) -> bool:
    """Move an attempt that stays open (pending, unknown) and plan the next look at the provider."""
    wait = timedelta(seconds=seconds_until_check(attempt.attempts - 1))
    plan: dict[str, Any] = {"next_try_at": clock.now() + wait, "lease_until": None, "error": reason}
    if provider_reference:
        plan["provider_reference"] = provider_reference
    rows = Attempt.objects.filter(pk=attempt.pk, attempts=attempt.attempts)
    if attempt.state == after or not states.allows(ATTEMPT, attempt.state, after):
        rows.update(**plan)
        return False
    if not states.moved(rows, before=attempt.state, after=after, **plan):
        return False
    _log(attempt, after, actor, reason)
    return True


@transactional
def note_answer(attempt: Attempt, word: str) -> None:
    """Keep what the provider answered last; whatever it has called about is answered by it."""
    if (attempt.last_word, attempt.called_at) != (word, None):
        # A callback that came while the provider was being asked is not answered yet.
        rows = Attempt.objects.filter(pk=attempt.pk)
        rows.update(last_word=word)
        rows.filter(called_at=attempt.called_at).update(called_at=None)
        attempt.last_word, attempt.called_at = word, None


@transactional
def ask_later(attempt: Attempt) -> None:
    """Plan the next look at an attempt that stays as it ended."""
    rows = Attempt.objects.filter(pk=attempt.pk, attempts=attempt.attempts, state__in=Attempt.ENDED)
    rows.filter(called_at=attempt.called_at).update(next_try_at=_next_look(attempt), lease_until=None)


def _next_look(attempt: Attempt) -> datetime | None:
    """When an ended attempt is asked about again: soon where its provider has called and not answered since,
    else ever later for a week after a failure, and never after a success.
    """
    moment = clock.now()
    wait: int | None = None
    if attempt.called_at:
        wait = seconds_until_answered((moment - attempt.called_at).total_seconds())
    elif attempt.state == Attempt.FAILED:
        wait = seconds_until_asked_again((moment - (attempt.ended_at or moment)).total_seconds())
    return None if wait is None else moment + timedelta(seconds=wait)


@transactional
def show_link(attempt: Attempt, link: str) -> None:
    """Keep the page on which the customer approves, and tell them once where it is."""
    if len(link) > Attempt.LINK_MAX or not Attempt.objects.filter(
        pk=attempt.pk, state__in=Attempt.OPEN, link=""
    ).update(link=link):
        return
    emit(
        "payments.topup_needs_approval",
        customer=attempt.party,
        amount=attempt.amount,
        link=link,
        key=f"topup:{attempt.reference}:link",
    )


@transactional
def fail_attempt(attempt: Attempt, failure: str, *, actor: Actor, detail: str = "") -> None:
    """End an attempt that the provider definitely refused; nothing was booked. `detail` is for operators."""
    moment = clock.now()
    changes = {
        "failure": failure,
        "ended_at": moment,
        "lease_until": None,
        "next_try_at": moment + timedelta(seconds=ASKED_AGAIN_SECONDS),
    }
    rows = Attempt.objects.filter(pk=attempt.pk)
    if states.moved(rows, before=Attempt.OPEN, after=Attempt.FAILED, **changes):
        telephones.release(attempt)
        _log(attempt, Attempt.FAILED, actor, f"{failure} {detail}".strip())
        _tell_ended(attempt, is_success=False, failure=failure)


@transactional
def settle_attempt(
    attempt: Attempt, *, amount: int, currency: str, provider_transaction: str, actor: Actor
) -> None:
    """Credit an attempt that the provider says is paid, once, whatever was believed before.

    An amount or currency unlike what we asked for goes to `suspense` for a person to look at (suspense.py).
    """
    rows = Attempt.objects.filter(pk=attempt.pk)
    is_as_asked = (amount, currency) == (attempt.amount, attempt.currency)
    changes: dict[str, Any] = {
        "provider_transaction": provider_transaction[:80],
        "ended_at": clock.now(),
        "lease_until": None,
        "next_try_at": None,
        "failure": "" if is_as_asked else f"paid {amount} {currency}"[:60],
    }
    is_late = states.moved(rows, before=Attempt.FAILED, after=Attempt.SUCCEEDED, **changes)
    if not is_late and not states.moved(rows, before=Attempt.OPEN, after=Attempt.SUCCEEDED, **changes):
        if changes["failure"]:  # of an older version, which listed it nowhere
            suspense.suspend(attempt, amount, currency, actor=actor)
        ask_later(attempt)
        return
    telephones.release(attempt)
    _log(attempt, Attempt.SUCCEEDED, actor, changes["failure"])
    if not is_as_asked:
        suspense.suspend(attempt, amount, currency, actor=actor)
        return
    float_account = f"provider:{attempt.provider}"
    ledger_services.open_account(float_account, floor=None)
    ledger_services.transfer(
        f"topup:{attempt.reference}",
        "mobile_topup",
        {float_account: -amount, account_of(attempt.party): amount},
        actor=actor,
        reference=attempt.party,
    )
    _tell_ended(attempt, is_success=True, is_late=is_late)


def _tell_ended(attempt: Attempt, *, is_success: bool, failure: str = "", is_late: bool = False) -> None:
    emit(
        "payments.topup_ended",
        customer=attempt.party,
        amount=attempt.amount,
        how="mobile",
        detail=phone.masked(attempt.phone),
        is_success=is_success,
        failure=failure,
        is_late=is_late,
        key=f"topup:{attempt.reference}:{'ok' if is_success else 'failed'}",
    )


def _log(attempt: Attempt, after: str, actor: Actor, reason: str = "") -> None:
    AttemptEvent.objects.create(
        attempt=attempt,
        before=attempt.state,
        after=after,
        actor=str(actor),
        reason=reason[:200],
        at=clock.now(),
    )


def is_older_than(attempt: Attempt, seconds: int) -> bool:
    """Whether an attempt was made more than that many seconds ago."""
    return clock.now() - attempt.created_at > timedelta(seconds=seconds)


@transactional
def move_attempts(before: str, after: str) -> None:
    """Give the top-ups and refunds of one customer to another, ended ones too: they may still succeed."""
    Attempt.objects.filter(party=before).exclude(direction=Attempt.PAYOUT).update(party=after)
