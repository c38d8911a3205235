"""Typed readers of environment variables that fail loudly: a bad value stops the program with its name."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Value = TypeVar("Value")


class SettingError(Exception):
    """A setting has a value that cannot be used."""


def read_text(name: str, default: str = "") -> str:
    """The value of `name`, or the content of the file named by `name_FILE` (for secrets)."""
    file_name = os.environ.get(f"{name}_FILE")
    if file_name:
        try:
            return Path(file_name).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SettingError(f"{name}_FILE: {error}") from error
    return os.environ.get(name, default)


def read_typed(name: str, default: Value, parse: Callable[[str], Value], expected: str) -> Value:
    """The value of `name` parsed; the default where it is absent or empty."""
    text = read_text(name).strip()
    if not text:
        return default
    try:
        return parse(text)
    except ValueError as error:
        raise SettingError(f"{name}={text!r}: {expected} expected") from error


def read_integer(name: str, default: int, minimum: int = 0, maximum: int = 2**31) -> int:
    """A whole number between `minimum` and `maximum`."""

    def parse(text: str) -> int:
        number = int(text)
        if not minimum <= number <= maximum:
            raise ValueError(text)
        return number

    return read_typed(name, default, parse, f"a whole number from {minimum} to {maximum}")


def read_flag(name: str, default: bool) -> bool:
    """A yes or no: 1/0, true/false, yes/no, on/off."""
    words = {"1": True, "true": True, "yes": True, "on": True}
    words |= {"0": False, "false": False, "no": False, "off": False}

    def parse(text: str) -> bool:
        if text.lower() not in words:
            raise ValueError(text)
        return words[text.lower()]

    return read_typed(name, default, parse, "true or false")


def read_choice(name: str, default: str, choices: tuple[str, ...]) -> str:
    """One of a few words."""

    def parse(text: str) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return read_typed(name, default, parse, " or ".join(choices))


def read_url(name: str, default: str = "") -> str:
    """The address of a service, with its scheme; without the last slash."""

    def parse(text: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
            raise ValueError(text)
        return text.rstrip("/")

    return read_typed(name, default, parse, "an address that begins with https:// or http://")


def read_list(name: str) -> list[str]:
    """A list separated by commas, without empty parts."""
    return [part.strip() for part in read_text(name).split(",") if part.strip()]
