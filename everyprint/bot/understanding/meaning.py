"""What somebody means who types a text at a step of the dialog: one intent with its fields.

Pure: no database, no settings. `unsure` changes nothing and asks; the worst answer is a wrong print, then a
refusal, then a question.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from everyprint.bot.understanding.normal import normal, plain
from everyprint.bot.understanding.secrets import Kind, find
from everyprint.bot.understanding.wishes import Wishes, wishes
from everyprint.lib.ids import RECOVERY_LENGTH, grouped, is_code_like, is_of_our_alphabet

AMOUNT_MAX = 1_000_000
SCORE_WORDS = 4
SHORT_MAX = 15  # words of a text that says one thing
NETWORKS = {
    "orange_money": r"\b(?:orange(?: mone?n?ey)?|orang monney|om)\b",
    "wave": r"\bwave\b",
    "mtn": r"\bmtn\b|\bmomo\b",
    "moov": r"\bmoov\b",
    "free": r"\bfree(?: money)?\b|\bmixx\b",
}
_APPROVING = (
    "paie paye payer payez pay confirme confirmer confirmez confirm valide valider prends "
    "oui yes yep ok okay "
    "accord go vas allez allons"
)
_APPROVAL = """
je j d c est bon bien y alors la le cette ma mon commande devis order it the now maintenant tout de suite
merci svp please stp s il te vous plait i ahead parfait super si va ca marche pour moi me for
"""
COUNTRY = "221"  # Senegal, where no other is written


@dataclass(frozen=True)
class Situation:
    """Where the dialog stands: its step, the pages of the document at hand, the kind of the buttons that were
    shown last and how many, and the files at hand (name, pages)."""

    step: str = "start"
    pages: int = 0
    shown: str = ""
    count: int = 0
    files: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Meaning:
    """An intent and its fields, as `everyprint understand` prints them.

    Of a wish with several files that names none, `each` is what it is for every file, with its own pages, and
    `is_for_all` whether it says that it is for all of them.
    """

    intent: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    each: tuple[Mapping[str, Any], ...] = ()
    is_for_all: bool = False

    def to_json(self) -> dict[str, Any]:
        return {"intent": self.intent, **self.fields}


def _unsure(what: str = "meaning") -> Meaning:
    return Meaning("unsure", {"ask_about": what})


def meaning(text: str, situation: Situation) -> Meaning:
    """What a text means there."""
    words, read = plain(text), f" {normal(text)} "
    for reader in (_secret, _order_number, _disputed, _at_step, _command, _wish, _talk):
        found = reader(text, words, read, situation)
        if found is not None:
            return found
    return _rest(words, situation)


# Secrets and numbers -----------------------------------------------------------------------------------


def _secret(text: str, words: str, read: str, situation: Situation) -> Meaning | None:
    found = find(text)
    codes = [secret for secret in found if secret.kind is Kind.CODE]
    if codes:
        code = codes[0].codes[0]
        return Meaning("recovery" if len(code) == RECOVERY_LENGTH else "voucher", {"code": grouped(code)})
    if found:
        return _unsure("payment" if found[0].kind is Kind.CARD else "code")
    return _unsure("code") if situation.step == "voucher" and re.search(r"\d", text) else None


def _order_number(text: str, words: str, read: str, situation: Situation) -> Meaning | None:
    """The number of an order or customer, and nothing else."""
    match = re.fullmatch(r"\s*(\w{4})[- ]?(\w{4})\s*", text.upper())
    code = match[1] + match[2] if match else ""
    return Meaning("status") if code and is_of_our_alphabet(code) and is_code_like(code) else None


_WAS_NOT_ME = r"\b(?:[nc]'?)?(?:etai[ts]?|ete) pas moi\b|\bwas ?(?:n'?t|not) me\b"
_IS_NOT_ME = r"\b(?:[nc]'?)?est pas moi\b|\bct? pas moi\b|\b(?:is ?n'?t|not) me\b"
_NOTHING, _MORE = r"[ .,!?]*", r" ?[.,!]| (?:hier|aujourd'hui|yesterday|today|at|au)\b"
_COLLECTED = r",? (?:qui|who|that) ?(?:l'|l |la |les )?(?:ai\b|a\b|suis ven|took|collected|picked|got|came)"


def _disputed(text: str, words: str, read: str, situation: Situation) -> Meaning | None:
    """Somebody else collected it. `Ce n'est pas moi qui viendrai` is a word for the shop."""
    was, now = re.search(_WAS_NOT_ME, words), re.search(_IS_NOT_ME, words)
    match = was or now
    if match is None or len(words.split()) > SHORT_MAX:
        return None
    rest = words[match.end() :]
    is_said = re.fullmatch(_NOTHING, rest) or re.match(_COLLECTED, rest) or (was and re.match(_MORE, rest))
    return Meaning("disputed") if is_said else None


def _at_step(text: str, words: str, read: str, situation: Situation) -> Meaning | None:
    reader = STEPS.get(situation.step)
    return (reader(text, words, read) if reader else None) or _choice(words, read, situation)


def _amount(text: str, words: str, read: str) -> Meaning | None:
    if re.search(r"\b(?:mille|thousand) (?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)\b", words):
        return _unsure("amount")
    if re.search(r"(?:^|\s)- ?\d", words):
        return _unsure("amount")
    thousands = re.findall(r"\b(\d+(?:[.,]\d)?) ?(?:k|mil)\b", words)
    if thousands:
        francs = round(float(thousands[0].replace(",", ".")) * 1000)
        is_one = len(thousands) == 1 and len(re.findall(r"\d+(?:[.,]\d)?", words)) == 1
        return Meaning("amount", {"amount": francs}) if is_one and francs else _unsure("amount")
    digits = re.sub(r"(?<=\d)[ .,'](?=\d{3}\b)", "", read)
    numbers = re.findall(r"\d+", re.sub(r"(?<=\d) (?=\d{3}\b)|(?<=\d) [.,] (?=\d{3}\b)", "", digits))
    if len(numbers) == 1 and 0 < int(numbers[0][:9]) <= AMOUNT_MAX:
        return Meaning("amount", {"amount": int(numbers[0])})
    return _unsure("amount") if numbers else None


def _number(text: str, words: str, read: str) -> Meaning | None:
    network = _network(words)
    named = {"network": network} if network else {}
    found = _numbers_in(words)
    if len(found) == 1:
        return Meaning("number", {"number": found[0], **named})
    if network and not re.search(r"\d", words):
        return Meaning("network", named)
    return _unsure("number") if not re.search(r"recharg|solde|annul|aide|help", words) else None


def _numbers_in(words: str) -> list[str]:
    """The telephone numbers that stand in a text, E.164; nothing where digits are left that are none."""
    groups = re.findall(r"\+?\d(?:[\d .\-()]*\d)?", words)
    found = []
    for group in groups:
        digits = re.sub(r"[^\d+]", "", group)
        digits = re.sub(r"^00", "+", digits)
        if re.fullmatch(rf"{COUNTRY}7\d{{8}}", digits):
            digits = f"+{digits}"
        if re.fullmatch(r"\+\d{9,14}", digits):
            found.append(digits)
        elif re.fullmatch(r"7\d{8}", digits):
            found.append(f"+{COUNTRY}{digits}")
        else:
            return []
    return found


def _network(words: str) -> str:
    return next((name for name, pattern in NETWORKS.items() if re.search(pattern, words)), "")


def _score(text: str, words: str, read: str) -> Meaning | None:
    stars = sum(text.count(star) for star in "⭐★🌟")
    if stars:
        return Meaning("score", {"score": stars}) if stars <= 5 else _unsure("score")
    match = re.search(r"\b(\d+) ?(?:/|sur|out of) ?5\b", read) or re.fullmatch(r"\D*\b(\d+)\D*", read)
    if match is None:
        found = re.search(r"\b(un|une|one)\b", words)
        return Meaning("score", {"score": 1}) if found else None
    number = int(match[1])
    return Meaning("score", {"score": number}) if 1 <= number <= 5 else _unsure("score")


# An approval is nothing but these words: "je paie comment ?" and "je ne paie pas" are none.
_YES = frozenset(_APPROVING.split())
_WITH_YES = frozenset(_APPROVAL.split())


def _quote(text: str, words: str, read: str) -> Meaning | None:
    """Yes and no at a quote; a change in the same sentence never pays."""
    if wishes(text, 10_000).changes:
        return None
    if re.search(r"livraison|delivery", words):
        return _unsure("payment")
    refused = (
        r"^(?:non?\b.*)?(?:c'?(?:est)? )?(?:trop chere?|too (?:expensive|much))\b|\blaisse[rz]? "
        r"tomber|forget it"
    )
    later = r"\bpas (?:encore|maintenant)\b|\bplus tard\b|\blater\b|\bnot (?:now|yet)\b|\bne pay"
    agreed = agreement(text)
    if re.search(later, read) or re.search(refused, words) or agreed is False:
        return Meaning("refuse")
    return Meaning("pay") if agreed else None


def agreement(text: str) -> bool | None:
    """Whether a text is nothing but a yes or a no to the question that was asked; None for any other."""
    words = re.sub(r"([a-z])\1{2,}", r"\1", plain(text))  # "ouiii", "okkk"
    words = re.sub(r"\bd'?acc?\b", "accord", words)
    if re.fullmatch(r"(?:non|no|nope|nan|pas question)(?:,? (?:merci|thanks|thank you))?[ .!]*", words):
        return False
    said = set(re.findall(r"[a-z]+|\d+|\?", words))
    if said & _YES and said <= _YES | _WITH_YES:
        return True
    if re.fullmatch(
        r"c'? ?(?:est)? ?bon(?: pour moi)?[ .!]*|(?:it'?s|that'?s) (?:fine|good|ok)(?: for me)?[ .!]*", words
    ):
        return True
    is_sign = re.fullmatch(r"[👍👌✅\U0001f3fb-\U0001f3ff\s]+", text.strip() or "x")
    return True if is_sign else None


def score_of(text: str) -> int:
    """The score, 1 to 5, that a short text gives after a collection; 0 for any other text."""
    is_wish = any(map(str.isalpha, text)) and wishes(text).changes
    meant = None if is_wish or len(text.split()) > SCORE_WORDS else meaning(text, Situation("score"))
    return int(meant.fields["score"]) if meant is not None and meant.intent == "score" else 0


def names_paying(text: str) -> bool:
    """Whether an agreement says by itself that it pays, whatever was asked last."""
    return bool(re.search(r"\bpa(?:ie|ye|yer|yez|y)\b|\bconfirm", plain(text)))


STEPS: dict[str, Callable[[str, str, str], Meaning | None]] = {
    "amount": _amount,
    "number": _number,
    "score": _score,
    "quote": _quote,
}


def _choice(words: str, read: str, situation: Situation) -> Meaning | None:
    """One of the buttons that were just shown, by its number."""
    if not situation.count:
        return None
    match = re.fullmatch(
        r" (?:(?:le|la|the|number|numero|no|n|option|choix|please|je|prends|veux|i|want|take) "
        r")*#?(\d{1,2}|last)"
        r"(?: (?:one|please|merci|imprimerie|boutique|shop))*[ .!]*",
        read,
    )
    if match:
        number = situation.count if match[1] == "last" else int(match[1])
        is_there = 1 <= number <= situation.count
        return Meaning("choice", {"n": number}) if is_there else _unsure("choice")
    network = _network(words) if situation.shown == "networks" else ""
    return Meaning("network", {"network": network}) if network else None


# Commands ----------------------------------------------------------------------------------------------

_COMMANDS: tuple[tuple[str, str], ...] = (
    (
        "stop",
        r"^(?:stop|arretez?|unsubscribe)[ .!]*$|desabonn|desinscri|(?:plus|\+) recevoir|stop messag|"
        r"\barret\w* de m'?(?:ecrire|envoyer)|\bstop (?:writing|texting|sending)",
    ),
    (
        "new",
        r"nouvelle commande|new order|\brecommence|start over|\brestart\b|on oublie tout|"
        r"\bimprimer (?:un )?autre (?:fichier|document|chose)|\bprint another",
    ),
    (
        "human",
        r"\bappelez[- ]moi|\brappelez|call me|\bparler (?:a|avec) (?:quelqu|un|une|le|la|au|votre|vous|"
        r"l'|monsieur|madame)|\bparler au|\bhumain|\bhuman\b|\bconseiller|real person|"
        r"(?:talk|speak) (?:to|with) (?:some|a|the|your)|service client|customer (?:service|care)",
    ),
    (
        "help",
        r"comment (?:ca|sa) marche|how does (?:it|this) work|^(?:aide|help|menu)\b|\bkoman\b|"
        r"comment (?:on |je |puis[ -]je )?(?:fait|fais|faire|utilise|commence)|how do i (?:use|"
        r"start|do|order)|"
        r"what (?:can|do) you do|que (?:peux|sais)[ -]tu faire|j'?ai besoin d'?aide|aidez?[ -]moi|help me",
    ),
    ("help", r"(?:quels?|what) (?:formats?|file types?)|\brobot\b|\btrust\b|confiance|\bko?m\w* .*pay"),
)


def _command(text: str, words: str, read: str, situation: Situation) -> Meaning | None:
    count = len(words.split())
    for intent, pattern in _COMMANDS:
        # To a shop one may write all of that about the print: "recommencez, la page 2 est floue".
        if re.search(pattern, words) and (
            intent != "new" or count <= (3 if situation.step == "open_order" else 7)
        ):
            return Meaning(intent)
    language = re.search(r"\b(francais|french|anglais|english)\b", words)
    if (
        language
        and count <= 5
        and re.search(
            r"\b(?:en|in|continue|parle[rz]?|speak|switch|passe[rz]?|langue|language|please|svp|"
            r"stp)\b|^\w+[ .!]*$",
            words,
        )
    ):
        return Meaning("language", {"language": "fr" if language[1].startswith("fr") else "en"})
    if re.search(
        r"\bsolde\b|\bbalance\b|\bcombien\b.*\b(?:compte|solde|reste)\b|reste combien|money left", words
    ):
        return Meaning("balance")
    if re.search(r"\bannul|\banul|\bcancel|\bcancle", words) and not wishes(text, situation.pages).changes:
        return _cancel(words, situation)
    network, top_up = _network(words), re.search(r"recharg|top ?-?up|\bdepot\b|\bdeposer\b", words)
    account = re.search(
        r"\b(?:mettre|ajouter|verser|add|put|charger)\b.*\b(?:compte|account|solde|balance)\b", words
    )
    joined = re.sub(r"(?<=\d)[ .](?=\d{3}\b)", "", words)
    thousands = re.search(r"\b(\d+(?:[.,]\d)?) ?k\b|\b(\d{3,6}) ?(?:f|fr|fcfa|francs?|cfa)?\b", joined)
    is_paying = bool(network) and bool(re.search(r"\bpa(?:yer|ie|ye|y)\b", words))
    if top_up or account or is_paying or (network and thousands and situation.step != "number"):
        return Meaning("topup", _topup_fields(network, thousands))
    return None


def _topup_fields(network: str, amount: re.Match[str] | None) -> dict[str, Any]:
    fields: dict[str, Any] = {"network": network} if network else {}
    if amount:
        fields["amount"] = int(float(amount[1].replace(",", ".")) * 1000) if amount[1] else int(amount[2])
    return fields


def _cancel(words: str, situation: Situation) -> Meaning:
    if re.search(r"\bpas\b|n'annul|don'?t|do not", words):
        return Meaning("remark") if situation.step == "open_order" else _unsure("cancel")
    return Meaning("cancel")


# Wishes and questions ----------------------------------------------------------------------------------

_PRICE = r"\bcombien\b|\bhow much\b|\bcb\b|\bprix\b|\bprice\b|\btarifs?\b|\bcosts?\b|\bcoute\b|\bc cb\b"
_POSSIBLE = (
    r"\bpossible\b|\bdo you (?:do|have|print)\b|\bvous (?:imprimez|faites|avez|proposez)\b|\bfaites[ -]vous\b"
)
_SUPPOSED = r"^(?:et|and)\b|^(?:what (?:if|about)|how about)\b|\bet si\b|\bsi c'?(?:est)?\b"
_POLITE = r"\b(?:je peux|puis[ -]je|can i|can you|could you|pouvez[ -]vous|peux[ -]tu|tu peux|vous pouvez)\b"


def _wish(text: str, words: str, read: str, situation: Situation) -> Meaning | None:
    if situation.step in ("open_order", "voucher", "amount", "number", "score") and not re.search(
        _PRICE, words
    ):
        return None
    asks = re.search(_PRICE, words) or (re.search(_POSSIBLE, words) and "?" in words)
    asks = asks or (re.search(_SUPPOSED, words) and "?" in words)
    if re.search(r"\blivre[rz]?\b.*\?|livraison|deliver", words):
        return _unsure("delivery")
    if re.search(
        r"difference|c'?(?:est)? ?(?:quoi|koi)|ke?sako|ca veut dire|what is|what's|does .* mean", words
    ):
        return _unsure("binding" if re.search("reli|cerdeau|rayure|bind", words) else "meaning")
    if asks:
        asked = re.sub(f"{_PRICE}|{_POSSIBLE}|(?:la|par|the|a|per) page", " ", words)
        about = wishes(asked, situation.pages).changes
        return Meaning("price", {"about": about} if about else {})
    if len(situation.files) > 1:
        return _of_files(text, situation)
    wished = wishes(text, situation.pages)
    if wished.changes and ("?" not in words or re.search(_POLITE, words)):
        return Meaning("options", {"options": wished.changes})
    if not wished.changes and _talk(text, words, read, situation) is not None:
        return None  # "c'est où COIN COPIE ?" asks for a shop, whose name sounds like a wish
    is_name = situation.shown == "shops" and wished.ask_about == "copies" and not re.search(r"\d", read)
    if not wished.changes and is_name:
        return None  # "Coin Copie"
    if wished.changes or (wished.ask_about and wished.is_about_printing):
        return _unsure(wished.ask_about or next(iter(wished.changes)))
    return None


_ALL_FILES = (
    r"\b(?:(?:pour |for )?(?:(?:tous |toutes )?les (?:deux|trois|quatre|\d)(?: fichiers| documents)?|"
    r"both(?: files| of them)?|tous les (?:fichiers|documents)|all (?:the )?(?:files|documents)|"
    r"all(?: \w+)? of (?:them|the files)|le tout|tous|toutes(?! les pages)|chaque (?:fichier|document)|"
    r"each (?:file|document)))\b(?! pages?\b)"
)
_OTHER_FILE = r"\bl'autre(?: fichier| document)?\b|\b(?:the )?other (?:one|file|document)\b"
_SOME_FILE = (
    rf"{_OTHER_FILE}|\bcelui(?:[ -](?:ci|la))?\b|\bl'un(?: des (?:deux|trois))?\b|"
    r"\b(?:that|this) (?:one|file)\b|\b(?:un|one) (?:des (?:deux|trois|fichiers)|of them)\b|"
    r"\b(?:le |the )?(?:plus (?:petit|grand|court|long)|(?:shorter|longer|bigger|smaller) one)\b"
)


def _of_files(text: str, situation: Situation) -> Meaning | None:
    """Wishes for one of several files, for all, or for none that is named; which one must be certain."""
    files = situation.files
    found: dict[int, dict[str, Any]] = {}
    common: list[dict[str, Any]] = [{} for _file in files]
    is_for_all = False
    for clause in re.split(
        r"\s*[,;]\s*|\s+(?:et|and|puis)\s+(?=\S+\.\w{2,4}\b|le |la |les deux |the |l'|all |tous )",
        plain(text),
    ):
        which, rest = _file_of(clause, files)
        if which < 0 and re.search(_OTHER_FILE, clause) and len(files) == 2 and len(found) == 1:
            which, rest = 3 - next(iter(found)), re.sub(_OTHER_FILE, " ", clause)
        if which < 0:
            return _unsure("file")
        places = [which - 1] if which else range(len(files))
        wished = {place: _wished_of_file(rest, files[place][1]) for place in places}
        if any(one.ask_about for one in wished.values()):
            return _unsure("file")
        if which:
            found.setdefault(which, {}).update(wished[which - 1].changes)
        else:
            is_for_all = is_for_all or bool(re.search(_ALL_FILES, clause))
            for place, one in wished.items():
                common[place] |= one.changes
    if not found:
        if not any(common):
            return None
        return Meaning("options", {"options": common[-1]}, tuple(common), is_for_all)
    if any(not changes for changes in found.values()) and not any(common):
        return _unsure("file")
    numbers = range(1, len(files) + 1) if any(common) else sorted(found)
    named = [
        {"file": number, "options": {**common[number - 1], **found.get(number, {})}} for number in numbers
    ]
    return Meaning("options", {"files": named})


def _wished_of_file(text: str, pages: int) -> Wishes:
    wished = wishes(text, pages)
    if wished.ask_about and not wished.changes and re.search(r"everything|\btout\b|\ball\b", text):
        return wishes("all pages", pages)
    return wished


def wished_of_some_file(text: str, pages: int) -> Wishes:
    """What a text that does not say which of several files it is for wishes, for one of so many pages."""
    return wishes(re.sub(_SOME_FILE, " ", re.sub(_ALL_FILES, " ", plain(text))), pages)


def _file_of(clause: str, files: Sequence[tuple[str, int]]) -> tuple[int, str]:
    """The number of the file that a clause is about (0: no single one, -1: unclear), and the rest of it."""
    for number, (name, pages) in enumerate(files, 1):
        stem = plain(name).rpartition(".")[0] or plain(name)
        same_length = sum(other == pages for _name, other in files) > 1
        for pattern in (
            rf"\b{re.escape(plain(name))}",
            rf"\b(?:the |le |la )?{re.escape(stem)}\b",
            *(() if same_length else (rf"\bcelui de {pages} pages?\b",)),
        ):
            if re.search(pattern, clause):
                return number, re.sub(pattern, " ", clause, count=1)
    for number, words in _ORDINALS.items():
        pattern = rf"\b(?:le |the |la )?(?:{words})(?: (?:fichier|file|document|one))?\b(?! pages?\b(?! ?\d))"
        if number <= len(files) and re.search(pattern, clause):
            rest = re.sub(pattern, " ", clause, count=1)
            return (-1, rest) if re.search(r"\bonly print\b|\bseulement imprim", rest) else (number, rest)
    last = re.search(r"\b(?:le |the )(?:dernier|last)(?: (?:fichier|file|document|one)| en\b|$)", clause)
    if last:
        return len(files), clause[: last.start()] + " " + clause[last.end() :]
    if re.search(_SOME_FILE, clause):
        return -1, clause
    return 0, re.sub(_ALL_FILES, " ", clause)


_ORDINALS = {
    1: r"premier|1er|1st|first",
    2: r"deuxieme|second|2e(?:me)?|2nd",
    3: r"troisieme|third|3e(?:me)?|3rd",
    4: r"quatrieme|fourth|4e(?:me)?|4th",
    5: r"cinquieme|fifth|5e(?:me)?|5th",
}


# Talk --------------------------------------------------------------------------------------------------

_HOURS = (
    r"horaires?|\bferm(?:e|es|ez|ent)\b|\bcloses?\b|\bouvr(?:e|es|ez|ent)\b|\bouvert|what "
    r"time .*(?:open|shut|close)|"
    r"opening|\bopen (?:today|now|on|until)|jusqu'?a quelle heure"
)
_STATUS = (
    r"ou en est|where is my order|is my order|\bc'?(?:est)? pret|\bprete? ?\?|\best (?:elle |deja )?prete?\b|"
    r"\b(?:sa|ca|elle|com+ande) avance\b|\bready\b.*\?|quand .*pret|\bprete?s? (?:quand|a quelle heure)|"
    r"\bc'?e? ?pret?\b ?\?|when (?:can i (?:collect|pick|get)|will it be)|ou en etes|ou (?:ca|sa) en est|"
    r"\b(?:vous avez|tu as|c'est) (?:fini|termine)e?s? ?\?|is it done|status of"
)
_ADDRESS = (
    r"\bc'?est ou\b|adresse|address|where do i|where (?:is|are) (?:the|your|you)\b|\bc ou\b|ou exactement|"
    r"\b(?:vous etes|etes[- ]vous|es tu|t'es|se trouve) (?:ou|situe)|\bou (?:etes|est|se trouve|se situe)|"
    r"\bou (?:c'est|c)\b|how (?:do|can) i (?:get|find) (?:there|you|the shop)|localisation|itineraire"
)
_OTHERS = (
    r"autres? (?:imprimerie|boutique|magasin)s?|another (?:shop|printer)|other shops|moins "
    r"chere?|cheap(?:est|er)|"
    r"chang\w* (?:d'imprimerie|de boutique|de magasin|shop)|^imprimeries?$"
)
_NEAR = r"(?:plus|\+) proche|pres de (?:chez )?moi|near(?:est| me| by|by)\b|a cote de moi"
_TALK: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("shop_info", {"info": "hours"}, _HOURS),
    ("status", {}, _STATUS),
    ("shop_info", {"info": "address"}, _ADDRESS),
    (
        "shop_info",
        {"info": "phone"},
        r"(?:numero|telephone|tel|contact) (?:du|de (?:la|l'?)?) ?(?:magasin|boutique|imprimerie|"
        r"imprimeur|shop)|"
        r"shop'?s? (?:phone|number)|phone (?:number|of)|votre (?:numero|telephone)|vous "
        r"(?:appeler|joindre)\b",
    ),
    ("shops", {}, _OTHERS),
    ("place", {"place": "near"}, _NEAR),
)


_ARTICLE = r"(?:the |la |le |les |l')?"
_AT_PLACE = (
    r"^(?:je suis|j'habite|i'm|i am|we are|nous sommes|on est|moi c'?(?:est)?)? ?(?:a|au|aux|"
    r"en|dans|sur|vers|at|in|to|chez)? ?"
    rf"(?:quartier |{_ARTICLE})"
)


def _talk(text: str, words: str, read: str, situation: Situation) -> Meaning | None:
    if re.search(r"\blivre[rz]?\b.*\?|livraison|deliver", words):
        return _unsure("delivery")
    for intent, fields, pattern in _TALK:
        if re.search(pattern, words):
            return Meaning(intent, fields)
    near = re.search(
        rf"(?:near|close to|around|pres (?:de|du|des)|a cote (?:de|du)|vers) {_ARTICLE}([a-z' -]{{3,30}})",
        words,
    )
    if near and situation.step in ("shops", "quote", "options"):
        return Meaning("place", {"place": near[1].strip()})
    return _courtesy(words, read, situation)


def _courtesy(words: str, read: str, situation: Situation) -> Meaning | None:
    kind = (
        r"\b(?:merci|thanks?(?: you)?|thank you|jerejef|beaucoup|bien|a vous|a toi|infiniment|so much|a lot|"
        r"super|(?:bonne|excellente) (?:soiree|journee)|have a nice (?:day|evening)|et|ok|very much)\b|[,.!]"
    )
    if re.search(r"\bmerci\b|\bthanks?\b|\bjerejef\b", words) and not re.sub(kind, " ", words).split():
        return Meaning("thanks")
    hello = (
        r"^ (?:bonjour|bonsoir|salut|slt|bjr|bsr|hello|hi|hey|coucou|good (?:morning|afternoon|evening)|"
        r"nanga def|salam\w*|ca va)\b"
    )
    return (
        Meaning("greeting") if len(words.split()) <= 7 and re.search(hello, read.replace(",", " ")) else None
    )


def _rest(words: str, situation: Situation) -> Meaning:
    count = len(re.findall(r"[a-z]{2,}", words))
    if situation.step == "open_order" and count >= 2:
        return Meaning("remark")
    if situation.step == "shops" and situation.shown == "shops":
        place = re.sub(_AT_PLACE, "", re.sub(r"\b(?:svp|stp|please|merci)\b", " ", words).strip(" .,!?"))
        if 1 <= len(place.split()) <= 4 and count <= 7:
            return Meaning("place", {"place": place})
    return _unsure()
