"""The outbox: queue in the transaction of what is told, deliver after it."""

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import translation
from django.utils.module_loading import import_string

from everyprint.jobs.services import claimed, retry_delay, touch
from everyprint.lib import clock, ids
from everyprint.lib.transactions import transactional
from everyprint.messaging.channels.base import ChannelError, Rendered
from everyprint.messaging.channels.registry import channel_of
from everyprint.messaging.models import Message

RENDERER = "everyprint.bot.words.render"
ATTEMPTS_MAX = 12


@dataclass(frozen=True)
class Recipient:
    """A customer (public id) at one address, in one language."""

    customer: str
    account: str
    external_id: str
    language: str


@transactional
def send(to: Recipient, kind: str, *, key: str, order: str = "", **params: Any) -> None:
    """Queue a message, once per `key`, in the caller's transaction."""
    from everyprint.messaging.tasks import deliver_message

    message = _insert(to, Message.OUT, kind, key, Message.QUEUED, order=order, params=params)
    if message:
        deliver_message.enqueue(message.pk)


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
    try:
        with transaction.atomic():
            return Message.objects.create(
                public_id=ids.new_key(),
                key=key,
                direction=direction,
                customer=who.customer,
                account=who.account,
                external_id=who.external_id,
                language=who.language,
                kind=kind,
                state=state,
                created_at=clock.now(),
                **fields,
            )
    except IntegrityError:
        if Message.objects.filter(key=key).exists():
            return None
        raise


def deliver(message_id: int) -> None:
    """Render and deliver one queued message; on failure note when to try again."""
    rows = Message.objects.filter(
        pk=message_id, direction=Message.OUT, state__in=(Message.QUEUED, Message.ERRORED)
    )
    if not claimed(rows):
        return
    message = rows.get()
    rendered = render(message)
    channel = channel_of(message.account)
    if channel is None:
        _finish(message, rendered, Message.PARKED)
        return
    try:
        channel.deliver(message.external_id, rendered, customer=message.customer)
    except ChannelError as error:
        _note_failure(message, error)
    else:
        _finish(message, rendered, Message.SENT)


def render(message: Message) -> Rendered:
    """The message in its recipient's language."""
    with translation.override(message.language):
        rendered: Rendered = import_string(RENDERER)(message.kind, message.params)
    return rendered


@transactional
def _finish(message: Message, rendered: Rendered, state: str) -> None:
    Message.objects.filter(pk=message.pk, state__in=(Message.QUEUED, Message.ERRORED)).update(
        state=state,
        text=rendered.text,
        buttons=rendered.buttons,
        pictures=rendered.pictures,
        sent_at=clock.now(),
        lease_until=None,
    )
    touch(f"customer:{message.customer}")


@transactional
def _note_failure(message: Message, error: ChannelError) -> None:
    is_final = error.permanent or message.attempts + 1 >= ATTEMPTS_MAX
    Message.objects.filter(pk=message.pk).update(
        state=Message.FAILED if is_final else Message.ERRORED,
        attempts=F("attempts") + 1,
        error=str(error)[:2000],
        lease_until=None,
        next_try_at=clock.now() + retry_delay(message.attempts),
    )


def deliver_queued(customer: str) -> None:
    """Deliver what is queued for one customer now, in order, without waiting for a worker."""
    queued = Message.objects.filter(customer=customer, direction=Message.OUT, state=Message.QUEUED)
    for message_id in queued.order_by("created_at", "pk").values_list("pk", flat=True)[:20]:
        deliver(message_id)
