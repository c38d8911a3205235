"""The door of the engine: a small pool of sandboxed worker processes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Literal

from everyprint.documents.engine.model import Inspection, Layout, Picture, Prepared

Rung = Literal["bubblewrap", "landlock", "unshare", "limits"]
Progress = Callable[[int, int], None]  # pages done, pages in all


class Engine:
    """Thread-safe; its workers start at the first call. One per process; close it or use it in `with`."""

    def __init__(self, workers: int = 2, *, rung: Rung | None = None) -> None:
        raise NotImplementedError

    def prepare(self, files: Sequence[tuple[str, bytes]], *, password: str | None = None) -> Prepared:
        """One clean printable PDF of `files` (name, content) in their order, and its inspection."""
        raise NotImplementedError

    def inspect(self, name: str, data: bytes, *, password: str | None = None) -> Inspection:
        """What `prepare` would know, without the PDF."""
        raise NotImplementedError

    def repair(
        self, pdf: bytes, fix: str, *, pages: Sequence[int] = (), params: Mapping[str, Any] | None = None
    ) -> Prepared:
        """The document after `fix` (a `Problem.fix`), inspected again."""
        raise NotImplementedError

    def contact_sheet(self, pdf: bytes, *, first: int = 1, media_type: str = "image/webp") -> Picture:
        """Twelve pages from `first` on one picture of at most 60 kB: numbered, colour pages marked."""
        raise NotImplementedError

    def page_picture(self, pdf: bytes, page: int, width: int = 800) -> Picture:
        """One page, `width` pixels wide."""
        raise NotImplementedError

    def thumbnail(self, pdf: bytes, width: int = 400) -> Picture:
        """The first page, small."""
        raise NotImplementedError

    def layout(self, pdf: bytes, layout: Layout, *, progress: Progress | None = None) -> bytes:
        """The print-ready PDF: what the customer approves is what the press gets."""
        raise NotImplementedError

    def sandbox_rung(self) -> Rung:
        """The containment that works on this machine, best first."""
        raise NotImplementedError

    def close(self) -> None:
        """End the workers; a later call starts them again."""
        raise NotImplementedError

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
