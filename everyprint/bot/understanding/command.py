"""`everyprint understand`: what the bot reads in a text, as JSON; it needs no database and no settings."""

import argparse
import json
import sys
from collections.abc import Mapping
from typing import Any

from everyprint.bot.understanding.meaning import Situation, meaning

STEPS = ("start", "options", "shops", "quote", "open_order", "voucher", "amount", "number", "score")


def understand_command(words: list[str]) -> int:
    """Read one text, or with `--batch` one JSON object a line."""
    parser = argparse.ArgumentParser(prog="everyprint understand", description="Say what a typed text means.")
    parser.add_argument("--json", action="store_true", help="print JSON (always so)")
    parser.add_argument("--batch", action="store_true", help="read JSON lines, print one object a line")
    parser.add_argument("--step", choices=STEPS, default="start", help="where the dialog stands")
    parser.add_argument("--pages", type=int, default=0, help="pages of the document at hand")
    parser.add_argument("--shown", default="", metavar="KIND:COUNT", help="buttons that were shown last")
    parser.add_argument("--file", action="append", default=[], metavar="NAME:PAGES", help="a file at hand")
    parser.add_argument("text", nargs="*")
    options = parser.parse_args(words)
    if options.batch:
        for line in filter(str.strip, sys.stdin):
            print(json.dumps(_answer(json.loads(line)), ensure_ascii=False), flush=True)
        return 0
    files = [
        {"name": name, "pages": int(pages or 0)}
        for name, _, pages in (f.rpartition(":") for f in options.file)
    ]
    given = {"step": options.step, "pages": options.pages, "shown": options.shown, "files": files}
    print(json.dumps(_answer({**given, "text": " ".join(options.text)}), ensure_ascii=False))
    return 0


def _answer(given: Mapping[str, Any]) -> dict[str, Any]:
    shown = given.get("shown") or ""
    kind, _, count = (
        f"{shown['kind']}:{shown['count']}" if isinstance(shown, dict) else str(shown)
    ).partition(":")
    files = tuple((str(file["name"]), int(file["pages"])) for file in given.get("files") or ())
    situation = Situation(
        given.get("step", "start"), int(given.get("pages") or 0), kind, int(count or 0), files
    )
    answer = meaning(str(given.get("text", "")), situation).to_json()
    return {"id": given["id"], **answer} if "id" in given else answer
