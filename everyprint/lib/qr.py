"""QR codes for pages."""

import segno
from django.utils.safestring import SafeString, mark_safe


def qr_svg(text: str) -> SafeString:
    """The QR code of a text as a picture that stands in a page and fills its box (the stylesheet's size)."""
    code = segno.make(text, micro=False)
    return mark_safe(code.svg_inline(border=1, omitsize=True))
