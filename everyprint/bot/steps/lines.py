"""Several files in one order: a line with its own options each; a wish is for one, for some or for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from everyprint.bot.steps.documents import (
    ADDED_MAX,
    ASIDE_MAX,
    aside,
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
from everyprint.bot.understanding.meaning import Meaning, Situation, meaning, wished_of_some_file
from everyprint.bot.understanding.wishes import Wishes, wishes
from everyprint.documents.models import Revision
from everyprint.documents.queries import inspection_of
from everyprint.orders.quotes import Item
from everyprint.shops.queries import offers

OF_ONE_FILE = ("pages", "drop_blank")  # what no other file takes over


@dataclass
class _Plan:
    """What a wish changes, by the place of the line, and what has to be asked about the rest of it."""

    changes: dict[int, dict[str, Any]] = field(default_factory=dict)
    binding: str = ""  # asked: for which of them
    text: str = ""  # asked: for which of them
    only: tuple[str, ...] = ()  # of the text, when not all of it is asked about


def read_all(turn: Turn, revisions: Sequence[Revision]) -> None:
    """Order files that came in one send: one line each, the last one at hand."""
    kept = kept_options(turn.options, 0, 1).to_json()
    new = [revision.public_id for revision in revisions]
    choices, at_hand = turn.dialog.choices, turn.at_hand()
    added = [entry for entry in choices.get("added", []) if entry["revision"] not in new]
    beside = aside(turn)
    if at_hand and added:
        added.append(at_hand)
    elif at_hand:
        beside = [*beside, at_hand]
    room = ADDED_MAX + 1 - len(added)
    taken = revisions[: max(room, 0)]
    entries = [*added, *({"revision": one.public_id, "options": kept} for one in taken)]
    beside += [{"revision": one.public_id, "options": kept} for one in revisions[len(taken) :]]
    names = [revision.document.name for revision in revisions]
    turn.dialog.order = ""
    turn.go(OPTIONS, **entries[-1], added=entries[:-1], aside=beside[-ASIDE_MAX:], joinable=None, sent=new)
    turn.say("reading_several", names=names[: len(taken)], rest=names[len(taken) :])


def files_of(items: Sequence[Item]) -> tuple[tuple[str, int], ...]:
    """The names and page counts of the lines, as understanding needs them."""
    return tuple((item.revision.document.name, item.revision.page_count) for item in items)


def take(turn: Turn, revision: Revision, text: str, meant: Meaning) -> bool:
    """Apply what was meant for the lines, or ask which of them is meant. False where it is about none."""
    items = turn.items(revision)
    sent = turn.dialog.choices.get("sent", []) if turn.has_files else None
    plan = _plan(items, _places(items, revision, meant, sent), text, meant)
    if plan is None:
        return False
    if plan.changes:
        _change(turn, revision, items, plan.changes)
    _ask(turn, turn.revision() or revision, items, plan)
    return True


def _places(
    items: Sequence[Item], revision: Revision, meant: Meaning, sent: Sequence[str] | None
) -> list[int]:
    """The lines that a wish which names no file is for: all where it says so, those it came with (`sent`,
    as it is their first wish), else the one at hand."""
    wanted = [revision.public_id] if sent is None else sent
    return [
        place for place, item in enumerate(items) if meant.is_for_all or item.revision.public_id in wanted
    ]


def _plan(items: Sequence[Item], places: Sequence[int], text: str, meant: Meaning) -> _Plan | None:
    """None where the text is no wish for lines."""
    if meant.intent == "unsure" and meant.fields["ask_about"] == "file":
        is_clear = bool(wished_of_some_file(text, min(item.revision.page_count for item in items)).changes)
        return _Plan(text=text) if is_clear else None
    if meant.intent != "options":
        return None
    if "files" in meant.fields:
        return _Plan({entry["file"] - 1: dict(entry["options"]) for entry in meant.fields["files"]})
    if not places:  # what it came with is in no order
        return _Plan(text=text)
    each = meant.each
    plan = _Plan({place: dict(each[place]) for place in places})
    binding = each[places[0]].get("binding")
    if binding:
        plan.binding = binding
        for changes in plan.changes.values():
            del changes["binding"]
    asked = tuple(name for name in OF_ONE_FILE if name in each[places[0]])
    if asked and len(places) > 1 and not meant.is_for_all:
        plan.text, plan.only = text, asked
        for changes in plan.changes.values():
            for name in asked:
                changes.pop(name, None)
    plan.changes = {place: changes for place, changes in plan.changes.items() if changes}
    return plan


def _ask(turn: Turn, revision: Revision, items: Sequence[Item], plan: _Plan) -> None:
    if plan.binding:
        # A binding holds one document: whether each gets one is its customer's to say.
        name = revision.document.name
        turn.say("whose_binding", binding=plan.binding, count=len(items), name=name)
    if plan.text:
        turn.go(turn.step, asked={"text": plan.text[:300], "only": list(plan.only)})
        files = [{"revision": item.revision.public_id, "name": item.revision.document.name} for item in items]
        turn.say("whose_wish", text=plan.text, files=files)


def take_wish_for(turn: Turn, revision: Revision, public_id: str) -> None:
    """The file is named that the wish which was asked about is for."""
    asked = turn.dialog.choices.get("asked") or {}
    items = turn.items(revision)
    places = [place for place, item in enumerate(items) if item.revision.public_id == public_id]
    if not asked or not places:
        show_options(turn, revision)
        return
    turn.go(turn.step, asked=None)
    changes = wished_of_some_file(asked["text"], items[places[0]].revision.page_count).changes
    only = asked["only"] or list(changes)
    wanted = {name: value for name, value in changes.items() if name in only}
    _change(turn, revision, items, {places[0]: wanted})


def show_first(turn: Turn, revision: Revision) -> None:
    """The options of what has just been read, with what was wished with it and meanwhile."""
    texts = turn.dialog.choices.get("wishes", [])
    turn.go(OPTIONS, wishes=[])
    if len(turn.items(revision)) > 1:
        _show_first_lines(turn, revision, texts)
        return
    is_shown = False
    for text in texts:
        wished = wishes(text, revision.page_count)
        meant = meaning(text, Situation(OPTIONS, revision.page_count))
        if meant.intent == "options":
            is_shown = change_options(turn, revision, Wishes(dict(meant.fields["options"])))
        else:
            _not_taken(turn, revision, text, meant, wished)
    if not is_shown and (texts or not like_last_time(turn, revision)):
        show_options(turn, revision)


def _show_first_lines(turn: Turn, revision: Revision, texts: Sequence[str]) -> None:
    """What is asked comes last, below the options."""
    is_shown, questions = False, []
    for text in texts:
        items = turn.items(revision)
        meant = meaning(text, Situation(OPTIONS, revision.page_count, files=files_of(items)))
        plan = _plan(items, _places(items, revision, meant, turn.dialog.choices.get("sent", [])), text, meant)
        if plan is None:
            _not_taken(turn, revision, text, meant, wishes(text, revision.page_count))
            continue
        if plan.changes:
            is_shown = _change(turn, revision, items, plan.changes)
        questions.append(plan)
    if not is_shown:
        show_options(turn, revision)
    for plan in questions:
        _ask(turn, revision, turn.items(revision), plan)


def _not_taken(turn: Turn, revision: Revision, text: str, meant: Meaning, wished: Wishes) -> None:
    if meant.intent == "price":
        tell_price(turn, revision, dict(meant.fields.get("about", {})))
    elif meant.intent == "unsure":
        about = wished.ask_about or meant.fields["ask_about"]
        turn.say("not_sure", text=text, about=about, pages=revision.page_count)


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


def bind_each(turn: Turn, revision: Revision, binding: str) -> None:
    """The same binding for every file, one each."""
    items = turn.items(revision)
    _change(turn, revision, items, {place: {"binding": binding} for place in range(len(items))})


def _change(
    turn: Turn, revision: Revision, items: Sequence[Item], changes: Mapping[int, dict[str, Any]]
) -> bool:
    """Change lines together, or none of them; says which. False (and why) when it cannot be."""
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
    _keep(turn, revision, made)
    names = [items[place].revision.document.name for place in sorted(changes)]
    show_options(turn, revision, noted=names, is_for_all=len(names) == len(items))
    return True


def _keep(turn: Turn, revision: Revision, items: Sequence[Item]) -> None:
    entries = [{"revision": item.revision.public_id, "options": item.options.to_json()} for item in items]
    at_hand = next(entry for entry in entries if entry["revision"] == revision.public_id)
    turn.go(OPTIONS, **at_hand, added=[entry for entry in entries if entry is not at_hand])


def same_for_all(turn: Turn, revision: Revision) -> None:
    """Every line as the one at hand, but each with its own pages."""
    wanted = {name: value for name, value in turn.options.to_json().items() if name not in OF_ONE_FILE}
    items = turn.items(revision)
    _change(turn, revision, items, dict.fromkeys(range(len(items)), wanted))


def choose(turn: Turn, revision: Revision, public_id: str) -> None:
    """Take another line at hand, to change it."""
    items = turn.items(revision)
    chosen = next((item.revision for item in items if item.revision.public_id == public_id), revision)
    _keep(turn, chosen, items)
    show_options(turn, chosen)
