"""From a channel's door to the dialog: what arrived is answered once, and what was said is given back."""

import logging

from everyprint.bot import services
from everyprint.customers.models import Address
from everyprint.lib.errors import EveryPrintError
from everyprint.messaging import inbox, outbox
from everyprint.messaging.channels.base import Arrived, Channel
from everyprint.messaging.channels.registry import channel_of
from everyprint.messaging.models import Arrival, Message

logger = logging.getLogger(__name__)


def take(arrival_id: int) -> None:
    """Answer what arrived, and hand the answer over (a wake-up)."""
    outbox.hand_over(answer(arrival_id))


def answer(arrival_id: int) -> list[Message]:
    """Answer what arrived, once; what was said to its address is the caller's to carry or hand over.

    What could not be answered is tried again by the sweeper.
    """
    arrival = Arrival.objects.filter(pk=arrival_id, handled_at__isnull=True).claim()
    channel = channel_of(arrival.channel_account) if arrival else None
    if arrival is None or channel is None:
        return []
    try:
        arrived = inbox.contents(arrival)
        said = outbox.answered(arrived.channel_account, arrived.address, lambda: _take(channel, arrived))
    except Exception as error:
        logger.exception("what arrived as %s was not answered", arrival.pk)
        arrival.fail(repr(error))
        return []
    inbox.close(arrival)
    return said


def _take(channel: Channel, arrived: Arrived) -> None:
    address = services.arrive(arrived.channel_account, arrived.address, arrived.language)
    key = inbox.key_of(arrived)[: services.KEY_MAX // 2]
    if arrived.files:
        _take_files(channel, arrived, address, f"{key}f")
    if arrived.latitude and arrived.longitude:
        services.take_place(address, arrived.latitude, arrived.longitude, key)
    elif arrived.tap:
        services.take_tap(address, arrived.tap, key)
    elif arrived.text.strip():
        services.take_text(address, arrived.text, key, has_files=bool(arrived.files))


def _take_files(channel: Channel, arrived: Arrived, address: Address, key: str) -> None:
    try:
        files = [channel.fetch(arrived.channel_account, file) for file in arrived.files]
    except EveryPrintError as refusal:
        names = ", ".join(file.name for file in arrived.files if file.name)
        services.refuse_files(address, names, refusal, key)
    else:
        services.take_files(address, files, key)
