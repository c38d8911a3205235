"""The outbox: what waits for an address leaves in order, in the answer of its channel or through `deliver`.

Of one address one message at a time is under way, the oldest first; one that waits for its next try holds
back those behind it, one that failed or was parked does not. Addresses do not wait for each other.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef
from django.utils import translation
from django.utils.module_loading import import_string

from everyprint.jobs.models import ERROR_LENGTH, LeasedRows
from everyprint.jobs.services import emit, sweep, touch, wake
from everyprint.lib import clock
from everyprint.lib.ids import HIDDEN
from everyprint.lib.transactions import OutcomeUnknown, transactional
from everyprint.messaging.channels import base
from everyprint.messaging.channels.fitting import Fitted, fitted
from everyprint.messaging.channels.registry import channel_of
from everyprint.messaging.message import Said, to_json
from everyprint.messaging.models import Message
from everyprint.messaging.services import held_back

RENDERER = "everyprint.bot.words.render"
CODES = "everyprint.bot.codes.code_in"
DELIVER = "everyprint.messaging.outbox.deliver_waiting"
ATTEMPTS_MAX = 12
LEFT_AT_ONCE = 100
SWEPT_MAX = 200

logger = logging.getLogger(__name__)


# Answering an address ----------------------------------------------------------------------------------


def answered(channel_account: str, external_id: str, run: Callable[[], None]) -> list[Message]:
    """What waits for an address once `run` has answered it, in order, leased and rendered for the caller.

    The caller carries these messages (`carry`) or hands them over (`hand_over`). Nothing inside another
    `answered`: that one gives it to its caller. `run` must do nothing twice: it is run again where nobody
    knows whether it was committed, and what was said then is still the caller's.
    """
    with held_back(channel_account, external_id) as held:
        try:
            run()
        except OutcomeUnknown:
            if held is None:
                raise
            connection.close()
            run()
        return _taken(channel_account, external_id, held.messages) if held else []


def _taken(channel_account: str, external_id: str, mine: set[str]) -> list[Message]:
    """The messages that may leave now: mine, and what waited before them, up to one that is under way."""
    taken: list[Message] = []
    waiting = list(_waiting().filter(channel_account=channel_account, external_id=external_id).order_by("pk"))
    for place, message in enumerate(waiting):
        if message.public_id not in mine and not message.take():
            _leave([found for found in waiting[place:] if found.public_id in mine])
            break
        if _prepare(message):
            taken.append(message)
    return taken


def carry(channel: base.Channel, messages: Sequence[Message]) -> list[Said]:
    """The parts that fit into the channel's own answer, noted as sent; the other messages leave later."""
    parts: list[Said] = []
    for place, message in enumerate(messages):
        fits = _fit(message, channel)
        if len(parts) + len(fits.parts) > channel.carries:
            _leave(messages[place:])
            break
        if _finish(message, Message.SENT, menu=list(fits.menu)):
            parts += fits.parts
    return parts


def hand_over(messages: Sequence[Message]) -> None:
    """Deliver leased messages of one address now, in order; what has to wait is tried again later."""
    for place, message in enumerate(messages):
        if not _deliver(message):
            _leave(messages[place + 1 :])
            break


def _leave(messages: Sequence[Message]) -> None:
    """Give leased messages back to the outbox; one wake-up delivers all that wait for an address."""
    first: dict[tuple[str, str], int] = {}
    for message in messages:
        if message.release():
            first.setdefault((message.channel_account, message.external_id), message.pk)
    for key in first.values():
        wake(DELIVER, key)


# Delivering what waits ---------------------------------------------------------------------------------


def deliver_waiting(message_id: int) -> None:
    """Deliver this message and what waits behind it (a wake-up), after what waits before it."""
    message = _waiting().filter(pk=message_id).annotate(is_behind=_EARLIER).first()
    if message is not None and (message.is_behind or _is_done(message)):
        deliver_to(message.channel_account, message.external_id)


def deliver_to(channel_account: str, external_id: str) -> None:
    """Deliver what waits for an address, the oldest first, until one has to wait longer or is under way."""
    for _ in range(LEFT_AT_ONCE):
        first = _firsts().due().filter(channel_account=channel_account, external_id=external_id).first()
        if first is None or not _is_done(first):
            return
        last = first.pk
    wake(DELIVER, last)


def deliver_to_customer(customer: str) -> None:
    """Deliver what waits for a customer at any address, without waiting for a worker."""
    rows = Message.objects.filter(customer=customer, direction=Message.OUT, state__in=Message.WAITING)
    for channel_account, external_id in (
        rows.order_by().values_list("channel_account", "external_id").distinct()
    ):
        deliver_to(channel_account, external_id)


