"""What a document can do to the machine and to the other customers: nothing."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from everyprint.documents.engine import Engine, EngineError, Pool, convert, frames, limits, sandbox
from everyprint.documents.engine import zygote as zygotes
from everyprint.documents.engine.tests import make
from everyprint.documents.engine.tests.processor import PATIENCE_SECONDS, seconds_below
from everyprint.documents.engine.zygote import Zygote

# What a document would try if it took over the process that reads it; each is said with whether it worked.
PROBE = """
import ctypes, json, mmap, os, socket, sys
given = json.loads(sys.argv[1])
sys.path.insert(0, given["root"])
from pathlib import Path
from everyprint.documents.engine import sandbox, worker
libc = ctypes.CDLL(None, use_errno=True)
said = {}
def tries(name, action):
    try:
        action()
        said[name] = True
    except (OSError, MemoryError):
        said[name] = False
def called(result):
    if result < 0:
        raise OSError(ctypes.get_errno())
def connect(kind, address):
    with socket.socket(*kind) as made:
        made.connect(address)
parent = os.getppid() if given["role"] == "outside" else given["parent"]
if given["role"] == "worker":
    sandbox.forbid_files()
    worker._confine()
if given["role"] == "office":
    folder = Path(given["folder"])
    sandbox.forbid_files(writable=folder)
    sandbox.forbid_network()
    sandbox.forbid_others()
    (folder / "own").write_text("own")
    os.spawnv(os.P_WAIT, "/bin/true", ["true"])
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as own:
        own.bind("own-pipe" if folder == Path.cwd() else str(folder / "own-pipe"))
