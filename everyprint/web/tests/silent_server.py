"""The one-port application, whose streams never wake by themselves: they do what they are told to."""

from everyprint.asgi import application
from everyprint.web import live

live.HEARTBEAT_SECONDS = live.STREAM_SECONDS

__all__ = ["application"]
