"""What a text wishes for the print: changes of options, and whether something that matters is unexplained.

Each phrase takes its words out of the text. When a number, a negation, an exception, a word for pages or two
answers to one question are left, nothing is changed and the customer is asked: the worst answer is a wrong
print, then a refusal, then a question.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from everyprint.bot.understanding.normal import normal

ANY_BINDING = "any"
COPIES_MAX = 100
LENGTH_MAX = 600
TAKEN = "\x00"
_N = r"(\d{1,4})"
_PAGE = r"(?:(?:la|les|the|de|des|of) )?(?:pages?|p)\b(?: ?\.)?"
_TO = r"(?:-|a|au|to|till|until|through|jusqu(?: (?:a|au))?)"
_SPAN = rf"\d{{1,4}}(?: ?{_TO} ?(?:(?:la|the|les) )?(?:pages? )?\d{{1,4}})?(?: ?-(?! ?\d))?"
_AND = r"(?: ?[,;+&] ?(?:et |and )?| et | and | n | puis )"
_LIST = rf"{_SPAN}(?:{_AND}(?:(?:la|les|the) )?(?:pages? )?{_SPAN})*"
_ONLY = r"(?:seulement|uniquement|only|just|juste)"
_NOT = (
    r"(?:(?:ne|not|pas|sans|never|jamais|rien|ni|neither|nor|plus)\b"
    r"(?: (?:ne|pas|plus|want|veux|mets|mettez|mettre|faites|fais|faire|imprimer|print|demande|besoin|"
    r"need|needs|to|be|have|it|is|a|l|les|la|le|de|du|des|d|en|in|the|with|avec|any|surtout|too|trop))*)"
)
_SINGLE = r"(?:copies|exemplaires)"


@dataclass(frozen=True)
class Wishes:
    """Changes by option (`binding` may be `any`), what is to be asked (empty: nothing), words left over, and
    whether the text speaks of printing at all."""

    changes: dict[str, Any] = field(default_factory=dict)
    ask_about: str = ""
    rest: str = ""
    is_about_printing: bool = True


@dataclass
class _Reading:
    """The text as far as it is explained."""

    left: str
    total: int  # pages of the document, 0 when unknown
    found: list[tuple[int, str, Any]] = field(default_factory=list)
    ask_about: str = ""

    def take(self, pattern: str, act: Callable[[re.Match[str]], None]) -> None:
        for match in list(re.finditer(pattern, self.left)):
            act(match)
            self.left = self.left[: match.start()] + TAKEN * len(match[0]) + self.left[match.end() :]

    def set(self, option: str, value: Any) -> Callable[[re.Match[str]], None]:
        return lambda match: self.found.append((match.start(), option, value))

    def ask(self, what: str) -> None:
        self.ask_about = self.ask_about or what


def wishes(text: str, total: int = 0) -> Wishes:
    """What a text wishes for a document of so many pages; a letter of many lines is no wish."""
    if len(text) > LENGTH_MAX:
        return Wishes({}, "meaning", is_about_printing=False)
    read = _Reading(f" {normal(text)} ".replace("  ", " "), total)
    bare = read.left.strip(" .!")
    if re.fullmatch(
        r"(?:(?:non|plutot|finalement|oui|ok|please|alors|mets|make it|sans) ,? ?)*\d{1,3}", bare
    ):
        return _counted(int(re.findall(r"\d+", bare)[-1]), bare)
    for rule in (_noise, _refused, _up, _copies, _pages, _manner, _colour, _sides, _binding, _paper):
        rule(read)
    return _concluded(read)


def names_a_wish(text: str) -> bool:
    """Whether a text says what it counts: a bare number does not, in digits or in words."""
    return any(map(str.isalpha, normal(text)))


def _counted(number: int, bare: str) -> Wishes:
    if "sans" in bare.split() and not bare.startswith("sans"):
        return Wishes({}, "copies")
    return Wishes({"copies": number}) if 1 <= number <= COPIES_MAX else Wishes({}, "copies")


def _nothing(match: re.Match[str]) -> None:
    """Explained, and without a consequence."""


def _noise(read: _Reading) -> None:
    """Times, money and how long a document is: numbers that are no option."""
    read.take(
        r"\b(?:document|fichier|file|memoire|these|rapport|livre|cours|doc|pdf|cv) (?:de|of) \d+ pages?\b",
        _nothing,
    )
    read.take(
        r"\bpour (?:demain|ce soir|aujourd ?hui|hui|lundi|mardi|mercredi|jeudi|vendredi|samedi)\b", _nothing
    )
    if re.search(r"\b\d{1,2} ?(?:h|heures?|am|pm|mn|min|minutes?)\b", read.left):
        read.ask("time")
    if re.search(r"\b\d+ ?(?:f|fr|fcfa|francs?|cfa)\b", read.left):
        read.ask("amount")


# What no option says -----------------------------------------------------------------------------------

_UNSAID = (
    (r"\bagraf\w*|\bstapl\w*|\bspiral\w*|\bthermo\w*|\bcolle\w*\b", "binding"),
    (r"\ba6\b|\ba2\b|\ba1\b|\bb5\b|\bglace\w*\b|\bcartonne\w*\b|\bletter\b|\bpetit\b|\bsmaller\b", "paper"),
    (
        r"\b(?:plusieurs|several|dozen|douzaine|autant|de plus|en plus|more|moins|encore|extra|another|demi|"
        r"additional|supplementaires?|r?ajoute[rz]?|add)\b|"
        r"\b(?:enleve|retire)[rz]? (?:une?|\d+) (?:copies|exemplaires)",
        "copies",
    ),
    (
        r"\bplus de \d+ (?:copies|exemplaires|fois)|\b(?:maximum|au moins|environ|about|around)\b",
        "copies",
    ),
    (
        r"\b(?:apres|after|avant|before|b4)\b|\bmilieu\b|\bcouverture\b|\bcover\b|\bchapitres?\b|\bchapters?\b",
        "pages",
    ),
    (r"\bpages? (?:en|in|de|of) (?:couleur|gris|noir)\b|\bpages? couleur\b", "pages"),
    (
        r"\b(?:couleur|gris|noir|recto|verso|exemplaires|copies|relier|reliure)\b ?(?:pour|for|on|sur|sauf|"
        r"uniquement|seulement|only|juste)"
        r" (?:la |les |the )?(?:pages?|#|\d)",
        "pages",
    ),
    (r"\bensuite\b|\bthen\b|\bchacune?\b|\beach\b|\bchaque\b", "pages"),
    (r"\b#[12] (?:fichier|file|document|doc)\b|\bl ?autre\b|\bother one\b|\b#\w+ one\b", "file"),
    (r"(?<!\d )- ?\d+ (?:copies|exemplaires|fois)|^ ?- ?\d", "copies"),
)


def _refused(read: _Reading) -> None:
    whole = r"\b(?:toutes les|all(?: the| of the)?) pages (?:en |in )"
    read.take(rf"{whole}(?:gris|noir(?: (?:et )?blanc)?|black)\b", read.set("colour", "gray"))
    read.take(rf"{whole}couleur\b", read.set("colour", "all"))
    for pattern, what in _UNSAID:
        if re.search(pattern, read.left):
            read.ask(what)


# Pages -------------------------------------------------------------------------------------------------


def _pages(read: _Reading) -> None:
    end = r"(?:la |the )?(?:fin|bout|end)\b(?: (?:du|of the) (?:document|fichier|file))?"
    rest_of = rf"(?:{_TO} ?(?:a |la )?{end}|on|onwards?|et plus|et suivantes)"
    start = r"(?:depuis|a partir de|en commencant (?:a|par)|starting (?:at|from|on|with)|commencer a)"
    first = r"(?:de|from)"  # these need an end
    but = (
        r"(?:sauf|exclu\w*|a part|pas besoin (?:de|du)|no need (?:for|of)|a l exception de|but "
        r"not|mais pas|skip|saute[rz]?|leave out|enleve[rz]?|retire[rz]?|"
        r"pas imprimer|not print)"
    )
    everything = (
        r"(?:(?:tout|toutes?(?: les pages)?|all|everything|all(?: the)? pages|imprimer|print(?: it)?|"
        r"le reste) ?,? ?)?"
    )
    listed = rf"(?:(?:la|les|the) )?(?:pages? )?({_LIST}|#last|#1)(?: pages?)?"
    ends = rf"(?:(?:la|les|the) )?(?:{_N} #(1|last)|#(1|last) {_N})(?: pages?)?"
    read.take(
        rf"\b(?:{everything}{but}|(?:everything|all(?: the)? pages|all) but|sans|pas) {ends}",
        _all_but_ends(read),
    )
    read.take(rf"\b{everything}{but} {listed}", _all_but(read))
    read.take(rf"\b(?:everything|all(?: the)? pages|all) but {listed}", _all_but(read))
    read.take(
        rf"\b(?:sans|pas|not) (?:(?:la|les|the) )?(?:pages? ({_LIST})|(#last|#1) pages?)", _all_but(read)
    )
    read.take(
        r"\bsans (?:la )?page de garde\b",
        lambda match: read.found.append((match.start(), "pages", _without(read, {1}))),
    )
    between = rf"\b(?:entre|between) (?:(?:la|les|the) )?(?:pages? )?{_N} (?:et|and) (?:(?:la|les|the) )?{_N}"
    read.take(rf"\b{_PAGE} {between[2:]}|{between}", _span(read))
    read.take(
        rf"\b(?:{start} )?(?:la |les |the )?(?:#(\d+)) {_TO} (?:la |the )?#(\d+)(?: pages?)?", _span(read)
    )
    read.take(
        rf"\b{start} (?:(?:la|les|the) )?(?:pages? )?{_N}(?: {rest_of})?"
        rf"(?! ?(?:{_TO}|pages?|copies|exemplaires|x)\b)",
        _from(read),
    )
    read.take(rf"\b{first} (?:(?:la|les|the) )?(?:pages? )?{_N} {rest_of}", _from(read))
    on = (
        r"(?:(?:et|and) (?:les |la |the )?(?:suivantes?|suivants?|plus|apres|up|on|following|"
        r"after|autres apres)|onwards?|\+)"
    )
    read.take(rf"\b{_PAGE} (?:numero )?{_N} ?{on}(?!\w)", _from(read))
    begin = r"(?:du debut|depuis le debut|(?:from )?the (?:start|beginning))"
    read.take(
        rf"\b{begin} (?:jusqu ?(?:a |au )?|a |au |to |until |till )(?:(?:la|the) )?(?:pages? )?{_N}\b",
        _until(read),
    )
    read.take(
        rf"(?:^|(?<=[ ,\x00]))(?:jusqu|until|till|up to|to) ?(?:a |au )?(?:(?:la|the) )?(?:pages? ){_N}\b",
        _until(read),
    )
    read.take(rf"\b{_PAGE} {_N} ?{_TO} ?(?:a )?{end}", _from(read))
    read.take(
        rf"\b(?:(?:les|la|the|de|du|des|from) )*pages? (?:(?:de|from|la|the|numero|no) )*({_LIST})"
        r"(?: pages?)?",
        _listed(read),
    )
    read.take(rf"\b(?:de|from) (?:la |the )?({_N} ?{_TO} ?(?:la |the )?(?:pages? )?{_N})\b", _listed(read))
    one_end = rf"(?:{_N} #(?:1|last)|#(?:1|last) {_N})(?: pages?)?"
    read.take(
        rf"(?<!\w)(?:(?:les|the) )?({one_end}) (?:et|and) (?:(?:les|the) )?({one_end})", _both_ends(read)
    )
    read.take(rf"(?<!\w)(?:(?:les|the|que les?) )*(?:{_N} #(1|last)|#(1|last) {_N})(?: pages?)?", _ends(read))
    both = r"\b(?:la |the )?#1 (?:page )?(?:et|and) (?:la |the )?#last(?: page)?"
    read.take(both, lambda match: _put(read, match, {1, read.total}) if read.total else read.ask("pages"))
    read.take(r"\b(?:la |the )?(?:page #(1|last)|#(1|last) page)\b", _end(read))
    read.take(r"\b(?:pages? )?(impaires?|odd)(?: pages?)?(?: numbers?)?\b", _step(read, 1))
    read.take(r"\b(?:pages? )?(paires?|even)(?: pages?)?(?: numbers?)?\b", _step(read, 2))
    half = r"\b(?:la |the )?#([12]) (?:moitie|half)(?: (?:du|de|of the) (?:document|fichier|file))?"
    read.take(half, _half(read))
    read.take(
        r"\b(?:toutes les pages|all(?: the)? pages|tout le (?:document|fichier)|"
        r"the whole (?:document|file)|entier)\b",
        read.set("pages", "All"),
    )
    if re.fullmatch(
        rf"[ ,.!]*(?:please |{_ONLY} |la |les |the |oui |merci )*({_LIST})"
        rf"(?: please| {_ONLY}| merci)?[ ,.!]*",
        read.left,
    ):
        read.take(rf"\b({_LIST})", _listed(read))
    if re.fullmatch(r"[ ,.!]*(?:tout|all|everything)[ ,.!]*", read.left):
        read.take(r"\b(?:tout|all|everything)\b", read.set("pages", "All"))


def _put(read: _Reading, match: re.Match[str], pages: set[int]) -> None:
    read.found.append((match.start(), "pages", _named(pages)))


def _as_typed(read: _Reading, match: re.Match[str], text: str) -> None:
    """The spans as they were typed: what leaves the document or runs backwards the engine refuses, with its
    reason; never clipped."""
    typed = re.sub(r"\b(?:la|les|the|pages?)\b ?", "", text)
    typed = re.sub(r" ?(?:[;+&]|\b(?:et|and|n|puis)\b) ?", ",", typed)
    typed = re.sub(rf" ?(?:{_TO}) ?", "-", typed).replace(" ", "").replace(",,", ",")
    if re.fullmatch(r"\d+(?:-\d*)?(?:,\d+(?:-\d*)?)*", typed):
        read.found.append((match.start(), "pages", typed))
    else:
        read.ask("pages")


def _named(pages: set[int]) -> str:
    """Pages as a list of spans."""
    spans: list[list[int]] = []
    for page in sorted(pages):
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def _set_of(read: _Reading, text: str) -> set[int] | None:
    """The pages of a list; None for one that leaves the document or runs backwards."""
    pages: set[int] = set()
    text = re.sub(r"\b(?:la|les|the|pages?)\b", " ", text)
    for span in re.split(r"[,;+&]|\b(?:et|and|n|puis)\b", text):
        numbers = [int(number) for number in re.findall(r"\d+", span)]
        if not numbers:
            continue
        is_open = bool(re.search(r"\d ?- *$", span))
        first, last = numbers[0], (read.total or 10_000) if is_open else numbers[-1]
        if first < 1 or last < first or (read.total and last > read.total) or len(numbers) > 2:
            return None
        pages |= set(range(first, min(last, 10_000) + 1))
    return pages or None


def _listed(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        text = next(group for group in match.groups() if group)
        pages = _set_of(read, text)
        if pages is not None and not read.total and max(pages) >= 10_000:
            read.found.append((match.start(), "pages", f"{min(pages)}-"))
        else:
            _as_typed(read, match, text)

    return act


def _span(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        first, last = (int(group) for group in match.groups() if group)
        pages = _set_of(read, f"{first}-{last}")
        if pages is None:
            _as_typed(read, match, f"{first}-{last}")
        else:
            _put(read, match, pages)

    return act


def _from(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        first = int(match[1])
        if first < 1 or (read.total and first > read.total):
            read.ask("pages")
        else:
            read.found.append((match.start(), "pages", f"{first}-{read.total or ''}"))

    return act


def _until(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        pages = _set_of(read, f"1-{match[1]}")
        if pages is None:
            read.ask("pages")
        else:
            _put(read, match, pages)

    return act


def _without(read: _Reading, pages: set[int]) -> str:
    if not read.total:
        read.ask("pages")
        return ""
    return _named(set(range(1, read.total + 1)) - pages)


def _all_but(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        text = next(group for group in match.groups() if group)
        ends = {"#1": {1}, "#last": {read.total}}
        pages = ends.get(text) or _set_of(read, text)
        left = _without(read, pages) if pages else ""
        if left:
            read.found.append((match.start(), "pages", left))
        else:
            read.ask("pages")

    return act


def _ends(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        number = int(next(group for group in (match[1], match[4]) if group))
        which = match[2] or match[3]
        if number < 1 or (read.total and number > read.total) or (which == "last" and not read.total):
            read.ask("pages")
        elif which == "1":
            _put(read, match, set(range(1, number + 1)))
        else:
            _put(read, match, set(range(read.total - number + 1, read.total + 1)))

    return act


def _pages_at(read: _Reading, text: str) -> set[int]:
    """The pages of `3 #last` or `#1 10`; none where the document is shorter, or its length unknown."""
    number, is_first = int(re.sub(r"#\w+|\D", "", text) or 0), "#1" in text
    if number < 1 or not read.total or number > read.total:
        return set()
    return set(range(1, number + 1) if is_first else range(read.total - number + 1, read.total + 1))


def _all_but_ends(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        text = f"{match[1] or match[4]} #{match[2] or match[3]}"
        pages = _pages_at(read, text)
        left = _without(read, pages) if pages else ""
        if left:
            read.found.append((match.start(), "pages", left))
        else:
            read.ask("pages")

    return act


def _both_ends(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        ends = [_pages_at(read, text) for text in match.groups() if text and "#" in text]
        if len(ends) == 2 and all(ends):
            _put(read, match, ends[0] | ends[1])
        else:
            read.ask("pages")

    return act


def _end(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        if (match[1] or match[2]) == "1":
            _put(read, match, {1})
        elif read.total:
            _put(read, match, {read.total})
        else:
            read.ask("pages")

    return act


def _step(read: _Reading, first: int) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        if read.total >= first:
            _put(read, match, set(range(first, read.total + 1, 2)))
        else:
            read.ask("pages")

    return act


def _half(read: _Reading) -> Callable[[re.Match[str]], None]:
    def act(match: re.Match[str]) -> None:
        middle = read.total // 2
        if not read.total or read.total % 2:
            read.ask("pages")
        else:
            _put(
                read,
                match,
                set(range(1, middle + 1) if match[1] == "1" else range(middle + 1, read.total + 1)),
            )

    return act


# The other options -------------------------------------------------------------------------------------


def _copies(read: _Reading) -> None:
    def act(match: re.Match[str]) -> None:
        number = int(next(group for group in match.groups() if group))
        if 1 <= number <= COPIES_MAX:
            read.found.append((match.start(), "copies", number))
        else:
            read.ask("copies")

    times = r"(?:x|fois|times?|copies|exemplaires)"
    instead = r"(?:au lieu de|instead of|a la place de|et (?:non )?pas|not)"
    read.take(rf"\b{_N} {times} {instead} (?:de )?\d{{1,4}}(?: {times})?\b(?! ?-)", act)
    read.take(rf"\b(?:pas|not) \d{{1,4}} {times} ?,? ?(?:mais |plutot |but )?{_N}(?: {times})?\b(?! ?-)", act)
    read.take(
        rf"\b(?:i said|j ai dit|pas|not) \d{{1,4}} {times} ?,? ?(?:but |mais )?"
        rf"(?:make it|plutot|mets(?: en)?|finalement) {_N}\b",
        act,
    )
    read.take(
        rf"\b\d{{1,4}} {times}[ ,.]*(?:(?:non|no|sans|nan|euh|uh|pardon|sorry|plutot|finalement|"
        rf"rather|en fait|make it|"
        rf"actually)[ ,.]*)+{_N}(?: {times})?(?=[ ,.!]*$)",
        act,
    )
    read.take(rf"(?<!- )(?<!-)\b{_N} ?{times}(?!\w)(?: (?:seulement|only))?", act)
    read.take(
        r"\b(?:un|une|one|a|1) seule? (?:copies|exemplaires|fois)\b",
        lambda match: read.found.append((match.start(), "copies", 1)),
    )
    read.take(rf"(?<!\w)(?:x|en) ?{_N}(?: {_SINGLE})\b|(?<!\w)x ?{_N}\b", act)
    read.take(rf"\b{_SINGLE} ?[:=] ?{_N}\b", act)
    read.take(
        rf"(?:^|(?<=[ ,]))(?:j en (?:veux|prends|voudrais)|en veux|il m ?en faut|il en faut|i "
        rf"(?:want|need)|give me|make)"
        rf" {_N} ?(?=$|[,.!]|please|merci)",
        act,
    )
    for word, number in (("double", 2), ("triple", 3)):
        read.take(rf"\b(?:en )?{word} {_SINGLE}", read.set("copies", number))


def _up(read: _Reading) -> None:
    def act(match: re.Match[str]) -> None:
        number = int(match[2])
        is_not = bool(match[1])
        if number in (1, 2, 4, 9):
            read.found.append((match.start(), "up", 1 if is_not else number))
        else:
            read.ask("up")

    unit = r"(?:pages?|feuilles?|face|faces|sheet|side|cote)"
    read.take(
        rf"\b({_NOT} )?{_N} ?(?:pages? |diapos? |slides? |diapositives? )?"
        rf"(?:par|per|sur une?|on one|on a) {unit}\b",
        act,
    )


def _manner(read: _Reading) -> None:
    """A booklet, and empty pages."""
    empty = r"(?:les |the )?(?:pages? )?(?:blanches?|vides?|blank|empty)(?: pages?)?"
    keep = r"(?:laisse[rz]?|garde[rz]?|conserve[rz]?|keep|avec|with)"
    read.take(
        rf"\b{keep} {empty}(?: ?,? ?(?:ne )?(?:les )?(?:enleve[rz]?|retire[rz]?) pas)?",
        read.set("drop_blank", False),
    )
    read.take(rf"\b(?:sans|enleve[rz]?|retire[rz]?|remove|drop|skip) {empty}", read.set("drop_blank", True))
    read.take(rf"\b{_NOT} livret\b", read.set("booklet", False))
    read.take(r"\b(?:en |as a |as |un |comme un )?livret\b", read.set("booklet", True))


def _colour(read: _Reading) -> None:
    read.take(
        rf"\b{_NOT} (?:toute? )?(?:en )?(?:couleur|noir et gris)\b(?: dedans)?", read.set("colour", "gray")
    )
    everywhere = (
        r"(?:toute?s?(?: en| les pages en)?|integralement en|entierement en|full|all(?: in| pages in)?|"
        r"everything in)"
    )
    read.take(
        rf"\b{everywhere} couleur\b(?: ,? ?meme .*)?|\bcouleur (?:partout|everywhere)\b",
        read.set("colour", "all"),
    )
    read.take(rf"\b{_NOT} (?:en )?gris\b", read.set("colour", "auto"))
    read.take(
        r"\b(?:en |in |mets en )?couleur\b"
        r"(?: (?:seulement |only )?(?:(?:la )?ou il y en a|where (?:there is|needed)))?",
        read.set("colour", "auto"),
    )
    gray = r"(?:gris|noirs?(?: blanc)?|black|niveaux? de gris)"
    read.take(rf"\b(?:en |in |tout en |all )?{gray}\b(?: only| seulement)?", read.set("colour", "gray"))


def _sides(read: _Reading) -> None:
    two = r"(?:recto ?/? ?(?:et |and )?verso|duplex|(?:both|2|double) ?(?:sides?|sided|faces?)|des 2 cotes)"
    one = (
        r"(?:recto(?: (?:simple|seule?|seulement|uniquement|only))?|"
        r"(?:single|1|simple|one) ?(?:sides?|sided|faces?)(?: only)?|simplex)"
    )
    read.take(rf"\b{_NOT} (?:en )?{two}\b", read.set("sides", "one"))
    read.take(rf"\b{_NOT} (?:en )?{one}\b(?! verso)", read.set("sides", "two"))
    read.take(rf"\b(?:en |in |des )?{two}\b", read.set("sides", "two"))
    read.take(rf"\b(?:en |in )?{one}\b", read.set("sides", "one"))


def _binding(read: _Reading) -> None:
    bound = r"(?:reliure|relier)"
    read.take(rf"\b(?:cancel|annule[rz]?|enleve[rz]?|remove) (?:the |la )?{bound}\b", read.set("binding", ""))
    read.take(rf"\bne (?:le |la |les |l )?{bound} (?:pas|rien)\b", read.set("binding", ""))
    read.take(rf"\b{_NOT} ?(?:la )?{bound}\b", read.set("binding", ""))
    for name in ("cerdeau", "rayure"):
        read.take(rf"\b{_NOT} (?:{bound} )?(?:a |en )?{name}\b", lambda match: read.ask("binding"))
        read.take(
            rf"\b(?:avec |with )?(?:une |la |a )?(?:{bound} )?(?:a |en )?{name}s?(?: {bound})?\b",
            read.set("binding", name),
        )
    read.take(rf"\b(?:avec (?:une )?|with (?:a )?|a )?{bound}\b", read.set("binding", ANY_BINDING))


def _paper(read: _Reading) -> None:
    read.take(rf"\b(?:{_NOT} )(?:en |in |format )?a ?[345]\b(?: ?,? ?(?:ni|nor) a ?[345])*", _nothing)
    for size in ("3", "4", "5"):
        read.take(
            rf"\b(?:en |in |format |papier |paper |du |make it )*a ?{size}\b(?! (?:copies|exemplaires|fois))",
            read.set("paper", f"A{size}"),
        )


# The conclusion ----------------------------------------------------------------------------------------

_MATTERS = {
    **dict.fromkeys(
        ("ne", "pas", "not", "sans", "never", "ni", "jamais", "rien", "neither", "nor"), "meaning"
    ),
    **dict.fromkeys(("ou", "or"), "meaning"),
    **dict.fromkeys(
        (
            "sauf",
            "skip",
            "suivantes",
            "suivante",
            "following",
            "onwards",
            "page",
            "pages",
            "p",
            "moitie",
            "half",
            "jusqu",
            "until",
            "till",
        ),
        "pages",
    ),
    **dict.fromkeys(("blanches", "vides"), "pages"),
    **dict.fromkeys(("copies", "exemplaires", "fois", "times", "x"), "copies"),
    **dict.fromkeys(("couleur", "gris"), "colour"),
    **dict.fromkeys(("recto", "verso"), "sides"),
    "up": "up",
}
_CORRECTED = re.compile(r"\b(?:non|plutot|finalement|rather|actually|instead|make it|en fait|sorry|pardon)\b")
_FILLING = """
en et and the le la les de du des with avec je j veux voudrais voudrai i want would like please s il vous
te plait in a au aux on sur papier paper imprimer imprimez imprime print format pour for me moi it ca sa
ce cela un une d l seulement only mettez mets mettre mais oui yes ok of par bonjour bonsoir salut merci
thanks thank you tu peux pouvez can could faites fais faire donc alors que y qu tire tirez juste just is
be to my mon ma mes this that document fichier file cours cv doc still keep rest autres tout tous all
also aussi qui est uniquement exactement exactly
"""
_NAMED = "memoire these rapport document livre cours fichier pdf expose cv lettre facture doc file imprim"
_FILLERS = frozenset(_FILLING.split())
_ARTICLES = frozenset(("la", "le", "les", "the", "de", "du", "des", "a", "au", "of", "on", "sur", "in", "en"))
_BEFORE_PAGES = (_FILLERS | set(_NAMED.split())) - {"but", "mais", "rest", "still"}


def _concluded(read: _Reading) -> Wishes:
    words = re.findall(r"#\w+|[a-z]+\d*|\d+", read.left.replace(TAKEN, " "))
    rest = " ".join(
        word for word in words if word not in _FILLERS and word not in ("non", "finalement", "plutot")
    )
    for place, option, _value in read.found:
        if option == "pages" and _is_perhaps_unwanted(read.left[:place]):
            read.ask("pages")
    if _is_taken_back(read):
        read.ask("meaning")
    for word in words:
        if word.isdigit() or word.startswith("#"):
            read.ask("meaning")
        elif word in _MATTERS:
            read.ask(_MATTERS[word])
    changes = dict(_last_of_each(read))
    is_about = bool(read.found) or any(word in _MATTERS and _MATTERS[word] != "meaning" for word in words)
    return Wishes({} if read.ask_about else changes, read.ask_about, rest, is_about)


def _is_taken_back(read: _Reading) -> bool:
    """Whether a no stands behind what it refuses ("couleur non, recto verso oui") and nothing corrects it."""
    for match in re.finditer(rf"{TAKEN} *[,:]? *(non|no)\b *(?:$|[,.;!]|et\b|mais\b|and\b|but\b)", read.left):
        before = [option for place, option, _value in read.found if place < match.start(1)]
        after = [option for place, option, _value in read.found if place > match.start(1)]
        if before and before[-1] not in after:
            return True
    return False


def _is_perhaps_unwanted(before: str) -> bool:
    """Whether the word before some pages may say that these are not wanted: any that nobody knows here."""
    words = re.findall(r"[a-z]+|\S", before)
    while words and words[-1] in _ARTICLES:
        words.pop()
    return bool(words) and words[-1].isalpha() and words[-1] not in _BEFORE_PAGES


def _last_of_each(read: _Reading) -> Iterator[tuple[str, Any]]:
    """Of two wishes for one option the last counts where it corrects the first; else it is asked."""
    by_option: dict[str, list[tuple[int, Any]]] = {}
    for place, option, value in sorted(read.found, key=lambda one: one[0]):
        by_option.setdefault(option, []).append((place, value))
    for option, found in by_option.items():
        values = [value for _place, value in found]
        if len({str(value) for value in values}) > 1 and not _is_same_wish(option, values):
            text = read.left[found[0][0] : found[-1][0]]
            if not _CORRECTED.search(text):
                read.ask(option)
        named = [value for value in values if value != ANY_BINDING] or values
        yield option, named[-1]


def _is_same_wish(option: str, values: list[Any]) -> bool:
    """A binding by its name and as such is one wish."""
    return (
        option == "binding"
        and len({value for value in values if value != ANY_BINDING}) <= 1
        and "" not in values
    )
