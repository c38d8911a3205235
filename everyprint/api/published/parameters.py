"""The parameters of a call, merged from query, form and JSON, and their typed readers.

A reader notes what is wrong and returns a harmless value; `check` then refuses all faults at once.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from everyprint.api.published.answers import Message, Refusal
from everyprint.api.published.words import CHATFUEL_SPELLINGS, JSON_PARAMETERS
from everyprint.lib import clock, jsons
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.numbers import whole_number
from everyprint.lib.texts import is_plain

Pairs = Iterable[tuple[str, Any]]
Choice = TypeVar("Choice")

FIELDS_MAX = 1000
DAYS_MAX = 366
AMOUNT_DIGITS_MAX = 12
_MESSENGER_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PUBLIC_ID = re.compile(r"[A-Za-z0-9]{1,24}")
_AMOUNT = re.compile(rf"([0-9]{{1,{AMOUNT_DIGITS_MAX}}})(\.0{{1,2}})?")
_DEGREES = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{1,20})?")
_NOT_TEXT = ["not a text"]  # stands for what came where a text belongs: no reader takes it

MISSING = _("Ce paramètre est obligatoire.")
TWICE = _("Ce paramètre est donné deux fois avec des valeurs différentes.")
UNREADABLE = _("Le corps de la requête n'est pas lisible : envoyez un formulaire ou un objet JSON en UTF-8.")
BAD_TEXT = _("Écrivez un texte simple, sans caractère de contrôle.")
BAD_ID = _("Écrivez de 1 à 64 lettres sans accent, chiffres, tirets ou soulignés.")
BAD_AMOUNT = _("Écrivez un montant entier, sans séparateur, par exemple 1500.")
BAD_DEGREES = _("Écrivez des degrés décimaux, par exemple 14.6937.")
BAD_JSON = _("Écrivez un objet JSON.")
BAD_SINCE = _("Écrivez une date comme 21/04/2018 18:00:00, ou un nombre de jours de 1 à 366.")


class Parameters:
    """Values by name as they came; `errors` collects what the readers find wrong."""

    __slots__ = ("conflicts", "errors", "values")

    def __init__(self, values: Mapping[str, Any], conflicts: frozenset[str] | set[str] = frozenset()) -> None:
        self.values = values
        self.conflicts = conflicts
        self.errors: dict[str, Message] = {}

    def check(self) -> None:
        """Raises Refusal with everything that was found wrong."""
        if self.errors:
            raise Refusal(self.errors)

    def refuse(self, name: str, message: str | Promise | EveryPrintError) -> None:
        """Note what is wrong with a parameter."""
        self.errors.setdefault(name, message)

    def has(self, name: str) -> bool:
        return name in self.values

    def _raw(self, name: str, is_required: bool) -> Any:
        if name in self.conflicts:
            self.refuse(name, TWICE)
            return None
        value = self.values.get(name)
        if value is None and is_required:
            self.refuse(name, MISSING)
        return value

    def text(self, name: str, maximum: int, *, is_required: bool = True, may_be_empty: bool = False) -> str:
        """One line of text of at most `maximum` characters, spaces tidied."""
        value = self._raw(name, is_required)
        if value is None:
            return ""
        if not isinstance(value, str) or not is_plain(value) or "\ufffd" in value:
            self.refuse(name, BAD_TEXT)
            return ""
        tidy = " ".join(value.split())
        if not tidy and not may_be_empty:
            self.refuse(name, MISSING)
        if len(tidy) > maximum:
            self.refuse(name, format_lazy(_("Écrivez au plus {maximum} caractères."), maximum=maximum))
            return ""
        return tidy

    def messenger_id(self, name: str = "messenger_id") -> str:
        """A customer's id on the bot."""
        return self._matching(name, _MESSENGER_ID)

    def public_id(self, name: str, *, is_required: bool = True) -> str:
        """One of our own ids."""
        return self._matching(name, _PUBLIC_ID, is_required)

    def _matching(self, name: str, pattern: re.Pattern[str], is_required: bool = True) -> str:
        value = self._raw(name, is_required)
        if value is None:
            return ""
        if isinstance(value, str) and pattern.fullmatch(value):
            return value
        self.refuse(name, BAD_ID)
        return ""

    def choice(self, name: str, table: Mapping[str, Choice], default: str | None = None) -> Choice:
        """What `table` has for the value; with a `default` the parameter may be absent."""
        value = self._raw(name, default is None)
        if value is None:
            value = default
        elif not isinstance(value, str) or value.strip() not in table:
            allowed = ", ".join(filter(None, table))
            self.refuse(name, format_lazy(_("Valeurs possibles : {allowed}."), allowed=allowed))
            value = None
        return table[value.strip()] if value is not None else next(iter(table.values()))

    def whole(self, name: str, default: int, minimum: int, maximum: int) -> int:
        """An optional whole number."""
        value = self._raw(name, False)
        if value is None:
            return default
        number = whole_number(value, maximum, minimum) if isinstance(value, str) else None
        if number is not None:
            return number
        sentence = _("Écrivez un nombre entier de {minimum} à {maximum}.")
        self.refuse(name, format_lazy(sentence, minimum=minimum, maximum=maximum))
        return default

    def amount(self, name: str) -> int | None:
        """An optional amount of whole francs; `540.0`, as the documents' float, is 540."""
        value = self._raw(name, False)
        if value is None:
            return None
        match = _AMOUNT.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None:
            self.refuse(name, BAD_AMOUNT)
            return None
        return int(match[1])

    def degrees(self, name: str, maximum: int) -> float | None:
        """An optional latitude or longitude."""
        value = self._raw(name, False)
        if value is None:
            return None
        if isinstance(value, str) and _DEGREES.fullmatch(value.strip()) and abs(float(value)) <= maximum:
            return float(value)
        self.refuse(name, BAD_DEGREES)
        return None

    def require(self, name: str) -> None:
        """Note that a parameter is missing."""
        self.refuse(name, MISSING)

    def json_object(self, name: str, *, is_required: bool = True) -> Mapping[str, Any] | None:
        """A JSON object, sent as text or inside a JSON body; its numbers are strings."""
        value = self._raw(name, is_required)
        if value is None:
            return None
        try:
            parsed = jsons.checked(_parse_json(value, set())) if isinstance(value, str) else value
        except ValueError:
            parsed = None
        if not isinstance(parsed, dict):
            self.refuse(name, BAD_JSON)
            return None
        return parsed

    def since(self, name: str = "since") -> datetime | None:
        """An optional moment: a date of the documents, or how many days ago."""
        value = self._raw(name, False)
        if value is None:
            return None
        text = value.strip() if isinstance(value, str) else ""
        days = whole_number(text, DAYS_MAX, minimum=1)
        if days is not None:
            return clock.now() - timedelta(days=days)
        for form in ("%d/%m/%Y %H:%M:%S", "%d/%m/%Y"):
            try:
                return datetime.strptime(text, form).replace(tzinfo=clock.zone())
            except ValueError:
                continue
        self.refuse(name, BAD_SINCE)
        return None


