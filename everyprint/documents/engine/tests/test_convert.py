"""Office files become PDF in a sandboxed LibreOffice, or are refused clearly."""

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from everyprint.documents.engine import convert, limits, office_files, office_program, sandbox
from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.tests import samples
from everyprint.documents.engine.tests.processor import PATIENCE_SECONDS

needs_office = pytest.mark.skipif(
    not convert.available(), reason="LibreOffice or its sandbox is missing here"
)
OUTSIDE = 'Target="http://127.0.0.1:1/a" TargetMode="External"/>'
IMAGE = f'<Relationship Id="r2" Type="{samples.RELATIONS}/image" {OUTSIDE}'


def pages(pdf):
    return len(pikepdf.open(io.BytesIO(pdf)).pages)


def refusal(call, *arguments, **options):
    with pytest.raises(EngineError) as caught:
        call(*arguments, **options)
    return caught.value.code


@pytest.fixture(scope="module", params=convert.RUNGS)
def office(request, tmp_path_factory):
    """LibreOffice on each rung; whatever it leaves behind is found."""
    if not sandbox.works(request.param):
        pytest.skip(f"{request.param} does not work on this machine")
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder))
        with convert.Office(request.param) as made:
            yield made
    assert not list(folder.iterdir())


@needs_office
@pytest.mark.process
@pytest.mark.parametrize(
    ("kind", "data", "count"),
    [
        ("docx", samples.docx_pages(3), 3),
        ("odt", samples.open_document("odt"), 1),
        ("ods", samples.open_document("ods"), 1),
        ("odp", samples.open_document("odp"), 1),
        ("rtf", samples.rtf("Prix : 1 500 F, payé"), 1),
    ],
)
def test_office_files_have_the_pages_they_show(office, kind, data, count):
    pdf = office.to_pdf(data, kind).pdf
    assert pages(pdf) == count
    if kind in ("docx", "odt"):
        with pikepdf.open(io.BytesIO(pdf)) as document:
            assert [round(float(side)) for side in document.pages[0].mediabox[2:]] == [595, 842]


@needs_office
@pytest.mark.process
def test_a_document_looks_the_same_on_every_rung():
    looks = set()
    for rung in filter(sandbox.works, convert.RUNGS):
        with convert.Office(rung) as office:
            pdf = office.to_pdf(samples.docx_pages(2), "docx").pdf
        with pdfium.PdfDocument(pdf) as document:
            looks.add(b"".join(bytes(page.render().buffer) for page in document))
    assert len(looks) == 1


@needs_office
@pytest.mark.process
def test_a_broken_file_is_refused_and_the_next_one_is_converted(office):
    first = office._instance
    broken = samples.archive({"[Content_Types].xml": "<a>", "word/document.xml": "nothing"})
    assert refusal(office.to_pdf, broken, "docx") == "broken"
    assert pages(office.to_pdf(samples.docx(), "docx").pdf) == 1
    assert office._instance is not first


@needs_office
@pytest.mark.process
def test_an_external_image_is_never_fetched_and_its_instance_is_replaced(office):
    hits = []
    with socket.create_server(("127.0.0.1", 0)) as canary:
        threading.Thread(target=lambda: hits.append(canary.accept()), daemon=True).start()
        link = IMAGE.replace(":1/", f":{canary.getsockname()[1]}/")
        drawn = (
            '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:9pt;height:9pt">'
        )
        drawn += '<v:imagedata r:id="r2"/></v:shape></w:pict></w:r></w:p>'
        office.to_pdf(samples.docx(), "docx")
        before = office._instance
        assert pages(office.to_pdf(samples.docx(body=drawn, relations=link), "docx").pdf) == 1
        assert not hits and office._instance is not before


@needs_office
@pytest.mark.process
def test_a_document_that_takes_too_long_is_stopped(office, monkeypatch):
    office.to_pdf(samples.docx(), "docx")
    monkeypatch.setattr(limits, "OFFICE_SMALL_WALL_SECONDS", 0.01)
    stuck = office._instance
    assert refusal(office.to_pdf, samples.docx_pages(300), "docx") == "too_slow"
    with pytest.raises(ProcessLookupError):
        os.killpg(stuck._process.pid, 0)
    assert not (stuck._folder and stuck._folder.exists())
    monkeypatch.undo()
    assert pages(office.to_pdf(samples.docx(), "docx").pdf) == 1


