"""`commands/save`, `commands/list`, `command/status/set`, `command/status/get`."""

import re
from datetime import timedelta

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from everyprint.api.published.answers import Fields, backend_error, forbidden, published_date
from everyprint.api.published.call import Call
from everyprint.api.published.files import fetched_file, read_file_url
from everyprint.api.published.parameters import Parameters
from everyprint.api.published.words import (
    BINDING_NUMBERS,
    BINDINGS,
    PAPER_NUMBERS,
    PAPERS,
    STATE_OF_STATUS,
    STATUS_OF_STATE,
)
from everyprint.bot.understanding.secrets import masked
from everyprint.customers.models import Customer
from everyprint.customers.queries import by_messenger_id, is_known_on
from everyprint.documents import analysis
from everyprint.documents import keeping as documents
from everyprint.documents.errors import Refused
from everyprint.documents.queries import Analysed
from everyprint.lib.actor import Actor
from everyprint.lib.transactions import transactional
from everyprint.orders import queries, services
from everyprint.orders.errors import NotAllowed, UnknownOrder
from everyprint.orders.models import Order
from everyprint.orders.pickup import verify_code
from everyprint.orders.pricing import COPIES_MAX, Options
from everyprint.shops import queries as shops
from everyprint.shops.models import Shop

PAGES_MAX_CHARACTERS = 200
LIST_MAX = 200
SIMILAR_WITHIN = timedelta(seconds=60)
_OPEN_START = re.compile(r"(?:^|,)\s*[-–—−]")  # `-5`: the contract names every span's first page
_COLOURS = {"0": "gray", "1": "auto"}
_SIDES = {"0": "one", "1": "two"}


def save(call: Call) -> Fields:
    """Fetch the file, price it, and in one transaction quote, order and hold, straight to pending."""
    parameters = call.parameters
    messenger_id = parameters.messenger_id()
    printer_id = parameters.public_id("printer_id")
    url = read_file_url(parameters)
    options = _options(parameters)
    amount = parameters.amount("amount")
    parameters.check()
    customer = by_messenger_id(messenger_id, call.caller.channel_account)
    shop = shops.by_public_id(printer_id)
    shops.must_take_orders(shop)
    fetched = fetched_file(url)
    files = [(masked(fetched.file_name), fetched.data)]
    analysed = _analysed(customer, files)
    if not options.pages or _OPEN_START.search(options.pages):
        pages = analysed.prepared.inspection.pages
        raise Refused("page_range_invalid", text=options.pages, first=1, last=pages, total=pages)
    similar = ""
    if call.is_chatfuel:
        described = [customer.public_id, shop.public_id, documents.digest(files), options.to_json()]
        similar = repr(described)
    return _bought(call, customer, shop, files, analysed, options, amount, similar)


def _options(parameters: Parameters) -> Options:
    return Options.from_json(
        {
            "pages": parameters.text("pages_to_print", PAGES_MAX_CHARACTERS, may_be_empty=True),
            "colour": parameters.choice("color", _COLOURS),
            "binding": parameters.choice("binding", BINDINGS),
            "paper": parameters.choice("paper_format", PAPERS),
            "copies": parameters.whole("copies", 1, 1, COPIES_MAX),
            "sides": parameters.choice("duplex", _SIDES, default="0"),
        }
    )


def _analysed(customer: Customer, files: documents.Files) -> Analysed:
    try:
        return analysis.prepare(customer.public_id, files)
    except Refused as refused:
        if refused.is_our_fault:
            raise backend_error() from refused
        raise


def _bought(
    call: Call,
    customer: Customer,
    shop: Shop,
    files: documents.Files,
    analysed: Analysed,
    options: Options,
    amount: int | None,
    similar: str,
) -> Fields:
    pdf_path = documents.keep_pdf(analysed)
    is_used = False

    def work() -> Fields:
        nonlocal is_used
        revision = documents.insert_prepared(customer.public_id, files, analysed, pdf_path)
        order = services.buy(customer, shop, revision, options, actor=call.caller.actor, amount=amount)
        is_used = True
        return {
            "command_id": order.public_id,
            "amount": str(order.total),
            "status": STATUS_OF_STATE[order.state],
        }

    try:
        fields = call.write(work, similar=similar, within=SIMILAR_WITHIN)
    except Exception:
        is_used = False
        raise
    finally:
        if not is_used:
            documents.discard_pdf(pdf_path)
    return fields


