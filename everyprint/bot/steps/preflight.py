"""What would make a document better: the fixes that preflight offers, and those one may just wish for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from everyprint.documents.engine import Problem
from everyprint.documents.models import Revision
from everyprint.documents.queries import fixes_of, inspection_of

# Fixes that somebody may want although nothing is wrong: code -> (fix, whether the pages are asked for).
WISHES = {
    "gray_pages": ("gray", True),
    "rotate_pages": ("rotate", True),
    "binding_margin": ("binding_margin", False),
}


@dataclass(frozen=True)
class Fix:
    """A fix on offer; `code` names it in a button, `pages` empty means all."""

    code: str
    fix: str
    pages: tuple[int, ...] = ()
    params: dict[str, Any] = field(default_factory=dict)
    confidence: int | None = None  # percent

    def to_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "fix": self.fix,
            "pages": list(self.pages),
            "confidence": self.confidence,
        }


def problems_of(revision: Revision) -> list[Problem]:
    """The problems of a document that have a fix which was not made already."""
    done = fixes_of(revision)
    return [
        problem for problem in inspection_of(revision).problems if problem.fix and problem.fix not in done
    ]


def offered(revision: Revision) -> list[Fix]:
    """The fixes that preflight offers for a document."""
    found: dict[tuple[str, str], Fix] = {}
    for problem in problems_of(revision):
        for fix in _fixes(problem):
            # The same fix for two reasons is one button; pages to leave out stay apart by their reason.
            key = (fix.fix, fix.code if fix.fix.startswith(("drop", "straighten")) else "")
            if key in found:
                pages = tuple(sorted({*found[key].pages, *fix.pages}))
                found[key] = replace(found[key], pages=pages)
            else:
                found[key] = fix
    return list(found.values())


def _fixes(problem: Problem) -> Iterator[Fix]:
    assert problem.fix
    crops = problem.params.get("crops")
    if crops:
        surest = min(crop["confidence"] for crop in crops.values())
        params = {"crops": dict(crops)}
        yield Fix(problem.code, problem.fix, problem.pages, params, surest)
        yield Fix(f"{problem.code}_uncropped", problem.fix, problem.pages)
    else:
        known = {name: value for name, value in problem.params.items() if name == "degrees"}
        yield Fix(problem.code, problem.fix, problem.pages, known)


def wishes_of(revision: Revision) -> list[str]:
    """What else can be done to a document, although nothing is wrong with it."""
    inspection = inspection_of(revision)
    return [code for code in WISHES if code != "gray_pages" or inspection.colour_pages]
