"""The files of an order: signed, short-lived links, checked again and logged at each opening."""

import re
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from everyprint.console.access import Staff, staff_only
from everyprint.console.pages import attempted, show
from everyprint.conversations.queries import files_about
from everyprint.documents import pictures
from everyprint.documents.errors import FileGone
from everyprint.documents.keeping import log_opening
from everyprint.documents.models import Revision
from everyprint.documents.queries import by_public_id, pdf_of
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.numbers import whole_number
from everyprint.lib.signing import is_signed, sign
from everyprint.orders import services as orders
from everyprint.orders.models import Line, Order
from everyprint.orders.press import print_ready
from everyprint.orders.pricing import Options
from everyprint.orders.queries import lines_of

LINK_SECONDS = 15 * 60
SHEETS_MAX = 9
PAGE_WIDTH = 1000
NUMBER_MAX = 100_000  # of a page


@dataclass(frozen=True)
class Preview:
    """One contact sheet and the pages it shows."""

    url: str
    job: int
    pages: range


def _signed_value(staff: Staff, order: Order, what: str) -> str:
    return f"{staff.actor}|{order.public_id}|{what}"


def file_url(staff: Staff, order: Order, what: str) -> str:
    """A link to one file that only this person can use, for 15 minutes."""
    token = sign("console-file", _signed_value(staff, order, what), LINK_SECONDS)
    return f"/shop/orders/{order.public_id}/files/{what}?token={token}"


def sheet_links(staff: Staff, order: Order) -> list[Preview]:
    """The contact sheets of the order's documents, twelve pages on each."""
    return [
        Preview(
            file_url(staff, order, f"sheet-{number}-{first}"),
            number,
            range(first, min(first + pictures.PAGES_ON_SHEET, line.revision.page_count + 1)),
        )
        for number, line in enumerate(lines_of(order), 1)
        for first in range(1, line.revision.page_count + 1, pictures.PAGES_ON_SHEET)[:SHEETS_MAX]
    ]


def _line(order: Order, number: int) -> Line:
    """A line by its number from 1. Raises FileGone for a number that the order has not."""
    lines = lines_of(order)
    if not 1 <= number <= len(lines):
        raise FileGone()
    return lines[number - 1]


@require_POST
@staff_only
def open_print(request: HttpRequest, staff: Staff, public_id: str, job: int) -> HttpResponse:
    """Note that the shop takes a print-ready file, and hand out the link to it."""
    order = staff.order(public_id)
    if not order.is_open or not attempted(request, lambda: pdf_of(_line(order, job).revision)):
        return redirect("console:order", public_id)
    orders.note_opened(order, actor=staff.actor)
    return redirect(file_url(staff, order, f"print-{job}"))


@require_GET
@staff_only
def page_view(request: HttpRequest, staff: Staff, public_id: str, job: int, number: int) -> HttpResponse:
    """One page, large, with the way to its neighbours."""
    order = staff.order(public_id)
    try:
        pages = _line(order, job).revision.page_count
    except FileGone:
        raise Http404 from None
    if not 1 <= number <= pages:
        raise Http404
    context = {
        "order": order,
        "job": job,
        "number": number,
        "pages": pages,
        "before": number - 1 if number > 1 else 0,
        "after": number + 1 if number < pages else 0,
        "url": file_url(staff, order, f"page-{job}-{number}"),
    }
    return show(request, staff, "page.html", context)


@require_GET
@staff_only
def order_file(request: HttpRequest, staff: Staff, public_id: str, what: str) -> HttpResponse:
    """The bytes of a signed link: `print-JOB`, `sheet-JOB-N`, `page-JOB-N` or `remark-REVISION`."""
    order = staff.order(public_id)
    if not is_signed("console-file", _signed_value(staff, order, what), request.GET.get("token", "")):
        sentence = _("Ce lien a expiré. Revenez à la commande et ouvrez le fichier à nouveau.")
        return show(request, staff, "refused.html", {"sentence": sentence, "order": order}, status=403)
    try:
        return _file(staff, order, what)
    except EveryPrintError as refusal:
        context = {"sentence": refusal.sentence(), "order": order}
        return show(request, staff, "refused.html", context, status=refusal.status)


def _file(staff: Staff, order: Order, what: str) -> HttpResponse:
    kind, _dash, name = what.partition("-")
    if not order.is_open:
        raise FileGone()
    if kind == "remark":
        revision = _remark_revision(order, name)
        answer = _pdf(pdf_of(revision), revision.document.name)
    else:
        job, number = (whole_number(part, NUMBER_MAX, 1) or 0 for part in f"{name}-".split("-")[:2])
        line = _line(order, job)
        revision = line.revision
        if kind == "print":
            answer = _pdf(print_ready(line), print_name(order, line, job))
        elif not number:
            raise FileGone()
        elif kind == "sheet":
            answer = _picture(pictures.sheet_of(revision, number))
        else:
            answer = _picture(pictures.page_of(revision, number, PAGE_WIDTH))
    log_opening(revision, staff.actor, what[:20])
    return answer


def _remark_revision(order: Order, name: str) -> Revision:
    revision = by_public_id(name)
    is_passed_on = name in set(files_about(order.public_id))  # a link outlives a file that was taken back
    if revision is None or not is_passed_on or revision.document.customer != order.customer.public_id:
        raise FileGone()
    return revision


def print_name(order: Order, line: Line, job: int) -> str:
    """`K7M2QX9A-1-2x-A4-recto-verso.pdf`: the file tells its number and how to print it."""
    options = Options.from_json(line.options)
    sides = "livret" if options.booklet else "recto-verso" if options.sides == "two" else "recto"
    return f"{order.public_id}-{job}-{options.copies}x-{options.paper}-{sides}.pdf"


def _pdf(data: bytes, name: str) -> HttpResponse:
    ascii_name = re.sub(r"[^A-Za-z0-9._-]+", "_", name)
    if not ascii_name.lower().endswith(".pdf"):
        ascii_name += ".pdf"
    headers = {"Content-Disposition": f'attachment; filename="{ascii_name}"'}
    return HttpResponse(data, content_type="application/pdf", headers=headers)


def _picture(data: bytes) -> HttpResponse:
    headers = {"Cache-Control": f"private, max-age={LINK_SECONDS}"}
    return HttpResponse(data, content_type="image/webp", headers=headers)
