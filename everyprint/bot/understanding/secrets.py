"""Finding secrets anywhere in a text: our codes, and the PINs, cards and passwords of other houses.

Ours have 12 characters (recovery) or 16 (vouchers, older recovery codes) of our 31, among them a digit and a
letter, in any case, in one piece or in groups with dashes, dots or spaces. Nothing else is taken for a code:
no words, telephone numbers or lists of pages. Groups with nothing but spaces between them look like words, so
that one of them must hold both a digit and a letter; every new code has such a group (lib/ids.py).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from everyprint.lib.ids import HIDDEN, RECOVERY_LENGTH, VOUCHER_LENGTH, is_code_like, is_of_our_alphabet

LENGTHS = (VOUCHER_LENGTH, RECOVERY_LENGTH)


class Kind(StrEnum):
    CODE = "code"
    PARTIAL = "partial"  # like a code, but with characters too few, too many or of others
    PICKUP = "pickup"
    PIN = "pin"
    CARD = "card"
    WORD = "password"


@dataclass(frozen=True)
class Secret:
    """Where a secret stands in a text; of a code also how it can be read, the likeliest first."""

    kind: Kind
    start: int
    end: int
    codes: tuple[str, ...] = ()


def find(text: str, known: Iterable[str] = ()) -> tuple[Secret, ...]:
    """The secrets of a text in their order. `known` are the codes that its writer could give away."""
    found: list[Secret] = []
    known = tuple(known)
    readings = (_cards(text), _codes(text), _pins(text), _passwords(text), _known(text, known))
    for reading in (*readings, _parts_of(text, known), _glued(text)):
        for secret in reading:
            if not any(secret.start < other.end and other.start < secret.end for other in found):
                found.append(secret)
    return tuple(sorted(found, key=lambda secret: secret.start))


def masked(text: str, known: Iterable[str] = ()) -> str:
    """The text with `••••` in the place of each secret."""
    parts, end = [], 0
    for secret in find(text, known):
        parts += [text[end : secret.start], HIDDEN]
        end = secret.end
    return "".join((*parts, text[end:]))


# Codes of ours ------------------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W_]+")
_TIGHT = re.compile(r"\s?[-‐‑‒–—−._·/]\s?")  # between the groups of one code
_LOOSE = re.compile(r"\s{1,2}")


@dataclass(frozen=True)
class _Group:
    """A word that may be a part of a code; `before` is what stands between it and the word before."""

    start: int
    end: int
    written: str
    before: re.Pattern[str] | None

    @property
    def text(self) -> str:
        return self.written.upper()

    @property
    def size(self) -> int:
        """The size of its like: 4 stands for whole groups of four in one word; 0 is no part of a code."""
        length = len(self.text)
        if not is_of_our_alphabet(self.text):
            return 0
        return 4 if length % 4 == 0 else length if length in (1, 3, 6) else 0


def _groups(text: str) -> list[_Group]:
    groups: list[_Group] = []
    for word in _WORD.finditer(text):
        end = groups[-1].end if groups else word.start()
        before = next((gap for gap in (_TIGHT, _LOOSE) if gap.fullmatch(text, end, word.start())), None)
        groups.append(_Group(word.start(), word.end(), word[0], before))
    return groups


def _codes(text: str) -> Iterator[Secret]:
    yield from _dashed(text)
    left: list[_Group] = []
    for run in _runs(_groups(text), _TIGHT):
        secret = _tight(run) if run[0].size else None
        if secret:
            yield secret
        else:
            left += run
    for run in _runs(left, _LOOSE):
        yield from _spaced(run)


def _runs(groups: list[_Group], gap: re.Pattern[str]) -> Iterator[list[_Group]]:
    """Groups of one size that follow each other with the same gap."""
    run: list[_Group] = []
    for group in groups:
        if run and not (group.before is gap and group.size == run[-1].size):
            yield run
            run = []
        run.append(group)
    if run:
        yield run


def _tight(run: list[_Group]) -> Secret | None:
    """A code in one word, or in groups with dashes or dots between them."""
    texts = [group.text for group in run]
    code = "".join(texts)
    if not is_code_like(code) or len(code) < RECOVERY_LENGTH:
        return None
    codes = (code,) if len(code) in LENGTHS else tuple(_windows(texts, is_code_like))
    return Secret(Kind.CODE, run[0].start, run[-1].end, codes) if codes else None


def _spaced(run: list[_Group]) -> Iterator[Secret]:
    """A code whose groups stand apart. A word of small letters beside capitals is a word."""
    if len({len(group.text) for group in run}) != 1:
        return
    if any(group.written.isupper() for group in run):
        while run and run[0].written.isalpha() and run[0].written.islower():
            run = run[1:]
        while run and run[-1].written.isalpha() and run[-1].written.islower():
            run = run[:-1]
    codes = tuple(_windows([group.text for group in run], _is_mixed))
    if codes:
        yield Secret(Kind.CODE, run[0].start, run[-1].end, codes)


def _is_mixed(*groups: str) -> bool:
    """Whether a group has both; of single characters that cannot be asked."""
    return any(map(is_code_like, groups)) or len(groups[0]) == 1


def _windows(groups: Sequence[str], is_good: Callable[..., bool]) -> Iterator[str]:
    """The codes that these groups may hold, those of sixteen first; of single characters only all."""
    for length in LENGTHS:
        for start in range(len(groups)):
            window: list[str] = []
            for group in groups[start:]:
                window.append(group)
                if len("".join(window)) >= length:
                    break
            code = "".join(window)
            is_whole = len(window) == len(groups) or len(window[0]) > 1
            good = is_good(*window) if is_good is _is_mixed else is_good(code)
            if len(code) == length and is_whole and is_code_like(code) and good:
                yield code


_NEAR = re.compile(
    r"(?<![^\W_])[A-Z0-9]{4}[-‐‑–—][A-Z0-9]{4}(?:[-‐‑–—][A-Z0-9]{1,5}){1,3}(?![^\W_])", re.IGNORECASE
)
_HALVES = re.compile(
    r"(?<![^\W_])[A-Z2-9]{4}[-‐‑–—.][A-Z2-9]{4}\s[A-Z2-9]{4}[-‐‑–—.][A-Z2-9]{4}(?![^\W_])", re.IGNORECASE
)


def _dashed(text: str) -> Iterator[Secret]:
    """What has the shape of a code but no code's characters; and a voucher whose halves stand apart."""
    for match in _NEAR.finditer(text):
        groups = _WORD.findall(match[0].upper())
        if not _is_ours("".join(groups)) and any(len(group) >= 4 and is_code_like(group) for group in groups):
            yield Secret(Kind.PARTIAL, match.start(), match.end())
    for match in _HALVES.finditer(text):
        code = "".join(_WORD.findall(match[0].upper()))
        if _is_ours(code):
            yield Secret(Kind.CODE, match.start(), match.end(), (code,))


