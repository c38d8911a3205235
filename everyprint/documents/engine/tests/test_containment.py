"""What a document can do to the machine and to the other customers: nothing."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from everyprint.documents.engine import Engine, EngineError, frames, limits, sandbox
from everyprint.documents.engine.tests import make
from everyprint.documents.engine.zygote import Zygote

PROBE = """
import json, os, socket, sys
sys.path.insert(0, sys.argv[1])
from everyprint.documents.engine import sandbox
said = {}
def tries(name, action):
    try:
        action()
        said[name] = True
    except OSError:
        said[name] = False
if sys.argv[2] != "outside":
    sandbox.forbid_files()
    sandbox.forbid_calls()
tries("secret", lambda: open(sys.argv[3]).read())
tries("passwords", lambda: open("/etc/passwd").read())
tries("write", lambda: open(sys.argv[3] + ".new", "w"))
tries("network", lambda: socket.create_connection(("127.0.0.1", int(sys.argv[4])), 2))
tries("program", lambda: os.posix_spawn("/bin/true", ["true"], {}))
tries("process", lambda: os.fork() or os._exit(0))
said["secrets"] = "EVERYPRINT_SECRET_KEY" in os.environ
print(json.dumps(said))
"""


def probe(rung, tmp_path, port):
    secret = tmp_path / "secret.txt"
    secret.write_text("words")
    argv = [sys.executable, "-I", "-c", PROBE, str(sandbox.ROOT), rung, str(secret), str(port)]
    inside = rung != "outside"
    done = subprocess.run(
        sandbox.command(rung, argv) if inside else argv,
        env=sandbox.environment() if inside else {**os.environ, "EVERYPRINT_SECRET_KEY": "x"},
        capture_output=True, check=True, timeout=30,
    )  # fmt: skip
    return json.loads(done.stdout)


@pytest.fixture
def listener():
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.process
def test_the_probe_reaches_everything_outside_the_sandbox(tmp_path, listener):
    assert set(probe("outside", tmp_path, listener).values()) == {True}


@pytest.mark.process
@pytest.mark.parametrize("rung", ["bubblewrap", "landlock", "unshare"])
def test_no_file_socket_program_or_secret_is_in_reach(rung, tmp_path, listener):
    if not sandbox.works(rung) or not sandbox.landlock_version():
        pytest.skip(f"{rung} does not work on this machine")
    assert set(probe(rung, tmp_path, listener).values()) == {False}


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
    deadline = time.monotonic() + 10
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
    bomb, answers = getattr(make, kind)(), []
    engine.inspect("a.pdf", make.pdf())

    def explode():
        start = time.monotonic()
        with pytest.raises(EngineError) as refusal:
            engine.inspect("bombe.pdf", bomb)
        answers.append((refusal.value.code, time.monotonic() - start))

    thread = threading.Thread(target=explode)
    thread.start()
    quick = []
    while thread.is_alive():
        start = time.monotonic()
        engine.inspect("a.pdf", make.pdf())
        quick.append(time.monotonic() - start)
        time.sleep(0.05)
    thread.join()
    code, seconds = answers[0]
    assert code in ("too_complex", "too_slow")
    assert seconds < limits.WALL_SECONDS + 3
    assert sorted(quick)[len(quick) // 2] < 0.5


@pytest.mark.process
def test_a_job_that_never_ends_is_stopped_by_the_clock():
    zygote = Zygote(sandbox.best_rung())
    try:
        start = time.monotonic()
        with pytest.raises(Exception) as stopped:
            zygote.exchange(
                {"operation": "prepare", "heavy": True,
                 "arguments": {"names": ["a"], "kinds": [None], "password": None}},
                [make.self_referencing_form()], seconds=0.5,
            )  # fmt: skip
        assert type(stopped.value).__name__ in ("TooSlow", "Crashed")
        assert time.monotonic() - start < 3
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
