"""Improving a document in the conversation: offered, shown before and after, taken or left."""

import pytest

from everyprint.bot import services
from everyprint.documents.engine import Inspection, Problem
from everyprint.documents.models import Revision
from everyprint.jobs.services import emit
from everyprint.lib import clock

pytestmark = pytest.mark.django_db
BLANK = Problem("blank_pages", (2,), {}, "drop_blank")
MARGIN = Problem("content_in_margin", (1, 3), {}, "scale_to_fit")
SIZES = Problem("page_not_a4", (4,), {"width_mm": 100, "height_mm": 200}, "scale_to_fit")
PHOTO = Problem(
    "photographed_page",
    (1,),
    {"crops": {"1": {"corners": [[0, 0], [9, 0], [9, 9], [0, 9]], "confidence": 83}}},
    "straighten_and_whiten",
)
FAINT = Problem("faint_colour", (5,), {}, "gray")


def plain(text):
    return text.replace("\u00a0", " ")


def read(talk, **facts):
    """A document was read, and the bot says so."""
    revision = talk.has_read(**facts)
    emit("documents.revision_ready", revision=revision.public_id)
    talk.work()
    return revision


def fixed(talk, pages=36, **facts):
    """What the heavy worker does: the waiting fix is ready."""
    made = Revision.objects.get(state=Revision.WAITING)
    Revision.objects.filter(pk=made.pk).update(
        state=Revision.READY,
        inspection=Inspection("pdf", pages, **facts).to_json(),
        page_count=pages,
        change_path="aa/change.webp",
        analysed_at=clock.now(),
    )
    emit("documents.revision_ready", revision=made.public_id)
    talk.work()
    return made


def test_each_problem_of_a_document_comes_with_its_fix(talk):
    revision = read(talk, problems=(BLANK, MARGIN))
    described = next(message for message in talk.sent() if message.kind == "document_ready")
    assert [(choice.label, choice.tap) for choice in described.said.choices[:2]] == [
        ("Enlever les pages blanches", f"fix:{revision.public_id}:blank_pages"),
        ("Adapter à la feuille", f"fix:{revision.public_id}:content_in_margin"),
    ]


def test_one_fix_for_two_reasons_is_one_button_for_all_their_pages(talk):
    revision = read(talk, problems=(SIZES, MARGIN))
    talk.tap(f"fix:{revision.public_id}:page_not_a4")
    assert Revision.objects.get(parent=revision).fix == {
        "fix": "scale_to_fit",
        "pages": [1, 3, 4],
        "params": {},
        "language": "fr",
    }


def test_a_fix_is_prepared_while_the_document_stays_as_it_is(talk):
    revision = read(talk, problems=(BLANK,))
    said = talk.tap(f"fix:{revision.public_id}:blank_pages")
    assert plain(said.text) == (
        "Je prépare la correction de « memoire.pdf ». Votre fichier d'origine reste tel quel."
    )
    made = Revision.objects.get(parent=revision)
    assert (made.number, made.fix["fix"], made.fix["pages"]) == (2, "drop_blank", [2])


def test_before_and_after_are_shown_with_pages_and_price_before_anything_changes(talk):
    revision = talk.orders(problems=(BLANK,))
    talk.tap(f"fix:{revision.public_id}:blank_pages")
    made = fixed(talk)
    said = talk.last
    assert plain(said.text) == (
        "« memoire.pdf », version 2 : pages enlevées (page 2).\n"
        "37 pages → 36 pages.\n"
        "Prix : à partir de 370 F → 360 F (−10 F).\n"
        "Rien n'est changé avant votre choix."
    )
    [picture] = said.said.pictures
    assert (picture.kind, picture.revision) == ("change", made.public_id)
    assert talk.taps() == [
        f"print:{made.public_id}",
        f"print:{revision.public_id}",
    ]
    assert services.open_turn(talk.customer, "look").revision() == revision


def test_the_new_version_is_ordered_once_it_is_taken_and_the_original_can_come_back(talk):
    revision = talk.orders(problems=(BLANK,))
    talk.write("2 copies pages 1-10")
    talk.tap(f"fix:{revision.public_id}:blank_pages")
    made = fixed(talk)
    talk.tap(f"print:{made.public_id}")
    turn = services.open_turn(talk.customer, "look")
    assert turn.revision() == made
    assert (turn.options.copies, turn.options.pages) == (2, "All"), "pages moved, copies did not"
    talk.tap(f"print:{revision.public_id}")
    assert services.open_turn(talk.customer, "look").revision() == revision


def test_chosen_pages_are_kept_when_no_page_moved(talk):
    revision = talk.orders(problems=(MARGIN,))
    talk.write("pages 1-10")
    talk.tap(f"fix:{revision.public_id}:content_in_margin")
    made = fixed(talk, pages=37)
    assert "Toujours 37 pages." in talk.last.text and "Même prix" in talk.last.text
    talk.tap(f"print:{made.public_id}")
    assert services.open_turn(talk.customer, "look").options.pages == "1-10"


