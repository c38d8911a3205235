"""Which brand of mobile money a number belongs to by its beginning, and by which names people call one."""

import re
import unicodedata
from collections.abc import Sequence

from everyprint.payments.providers.base import Network

MTN, MOOV, ORANGE, AIRTEL, FREE = "MTN MoMo", "Moov Money", "Orange Money", "Airtel Money", "Free Money"

# How a number begins after its country's code → whose it was given out by. A number may have moved to another
# operator since: it is a proposal, never a decision. Wave has no numbers of its own.
PREFIXES: dict[str, dict[str, str]] = {
    # libphonenumber, resources/carrier/en/221.txt; 78: ARTP, plan national de numérotage
    "221": {ORANGE: "77 78", FREE: "76"},
    # ARTCI, ten digits since 31 January 2021: what was Moov begins with 01, MTN with 05, Orange with 07
    "225": {MTN: "05", ORANGE: "07"},
    # libphonenumber, 226.txt (Telmob is today's Moov)
    "226": {MOOV: "60 61 62 63 70 71 72 73", ORANGE: "55 64 65 66 67 74 75 76 77"},
    # libphonenumber, 229.txt: ten digits since 30 November 2024, 01 before the eight of old
    "229": {
        MTN: "0142 0146 0161 0162 0166 0167 0169 0190 0191 0196 0197 42 46 61 62 66 67 69 90 91 96 97",
        MOOV: "0145 0155 0158 0160 0163 0164 0165 0168 0194 0195 0198 0199 60 63 64 65 68 94 95 98 99",
    },
    # libphonenumber, 237.txt
    "237": {MTN: "650 651 652 653 654 67 680 681 682 683", ORANGE: "655 656 657 658 659 69"},
    # libphonenumber, 241.txt: 04 and 07 of the numbers of old are 074, 076, 077 of today's
    "241": {AIRTEL: "04 07 74 76 77"},
    # libphonenumber, 242.txt (Warid is today's Airtel)
    "242": {MTN: "06", AIRTEL: "04 05"},
}

NICKNAMES: dict[str, frozenset[str]] = {
    ORANGE: frozenset({"orange money", "orange", "om", "o m", "omoney", "orangemoney"}),
    MTN: frozenset({"mtn momo", "mtn", "momo", "mo mo", "mtn money", "mtn mobile money", "mobile money mtn"}),
    MOOV: frozenset({"moov money", "moov", "moovmoney", "flooz", "moov flooz"}),
    AIRTEL: frozenset({"airtel money", "airtel", "airtelmoney"}),
    FREE: frozenset({"free money", "free", "freemoney", "yas", "mixx", "mixx by yas", "tigo", "tigo cash"}),
    "Wave": frozenset({"wave", "wave money", "wave mobile money"}),
}
_SMALL_WORDS = "c est cest ca un le la mon ma compte numero avec par sur chez it is my a account with s"
AROUND = frozenset(_SMALL_WORDS.split(" "))
YES = frozenset(
    ["oui", "ok", "okay", "yes", "d accord", "daccord", "continuer", "exact", "c est ca", "oui c est ca"]
)


def brand_of(number: str) -> str:
    """The brand that a number (E.164) was given out by; empty where its beginning says nothing."""
    country, rest = number.removeprefix("+")[:3], number.removeprefix("+")[3:]
    for brand, beginnings in PREFIXES.get(country, {}).items():
        if rest.startswith(tuple(beginnings.split())):
            return brand
    return ""


def named(text: str, networks: Sequence[Network]) -> Network | None:
    """The one of these networks that a text names: by its code, or by a whole name or nickname of its brand
    with nothing but small words around. None where it names none of them, or leaves it open.
    """
    for network in networks:
        if text.strip().casefold() == network.code.casefold():
            return network
    words = words_of(text)
    written = {" ".join(words), " ".join(word for word in words if word not in AROUND)}
    known = [
        network
        for network in networks
        if written & {" ".join(words_of(network.name)), *NICKNAMES.get(network.name, ())}
    ]
    return known[0] if len(known) == 1 else None


def agrees(text: str) -> bool:
    """Whether a text only says yes to what was proposed."""
    return " ".join(words_of(text)) in YES


def words_of(text: str) -> list[str]:
    """Small letters and digits, without accents and signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[a-z0-9]+", plain)
