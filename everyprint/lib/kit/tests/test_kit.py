"""The pages of every face are drawn with named colours, and their templates can be read."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.ROOT) / "everyprint"
KIT = ROOT / "lib/kit/static/kit/kit.css"
FACES = {name: ROOT / name / "static" / name for name in ("web", "console")}
LINE_MAX = 130
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")


def defined(css: str) -> set[str]:
    return set(re.findall(r"(--[a-z-]+):", css))


def used(css: str) -> set[str]:
    return set(re.findall(r"var\((--[a-z-]+)", css))


def undefined_tokens(tokens: str, *sheets: str) -> set[str]:
    return {name for sheet in sheets for name in used(sheet)} - defined(tokens)


def long_lines(template: str) -> list[str]:
    return [line for line in template.splitlines() if len(line) > LINE_MAX]


def sheets_of(face: str) -> list[str]:
    return [path.read_text() for path in FACES[face].glob("*.css") if path.name != "tokens.css"]


@pytest.mark.parametrize("face", FACES)
def test_a_face_names_every_colour_that_its_pages_are_drawn_with(face: str) -> None:
    tokens = (FACES[face] / "tokens.css").read_text()

    assert undefined_tokens(tokens, KIT.read_text(), *sheets_of(face)) == set()
    assert undefined_tokens("--ink:#000", "a{color:var(--ink);background:var(--ground)}") == {"--ground"}


@pytest.mark.parametrize("face", FACES)
def test_a_colour_is_written_in_the_tokens_only(face: str) -> None:
    for sheet in (KIT.read_text(), *sheets_of(face)):
        assert COLOUR.findall(sheet) == []
    assert COLOUR.findall("a{color:#fff}") == ["#fff"]


def test_no_template_has_a_line_that_nobody_can_read() -> None:
    long = {
        f"{path.relative_to(ROOT)}": long_lines(path.read_text())
        for path in ROOT.rglob("templates/**/*.html")
    }

    assert {name for name, lines in long.items() if lines} == set()
    assert long_lines("<p>" + "x" * LINE_MAX)
