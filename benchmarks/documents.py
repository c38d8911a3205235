"""Documents: count, colour and size of every page against peers; inspection, layout, growth, memory.

    python benchmarks/documents.py [--corpus FOLDER] [--rounds 3]

Every round runs each method on every file, in turns. Ratios are of processor time, which other programs on
the machine disturb least; wall time is printed beside it. `--corpus` (or CORPUS) takes a folder with `pdf/*`
and `pdf-manifest.json`, and adds the counts of right and wrong answers. Peers that are not installed, and
files that some peer cannot do in 20 s, are named and left out.
"""

from __future__ import annotations

import argparse
import functools
import importlib.util
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import pypdfium2 as pdfium

from everyprint.documents.engine import Engine, EngineError, Layout, parse_pages
from everyprint.documents.engine.analyse import analyse, inspection
from everyprint.documents.engine.layout import impose
from everyprint.documents.engine.prepare import prepare
from everyprint.documents.engine.tests import make

Method = Callable[[Path, bytes], int]
MOST_PAGES = 200  # of a compared file


def processor_seconds() -> float:
    """Of this process and its ended children."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def documents(corpus: str | None, folder: Path) -> list[Path]:
    """The corpus' files that open, or made ones."""
    if corpus:
        return [path for path in sorted(Path(corpus, "pdf").iterdir()) if opens(path)]
    mixed = [make.BLACK, make.COLOUR, make.FAINT, make.BLANK] * 5
    for name, data in (("text", make.text_pages(40)), ("mixed", make.pdf(mixed)), ("one", make.pdf())):
        (folder / f"{name}.pdf").write_bytes(data)
    return sorted(folder.iterdir())


def opens(path: Path) -> bool:
    try:
        with pdfium.PdfDocument(path.read_bytes()) as document:
            return len(document) > 0
    except pdfium.PdfiumError:
        return False


# --- methods: each returns the number of pages it looked at


def ours(path: Path, data: bytes) -> int:
    return len(analyse(data, deep=False))


def ours_whole(path: Path, data: bytes) -> int:
    """With cleaning, page objects and preflight."""
    found, _ = prepare({"names": [path.name], "kinds": [None], "password": None}, [data])
    pages: int = found["inspection"]["pages"]
    return pages


def pdfium_bare(path: Path, data: bytes) -> int:
    with pdfium.PdfDocument(data) as document:
        for page in document:
            page.render(scale=0.5).close()
            page.close()
        return len(document)


def poppler(path: Path, data: bytes) -> int:
    """Renders at the same size and looks for colour in what comes out, as anyone would who counts with it."""
    argv = ["pdftoppm", "-r", "36", str(path)]
    out = subprocess.run(argv, capture_output=True, timeout=20, check=False).stdout
    place = pages = 0
    while match := re.compile(rb"P6\s+(\d+)\s+(\d+)\s+255\s").match(out, place):
        size = int(match[1]) * int(match[2]) * 3
        pixels = np.frombuffer(out, np.uint8, size, match.end()).reshape(-1, 3)
        (pixels.max(axis=1) - pixels.min(axis=1)).max()
        place, pages = match.end() + size, pages + 1
    return pages


def ghostscript(path: Path, data: bytes) -> int:
    argv = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-r36", "-sDEVICE=inkcov", "-o", "-", str(path)]
    subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=20, check=False)
    return pages_of(data)


def mupdf(path: Path, data: bytes) -> int:
    with importlib.import_module("pymupdf").open(stream=data, filetype="pdf") as document:
        for page in document:
            page.get_pixmap(dpi=36).is_monochrome  # noqa: B018
        return int(document.page_count)


def pages_of(data: bytes) -> int:
    with pdfium.PdfDocument(data) as document:
        return len(document)


def installed(name: str) -> bool:
    if name == "PyMuPDF":
        return importlib.util.find_spec("pymupdf") is not None
    return shutil.which({"Poppler": "pdftoppm", "Ghostscript": "gs"}.get(name, "true")) is not None


METHODS: dict[str, Method] = {
    "pdfium bare": pdfium_bare,
    "EveryPrint: count, colour, size": ours,
    "EveryPrint: whole inspection": ours_whole,
    "PyMuPDF": mupdf,
    "Poppler": poppler,
    "Ghostscript": ghostscript,
}


def compare(paths: list[Path], rounds: int) -> None:
    """Milliseconds per page of every method on the same pages."""
    files = [(path, path.read_bytes()) for path in paths]
    files = [(path, data) for path, data in files if pages_of(data) <= MOST_PAGES]
    methods = {name: method for name, method in METHODS.items() if installed(name)}
    print("not installed, left out:", ", ".join(METHODS.keys() - methods.keys()) or "none")
    files = [(path, data) for path, data in files if _all_can(methods, path, data)]
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in methods}
    pages = 0
    for _ in range(rounds):
        for name, method in methods.items():
            cpu, wall = processor_seconds(), time.perf_counter()
            pages = sum(method(path, data) for path, data in files)
            spent[name].append((processor_seconds() - cpu, time.perf_counter() - wall))
    middle = {name: statistics.median(cpu for cpu, _ in times) for name, times in spent.items()}
    reference = middle["EveryPrint: count, colour, size"]
    print(f"{len(files)} files, {pages} pages, median of {rounds} rounds")
    print(f"{'':34}{'ms/page CPU':>12}{'wall':>8}{'ratio to ours':>15}")
    for name, cpu in middle.items():
        wall = statistics.median(wall for _, wall in spent[name])
        print(f"{name:34}{1000 * cpu / pages:12.2f}{1000 * wall / pages:8.2f}{cpu / reference:15.2f}")


