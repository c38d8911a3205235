"""LibreOffice kept warm by unoserver's converter in one process, bytes in and out of a pipe.

Run by the system's Python (which has LibreOffice's bindings) inside the sandbox, see `convert.py`. It trusts
nobody: it limits itself before anything starts, and it ends when LibreOffice or its caller does.
"""

from __future__ import annotations

import os
import resource
import select
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from everyprint.documents.engine import frames, limits, office_files, sandbox
from everyprint.documents.engine.errors import EngineError

FOLDER: Final = Path(os.environ.get("TMPDIR", "/tmp"))  # the sandbox's own
SETTINGS: Final = (Path("/etc/libreoffice"), Path("/var/spool/libreoffice"))  # and its installed extensions
PIPE: Final = "office"
START_AGAIN: Final = 81  # LibreOffice's exit status
END_OTHERS: Final = signal.SIGRTMAX
END_SECONDS: Final = 2.0

# Each type goes to its own filter: nothing else may be tried on it, least of all plain text.
FILTERS: Final = {
    "doc": "MS Word 97",
    "ppt": "MS PowerPoint 97",
    "xls": "MS Excel 97",
    "docx": "MS Word 2007 XML",
    "odt": "writer8",
    "rtf": "Rich Text Format",
    "pptx": "Impress MS PowerPoint 2007 XML",
    "odp": "impress8",
    "xlsx": "Calc MS Excel 2007 XML",
    "ods": "calc8",
}
OLE_TYPES: Final = ("doc", "ppt", "xls")
# LibreOffice's names (their beginnings) for what it finds in an encrypted package once the password is right.
PACKAGED: Final = {"writer_MS_Word_2007": "docx", "MS Excel 2007": "xlsx", "MS PowerPoint 2007": "pptx"}
# Fields and notes come out as they print; standard fonts travel with the document.
EXPORT: Final = (
    "ExportFormFields=false",
    "ExportBookmarks=false",
    "ExportNotes=false",
    "UseTaggedPDF=false",
    "EmbedStandardFonts=true",
    "MaxImageResolution=300",
    "Quality=90",
    f"PageRange=1-{limits.MAX_PAGES + 1}",
)
HARDENED: Final = (
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Office.Java/VirtualMachine", "Enabled", "false"),
    ("Setup/L10N", "ooSetupSystemLocale", "fr-FR"),  # A4 where the file names no paper
)


def main() -> None:
    """Answer conversions until standard input ends."""
    signal.signal(END_OTHERS, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_caller, daemon=True).start()
    try:
        _serve()
    finally:
        _end()


def _serve() -> None:
    _limit()
    _confine()
    _harden()
    office, converter = _warm()
    sandbox.forbid_others()
    frames.write(1, {"ready": True})
    while True:
        try:
            header, parts = frames.read(0)
        except EOFError:
            return
        answer, out = _answer(converter, header, parts[0])
        if office.poll() is not None:
            return
        frames.write(1, answer, out)


def _end_with_the_caller() -> None:
    """A caller that is killed in the middle of a document closes its pipe."""
    end = select.poll()
    end.register(0, 0)
    end.poll()
    _end()


def _end() -> None:
    """Leave no file and no LibreOffice behind: it ends first, or it would write while we delete.

    Seccomp lets this process signal only its whole group; of the signals that nobody handles it ignores one.
    """
    os.killpg(0, END_OTHERS)
    deadline = time.monotonic() + END_SECONDS
    with suppress(ChildProcessError):
        while time.monotonic() < deadline:
            os.waitpid(-1, os.WNOHANG)
            time.sleep(0.005)
    for left in FOLDER.iterdir():
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)
    os.killpg(0, signal.SIGKILL)


def _limit() -> None:
    os.nice(limits.QUICK_NICENESS)
    for kind, most in (
        (resource.RLIMIT_AS, limits.OFFICE_ADDRESS_SPACE),
        (resource.RLIMIT_CPU, limits.OFFICE_CPU_SECONDS),
        (resource.RLIMIT_FSIZE, limits.OFFICE_FILE_BYTES),
        (resource.RLIMIT_NOFILE, 512),
        (resource.RLIMIT_NPROC, limits.PROCESSES),
        (resource.RLIMIT_CORE, 0),
    ):
        highest = resource.getrlimit(kind)[1]
        most = most if highest == resource.RLIM_INFINITY else min(most, highest)
        resource.setrlimit(kind, (most, most))


def _confine() -> None:
    """The kernel's own refusals, on every rung; where namespaces are missing they have to work."""
    packages = map(Path, os.environ["PYTHONPATH"].split(":")[1:])
    files = sandbox.forbid_files(more=(*SETTINGS, *packages), writable=FOLDER)
    if not (sandbox.forbid_network() and files) and sys.argv[1] == "landlock":
        raise SystemExit("Landlock and seccomp do not work")


