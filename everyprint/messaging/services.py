"""Writing messages: what is said is queued in the transaction of what it tells, what comes is kept once."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from everyprint.jobs.services import touch, wake
from everyprint.lib import clock, ids
from everyprint.lib.transactions import transactional
from everyprint.messaging.models import Message

DELIVER = "everyprint.messaging.outbox.deliver_waiting"


@dataclass(frozen=True)
class Recipient:
    """A customer (public id) at one address, in one language."""

    customer: str
    channel_account: str
    external_id: str
    language: str


@dataclass
class Held:
    """An address that is being answered, and the public ids of what was said to it meanwhile."""

    channel_account: str
    external_id: str
    messages: set[str] = field(default_factory=set)


_held: ContextVar[Held | None] = ContextVar("held", default=None)


@contextmanager
def held_back(channel_account: str, external_id: str) -> Iterator[Held | None]:
    """While the block runs in this thread, what is said to this address waits for whoever answers it.

    Such messages are born leased: if this process dies, the outbox takes them up. None inside the block of
    another address, or of the same one: that block is the one that answers.
    """
    if _held.get() is not None:
        yield None
        return
    held = Held(channel_account, external_id)
    token = _held.set(held)
    try:
        yield held
    finally:
        _held.reset(token)


@transactional
def send(to: Recipient, kind: str, *, key: str, order: str = "", **params: Any) -> None:
    """Queue a message, once per `key`, in the caller's transaction."""
    held = _held.get()
    is_held = held is not None and (held.channel_account, held.external_id) == (
        to.channel_account,
        to.external_id,
    )
    lease: dict[str, Any] = {}
    if is_held:
        seconds = timedelta(seconds=Message.LEASE_SECONDS)
        lease = {"attempts": 1, "lease_until": clock.now() + seconds}
    message = _insert(to, Message.OUT, kind, key, Message.QUEUED, order=order, params=params, **lease)
    if message and held and is_held:
        held.messages.add(message.public_id)
    elif message:
        wake(DELIVER, message.pk)


@transactional
def receive(
    sender: Recipient, kind: str, *, key: str, text: str = "", order: str = "", **params: Any
) -> Message | None:
    """Keep what a customer wrote, tapped or sent, once per `key`; None when it was kept before."""
    message = _insert(sender, Message.IN, kind, key, Message.RECEIVED, text=text, order=order, params=params)
    if message:
        touch(f"customer:{sender.customer}")
    return message


def _insert(who: Recipient, direction: str, kind: str, key: str, state: str, **fields: Any) -> Message | None:
    if Message.objects.filter(key=key).exists():
        return None
    return Message.objects.create(  # two at once with one key: the second fails; repeated, it finds it
        public_id=ids.new_key(),
        key=key,
        direction=direction,
        customer=who.customer,
        channel_account=who.channel_account,
        external_id=who.external_id,
        language=who.language,
        kind=kind,
        state=state,
        created_at=clock.now(),
        **fields,
    )


@transactional
def move_thread(before: str, after: str) -> None:
    """Put the messages of one customer into the thread of another, by their public ids, in order of time."""
    Message.objects.filter(customer=before).update(customer=after)
    touch(*(f"customer:{public_id}" for public_id in (before, after)))
