"""The board: every open order of the shop, live."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from everyprint.console.access import Staff, staff_only
from everyprint.console.cards import READY_MINUTES
from everyprint.console.columns import COLUMNS, View, columns
from everyprint.console.pages import show, tell
from everyprint.jobs.queries import topic_numbers
from everyprint.lib.numbers import whole_number
from everyprint.lib.texts import plain
from everyprint.orders.disputes import news_of
from everyprint.shops.queries import suspension_of
from everyprint.shops.services import set_paused

PAGE_MAX, WANTED_MAX = 10_000, 60


def _view(request: HttpRequest) -> View:
    """What of the board an address asks for; what it asks wrongly is left out."""
    column = request.GET.get("column", "")
    page = whole_number(request.GET.get("page", ""), PAGE_MAX, 1)
    wanted = " ".join(plain(request.GET.get("q", "")).split())[:WANTED_MAX]
    return View(column if column in COLUMNS else "", (page or 1) if column in COLUMNS else 1, wanted)


def _context(request: HttpRequest, staff: Staff) -> dict[str, object]:
    # Read before the orders: a write between the two shows twice, never not at all.
    view = _view(request)
    number = topic_numbers([staff.shop.topic]).get(staff.shop.topic, 0)
    return {
        "columns": columns(staff.shop, view),
        "view": view,
        "query": request.GET.urlencode(),
        "live_url": f"{staff.live_url}&since={number}",
        "ready_minutes": READY_MINUTES,
        "disputes": news_of(staff.shop),
        "suspension": suspension_of(staff.shop),
    }


@require_GET
@staff_only
def board_page(request: HttpRequest, staff: Staff) -> HttpResponse:
    """The board with the box for pickup codes."""
    return show(request, staff, "board.html", _context(request, staff))


@require_GET
@staff_only
def board_fragment(request: HttpRequest, staff: Staff) -> HttpResponse:
    """The columns alone, fetched again whenever something changed."""
    return show(request, staff, "_columns.html", _context(request, staff))


@require_POST
@staff_only
def pause(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Stop or resume taking new orders."""
    is_paused = request.POST.get("paused") == "1"
    set_paused(staff.shop, is_paused)
    if is_paused:
        tell(
            request, _("En pause : aucune nouvelle commande n'arrive. Les commandes payées restent à faire.")
        )
    elif staff.shop.is_suspended:
        tell(request, _("La pause est finie ; votre imprimerie reste suspendue par EveryPrint."))
    else:
        tell(request, _("Votre imprimerie reprend les commandes."))
    return redirect("console:board")
