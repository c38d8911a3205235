"""A text in the form that phrases are written for: small letters, no accents, whole words, numbers in digits.

Typing errors are mended toward the few words that matter here, never toward a word that a person may have
meant otherwise; ordinals become `#3`, and the last one `#last`.
"""

import re
import unicodedata
from functools import cache

LENGTH_MAX = 10_000
SHORT = {
    "pg": "page", "pgs": "pages", "ex": "exemplaires", "exs": "exemplaires", "expl": "exemplaires",
    "nb": "gris",
    "bw": "gris", "rv": "recto verso", "sof": "sauf", "ss": "sans", "tou": "tout", "coul": "couleur",
    "col": "couleur", "svp": "please", "stp": "please", "plz": "please", "pls": "please", "mrc": "merci",
    "mci": "merci", "cb": "combien", "tt": "tout", "tte": "toute", "ttes": "toutes",
    "kopi": "copies", "kopy": "copies", "koule": "couleur", "kouler": "couleur", "rekto": "recto",
    "nwar": "noir", "nwa": "noir", "blan": "blanc", "jve": "je veux", "jv": "je veux", "pr": "pour",
    "ds": "dans", "k": "que",
    "pa": "pas", "mtn": "maintenant", "dsl": "desole", "cmd": "commande", "imprimeri": "imprimerie",
    "n'imprime": "pas imprimer", "n'imprimer": "pas imprimer", "n'imprimez": "pas imprimer",
    "n'imprimes": "pas imprimer", "n'": "ne ", "doesn't": "not", "don't": "not", "dont": "not",
    "isn't": "not",
    "won't": "not", "can't": "not", "didn't": "not", "colors": "couleur", "colours": "couleur",
    "color": "couleur", "colour": "couleur", "coloured": "couleur", "colored": "couleur",
    "couleurs": "couleur",
    "grey": "gris", "gray": "gris", "grise": "gris", "grises": "gris", "grayscale": "gris",
    "photocopie": "copies", "photocopies": "copies", "copie": "copies", "copy": "copies",
    "exemplaire": "exemplaires", "tirage": "copies", "tirages": "copies", "jeux": "copies", "sets": "copies",
    "relie": "relier", "relies": "relier", "reliee": "relier", "reliees": "relier", "reliez": "relier",
    "relions": "relier", "reliures": "reliure", "bound": "relier", "bind": "relier", "binding": "reliure",
    "unbound": "sans reliure", "brochure": "livret", "booklet": "livret", "booklets": "livret",
    "excepte": "sauf", "excepter": "sauf", "except": "sauf", "excluding": "sauf", "hormis": "sauf",
    "hors": "sauf", "without": "sans", "aucune": "sans", "aucun": "sans", "no": "sans",
    "twice": "2 times", "thrice": "3 times",
}  # fmt: skip
# Words whose misspellings are mended, because a wrong print would come of misunderstanding them.
MENDED = (
    "pages", "page", "exemplaires", "copies", "couleur", "recto", "verso", "reliure", "relier", "rayure",
    "cerdeau",
    "livret", "sauf", "premieres", "premiere", "derniere", "dernieres", "noir", "blanc", "toutes", "feuille",
    "double", "single", "sided", "uniquement", "seulement", "imprimer", "annuler", "commande", "bonjour",
    "impaires", "paires", "except", "excepte", "exemplaire", "bound", "recharger", "solde", "merci",
)  # fmt: skip
# Words that are what they are, however near they stand to one of those.
_MEANT = """
relire rayures couleurs passe passer page pages sages verse versos noire noires blanche blanches premier
premiers dernier derniers simple doubles rester reste restes livre livres livrer livrez commandes
commander sauve sauver paix paire impaire feuilles imprime imprimez imprimes imprimerie imprimeries
annule annulez soldes rectos plages image images cages copie copies copier copiez exemple exemples
bonsoir recharge rechargez toute toutes tous rayer rayon relais relie merci mercis sable salade
couverture verser versez double doubler single singles side sides bond bonds accept expert exempt blank blanks
paie paye payer payez paies paire
"""
MEANT = frozenset(_MEANT.split())
UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
    "seize": 16, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
HUNDREDS = {"cent": 100, "cents": 100, "hundred": 100}
THOUSANDS = {"mille": 1000, "thousand": 1000}
ORDINALS = {
    "premier": "1", "premiere": "1", "premiers": "1", "premieres": "1", "1er": "1", "1ere": "1", "first": "1",
    "1st": "1", "second": "2", "seconde": "2", "2nd": "2", "third": "3", "3rd": "3", "dernier": "last",
    "derniere": "last", "derniers": "last", "dernieres": "last", "last": "last",
}  # fmt: skip
ONES = {"un", "une", "one"}
_AFTER_ONE = "copies exemplaires fois time times seul seule only side sided per par face"
AFTER_ONE = frozenset(_AFTER_ONE.split())
_ORDINAL = re.compile(r"(\d{1,3})(?:e|eme|ieme|th)")
_WORD = re.compile(r"[a-z]+(?:'[a-z]*)?|\d+(?:er|ere|e|eme|ieme|th|nd|rd|st)\b|\d+|\S")


def plain(text: str) -> str:
    """Small letters without accents, one kind of dash and apostrophe, one space."""
    text = unicodedata.normalize("NFKD", text[:LENGTH_MAX].lower().replace("œ", "oe"))
    text = "".join(character for character in text if not unicodedata.combining(character))
    text = re.sub(r"[–—−‐‑‒]", "-", text).replace("’", "'").replace("×", "x").replace("*", "x")
    return " ".join(text.split())


