"""Real documents with known answers: set EVERYPRINT_CORPUS to their folder (pdf/ and pdf-manifest.json)."""

import json
import os
from pathlib import Path

import pytest

from everyprint.documents.engine import EngineError, parse_pages

CORPUS = Path(os.environ.get("EVERYPRINT_CORPUS") or "/nowhere")


def pages(text):
    return set(parse_pages(text, 10_000).pages) if text else set()


@pytest.mark.process
@pytest.mark.heavy
@pytest.mark.skipif(not CORPUS.is_dir(), reason="EVERYPRINT_CORPUS names no folder of documents")
def test_counts_and_colours_agree_with_what_the_tools_agree_on(engine):
    wrong = []
    for row in json.loads((CORPUS / "pdf-manifest.json").read_text()):
        try:
            found = engine.inspect(row["file"], (CORPUS / "pdf" / row["file"]).read_bytes())
        except EngineError as refusal:
            if row["pages"] is not None:
                wrong.append((row["file"], refusal.code))
            continue
        coloured = {*found.colour_pages, *found.faint_colour_pages}
        differing = (coloured ^ pages(row["colour_pages"])) - pages(row["renderers_differ"])
        if row["pages"] not in (None, found.pages) or (row["pages"] and differing):
            wrong.append((row["file"], found.pages, sorted(differing)))
    assert wrong == []