@needs_office
@pytest.mark.process
def test_a_libreoffice_that_dies_costs_one_retry(office):
    office.to_pdf(samples.docx(), "docx")
    office._instance._process.kill()
    assert pages(office.to_pdf(samples.docx(), "docx").pdf) == 1


@needs_office
@pytest.mark.process
@pytest.mark.parametrize("rung", convert.RUNGS)
def test_libreoffice_and_its_files_end_with_the_program_that_started_it(rung, tmp_path):
    if not sandbox.works(rung):
        pytest.skip(f"{rung} does not work on this machine")
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from everyprint.documents.engine import convert;"
        "from everyprint.documents.engine.tests import samples;"
        "office = convert.Office(sys.argv[2]); office.to_pdf(samples.docx(), 'docx');"
        "print(office._instance._process.pid, flush=True); sys.stdin.read()"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", script, str(sandbox.ROOT), rung],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(tmp_path)},
    )  # fmt: skip
    assert program.stdout and program.stdin
    group = int(program.stdout.readline())
    program.kill()
    program.communicate()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while samples.running(group) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not samples.running(group)
    assert not [path for path in tmp_path.rglob("*") if not path.is_dir()]


@needs_office
@pytest.mark.process
@pytest.mark.skipif(not sandbox.works("landlock"), reason="Landlock does not work on this machine")
def test_a_document_that_fills_the_disk_is_stopped(monkeypatch):
    with convert.Office("landlock") as office:
        office.to_pdf(samples.docx(), "docx")
        (office._instance._folder / "full").write_bytes(bytes(2 << 20))
        office._instance._check_folder()
        monkeypatch.setattr(limits, "OFFICE_TEMPORARY_MB", 1)
        assert refusal(office._instance._check_folder) == "too_complex"


@needs_office
@pytest.mark.process
def test_an_instance_is_replaced_after_its_share_of_documents(office, monkeypatch):
    office.to_pdf(samples.docx(), "docx")
    first = office._instance
    monkeypatch.setattr(limits, "OFFICE_DOCUMENTS", first.documents + 1)
    office.to_pdf(samples.docx(), "docx")
    assert office._instance is not first


