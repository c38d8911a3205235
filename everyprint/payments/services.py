"""Opening balances, and filling them: voucher, cash, mobile money."""

import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, connection, transaction

from everyprint.customers.models import Customer
from everyprint.customers.queries import by_address
from everyprint.customers.services import create_customer
from everyprint.jobs.services import claimed, emit
from everyprint.ledger import queries as ledger
from everyprint.ledger import services as ledger_services
from everyprint.ledger.errors import NotEnoughMoney
from everyprint.lib import clock, ids, phone, signing, states
from everyprint.lib.actor import Actor
from everyprint.lib.money import format_amount
from everyprint.lib.ratelimit import RateLimit
from everyprint.lib.transactions import transactional
from everyprint.payments.errors import (
    AmountOutOfBounds,
    CashLimitReached,
    ProviderMissing,
    TooManyTries,
    TopUpOpen,
    VoucherUsed,
    WrongPhone,
    WrongVoucher,
)
from everyprint.payments.models import TopUp, TopUpEvent, Voucher
from everyprint.payments.states import TOPUP, seconds_until_check
from everyprint.shops.models import Shop

TOPUP_MINIMUM, TOPUP_MAXIMUM = 100, 25_000
voucher_tries = RateLimit(per_minute=5, burst=10)


@transactional
def register_customer(account: str, external_id: str, **details: object) -> Customer:
    """The customer of an address, made together with an empty balance when new. Never changes a known one."""
    known = by_address(account, external_id)
    if known is not None:
        return known
    try:
        with transaction.atomic():
            customer = create_customer(account, external_id, **details)
            ledger_services.open_account(customer.account)
    except IntegrityError:
        customer = Customer.objects.get(addresses__account=account, addresses__external_id=external_id)
    return customer


@transactional
def save_customer(account: str, external_id: str, last_name: str, gender: int) -> None:
    """Insert or update the customer of an address; the balance of a known one is not touched.

    The hot call: one statement for a known customer.
    """
    with connection.cursor() as cursor:
        cursor.execute(UPDATE_CUSTOMER, [last_name, gender, account, external_id])
        if cursor.rowcount:
            return
    register_customer(account, external_id, last_name=last_name, gender=gender)


UPDATE_CUSTOMER = (
    "UPDATE customer SET last_name = %s, gender = %s WHERE id = "
    "(SELECT customer_id FROM customers_address WHERE account = %s AND external_id = %s)"
)


@transactional
def register_shop(shop: Shop) -> None:
    """Open the accounts of a shop: what it earns, and what it owes for cash (down to its limit)."""
    ledger_services.open_account(shop.account)
    ledger_services.open_account(shop.cash_account, floor=-settings.CASH_LIMIT)


def check_amount(amount: int) -> None:
    """Raises AmountOutOfBounds for a top-up that is too small or too large."""
    if not TOPUP_MINIMUM <= amount <= TOPUP_MAXIMUM:
        raise AmountOutOfBounds(
            minimum=format_amount(TOPUP_MINIMUM, settings.CURRENCY),
            maximum=format_amount(TOPUP_MAXIMUM, settings.CURRENCY),
        )


@transactional
def take_cash(customer: Customer, amount: int, *, shop: Shop | None, actor: Actor, key: str) -> None:
    """Credit a customer who paid cash, at a shop's counter (within its limit) or at the platform's desk."""
    if shop or amount < 1:  # the platform's desk has no upper bound
        check_amount(amount)
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


@transactional
def redeem_voucher(customer: Customer, code: str) -> int:
    """Credit a voucher to a customer; the amount. Raises WrongVoucher, VoucherUsed, TooManyTries."""
    if voucher_tries.seconds_to_wait(customer.public_id):
        raise TooManyTries()
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
    customer: Customer, amount: int, number: str, network: str, *, key: str, provider: str = "pawapay"
) -> TopUp:
    """Open an attempt to debit a phone; a task sends it. The same key gives the same attempt.

    Raises ProviderMissing, AmountOutOfBounds, WrongPhone, TopUpOpen (one open attempt per phone).
    """
    from everyprint.payments.tasks import collect_topup

    before = TopUp.objects.filter(key=key).first()
    if before is not None:
        return before
    if not settings.PAWAPAY_URL:
        raise ProviderMissing()
    check_amount(amount)
    try:
        number = phone.normalise(number)
    except phone.NotAPhoneNumber:
        raise WrongPhone() from None
    if TopUp.objects.filter(phone=number, state__in=TopUp.OPEN).exists():
        raise TopUpOpen()
    moment = clock.now()
    topup = TopUp.objects.create(
        public_id=ids.new_key(),
        key=key,
        customer=customer.public_id,
        amount=amount,
        currency=settings.CURRENCY,
        provider=provider,
        network=network,
        phone=number,
        reference=str(uuid.uuid4()),
        created_at=moment,
        next_check_at=moment,
    )
    collect_topup.enqueue(topup.pk)
    return topup


