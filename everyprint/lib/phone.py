"""Phone numbers, always kept as E.164 (`+221771234567`)."""

import phonenumbers
from django.conf import settings


class NotAPhoneNumber(ValueError):
    """The text is no valid phone number of any country."""


def normalise(text: str, region: str = "") -> str:
    """A typed number in E.164; `region` (ISO country) reads national numbers, default the deployment's."""
    try:
        number = phonenumbers.parse(text, region or settings.PHONE_REGION)
    except phonenumbers.NumberParseException as error:
        raise NotAPhoneNumber(text) from error
    if not phonenumbers.is_valid_number(number):
        raise NotAPhoneNumber(text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def masked(number: str) -> str:
    """`+221771234567` → `••• 567`: the last three digits, enough to recognise one's own."""
    return f"••• {number[-3:]}" if number else ""


def country(number: str) -> str:
    """The ISO country of an E.164 number; empty when it is unclear."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or ""
    except phonenumbers.NumberParseException:
        return ""


def shown(number: str) -> str:
    """`+221771234567` → `+221 77 123 45 67`, for eyes."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
