"""Any accepted files become one clean PDF: opened or repaired, flattened, stripped, joined, inspected.

Runs inside the child. Annotations and form fields are burnt into the pages as they print, so what is priced,
proofed and pressed is the same; with them go links, actions, scripts and attached files. The catalogue is not
cleaned but written anew, so nothing that we have not heard of stays in it.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from everyprint.documents.engine import boxes, damage, layers, limits, notes, sniff, worker
from everyprint.documents.engine.analyse import analyse, inspection
from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.model import Inspection, Problem

MAX_PROBLEMS: Final = 3  # what people read
# What the libraries raise for damage that shows only on the way: a number or an object of the wrong kind.
_DAMAGE: Final = (pdfium.PdfiumError, pikepdf.PdfError, ValueError, TypeError, RuntimeError, KeyError)
_PASSWORD_ERRORS: Final = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
# What a page may keep; all else (actions, annotations, threads, tags, metadata, thumbnails) does not print.
_PAGE_KEYS: Final = frozenset(
    [
        "/Type",
        "/Parent",
        "/MediaBox",
        "/Rotate",
        "/Contents",
        "/Resources",
        "/Group",
        "/UserUnit",
        damage.LOST,
    ]
)
_CARRIED: Final = frozenset(["/AF", "/AA", "/EF", "/JS", "/OPI", "/Alternates", "/Metadata", "/PieceInfo"])
_CATALOGUE_KEYS: Final = ("/OutputIntents",)
_ACTIVE: Final = (
    (re.compile(rb"/(?:JavaScript|JS)\b"), "script"),
    (re.compile(rb"/Launch\b"), "launch"),
    (re.compile(rb"/(?:EmbeddedFiles?|Filespec)\b"), "attachment"),
    (re.compile(rb"/(?:SubmitForm|ImportData|GoToR)\b"), "remote"),
    (re.compile(rb"/XFA\b"), "xfa"),
)


@dataclass
class Part:
    """One file on its way into the document."""

    name: str
    kind: str
    pdf: bytes
    encrypted: bool = False
    repaired: bool = False
    removed: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    annotated: tuple[int, ...] = ()
    screen_only: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()
    pages: int = 0


def prepare(arguments: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Job: `names`, `password`, `kinds` -> inspection, [pdf].

    A kind is what an office file was before conversion (type, whether encrypted), None for other files.
    """
    password = arguments["password"]
    clean = []
    for name, kind, data in zip(arguments["names"], arguments["kinds"], parts, strict=True):
        try:
            clean.append(_part(name, kind, data, password))
        except EngineError as error:
            error.params.setdefault("name", name)
            raise
        except pikepdf.PasswordError as error:
            raise EngineError("password_wrong" if password else "password_needed", name=name) from error
        except _DAMAGE as error:
            raise EngineError("broken", name=name) from error
    pdf = clean[0].pdf if len(clean) == 1 else _join(clean)
    return _inspected(pdf, _summary(clean))


def rehearse() -> None:
    """Prepare pages of our own: what libraries load once (fonts, tables, code) a fork then has already."""
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType, BaseFont=pikepdf.Name.Arial
    )
    with pikepdf.new() as document:
        page = document.add_blank_page()
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.obj.Contents = document.make_stream(b"BT /F 12 Tf 72 72 Td (EveryPrint) Tj ET")
        prepare({"names": [""], "kinds": [None], "password": None}, [_saved(document)])
    with contextlib.suppress(EngineError):  # no font: who sends a text is told
        worker.operation("text")(b"EveryPrint")


