"""A running EveryPrint with its demo, and real browsers: the customer's phone, the shop's screen."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from everyprint.lib.testing import PATIENCE_SECONDS, until
from tests.support.deployment import ROOT, Deployment

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
CHROMIUM = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), "")
expect.set_options(timeout=PATIENCE_SECONDS * 1000)


@dataclass
class Demo:
    """The deployment, its sign-ins and vouchers as `run` printed them, and where pictures go."""

    deployment: Deployment
    passwords: dict[str, str]
    vouchers: list[str]
    pictures: Path

    @property
    def phone_address(self) -> str:
        return f"http://127.0.0.1:{self.deployment.simulator_port}/"

    def picture(self, page: Page, name: str) -> None:
        page.screenshot(path=self.pictures / f"{name}.png")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    deployment = Deployment(tmp_path_factory.mktemp("demo"))
    deployment.start("run")
    log = deployment.folder / "out.log"
    until(lambda: deployment.answers() and "Ctrl-C" in log.read_text(), "the word that all is started")
    printed = log.read_text()
    passwords = dict(re.findall(r"/(?:shop|backoffice)/\s+(\w+)\s+(\w+)", printed))
    vouchers = re.findall(r"([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}) \(2000 F\)", printed)
    pictures = Path(os.environ.get("EVERYPRINT_PICTURES", ROOT / "test-results"))
    pictures.mkdir(parents=True, exist_ok=True)
    yield Demo(deployment, passwords, vouchers, pictures)
    deployment.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as player:
        made = player.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        made.on("context", lambda context: context.on("console", note_refusal))
        yield made
        made.close()


refusals: list[str] = []


def note_refusal(message: ConsoleMessage) -> None:
    """Keep what a browser says that it did not load or run because of our policy."""
    if "Content Security Policy" in message.text:
        refusals.append(f"{message.location.get('url', '')}: {message.text}")


@pytest.fixture(autouse=True)
def nothing_is_refused_by_the_policy() -> Iterator[None]:
    """No page of ours asks for what its Content-Security-Policy forbids."""
    refusals.clear()
    yield
    assert not refusals


@pytest.fixture
def customer(browser: Browser, demo: Demo) -> Iterator[Page]:
    """A phone that was never here."""
    context = browser.new_context(viewport=PHONE, locale="fr-FR", device_scale_factor=2, has_touch=True)
    page = context.new_page()
    page.goto(demo.deployment.address)
    yield page
    context.close()


@pytest.fixture
def shop(browser: Browser, demo: Demo) -> Iterator[Page]:
    """LE PARRAIN's computer, signed in, its board open."""
    context = browser.new_context(viewport=DESKTOP, locale="fr-FR")
    page = context.new_page()
    page.goto(f"{demo.deployment.address}/shop/")
    page.fill("input[name=username]", "parrain")
    page.fill("input[type=password]", demo.passwords["parrain"])
    page.keyboard.press("Enter")
    page.wait_for_selector("input[name=code]")
    yield page
    context.close()


@pytest.fixture(scope="session")
def thesis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """37 pages, of which 3, 12, 17 and 30 have colour."""
    path = tmp_path_factory.mktemp("files") / "memoire.pdf"
    document = pikepdf.new()
    font = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for number in range(1, 38):
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        box = "0.85 0.2 0.1 rg 100 600 380 100 re f " if number in (3, 12, 17, 30) else ""
        lines = "".join(
            f"BT /F 11 Tf 72 {560 - 15 * row} Td (Ligne {row + 1} de la page {number} du memoire.) Tj ET "
            for row in range(30)
        )
        title = f"0 g BT /F 22 Tf 100 740 Td (Chapitre {number}) Tj ET "
        page.Contents = document.make_stream((box + title + lines).encode())
    document.save(path)
    return path


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Eight pages, the third blank, the fifth touching the edge of the sheet."""
    path = tmp_path / "cours.pdf"
    document = pikepdf.new()
    for number in range(1, 9):
        page = document.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        if number == 3:
            continue
        left = 2 if number == 5 else 72
        lines = "".join(
            f"BT /F 12 Tf {left} {760 - 18 * row} Td (Page {number}, ligne {row + 1} du cours.) Tj ET "
            for row in range(36)
        )
        page.Contents = document.make_stream(lines.encode())
    document.save(path)
    return path
