"""What `printer/save` says about a shop."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import InvalidOperation
from typing import Any

from django.utils.translation import gettext_lazy as _

from everyprint.api.published.parameters import Parameters
from everyprint.api.published.price_lists import read_prices
from everyprint.lib import phone
from everyprint.shops import hours
from everyprint.shops.prices import Prices
from everyprint.shops.services import position as checked_position

NAME_MAX, PLACE_MAX, NUMBER_MAX = 100, 100, 40
BAD_PRICES = _(
    "Donnez au moins un papier (A3, A4 ou A5) avec un prix « gray », en francs entiers, "
    'par exemple {"A4":{"gray":10,"color":25},"rayure":250}.'
)
BAD_POSITION = _('Écrivez la latitude puis la longitude : {"name":"Plateau","location":[14.69,-17.44]}.')
BAD_SCHEDULES = _('Écrivez {"open":"7:30","close":"20:00"}.')
BAD_NUMBER = _("Ce numéro de téléphone n'est pas valable. Écrivez-le comme +221 77 123 45 67.")


@dataclass(frozen=True)
class ShopDetails:
    """Columns of a shop, and its price list when one was given."""

    columns: Mapping[str, Any]
    prices: Prices | None


def read_details(parameters: Parameters, *, is_required: bool, is_number_verified: bool) -> ShopDetails:
    """What was given, checked; faults are noted on the parameters."""
    columns: dict[str, Any] = {}
    name = parameters.text("name", NAME_MAX, is_required=is_required)
    if name:
        columns["name"] = name
    prices = _prices(parameters, is_required)
    columns |= _position(parameters, is_required) | _hours(parameters, is_required)
    columns |= _number(parameters, is_required, is_number_verified)
    return ShopDetails(columns, prices)


def _prices(parameters: Parameters, is_required: bool) -> Prices | None:
    data = parameters.json_object("financial_allocation", is_required=is_required)
    if data is None:
        return None
    try:
        return read_prices(data)
    except (ValueError, TypeError):
        parameters.refuse("financial_allocation", BAD_PRICES)
        return None


def _position(parameters: Parameters, is_required: bool) -> dict[str, Any]:
    data = parameters.json_object("position", is_required=is_required)
    if data is None:
        return {}
    place = data.get("name", "")
    try:
        latitude, longitude = _pair(data.get("location"))
        found = checked_position(latitude, longitude)
    except (ValueError, TypeError, KeyError, InvalidOperation):
        parameters.refuse("position", BAD_POSITION)
        return {}
    if not isinstance(place, str) or len(place) > PLACE_MAX or not place.isprintable():
        parameters.refuse("position", BAD_POSITION)
        return {}
    return {"place": place, **found}


def _pair(location: Any) -> tuple[str, str]:
    """A bare pair is latitude, longitude; GeoJSON says longitude, latitude, and says that it is GeoJSON."""
    if isinstance(location, Mapping):
        if location.get("type") == "Point":
            longitude, latitude = location["coordinates"][:2]
            return latitude, longitude
        return location["latitude"], location["longitude"]
    latitude, longitude = location
    return latitude, longitude


def _hours(parameters: Parameters, is_required: bool) -> dict[str, Any]:
    data = parameters.json_object("schedules", is_required=is_required)
    if data is None:
        return {}
    try:
        opens, closes = _clock_time(data["open"]), _clock_time(data["close"])
    except (ValueError, KeyError, AttributeError, TypeError):
        parameters.refuse("schedules", BAD_SCHEDULES)
        return {}
    return {"hours": hours.every_day(opens, closes)}


def _clock_time(text: str) -> str:
    """`7:30` → `07:30`. Raises ValueError."""
    parsed = hours.parse_time(text)
    return "24:00" if parsed == parsed.max else f"{parsed:%H:%M}"


def _number(parameters: Parameters, is_required: bool, is_verified: bool) -> dict[str, Any]:
    text = parameters.text("number", NUMBER_MAX, is_required=is_required)
    if not text:
        return {}
    given = str(parameters.values["number"])
    if given[:1] == " " and text.isdigit():
        text = "+" + text  # a form body turns the plus sign of +221… into a space
    try:
        number = phone.normalise(text)
    except phone.NotAPhoneNumber:
        parameters.refuse("number", BAD_NUMBER)
        return {}
    return {"phone": number, "is_phone_verified": is_verified}