def repair(arguments: dict[str, Any], parts: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Job: a clean PDF after one fix, cleaned and inspected again."""
    changed = worker.operation("apply")(
        parts[0], arguments["fix"], tuple(arguments["pages"]), arguments["params"]
    )
    clean = _clean(Part("", "pdf", changed), None).pdf
    with _qpdf_bytes(clean, None) as pdf:
        lost = list(damage.lost_pages(pdf))
    return _inspected(clean, {"kind": arguments["kind"], "lost": lost})


def _inspected(pdf: bytes, facts: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    problems, lost = facts.pop("problems", []), facts.pop("lost", [])
    try:
        pages = analyse(pdf, progress=worker.progress)
    except pdfium.PdfiumError as error:  # so damaged that nothing was left of it
        raise EngineError("broken") from error
    for number in lost:  # it looks blank and is not
        pages[number - 1].attention = True
    found = inspection(facts.pop("kind"), pages, **facts)
    told = (*problems, *_problems(found, pdf, lost))
    found = replace(found, problems=told[:MAX_PROBLEMS])
    return {"inspection": found.to_json()}, [pdf]


def _problems(found: Inspection, pdf: bytes, lost: Sequence[int]) -> Iterator[Problem]:
    undrawn = tuple(page for page in found.attention_pages if page not in lost)
    if undrawn:
        yield Problem("needs_attention", undrawn)
    yield from worker.operation("problems")(found, pdf)


def _part(name: str, kind: tuple[str, bool] | None, data: bytes, password: str | None) -> Part:
    found, encrypted = kind or (sniff.sniff(data), False)
    part = Part(name, found, data, encrypted)
    if sniff.name_differs(name, found):
        part.problems.append(Problem("name_differs", (), {"name": name, "type": found.upper()}))
    if not kind and found in sniff.PICTURES:
        part.pdf = worker.operation("photos")([(name, data)])
    elif not kind and found == "text":
        part.pdf = worker.operation("text")(data)
    elif not kind and found in sniff.OFFICE:
        raise EngineError("office_unavailable")
    return _clean(part, password)


def _clean(part: Part, password: str | None) -> Part:
    """The part as a PDF without anything active, its pages as they print."""
    given = part.pdf
    document, part.repaired = _open(part.pdf, password)
    with document:
        part.pages = _count(document)
        part.encrypted |= raw.FPDF_GetSecurityHandlerRevision(document) >= 0
        with _qpdf(document, part, password) as pdf:
            part.removed = _active(part.pdf)
            _tell_damage(part, pdf, given)
            _settle(pdf)
            undrawn = [number for number, page in enumerate(pdf.pages, 1) if not notes.draw(pdf, page)]
            part.annotated, part.screen_only = _annotations(pdf)
            part.problems += _told(pdf, document, undrawn)
            part.pdf = _saved(pdf) if part.annotated else _stripped(pdf)
    if part.annotated:
        with _qpdf_bytes(_flattened(part.pdf, part.annotated), None) as pdf:
            part.pdf = _stripped(pdf)
    return part


def _open(data: bytes, password: str | None) -> tuple[pdfium.PdfDocument, bool]:
    """The document, and whether it had to be repaired to open; pdfium reads more damage than others do."""
    try:
        return _loaded(data, password), False
    except EngineError as error:
        if error.code != "broken":
            raise
    try:
        with _qpdf_bytes(data, password) as pdf:
            if not len(pdf.pages):
                raise EngineError("no_pages")
            return _loaded(_saved(pdf), None), True
    except pikepdf.PasswordError as error:
        raise EngineError("password_wrong" if password else "password_needed") from error


def _loaded(data: bytes, password: str | None) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        if error.err_code in _PASSWORD_ERRORS:
            raise EngineError("password_wrong" if password else "password_needed") from error
        raise EngineError("broken") from error
    if len(document) <= limits.MAX_PAGES and len(document):
        page = raw.FPDF_LoadPage(document, 0)
        if not page:
            document.close()
            raise EngineError("broken")
        raw.FPDF_ClosePage(page)
    return document


def _count(document: pdfium.PdfDocument) -> int:
    total = len(document)
    if total > limits.MAX_PAGES:
        raise EngineError("too_many_pages", pages=total, limit=limits.MAX_PAGES)
    if not total:
        raise EngineError("no_pages")
    return total


def _qpdf(document: pdfium.PdfDocument, part: Part, password: str | None) -> pikepdf.Pdf:
    """The same document for rewriting; what qpdf cannot read with the same pages, pdfium writes anew."""
    try:
        pdf = _qpdf_bytes(part.pdf, password)
        if len(pdf.pages) == part.pages:
            return pdf
        pdf.close()
    except (EngineError, pikepdf.PasswordError, pikepdf.PdfError, RuntimeError, ValueError):
        pass
    part.repaired = True
    part.pdf = _copied(document)
    return _qpdf_bytes(part.pdf, None)


def _qpdf_bytes(data: bytes, password: str | None) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(data), password=password or "", suppress_warnings=True)
    except pikepdf.PasswordError:
        raise
    except (pikepdf.PdfError, RuntimeError, ValueError) as error:
        raise EngineError("broken") from error


def _copied(document: pdfium.PdfDocument) -> bytes:
    with pdfium.PdfDocument.new() as copy:
        copy.import_pages(document)
        return _bytes(copy)


def _bytes(document: pdfium.PdfDocument) -> bytes:
    out = io.BytesIO()
    document.save(out, flags=raw.FPDF_REMOVE_SECURITY)
    return out.getvalue()


def _tell_damage(part: Part, pdf: pikepdf.Pdf, given: bytes) -> None:
    """What the file has lost, first of all that is told; its contents can be read afterwards."""
    unreadable = damage.mend_contents(pdf)
    is_incomplete, wanted = _state(pdf if part.pdf is given else None, given)
    if is_incomplete:
        part.repaired = True
        part.lost = damage.mark_lost(pdf)
        if part.lost:
            part.problems.append(Problem("pages_lost", part.lost, {"name": part.name}))
        if wanted > part.pages:
            counts = {"name": part.name, "missing": wanted - part.pages, "total": wanted}
            part.problems.append(Problem("pages_gone", (), counts))
    unreadable = tuple(number for number in unreadable if number not in part.lost)
    if unreadable:
        part.repaired = True
        part.problems.append(Problem("pages_unreadable", unreadable, {"name": part.name}))


def _state(pdf: pikepdf.Pdf | None, given: bytes) -> tuple[bool, int]:
    """Whether a file came incomplete, and how many pages it says that it has; `pdf` is the file, opened."""
    if pdf is not None:
        return damage.is_incomplete(pdf, given), _pages_wanted(pdf)
    try:
        with _qpdf_bytes(given, None) as first:
            return damage.is_incomplete(first, given), _pages_wanted(first)
    except (EngineError, pikepdf.PasswordError, *_DAMAGE):  # so damaged, or closed by a password
        return False, 0


def _pages_wanted(pdf: pikepdf.Pdf) -> int:
    """How many pages the document says that it has; 0 where it does not say."""
    tree = pdf.Root.get("/Pages")
    count = tree.get("/Count", 0) if isinstance(tree, pikepdf.Dictionary) else 0
    return count if isinstance(count, int) and 0 < count <= limits.MAX_PAGES else 0


def _told(pdf: pikepdf.Pdf, document: pdfium.PdfDocument, undrawn: Sequence[int]) -> Iterator[Problem]:
    """What anybody at the counter would say of it before printing."""
    if _is_collection(pdf):
        yield Problem("portfolio")
    if _is_please_wait(pdf, document):
        yield Problem("please_wait", (1,))
    unprinted = {number for number, page in enumerate(pdf.pages, 1) if any(map(_is_unprinted, _notes(page)))}
    if unprinted or undrawn:
        yield Problem("notes_not_printed", tuple(sorted(unprinted.union(undrawn))))


def _is_collection(pdf: pikepdf.Pdf) -> bool:
    return isinstance(pdf.Root.get("/Collection"), pikepdf.Dictionary)


def _is_please_wait(pdf: pikepdf.Pdf, document: pdfium.PdfDocument) -> bool:
    """Whether the form is made by a program inside the file that only one reader runs."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary) or "/XFA" not in form:
        return False
    if bool(pdf.Root.get("/NeedsRendering", False)):
        return True
    page = document[0]
    try:
        words = page.get_textpage().get_text_bounded()
    finally:
        page.close()
    return len(document) == 1 and "please wait" in " ".join(words.lower().split())


def _is_unprinted(note: Any) -> bool:
    """Whether it is a note that people see on the screen and not on paper."""
    flags = notes.flags_of(note)
    unseen = notes.PRINTS | notes.HIDDEN | notes.NO_VIEW
    return str(note.get("/Subtype")) in notes.MARKS and not flags & unseen


def _settle(pdf: pikepdf.Pdf) -> None:
    """Write into each page what it inherits, its visible box, and no annotation of a hidden layer.

    Who draws annotations into a page makes it resources and a box of its own: without what it inherits its
    words would vanish, and it would get another size.
    """
    off = layers.hidden(pdf)
    for page in pdf.pages:
        boxes.settle(page)
        if off and "/Annots" in page.obj:
            page.obj.Annots = pikepdf.Array(
                [note for note in _notes(page) if not layers.is_hidden(note, off)]
            )


def _notes(page: pikepdf.Page) -> list[Any]:
    found = page.obj.get("/Annots")
    if not isinstance(found, pikepdf.Array):
        return []
    return [note for note in found if isinstance(note, pikepdf.Dictionary)]


def _flattened(pdf: bytes, numbers: Sequence[int]) -> bytes:
    """The document with what prints of the annotations and fields of some pages drawn into them."""
    with pdfium.PdfDocument(pdf) as document:
        document.init_forms()
        for number in numbers:
            try:
                page = document[number - 1]
            except pdfium.PdfiumError:
                continue
            raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
            page.close()
        return _bytes(document)


def _annotations(pdf: pikepdf.Pdf) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Pages with annotations that print, and with ones that only show on screen; links are neither."""
    prints, screen = [], []
    for number, page in enumerate(pdf.pages, 1):
        shown = [note for note in _notes(page) if note.get("/Subtype") not in ("/Link", "/Popup")]
        flags = [notes.flags_of(note) for note in shown]
        if any(flag & notes.PRINTS and not flag & notes.HIDDEN for flag in flags):
            prints.append(number)
        if any(not flag & notes.PRINTS for flag in flags):
            screen.append(number)
    return tuple(prints), tuple(screen)


def _active(data: bytes) -> tuple[str, ...]:
    """Kinds of active content that the file names in the clear: to tell, not to decide what is removed."""
    return tuple(kind for pattern, kind in _ACTIVE if pattern.search(data))


def _stripped(pdf: pikepdf.Pdf) -> bytes:
    with pikepdf.new() as clean:
        for page in pdf.pages:
            for key in set(page.obj.keys()) - _PAGE_KEYS:
                del page.obj[key]
            _apply_user_unit(pdf, page)
        clean.pages.extend(pdf.pages)
        for item in clean.objects:
            if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
                for key in _CARRIED.intersection(item.keys()):
                    del item[key]
        layers.carry(pdf, clean)
        for key in _CATALOGUE_KEYS:
            if key in pdf.Root:
                clean.Root[key] = clean.copy_foreign(pdf.make_indirect(pdf.Root[key]))
        return _saved(clean)


def _apply_user_unit(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Enlarge the page itself where its unit is not a point: not every program looks at the unit."""
    unit = page.obj.get("/UserUnit", 1)
    if "/UserUnit" in page.obj:
        del page.obj["/UserUnit"]
    if not isinstance(unit, int | float | Decimal) or not 1 < unit <= 1000:
        return
    page.obj["/MediaBox"] = pikepdf.Array([value * float(unit) for value in boxes.visible(page)])
    page.contents_add(f"q {float(unit)} 0 0 {float(unit)} 0 0 cm".encode(), prepend=True)
    page.contents_add(b"Q")


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    if len(pdf.pages) == 1 or _share_pictures(pdf):
        pdf.remove_unreferenced_resources()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def _share_pictures(pdf: pikepdf.Pdf) -> bool:
    """Whether pages may name what only others draw; to find that out, every page has to be read (0.5 ms)."""
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        resources = page.obj.get("/Resources")
        pictures = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
        if isinstance(pictures, pikepdf.Dictionary):
            named = {picture.objgen for _, picture in pictures.items()}
            if named & seen:
                return True
            seen |= named
    return False


def _join(parts: Sequence[Part]) -> bytes:
    if sum(part.pages for part in parts) > limits.MAX_PAGES:
        raise EngineError("too_many_pages", limit=limits.MAX_PAGES)
    with pikepdf.new() as whole:
        for part in parts:
            with _qpdf_bytes(part.pdf, None) as pdf:
                whole.pages.extend(pdf.pages)
                layers.carry(pdf, whole)
        return _saved(whole)


def _summary(parts: Sequence[Part]) -> dict[str, Any]:
    """What the parts know together; page numbers counted through the joined document."""
    annotated: list[int] = []
    lost: list[int] = []
    problems: list[Problem] = []
    screen_only: list[int] = []
    before = 0
    for part in parts:
        annotated += [before + page for page in part.annotated]
        lost += [before + page for page in part.lost]
        problems += [
            replace(problem, pages=tuple(before + page for page in problem.pages))
            for problem in part.problems
        ]
        screen_only += [before + page for page in part.screen_only]
        before += part.pages
    kinds = {part.kind for part in parts}
    return {
        "kind": kinds.pop() if len(kinds) == 1 else "mixed",
        "problems": problems,
        "lost": lost,
        "annotated_pages": tuple(annotated),
        "screen_only_pages": tuple(screen_only),
        "encrypted": any(part.encrypted for part in parts),
        "repaired": any(part.repaired for part in parts),
        "removed": tuple(dict.fromkeys(kind for part in parts for kind in part.removed)),
    }