def set_status(call: Call) -> Fields:
    """pending → complete → retrieved, pending → abort; the same status again is done already."""
    parameters = call.parameters
    command_id = parameters.public_id("command_id")
    state = parameters.choice("status", STATE_OF_STATUS)
    code = parameters.text("code", 40, is_required=False)
    parameters.check()
    order = _order_for(call, command_id)
    if call.caller.scope == "bot" and state != Order.ABORT:
        raise forbidden()
    if code and state == Order.RETRIEVED and order.state == Order.COMPLETE:
        verify_code(order, code, actor=call.caller.actor)
    return call.write(lambda: _moved(call, command_id, state, bool(code)))


@transactional
def _moved(call: Call, command_id: str, state: str, is_code_known: bool) -> Fields:
    order = queries.by_public_id(command_id)
    if order.state == state:
        return {}
    try:
        _move(call, order, state, is_code_known)
    except NotAllowed:
        order.refresh_from_db()
        if order.state != state:
            raise
    return {}


def _move(call: Call, order: Order, state: str, is_code_known: bool) -> None:
    actor = call.caller.actor
    if state == Order.COMPLETE:
        services.complete_order(order, actor=actor)
    elif state == Order.RETRIEVED:
        services.retrieve_order(order, actor=actor, how="code" if is_code_known else "published")
    elif state == Order.ABORT and call.caller.scope == "bot":
        services.abort_order(order, "", actor=Actor("customer", order.customer.public_id))
    elif state == Order.ABORT:
        with translation.override(order.customer.language):
            reason = _("L'imprimerie a annulé la commande.")
        services.abort_order(order, reason, actor=actor, only=Q(state=Order.PENDING))
    else:
        raise NotAllowed(state=order.state)


def get_status(call: Call) -> Fields:
    """`0` pending, `1` abort, `2` complete, `3` retrieved."""
    command_id = call.parameters.public_id("command_id")
    call.parameters.check()
    return {"status": STATUS_OF_STATE[_order_for(call, command_id).state]}


def _order_for(call: Call, command_id: str) -> Order:
    """An order that is the caller's business. Those of another bot's or the web's customers do not exist for
    a bot."""
    order = queries.by_public_id(command_id)
    call.only_shop(order.shop.public_id)
    if call.caller.scope == "bot" and not is_known_on(order.customer, call.caller.channel_account):
        raise UnknownOrder()
    return order


def listed(call: Call) -> Fields:
    """A shop's orders, newest first."""
    parameters = call.parameters
    printer_id = parameters.public_id("printer_id")
    state = parameters.choice("status", {"": "", **STATE_OF_STATUS}, default="")
    since = parameters.since()
    parameters.check()
    call.only_shop(printer_id)
    orders = queries.of_shop(shops.by_public_id(printer_id)).prefetch_related("lines")
    if state:
        orders = orders.filter(state=state)
    if since:
        orders = orders.filter(placed_at__gte=since)
    return {"commands": [_row(order) for order in orders[:LIST_MAX]]}


def _row(order: Order) -> Fields:
    """The fields beside `files` are those of the first file, as the documents have them."""
    moment = order.placed_at
    files = [_printing(Options.from_json(line.options)) for line in order.lines.all()]
    return {
        "command_id": order.public_id,
        "status": STATUS_OF_STATE[order.state],
        "datetime": published_date(moment) if moment else "",
        "amount": str(order.total),
        **files[0],
        "files": files,
    }


def _printing(options: Options) -> Fields:
    return {
        "pages": options.pages,
        "color": "0" if options.colour == "gray" else "1",
        "binding": BINDING_NUMBERS.get(options.binding, "0"),
        "paper_format": PAPER_NUMBERS[options.paper],
        "copies": str(options.copies),
        "duplex": "1" if options.sides == "two" else "0",
    }