def _harden() -> None:
    """A fresh profile in which no macro runs and no link is followed."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in HARDENED
    )
    profile = FOLDER / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>"
    )


def _start_office() -> subprocess.Popen[bytes]:
    program = Path(shutil.which("soffice") or shutil.which("libreoffice") or "soffice").resolve()
    options = "--headless --invisible --nocrashreport --nodefault --nologo --nofirststartwizard --norestore"
    profile = (FOLDER / "profile").as_uri()
    accept = f"pipe,name={PIPE};urp;StarOffice.ComponentContext"
    return subprocess.Popen(
        # Not by its script: that one's splash screen knows no other place for pipes than /tmp.
        [
            program.with_name("soffice.bin"),
            *options.split(),
            f"-env:UserInstallation={profile}",
            f"--accept={accept}",
        ],
        preexec_fn=_before_office,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )


def _converter() -> Callable[[], Any]:
    """unoserver's converter over a local pipe: its own start asks for ports and sleeps seven seconds."""
    # LibreOffice's own Python has these; ours, which imports this module too, has not.
    import uno
    from unoserver.converter import UnoConverter

    class Converter(UnoConverter):  # type: ignore[misc]
        def __init__(self) -> None:
            local = uno.getComponentContext()
            resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            self.context, self.service = context, context.ServiceManager
            self.desktop = self._made("frame.Desktop")
            self.filter_service = self._made("document.FilterFactory")
            self.type_service = self._made("document.TypeDetection")
            self.temp_dir = self._export_filters = self._import_filters = None

        def _made(self, name: str) -> Any:
            return self.service.createInstanceWithContext(f"com.sun.star.{name}", self.context)

    return Converter


def _before_office() -> None:
    signal.signal(END_OTHERS, signal.SIG_DFL)
    sandbox.forbid_others()


def _warm() -> tuple[subprocess.Popen[bytes], Any]:
    """LibreOffice and the converter, once it answers; a fresh profile makes it end once to start again."""
    converter = _converter()
    deadline = time.monotonic() + limits.OFFICE_START_SECONDS
    office = _start_office()
    while office.poll() in (None, START_AGAIN) and time.monotonic() < deadline:
        if office.poll() == START_AGAIN:
            office = _start_office()
        try:
            return office, converter()
        except Exception:  # UNO's own, which exist only where LibreOffice is
            time.sleep(0.05)
    raise SystemExit("LibreOffice did not start")


def _answer(converter: Any, header: dict[str, Any], data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    try:
        found = office_files.examine(data)
    except EngineError as error:
        return {"error": error.code, "found": []}, []
    type, password = header["type"], header["password"]
    source, target = FOLDER / f"document.{type}", FOLDER / "document.pdf"
    try:
        source.write_bytes(data)
        target.unlink(missing_ok=True)
        if type not in OLE_TYPES and data.startswith(office_files.OLE):
            type = _packaged(converter, source, password)
        converter.convert(
            inpath=str(source),
            outpath=str(target),
            convert_to="pdf",
            filter_options=list(EXPORT),
            update_index=False,
            infiltername=FILTERS[type],
            password=password,
        )
        return {"found": found, "type": type}, [target.read_bytes()]
    except Exception as error:  # unoserver and UNO each have their own
        print(f"refused: {error}"[:500], file=sys.stderr)
        return {"error": _refusal(type, found, password), "found": found}, []
    finally:
        source.unlink(missing_ok=True)
        target.unlink(missing_ok=True)


def _packaged(converter: Any, source: Path, password: str | None) -> str:
    """The type inside an encrypted package; LookupError when the password does not open it."""
    # As above: only inside LibreOffice.
    from uno import createUnoStruct

    wanted = {"URL": source.as_uri(), **({"Password": password} if password else {})}
    properties = tuple(
        createUnoStruct("com.sun.star.beans.PropertyValue", Name=name, Value=value)
        for name, value in wanted.items()
    )
    name = converter.type_service.queryTypeByDescriptor(properties, True)[0]
    for beginning, type in PACKAGED.items():
        if name.startswith(beginning):
            return type
    raise LookupError(name)


def _refusal(type: str, found: tuple[str, ...], password: str | None) -> str:
    """Why it was not opened. Encrypted ones are tried without too: Excel has a password of its own."""
    if "encrypted" not in found:
        return "broken"
    if type == "ppt":  # LibreOffice knows no encrypted ones
        return "password_unsupported"
    return "password_wrong" if password else "password_needed"


if __name__ == "__main__":
    main()