def read_parameters(request: HttpRequest, is_chatfuel: bool) -> Parameters:
    """Merge query, form and JSON. Raises Refusal when the body cannot be read."""
    values: dict[str, Any] = {}
    conflicts: set[str] = set()
    query = request.META.get("QUERY_STRING", "")
    try:
        if query:
            text = query if query.isascii() else query.encode("latin-1").decode("utf-8", "replace")
            _merge(_form(text), values, conflicts, is_chatfuel)
        body = _body_pairs(request, conflicts)
        if body:
            _merge(body, values, conflicts, is_chatfuel)
    except (ValueError, RecursionError):  # two values of one name are compared, however deep they are
        raise Refusal({"body": UNREADABLE}) from None
    return Parameters(values, conflicts)


def _form(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text, keep_blank_values=True, max_num_fields=FIELDS_MAX)


def _body_pairs(request: HttpRequest, conflicts: set[str]) -> Pairs:
    media_type = request.META.get("CONTENT_TYPE", "")
    if media_type.startswith("multipart/"):
        return _multipart_pairs(request)
    body = request.body
    if not body:
        return ()
    if "json" in media_type or body.lstrip()[:1] == b"{":
        parsed = _parse_json(body, conflicts)
        if not isinstance(parsed, dict):
            raise ValueError("not a JSON object")
        return [(name, value) for name, value in parsed.items() if value is not None]
    return _form(body.decode("utf-8", "replace"))


def _multipart_pairs(request: HttpRequest) -> Pairs:
    if request.method == "POST":
        return [(name, value) for name, values in request.POST.lists() for value in values]
    raise ValueError("multipart is for POST")


def _parse_json(body: str | bytes, conflicts: set[str]) -> Any:
    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, value in items:
            if made.setdefault(name, value) != value:
                conflicts.add(name)
        return made

    return jsons.parsed(
        body, parse_int=str, parse_float=str, parse_constant=lambda _name: _NOT_TEXT, object_pairs_hook=pairs
    )


def _merge(pairs: Pairs, values: dict[str, Any], conflicts: set[str], is_chatfuel: bool) -> None:
    for given, received in pairs:
        name, value = given, _tidied(given, received)
        if is_chatfuel:
            name = CHATFUEL_SPELLINGS.get(name, name)
            if isinstance(value, str) and _is_absent(value):
                continue
        if values.setdefault(name, value) != value:
            conflicts.add(name)


def _is_absent(value: str) -> bool:
    """Whether Chatfuel sent nothing: an empty attribute, or the name of one that it does not know."""
    value = value.strip()
    return value in ("", "null") or (value.startswith("{{") and value.endswith("}}"))


def _tidied(name: str, value: Any) -> Any:
    """A value without its pair of quotes; true and false as words; structures only where they belong."""
    if isinstance(value, str):
        if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
            return value[1:-1]
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if name not in JSON_PARAMETERS:
        return _NOT_TEXT
    try:
        return jsons.checked(value)
    except ValueError:
        return _NOT_TEXT
