"""A customer makes a document better before ordering it: sees before and after, takes it or leaves it."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter
from playwright.sync_api import Page

from tests.journeys.conftest import Demo
from tests.journeys.steps import all_pictures_are_here, reads, send_file, tap

pytestmark = [pytest.mark.browser, pytest.mark.process]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A sheet of handwriting-like lines on a dark table, taken at an angle in warm light."""
    sheet = Image.new("RGB", (1240, 1754), "white")
    pen = ImageDraw.Draw(sheet)
    pen.text((120, 110), "TD de mecanique 3", fill="black", font_size=64)
    for row in range(24):
        words = f"{row + 1}. La vitesse du point M est la derivee de sa position."
        pen.text((120, 240 + 56 * row), words, fill=(20, 20, 90), font_size=34)
    table = Image.new("RGB", (1900, 2400), (88, 62, 44))
    corners = [(330, 240), (1600, 330), (1690, 2180), (210, 2080)]
    # The transform maps table points back to the sheet: eight unknowns of the projection.
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, [(0, 0), (1240, 0), (1240, 1754), (0, 1754)], strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    projection = np.linalg.solve(np.array(rows, float), np.array(values, float))
    turned = sheet.transform(table.size, Image.Transform.PERSPECTIVE, projection, Image.Resampling.BICUBIC)
    mask = Image.new("L", sheet.size, 255).transform(table.size, Image.Transform.PERSPECTIVE, projection)
    table.paste(turned, (0, 0), mask)
    across = np.linspace(1.0, 0.55, table.size[0])[None, :, None]
    lit = (np.asarray(table) * across * np.array([1.0, 0.93, 0.8])).astype("uint8")
    path = tmp_path / "td.jpg"
    Image.fromarray(lit).filter(ImageFilter.GaussianBlur(0.8)).save(path, quality=88)
    return path


def test_a_photographed_sheet_is_straightened_whitened_and_ordered(customer: Page, demo: Demo, photo: Path):
    send_file(customer, photo)
    reads(customer, "Bord de la feuille trouvé")
    demo.picture(customer, "photo-described")
    tap(customer, "Redresser et blanchir")
    reads(customer, "Votre fichier d'origine reste tel quel")
    reads(customer, "version 2")
    all_pictures_are_here(customer)
    demo.picture(customer, "photo-before-after")
    tap(customer, "Prendre cette version")
    reads(customer, "Impression")
    tap(customer, "Choisir l'imprimerie")
    tap(customer, "LE PARRAIN")
    reads(customer, "1×10 = 10 F")


def test_a_blank_page_is_left_out_and_the_price_falls(customer: Page, demo: Demo, course: Path):
    send_file(customer, course)
    reads(customer, "8 pages")
    demo.picture(customer, "course-described")
    tap(customer, "Enlever les pages blanches")
    reads(customer, "8 pages → 7 pages")
    reads(customer, "80 F → 70 F")
    all_pictures_are_here(customer)
    demo.picture(customer, "blank-before-after")
    tap(customer, "Garder l'original")
    tap(customer, "Améliorer le document")
    reads(customer, "Chaque correction fait une nouvelle version")
    demo.picture(customer, "improve")
    tap(customer, "Adapter à la feuille")
    reads(customer, "Toujours 8 pages")
    demo.picture(customer, "fit-before-after")
    tap(customer, "Prendre cette version")
    reads(customer, "Impression")
    assert demo.deployment.run("check").returncode == 0