def lease(topup_id: int) -> TopUp | None:
    """Take a top-up that is not final for this worker, or None."""
    rows = TopUp.objects.filter(pk=topup_id, state__in=(*TopUp.OPEN, TopUp.FAILED))
    return rows.get() if claimed(rows, seconds=40) else None


@transactional
def note_state(topup: TopUp, after: str, *, actor: Actor, reason: str = "") -> bool:
    """Move an attempt that stays open (pending, unknown) and plan the next look at the provider."""
    wait = timedelta(seconds=seconds_until_check(topup.checks))
    plan: dict[str, Any] = {
        "next_check_at": clock.now() + wait,
        "checks": topup.checks + 1,
        "lease_until": None,
    }
    rows = TopUp.objects.filter(pk=topup.pk)
    if topup.state == after or not states.allows(TOPUP, topup.state, after):
        rows.update(**plan)
        return False
    if not states.moved(rows, before=topup.state, after=after, **plan):
        return False
    _log(topup, after, actor, reason)
    return True


@transactional
def show_link(topup: TopUp, link: str) -> None:
    """Keep the page on which the customer approves, and tell them once where it is."""
    if len(link) > TopUp.LINK_MAX or not TopUp.objects.filter(
        pk=topup.pk, state__in=TopUp.OPEN, link=""
    ).update(link=link):
        return
    emit(
        "payments.topup_needs_approval",
        customer=topup.customer,
        amount=topup.amount,
        link=link,
        key=f"topup:{topup.reference}:link",
    )


@transactional
def fail_topup(topup: TopUp, failure: str, *, actor: Actor) -> None:
    """End an attempt that the provider definitely refused; nothing was credited."""
    changes = {"failure": failure, "ended_at": clock.now(), "lease_until": None}
    rows = TopUp.objects.filter(pk=topup.pk)
    if states.moved(rows, before=TopUp.OPEN, after=TopUp.FAILED, **changes):
        _log(topup, TopUp.FAILED, actor, failure)
        _tell_ended(topup, is_success=False, failure=failure)


@transactional
def settle_topup(
    topup: TopUp, *, amount: int, currency: str, provider_transaction: str, actor: Actor
) -> None:
    """Credit an attempt that the provider says is paid, once, whatever was believed before.

    An amount or currency unlike what we asked for goes to `suspense` for a person to look at.
    """
    rows = TopUp.objects.filter(pk=topup.pk)
    is_as_asked = (amount, currency) == (topup.amount, topup.currency)
    changes: dict[str, Any] = {
        "provider_transaction": provider_transaction[:80],
        "ended_at": clock.now(),
        "lease_until": None,
        "failure": "" if is_as_asked else f"paid {amount} {currency}"[:60],
    }
    before = (*TopUp.OPEN, TopUp.FAILED)
    if not states.moved(rows, before=before, after=TopUp.SUCCEEDED, **changes):
        return
    _log(topup, TopUp.SUCCEEDED, actor, changes["failure"])
    float_account = f"provider:{topup.provider}"
    ledger_services.open_account(float_account, floor=None)
    if currency != topup.currency:
        return
    credited = f"customer:{topup.customer}" if is_as_asked else "suspense"
    ledger_services.transfer(
        f"topup:{topup.reference}",
        "mobile_topup" if is_as_asked else "mobile_topup_mismatch",
        {float_account: -amount, credited: amount},
        actor=actor,
        reference=topup.customer,
    )
    if is_as_asked:
        _tell_ended(topup, is_success=True)


def _tell_ended(topup: TopUp, *, is_success: bool, failure: str = "") -> None:
    emit(
        "payments.topup_ended",
        customer=topup.customer,
        amount=topup.amount,
        how="mobile",
        detail=phone.masked(topup.phone),
        is_success=is_success,
        failure=failure,
        key=f"topup:{topup.reference}:{'ok' if is_success else 'failed'}",
    )


def _log(topup: TopUp, after: str, actor: Actor, reason: str = "") -> None:
    TopUpEvent.objects.create(
        topup=topup, before=topup.state, after=after, actor=str(actor), reason=reason[:200], at=clock.now()
    )


def is_older_than(topup: TopUp, seconds: int) -> bool:
    """Whether an attempt was made more than that many seconds ago."""
    return clock.now() - topup.created_at > timedelta(seconds=seconds)
