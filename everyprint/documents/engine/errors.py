"""The one exception that leaves the engine."""

from typing import Any

from everyprint.documents.engine import words


class EngineError(Exception):
    """A document that cannot be done, with a stable `code` and a sentence for the customer.

    Codes: not_a_document, unsupported_type, archive, sound_or_video, broken, empty, password_needed,
    password_wrong, password_unsupported, no_pages, too_many_pages, too_many_files, too_large,
    too_many_pixels, too_complex, too_slow, office_unavailable, engine_failed, page_range_invalid,
    page_range_outside, layout_invalid.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code

    def sentence(self, language: str = "fr") -> str:
        """What happened, what was kept, what to do next."""
        return words.say(self.code, language, self.params)
