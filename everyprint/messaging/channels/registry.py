"""The channels: prefix of a channel account → dotted path. One without an entry has its messages parked."""

from functools import cache

from django.utils.module_loading import import_string

from everyprint.messaging.channels.base import Channel

CHANNELS: dict[str, str] = {
    "web": "everyprint.messaging.channels.web.channel.WebChannel",
}


def channel_of(channel_account: str) -> Channel | None:
    """The channel that serves a channel account (`web`, `chatfuel:default`), None when nothing does."""
    path = CHANNELS.get(channel_account.partition(":")[0])
    return _made(path) if path else None


def channel_named(name: str) -> Channel | None:
    """The channel of a name such as `web`, None for any other."""
    return _made(CHANNELS[name]) if name in CHANNELS else None


@cache
def _made(path: str) -> Channel:
    channel: Channel = import_string(path)()
    return channel
