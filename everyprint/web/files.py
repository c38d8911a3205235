"""Private files: a signed, short-lived link and the customer's own browser, both; each opening is logged."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from everyprint.customers.models import Customer
from everyprint.documents import queries, storage
from everyprint.documents.errors import FileGone, Refused
from everyprint.documents.keeping import log_opening
from everyprint.documents.models import Revision
from everyprint.documents.pictures import contact_sheet
from everyprint.lib import clock, signing
from everyprint.lib.actor import Actor
from everyprint.messaging.links import is_page_signed
from everyprint.messaging.message import PROOF, Target
from everyprint.orders.models import Order
from everyprint.orders.press import print_ready
from everyprint.orders.queries import lines_of
from everyprint.web.visitor import customer_of

HOUR = 3600


def _token(value: str) -> str:
    """A token that stays the same until the hour turns, so that a page drawn again is the same."""
    return signing.sign("file", value, 2 * HOUR - clock.unix_seconds() % HOUR)


def sheet_url(customer: Customer, revision_id: str, number: int) -> str:
    """A link to a contact sheet that works for one or two hours."""
    path = reverse("web:sheet", args=[revision_id, number])
    return f"{path}?token={_token(f'{customer.public_id}:{revision_id}:{number}')}"


def change_url(customer: Customer, revision_id: str) -> str:
    """A link to the picture of a fix, before and after, that works for one or two hours."""
    path = reverse("web:change", args=[revision_id])
    return f"{path}?token={_token(f'{customer.public_id}:{revision_id}:change')}"


def file_url(customer: Customer, revision_id: str) -> str:
    """A link to the printable PDF that works for one or two hours."""
    return f"{reverse('web:file', args=[revision_id])}?token={_token(f'{customer.public_id}:{revision_id}')}"


def may_see(request: HttpRequest, customer: Customer | None, order: Order, page: str) -> bool:
    """Whether a page about an order may be shown: to its customer, and to who has its signed address."""
    is_own = customer is not None and order.customer_id == customer.pk
    return is_own or is_page_signed(Target(page, order.public_id), request.GET.get("token", ""))


def order_of_proof(request: HttpRequest, customer: Customer | None, order_id: str) -> Order:
    """A draft or open order whose proof may be seen; none that has ended."""
    order = Order.objects.select_related("customer").filter(public_id=order_id).first()
    if order is None or not may_see(request, customer, order, PROOF):
        raise Http404
    if not (order.is_open or order.state == Order.DRAFT):
        raise Http404
    return order


def proof_url(order: Order, job: int, first: int = 0, *, link: str = "") -> str:
    """A link to the print-ready PDF of a line, or to the picture of its sides from `first` on.

    `link` is the token of the signed address by which the page was opened; without it the cookie counts.
    """
    token = link or _token(f"{order.customer.public_id}:{order.public_id}:proof")
    where = [order.public_id, job, first] if first else [order.public_id, job]
    return f"{reverse('web:proof_sheet' if first else 'web:proof_pdf', args=where)}?token={token}"


def _proof(request: HttpRequest, order_id: str, job: int) -> bytes:
    order = order_of_proof(request, customer_of(request), order_id)
    token, value = request.GET.get("token", ""), f"{order.customer.public_id}:{order.public_id}:proof"
    is_signed = signing.is_signed("file", value, token) or is_page_signed(Target(PROOF, order_id), token)
    lines = lines_of(order)
    if not (is_signed and 1 <= job <= len(lines)):
        raise Http404
    line = lines[job - 1]
    try:
        pdf = print_ready(line)
    except FileGone:
        raise Http404 from None
    log_opening(line.revision, Actor("customer", order.customer.public_id), "proof")
    return pdf


@require_GET
def proof_pdf(request: HttpRequest, order_id: str, job: int) -> HttpResponse:
    """The very PDF that the shop will print for a line."""
    response = _answer(_proof(request, order_id, job), "application/pdf")
    response["Content-Disposition"] = f'inline; filename="{order_id}-{job}.pdf"'
    return response


@require_GET
def proof_sheet(request: HttpRequest, order_id: str, job: int, first: int) -> HttpResponse:
    """Twelve sides of that PDF on one small picture."""
    pdf = _proof(request, order_id, job)
    try:
        picture = contact_sheet(pdf, first=first)
    except Refused:
        raise Http404 from None
    return _answer(picture.data, picture.media_type)


def _allowed(request: HttpRequest, revision_id: str, value: str) -> tuple[Customer, Revision]:
    customer = customer_of(request)
    revision = queries.by_public_id(revision_id)
    if customer is None or revision is None or revision.document.customer != customer.public_id:
        raise Http404
    if not signing.is_signed("file", f"{customer.public_id}:{value}", request.GET.get("token", "")):
        raise Http404
    return customer, revision


def _answer(data: bytes, media_type: str) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    response["Cache-Control"] = "private, max-age=3600"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _stored_picture(customer: Customer, revision: Revision, path: str, what: str) -> HttpResponse:
    if revision.deleted_at or not path:
        raise Http404
    try:
        data = storage.read(path)
    except FileNotFoundError:
        raise Http404 from None
    log_opening(revision, Actor("customer", customer.public_id), what)
    return _answer(data, "image/webp")


@require_GET
def sheet(request: HttpRequest, revision_id: str, number: int) -> HttpResponse:
    """One contact sheet of one's own document."""
    customer, revision = _allowed(request, revision_id, f"{revision_id}:{number}")
    path = revision.sheet_paths[number] if number < len(revision.sheet_paths) else ""
    return _stored_picture(customer, revision, path, f"sheet {number}")


@require_GET
def change(request: HttpRequest, revision_id: str) -> HttpResponse:
    """What a fix changed in one's own document, before and after."""
    customer, revision = _allowed(request, revision_id, f"{revision_id}:change")
    return _stored_picture(customer, revision, revision.change_path, "change")


@require_GET
def file(request: HttpRequest, revision_id: str) -> HttpResponse:
    """The printable PDF of one's own document."""
    customer, revision = _allowed(request, revision_id, revision_id)
    try:
        data = queries.pdf_of(revision)
    except FileGone:
        raise Http404 from None
    log_opening(revision, Actor("customer", customer.public_id), "pdf")
    response = _answer(data, "application/pdf")
    response["Content-Disposition"] = 'inline; filename="document.pdf"'
    return response
