"""Documents: count, colour and size of every page against peers; inspection, layout, growth, memory, truth.

    python benchmarks/documents.py [--corpus FOLDER] [--rounds 3]

In every round each file is done by each method in turns; a file's figure is the median of its rounds. Ratios
are of processor time, which other programs on the machine disturb least. "All pages" adds up all files, so a
few long ones decide; "median of files" is what one usual file sees. Command-line peers run once for each
file, as they are used. `--corpus` (or CORPUS) takes a folder with `pdf/*` and `pdf-manifest.json`, and adds
every method's wrong answers. Peers that are not installed, and files that some peer cannot do in 20 s, are
named and left out. PyMuPDF (AGPL) is installed for the benchmark only, as the peers of `hot_calls.py` are:

    python3 -m venv var/peers && var/peers/bin/pip install -r benchmarks/requirements.in
"""

from __future__ import annotations

import argparse
import functools
import io
import json
import logging
import multiprocessing
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import pypdfium2 as pdfium

from everyprint.documents.engine import Engine, EngineError, Layout, parse_pages
from everyprint.documents.engine.analyse import COLOUR, DPI, analyse, inspection
from everyprint.documents.engine.layout import impose
from everyprint.documents.engine.prepare import prepare
from everyprint.documents.engine.tests import make

ROOT = Path(__file__).resolve().parents[1]
MOST_PAGES = 200  # of a compared file
SLOW = 20  # seconds a peer may take for a file
PEER_PYTHON = Path(os.environ.get("PEER_PYTHON", ROOT / "var/peers/bin/python"))
File = tuple[Path, bytes]


class CannotDo(Exception):
    """A method refuses a file, or takes too long."""


@dataclass
class Answer:
    pages: int
    colour: set[int] | None = None  # None: not asked
    seconds: float = 0.0  # of processor time in a process that goes on living


@dataclass
class Method:
    name: str
    version: str
    run: Callable[[Path, bytes], Answer]
    aim: str = ""
    least: float = 0.0  # times our processor time


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default=os.environ.get("CORPUS") or None)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    logging.getLogger("pypdfium2").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as name, mupdf() as peer:
        folder = Path(name)
        methods = [method for method in [*all_methods(), peer] if method]
        paths = documents(options.corpus, folder)
        files, answers = doable(methods, [(path, path.read_bytes()) for path in paths])
        compare(methods, files, answers, options.rounds)
        if options.corpus:
            accuracy(methods, Path(options.corpus), answers)
        two_cores(files, sum(answers[methods[0].name, path].pages for path, _ in files), options.rounds)
        through_the_engine()
        growth()
        layouts(folder)
    print(f"load of the machine: {os.getloadavg()[1]:.1f} on {os.cpu_count()} cores")
    return 0


def documents(corpus: str | None, folder: Path) -> list[Path]:
    """The corpus' files that open and are not longer than MOST_PAGES, or made ones."""
    if corpus:
        return [path for path in sorted(Path(corpus, "pdf").iterdir()) if 0 < pages_of(path) <= MOST_PAGES]
    mixed = [make.BLACK, make.COLOUR, make.FAINT, make.BLANK] * 5
    for name, data in (("text", make.text_pages(40)), ("mixed", make.pdf(mixed)), ("one", make.pdf())):
        (folder / f"{name}.pdf").write_bytes(data)
    return sorted(folder.iterdir())


def pages_of(path: Path) -> int:
    try:
        with pdfium.PdfDocument(path.read_bytes()) as document:
            return len(document)
    except pdfium.PdfiumError:
        return 0


# --- methods


def all_methods() -> list[Method]:
    methods = [
        Method("EveryPrint: count, colour, size", "", ours),
        Method("EveryPrint: whole inspection", "", ours_whole),
        Method("pdfium bare", str(pdfium.PDFIUM_INFO.build), pdfium_bare, "ours ≤ 1.2 ×", 1 / 1.2),
    ]
    for method in (
        Method("Poppler", "pdftoppm -v", poppler, "ours 3 × faster", 3),
        Method("Ghostscript", "gs --version", ghostscript, "ours 10 × faster", 10),
    ):
        command = method.version.split()
        if shutil.which(command[0]):
            told = subprocess.run(command, capture_output=True, text=True, check=False)
            found = re.search(r"\d[\d.]+", told.stdout + told.stderr)
            method.version = found[0] if found else "?"
            methods.append(method)
        else:
            print(f"not installed, left out: {method.name}")
    return methods


def ours(path: Path, data: bytes) -> Answer:
    found = inspection("pdf", analyse(data, deep=False))
    return Answer(found.pages, {*found.colour_pages, *found.faint_colour_pages})