def test_without_libreoffice_the_answer_is_clear(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert refusal(convert.Office().to_pdf, samples.docx(), "docx") == "office_unavailable"


def test_an_ordinary_document_carries_nothing_special():
    link = f'<Relationship Id="r9" Type="{samples.RELATIONS}/hyperlink" {OUTSIDE}'
    web = '<text:p><text:a xlink:href="https://a.example/">x</text:a></text:p>'
    for data in (samples.docx(relations=link), samples.open_document("odt", body=web), samples.rtf()):
        assert office_files.examine(data) == ()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (samples.docx(relations=IMAGE), "link"),
        (samples.docx(extra={"word/vbaProject.bin": b"x"}), "macro"),
        (samples.docx(extra={"word/embeddings/oleObject1.bin": b"x"}), "object"),
        (samples.docx(extra={"word/a.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///a">]><a/>'}), "entity"),
        (samples.open_document("odt", body='<draw:image xlink:href="http://a.example/b.png"/>'), "link"),
        (samples.open_document("odt", body='<text:section-source xlink:href="file:///etc/passwd"/>'), "link"),
        (samples.open_document("ods", extra={"Basic/Standard/a.xml": "x"}), "macro"),
        (samples.rtf("{\\field{\\*\\fldinst INCLUDEPICTURE \\\\\\\\host\\\\a.png}}"), "link"),
        (samples.rtf("{\\object\\objdata 00}"), "object"),
        (samples.docx(extra={"word/a.xml": "<a/>".encode("utf-16")}), "entity"),
    ],
)  # fmt: skip
def test_macros_links_and_objects_are_noticed(data, kind):
    assert kind in office_files.examine(data)


def test_a_zip_that_unpacks_to_too_much_is_refused_whatever_it_declares():
    bomb = samples.docx(extra={"word/big.xml": b"<a>" + b" " * (30 << 20)})
    lying = bomb.replace((3 + (30 << 20)).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert len(bomb) < 100_000
    assert refusal(office_files.examine, bomb) == "too_complex"
    assert refusal(office_files.examine, lying) in ("too_complex", "broken")


def test_more_work_than_a_document_needs_is_refused():
    assert refusal(office_files.examine, samples.docx(body="<w:p/>" * 400_000)) == "too_complex"
    nested = "<w:tbl><w:tr><w:tc>" * 50 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 50
    assert refusal(office_files.examine, samples.docx(body=nested)) == "too_complex"
    assert (
        office_files.examine(samples.docx(body="<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 500)) == ()
    )


def test_too_many_entries_are_refused():
    assert (
        refusal(office_files.examine, samples.archive(dict.fromkeys(map(str, range(10_001)), b"")))
        == "too_complex"
    )


def test_an_encrypted_file_is_noticed():
    secret = samples.open_document("odt", manifest="<manifest:encryption-data/>")
    package = office_files.OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    slides = office_files.OLE + bytes(600) + "EncryptedSummary".encode("utf-16-le")
    word = (
        office_files.OLE + bytes(508) + b"\xec\xa5" + bytes(9) + b"\x01" + "WordDocument".encode("utf-16-le")
    )
    short = word[:512] + bytes(64) + word[512:]  # short streams begin at any 64 bytes
    for data in (secret, package, slides, word, short, workbook(b"\x2f\0"), workbook(b"\x86\0\0\0\x2f\0")):
        assert "encrypted" in office_files.examine(data)
    assert office_files.examine(workbook(b"\x42\0")) == ()


def workbook(record):
    """An old Excel file's beginning whose first record is followed by `record`."""
    first = b"\x09\x08\x10\0\0\x06\x05\0" + bytes(12)
    return office_files.OLE + bytes(508) + first + record + "Workbook".encode("utf-16-le")


def test_encrypted_slides_of_the_old_kind_are_not_asked_for_a_password_that_cannot_help():
    assert office_program._refusal("ppt", ("encrypted",), "any") == "password_unsupported"
    assert office_program._refusal("ppt", (), "any") == "broken"


PASSWORD = "clé 7"
EXCEL = "VelvetSweatshop"  # with it Excel encrypts what is only write-protected, and never asks for it


def protected(folder, password):
    program = Path(__file__).parent / "protect.py"
    command = [convert.PYTHON, program, folder, password]
    subprocess.run(command, check=True, timeout=PATIENCE_SECONDS, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def secrets(tmp_path_factory):
    """A folder of files that LibreOffice stored with PASSWORD."""
    return protected(tmp_path_factory.mktemp("secrets"), PASSWORD)


@needs_office
@pytest.mark.process
@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["docx", "odt", "xls"])
def test_a_password_is_asked_for_then_opens_the_office_file_and_is_forgotten(engine, secrets, kind):
    name, data = f"secret.{kind}", (secrets / f"secret.{kind}").read_bytes()
    assert refusal(engine.inspect, name, data) == "password_needed"
    assert refusal(engine.inspect, name, data, password="wrong") == "password_wrong"
    assert engine.inspect(name, data, password=PASSWORD).encrypted
    instance = engine.back_end._office._instance
    assert instance.documents == 0  # another LibreOffice than the one that knew the password


@needs_office
@pytest.mark.process
@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx", "ods", "odp", "doc"])
def test_an_encrypted_file_has_its_true_type_once_it_is_open(engine, secrets, kind):
    found = engine.inspect(f"secret.{kind}", (secrets / f"secret.{kind}").read_bytes(), password=PASSWORD)
    assert (found.type, found.pages, found.encrypted) == (kind, 1, True)
    assert "name_differs" not in [problem.code for problem in found.problems]


@needs_office
@pytest.mark.process
@pytest.mark.heavy
def test_a_workbook_that_is_only_write_protected_needs_no_password(office, tmp_path):
    folder = protected(tmp_path, EXCEL)
    for kind in ("xls", "xlsx"):
        assert pages(office.to_pdf((folder / f"secret.{kind}").read_bytes(), kind).pdf) == 1


@needs_office
@pytest.mark.process
def test_a_password_that_nobody_asked_for_does_no_harm(office):
    assert pages(office.to_pdf(samples.docx(), "docx", password="any").pdf) == 1
    broken = samples.archive({"[Content_Types].xml": "<a>", "word/document.xml": "nothing"})
    assert refusal(office.to_pdf, broken, "docx", password="any") == "broken"


@needs_office
@pytest.mark.process
def test_libreoffice_stays_warm_when_the_thread_that_asked_first_has_ended():
    with convert.Office() as office:
        asking = threading.Thread(target=office.to_pdf, args=(samples.docx(), "docx"))
        asking.start()
        asking.join()
        instance = office._instance
        assert pages(office.to_pdf(samples.docx(), "docx").pdf) == 1 and office._instance is instance
