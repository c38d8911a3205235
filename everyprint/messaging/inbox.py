"""What came to the door of a channel: kept once before anything is done about it."""

import hashlib
import json
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction

from everyprint.jobs.services import sweep, wake
from everyprint.lib import clock
from everyprint.lib.sealing import seal, unseal
from everyprint.lib.transactions import transactional
from everyprint.messaging.channels.base import Arrived
from everyprint.messaging.models import Arrival

PURPOSE = "arrival"
TAKE = "everyprint.bot.arrivals.take"
KEPT = timedelta(days=7)


def key_of(arrived: Arrived) -> str:
    """What makes a thing that arrived the same as one that came before."""
    whole = f"{arrived.channel_account}\0{arrived.address}\0{arrived.key}"
    return hashlib.sha256(whole.encode()).hexdigest()


@transactional
def keep(arrived: Arrived) -> Arrival | None:
    """Keep it once; None when it came before and was answered."""
    key = key_of(arrived)
    try:
        with transaction.atomic():
            return Arrival.objects.create(
                key=key,
                channel_account=arrived.channel_account,
                external_id=arrived.address,
                body={"sealed": seal(PURPOSE, json.dumps(arrived.to_json()))},
                arrived_at=clock.now(),
            )
    except IntegrityError:
        return Arrival.objects.filter(key=key, handled_at__isnull=True).first()


def contents(arrival: Arrival) -> Arrived:
    """What arrived. It lies sealed until it is answered: nobody has looked for secrets in it yet."""
    if "sealed" not in arrival.body:  # kept by an older version
        return Arrived.from_json(arrival.body)
    opened = unseal(PURPOSE, arrival.body["sealed"])
    if opened is None:
        raise ValueError("sealed with another secret key")
    return Arrived.from_json(json.loads(opened))


def answer_later(arrival: Arrival) -> None:
    """Have a worker answer it."""
    wake(TAKE, arrival.pk)


def close(arrival: Arrival, **changes: Any) -> None:
    """It was answered: what it said is a message now, and need not be kept twice."""
    arrival.release(handled_at=clock.now(), body={}, **changes)


def sweep_arrivals() -> None:
    """Wake up what a dead process or an error left unanswered."""
    sweep(Arrival.objects.filter(handled_at__isnull=True), TAKE)


def forget_arrivals() -> None:
    """Forget what was answered a week ago; what never was stays, and `check` shows it."""
    Arrival.objects.filter(handled_at__lt=clock.now() - KEPT).delete()
