"""Every hostile file gets an answer or a clear refusal in time; nothing leaves the machine or stays on it.

In time: of the processor's, which a busy machine does not lengthen; by the clock only that nothing hangs.
"""

import os
import socket
import tempfile
import threading
import time
import zipfile

import pytest

from everyprint.documents.engine import Engine, EngineError, convert, limits, office_files, sniff
from everyprint.documents.engine.tests import hostile, samples
from everyprint.documents.engine.tests.processor import PATIENCE_SECONDS, seconds_below

COUNTS = float(os.environ.get("EVERYPRINT_TEST_COUNTS", "0.25"))
SECONDS = limits.WALL_SECONDS if COUNTS >= 1 else 8.0  # the whole limit only in the full run
MUTANTS = round(2_000 * COUNTS)


@pytest.fixture(scope="module")
def canary():
    """A listener on this machine that counts who comes."""
    hits = []

    def listen(server):
        while True:
            try:
                hits.append(server.accept())
            except OSError:
                return

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=listen, args=(server,), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/canary", hits


@pytest.fixture(scope="module")
def engine():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "WALL_SECONDS", SECONDS)
        with Engine(1) as engine:
            yield engine


@pytest.fixture(scope="module", autouse=True)
def temporary(tmp_path_factory):
    """The folder for temporary files of this process and of all that it starts."""
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder))
        patch.setattr(tempfile, "tempdir", str(folder))
        yield folder


def is_office(name):
    return name.endswith(hostile.OFFICE)


def allowed(name):
    """Seconds of the processor; twice the limit, since a core that is shared counts up to twice as many."""
    return 2 * (20 if is_office(name) else SECONDS)


def answer(engine, name, data):
    """What came out ("3 pages" or the refusal's code), and the processor seconds it took."""
    start, before = time.monotonic(), seconds_below(os.getpid())
    try:
        said = f"{engine.inspect(name, data).pages} pages"
    except EngineError as error:
        assert error.code != "engine_failed", name
        assert len(error.sentence("fr")) > 20 and len(error.sentence("en")) > 20
        said = error.code
    assert time.monotonic() - start < PATIENCE_SECONDS, name
    return said, seconds_below(os.getpid()) - before


def test_there_are_more_than_sixty_kinds():
    assert len(hostile.KINDS) >= 100


@pytest.mark.parametrize(
    "packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_a_damaged_entry_of_an_archive_is_broken_however_it_was_packed(packing):
    media = "application/vnd.oasis.opendocument.text"
    honest = samples.archive({"mimetype": media}, level=packing)
    start, end = 30 + len("mimetype"), honest.index(b"PK\x01\x02")
    damaged = honest[:start] + b"\xff" * (end - start) + honest[end:]
    assert sniff.sniff(honest) == "odt"
    for refuse in (sniff.sniff, office_files.examine):
        with pytest.raises(EngineError) as refusal:
            refuse(damaged)
        assert refusal.value.code == "broken"


@pytest.mark.heavy
@pytest.mark.process
@pytest.mark.parametrize("kind", list(hostile.KINDS))
def test_a_hostile_file_is_answered_or_refused_in_time(kind, engine, canary, temporary):
    name, build = hostile.KINDS[kind]
    if is_office(name) and not convert.available():
        pytest.skip("LibreOffice or bubblewrap is missing here: office files are refused, not tried")
    url, hits = canary
    data = build(url)
    said, seconds = answer(engine, name, data)
    print(f"{kind}: {said} in {seconds:.1f} s, {len(data):,} bytes")
    assert seconds < allowed(name)
    assert not hits
    assert not list(temporary.iterdir())


@pytest.mark.heavy
@pytest.mark.process
def test_the_engine_still_works_after_all_that(engine, canary):
    assert answer(engine, "a.pdf", hostile.make.pdf())[0] == "1 pages"
    assert not canary[1]


@pytest.mark.heavy(minutes=1)
@pytest.mark.process
def test_damaged_files_are_answered_or_refused_in_time(engine, canary, temporary):
    honest = [seed for seed in hostile.seeds() if convert.available() or not is_office(seed[0])]
    if not convert.available():
        print("LibreOffice or bubblewrap is missing here: mutants of office files are left out")
    said, slowest = {}, 0.0
    for name, data in hostile.mutants(MUTANTS, honest):
        result, seconds = answer(engine, name, data)
        said[result] = said.get(result, 0) + 1
        slowest = max(slowest, seconds)
        assert seconds < allowed(name), name
    print(MUTANTS, "mutants, slowest", round(slowest, 1), "s:", said)
    assert sum(said.values()) == MUTANTS and not canary[1]
    assert not list(temporary.iterdir())