def _is_ours(code: str) -> bool:
    return len(code) in LENGTHS and is_of_our_alphabet(code) and is_code_like(code)


_RUN = re.compile(r"[2-9A-HJKMNP-Z]{4}(?:[-‐‑–.]?[2-9A-HJKMNP-Z]{4}){2,3}")
_TOKEN = re.compile(r"\S+")
GROUP = 4


def _glued(text: str) -> Iterator[Secret]:
    """A code in capitals to which something is glued: a letter too many, or the next word."""
    for token in _TOKEN.finditer(text):
        if any(is_code_like(run[0]) for run in _RUN.finditer(token[0])):
            yield Secret(Kind.PARTIAL, token.start(), token.end())


def _parts_of(text: str, known: Iterable[str]) -> Iterator[Secret]:
    """What holds a group of four of a long code of the writer's own, however the rest of it was mistyped."""
    groups = {
        code[start : start + GROUP]
        for code in known
        if len(code) >= RECOVERY_LENGTH
        for start in range(0, len(code), GROUP)
    }
    for token in _TOKEN.finditer(text) if groups else ():
        plain = "".join(_WORD.findall(token[0].upper()))
        if any(group in plain for group in groups):
            yield Secret(Kind.PARTIAL, token.start(), token.end())


# Secrets of others --------------------------------------------------------------------------------------

_CARD = re.compile(r"(?<![\w+])(?:(?:\d{4}[\s.-]?){3}\d{1,7}|\d{4}[\s.-]?\d{6}[\s.-]?\d{5})(?!\w)")
_CARD_START = re.compile(r"4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|3[47]|6011|62|64[4-9]|65")
_CARD_WORD = re.compile(r"\b(?:carte|card|visa|mastercard|cb|credit|débit|debit)\b", re.IGNORECASE)
_HOUSE = (
    r"(?:orange money|orange|om|wave|momo|mtn|moov|mixx|free money|mobile money|(?:de )?(?:ma |la )?carte)"
)
_PIN_WORD = (
    rf"(?:code (?:secret|pin|confidentiel|personnel|{_HOUSE})|code (?:de |d')?{_HOUSE}|secret code|"
    rf"{_HOUSE} code|pin(?: ?code)?|cvv2?|cvc|cryptogramme|otp)"
)
_PIN = re.compile(rf"\b{_PIN_WORD}\b[^\d\n]{{0,40}}?(?<!\d)(\d(?:[ .]?\d){{2,7}})(?![\d])", re.IGNORECASE)
_PIN_FIRST = re.compile(
    r"(?<!\d)(\d(?:[ .]?\d){2,7}),? (?:est|c'est|is|voilà|voici|comme|as) (?:mon |le |my |the )?"
    rf"{_PIN_WORD}\b",
    re.IGNORECASE,
)
_BEFORE_WORD = r"(?:mot de passe|mots de passe|mdp|password|passwords|passwd|pwd|passphrase)"
_PASSWORD = re.compile(
    rf"\b{_BEFORE_WORD}\b(?:[^:=\n.]{{0,40}}?(?:\s*[:=]\s*|\s+(?:est|is|c'est|c’est)\s*:?\s+)"
    r"(?P<after>«\s*[^»]+»|\"[^\"]+\"|\S+)|\s+(?P<next>(?=\S*\d)\S{3,}))",
    re.IGNORECASE,
)


def _cards(text: str) -> Iterator[Secret]:
    """Card numbers: where cards begin and with their check digit, or after the word."""
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        is_named = _CARD_WORD.search(text, max(0, match.start() - 40), match.start()) is not None
        if len(digits) >= 13 and (is_named or (_CARD_START.match(digits) and _is_luhn(digits))):
            yield Secret(Kind.CARD, match.start(), match.end())


def _is_luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _pins(text: str) -> Iterator[Secret]:
    for pattern in (_PIN, _PIN_FIRST):
        for match in pattern.finditer(text):
            yield Secret(Kind.PIN, match.start(1), match.end(1))


def _passwords(text: str) -> Iterator[Secret]:
    for match in _PASSWORD.finditer(text):
        name = "after" if match["after"] else "next"
        yield Secret(Kind.WORD, match.start(name), match.end(name))


def _known(text: str, codes: Iterable[str]) -> Iterator[Secret]:
    """Codes that are known, however they are spelled."""
    for code in codes:
        spelled = r"[\s.\-‐‑–—]{0,3}".join(map(re.escape, code))
        for match in re.finditer(rf"(?<!\w){spelled}(?!\w)", text, re.IGNORECASE):
            yield Secret(Kind.PICKUP, match.start(), match.end())
