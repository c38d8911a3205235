"""The document engine: any file a customer has, counted, checked, repaired, laid out in a sandbox.

Pure Python without Django. Everything that touches a customer's bytes runs in a child process that handles
one job and ends; `Engine` is the only door.

Operations that other files plug in (called inside the child, so they may be slow, crash or eat memory):

    photos.to_pdf(files: Sequence[tuple[str, bytes]]) -> bytes    pictures (name, content)
    text.to_pdf(data: bytes) -> bytes
    preflight.problems(inspection: Inspection, pdf: bytes) -> tuple[Problem, ...]   three at most, worst first
    repair.apply(pdf: bytes, fix: str, pages: tuple[int, ...], params: Mapping[str, Any]) -> bytes

LibreOffice lives beside the pool, in the calling process's hands: `convert.Office()` with
`to_pdf(data: bytes, type: str) -> Converted` (thread-safe) and `close()`; `Engine` makes one at the first
office file. All raise EngineError for what they refuse.
"""

from everyprint.documents.engine.errors import EngineError
from everyprint.documents.engine.model import (
    PAPERS_MM,
    Font,
    Inspection,
    Layout,
    PageSelection,
    PageSize,
    Picture,
    Prepared,
    Problem,
)
from everyprint.documents.engine.pages import pages_on_sides, parse_pages
from everyprint.documents.engine.pool import BackEnd, Engine, NotQuick, Pool

__all__ = [
    "BackEnd", "Engine", "EngineError", "Inspection", "Layout", "pages_on_sides", "parse_pages",
    "PAPERS_MM", "Font", "NotQuick", "PageSelection", "PageSize", "Picture", "Pool", "Prepared", "Problem",
]  # fmt: skip
