"""Improving a document: each fix makes a version of its own, and the customer chooses with both in view."""

from everyprint.bot.steps.documents import kept_options, lowest
from everyprint.bot.steps.preflight import WISHES, Fix, offered, problems_of, wishes_of
from everyprint.bot.turn import FIX_PAGES, OPTIONS, Turn, own_revision
from everyprint.bot.understanding.wishes import wishes
from everyprint.documents.errors import Refused
from everyprint.documents.keeping import start_fix
from everyprint.documents.models import Revision
from everyprint.documents.pages import parse_pages
from everyprint.documents.queries import inspection_of
from everyprint.shops.queries import offers


def show(turn: Turn, revision: Revision) -> None:
    """Everything that can be made better about a document."""
    turn.say(
        "improve",
        revision=revision.public_id,
        name=revision.document.name,
        problems=[
            {"code": problem.code, "pages": list(problem.pages), "params": dict(problem.params)}
            for problem in problems_of(revision)
        ],
        fixes=[fix.to_json() for fix in offered(revision)],
        wishes=wishes_of(revision),
    )


def take(turn: Turn, revision_id: str, code: str) -> None:
    """A tapped fix. What is not on offer any more shows what is."""
    revision = own_revision(turn.customer, revision_id)
    if revision is None:
        turn.say("greeting")
        return
    on_offer = {fix.code: fix for fix in offered(revision)}
    if code in on_offer:
        _start(turn, revision, on_offer[code])
    elif code in WISHES:
        fix, needs_pages = WISHES[code]
        if needs_pages:
            turn.go(FIX_PAGES, fix=code, fix_revision=revision_id)
            turn.say("ask_fix_pages", code=code, pages=revision.page_count)
        else:
            _start(turn, revision, Fix(code, fix))
    else:
        show(turn, revision)


def take_pages(turn: Turn, text: str) -> None:
    """The pages that a fix was waiting for."""
    revision = own_revision(turn.customer, turn.dialog.choices.get("fix_revision", ""))
    code = turn.dialog.choices.get("fix", "")
    if revision is None or code not in WISHES:
        turn.start_over()
        turn.say("greeting")
        return
    wanted = str(wishes(f"pages {text}", revision.page_count).changes.get("pages", text))
    try:
        pages = parse_pages(wanted, revision.page_count).pages
    except Refused as refused:
        turn.say("range_refused", **refused.to_json())
        return
    turn.go(OPTIONS)
    _start(turn, revision, Fix(code, WISHES[code][0], pages))


def _start(turn: Turn, revision: Revision, fix: Fix) -> None:
    language = turn.customer.language
    made = start_fix(revision, fix.fix, pages=fix.pages, params=fix.params, language=language)
    if made.state == Revision.READY:
        propose(turn, made)
    else:
        turn.say("fixing", name=revision.document.name)


def propose(turn: Turn, made: Revision) -> None:
    """Before and after: pictures, pages, price. Nothing is changed until the customer takes it."""
    parent, recipe = made.parent, made.fix
    assert parent is not None and recipe is not None
    before, after, shops = inspection_of(parent), inspection_of(made), offers()
    kept = kept_options(turn.options, before.pages, after.pages)
    turn.say(
        "fix_ready",
        revision=made.public_id,
        original=parent.public_id,
        name=made.document.name,
        number=made.number,
        fix=recipe["fix"],
        pages=recipe["pages"],
        is_straightened="crops" in recipe["params"],
        pages_before=before.pages,
        pages_after=after.pages,
        total_before=lowest([(turn.options, before)], shops),
        total_after=lowest([(kept, after)], shops),
        has_picture=bool(made.change_path),
    )
