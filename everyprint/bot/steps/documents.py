"""From a file to the options it shall be printed with."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from everyprint.bot.steps.preflight import offered
from everyprint.bot.turn import OPTIONS, START, Turn, own_revision
from everyprint.bot.understanding.wishes import ANY_BINDING, Wishes, names_a_wish, wishes
from everyprint.conversations.queries import orders_with
from everyprint.documents.engine import Inspection
from everyprint.documents.errors import Refused
from everyprint.documents.keeping import keep_until
from everyprint.documents.models import Revision
from everyprint.documents.pages import parse_pages
from everyprint.documents.queries import inspection_of
from everyprint.lib import clock
from everyprint.lib.errors import EveryPrintError
from everyprint.orders.errors import TooManyCopies
from everyprint.orders.pricing import COPIES_MAX, Options, price
from everyprint.orders.queries import is_ordered, latest_open
from everyprint.orders.quotes import Item
from everyprint.shops.prices import BINDINGS, PAPERS
from everyprint.shops.queries import Offer, offers

Wanted = tuple[Options, Inspection]
VALUES: dict[str, tuple[Any, ...]] = {
    "colour": ("gray", "auto", "all"),
    "sides": ("one", "two"),
    "paper": PAPERS,
    "up": (1, 2, 4, 9),
    "booklet": (True, False),
    "drop_blank": (True, False),
    "faint_as_colour": (True, False),
}


def describe(turn: Turn, revision: Revision, *, is_other: bool) -> None:
    """Say what a document is and what would make it better; for the one being ordered, offer the options."""
    found = revision.inspection or {}
    turn.say(
        "document_ready",
        revision=revision.public_id,
        name=revision.document.name,
        sheets=len(revision.sheet_paths),
        is_other=is_other,
        fixes=[fix.to_json() for fix in offered(revision)],
        **{
            name: found.get(name, [])
            for name in ("pages", "sizes", "colour_pages", "faint_colour_pages", "blank_pages", "problems")
        },
    )


ADDED_MAX = 9
ASIDE_MAX = 3
WISHES_MAX, WISH_MAX = 5, 300
PAGES_UNKNOWN = 10_000  # whether a page is there is known when the document is read
BOOKLET_PAGES = 8  # from here folding two sheets or more is worth a button


def read(turn: Turn, revision: Revision) -> None:
    """Order a document that is still being read: its options follow."""
    turn.say("reading", name=revision.document.name)
    turn.go(turn.step, sent=[revision.public_id])
    order_this(turn, revision)


def keep_wish(turn: Turn, text: str) -> bool:
    """Keep what is wished for a document that is still read, or still to come. False where nothing is wished,
    and during an open order, whose shop may be meant.
    """
    is_read = turn.step == OPTIONS and bool(turn.reading())
    is_to_come = turn.step == START and (turn.dialog.choices.get("is_new") or not latest_open(turn.customer))
    wished = wishes(text, PAGES_UNKNOWN)
    is_wish = wished.changes or (wished.ask_about and wished.is_about_printing)
    is_to_come = is_to_come and bool(wished.changes) and names_a_wish(text)
    if not (is_wish and (is_read or is_to_come)):
        return False
    kept = turn.dialog.choices.get("wishes", [])
    turn.go(turn.step, wishes=[*kept, text[:WISH_MAX]][-WISHES_MAX:])
    turn.say("wish_kept", text=text[:WISH_MAX], is_read=is_read)
    return True


def drop(turn: Turn, public_id: str) -> None:
    """Delete a file that is for nobody; one that is part of an order stays, and that is said."""
    revision = own_revision(turn.customer, public_id, (Revision.READY, Revision.WAITING, Revision.REFUSED))
    if revision is None:
        turn.say("file_dropped")
        return
    if orders_with(public_id).exists() or is_ordered(revision):
        turn.say("file_stays", name=revision.document.name)
        return
    keep_until([revision.pk], clock.now())
    turn.say("file_dropped")


def order_this(turn: Turn, revision: Revision) -> bool:
    """Make a document the one at hand; options chosen before stay, but not another document's pages.

    The one that was at hand waits beside the order, or goes on in it where several are ordered together.
    False (and said) where the order is full.
    """
    choices, at_hand, before = turn.dialog.choices, turn.at_hand(), turn.revision()
    is_same = before is not None and before.document_id == revision.document_id
    kept = kept_options(turn.options, before.page_count if before and is_same else 0, revision.page_count)
    added = [entry for entry in choices.get("added", []) if entry["revision"] != revision.public_id]
    beside = [entry for entry in aside(turn) if entry["revision"] != revision.public_id]
    if at_hand and not is_same and at_hand["revision"] != revision.public_id:
        if len(added) >= ADDED_MAX:
            turn.go(turn.step, aside=_newest([*beside, _entry(revision, kept)]))
            turn.say("order_full", names=[revision.document.name])
            return False
        if added:
            added = [*added, at_hand]
        else:
            beside = [*beside, at_hand]
    turn.dialog.order = ""
    turn.go(OPTIONS, **_entry(revision, kept), added=added, aside=_newest(beside), joinable=None)
    return True


def _entry(revision: Revision, options: Options) -> dict[str, Any]:
    return {"revision": revision.public_id, "options": options.to_json()}


def _newest(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return list(entries)[-ASIDE_MAX:]


def aside(turn: Turn) -> list[dict[str, Any]]:
    """The documents that were sent before or left out, and may join the order, as they were chosen."""
    choices = turn.dialog.choices
    before = choices.get("joinable")  # of an older version
    return [*choices.get("aside", []), *([before] if before else [])]


def join(turn: Turn, revision: Revision, value: str) -> None:
    """Put a document that waits beside the order into it, printed in its own way."""
    beside, added = aside(turn), turn.dialog.choices.get("added", [])
    chosen = [entry for entry in beside if entry["revision"] == value]
    if chosen and len(added) >= ADDED_MAX:
        found = own_revision(turn.customer, value)
        turn.say("order_full", names=[found.document.name] if found else [])
    elif chosen:
        rest = [entry for entry in beside if entry["revision"] != value]
        turn.go(OPTIONS, added=[*added, chosen[-1]], aside=rest, joinable=None)
    show_options(turn, revision)


def leave_out(turn: Turn, revision: Revision, value: str) -> None:
    """Take a document out of the order; it can be put back."""
    entries = [*turn.dialog.choices.get("added", []), *filter(None, [turn.at_hand()])]
    left = [entry for entry in entries if entry["revision"] == value]
    rest = [entry for entry in entries if entry["revision"] != value]
    if left and rest:
        at_hand = next((entry for entry in rest if entry["revision"] == revision.public_id), rest[-1])
        added = [entry for entry in rest if entry is not at_hand]
        turn.go(OPTIONS, **at_hand, added=added, aside=_newest([*aside(turn), *left]), joinable=None)
    show_options(turn, turn.revision() or revision)


def kept_options(options: Options, pages_before: int, pages_after: int) -> Options:
    """Options chosen for one version, for another: a page range holds only while no page moved."""
    return options if pages_before == pages_after else replace(options, pages="All", drop_blank=False)


def show_options(turn: Turn, revision: Revision, **extra: Any) -> None:
    """What is chosen, the lowest price for it, and every change that some shop can print."""
    inspection, shops, options, added = inspection_of(revision), offers(), turn.options, turn.added()
    others = wanted_of(added)
    turn.go(OPTIONS)
    turn.say(
        "options",
        name=revision.document.name,
        options=options.to_json(),
        added=[_told(item) for item in added],
        lines=[_told(item) for item in turn.items(revision)] if added else [],
        aside=_told_aside(turn),
        from_total=lowest([*others, (options, inspection)], shops),
        choices=list(_choices(options, inspection, shops, others)),
        **extra,
    )


def _told(item: Item) -> dict[str, Any]:
    revision = item.revision
    facts = {"revision": revision.public_id, "name": revision.document.name, "pages": revision.page_count}
    return facts | {"options": item.options.to_json()}


def _told_aside(turn: Turn) -> list[dict[str, str]]:
    found = (own_revision(turn.customer, entry["revision"]) for entry in aside(turn))
    return [{"revision": one.public_id, "name": one.document.name} for one in found if one is not None]


def _choices(
    options: Options, inspection: Inspection, shops: list[Offer], others: list[Wanted]
) -> Iterator[dict[str, Any]]:
    for option, value in _candidates(options, inspection):
        changed = replace(options, **{option: value})
        if changed != options and lowest([*others, (changed, inspection)], shops) is not None:
            yield {"option": option, "value": value}
    yield {"option": "copies", "value": options.copies}


def _candidates(options: Options, inspection: Inspection) -> Iterator[tuple[str, Any]]:
    if inspection.colour_pages or inspection.faint_colour_pages:
        everywhere = len(inspection.colour_pages) == inspection.pages
        yield from (
            ("colour", name) for name in ("gray", "auto", "all") if not (everywhere and name == "auto")
        )
    if inspection.faint_colour_pages and options.colour == "auto":
        yield "faint_as_colour", not options.faint_as_colour
    if inspection.pages > 1:
        yield from (("sides", name) for name in ("one", "two"))
    if inspection.pages >= BOOKLET_PAGES:
        yield "booklet", not options.booklet
    yield from (("binding", name) for name in (*BINDINGS, ""))
    yield from (("paper", paper) for paper in PAPERS)
    if inspection.blank_pages and len(inspection.blank_pages) < inspection.pages:
        yield "drop_blank", True
    yield "pages", "All"


def wanted_of(items: Sequence[Item]) -> list[Wanted]:
    """Items as pricing needs them."""
    return [(item.options, inspection_of(item.revision)) for item in items]


def lowest(wanted: Sequence[Wanted], shops: list[Offer]) -> int | None:
    """The lowest total of all shops; None where no shop can print all of it."""
    totals = [cost for cost in (total_at(shop, wanted) for shop in shops) if cost is not None]
    return min(totals, default=None)


def total_at(offer: Offer, wanted: Sequence[Wanted]) -> int | None:
    """The total at one shop; None where it cannot print all of it."""
    try:
        return sum(price(options, inspection, offer.prices).total for options, inspection in wanted)
    except EveryPrintError:
        return None


def tell_price(turn: Turn, revision: Revision, about: dict[str, Any]) -> bool:
    """What a wish would cost, without taking it: a question changes nothing. False where nobody prints it."""
    inspection, shops, others = inspection_of(revision), offers(), wanted_of(turn.added())
    changes = _checked(about)
    if changes.get("binding") == ANY_BINDING:
        changes["binding"] = _cheapest_binding(replace(turn.options, **changes), inspection, shops, others)
    wanted = replace(turn.options, **changes)
    now, then = (lowest([*others, (one, inspection)], shops) for one in (turn.options, wanted))
    if now is None or then is None or not changes:
        return False
    choices = [{"option": name, "value": value} for name, value in changes.items()]
    turn.say(
        "price_of",
        now=now,
        then=then,
        options=wanted.to_json(),
        choices=choices[:1] if len(choices) == 1 else [],
    )
    return True


def change_options(turn: Turn, revision: Revision, understood: Wishes) -> bool:
    """Apply what was understood. False (and the reason said) when it cannot be; what was chosen stays."""
    inspection, shops, others = inspection_of(revision), offers(), wanted_of(turn.added())
    wanted = changed(turn, turn.options, inspection, understood.changes, shops, others)
    if wanted is None:
        return False
    extra: dict[str, Any] = {"unknown": understood.rest}
    if turn.added():
        extra["noted"] = [revision.document.name]
    if "pages" in understood.changes:
        selection = parse_pages(wanted.pages, inspection.pages)
        extra |= {"selected": len(selection.pages), "doubles": selection.duplicates}
    if lowest([*others, (wanted, inspection)], shops) is None:
        show_options(turn, revision, dropped=True)
        return False
    turn.go(OPTIONS, options=wanted.to_json())
    show_options(turn, revision, **extra)
    return True


def changed(
    turn: Turn,
    options: Options,
    inspection: Inspection,
    changes: dict[str, Any],
    shops: list[Offer],
    others: list[Wanted],
) -> Options | None:
    """Options with these changes; None (and the reason said) where they cannot be."""
    changes = _checked(changes)
    if "copies" in changes and not 1 <= changes["copies"] <= COPIES_MAX:
        turn.say("sentence", text=TooManyCopies(maximum=COPIES_MAX).sentence())
        return None
    if "pages" in changes:
        try:
            parse_pages(changes["pages"], inspection.pages)
        except Refused as refused:
            turn.say("range_refused", **refused.to_json())
            return None
    if changes.get("binding") == ANY_BINDING:
        changes["binding"] = _cheapest_binding(replace(options, **changes), inspection, shops, others)
    return replace(options, **changes)


def _checked(changes: dict[str, Any]) -> dict[str, Any]:
    """Only options there are, with values they can have: payloads come from outside.

    A booklet has its own sides: wishing for another way to share a side ends it, and the other way round.
    """
    found = {
        name: value
        for name, value in changes.items()
        if name in Options.__dataclass_fields__ and (name not in VALUES or value in VALUES[name])
    }
    if found.get("booklet"):
        return {**found, "up": 1, "sides": "two"}
    if "up" in found or found.get("sides") == "one":
        return {"booklet": False, **found}
    return found


def _cheapest_binding(
    options: Options, inspection: Inspection, shops: list[Offer], others: list[Wanted]
) -> str:
    found = []
    for name in BINDINGS:
        total = lowest([*others, (replace(options, binding=name), inspection)], shops)
        if total is not None:
            found.append((total, name))
    return min(found)[1] if found else BINDINGS[0]


def parse_choice(name: str, value: str) -> Wishes:
    """The change of a tapped option such as `colour`, `auto`."""
    if name in ("copies", "up"):
        return Wishes({name: int(value)} if value.isascii() and value.isdigit() and len(value) < 6 else {})
    if name in ("drop_blank", "booklet"):
        return Wishes({name: value == "True"})
    if name == "faint_as_colour":
        is_wanted = value == "True"
        return Wishes({name: is_wanted} | ({"colour": "auto"} if is_wanted else {}))
    return Wishes({name: value[:200]})
