"""A QR code on a page says what it was made of."""

import re

import cv2
import numpy

from everyprint.lib.qr import qr_svg

RUN = re.compile(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?")


def painted(svg: str) -> numpy.ndarray:
    """The picture of a QR code: its path is rows of horizontal strokes, one module high."""
    side = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])
    picture = numpy.full((side, side), 255, numpy.uint8)
    x = y = 0.0
    for kind, first, second in RUN.findall(re.search(r' d="([^"]+)"', svg)[1]):
        if kind == "h":
            picture[int(y), int(x) : int(x + float(first))] = 0
            x += float(first)
        elif kind == "M":
            x, y = float(first), float(second)
        else:
            x, y = x + float(first), y + float(second)
    return numpy.kron(numpy.pad(picture, 4, constant_values=255), numpy.ones((6, 6), numpy.uint8))


def test_a_code_is_read_back_from_its_picture() -> None:
    text = "otpauth://totp/awa?secret=JBSWY3DPEHPK3PXP&issuer=EveryPrint"
    svg = qr_svg(text)
    assert svg.startswith("<svg") and "width=" not in svg.split(">")[0]
    assert cv2.QRCodeDetector().detectAndDecode(painted(svg))[0] == text
