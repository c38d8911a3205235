"""Keyed hashes and short-lived signatures, each bound to a purpose and to the deployment's secret."""

import hashlib
import hmac

from django.conf import settings

from everyprint.lib import clock
from everyprint.lib.ids import ALPHABET
from everyprint.lib.numbers import whole_number

EXPIRY_MAX = 10**11  # seconds; the year 5138


def _digest(purpose: str, value: str) -> bytes:
    key = hashlib.sha256(f"{purpose}\0{settings.SECRET_KEY}".encode()).digest()
    return hmac.new(key, value.encode(), hashlib.sha256).digest()


def keyed_hash(purpose: str, value: str) -> str:
    """HMAC-SHA256 of a value in hexadecimal: lets us recognise a secret that we do not keep."""
    return _digest(purpose, value).hex()


def derived_code(purpose: str, value: str, length: int) -> str:
    """A code of our 31 characters that only this deployment can compute again from `value`."""
    number = int.from_bytes(_digest(purpose, value), "big")
    characters = []
    for _ in range(length):
        number, remainder = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[remainder])
    return "".join(characters)


def sign(purpose: str, value: str, seconds: int) -> str:
    """A token `expiry.signature` that vouches for `value` during `seconds`."""
    expiry = clock.unix_seconds() + seconds
    return f"{expiry}.{keyed_hash(purpose, f'{value}|{expiry}')[:32]}"


def is_signed(purpose: str, value: str, token: str) -> bool:
    """True when `token` was made by `sign` for the same purpose and value and has not expired."""
    expiry, _, signature = token.partition(".")
    if (whole_number(expiry, EXPIRY_MAX) or 0) < clock.unix_seconds():
        return False
    return hmac.compare_digest(signature.encode(), keyed_hash(purpose, f"{value}|{expiry}")[:32].encode())
