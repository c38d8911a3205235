"""Office conversion: our warm, sandboxed LibreOffice against a cold `soffice --convert-to`, in turns.

    python benchmarks/office.py [--corpus FOLDER] [--rounds 3]

The peer keeps its profile between files, so that only its start is cold; ours pays for its sandbox, and for
a new LibreOffice after files with macros or links. `--corpus` takes a folder with `office/*`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from everyprint.documents.engine import EngineError, convert
from everyprint.documents.engine.tests import samples

TYPES = ("docx", "doc", "odt", "rtf", "pptx", "ppt", "odp", "xlsx", "xls", "ods")


def documents(corpus: str | None) -> list[tuple[str, bytes]]:
    """(type, content): the corpus' office files, or ones made here."""
    if corpus:
        found = sorted(Path(corpus, "office").iterdir())
        return [(file.suffix[1:], file.read_bytes()) for file in found if file.suffix[1:] in TYPES]
    lines = [f"Ligne {number} du devoir, écrite pour être mesurée." for number in range(200)]
    made = [
        ("docx", samples.docx(lines)),
        ("docx", samples.docx_pages(20)),
        ("rtf", samples.rtf("texte " * 5000)),
    ]
    return made + [(kind, samples.open_document(kind)) for kind in ("odt", "ods", "odp")]


def warm(office: convert.Office, kind: str, data: bytes) -> float:
    start = time.perf_counter()
    try:
        office.to_pdf(data, kind)
    except EngineError as error:
        print(f"  {kind}: {error.code}")
    return time.perf_counter() - start


def cold(folder: Path, kind: str, data: bytes) -> float:
    source = folder / f"document.{kind}"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    seconds = time.perf_counter() - start
    (folder / "document.pdf").unlink(missing_ok=True)
    source.unlink()
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default=os.environ.get("CORPUS"))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if not convert.available() or not shutil.which("soffice"):
        print("office: LibreOffice or bubblewrap is missing here, nothing measured")
        return
    files = documents(options.corpus)
    ours: list[float] = []
    theirs: list[float] = []
    with convert.Office() as office, tempfile.TemporaryDirectory() as folder:
        start = warm(office, *files[0])
        cold(Path(folder), *files[0])  # makes the profile
        for _ in range(options.rounds):
            for kind, data in files:
                ours.append(warm(office, kind, data))
                theirs.append(cold(Path(folder), kind, data))
    ratio = statistics.median(their / our for our, their in zip(ours, theirs, strict=True))
    print(f"office: {len(files)} files, {options.rounds} rounds; first document after start {start:.2f} s")
    print(f"  warm {statistics.median(ours):.3f} s (mean {statistics.mean(ours):.3f} s)")
    print(f"  cold {statistics.median(theirs):.3f} s (mean {statistics.mean(theirs):.3f} s)")
    total = sum(theirs) / sum(ours)
    print(f"  ratio: median {ratio:.1f} x, of the sums {total:.1f} x (aim: 6 x)")


if __name__ == "__main__":
    main()