def ours_whole(path: Path, data: bytes) -> Answer:
    """With cleaning, page objects and preflight, without the sandbox."""
    try:
        answer, _ = prepare({"names": [path.name], "kinds": [None], "password": None}, [data])
    except EngineError as error:
        raise CannotDo(error.code) from error
    found = answer["inspection"]
    return Answer(found["pages"], {*found["colour_pages"], *found["faint_colour_pages"]})


def pdfium_bare(path: Path, data: bytes) -> Answer:
    """Opens and renders at the same size, and looks at nothing."""
    with pdfium.PdfDocument(data) as document:
        for page in document:
            page.render(scale=DPI / 72).close()
            page.close()
        return Answer(len(document))


def poppler(path: Path, data: bytes) -> Answer:
    """Renders at the same size and looks for colour in what comes out, as anyone would who counts with it."""
    out = _output("pdftoppm", "-r", str(DPI), str(path))
    place, pages, colour = 0, 0, set()
    while match := re.compile(rb"P6\s+(\d+)\s+(\d+)\s+255\s").match(out, place):
        size = int(match[1]) * int(match[2]) * 3
        red, green, blue = np.frombuffer(out, np.uint8, size, match.end()).reshape(-1, 3).T.copy()
        darkest = np.minimum(np.minimum(red, green), blue)
        place, pages = match.end() + size, pages + 1
        if (np.maximum(np.maximum(red, green), blue) - darkest).max() >= COLOUR:
            colour.add(pages)
    return Answer(pages, colour)


def ghostscript(path: Path, data: bytes) -> Answer:
    """Ink coverage; the sizes of the pages would need a second call."""
    out = _output(
        "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", f"-r{DPI}", "-sDEVICE=inkcov", "-o", "-", str(path)
    )
    inks = re.findall(rb"^ *([\d.]+) +([\d.]+) +([\d.]+) +[\d.]+ CMYK", out, re.MULTILINE)
    return Answer(len(inks), {page for page, ink in enumerate(inks, 1) if any(map(float, ink))})


def _output(*argv: str) -> bytes:
    try:
        return subprocess.run(
            argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SLOW, check=False
        ).stdout
    except subprocess.TimeoutExpired as error:
        raise CannotDo("too slow") from error


@contextmanager
def mupdf() -> Iterator[Method | None]:
    """PyMuPDF in an environment and a process of its own."""
    if (
        not PEER_PYTHON.exists()
        or subprocess.run([PEER_PYTHON, "-c", "import pymupdf"], check=False).returncode
    ):
        print("not installed, left out: PyMuPDF")
        yield None
        return
    argv = [str(PEER_PYTHON), str(ROOT / "benchmarks/peers/mupdf_pages.py")]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout
        to, answers = process.stdin, process.stdout

        def run(path: Path, data: bytes) -> Answer:
            print(path, file=to, flush=True)
            found = json.loads(answers.readline())
            if "error" in found:
                raise CannotDo(found["error"])
            return Answer(found["pages"], set(found["colour"]), found["seconds"])

        yield Method("PyMuPDF", json.loads(answers.readline())["version"], run, "ours faster", 1)
        to.close()


# --- one core


