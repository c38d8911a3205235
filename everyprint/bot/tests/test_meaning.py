"""What is meant is done, in people's own words; what is not certain changes nothing and keeps its buttons."""

import json
import subprocess
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from everyprint.bot.understanding.command import STEPS
from everyprint.bot.understanding.meaning import Situation, meaning
from everyprint.lib.actor import SYSTEM
from everyprint.orders.models import Order
from everyprint.orders.services import complete_order
from tests.support.deployment import COMMAND, ROOT


@pytest.fixture
def quoted(talk):
    """At a quote of 370 F, with 1 000 F."""
    talk.orders(colour_pages=())
    talk.tops_up(1000)
    talk.tap("shops")
    talk.tap("shop:EEX22")
    return talk


def open_orders():
    return Order.objects.filter(state__in=Order.OPEN).count()


@pytest.mark.parametrize(
    "text",
    [
        "oui je paie",
        "c'est bon, je confirme",
        "Je paie.",
        "vas-y confirme",
        "ok",
        "OUI",
        "d'accord",
        "👍",
        "payer svp",
    ],
)
def test_an_approval_at_the_quote_pays_it_once(quoted, text):
    quoted.write(text)
    assert open_orders() == 1
    quoted.write("oui")
    assert open_orders() == 1


@pytest.mark.parametrize(
    "text",
    [
        "non merci",
        "pas encore",
        "c'est où ?",
        "oui mais en couleur",
        "maybe",
        "ne payez pas",
        "page 12 ou 13",
        "🤔",
        "je paie comment ?",
        "je ne paie pas",
        "je paierai demain",
        "non oui non",
        "ok mais 3 copies ou 4 ?",
    ],
)
def test_nothing_else_pays_and_the_quote_can_still_be_paid(quoted, text):
    quoted.write(text)
    assert open_orders() == 0
    pay = [tap for tap in quoted.taps() if tap.startswith("pay:")]
    if "couleur" in text:
        assert quoted.last.kind == "options" or not pay
    else:
        assert pay, quoted.last.kind
        quoted.tap(pay[0])
        assert open_orders() == 1


def test_an_approval_without_a_quote_buys_nothing(talk):
    talk.orders(colour_pages=())
    talk.tops_up(1000)
    for text in ("oui", "je paie", "ok"):
        talk.write(text)
    assert not Order.objects.exclude(state=Order.DRAFT).exists()


def test_a_question_about_a_price_is_answered_and_changes_nothing(talk):
    talk.orders()
    before = talk.last.params["options"]
    answer = talk.write("c'est combien tout en couleur ?")
    assert answer.kind == "price_of" and talk.taps() == ["set:colour=all"]
    talk.write("2 copies")
    assert talk.last.params["options"] == before | {"copies": 2}


def test_where_an_order_stands_is_told_and_words_for_the_shop_go_there(quoted):
    quoted.write("je paie")
    assert quoted.write("ma commande est prête ?").kind == "status"
    assert quoted.write("recommencez la page 2 svp, elle est floue").kind == "remark_passed"
    assert quoted.write("merci de mettre une agrafe en haut").kind == "remark_passed"
    assert quoted.write("merci beaucoup !").kind == "welcome"
    complete_order(Order.objects.get(), actor=SYSTEM)
    assert "prête" in quoted.write("c'est prêt ?").text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("solde ?", "balance"),
        ("annuler svp", "reset"),
        ("comment ça marche ?", "help"),
        ("Aide, s'il vous plaît !", "help"),
        ("je veux recharger mon compte", "balance"),
        ("nouvelle commande stp", "reset"),
    ],
)
def test_a_command_forgives_punctuation_and_politeness(talk, text, kind):
    assert talk.write(text).kind == kind


