"""Making what is said fit a channel: splits, shortens, and turns what no button can hold into lines of text.

Choices that do not fit become a numbered menu; `Fitted.menu` says what each number sends back. Nothing is cut
away: a label that is too long is numbered in full, a picture or a page that cannot be shown is a link.
"""

import unicodedata
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from everyprint.messaging import links
from everyprint.messaging.channels.base import DOCUMENT, PICTURE, Limits
from everyprint.messaging.message import Answer, Choice, Link, Page, Picture, Place, Said


@dataclass(frozen=True)
class Fitted:
    """The parts in which something leaves, and what the numbers of its menu send back."""

    parts: tuple[Said, ...]
    menu: tuple[str, ...] = ()


def fitted(said: Said, limits: Limits) -> Fitted:
    """What a channel of these limits shows of what is said, in the active language."""
    shown, others = _buttons(said.choices, limits)
    pictures, linked = _pictures(said.pictures, limits)
    opened = said.document if DOCUMENT in limits.media else ""
    lines = [_line(picture.alt, links.picture_url(picture)) for picture in linked]
    if said.document and not opened:
        lines.append(_line(_("Ouvrir le PDF"), links.document_url(said.document)))
    lines += [_line(choice.label, _address(choice)) for choice in others if isinstance(choice, Page | Link)]
    numbered = [choice for choice in others if isinstance(choice, Answer | Place)]
    if numbered:
        lines.append(_("Répondez par un numéro :"))
        lines += [f"{number}. {choice.label}" for number, choice in enumerate(numbered, 1)]
    texts = split("\n".join([said.text, *lines]), limits.text)
    first, last = pictures, len(texts) - 1
    parts = [Said(text, pictures=first if place == 0 else ()) for place, text in enumerate(texts)]
    parts[last] = replace(parts[last], choices=shown, document=opened, code=said.code, card=said.card)
    return Fitted(tuple(parts), tuple(choice.tap for choice in numbered))


def _buttons(choices: tuple[Choice, ...], limits: Limits) -> tuple[tuple[Choice, ...], list[Choice]]:
    """The choices that become buttons, the ways forward before the others; and those that do not."""
    fitting = {place: _labelled(choice, limits) for place, choice in enumerate(choices)}
    free, links_left = limits.choices, limits.links
    kept: dict[int, Choice] = {}
    for place in sorted(fitting, key=lambda place: not choices[place].is_main):
        choice = fitting[place]
        is_link = isinstance(choice, Page | Link)
        if choice is not None and free and (links_left or not is_link):
            kept[place] = choice
            free, links_left = free - 1, links_left - is_link
    others = [choice for place, choice in enumerate(choices) if place not in kept]
    return tuple(kept[place] for place in sorted(kept)), others


def _labelled(choice: Choice, limits: Limits) -> Choice | None:
    """The choice with a label that fits, None when none does or it sends too much back."""
    label = next((text for text in (choice.label, choice.short) if 0 < len(text) <= limits.title), "")
    if not label:
        return None
    if isinstance(choice, Place) and not limits.can_ask_place:
        choice = Answer(choice.label, choice.tap, choice.short, choice.is_main)
    if isinstance(choice, Answer) and len(choice.tap.encode()) > limits.tap:
        return None
    return replace(choice, label=label, short="")


def _pictures(
    pictures: tuple[Picture, ...], limits: Limits
) -> tuple[tuple[Picture, ...], tuple[Picture, ...]]:
    count = limits.pictures if PICTURE in limits.media else 0
    return pictures[:count], pictures[count:]


def _address(choice: Page | Link) -> str:
    return links.page_url(choice.target) if isinstance(choice, Page) else choice.url


def _line(name: str, text: str) -> str:
    return _("%(name)s : %(text)s") % {"name": name, "text": text}


def split(text: str, limit: int) -> list[str]:
    """Parts of at most `limit` characters that together are the text, none of them blank.

    They end at the end of a line, else of a word; a word longer than a part is cut, but not inside a number
    or between a letter and its accent, unless that too is longer.
    """
    parts = []
    while len(text) > limit:
        cut = _cut(text, limit)
        parts.append(text[:cut])
        text = text[cut:]
    return [part for part in (*parts, text) if part.strip()] or [text]


def _cut(text: str, limit: int) -> int:
    for mark, least in (("\n", limit // 2), (" ", 0), ("\n", 0)):
        end = text.rfind(mark, least, limit)
        if text[: end + 1].strip():
            return end + 1
    for is_joined in (_is_one_number, _is_one_letter):
        cut = limit
        while cut and is_joined(text[cut - 1], text[cut]):
            cut -= 1
        if cut:
            return cut
    return limit


def _is_one_number(before: str, after: str) -> bool:
    return (before.isdigit() and after.isdigit()) or _is_one_letter(before, after)


def _is_one_letter(before: str, after: str) -> bool:
    return bool(unicodedata.combining(after)) or "\u200d" in (before, after) or after == "\ufe0f"