def processor_seconds() -> float:
    """Of this process and its ended children."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def doable(methods: list[Method], files: list[File]) -> tuple[list[File], dict[tuple[str, Path], Answer]]:
    """The files that every method does, and what each one says of them; also warms the methods up."""
    answers, left = {}, []
    for path, data in files:
        try:
            for method in methods:
                answers[method.name, path] = method.run(path, data)
            left.append((path, data))
        except CannotDo as error:
            print(f"left out: {path.name}: {method.name}: {error}")
    return left, answers


def compare(
    methods: list[Method], files: list[File], answers: dict[tuple[str, Path], Answer], rounds: int
) -> None:
    """Milliseconds per page of every method on the same pages."""
    spent: dict[str, list[list[tuple[float, float]]]] = {
        method.name: [[] for _ in files] for method in methods
    }
    for _ in range(rounds):
        for place, (path, data) in enumerate(files):
            for method in methods:
                cpu, wall = processor_seconds(), time.perf_counter()
                elsewhere = method.run(path, data).seconds
                cpu = processor_seconds() - cpu + elsewhere
                spent[method.name][place].append((cpu, time.perf_counter() - wall))
    pages = sum(answers[methods[0].name, path].pages for path, _ in files)
    cpu_of = {
        name: [statistics.median(cpu for cpu, _ in one) for one in all_] for name, all_ in spent.items()
    }
    reference: list[float] = cpu_of[methods[0].name]
    print(f"{len(files)} files, {pages} pages, {DPI} dpi, one core, median of {rounds} interleaved rounds")
    print(f"{'':46}{'ms/page':>9}{'':9}{'ratio of CPU to ours':>24}")
    print(f"{'':46}{'CPU':>9}{'wall':>9}{'all pages':>12}{'median of files':>17}   aim")
    for method in methods:
        spent_cpu = cpu_of[method.name]
        wall = sum(statistics.median(wall for _, wall in one) for one in spent[method.name])
        whole = sum(spent_cpu) / sum(reference)
        middle = statistics.median(one / our for one, our in zip(spent_cpu, reference, strict=True))
        title, each = f"{method.name} {method.version}", 1000 / pages
        print(f"{title:46}{each * sum(spent_cpu):9.2f}{each * wall:9.2f}"
              f"{whole:10.2f} ×{middle:15.2f} ×   {reached(method, whole, middle)}")  # fmt: skip


def reached(method: Method, whole: float, middle: float) -> str:
    if not method.aim:
        return ""
    told = [words for words, value in (("all pages", whole), ("files", middle)) if value >= method.least]
    return f"{method.aim}: reached by {' and '.join(told) or 'neither'}"


# --- truth


def accuracy(methods: list[Method], corpus: Path, answers: dict[tuple[str, Path], Answer]) -> None:
    """Each method's wrong counts and colours, against what several tools agree on."""
    print("wrong answers where three renderers agree on colour and four tools on the count:")
    rows = [row for row in json.loads((corpus / "pdf-manifest.json").read_text()) if row["pages"]]
    for method in methods:
        counts, missed, invented, compared = [], [], [], 0
        for row in rows:
            answer = answers.get((method.name, corpus / "pdf" / row["file"]))
            if answer is None or answer.colour is None:
                continue
            unsure, coloured = _numbers(row["renderers_differ"]), _numbers(row["colour_pages"])
            compared += answer.pages - len(unsure)
            counts += [row["file"]] if answer.pages != row["pages"] else []
            missed += [f"{row['file']} {page}" for page in sorted(coloured - answer.colour - unsure)]
            invented += [f"{row['file']} {page}" for page in sorted(answer.colour - coloured - unsure)]
        if compared:
            print(f"{method.name:34}{len(counts):4} counts, {len(missed):4} colour pages called gray, "
                  f"{len(invented):4} gray pages called colour, of {compared}")  # fmt: skip
            for words, lines in (("count", counts), ("gray", missed), ("colour", invented)):
                for line in lines[:8]:
                    print(f"    {words}: {line}")


def _numbers(text: str) -> set[int]:
    return set(parse_pages(text, 10_000).pages) if text else set()


# --- two cores


def two_cores(files: list[File], pages: int, rounds: int) -> None:
    """Wall time for all files: our pool and our bare analysis on two cores, one Ghostscript, two of them."""
    if not shutil.which("gs"):
        return
    with Engine(workers=2) as engine, ThreadPoolExecutor(2) as threads, multiprocessing.Pool(2) as processes:

        def sandboxed(file: File) -> None:
            engine.inspect(file[0].name, file[1])

        def draw(file: File) -> Answer:
            return ghostscript(*file)

        jobs: dict[str, Callable[[], Any]] = {
            "EveryPrint: count, colour, size, 2 processes": lambda: processes.map(_ours, files, chunksize=1),
            "EveryPrint: whole inspection, sandbox, 2 workers": lambda: list(threads.map(sandboxed, files)),
            "Ghostscript, one after another": lambda: [draw(file) for file in files],
            "Ghostscript, two at once": lambda: list(threads.map(draw, files)),
        }
        for job in list(jobs.values())[:2]:
            job()  # start and warm them
        walls: dict[str, list[float]] = {name: [] for name in jobs}
        for name, job in (*jobs.items(),) * rounds:
            walls[name].append(timed(job))
        alone = statistics.median(walls["Ghostscript, one after another"])
        print(f"\ntwo cores, wall time, {len(files)} files, {pages} pages, median of {rounds} rounds")
        for name, times in walls.items():
            wall = statistics.median(times)
            print(f"{name:52}{1000 * wall / pages:7.2f} ms/page{alone / wall:9.1f} × one Ghostscript")
        print("aim: 20 × one Ghostscript")
        whole, most = memory()
        done = len(files) * rounds
        print(f"memory after {done} documents: workers {whole} MB together, the largest {most} MB")


def _ours(file: File) -> int:
    return ours(*file).pages


# --- the engine with its walls