SAID = [
    *[
        ("quote", 10, text, {"intent": "pay"})
        for text in (
            "ouiii",
            "okkk",
            "d'acc",
            "je valide",
            "je prends",
            "c'est bon pour moi",
            "je confirme ma commande",
        )
    ],
    *[("quote", 10, text, {"intent": "refuse"}) for text in ("c trop cher", "laisse tomber", "not now")],
    ("quote", 10, "combien il me reste", {"intent": "balance"}),
    ("quote", 10, "ça sera prêt à quelle heure ?", {"intent": "status"}),
    ("quote", 10, "ils ferment à quelle heure", {"intent": "shop_info", "info": "hours"}),
    ("quote", 10, "numéro du magasin svp", {"intent": "shop_info", "info": "phone"}),
    ("quote", 10, "je veux payer avec orange money", {"intent": "topup", "network": "orange_money"}),
    ("quote", 10, "et en noir et blanc ?", {"intent": "price", "about": {"colour": "gray"}}),
    ("options", 37, "what if double-sided?", {"intent": "price", "about": {"sides": "two"}}),
    ("options", 37, "c koi cerdeau", {"intent": "unsure", "ask_about": "binding"}),
    ("options", 37, "où est l'imprimerie ?", {"intent": "shop_info", "info": "address"}),
    ("options", 37, "livraison possible ?", {"intent": "unsure", "ask_about": "delivery"}),
    ("open_order", 0, "cé prè?", {"intent": "status"}),
    ("open_order", 0, "when can i collect", {"intent": "status"}),
    ("open_order", 0, "arrêtez de m'écrire", {"intent": "stop"}),
    ("open_order", 0, "je veux parler au patron", {"intent": "human"}),
    ("open_order", 0, "j'arrive dans 10 min", {"intent": "remark"}),
    ("start", 0, "comment on fait", {"intent": "help"}),
    ("start", 0, "english please", {"intent": "language", "language": "en"}),
    ("start", 0, "je veux recharger 1000", {"intent": "topup", "amount": 1000}),
    ("start", 0, "mettre 1 000 F sur mon compte", {"intent": "topup", "amount": 1000}),
    ("amount", 0, "2k", {"intent": "amount", "amount": 2000}),
    ("amount", 0, "1,5k", {"intent": "amount", "amount": 1500}),
    ("amount", 0, "-500", {"intent": "unsure", "ask_about": "amount"}),
    ("number", 0, "00221771234567", {"intent": "number", "number": "+221771234567"}),
    ("number", 0, "77 123 45 67 et 78 111 22 33", {"intent": "unsure", "ask_about": "number"}),
    ("options", 37, "imprime moi ça en 4 exemplaires", {"intent": "options", "options": {"copies": 4}}),
    ("options", 37, "tu peux me faire 2 copies ?", {"intent": "options", "options": {"copies": 2}}),
    ("options", 37, "c'est combien en A3 ?", {"intent": "price", "about": {"paper": "A3"}}),
    ("options", 37, "how much in colour?", {"intent": "price", "about": {"colour": "auto"}}),
    ("quote", 37, "oui mais en noir et blanc", {"intent": "options", "options": {"colour": "gray"}}),
    ("quote", 37, "non", {"intent": "refuse"}),
    ("options", 37, "2 par face", {"intent": "options", "options": {"up": 2}}),
    ("open_order", 0, "pouvez-vous ajouter une page à ma commande ?", {"intent": "remark"}),
    ("open_order", 0, "où est ma commande", None),
    ("start", 0, "wave 3000", {"intent": "topup", "network": "wave", "amount": 3000}),
    ("number", 0, "77 123 45 67", {"intent": "number", "number": "+221771234567"}),
    ("amount", 0, "2 000 F", {"intent": "amount", "amount": 2000}),
    ("score", 0, "cinq étoiles", {"intent": "score", "score": 5}),
    ("score", 0, "6", {"intent": "unsure", "ask_about": "score"}),
]


