"""The small parts that messages are made of: answers, amounts, times, distances, options."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from everyprint.bot.taps import Tap
from everyprint.documents.engine import Problem
from everyprint.lib import clock
from everyprint.lib.money import format_amount
from everyprint.messaging.message import Answer

Params = Mapping[str, Any]
CODE_GROUP = 3


def answer(label: str, tap: Tap, short: str = "", *, is_main: bool = False) -> Answer:
    """Something to tap; `short` is its label where a channel is narrow (20 characters)."""
    return Answer(label, str(tap), short, is_main)


def amount(francs: int) -> str:
    """`1 080 F`."""
    return format_amount(francs, settings.CURRENCY)


def language() -> str:
    """The active language as `fr` or `en`."""
    return (get_language() or "fr")[:2]


def named(name: object, text: object) -> str:
    """`LE PARRAIN : 1 080 F`; each language spaces the colon in its own way."""
    return _("%(name)s : %(text)s") % {"name": name, "text": text}


def decimal(tenths: int) -> str:
    """Tenths with the decimal sign of the language: 45 is `4,5` in French, `4.5` in English."""
    return f"{tenths // 10}{',' if language() == 'fr' else '.'}{tenths % 10}"


def moment(text: str) -> str:
    """`à 14 h 20`, `demain à 8 h 00`, `le 23/11 à 8 h 00` of an ISO moment, on the local wall clock."""
    when = clock.local(datetime.fromisoformat(text))
    today = clock.local(clock.now()).date()
    hour = _("%(hour)d h %(minute)02d") % {"hour": when.hour, "minute": when.minute}
    if when.date() == today:
        return _("à %(hour)s") % {"hour": hour}
    if when.date() == today + timedelta(days=1):
        return _("demain à %(hour)s") % {"hour": hour}
    return _("le %(day)s à %(hour)s") % {"day": when.strftime("%d/%m"), "hour": hour}


def distance(metres: int) -> str:
    """`400 m`, `1,2 km`."""
    if metres < 1000:
        return f"{max(50, round(metres, -1))} m"
    return f"{decimal(metres // 100)} km"


def pages(count: int) -> str:
    """`1 page`, `37 pages`."""
    return ngettext("%(count)d page", "%(count)d pages", count) % {"count": count}


def colour(name: str) -> str:
    """A colour option in words."""
    return {
        "gray": _("noir et blanc"),
        "auto": _("couleur où il y en a"),
        "all": _("tout en couleur"),
    }[name]


def binding(name: str) -> str:
    """A binding in words."""
    known = {"rayure": _("reliure rayure"), "cerdeau": _("reliure cerdeau")}
    return known.get(name) or _("reliure %(name)s") % {"name": name}


def sides(name: str) -> str:
    """One or both sides in words."""
    return _("recto verso") if name == "two" else _("recto simple")


def problem(found: Params) -> str:
    """A preflight problem as one sentence."""
    return Problem(found["code"], tuple(found["pages"]), found["params"]).sentence(language())


def options(wanted: Params) -> str:
    """`2 exemplaires · noir et blanc · recto verso · A4 · pages 1-10 · reliure cerdeau`."""
    copies = wanted["copies"]
    parts = [
        ngettext("%(count)d exemplaire", "%(count)d exemplaires", copies) % {"count": copies},
        colour(wanted["colour"]),
        _("livret à plier") if wanted.get("booklet") else sides(wanted["sides"]),
        wanted["paper"],
    ]
    if wanted.get("up", 1) > 1:
        parts.append(_("%(count)d pages par face") % {"count": wanted["up"]})
    if wanted["pages"] != "All":
        one = wanted["pages"].isdigit()
        parts.append((_("page %(pages)s") if one else _("pages %(pages)s")) % {"pages": wanted["pages"]})
    if wanted.get("drop_blank"):
        parts.append(_("sans les pages blanches"))
    if wanted.get("faint_as_colour") and wanted["colour"] == "auto":
        parts.append(_("couleur pâle gardée"))
    parts.append(binding(wanted["binding"]) if wanted["binding"] else _("sans reliure"))
    return " · ".join(parts)


def code(text: str) -> str:
    """A pickup code as it is shown: `K7M-2QX`."""
    return "-".join(text[start : start + CODE_GROUP] for start in range(0, len(text), CODE_GROUP))