def test_a_crop_is_offered_with_its_confidence_beside_whitening_alone(talk):
    revision = read(talk, problems=(PHOTO,))
    described = next(message for message in talk.sent() if message.kind == "document_ready")
    assert "Bord de la feuille trouvé, sûr à 83 %." in described.text
    assert [choice.label for choice in described.said.choices[:2]] == [
        "Redresser et blanchir",
        "Blanchir seulement",
    ]
    talk.tap(f"fix:{revision.public_id}:photographed_page")
    talk.tap(f"fix:{revision.public_id}:photographed_page_uncropped")
    recipes = [made.fix["params"] for made in Revision.objects.filter(parent=revision).order_by("pk")]
    assert recipes == [{"crops": PHOTO.params["crops"]}, {}]


def test_a_fix_that_was_made_is_not_offered_again(talk):
    revision = talk.orders(problems=(PHOTO,))
    talk.tap(f"fix:{revision.public_id}:photographed_page")
    made = fixed(talk, pages=37, problems=(PHOTO, MARGIN))
    talk.tap(f"print:{made.public_id}")
    said = talk.tap("improve")
    assert "Adapter à la feuille" in talk.labels()
    assert "Redresser et blanchir" not in talk.labels() and "Photo" not in said.text


def test_a_faint_tint_can_be_kept_at_the_price_of_colour(talk):
    talk.orders(colour_pages=(), faint_colour_pages=(5,), problems=(FAINT,))
    said = talk.tap("improve")
    assert said.said.choices[0].tap == "set:faint_as_colour=True"
    said = talk.tap("set:faint_as_colour=True")
    assert "couleur pâle gardée" in said.text and "385" in said.text, "36×10 + 25"
    said = talk.tap("set:faint_as_colour=False")
    assert "couleur pâle" not in said.text and "370" in said.text


def test_chosen_pages_can_be_made_gray_and_the_pages_are_asked_for(talk):
    revision = talk.orders()
    talk.write("améliorer")
    said = talk.tap(f"fix:{revision.public_id}:gray_pages")
    assert plain(said.text).startswith("Quelles pages mettre en noir et blanc ?") and "37 pages" in said.text
    said = talk.write("99")
    assert said.kind == "range_refused" and not Revision.objects.filter(parent=revision).exists()
    talk.write("pages 3 et 12")
    assert Revision.objects.get(parent=revision).fix["pages"] == [3, 12]
    assert services.open_turn(talk.customer, "look").step == "options"


def test_a_binding_margin_may_be_wished_for(talk):
    revision = talk.orders()
    talk.tap("improve")
    talk.tap(f"fix:{revision.public_id}:binding_margin")
    assert Revision.objects.get(parent=revision).fix["fix"] == "binding_margin"


def test_nobody_fixes_another_customers_document(talk):
    revision = read(talk, problems=(BLANK,))
    stranger = services.arrive("web", "phone-2", "fr")
    services.take_tap(stranger, f"fix:{revision.public_id}:blank_pages", "k")
    assert not Revision.objects.filter(parent=revision).exists()


def test_a_fix_that_is_not_on_offer_shows_what_is(talk):
    revision = talk.orders(problems=(MARGIN,))
    said = talk.tap(f"fix:{revision.public_id}:blank_pages")
    assert said.kind == "improve" and "Adapter à la feuille" in talk.labels()
    assert not Revision.objects.filter(parent=revision).exists()


def test_a_fix_that_fails_says_that_the_document_stays(talk):
    revision = talk.orders(problems=(BLANK,))
    talk.tap(f"fix:{revision.public_id}:blank_pages")
    made = Revision.objects.get(parent=revision)
    changes = {"refusal": {"code": "layout_invalid", "params": {"reason": "0 page"}}}
    Revision.objects.filter(pk=made.pk).update(state=Revision.REFUSED, analysed_at=clock.now(), **changes)
    emit("documents.revision_refused", revision=made.public_id)
    talk.work()
    assert plain(talk.last.text).endswith("Votre document reste tel quel : vous pouvez continuer avec lui.")
    assert services.open_turn(talk.customer, "look").revision() == revision


def test_the_same_fix_tapped_again_shows_the_version_that_is_ready(talk):
    revision = talk.orders(problems=(BLANK,))
    talk.tap(f"fix:{revision.public_id}:blank_pages")
    made = fixed(talk)
    talk.tap("improve")
    said = talk.tap(f"fix:{revision.public_id}:blank_pages")
    assert said.kind == "fix_ready" and said.params["revision"] == made.public_id
