"""An order as the shop reads it across a counter."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePath

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from everyprint.documents.errors import FileGone
from everyprint.documents.queries import inspection_of
from everyprint.lib import clock
from everyprint.lib.money import format_amount
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import Options, Price, colour_pages
from everyprint.orders.queries import stage
from everyprint.orders.states import MOVED, NO_ANSWER, PROMISE_BROKEN, SHOP_SUSPENDED, UNCOLLECTED, Stage

RANGES_MAX = 12
READY_MINUTES = (10, 20, 40, 60)  # promises that are one tap away
STAGE_NAMES = {
    Stage.WAITING: gettext_lazy("À accepter"),
    Stage.REMINDED: gettext_lazy("À accepter"),
    Stage.ACCEPTED: gettext_lazy("En cours"),
    Stage.LATE: gettext_lazy("En cours"),
    Stage.READY: gettext_lazy("Prête"),
    Stage.COLLECTED: gettext_lazy("Remise"),
    Stage.UNCOLLECTED: gettext_lazy("Remise"),
    Stage.UNANSWERED: gettext_lazy("Annulée"),
    Stage.ABORTED: gettext_lazy("Annulée"),
}


REASONS = {
    UNCOLLECTED: gettext_lazy("Personne n'est venu en 7 jours."),
    NO_ANSWER: gettext_lazy("Pas de réponse à temps."),
    PROMISE_BROKEN: gettext_lazy("Pas prête à temps."),
    SHOP_SUSPENDED: gettext_lazy("L'imprimerie était suspendue."),
    MOVED: gettext_lazy("Pas de réponse : le client est allé ailleurs."),
}


@dataclass(frozen=True)
class Job:
    """One file of an order and how it is printed; `number` counts the files of the order from 1."""

    number: int
    title: str
    marks: tuple[tuple[str, str], ...]
    sheets: int
    formula: str


@dataclass(frozen=True)
class Card:
    """One order on the board: big options, and what the shop has to know first."""

    order: Order
    stage: Stage
    jobs: tuple[Job, ...]
    total: str
    since: str
    unread: int

    @property
    def is_late(self) -> bool:
        return self.stage is Stage.LATE

    @property
    def asks(self) -> bool:
        """Whether its promise has passed so long ago that the shop is asked for another."""
        return self.is_late and self.order.asked_at is not None

    @property
    def calls(self) -> str:
        """What the board rings for, once: a new order, its reminders, a promise that passed."""
        if self.stage is Stage.WAITING or self.stage is Stage.REMINDED:
            return f"{self.order.public_id} {self.stage} {self.order.silent_at or ''}".strip()
        return f"{self.order.public_id} asked {self.order.choice_at or ''}".strip() if self.asks else ""

    @property
    def is_urgent(self) -> bool:
        """Whether it stands out: a promise has passed, or its customer waits for an answer."""
        return self.is_late or self.stage is Stage.REMINDED

    @property
    def promised(self) -> str:
        """For when it was promised."""
        return promised(self.order.ready_at) if self.order.ready_at else ""

    @property
    def reason(self) -> str:
        """Why it ended, in words also where the system or its customer ended it."""
        return str(REASONS.get(self.order.reason, self.order.reason))

    @property
    def stage_name(self) -> str:
        """Where it stands, in the shop's words."""
        return str(STAGE_NAMES[self.stage])


def masked_title(name: str) -> str:
    """`memoire.pdf` → `me•••.pdf`: enough to recognise, too little to read over a shoulder."""
    path = PurePath(name)
    suffix = path.suffix if len(path.suffix) <= 6 else ""
    return f"{path.stem[:2]}•••{suffix}"


def masked_name(name: str) -> str:
    """`Diop` → `D•••`."""
    return f"{name[:1]}•••" if name else _("sans nom")


def plain_name(name: str) -> str:
    """`N'Diaye` → `ndiaye`: letters and digits alone, without accents and capitals."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in decomposed if character.isalnum())


def ranges(pages: tuple[int, ...]) -> str:
    """`(3, 12, 13, 14)` → `3, 12–14`."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    texts = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    return ", ".join(texts[:RANGES_MAX]) + (" …" if len(texts) > RANGES_MAX else "")


def elapsed(since: datetime | None) -> str:
    """How long ago, in words."""
    minutes = max(0, int((clock.now() - since).total_seconds()) // 60) if since else 0
    if minutes < 60:
        return _("%(minutes)d min") % {"minutes": minutes}
    if minutes < 48 * 60:
        return _("%(hours)d h %(minutes)02d") % {"hours": minutes // 60, "minutes": minutes % 60}
    return _("%(days)d jours") % {"days": minutes // 1440}


def promised(at: datetime) -> str:
    """`14:20`, `demain 08:00`, `23/11 08:00`: an hour alone would be today's."""
    when, today = clock.local(at), clock.local(clock.now()).date()
    hour = when.strftime("%H:%M")
    if when.date() == today:
        return hour
    if when.date() == today + timedelta(days=1):
        return _("demain %(hour)s") % {"hour": hour}
    return when.strftime("%d/%m %H:%M")


def card_of(order: Order, unread: int = 0) -> Card:
    """An order whose lines, revisions and documents are at hand."""
    at = stage(order)
    since = order.completed_at if at is Stage.READY else order.placed_at
    return Card(
        order=order,
        stage=at,
        jobs=tuple(job_of(line, number, order.currency) for number, line in enumerate(order.lines.all(), 1)),
        total=format_amount(order.total, order.currency),
        since=elapsed(since),
        unread=unread,
    )


def job_of(line: Line, number: int, currency: str) -> Job:
    """A line as the shop reads it."""
    cost = Price.from_json(line.price)
    return Job(
        number=number,
        title=masked_title(line.revision.document.name),
        marks=marks_of(line),
        sheets=cost.sheets * cost.copies,
        formula=cost.formula(currency),
    )


def marks_of(line: Line) -> tuple[tuple[str, str], ...]:
    """The options as big words, each with the kind that gives it its look."""
    options = Options.from_json(line.options)
    marks = [("copies", f"{options.copies}×")]
    marks.append(_colour_mark(line, options))
    marks.append(("sides", _sides_mark(options)))
    marks.append(("paper", options.paper))
    if options.binding:
        marks.append(("binding", _("RELIURE %(name)s") % {"name": options.binding.upper()}))
    if options.up > 1:
        marks.append(("up", _("%(count)d PAGES PAR FACE") % {"count": options.up}))
    if options.pages.strip().lower() not in ("", "all"):
        marks.append(("pages", _("PAGES %(pages)s") % {"pages": options.pages}))
    if options.drop_blank:
        marks.append(("pages", _("SANS PAGES VIDES")))
    return tuple(marks)


def _sides_mark(options: Options) -> str:
    if options.booklet:
        return _("LIVRET, RECTO VERSO BORD COURT")
    return _("RECTO VERSO") if options.sides == "two" else _("RECTO")


def _colour_mark(line: Line, options: Options) -> tuple[str, str]:
    if options.colour == "gray":
        return "gray", _("NOIR ET BLANC")
    if options.colour == "all":
        return "colour", _("TOUT EN COULEUR")
    try:
        pages = colour_pages(options, inspection_of(line.revision))
    except FileGone:
        pages = ()
    if not pages:
        return "gray", _("NOIR ET BLANC")
    return "colour", _("COULEUR p. %(pages)s") % {"pages": ranges(pages)}


def sheets_text(count: int) -> str:
    """`19 feuilles`."""
    return ngettext("%(count)d feuille", "%(count)d feuilles", count) % {"count": count}
