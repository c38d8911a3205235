"""Reading wishes such as `2 copies recto verso noir et blanc pages 1-10 reliure`, in French and English.

Pure: a text in, the changes of `orders.pricing.Options` out, together with the words that meant nothing here.
Each rule takes its words out of the text, so that `2 par page` is never read again as pages.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

ANY_BINDING = "any"
TAKEN = "|"
NUMBERS = {
    "un": 1, "une": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9,
    "dix": 10, "ten": 10, "vingt": 20, "twenty": 20,
}  # fmt: skip
_NUMBER = r"(?P<n>\d{1,6}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_SPANS = r"\d{1,9}(?:\s*(?:-|\ba\b|\bau\b|\bto\b)\s*\d{0,9})?"
_RANGE = rf"(?P<pages>-?\s*{_SPANS}(?:\s*(?:[,;+&]|\bet\b|\band\b)\s*(?:pages?\s*)?{_SPANS})*)"
FILLERS = re.compile(
    r"\b(?:en|et|and|the|le|la|les|de|du|des|with|avec|je|veux|voudrais|i|want|would|like|please|svp|s'?il"
    r"|vous|te|plait|in|a|on|sur|papier|paper|imprimer|imprimez|imprime|print|format|pour|for|me|moi|it|ca"
    r"|un|une|d|l|seulement|only|mettez|oui|yes|of|par)\b|[.,;:!?'’«»\"()]"
)


@dataclass(frozen=True)
class Understood:
    """Changes of options by name (`binding` may be `any`), and what was left over."""

    changes: dict[str, Any] = field(default_factory=dict)
    rest: str = ""


def simplified(text: str) -> str:
    """Small letters without accents, one space between words, one kind of dash."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe"))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = re.sub(r"[–—−‐‑‒]", "-", plain).replace("’", "'")
    plain = re.sub(r"\s*(?:-|\b(?:jusqu'a|a|to|until)\b) ?(?:la fin|the end|end|fin)\b", "-", plain)
    return " ".join(plain.split())


def _number(match: re.Match[str]) -> int:
    word = match["n"]
    return NUMBERS.get(word) or int(word)


def _pages(match: re.Match[str]) -> str:
    spans = re.sub(r"\s*\b(?:a|au|to)\b\s*", "-", match["pages"])
    return " ".join(re.sub(r"pages?", "", spans).split())


Value = Callable[[re.Match[str]], Any]


def _is(value: Any) -> Value:
    return lambda match: value


_PER_SIDE = r"[ -]?(?:pages? )?(?:par|per|sur une?|on one|on a|up)\b ?(?:page|feuille|face|sheet|side)?"
_BLANK = r"(?:les? |the )?(?:pages? )?(?:blanches?|vides?|blank)(?: pages?)?\b"
_COLOUR = r"(?:couleurs?|colou?rs?)\b"
_BOUND = r"(?:reliures?|relier|reliez|reliee?s?|relies|binding|bound|bind|spirale?)\b"


def _any(*patterns: str) -> str:
    return "|".join(patterns)


