"""The columns of the board: every open order by where it stands, in pages, or those that were looked for."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import gettext as _

from everyprint.console.cards import Card, card_of, plain_name
from everyprint.conversations.models import Remark
from everyprint.conversations.queries import unseen
from everyprint.lib.ids import normalise_code
from everyprint.orders.models import Order
from everyprint.orders.queries import UNACCEPTED, board
from everyprint.shops.models import Shop

PAGE = 50
NAME_LEAST = 3  # letters of a name: fewer would list everybody
COLUMNS: Final[dict[str, Q]] = {
    "waiting": UNACCEPTED,
    "working": Q(state=Order.PENDING, accepted_at__isnull=False),
    "ready": Q(state=Order.COMPLETE),
}


@dataclass(frozen=True)
class View:
    """What of the board is looked at: all columns, a page of one of them, or what was looked for."""

    column: str = ""
    page: int = 1
    wanted: str = ""


@dataclass(frozen=True)
class Column:
    """One column of the board, or a page of it; `before` and `after` are the addresses of its neighbours."""

    name: str
    title: str
    empty: str
    count: int
    cards: list[Card]
    first: int = 1
    before: str = ""
    after: str = ""

    @property
    def last(self) -> int:
        """The place of the last card in the column."""
        return self.first + len(self.cards) - 1


def columns(shop: Shop, view: View) -> list[Column]:
    """The shop's open orders by where they stand, the oldest first. Statements do not grow with them."""
    found = _found(shop, view.wanted) if view.wanted else {}
    names = [view.column] if view.column else list(COLUMNS)
    counts, firsts, keys = {}, {}, {}
    for name in names:
        rows = Order.objects.filter(COLUMNS[name], shop=shop).order_by("placed_at", "pk")
        counts[name] = len(found.get(name, ())) if view.wanted else rows.count()
        firsts[name] = PAGE * min(view.page - 1, max(0, counts[name] - 1) // PAGE)
        wanted = slice(firsts[name], firsts[name] + PAGE)
        keys[name] = (
            found.get(name, [])[wanted] if view.wanted else list(rows.values_list("pk", flat=True)[wanted])
        )
    shown = [key for name in names for key in keys[name]]
    orders = {order.pk: order for order in board(shop).filter(pk__in=shown)}
    unread = unseen([order.public_id for order in orders.values()], Remark.CUSTOMER)
    cards = {key: card_of(order, unread.get(order.public_id, 0)) for key, order in orders.items()}
    return [
        _column(name, [cards[key] for key in keys[name] if key in cards], counts[name], firsts[name], view)
        for name in names
    ]


def _column(name: str, cards: list[Card], count: int, first: int, view: View) -> Column:
    titles = {
        "waiting": (_("À accepter"), _("Rien n'attend. Les commandes payées arrivent ici toutes seules.")),
        "working": (_("En cours"), _("Aucune commande en impression.")),
        "ready": (_("Prêtes"), _("Aucune commande n'attend son client.")),
    }
    title, empty = titles[name]
    if view.wanted:
        empty = _("Rien de tel ici.")
    page = first // PAGE + 1
    before = _address(name, page - 1, view.wanted) if page > 1 else ""
    after = _address(name, page + 1, view.wanted) if first + PAGE < count else ""
    return Column(name, title, empty, count, cards, first + 1, before, after)


def _address(column: str, page: int, wanted: str) -> str:
    query = {"column": column, "page": page} | ({"q": wanted} if wanted else {})
    return f"?{urlencode(query)}"


def _found(shop: Shop, wanted: str) -> dict[str, list[int]]:
    """The open orders of a number, of a customer's number, or of a name, by column, oldest first.

    Names are compared here, without accents and capitals: databases differ in that.
    """
    code, name = normalise_code(wanted), plain_name(wanted)
    found: dict[str, list[int]] = {column: [] for column in COLUMNS}
    rows = (
        Order.objects.filter(shop=shop, state__in=Order.OPEN)
        .order_by("placed_at", "pk")
        .values_list(
            "pk",
            "state",
            "accepted_at",
            "public_id",
            "customer__public_id",
            "customer__last_name",
            "customer__phone",
        )
    )
    for key, state, accepted_at, public_id, customer, last_name, phone in rows.iterator():
        is_code = code in (public_id, customer) or (len(code) >= NAME_LEAST and phone.endswith(code))
        is_name = len(name) >= NAME_LEAST and plain_name(last_name).startswith(name)
        if is_code or is_name:
            column = "ready" if state == Order.COMPLETE else "working" if accepted_at else "waiting"
            found[column].append(key)
    return found
