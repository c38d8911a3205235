"""docs/security.md leaves no point of ASVS 5.0 out, and names only files that exist."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "security.md"
# How many points of levels 1 and 2 each section has, numbered from 1 (OWASP ASVS 5.0.0): section → last.
POINTS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2,
    "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2,
    "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4,
    "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2,
    "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
    "9.1": 3, "9.2": 4,
    "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3,
    "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4,
    "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7,
    "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
    "17.1": 1, "17.2": 4, "17.3": 2,
}  # fmt: skip
NUMBERS = [f"{section}.{point}" for section, last in POINTS.items() for point in range(1, last + 1)]
ROW = re.compile(r"\| (\d+\.\d+\.\d+)(?:–(\d+\.\d+\.\d+))? \| (.+?) \| (.+?) \| (.+) \|")
FILE = re.compile(r"`([\w/.-]+\.(?:py|md|html|js|toml|txt))`")


def faults_of(text: str) -> list[str]:
    """What is wrong with the document."""
    found = [f"no such file: {name}" for name in sorted(set(FILE.findall(text))) if not _exists(name)]
    told: list[str] = []
    for first, last, _about, answer, why in ROW.findall(text):
        told += _between(first, last or first)
        if answer not in ("yes", "no", "n/a"):
            found.append(f"{first}: the answer is {answer}")
        if answer != "n/a" and not FILE.search(why):
            found.append(f"{first}: names no file")
        if answer == "no" and len(FILE.sub("", why)) < 20:
            found.append(f"{first}: no reason")
    times = Counter(told)
    found += [f"{number}: {times[number]} times" for number in NUMBERS if times[number] != 1]
    return found + [f"{number}: no such point" for number in times if number not in NUMBERS]


def _exists(name: str) -> bool:
    return (ROOT / name).is_file() or (ROOT / "everyprint" / name).is_file()


def _between(first: str, last: str) -> list[str]:
    if first not in NUMBERS or last not in NUMBERS:
        return [first, last]
    return NUMBERS[NUMBERS.index(first) : NUMBERS.index(last) + 1]


def test_every_point_is_answered_once_and_every_file_exists() -> None:
    assert len(NUMBERS) == 253 and all(_is_before(*pair) for pair in pairwise(NUMBERS))
    assert faults_of(DOCUMENT.read_text(encoding="utf-8")) == []


def _is_before(one: str, next_one: str) -> bool:
    return [int(part) for part in one.split(".")] < [int(part) for part in next_one.split(".")]


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("| 5.4.3 |", "| 5.4.2 |", "5.4.3: 0 times"),
        ("| 1.2.6–1.2.8 |", "| 1.2.5–1.2.8 |", "1.2.5: 2 times"),
        ("| 8.4.1 |", "| 8.4.9 |", "8.4.9: no such point"),
        ("`web/files.py`", "`web/gone.py`", "no such file: web/gone.py"),
        ("| HSTS | no |", "| HSTS | partly |", "3.4.1: the answer is partly"),
        ("yes | `lib/serving/addresses.py`", "yes | of course", "15.3.4: names no file"),
        ("yes | `lib/serving/addresses.py`", "no | `settings.py` later", "15.3.4: no reason"),
    ],
)
def test_what_is_wrong_in_it_is_named(before: str, after: str, fault: str) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert before in text
    assert fault in faults_of(text.replace(before, after))