# (option, pattern, value): the more exact pattern of an option comes first, and takes its words away.
_RULES: tuple[tuple[str, str, Value], ...] = (
    ("booklet", r"\b(?:sans|pas de|no|without) (?:livret|brochure|booklet)s?\b", _is(False)),
    ("booklet", r"\b(?:en )?(?:livret|brochure|booklet)s?\b", _is(True)),
    ("up", r"\b(?:9|neuf|nine)" + _PER_SIDE, _is(9)),
    ("up", r"\b(?:4|quatre|four)" + _PER_SIDE, _is(4)),
    ("up", r"\b(?:2|deux|two)" + _PER_SIDE, _is(2)),
    ("up", r"\b(?:1|une|one) (?:page )?(?:par|per) (?:page|feuille|face|sheet|side)", _is(1)),
    ("drop_blank", r"\b(?:sans|without|no|enlever|remove|retirer) " + _BLANK, _is(True)),
    ("drop_blank", r"\b(?:avec|with|garder|keep) " + _BLANK, _is(False)),
    ("copies", rf"\b{_NUMBER} ?(?:x|×|fois|times|copies?|copy|exemplaires?|ex|jeux|sets?)(?!\w)", _number),
    ("copies", rf"(?:\b(?:x|fois|copies?|exemplaires?)|×) ?[:=]? ?{_NUMBER}\b(?! ?-)", _number),
    ("binding", r"\b(?:sans|no|without|pas de|non) ?-?(?:la |a )?" + _BOUND + r"|\bunbound\b", _is("")),
    ("binding", r"\b(?:reliure |reliee?s? |relies |binding )?cerdeau(?: binding)?\b", _is("cerdeau")),
    ("binding", r"\b(?:reliure |reliee?s? |binding )?(?:a |en )?rayure(?: binding)?\b", _is("rayure")),
    ("binding", r"\b" + _BOUND, _is(ANY_BINDING)),
    (
        "sides",
        _any(
            r"\brecto[ /-]*(?:et |and )?verso\b",
            r"\br ?/ ?v\b|\bduplex\b",
            r"\b(?:both|two|double|2|deux)[ -]?(?:sides?|sided|faces?)\b",
        ),
        _is("two"),
    ),
    (
        "sides",
        _any(
            r"\brecto(?: (?:simple|seul|seulement|uniquement|only))?\b",
            r"\b(?:one|single|1|une|simple)[ -]?(?:side|sided|faces?)\b|\bsimplex\b",
        ),
        _is("one"),
    ),
    (
        "colour",
        _any(
            r"\b(?:sans|no|without|pas de) " + _COLOUR,
            r"\bnoir(?:es?)?(?:(?: (?:et|&) |/| )blanc(?:hes?)?)?\b",
            r"\bn ?(?:&|et|/)? ?b\b|\bb ?(?:&|and|/)? ?w\b",
            r"\bblack(?: ?(?:and|&|n|/)? ?white)?\b",
            r"\bgr[ea]y(?:scale)?\b|\bgris(?:es?)?\b|\bniveaux? de gris\b",
        ),
        _is("gray"),
    ),
    (
        "colour",
        _any(
            r"\b(?:tout(?:e?s)?(?: (?:en|les pages en))?|integralement en|entierement en) " + _COLOUR,
            r"\b(?:full|all(?: in| pages in)?|everything in) " + _COLOUR,
            r"\b" + _COLOUR + r" (?:partout|everywhere)\b",
        ),
        _is("all"),
    ),
    (
        "colour",
        r"\b" + _COLOUR + r"(?: (?:seulement |only )?(?:(?:la )?ou il y en a|where (?:there is|needed)))?",
        _is("auto"),
    ),
    ("paper", r"\ba ?([345])\b", lambda match: f"A{match[1]}"),
    (
        "pages",
        _any(
            r"\b(?:toutes? les pages|all(?: the)? pages|entier)\b",
            r"\b(?:tout le (?:document|fichier)|the whole (?:document|file))\b",
            r"^(?:tout|all)$",
        ),
        _is("All"),
    ),
    ("pages", rf"\b(?:les |the )?(?:pages?|pp?\b\.?)\s*(?:de |from )?{_RANGE}", _pages),
    ("pages", r"\b(?:de|from) (?P<pages>\d{1,9}\s*(?:-|\ba\b|\bto\b)\s*\d{1,9})\b", _pages),
    ("pages", rf"(?:^|(?<= )){_RANGE}$", _pages),
)
RULES = [(option, re.compile(pattern), value) for option, pattern, value in _RULES]


def understand(text: str) -> Understood:
    """What a text asks to change; of two wishes for one option the last counts.

    A bare number counts as copies, a bare range as pages. Numbers that are left over mean that the text was
    about something else: nothing is changed then.
    """
    left = simplified(text)
    if re.fullmatch(r"\d{1,3}", left):
        return Understood({"copies": int(left)})
    changes: dict[str, Any] = {}
    places: dict[str, int] = {}
    for option, pattern, value in RULES:
        for match in list(pattern.finditer(left)):
            if match.start() >= places.get(option, -1):
                changes[option], places[option] = value(match), match.start()
            left = left[: match.start()] + TAKEN * len(match[0]) + left[match.end() :]
    rest = " ".join(FILLERS.sub(" ", left.replace(TAKEN, " ")).split())
    return Understood({} if re.search(r"\d", rest) else changes, rest)
