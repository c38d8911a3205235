"""What the engine answers: plain frozen values, page numbers start at 1, lengths are whole millimetres."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from everyprint.documents.engine import words

Paper = Literal["A3", "A4", "A5"]
Pages = tuple[int, ...]

PAPERS_MM: dict[Paper, tuple[int, int]] = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}


@dataclass(frozen=True)
class PageSize:
    """A size as the page is seen (rotation and crop applied) and the pages that have it."""

    width_mm: int
    height_mm: int
    pages: Pages


@dataclass(frozen=True)
class Problem:
    """Something that would print badly; `fix` names the repair that helps (see `repair.py`), if one does."""

    code: str
    pages: Pages = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    fix: str | None = None

    def sentence(self, language: str = "fr") -> str:
        """The problem in plain language."""
        return words.say(self.code, language, self.params, self.pages)


@dataclass(frozen=True)
class Font:
    """A font that the file uses without carrying it: the printer may put another in its place."""

    name: str
    pages: Pages


@dataclass(frozen=True)
class Inspection:
    """All that is known about a document, of the clean PDF that will be printed.

    `colour_pages` are clearly coloured; `faint_colour_pages` carry only a faint tint and are in no other list
    of colour. `ink` is per page, in thousandths of the page's area, as if printed gray. `image_dpi` is the
    resolution of the worst important image of a page at the page's own size. `attention_pages` hold something
    that was not drawn: they are never blank, and never safely gray.
    """

    type: str
    pages: int
    colour_pages: Pages = ()
    faint_colour_pages: Pages = ()
    blank_pages: Pages = ()
    nearly_blank_pages: Pages = ()
    sizes: tuple[PageSize, ...] = ()
    problems: tuple[Problem, ...] = ()
    attention_pages: Pages = ()
    landscape_pages: Pages = ()
    margin_pages: Pages = ()  # content nearer to the paper's edge than a printer reaches (5 mm)
    photographed_pages: Pages = ()  # one picture fills the page and its paper is not evenly white
    duplicate_pages: tuple[Pages, ...] = ()  # groups of pages that look the same
    annotated_pages: Pages = ()  # annotations or form fields that print
    screen_only_pages: Pages = ()  # annotations that do not print
    ink: tuple[int, ...] = ()
    image_dpi: Mapping[int, int] = field(default_factory=dict)
    fonts_not_embedded: tuple[Font, ...] = ()
    encrypted: bool = False
    repaired: bool = False
    removed: tuple[str, ...] = ()  # kinds of active content that were taken out: "script", "attachment" …

    @property
    def gray_pages(self) -> Pages:
        """Pages that print gray unless the customer asks for the faint tints."""
        colour = set(self.colour_pages)
        return tuple(page for page in range(1, self.pages + 1) if page not in colour)

    def to_json(self, language: str = "fr") -> dict[str, Any]:
        """A plain dictionary for JSON; `from_json` reads it back whatever the language."""
        return {
            "type": self.type,
            "pages": self.pages,
            **{name: list(getattr(self, name)) for name in _PAGE_LISTS},
            "sizes": [
                {"width_mm": size.width_mm, "height_mm": size.height_mm, "pages": list(size.pages)}
                for size in self.sizes
            ],
            "problems": [_problem_to_json(problem, language) for problem in self.problems],
            "duplicate_pages": [list(group) for group in self.duplicate_pages],
            "ink": list(self.ink),
            "image_dpi": {str(page): dpi for page, dpi in self.image_dpi.items()},
            "fonts_not_embedded": [
                {"name": font.name, "pages": list(font.pages)} for font in self.fonts_not_embedded
            ],
            "encrypted": self.encrypted,
            "repaired": self.repaired,
            "removed": list(self.removed),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Inspection:
        return cls(
            type=data["type"],
            pages=data["pages"],
            **{name: tuple(data.get(name, ())) for name in _PAGE_LISTS},
            sizes=tuple(
                PageSize(size["width_mm"], size["height_mm"], tuple(size["pages"]))
                for size in data.get("sizes", ())
            ),
            problems=tuple(_problem_from_json(problem) for problem in data.get("problems", ())),
            duplicate_pages=tuple(tuple(group) for group in data.get("duplicate_pages", ())),
            ink=tuple(data.get("ink", ())),
            image_dpi={int(page): dpi for page, dpi in data.get("image_dpi", {}).items()},
            fonts_not_embedded=tuple(
                Font(font["name"], tuple(font["pages"])) for font in data.get("fonts_not_embedded", ())
            ),
            encrypted=data.get("encrypted", False),
            repaired=data.get("repaired", False),
            removed=tuple(data.get("removed", ())),
        )


_PAGE_LISTS = (
    "colour_pages",
    "faint_colour_pages",
    "blank_pages",
    "nearly_blank_pages",
    "attention_pages",
    "landscape_pages",
    "margin_pages",
    "photographed_pages",
    "annotated_pages",
    "screen_only_pages",
)


def _problem_to_json(problem: Problem, language: str) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": problem.sentence(language),
        "pages": list(problem.pages),
        "params": dict(problem.params),
        "fix": problem.fix,
    }


def _problem_from_json(data: Mapping[str, Any]) -> Problem:
    return Problem(data["code"], tuple(data["pages"]), data.get("params", {}), data.get("fix"))


@dataclass(frozen=True)
class Prepared:
    """One clean printable PDF (no scripts, launch actions, embedded files) and what is known about it."""

    pdf: bytes
    inspection: Inspection


@dataclass(frozen=True)
class Picture:
    data: bytes
    media_type: str


@dataclass(frozen=True)
class PageSelection:
    """Pages in the order they are printed, each once; `duplicates` tells that some were asked for twice."""

    pages: Pages
    duplicates: bool = False


@dataclass(frozen=True)
class Layout:
    """How a document is put on paper.

    `pages` as `parse_pages` reads it. `paper` None keeps each page's own size (only one page per side).
    `colour` "gray" sends nothing in colour, "auto" sends `gray_pages` gray and the rest as it is, "all" sends
    everything as it is. `up` pages share a side, read left to right and down; `booklet` puts two per side,
    ordered to be folded, padded with blank pages to a multiple of four. `binding_margin_mm` shifts the
    content away from the bound edge: left on one-sided paper, alternating when `sides` is "two" (`edge`
    "short": at the top). With both sides, `pad` adds a blank page at the end of an odd document. `copies`
    puts the whole as often into the file, which then holds several documents; else the printer makes them.
    """

    pages: str = "All"
    paper: Paper | None = "A4"
    colour: Literal["gray", "auto", "all"] = "auto"
    gray_pages: Pages = ()
    sides: Literal["one", "two"] = "one"
    edge: Literal["long", "short"] = "long"
    up: Literal[1, 2, 4, 9] = 1
    booklet: bool = False
    binding_margin_mm: int = 0
    pad: bool = False
    copies: int = 1

    def to_json(self) -> dict[str, Any]:
        return {**self.__dict__, "gray_pages": list(self.gray_pages)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Layout:
        return cls(**{**data, "gray_pages": tuple(data.get("gray_pages", ()))})