@pytest.mark.parametrize(("step", "pages", "text", "expected"), SAID, ids=[text for _, _, text, _ in SAID])
def test_what_is_meant_at_a_step(step, pages, text, expected):
    if expected is not None:
        assert meaning(text, Situation(step, pages)).to_json() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4", {"intent": "unsure", "ask_about": "choice"}),
        ("the last one", {"intent": "choice", "n": 3}),
        ("je prends la deuxième", {"intent": "choice", "n": 2}),
        ("à Cocody", {"intent": "place", "place": "cocody"}),
        ("je suis à Dakar plateau", {"intent": "place", "place": "dakar plateau"}),
        ("près du marché", {"intent": "place", "place": "marche"}),
        ("COIN COPIE svp", {"intent": "place", "place": "coin copie"}),
    ],
)
def test_what_is_meant_beside_a_list_of_three_shops(text, expected):
    assert meaning(text, Situation("shops", 10, "shops", 3)).to_json() == expected


@given(st.text(max_size=200), st.sampled_from(STEPS), st.integers(0, 300))
def test_any_text_at_any_step_means_one_thing(text, step, pages):
    found = meaning(text, Situation(step, pages))
    assert found == meaning(text, Situation(step, pages))
    json.dumps(found.to_json())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le premier en couleur, l'autre en 2 exemplaires", {1: {"colour": "auto"}, 2: {"copies": 2}}),
        ("the last one double-sided", {2: {"sides": "two"}}),
        ("le premier pages 1-2", {1: {"pages": "1-2"}}),
        ("cours.pdf pages impaires et td.pdf en couleur", {1: {"pages": "1,3,5"}, 2: {"colour": "auto"}}),
        ("celui de 5 pages en A3", {1: {"paper": "A3"}}),
    ],
)
def test_a_wish_for_one_of_several_files(text, expected):
    files = (("cours.pdf", 5), ("td.pdf", 4))
    found = meaning(text, Situation("options", 4, files=files)).fields["files"]
    assert {entry["file"]: entry["options"] for entry in found} == expected


@pytest.mark.parametrize(
    ("text", "is_for_all"),
    [("recto verso", False), ("les deux recto verso", True), ("all of them double-sided", True)],
)
def test_a_wish_that_names_no_file_says_whether_it_is_for_all(text, is_for_all):
    found = meaning(text, Situation("options", 4, files=(("cours.pdf", 5), ("td.pdf", 4))))
    assert (found.each, found.is_for_all) == (({"sides": "two"},) * 2, is_for_all)


@pytest.mark.parametrize("text", ["l'autre en couleur", "celui-ci en couleur", "only print the second one"])
def test_which_of_several_files_is_unclear(text):
    found = meaning(text, Situation("options", 4, files=(("cours.pdf", 5), ("td.pdf", 4))))
    assert found.fields == {"ask_about": "file"}


def test_ten_thousand_characters_are_answered_soon():
    started = time.process_time()
    for text in ("oui " * 2500, "9" * 10_000, "pas de " * 1400, "é" * 10_000, "🙂" * 5000):
        meaning(text[:10_000], Situation("options", 37))
    assert time.process_time() - started < 20  # of the processor


@pytest.mark.process
def test_the_command_needs_no_database_and_no_settings():
    lines = [
        {"id": "a", "step": "options", "pages": 37, "text": "tout sauf la 5"},
        {"id": "b", "step": "shops", "pages": 3, "text": "le deuxième", "shown": "shops:3"},
        {"id": "c", "step": "options", "pages": 4, "text": "les deux en recto verso", "files": [
            {"name": "cours.pdf", "pages": 12}, {"name": "td.pdf", "pages": 4}]},
    ]  # fmt: skip
    asked = "\n".join(map(json.dumps, lines))
    environment = {"PATH": "/usr/bin:/bin", "EVERYPRINT_DATABASE_URL": "nonsense://"}
    done = subprocess.run(
        [*COMMAND, "understand", "--batch"],
        input=asked,
        text=True,
        capture_output=True,
        env=environment,
        cwd=ROOT,
        check=True,
    )
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"id": "a", "intent": "options", "options": {"pages": "1-4,6-37"}},
        {"id": "b", "intent": "choice", "n": 2},
        {"id": "c", "intent": "options", "options": {"sides": "two"}},
    ]
    one = [*COMMAND, "understand", "--json", "--step", "quote", "--pages", "37", "--", "je paie"]
    assert json.loads(subprocess.check_output(one, env=environment, cwd=ROOT)) == {"intent": "pay"}