def _all_can(methods: dict[str, Method], path: Path, data: bytes) -> bool:
    """Whether every method does the file; also warms them up."""
    for name, method in methods.items():
        try:
            method(path, data)
        except (EngineError, subprocess.TimeoutExpired, RuntimeError) as error:
            print(f"left out: {path.name}: {name}: {error if isinstance(error, EngineError) else 'too slow'}")
            return False
    return True


def accuracy(corpus: str) -> None:
    """Right and wrong counts and colours, against what several tools agree on."""
    counts, colours, compared, refused = [], [], 0, 0
    for row in json.loads(Path(corpus, "pdf-manifest.json").read_text()):
        try:
            found = inspection("pdf", analyse(Path(corpus, "pdf", row["file"]).read_bytes(), deep=False))
        except pdfium.PdfiumError:
            refused += row["pages"] is None
            continue
        if row["pages"] is None:
            continue
        if found.pages != row["pages"]:
            counts.append(row["file"])
        coloured = {*found.colour_pages, *found.faint_colour_pages}
        compared += found.pages - len(_numbers(row["renderers_differ"]))
        wrong = (coloured ^ _numbers(row["colour_pages"])) - _numbers(row["renderers_differ"])
        colours += [f"{row['file']} {page}" for page in sorted(wrong)]
    print(f"accuracy: {len(counts)} wrong page counts, {len(colours)} wrong colours of {compared} pages; "
          f"{refused} files refused where tools disagree or refuse too")  # fmt: skip
    for line in [*counts, *colours]:
        print("  ", line)


def _numbers(text: str) -> set[int]:
    return set(parse_pages(text, 10_000).pages) if text else set()


def through_the_engine() -> None:
    """Sandbox and pipes included: a 40-page document, and the pool's memory."""
    document = make.text_pages(40)
    with Engine() as engine:
        start = time.perf_counter()
        engine.inspect("first.pdf", document)
        cold = time.perf_counter() - start
        print(f"sandbox {engine.sandbox_rung()}; first answer of a cold engine {cold:.2f} s")
        times = sorted(_timed(lambda: engine.inspect("a.pdf", document)) for _ in range(40))
        print(f"40 pages, bytes to inspection: p50 {times[20] * 1000:.0f} ms, p95 {times[37] * 1000:.0f} ms")
        print(f"memory of the workers: {_memory(engine) // 1024} MB")


def _timed(action: Callable[[], Any]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _memory(engine: Engine) -> int:
    """Resident kilobytes of every process below this one."""
    listing = subprocess.run(["ps", "-eo", "pid,ppid,rss"], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in listing.splitlines()[1:]]
    family, total = {os.getpid()}, 0
    for _ in range(4):
        family |= {pid for pid, parent, _ in rows if parent in family}
    for pid, _, size in rows:
        total += size if pid in family and pid != os.getpid() else 0
    return total


def growth() -> None:
    """Time per page from 10 to 1,000 pages; flat is right."""
    for count in (10, 100, 1000):
        data = make.text_pages(count)
        job = functools.partial(ours_whole, Path("a.pdf"), data)
        seconds = min(_timed(job) for _ in range(2))
        print(f"whole inspection of {count:5} pages: {1000 * seconds / count:.2f} ms/page")


def layouts(folder: Path) -> None:
    """100 pages; the peers do less: qpdf only selects, pdfium's 2-up knows neither margins nor rotation."""
    data = make.text_pages(134)
    source = folder / "layout.pdf"
    source.write_bytes(data)
    jobs: dict[str, Callable[[], Any]] = {
        "EveryPrint 1-100": lambda: impose(data, Layout(pages="1-100", colour="all", paper=None)),
        "EveryPrint 1-100, 2-up": lambda: impose(data, Layout(pages="1-100", up=2, colour="all")),
        "EveryPrint 1-100, booklet": lambda: impose(data, Layout(pages="1-100", booklet=True, colour="all")),
        "EveryPrint 1-100, A5": lambda: impose(data, Layout(pages="1-100", paper="A5", colour="all")),
        "EveryPrint 1-100, gray": lambda: impose(data, Layout(pages="1-100", colour="gray")),
        "pdfium 134 pages 2-up": lambda: _pdfium_two_up(data),
    }
    if shutil.which("qpdf"):
        argv = ["qpdf", str(source), "--pages", ".", "1-100", "--", str(folder / "out.pdf")]
        jobs["qpdf 1-100"] = lambda: subprocess.run(argv, check=True)
    for name, job in jobs.items():
        print(f"{name:28}{1000 * statistics.median(_timed(job) for _ in range(5)):8.0f} ms")


def _pdfium_two_up(data: bytes) -> None:
    with pdfium.PdfDocument(data) as document:
        made = pdfium.raw.FPDF_ImportNPagesToOne(document, 842, 595, 2, 1)
        pdfium.PdfDocument(made).close()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", default=os.environ.get("CORPUS") or None)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = documents(options.corpus, folder)
        compare(paths, options.rounds)
        if options.corpus:
            accuracy(options.corpus)
        through_the_engine()
        growth()
        layouts(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
