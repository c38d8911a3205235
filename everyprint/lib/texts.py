"""Texts of strangers: what no eye sees and some database, log or reader stumbles over is left out."""

import re

# Control characters but tab and line ends, and halves of characters.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def plain(text: str) -> str:
    """A text without control characters, of which tabs and line ends stay."""
    return _UNSEEN.sub("", text)


def is_plain(text: str) -> bool:
    """Whether `plain` would leave nothing out."""
    return not _UNSEEN.search(text)