tries("secret", lambda: open(given["secret"]).read())
tries("folder of secrets", lambda: os.listdir(Path(given["secret"]).parent))
tries("home", lambda: os.listdir(given["home"]))
tries("passwords", lambda: open("/etc/passwd").read())
tries("write", lambda: open(given["secret"] + ".new", "w"))
tries("delete", lambda: os.unlink(given["spare"]))
tries("memory of the parent", lambda: open(f"/proc/{parent}/mem", "rb"))
tries("environment of the parent", lambda: open(f"/proc/{parent}/environ", "rb").read())
tries("network", lambda: connect((socket.AF_INET, socket.SOCK_STREAM), ("127.0.0.1", given["port"])))
tries("datagram", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
tries("newer network", lambda: socket.socket(socket.AF_INET6, socket.SOCK_STREAM))
tries("local service", lambda: connect((socket.AF_UNIX, socket.SOCK_STREAM), given["service"]))
tries("local datagram", lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
tries("others' memory", lambda: called(libc.process_vm_readv(os.getpid(), None, 0, None, 0, 0)))
tries("signal", lambda: os.kill(parent, 0))
if given["role"] != "office":
    tries("program", lambda: os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0))
    tries("process", lambda: os.waitpid(os.fork() or os._exit(0), 0))
    tries("gigabyte in a file", lambda: os.ftruncate(os.memfd_create("a"), 1 << 30))
    tries("gigabytes in memory", lambda: mmap.mmap(-1, 4 << 30))
tries("trace", lambda: called(libc.ptrace(0, 0, 0, 0)))  # last: from now on any signal stops it
said["secrets in the environment"] = "EVERYPRINT_SECRET_KEY" in os.environ
print(json.dumps(said))
"""
OTHERS = 20  # who come while a bomb goes off


@pytest.fixture
def patience(monkeypatch):
    """A busy machine may take long to give back what a stopped job had."""
    monkeypatch.setattr(zygotes, "CANCEL_SECONDS", PATIENCE_SECONDS)


@pytest.fixture
def probe(tmp_path):
    """What worked for a process in a role ("outside", "worker", "office") on a rung."""
    (tmp_path / "secret.txt").write_text("words")
    (tmp_path / "spare.txt").write_text("words")
    service, folder = tmp_path / "s", tmp_path / "folder"
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as local:
        local.bind(str(service))
        local.listen()

        def tell(role, rung=None):
            given = {
                "role": role, "root": str(sandbox.ROOT), "home": str(Path.home()), "parent": os.getpid(),
                "secret": str(tmp_path / "secret.txt"), "spare": str(tmp_path / "spare.txt"),
                "port": server.getsockname()[1], "service": str(service),
                "folder": "/tmp" if rung == "bubblewrap" else str(folder),
            }  # fmt: skip
            argv = [sys.executable, "-I", "-c", PROBE, json.dumps(given)]
            done = subprocess.run(
                sandbox.command(rung, argv, proc=role == "office") if rung else argv,
                env=sandbox.environment() if rung else {**os.environ, "EVERYPRINT_SECRET_KEY": "x"},
                cwd=folder if role == "office" else "/", capture_output=True, timeout=PATIENCE_SECONDS,
            )  # fmt: skip
            assert not done.returncode, done.stderr.decode()
            return {name for name, worked in json.loads(done.stdout).items() if worked}, json.loads(
                done.stdout
            )

        yield tell


@pytest.mark.process
def test_the_probe_reaches_everything_outside_the_sandbox(probe):
    reached, tried = probe("outside")
    assert reached == set(tried) and len(tried) > 20


@pytest.mark.process
@pytest.mark.parametrize("rung", ["bubblewrap", "landlock", "unshare"])
def test_a_worker_reaches_no_file_socket_program_process_or_secret(rung, probe):
    if not sandbox.works(rung) or not sandbox.landlock.version():
        pytest.skip(f"{rung} does not work on this machine")
    assert probe("worker", rung)[0] == set()


@pytest.mark.process
@pytest.mark.parametrize("rung", convert.RUNGS)
def test_libreoffice_reaches_nothing_outside_its_folder(rung, probe):
    if not sandbox.works(rung) or not sandbox.landlock.version():
        pytest.skip(f"{rung} does not work on this machine")
    assert probe("office", rung)[0] == set()


@pytest.mark.process
@pytest.mark.parametrize("rung", sandbox.RUNGS)
def test_documents_are_inspected_the_same_on_every_rung(rung):
    if not sandbox.works(rung):
        pytest.skip(f"{rung} does not work on this machine")
    with Engine(workers=1, rung=rung) as engine:
        assert engine.inspect("a.pdf", make.pdf([make.BLACK, make.COLOUR])).colour_pages == (2,)
        assert engine.sandbox_rung() == rung


@pytest.mark.process
def test_office_files_are_refused_where_only_limits_hold():
    with Engine(workers=1, rung="limits") as engine, pytest.raises(EngineError) as refusal:
        engine.inspect("lettre.rtf", b"{\\rtf1 Bonjour}")
    assert refusal.value.code == "office_unavailable"
    assert "lettre.rtf" in refusal.value.sentence()


@pytest.mark.process
def test_a_killed_worker_is_replaced_and_the_job_tried_again():
    with Engine(workers=1) as engine:
        data = make.pdf()
        engine.inspect("a.pdf", data)
        (zygote,) = engine.back_end._slots._idle
        os.killpg(zygote._process.pid, 9)
        assert engine.inspect("a.pdf", data).pages == 1
        assert engine.back_end._slots._idle != [zygote]


@pytest.mark.process
def test_workers_end_with_the_program_that_started_them(tmp_path):
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from everyprint.documents.engine import Engine; from everyprint.documents.engine.tests import make;"
        "engine = Engine(workers=1); engine.inspect('a.pdf', make.pdf());"
        "print(engine.back_end._slots._idle[0]._process.pid, flush=True); sys.stdin.read()"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", script, str(sandbox.ROOT)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout and program.stdin
    worker = int(program.stdout.readline())
    program.kill()
    program.communicate()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while _alive(worker) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not _alive(worker)


def _alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.process
@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["self_referencing_form", "content_bomb"])
def test_a_bomb_is_refused_in_time_while_others_are_served(engine, kind):
    bomb, codes, served = getattr(make, kind)(), [], 0
    engine.inspect("a.pdf", make.pdf())

    def explode():
        with pytest.raises(EngineError) as refusal:
            engine.inspect("bombe.pdf", bomb)
        codes.append(refusal.value.code)

    thread, before = threading.Thread(target=explode), seconds_below(os.getpid())
    thread.start()
    while thread.is_alive() and served < OTHERS:
        engine.inspect("a.pdf", make.pdf())
        served += thread.is_alive()
        time.sleep(0.05)
    thread.join(2 * PATIENCE_SECONDS)
    assert codes[0] in ("too_complex", "too_slow")
    assert seconds_below(os.getpid()) - before < limits.CPU_SECONDS + 3 + OTHERS / 4
    assert served > 1, "who came meanwhile did not wait for its end"


@pytest.mark.process
def test_a_pool_stops_a_job_after_the_seconds_it_was_given():
    with Engine(back_end=Pool(1, seconds=0.5)) as engine, pytest.raises(EngineError) as refusal:
        engine.inspect("bombe.pdf", make.self_referencing_form())
    assert refusal.value.code in ("too_complex", "too_slow")


@pytest.mark.process
@pytest.mark.usefixtures("patience")
def test_a_job_that_never_ends_is_stopped_by_the_clock():
    zygote = Zygote(sandbox.best_rung())
    arguments = {"names": ["a"], "kinds": [None], "password": None}
    job = {"operation": "prepare", "heavy": True, "arguments": arguments}
    try:
        zygote.exchange(job, [make.pdf()], seconds=PATIENCE_SECONDS)
        before, start = seconds_below(zygote._process.pid), time.monotonic()
        with pytest.raises(Exception) as stopped:
            zygote.exchange(job, [make.self_referencing_form()], seconds=0.5)
        assert type(stopped.value).__name__ in ("TooSlow", "Crashed")
        assert seconds_below(zygote._process.pid) - before < 3
        assert time.monotonic() - start < PATIENCE_SECONDS
    finally:
        zygote.kill()


@pytest.mark.process
@pytest.mark.usefixtures("patience")
def test_a_stopped_job_leaves_its_worker_clean_and_warm_for_the_next():
    zygote = Zygote(sandbox.best_rung())
    arguments = {"names": ["a"], "kinds": [None], "password": None}
    job = {"operation": "prepare", "heavy": False, "arguments": arguments}
    try:
        with pytest.raises(Exception) as stopped:
            zygote.exchange(job, [make.self_referencing_form()], seconds=0.5)
        assert type(stopped.value).__name__ in ("TooSlow", "Crashed")
        assert zygote.usable
        answer, _ = zygote.exchange(job, [make.pdf()], seconds=PATIENCE_SECONDS)
        assert answer["answer"]["inspection"]["pages"] == 1 and zygote.usable
    finally:
        zygote.kill()


@pytest.mark.process
def test_an_unknown_operation_is_our_fault_and_said_so(engine, caplog):
    with pytest.raises(EngineError) as refusal:
        engine.back_end.run("nothing", {}, [], name="a.pdf")
    assert refusal.value.code == "engine_failed"
    assert "KeyError" in caplog.text


def test_a_frame_arrives_whole_in_whatever_pieces_it_comes():
    data = b"".join(frames.pack({"answer": 1}, [b"one", b"", b"three"]) * 2)
    reader, got = frames.Reader(100), []
    for place in range(len(data)):
        reader.feed(data[place : place + 1])
        while frame := reader.next():
            got.append(frame)
    assert got == [({"answer": 1}, [b"one", b"", b"three"])] * 2


@pytest.mark.parametrize(
    "data",
    [b"\xff\xff\xff\xff", b"\0\0\0\2[]", b"\0\0\0\x02{}", b'\0\0\0\x0e{"parts": [-1]}'[:18], b"\0\0\0\3{x}"],
)
def test_what_is_not_a_frame_is_refused(data):
    reader = frames.Reader(100)
    reader.feed(data)
    with pytest.raises(frames.FrameError):
        reader.next()


def test_more_output_than_allowed_is_refused():
    reader = frames.Reader(10)
    reader.feed(b"".join(frames.pack({}, [b"x" * 11])))
    with pytest.raises(frames.FrameError):
        reader.next()
