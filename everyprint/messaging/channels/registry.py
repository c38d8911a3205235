"""The channels: account prefix → dotted path. An account without an entry has its messages parked."""

from functools import cache

from django.utils.module_loading import import_string

from everyprint.messaging.channels.base import Channel

CHANNELS: dict[str, str] = {
    "web": "everyprint.messaging.channels.web.channel.WebChannel",
}


@cache
def channel_of(account: str) -> Channel | None:
    """The channel that serves an account such as `web` or `chatfuel:default`, None when nothing does."""
    path = CHANNELS.get(account.partition(":")[0])
    return import_string(path)() if path else None
