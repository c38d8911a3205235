"""The web conversation: a message is delivered when it stands in the thread; the open page is told."""

from everyprint.messaging.channels.base import Channel, Rendered


class WebChannel(Channel):
    """Nothing travels: the page reads the thread, and the outbox touches the customer's topic."""

    name = "web"

    def deliver(self, external_id: str, rendered: Rendered, *, customer: str) -> None:
        return
