"""Secrets that customers write are used or hidden: no shop, no table and no operator ever reads them."""

import pytest
from django.apps import apps

from everyprint.bot.tests.test_journey import pdf, read
from everyprint.conversations.models import Remark
from everyprint.customers.codes import recovery_code
from everyprint.customers.errors import WrongRecoveryCode
from everyprint.customers.models import Customer
from everyprint.customers.services import recover
from everyprint.documents.models import Document
from everyprint.feedback.models import Feedback
from everyprint.ledger.queries import available
from everyprint.lib.actor import SYSTEM
from everyprint.lib.ids import grouped
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import revealed
from everyprint.orders.codes import pickup_code
from everyprint.orders.models import Order
from everyprint.orders.services import complete_order, retrieve_order
from everyprint.payments.services import create_vouchers


def everything() -> str:
    """Every value of every table."""
    return "\n".join(str(row) for model in apps.get_models() for row in model.objects.values())


def is_kept(code: str) -> bool:
    return any(spelling in everything().upper() for spelling in (code, grouped(code), grouped(code, 3)))


@pytest.fixture
def ordered(talk):
    """A customer with an open order at LE PARRAIN."""
    talk.send(("a.pdf", pdf(1)))
    read(talk)
    talk.tap("shops")
    talk.tap("shop:EEX22")
    talk.tops_up(500)
    talk.tap(f"pay:{Order.objects.get().public_id}")
    return talk


@pytest.mark.parametrize(
    "spelling",
    [
        "mon code de recharge: {}",
        "{} merci",
        "5 {}",
        "la page 2 est floue, et voici {} !",
    ],
)
def test_a_voucher_between_words_is_redeemed_and_kept_nowhere(ordered, spelling):
    code = create_vouchers(1000, 1, actor=SYSTEM)[0]
    before = available(ordered.customer.account)
    ordered.write(spelling.format(grouped(code)))
    ordered.work()
    assert available(ordered.customer.account) == before + 1000
    assert not Remark.objects.exists() and not is_kept(code)
    assert Message.objects.filter(direction=Message.IN, text=spelling.format("••••")).exists()


@pytest.mark.parametrize(
    "how", [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("-", ".")]
)
def test_two_vouchers_in_one_text_are_both_redeemed_in_any_spelling(ordered, how):
    first, second = create_vouchers(300, 2, actor=SYSTEM)
    before = available(ordered.customer.account)
    ordered.write(how(f"{grouped(first)} et {grouped(second)}"))
    assert available(ordered.customer.account) == before + 600
    assert not is_kept(first) and not is_kept(second)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("mon code secret Orange Money c'est 4821", "c'est 4821"),
        ("ma carte bancaire 4970 4012 3456 7890 exp 08/28", "4970 4012"),
        ("le mot de passe du pdf est soleil77", "soleil77"),
        ("je lis US57-7XPZ-79ZR-R et la suite manque", "57-7XPZ"),
    ],
)
def test_pins_cards_and_passwords_are_never_passed_on(ordered, text, secret):
    answer = ordered.write(text)
    assert answer.kind == "secret_kept" and "Rien n'a été transmis à LE PARRAIN" in answer.text
    assert not Remark.objects.exists() and secret not in everything()


def test_a_pickup_code_that_is_written_to_the_shop_is_not_passed_on(ordered):
    order = Order.objects.get()
    complete_order(order, actor=SYSTEM)
    code = grouped(pickup_code(order), 3)
    assert ordered.write(f"voici {code.lower()}, gardez mes feuilles").kind == "secret_kept"
    assert not Remark.objects.exists()
    said = Message.objects.filter(direction=Message.IN).latest("pk")
    assert said.text == "voici ••••, gardez mes feuilles"


def test_words_without_a_secret_still_reach_the_shop(ordered):
    ordered.write("la page 2 en A4 pour 18h au 77 123 45 67 svp")
    assert Remark.objects.get().text == "la page 2 en A4 pour 18h au 77 123 45 67 svp"


def test_a_voucher_in_a_comment_is_redeemed_and_not_read_by_the_shop(ordered):
    order = Order.objects.get()
    complete_order(order, actor=SYSTEM)
    retrieve_order(order, actor=SYSTEM)
    ordered.work()
    ordered.write("5")
    code = create_vouchers(300, 1, actor=SYSTEM)[0]
    ordered.write(f"bravo {grouped(code)}")
    assert not is_kept(code)
    ordered.write("bravo")
    assert Feedback.objects.get().comment == "bravo"


def test_a_mistyped_voucher_is_hidden_too(talk):
    talk.tap("voucher")
    talk.write("UHUS 2345 ABCD EFG")
    assert "UHUS 2345" not in everything() and "ABCD" not in everything()


def test_a_file_that_is_called_by_a_code_is_called_otherwise(talk):
    talk.send(("UHUS-2345-ABCD-EFG7.pdf", pdf(1)))
    read(talk)
    assert Document.objects.get().name == "••••.pdf" and "UHUS" not in everything()


def test_no_table_has_a_code_and_its_owner_reads_it_whenever_they_look(ordered):
    [told] = Message.objects.filter(kind="recovery_code")
    code = recovery_code(Customer.objects.get())
    assert grouped(code) in revealed(told).text and "••••" in told.text
    order = Order.objects.get()
    complete_order(order, actor=SYSTEM)
    ordered.work()
    pickup = pickup_code(order)
    said = revealed(ordered.last)
    assert (said.code, grouped(pickup, 3) in said.text) == (pickup, True)
    assert not is_kept(code) and not is_kept(pickup)


def test_a_new_code_ends_the_one_before_whose_message_shows_none_any_more(talk):
    talk.tops_up(500)
    old = recovery_code(Customer.objects.get())
    [first] = Message.objects.filter(kind="recovery_code")
    assert "Nouveau" in first.said.choices[0].short
    assert talk.tap("new_code").kind == "recovery_code"
    new = recovery_code(Customer.objects.get())
    assert grouped(new) in revealed(talk.last).text and "••••" in revealed(first).text
    with pytest.raises(WrongRecoveryCode):
        recover(old, "web", "another")
    assert recover(new, "web", "another") == talk.customer


def test_a_code_is_shown_again_to_who_asks_for_it(talk):
    talk.write("code de secours")
    code = recovery_code(Customer.objects.get())
    assert grouped(code) in revealed(talk.last).text
    talk.write("Mon code de secours")
    assert grouped(code) in revealed(talk.last).text