def sweep_outbox() -> None:
    """Wake up what a dead worker or an error left behind: the oldest message of each address that is due."""
    keys = list(_firsts().due().order_by("next_try_at", "pk").values_list("pk", flat=True)[:SWEPT_MAX])
    sweep(Message.objects.filter(pk__in=keys), DELIVER)


def _waiting() -> "LeasedRows[Message]":
    rows: LeasedRows[Message] = Message.objects.filter(direction=Message.OUT, state__in=Message.WAITING)
    return rows


_EARLIER = Exists(
    _waiting().filter(
        pk__lt=OuterRef("pk"),
        channel_account=OuterRef("channel_account"),
        external_id=OuterRef("external_id"),
    )
)


def _firsts() -> "LeasedRows[Message]":
    """The first message that waits, of each address."""
    return _waiting().filter(~_EARLIER)


def _is_done(message: Message) -> bool:
    """Deliver it unless somebody else does. Whether the next one may follow."""
    return message.take() and (not _prepare(message) or _deliver(message))


# One message -------------------------------------------------------------------------------------------


def _prepare(message: Message) -> bool:
    """Render a leased message. False when it cannot be: it failed, and holds nobody back."""
    try:
        said = render(message)
    except Exception as error:  # a fault of ours; the customer's next message must not wait for its repair
        logger.exception("message %s of kind %s cannot be said", message.public_id, message.kind)
        message.release(state=Message.FAILED, error=f"cannot be said: {error!r}")
        return False
    message.text, message.shown = said.text, to_json(said)
    return True


def render(message: Message) -> Said:
    """The message in its recipient's language."""
    with translation.override(message.language):
        said: Said = import_string(RENDERER)(message.kind, message.params)
    return said


def revealed(message: Message) -> Said:
    """What was said as its recipient reads it: with the code that no table keeps."""
    said = message.said
    if HIDDEN not in said.text:
        return said
    code, written = import_string(CODES)(message.kind, message.params)
    if not code:
        return said
    return replace(said, text=said.text.replace(HIDDEN, written), code=code if said.code else "")


def _fit(message: Message, channel: base.Channel) -> Fitted:
    with translation.override(message.language):
        return fitted(revealed(message), channel.limits)


def _deliver(message: Message) -> bool:
    """Hand a prepared message to its channel, part by part; a retry goes on where the last one stopped.

    Whether the next one may follow.
    """
    channel = channel_of(message.channel_account)
    if channel is None:
        _finish(message, Message.PARKED)
        return True
    fits = _fit(message, channel)
    sent = list(message.channel_ids)
    try:
        for part in fits.parts[len(sent) :]:
            if len(sent) < len(fits.parts) - 1 and not message.renew():
                return False
            sent.append(channel.deliver(message.channel_account, message.external_id, part))
    except Exception as error:
        return _note_failure(message, error, sent)
    return _finish(message, Message.SENT, channel_ids=sent, menu=list(fits.menu))


def _note_failure(message: Message, error: Exception, sent: list[str]) -> bool:
    """What becomes of a message whose channel raised this. Whether the next one may follow."""
    if isinstance(error, base.WindowClosed | base.Misconfigured):
        return _finish(message, Message.PARKED, channel_ids=sent, error=_reason(error))
    if isinstance(error, base.Gone | base.Refused):
        is_gone = isinstance(error, base.Gone)
        return _finish(message, Message.FAILED, is_gone=is_gone, channel_ids=sent, error=_reason(error))
    if isinstance(error, base.Throttled):
        latest = clock.now() + timedelta(seconds=Message.WAIT_SECONDS_MAX)
        changes = {"next_try_at": min(error.until, latest), "error": _reason(error)}
        message.release(state=Message.ERRORED, channel_ids=sent, **changes)
        return False
    if not isinstance(error, base.TryAgain):
        logger.exception("message %s was not delivered", message.public_id)
    if message.attempts >= ATTEMPTS_MAX:
        return _finish(message, Message.FAILED, channel_ids=sent, error=_reason(error))
    message.fail(_reason(error), state=Message.ERRORED, channel_ids=sent)
    return False


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:ERROR_LENGTH]


@transactional
def _finish(message: Message, state: str, *, is_gone: bool = False, **changes: Any) -> bool:
    """Note how a message ended. False when its lease was lost: somebody else delivers it."""
    said = {"text": message.text, "shown": message.shown, "sent_at": clock.now()}
    if not message.release(state=state, **said, **changes):
        return False
    touch(f"customer:{message.customer}")
    if is_gone:
        emit(
            "messaging.address_gone", channel_account=message.channel_account, external_id=message.external_id
        )
    return True
