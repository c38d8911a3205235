"""Talking to providers of payments: collect, look up, settle. The attempt is the truth, a task wakes us."""

import logging
from dataclasses import replace

from django.conf import settings

from everyprint.jobs.services import keeping, sweep
from everyprint.lib.actor import SYSTEM, Actor
from everyprint.payments import services
from everyprint.payments.models import Attempt
from everyprint.payments.providers.base import (
    OPEN_LINK,
    Accepted,
    Failed,
    Failure,
    Intent,
    NotFound,
    Pending,
    Provider,
    Rejected,
    Status,
    Succeeded,
)
from everyprint.payments.providers.registry import provider
from everyprint.payments.queries import pursued

WORDS: dict[type[Status], str] = {
    Succeeded: Attempt.SUCCEEDED,
    Failed: Attempt.FAILED,
    Pending: Attempt.PENDING,
    NotFound: Attempt.NOT_FOUND,
}
logger = logging.getLogger(__name__)


def pursue(attempt_id: int) -> None:
    """Send one new attempt to its provider, or ask what has become of one that was sent."""
    attempt = pursued().filter(pk=attempt_id).claim()
    if attempt is None:
        return
    try:
        with keeping(attempt):
            if attempt.state == Attempt.NEW and attempt.displaced_at is None:
                collect(attempt)
            elif attempt.state == Attempt.NEW and attempt.attempts == 1:  # surely not sent by anybody
                services.fail_attempt(attempt, Failure.DISPLACED, actor=SYSTEM)
            else:
                ask(attempt)
    except Exception as error:
        logger.exception("attempt %s failed", attempt.reference)
        attempt.fail(repr(error))


def sweep_attempts() -> None:
    """Ask about every attempt whose next look is due, also those a dead worker left."""
    sweep(pursued(), "everyprint.payments.tasks.pursue")


def collect(attempt: Attempt) -> None:
    """Send an attempt; the same reference is sent again when no answer came, and collects once."""
    adapter = provider(attempt.provider)
    intent = intent_of(attempt, adapter)
    outcome = adapter.collect(intent)
    actor = Actor("provider", attempt.provider)
    if isinstance(outcome, Accepted):
        link = outcome.link or _link_of(adapter, intent, outcome)
        services.note_state(
            attempt, Attempt.PENDING, actor=actor, provider_reference=outcome.provider_reference
        )
        if link:
            services.show_link(attempt, link)
    elif isinstance(outcome, Rejected):
        services.fail_attempt(attempt, outcome.code, actor=actor, detail=outcome.detail)
    else:
        reason = f"{outcome.cause} {outcome.detail}".strip()
        services.note_state(attempt, Attempt.UNKNOWN, actor=actor, reason=reason)


def _link_of(adapter: Provider, intent: Intent, accepted: Accepted) -> str:
    """The page to open, where the provider tells it by a look-up only."""
    if accepted.next_step != OPEN_LINK:
        return ""
    status = adapter.lookup(replace(intent, provider_reference=accepted.provider_reference))
    return status.link if isinstance(status, Pending) else ""


def ask(attempt: Attempt) -> None:
    """Look an attempt up at its provider and book what it says."""
    adapter = provider(attempt.provider)
    status = adapter.lookup(intent_of(attempt, adapter))
    actor = Actor("provider", attempt.provider)
    if type(status) in WORDS:
        services.note_answer(attempt, WORDS[type(status)])
    if isinstance(status, Succeeded):
        services.settle_attempt(
            attempt,
            amount=status.amount,
            currency=status.currency,
            provider_transaction=status.provider_transaction,
            actor=actor,
        )
    elif attempt.state in Attempt.ENDED:
        services.ask_later(attempt)
    elif isinstance(status, Failed):
        services.fail_attempt(attempt, status.code, actor=actor, detail=status.detail)
    elif isinstance(status, NotFound):
        _not_found(attempt, adapter, actor)
    elif isinstance(status, Pending):
        services.note_state(attempt, Attempt.PENDING, actor=actor)
        if status.link:
            services.show_link(attempt, status.link)
    else:
        reason = f"{status.cause} {status.detail}".strip()
        services.note_state(attempt, Attempt.UNKNOWN, actor=actor, reason=reason)


def _not_found(attempt: Attempt, adapter: Provider, actor: Actor) -> None:
    """The request may never have arrived: it is sent again under the same reference, which collects once.

    Not so where another one is current on that telephone.
    """
    final = adapter.not_found_final_seconds
    if final is not None and services.is_older_than(attempt, final):
        services.fail_attempt(attempt, "timeout", actor=actor)
    elif attempt.displaced_at:
        services.note_state(attempt, Attempt.UNKNOWN, actor=actor, reason="not found")
    else:
        collect(attempt)


def intent_of(attempt: Attempt, adapter: Provider) -> Intent:
    """What the provider is asked for."""
    opens_page = any(one.opens_page for one in adapter.networks() if one.code == attempt.network)
    return Intent(
        reference=attempt.reference,
        amount=attempt.amount,
        currency=attempt.currency,
        phone=attempt.phone,
        network=attempt.network,
        description="EveryPrint",
        return_url=f"{settings.BASE_URL}/" if opens_page else "",
        provider_reference=attempt.provider_reference,
    )
