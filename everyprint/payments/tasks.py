"""Talking to providers of payments: collect, look up, settle. The attempt is the truth, a task wakes us."""

from django.db.models import Q
from django_tasks import task

from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.payments import services
from everyprint.payments.models import TopUp
from everyprint.payments.providers.base import (
    Accepted,
    Failed,
    Intent,
    NotFound,
    Pending,
    Provider,
    Rejected,
    Succeeded,
)
from everyprint.payments.providers.registry import provider

SWEEP_MAX = 100


@task(queue_name="quick")
def collect_topup(topup_id: int) -> None:
    """Send one new attempt to its provider; the same reference is sent again when no answer came."""
    topup = services.lease(topup_id)
    if topup is None:
        return
    if topup.state != TopUp.NEW:
        ask(topup)
        return
    adapter = provider(topup.provider)
    outcome = adapter.collect(intent_of(topup))
    actor = Actor("provider", topup.provider)
    if isinstance(outcome, Accepted):
        services.note_state(topup, TopUp.PENDING, actor=actor)
    elif isinstance(outcome, Rejected):
        services.fail_topup(topup, outcome.code, actor=actor)
    else:
        services.note_state(topup, TopUp.UNKNOWN, actor=actor, reason=f"{outcome.cause} {outcome.detail}")


@task(queue_name="quick")
def check_topup(topup_id: int) -> None:
    """Ask the provider what has become of one attempt."""
    topup = services.lease(topup_id)
    if topup is not None:
        ask(topup)


def ask(topup: TopUp) -> None:
    """Look an attempt up at its provider and book what it says."""
    adapter = provider(topup.provider)
    status = adapter.lookup(intent_of(topup))
    actor = Actor("provider", topup.provider)
    if isinstance(status, Succeeded):
        services.settle_topup(
            topup,
            amount=status.amount,
            currency=status.currency,
            provider_transaction=status.provider_transaction,
            actor=actor,
        )
    elif isinstance(status, Failed):
        services.fail_topup(topup, status.code, actor=actor)
    elif isinstance(status, NotFound):
        _not_found(topup, adapter, actor)
    else:
        after = TopUp.PENDING if isinstance(status, Pending) else TopUp.UNKNOWN
        services.note_state(topup, after, actor=actor)
        if isinstance(status, Pending) and status.link:
            services.show_link(topup, status.link)


def _not_found(topup: TopUp, adapter: Provider, actor: Actor) -> None:
    """The request may never have arrived: it is sent again under the same reference, which collects once."""
    final = adapter.not_found_final_seconds
    if final is not None and services.is_older_than(topup, final):
        services.fail_topup(topup, "timeout", actor=actor)
        return
    outcome = adapter.collect(intent_of(topup))
    if isinstance(outcome, Rejected):
        services.fail_topup(topup, outcome.code, actor=actor)
    else:
        after = TopUp.PENDING if isinstance(outcome, Accepted) else TopUp.UNKNOWN
        services.note_state(topup, after, actor=actor)


def intent_of(topup: TopUp) -> Intent:
    """What the provider is asked for."""
    return Intent(
        reference=topup.reference,
        amount=topup.amount,
        currency=topup.currency,
        phone=topup.phone,
        network=topup.network,
        description="EveryPrint",
    )


def sweep_topups() -> None:
    """Ask about every open attempt whose next look is due, also those a dead worker left."""
    moment = clock.now()
    free = Q(lease_until__isnull=True) | Q(lease_until__lt=moment)
    due = TopUp.objects.filter(free, state__in=TopUp.OPEN, next_check_at__lte=moment)
    for topup_id in due.order_by("next_check_at").values_list("pk", flat=True)[:SWEEP_MAX]:
        collect_topup.enqueue(topup_id)
