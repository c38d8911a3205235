"""The process inside the sandbox: a warmed zygote that forks one child for each job.

The zygote never reads a job: it waits until bytes come, forks, and the child reads the frame, answers and
ends. So no job sees another one's bytes. Standard input brings jobs, standard output takes answers, and a
third pipe that only the zygote holds tells how each child ended: a child cannot pretend to be finished.
"""

from __future__ import annotations

import array
import fcntl
import gc
import importlib
import os
import resource
import select
import signal
import sys
import termios
import traceback
from collections.abc import Callable
from typing import Any, Final

from everyprint.documents.engine import frames, limits, sandbox
from everyprint.documents.engine.errors import EngineError

# Called as operation(arguments, parts) -> (answer, parts); the plug-ins are called by those.
OPERATIONS: Final[dict[str, str]] = {
    "sniff": "sniff.types",
    "prepare": "prepare.prepare",
    "rehearse": "prepare.rehearse",
    "repair": "prepare.repair",
    "layout": "layout.layout",
    "contact_sheet": "preview.contact_sheet",
    "page_picture": "preview.page_picture",
    "before_after": "preview.before_after",
    # plug-ins
    "photos": "photos.to_pdf",
    "text": "text.to_pdf",
    "problems": "preflight.problems",
    "apply": "repair.apply",
}
WARM: Final = ("numpy", "pikepdf", "pypdfium2.raw", "PIL.Image", "PIL.JpegImagePlugin", "PIL.WebPImagePlugin")
PACKAGE: Final = "everyprint.documents.engine"


def operation(name: str) -> Callable[..., Any]:
    """The function behind a name of OPERATIONS, imported at its first use."""
    module, function = OPERATIONS[name].rsplit(".", 1)
    found: Callable[..., Any] = getattr(importlib.import_module(f"{PACKAGE}.{module}"), function)
    return found


def progress(done: int, total: int) -> None:
    """Tell the caller how many pages are done; each one also buys the job a little more time."""
    if _reports:
        frames.write(sys.stdout.fileno(), {"progress": [done, total]})


_reports = False  # only inside a child: the same functions also run without a worker, in tests and benchmarks


def main(report: int, control: int) -> None:
    """Serve jobs until standard input ends.

    `report` takes each child's ending, `control` brings the number of a job that is to be ended.
    """
    sandbox.die_with_parent()
    for module in WARM:
        importlib.import_module(module)
    for name in ("prepare", "layout", "preview", "preflight"):
        importlib.import_module(f"{PACKAGE}.{name}")
    sandbox.forbid_files()
    operation("rehearse")()
    gc.freeze()  # a collection in a child would copy every page of memory that it touches
    os.write(report, b"ready\n")
    job = 0
    while select.select([0], [], [])[0]:
        job += 1
        child = os.fork()
        if child == 0:
            os.close(report)
            os.close(control)
            os._exit(_serve_one())
        status = _wait(child, control, job)
        if status == NO_MORE or _unread():
            return
        os.write(report, b"%d\n" % status)


NO_MORE: Final = 77


def _wait(child: int, control: int, job: int) -> int:
    """The child's ending as an exit status (negative: the signal); slow jobs step back behind quick ones."""
    ending = os.pidfd_open(child)
    patience: float | None = limits.QUICK_SECONDS
    while ending not in (ready := select.select([ending, control], [], [], patience)[0]):
        if not ready:
            os.setpriority(os.PRIO_PROCESS, child, limits.HEAVY_NICENESS)
            patience = None
        elif os.read(control, 1) in (b"", bytes([job & 0xFF])):
            os.kill(child, signal.SIGKILL)
            os.waitid(os.P_PIDFD, ending, os.WEXITED | os.WNOWAIT)
    os.close(ending)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _unread() -> bool:
    """Whether bytes of the job are left: the next child must not take them for its own."""
    count = array.array("i", [0])
    fcntl.ioctl(0, termios.FIONREAD, count)
    return count[0] > 0


def _serve_one() -> int:
    global _reports
    _confine()
    try:
        header, parts = frames.read(0)
    except EOFError:
        return NO_MORE
    os.nice(limits.HEAVY_NICENESS if header["heavy"] else limits.QUICK_NICENESS)
    _reports = True
    answer, out = _answer(header, parts)
    frames.write(1, answer, out)
    return 0


def _answer(header: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    try:
        answer, out = operation(header["operation"])(header["arguments"], parts)
        return {"answer": answer}, out
    except EngineError as error:
        return {"error": error.code, "params": error.params}, []
    except (MemoryError, RecursionError):
        return {"error": "too_complex", "params": {}}, []
    except Exception:
        return {"crash": traceback.format_exc(limit=-12)[-4000:]}, []


def _confine() -> None:
    sandbox.die_with_parent()
    for kind, most in (
        (resource.RLIMIT_AS, limits.ADDRESS_SPACE),
        (resource.RLIMIT_CPU, limits.CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, limits.OPEN_FILES),
        (resource.RLIMIT_NPROC, limits.PROCESSES),
        (resource.RLIMIT_CORE, 0),
    ):
        highest = resource.getrlimit(kind)[1]
        most = most if highest == resource.RLIM_INFINITY else min(most, highest)
        resource.setrlimit(kind, (most, most))
    sandbox.forbid_calls()
