"""What customer and shop say to each other: kept once, in order, seen or not."""

import pytest

from everyprint.conversations import queries, services
from everyprint.conversations.models import Remark
from everyprint.jobs.queries import topic_numbers
from everyprint.lib.actor import Actor

pytestmark = pytest.mark.django_db
AWA = Actor("customer", "AWA")


def said(text: str, key: str, order: str = "A") -> Remark | None:
    return services.add_remark(order, Remark.CUSTOMER, actor=AWA, key=key, topics=("shop:S",), text=text)


def test_a_remark_is_kept_once_and_wakes_the_shops_page() -> None:
    assert said("bonjour", "k") is not None
    assert said("bonjour", "k") is None
    assert [remark.text for remark in queries.of_order("A")] == ["bonjour"]
    assert topic_numbers(["shop:S"]) == {"shop:S": 1}


def test_remarks_are_read_in_the_order_they_were_said() -> None:
    for number in range(3):
        said(str(number), f"k{number}")
    said("elsewhere", "k9", order="B")
    assert [remark.text for remark in queries.of_order("A")] == ["0", "1", "2"]


def test_unseen_remarks_are_counted_by_order_until_they_are_read() -> None:
    said("1", "k1")
    said("2", "k2")
    said("3", "k3", order="B")
    assert queries.unseen(["A", "B", "C"], Remark.CUSTOMER) == {"A": 2, "B": 1}
    services.mark_seen("A", Remark.CUSTOMER)
    assert queries.unseen(["A", "B"], Remark.CUSTOMER) == {"B": 1}
    assert queries.unseen(["A", "B"], Remark.SHOP) == {}


def test_a_very_long_text_is_cut_and_not_refused() -> None:
    remark = said("x" * 10_000, "k")
    assert remark is not None and len(remark.text) == services.TEXT_MAX
