"""What the shop and the customer say to each other about an order."""

from dataclasses import dataclass

from everyprint.bot.telling import tell
from everyprint.console.access import Staff
from everyprint.console.files import file_url
from everyprint.conversations.models import Remark
from everyprint.conversations.queries import REMARKS_MAX, of_order
from everyprint.conversations.services import add_remark
from everyprint.documents.models import Revision
from everyprint.lib.transactions import transactional
from everyprint.orders.models import Order


@dataclass(frozen=True)
class Said:
    """A remark with its file, if it has one."""

    remark: Remark
    file_name: str
    file_url: str


def remarks_of(staff: Staff, order: Order, before: int = 0) -> dict[str, object]:
    """The last remarks about an order (or those before a row), oldest first, and where it goes on."""
    remarks = of_order(order.public_id, before)
    earlier = remarks[0].pk if len(remarks) == REMARKS_MAX else 0
    return {"remarks": _said_of(staff, order, remarks), "earlier": earlier}


def _said_of(staff: Staff, order: Order, remarks: list[Remark]) -> list[Said]:
    keys = [remark.revision for remark in remarks if remark.revision]
    rows = Revision.objects.filter(public_id__in=keys, document__customer=order.customer.public_id)
    revisions = {revision.public_id: revision for revision in rows.select_related("document")}
    return [_said(staff, order, remark, revisions.get(remark.revision)) for remark in remarks]


def _said(staff: Staff, order: Order, remark: Remark, revision: Revision | None) -> Said:
    if revision is None:
        return Said(remark, "", "")
    is_there = order.is_open and revision.state == Revision.READY and not revision.deleted_at
    url = file_url(staff, order, f"remark-{revision.public_id}") if is_there else ""
    return Said(remark, revision.document.name, url)


@transactional
def say(staff: Staff, order: Order, text: str, form_id: str) -> None:
    """Keep what the shop wrote and queue it to the customer, once per form."""
    key = f"shop:{staff.actor.id}:{order.public_id}:{form_id}"[:160]
    topics = (order.shop.topic, order.customer.topic)
    remark = add_remark(order.public_id, Remark.SHOP, actor=staff.actor, key=key, topics=topics, text=text)
    if remark is None:
        return
    tell(
        order.customer,
        "shop_remark",
        key=f"remark:{remark.pk}",
        order=order.public_id,
        order_id=order.public_id,
        shop=order.shop.name,
        text=remark.text,
    )
