"""Writing what customers and shops say to each other."""

from django.db import IntegrityError, transaction

from everyprint.conversations.models import Remark
from everyprint.jobs.services import touch
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.lib.texts import plain
from everyprint.lib.transactions import transactional

TEXT_MAX = 4000


@transactional
def add_remark(
    order: str,
    author: str,
    *,
    actor: Actor,
    key: str,
    topics: tuple[str, ...] = (),
    text: str = "",
    revision: str = "",
) -> Remark | None:
    """Keep one text or file of the conversation about an order, once per `key`; None when kept before."""
    try:
        with transaction.atomic():
            remark = Remark.objects.create(
                key=key,
                order=order,
                author=author,
                actor=str(actor),
                text=plain(text)[:TEXT_MAX],
                revision=revision,
                created_at=clock.now(),
            )
    except IntegrityError:
        return None
    touch(*topics)
    return remark


@transactional
def withdraw_file(order: str, revision: str, *, text: str, topics: tuple[str, ...] = ()) -> bool:
    """Take a customer's file out of the conversation about an order; `text` stands in its place. Whether it
    was there.
    """
    rows = Remark.objects.filter(order=order, revision=revision, author=Remark.CUSTOMER)
    if not rows.update(revision="", text=text):
        return False
    touch(*topics)
    return True


@transactional
def withdraw_text(remark: int, *, text: str, topics: tuple[str, ...] = ()) -> None:
    """Take a customer's words out of the conversation about an order; `text` stands in their place."""
    Remark.objects.filter(pk=remark, author=Remark.CUSTOMER).update(text=text)
    touch(*topics)


@transactional
def mark_seen(order: str, author: str) -> None:
    """The other side has read what `author` wrote about an order."""
    Remark.objects.filter(order=order, author=author, seen_at__isnull=True).update(seen_at=clock.now())