def normal(text: str) -> str:
    """The text as phrases read it."""
    text = re.sub(r"([a-z])\1{2,}", r"\1", plain(text))  # "ouiii", "verssso"
    text = re.sub(r"\btous les pages\b", "toutes les pages", text)
    text = re.sub(r"\bet non (?:pas )?(?=en\b|de\b|avec\b|[a-z])", "et pas ", text)
    text = re.sub(r"\bn ?(?:&|/|et) ?b\b|\bb ?(?:&|/|and) ?w\b", "gris", text)
    text = re.sub(r"\bblack(?: ?(?:&|and|n) ?| )white\b|\bnoir(?: ?(?:&|et|/) ?| )blanc\b", "gris", text)
    text = re.sub(r"\br ?[/-] ?v\b", "recto verso", text)
    text = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text)
    text = re.sub(r"(\d)(ex|exemplaires?|copies?|x|fois|pages?|pg)\b", r"\1 \2", text)
    text = re.sub(r"\bpp?\.? ?(?=\d)", "page ", text)
    text = re.sub(r"\b(x|pg|pages?)(\d)", r"\1 \2", text)
    words = [word for found in _WORD.findall(text) for word in _expanded(found)]
    return " ".join(_numbered(words))


def _expanded(word: str) -> list[str]:
    if word in SHORT:
        return SHORT[word].split()
    start, apostrophe, end = word.partition("'")
    if apostrophe and start in ("l", "d", "j", "m", "t", "s", "c", "qu", "jusqu"):
        return [*(["jusqu"] if start == "jusqu" else []), *_expanded(end)] if end else []
    if apostrophe and start == "n":
        return ["ne", *_expanded(end)] if end else ["ne"]
    mended = _mended(word)
    return SHORT[mended].split() if mended in SHORT else [mended]


@cache
def _mended(word: str) -> str:
    """The word that was meant where one letter is wrong; of longer words, two."""
    if len(word) < 4 or not word.isalpha() or word in MEANT or word in MENDED or word in SHORT:
        return word
    found = [known for known in MENDED if _distance(word, known) <= (2 if len(known) >= 9 else 1)]
    return found[0] if found and word[0] == found[0][0] else word


def _distance(word: str, known: str) -> int:
    """How many letters are wrong, missing, too many, or changed with their neighbour; 3 for more."""
    if abs(len(word) - len(known)) > 2:
        return 3
    rows = [list(range(len(known) + 1))]
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, other in enumerate(known, 1):
            cost = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == known[j - 2] and word[i - 2] == other:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def _numbered(words: list[str]) -> list[str]:
    """Numbers and ordinals in words as digits; `un` and `one` only where they count."""
    found: list[str] = []
    place = 0
    while place < len(words):
        word = words[place]
        after = words[place + 1] if place + 1 < len(words) else ""
        ordinal = ORDINALS.get(word) or _ordinal_of(word)
        if ordinal:
            found.append(f"#{ordinal}")
        elif word in ONES and not (after in AFTER_ONE or (found and found[-1] in ("page", "pages"))):
            found.append(word)
        elif word in UNITS or word in TENS or word in HUNDREDS or word in THOUSANDS:
            number, place = _number(words, place)
            found.append(str(number))
            continue
        else:
            found.append(word)
        place += 1
    return found


def _ordinal_of(word: str) -> str:
    match = _ORDINAL.fullmatch(word)
    if match:
        return match[1]
    stem = word.removesuffix("ieme") if word.endswith("ieme") else word.removesuffix("th")
    if stem == word:
        return ""
    wholes = (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}f", f"{stem[:-2]}ve", f"{stem[:-2]}y")
    numbers = [UNITS.get(whole) or TENS.get(whole) for whole in wholes]
    return next((str(number) for number in numbers if number), "")


def _number(words: list[str], place: int) -> tuple[int, int]:
    """The number that begins at a place, as people say it, and where it ends."""
    total, current = 0, 0
    start = place
    while place < len(words):
        word = words[place]
        after = words[place + 1] if place + 1 < len(words) else ""
        if word == "quatre" and after in ("vingt", "vingts") and not current % 100:
            current, place = current + 80, place + 2
            continue
        if word in TENS and not current % 100:
            current += TENS[word]
        elif word in UNITS and (
            current % 100 == 0 or (current % 10 == 0 and UNITS[word] < 20 and current % 100 >= 20)
        ):
            current += UNITS[word]
        elif word in HUNDREDS and current < 10:
            current = 100 * max(1, current)
        elif word in THOUSANDS and not total:
            total, current = 1000 * max(1, current), 0
        elif (
            word in ("et", "-", "and")
            and after in (UNITS | TENS)
            and place > start
            and current % 10 == 0
            and current
        ):
            place += 1
            continue
        else:
            break
        place += 1
    return total + current, place


_POLITE = re.compile(
    r"\b(?:svp|stp|please|plz|pls|s'il (?:vous|te) plait|merci(?: d'avance)?|thanks|thank you)\b"
    r"|[.,;:!?«»\"()]"
)


def command(text: str) -> str:
    """A few words without what politeness and punctuation add, as commands are compared."""
    words = plain(text)
    bare = " ".join(_POLITE.sub(" ", words).split())
    return bare or words.rstrip(" .!")
