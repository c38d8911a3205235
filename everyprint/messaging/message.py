"""What the bot says, free of any channel, and how it is kept as JSON on the row of a message.

A choice is one of four things: an `Answer` comes back when it is tapped, a `Page` and a `Link` open a page,
and a `Place` asks where somebody is. Channels show them as they can; nobody below the bot reads what an
answer sends back (`bot/taps.py` makes and reads it).
"""

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from everyprint.lib.ids import HIDDEN

RECEIPT, PROOF = "receipt", "proof"
SHEET, CHANGE = "sheet", "change"


@dataclass(frozen=True)
class Answer:
    """A choice that sends `tap` back.

    Of every choice `short` is the label where a channel is narrow, and `is_main` marks the way forward.
    """

    type: ClassVar[str] = "answer"
    label: str
    tap: str
    short: str = ""
    is_main: bool = False


@dataclass(frozen=True)
class Target:
    """A page of ours about an order: its `receipt` or its `proof`."""

    page: str
    order: str


@dataclass(frozen=True)
class Page:
    """A choice that opens a page of ours; `messaging/links.py` signs its address where there is no cookie."""

    type: ClassVar[str] = "page"
    label: str
    target: Target
    short: str = ""
    is_main: bool = False


@dataclass(frozen=True)
class Link:
    """A choice that opens a page of somebody else, `https://…` or `http://…`."""

    type: ClassVar[str] = "link"
    label: str
    url: str
    short: str = ""
    is_main: bool = False


@dataclass(frozen=True)
class Place:
    """A choice that sends a position; `tap` comes back where a channel or a person cannot give one."""

    type: ClassVar[str] = "place"
    label: str
    tap: str
    short: str = ""
    is_main: bool = False


Choice = Answer | Page | Link | Place


@dataclass(frozen=True)
class Picture:
    """A picture of a revision: contact sheet `number` (`sheet`), or what a fix changed (`change`)."""

    kind: str
    revision: str
    number: int
    alt: str


@dataclass(frozen=True)
class Said:
    """One thing that is said to a customer, in their language.

    `document` is the revision whose printable PDF may be opened, `code` the pickup code of the order, `card`
    the order whose steps are shown beside the words where a channel can.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    pictures: tuple[Picture, ...] = ()
    document: str = ""
    code: str = ""
    card: str = ""


_CHOICES: dict[str, Any] = {kind.type: kind for kind in (Answer, Page, Link, Place)}


def to_json(said: Said) -> dict[str, Any]:
    """What is kept beside the text. Of a code only that it has a place: no table holds codes."""
    kept = {
        "choices": [{"type": choice.type, **_filled(choice)} for choice in said.choices],
        "pictures": [asdict(picture) for picture in said.pictures],
        "document": said.document,
        "has_code": bool(said.code),
        "card": said.card,
    }
    return {name: value for name, value in kept.items() if value}


def _filled(choice: Choice) -> dict[str, Any]:
    return {name: value for name, value in asdict(choice).items() if value}


def from_json(text: str, kept: dict[str, Any]) -> Said:
    """The other way round, with `••••` in the place of a code."""
    return Said(
        text,
        tuple(_choice(found) for found in kept.get("choices", ())),
        tuple(Picture(**found) for found in kept.get("pictures", ())),
        kept.get("document", ""),
        HIDDEN if kept.get("has_code") else "",
        kept.get("card", ""),
    )


def _choice(found: dict[str, Any]) -> Choice:
    facts = dict(found)
    kind = _CHOICES[facts.pop("type")]
    if kind is Page:
        facts["target"] = Target(**facts["target"])
    choice: Choice = kind(**{"tap": "", **facts} if kind in (Answer, Place) else facts)
    return choice
