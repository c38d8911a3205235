"""The web conversation: a message is delivered when it stands in the thread; the open page is told."""

from everyprint.messaging.channels.base import Channel
from everyprint.messaging.message import Said


class WebChannel(Channel):
    """Nothing travels: the page reads the thread, and the outbox touches the customer's topic."""

    name = "web"

    def deliver(self, channel_account: str, address: str, said: Said) -> str:
        return ""
