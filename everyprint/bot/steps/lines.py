"""Several files in one order: a line with its own options each; a wish is for one, for some or for all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from everyprint.bot.steps.documents import (
    ADDED_MAX,
    change_options,
    changed,
    kept_options,
    lowest,
    show_options,
    tell_price,
    wanted_of,
)
from everyprint.bot.steps.shops import like_last_time
from everyprint.bot.turn import COMPOSING, OPTIONS, PASSWORD, START, Turn
from everyprint.bot.understanding.meaning import Meaning, Situation, meaning
from everyprint.bot.understanding.wishes import Wishes, wishes
from everyprint.documents.models import Revision
from everyprint.documents.queries import inspection_of
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item
from everyprint.shops.queries import offers

OF_ONE_FILE = ("pages", "drop_blank")  # what no other file takes over


def read_all(turn: Turn, revisions: Sequence[Revision]) -> None:
    """Order files that came in one send: one line each, in the order sent, the last one at hand."""
    before = turn.revision()
    kept = kept_options(turn.options, 0, 1).to_json()
    new = [revision.public_id for revision in revisions][: ADDED_MAX + 1]
    added = [entry for entry in turn.dialog.choices.get("added", []) if entry["revision"] not in new]
    added = added[: max(0, ADDED_MAX + 1 - len(new))]
    added += [{"revision": public_id, "options": kept} for public_id in new[:-1]]
    joinable = {"revision": before.public_id, "options": turn.options.to_json()} if before else None
    turn.dialog.order = ""
    is_one_send = len(added) == len(new) - 1
    turn.go(
        OPTIONS,
        revision=new[-1],
        options=kept,
        added=added,
        joinable=joinable,
        is_one_send=is_one_send,
    )
    names = [revision.document.name for revision in revisions]
    turn.say("reading_several", names=names[: ADDED_MAX + 1], rest=names[ADDED_MAX + 1 :])


def files_of(items: Sequence[Item]) -> tuple[tuple[str, int], ...]:
    """The names and page counts of the lines, as understanding needs them."""
    return tuple((item.revision.document.name, item.revision.page_count) for item in items)


def take(turn: Turn, revision: Revision, meant: Meaning) -> bool:
    """Apply what was meant for the lines. False (and the reason said) when it cannot be."""
    items = turn.items(revision)
    changes: dict[int, dict[str, Any]] = {
        entry["file"] - 1: dict(entry["options"]) for entry in meant.fields.get("files", ())
    }
    common = dict(meant.fields.get("options", {}))
    if common.get("binding") and not changes:
        _ask_whose_binding(turn, items, common.pop("binding"))
        if not common:
            return False
    if common and not changes and not (turn.dialog.choices.get("is_one_send") and _are_alike(items)):
        return change_options(turn, revision, Wishes(common))
    for place in range(len(items)) if common else ():
        own = {
            name: value
            for name, value in common.items()
            if place == len(items) - 1 or name not in OF_ONE_FILE
        }
        changes[place] = own | changes.get(place, {})
    return _change(turn, revision, items, changes)


def show_first(turn: Turn, revision: Revision) -> None:
    """The options of what has just been read, with what was wished meanwhile."""
    texts = turn.dialog.choices.get("wishes", [])
    turn.go(OPTIONS, wishes=[])
    is_shown = False
    for text in texts:
        items = turn.items(revision)
        files = files_of(items) if len(items) > 1 else ()
        wished = wishes(text, revision.page_count)
        meant = meaning(text, Situation(OPTIONS, revision.page_count, files=files))
        if meant.intent == "options":
            is_shown = take(turn, revision, meant)
        elif meant.intent == "price":
            tell_price(turn, revision, dict(meant.fields.get("about", {})))
        elif meant.intent == "unsure":
            about = wished.ask_about or meant.fields["ask_about"]
            turn.say("not_sure", text=text, about=about, pages=revision.page_count)
    if not is_shown and (texts or not like_last_time(turn, revision)):
        show_options(turn, revision)


def go_on(turn: Turn) -> None:
    """Show the options once everything that is ordered together has been read."""
    if turn.step in (*COMPOSING, START) and not turn.reading():
        revision = turn.revision()
        if revision is not None:
            show_first(turn, revision)


def lose(turn: Turn, public_id: str) -> None:
    """A file that cannot be printed leaves the order; the one before it comes to hand in its place."""
    added = [entry for entry in turn.dialog.choices.get("added", []) if entry["revision"] != public_id]
    if turn.dialog.choices.get("revision") != public_id:
        turn.go(turn.step, added=added)
    elif added:
        *added, last = added
        turn.go(OPTIONS, added=added, **last)
    else:
        turn.go(START)


def ask_password_of(turn: Turn, public_id: str) -> None:
    """The password that is typed next is that of this file: it comes to hand."""
    entries = [*turn.dialog.choices.get("added", [])]
    at_hand = {"revision": turn.dialog.choices.get("revision", ""), "options": turn.options.to_json()}
    found = [entry for entry in entries if entry["revision"] == public_id]
    if found:
        others = [entry for entry in entries if entry["revision"] != public_id]
        turn.go(turn.step, added=[*others, at_hand], **found[0])
    turn.go(PASSWORD)


def _are_alike(items: Sequence[Item]) -> bool:
    """Whether nobody gave a line options of its own yet: then a wish is for all of them."""
    first = Options()
    plain = {name: getattr(first, name) for name in OF_ONE_FILE}
    return len({str(replace(item.options, **plain).to_json()) for item in items}) == 1


def _ask_whose_binding(turn: Turn, items: Sequence[Item], binding: str) -> None:
    """A binding holds one document: whether each gets one is its customer's to say."""
    turn.say("whose_binding", binding=binding, count=len(items), name=items[-1].revision.document.name)


def bind_each(turn: Turn, revision: Revision, binding: str) -> None:
    """The same binding for every file, one each."""
    items = turn.items(revision)
    _change(turn, revision, items, {place: {"binding": binding} for place in range(len(items))})


def _change(
    turn: Turn, revision: Revision, items: Sequence[Item], changes: Mapping[int, dict[str, Any]]
) -> bool:
    shops, made = offers(), list(items)
    for place, wanted in changes.items():
        item = made[place]
        others = wanted_of([other for number, other in enumerate(made) if number != place])
        options = changed(turn, item.options, inspection_of(item.revision), wanted, shops, others)
        if options is None:
            return False
        made[place] = Item(item.revision, options)
    if lowest(wanted_of(made), shops) is None:
        show_options(turn, revision, dropped=True)
        return False
    _keep(turn, made)
    show_options(turn, revision)
    return True


def _keep(turn: Turn, items: Sequence[Item]) -> None:
    *added, last = (
        {"revision": item.revision.public_id, "options": item.options.to_json()} for item in items
    )
    turn.go(OPTIONS, added=added, **last)


def same_for_all(turn: Turn, revision: Revision) -> None:
    """Every line as the one at hand, but each with its own pages."""
    wanted = {name: value for name, value in turn.options.to_json().items() if name not in OF_ONE_FILE}
    items = turn.items(revision)
    _change(turn, revision, items, dict.fromkeys(range(len(items) - 1), wanted))


def choose(turn: Turn, revision: Revision, public_id: str) -> None:
    """Take another line at hand, to change it."""
    items = turn.items(revision)
    chosen = [item for item in items if item.revision.public_id == public_id]
    if chosen:
        others = [item for item in items if item.revision.public_id != public_id]
        _keep(turn, [*others, chosen[0]])
        show_options(turn, chosen[0].revision)
    else:
        show_options(turn, revision)