def through_the_engine() -> None:
    """Sandbox and pipes included: a cold start, a 40-page document, a worker's memory under 1,000 pages."""
    document = make.text_pages(40)
    with Engine() as engine:
        cold = timed(lambda: engine.inspect("first.pdf", document))
        print(f"\nsandbox {engine.sandbox_rung()}; first answer of a cold engine {cold:.2f} s")
        times = sorted(timed(lambda: engine.inspect("a.pdf", document)) for _ in range(40))
        print(f"40 pages, bytes to inspection: p50 {times[20] * 1000:.0f} ms, p95 {times[37] * 1000:.0f} ms")
        long, peaks = make.text_pages(1000), [memory()[1]]
        job = threading.Thread(target=engine.inspect, args=("long.pdf", long))
        job.start()
        while job.is_alive():
            peaks.append(memory()[1])
            job.join(0.05)
        print(f"1,000 pages ({len(long) >> 10} kB): the largest process at most {max(peaks)} MB")


def timed(action: Callable[[], Any]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def memory() -> tuple[int, int]:
    """Resident megabytes of the workers below this process: together (shared ones once), the largest."""
    listing = subprocess.run(
        ["ps", "-eo", "pid,ppid,rss,args"], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(None, 3) for line in listing.splitlines()[1:]]
    family = {os.getpid()}
    for _ in range(5):
        family |= {int(pid) for pid, parent, *_ in rows if int(parent) in family}
    ours_ = [
        (int(pid), int(size))
        for pid, _, size, words in rows
        if int(pid) in family and "worker import" in words
    ]
    return sum(_proportional(pid, size) for pid, size in ours_) >> 10, max(
        (size for _, size in ours_), default=0
    ) >> 10


def _proportional(pid: int, resident: int) -> int:
    """Kilobytes, each shared page divided among those that share it; resident ones where that is not told."""
    try:
        found = re.search(r"^Pss: +(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return resident
    return int(found[1]) if found else resident


def growth() -> None:
    """Time per page from 10 to 1,000 pages; flat is right."""
    print()
    first = 0.0
    for count in (10, 100, 1000):
        data = make.text_pages(count)
        job = functools.partial(ours_whole, Path("a.pdf"), data)
        each = min(_processor(job) for _ in range(3)) / count
        first = first or each
        told = f"{1000 * each:.2f} ms/page CPU, {each / first:.2f} × the first"
        print(f"whole inspection of {count:5} pages: {told}")


def _processor(action: Callable[[], Any]) -> float:
    start = processor_seconds()
    action()
    return processor_seconds() - start


# --- layout


def layouts(folder: Path) -> None:
    """100 pages; the peers do less: qpdf and pdfium only select, pdfium's 2-up has no margins or rotation."""
    data = make.text_pages(134)
    source = folder / "layout.pdf"
    source.write_bytes(data)
    jobs: dict[str, Callable[[], Any]] = {
        "EveryPrint 1-100": lambda: impose(data, Layout(pages="1-100", colour="all", paper=None)),
        "EveryPrint 1-100, 2-up": lambda: impose(data, Layout(pages="1-100", up=2, colour="all")),
        "EveryPrint 1-100, booklet": lambda: impose(data, Layout(pages="1-100", booklet=True, colour="all")),
        "EveryPrint 1-100, A5": lambda: impose(data, Layout(pages="1-100", paper="A5", colour="all")),
        "EveryPrint 1-100, gray": lambda: impose(data, Layout(pages="1-100", colour="gray")),
        "pdfium 1-100": lambda: _pdfium(data, up=1),
        "pdfium 1-100, 2-up": lambda: _pdfium(data, up=2),
    }
    if shutil.which("qpdf"):
        argv = ["qpdf", str(source), "--pages", ".", "1-100", "--", str(folder / "out.pdf")]
        jobs["qpdf 1-100"] = lambda: subprocess.run(argv, check=True)
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for name, job in (*jobs.items(),) * 7:
        times[name].append(_processor(job))
    print("\nlayout of 100 pages, CPU, median of 7 interleaved rounds")
    for name, spent in times.items():
        print(f"{name:28}{1000 * statistics.median(spent):8.0f} ms")


def _pdfium(data: bytes, *, up: int) -> None:
    with pdfium.PdfDocument(data) as document, pdfium.PdfDocument.new() as made:
        made.import_pages(document, list(range(100)))
        if up == 1:
            made.save(io.BytesIO())
            return
        with pdfium.PdfDocument(pdfium.raw.FPDF_ImportNPagesToOne(made, 842, 595, up, 1)) as sheets:
            sheets.save(io.BytesIO())


if __name__ == "__main__":
    sys.exit(main())
