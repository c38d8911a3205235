"""`everyprint inspect` and `everyprint layout`: the engine from the command line, without a database."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.model import Inspection, Layout
from everyprint.documents.engine.pool import Engine, Progress
from everyprint.documents.engine.words import where

REFUSED = 2
EACH = {"pages": "All", "sides": "one", "colour": "all"}  # may differ from file to file


def _language() -> str:
    """French first; English where the machine says so."""
    return "en" if os.environ.get("LANG", "").startswith("en") else "fr"


def inspect_command(arguments: list[str]) -> int:
    """Print what is known about a file; 2 when it is refused."""
    parser = argparse.ArgumentParser(
        prog="everyprint inspect", description="What a document is and how it prints."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="several files make one document")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--password", help="for an encrypted PDF")
    parser.add_argument("--language", default=_language(), choices=["fr", "en"])
    options = parser.parse_args(arguments)
    try:
        files = [(path.name, path.read_bytes()) for path in options.files]
        with Engine(workers=1) as engine:
            progress = None if options.json else _progress()
            found = engine.prepare(files, password=options.password, progress=progress).inspection
    except (EngineError, OSError) as error:
        return _refused(error, options.language, as_json=options.json)
    if options.json:
        print(json.dumps(found.to_json(options.language), ensure_ascii=False))
    else:
        print("\n".join(_lines(found, options.language)))
    return 0


def layout_command(arguments: list[str]) -> int:
    """Write the print-ready file; 2 when the document or the layout is refused."""
    parser = _layout_parser()
    options = parser.parse_args(arguments)
    for name in EACH:
        if len(getattr(options, name) or [""]) not in (1, len(options.sources)):
            parser.error(f"give --{name} once, or once for each of the {len(options.sources)} files")
    try:
        files = [(path.name, path.read_bytes()) for path in options.sources]
        with Engine(workers=1) as engine:
            prepared = [engine.prepare([file], password=options.password) for file in files]
            parts = [
                (document.pdf, _layout(options, document.inspection, place))
                for place, document in enumerate(prepared)
            ]
            pdf = engine.layout_parts(parts, progress=_progress())
        options.target.write_bytes(pdf)
    except (EngineError, OSError) as error:
        return _refused(error, options.language, as_json=False)
    print(f"{options.target}: {len(pdf) // 1024} kB")
    return 0


def _layout_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="everyprint layout",
        description="Make the print-ready PDF. Of several files, each starts on a new sheet; "
        "--pages, --sides and --colour may then be given once for each.",
    )
    parser.add_argument("sources", nargs="+", type=Path, metavar="IN")
    parser.add_argument("target", type=Path, metavar="OUT")
    parser.add_argument("--pages", action="append", help="for example 2-5,7 or 3- (all)")
    parser.add_argument("--format", default="A4", choices=["A3", "A4", "A5", "original"])
    parser.add_argument("--up", type=int, default=1, choices=[1, 2, 4, 9], help="pages on one side")
    parser.add_argument("--booklet", action="store_true", help="two pages on a side, to be folded")
    parser.add_argument("--sides", action="append", choices=["one", "two"], help="one")
    parser.add_argument("--edge", default="long", choices=["long", "short"], help="the bound edge")
    parser.add_argument("--colour", action="append", choices=["gray", "auto", "all"], help="all")
    parser.add_argument("--binding-margin", type=int, default=0, metavar="MM")
    parser.add_argument("--password", help="for an encrypted PDF")
    parser.add_argument("--language", default=_language(), choices=["fr", "en"])
    return parser


def _layout(options: argparse.Namespace, found: Inspection, place: int) -> Layout:
    """The layout of the file at `place`; of a single value or the default all files have the same."""
    each = {name: (getattr(options, name) or [EACH[name]]) for name in EACH}
    pages, sides, colour = (values[place % len(values)] for values in each.values())
    return Layout(
        pages=pages,
        paper=None if options.format == "original" else options.format,
        colour=colour,
        gray_pages=found.gray_pages,
        sides=sides,
        edge=options.edge,
        up=options.up,
        booklet=options.booklet,
        binding_margin_mm=options.binding_margin,
    )


def _refused(error: EngineError | OSError, language: str, *, as_json: bool) -> int:
    if isinstance(error, EngineError):
        code, message = error.code, error.sentence(language)
    else:
        code, message = "unreadable", f"{error.filename}: {error.strerror}"
    if as_json:
        print(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))
    else:
        print(message, file=sys.stderr)
    return REFUSED


def _progress() -> Progress | None:
    """A counter on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        print(f"\r{done}/{total}", end="" if done < total else "\n", file=sys.stderr, flush=True)

    return show


def _lines(found: Inspection, language: str) -> list[str]:
    french = language == "fr"
    labels: list[tuple[str, Any]] = [
        ("couleur" if french else "colour", found.colour_pages),
        ("teinte pâle" if french else "faint tint", found.faint_colour_pages),
        ("blanches" if french else "blank", found.blank_pages),
        ("presque blanches" if french else "nearly blank", found.nearly_blank_pages),
    ]
    lines = [f"{found.type}, {found.pages} page{'s' if found.pages > 1 else ''}"]
    lines += [f"{size.width_mm} x {size.height_mm} mm: {where(size.pages)}" for size in found.sizes]
    lines += [f"{label}: {where(pages)}" for label, pages in labels if pages]
    lines += [f"- {problem.sentence(language)}" for problem in found.problems]
    return lines
