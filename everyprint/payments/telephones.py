"""Whose request a telephone is asked about now, and how often it may be asked: people's phones are not ours.

One attempt at a time is current on a telephone: the row with its number, taken by an insert or by a guarded
update, gone when the attempt ends. Whoever comes second is asked; nothing is sent for them meanwhile.
"""

from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q

from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.money import format_amount
from everyprint.lib.transactions import transactional
from everyprint.payments.errors import TelephoneBusy, TopUpOpen
from everyprint.payments.models import Attempt, AttemptEvent, Telephone

REQUESTS_MAX, WITHIN = 3, timedelta(hours=1)


def take(attempt: Attempt, *, displacing: str, actor: Actor) -> None:
    """Make an attempt the current one of its telephone; `displacing` is the one it may take the place of.

    Raises TopUpOpen, TelephoneBusy: the transaction that made the attempt is to be taken back then.
    """
    if not (_displaced(attempt, displacing, actor) or _begun(attempt)):
        open_one = current(attempt.phone) or attempt  # it may have ended this moment: the next try tells
        raise TopUpOpen(amount=format_amount(open_one.amount, settings.CURRENCY))
    _check_rate(attempt)


def release(attempt: Attempt) -> None:
    """The attempt has ended: its telephone is free, unless another one has taken its place before."""
    Telephone.objects.filter(number=attempt.phone, attempt_id=attempt.pk).delete()


def current(number: str) -> Attempt | None:
    """The attempt that a telephone is asked about now."""
    held = Telephone.objects.select_related("attempt").filter(number=number).first()
    return held.attempt if held else None


@transactional
def give_up(attempt: Attempt, *, actor: Actor) -> bool:
    """Nobody waits for an open attempt any more: its telephone is free. It is asked about to its end all the
    same, and what is paid after all is credited. Whether somebody waited until now.
    """
    rows = Attempt.objects.filter(pk=attempt.pk, state__in=Attempt.OPEN, displaced_at=None)
    if not rows.update(displaced_at=clock.now()):
        return False
    release(attempt)
    _log(attempt, actor, "given up by the customer")
    return True


@transactional
def report(attempt: Attempt, *, actor: Actor) -> None:
    """Somebody says that a request on their telephone was none of theirs; the operator sees it."""
    rows = Attempt.objects.filter(pk=attempt.pk, reported_at=None)
    if rows.update(reported_at=clock.now()):
        _log(attempt, actor, "reported: not asked for")


def _begun(attempt: Attempt) -> bool:
    try:
        with transaction.atomic():
            Telephone.objects.create(number=attempt.phone, attempt=attempt)
    except IntegrityError:  # another one is current
        return False
    return True


def _displaced(attempt: Attempt, displacing: str, actor: Actor) -> bool:
    """Take the place of an attempt, which goes on being asked about. False when it is current no more."""
    before = Attempt.objects.filter(public_id=displacing).first() if displacing else None
    rows = Telephone.objects.filter(number=attempt.phone)
    if before is None or not rows.filter(attempt_id=before.pk).update(attempt=attempt):
        return False
    Attempt.objects.filter(pk=before.pk).update(displaced_at=clock.now())
    _log(before, actor, f"displaced by {attempt.reference}")
    return True


def _check_rate(attempt: Attempt) -> None:
    """The row of the telephone is ours until the commit, so that nobody counts beside us."""
    moment = clock.now()
    unsent = Q(state=Attempt.FAILED, provider_reference="", last_word__in=("", Attempt.NOT_FOUND))
    window = {"created_at__gt": moment - WITHIN, "created_at__lte": moment + clock.APART}
    rows = Attempt.objects.filter(phone=attempt.phone, direction=Attempt.IN, **window).exclude(unsent)
    made = list(rows.order_by("-created_at").values_list("created_at", flat=True)[: REQUESTS_MAX + 1])
    if len(made) > REQUESTS_MAX:
        wait = made[REQUESTS_MAX - 1] + WITHIN - moment
        raise TelephoneBusy(count=REQUESTS_MAX, minutes=max(1, -(-int(wait.total_seconds()) // 60)))


def _log(attempt: Attempt, actor: Actor, reason: str) -> None:
    AttemptEvent.objects.create(
        attempt=attempt,
        before=attempt.state,
        after=attempt.state,
        actor=str(actor),
        reason=reason,
        at=clock.now(),
    )
