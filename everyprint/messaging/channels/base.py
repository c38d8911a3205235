"""What a channel is: it reads what its platform brings, and delivers what is said, within its limits.

One folder per channel; registry.py names them. A channel knows no request, no customer and no tap of the bot:
what comes is `Arrived`, what leaves is `Said`, already fitted to its limits (fitting.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings

from everyprint.lib.http import fetch_url
from everyprint.lib.texts import is_plain
from everyprint.messaging.message import Said

ADDRESS_MAX = 64
PICTURE, DOCUMENT = "image/webp", "application/pdf"  # the media types of what is said


# Why something was not delivered -----------------------------------------------------------------------


class ChannelError(Exception):
    """A delivery failed; each class below says what becomes of the message."""


class TryAgain(ChannelError):
    """Nothing is known to be wrong: later, each time after a longer pause."""


class Throttled(ChannelError):
    """Too fast: not before `until`."""

    def __init__(self, reason: str, until: datetime) -> None:
        super().__init__(reason)
        self.until = until


class WindowClosed(ChannelError):
    """The platform lets us speak only after the customer did: the message is parked."""


class Gone(ChannelError):
    """Nobody is at this address any more."""


class Refused(ChannelError):
    """The platform does not carry this content: the message failed, the next one may do."""


class Misconfigured(ChannelError):
    """Our own channel account, key or permission is wrong: parked, and `everyprint check` says so."""


# What comes --------------------------------------------------------------------------------------------


class Unverified(Exception):
    """What came was not sent by the platform, or not in a form that it sends. Answered with `status`."""

    def __init__(self, reason: str, status: int = 403) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True)
class SentFile:
    """A file that a customer sent: an address, or what the channel's `fetch` makes the file of."""

    reference: str
    name: str = ""


@dataclass(frozen=True)
class Arrived:
    """One thing that a customer wrote, tapped or sent. `key` is the platform's own id of it, used once.

    `tap` is what the `Answer` sent; a position is in degrees. `language` is that of a newcomer.
    """

    channel_account: str
    address: str
    key: str
    text: str = ""
    tap: str = ""
    latitude: str = ""
    longitude: str = ""
    files: tuple[SentFile, ...] = ()
    language: str = "fr"

    def __post_init__(self) -> None:
        """Raises ValueError for what no platform sends and no table holds. Texts and names of files are
        cleaned where they are kept: nothing that a person typed is lost."""
        told = (self.channel_account, self.address, self.key, self.tap, self.latitude, self.longitude)
        if not all(map(is_plain, told)):
            raise ValueError("what came is no plain text")
        if not 1 <= len(self.address) <= ADDRESS_MAX:
            raise ValueError(f"an address has 1 to {ADDRESS_MAX} characters")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Arrived":
        return cls(**{**kept, "files": tuple(SentFile(**file) for file in kept["files"])})


@dataclass(frozen=True)
class Challenge:
    """The platform asks whether this door is ours; `answer` gives the text back."""

    text: str


@dataclass(frozen=True)
class Reply:
    """What the door answers over HTTP."""

    body: bytes = b""
    content_type: str = "text/plain; charset=utf-8"
    status: int = 200


# The contract ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Limits:
    """What one message of a channel can hold. What does not fit becomes lines of its text (fitting.py)."""

    text: int = 100_000  # characters
    choices: int = 100  # buttons
    title: int = 200  # characters of a button
    tap: int = 200  # bytes that a button sends back
    links: int = 100  # how many of the buttons may open a page
    can_ask_place: bool = True
    pictures: int = 100
    media: Mapping[str, int] = field(default_factory=lambda: {PICTURE: 50_000_000, DOCUMENT: 50_000_000})
    """Media types that it takes → the most bytes of each: who uploads a file looks at its size."""


class Channel:
    """A way messages travel."""

    name: ClassVar[str]
    limits: ClassVar[Limits] = Limits()
    carries: ClassVar[int] = 0  # parts of messages that the answer to the platform's call can hold

    def read(self, method: str, headers: Mapping[str, str], body: bytes) -> Sequence[Arrived | Challenge]:
        """What a call of the platform brings, nothing for what does not concern us.

        Headers have small letters; the body of a GET is its query string. Raises Unverified; what else it
        raises about a body that it cannot read is logged and answered with 400.
        """
        raise Unverified("this channel has no door", 404)

    def answer(self, came: Sequence[Arrived | Challenge], said: Sequence[Said]) -> Reply:
        """The answer to that call, with at most `carries` parts of what was said just now."""
        challenges = [thing.text for thing in came if isinstance(thing, Challenge)]
        return Reply("".join(challenges).encode())

    def fetch(self, channel_account: str, file: SentFile) -> tuple[str, bytes]:
        """The name and the bytes of a file. Raises EveryPrintError with a sentence for the customer."""
        got = fetch_url(file.reference, allow=settings.FETCH_ALLOW, size_max_bytes=settings.UPLOAD_MAX_BYTES)
        return file.name or got.file_name or "document", got.data

    def deliver(self, channel_account: str, address: str, said: Said) -> str:
        """Hand one part over, at least once; the channel's id of it. Raises a ChannelError."""
        raise NotImplementedError
