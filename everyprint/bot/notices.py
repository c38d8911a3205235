"""What a customer is told about the steps of an order. Listed in jobs/handlers.py, called once or twice.

The keys never change: a database that was upgraded knows by them what was told before.
"""

from everyprint.bot.steps.shops import elsewhere, facts_of
from everyprint.bot.telling import tell
from everyprint.bot.words.orders import shop_step
from everyprint.conversations.models import Remark
from everyprint.conversations.services import add_remark
from everyprint.customers.queries import by_public_id as customer_by_id
from everyprint.lib.actor import SYSTEM
from everyprint.lib.transactions import transactional
from everyprint.orders.disputes import dispute_of
from everyprint.orders.models import Order
from everyprint.orders.queries import by_public_id, is_abortable, stage
from everyprint.orders.states import MOVED, PROMISE_BROKEN, Stage


def on_placed(order: str, **facts: object) -> None:
    """Paid: the shop has it."""
    placed = by_public_id(order)
    _tell(placed, "order_placed", f"placed:{order}", total=placed.total)


def on_accepted(order: str, ready_at: str, **facts: object) -> None:
    """The shop promises it for a moment."""
    _tell(by_public_id(order), "order_accepted", f"accepted:{order}:{ready_at}", ready_at=ready_at)


@transactional
def on_reminded(order: str, **facts: object) -> None:
    """The shop has not answered for half an open hour."""
    reminded = by_public_id(order)
    _tell_shop(reminded, "reminded", f"reminded:{order}")


@transactional
def on_silent(order: str, **facts: object) -> None:
    """The shop has not answered for an open hour: its customer may go elsewhere, and the shop knows it."""
    silent = by_public_id(order)
    if not is_abortable(silent):
        return
    facts = {"total": silent.total, "shops": elsewhere(silent)}
    _tell(silent, "order_silent", f"silent:{order}", **facts)
    _tell_shop(silent, "silent", f"silent:{order}")


@transactional
def on_asked(order: str, ready_at: str, **facts: object) -> None:
    """A promise has passed: the shop is asked whether it is ready, or for a new time."""
    asked = by_public_id(order)
    _tell_shop(asked, "asked", f"asked:{order}:{ready_at}")


@transactional
def on_overdue(order: str, ready_at: str, **facts: object) -> None:
    """It is long overdue: the customer may choose, and the shop knows it."""
    overdue = by_public_id(order)
    _tell(overdue, "order_overdue", f"overdue:{order}:{ready_at}", ready_at=ready_at, total=overdue.total)
    _tell_shop(overdue, "overdue", f"overdue:{order}:{ready_at}")


def _tell_shop(order: Order, step: str, key: str, reason: str | None = None) -> None:
    """Say it in the conversation about the order, and in the shop's own one, where it has one."""
    reason = order.reason if reason is None else reason
    text, topics = shop_step(step, reason), (order.shop.topic,)
    add_remark(order.public_id, Remark.SYSTEM, actor=SYSTEM, key=key, topics=topics, text=text)
    if order.shop.conversation:
        facts = {"order_id": order.public_id, "shop": order.shop.name, "step": step, "reason": reason}
        tell(customer_by_id(order.shop.conversation), "shop_called", key=f"shop:{key}", **facts)


def on_completed(order: str, **facts: object) -> None:
    """Ready, with the place of the pickup code (codes.py)."""
    ready = by_public_id(order)
    _tell(ready, "order_complete", f"complete:{order}", about=facts_of(ready.shop))


def on_code_locked(order: str, until: str, **facts: object) -> None:
    """Somebody typed five wrong codes for it."""
    _tell(by_public_id(order), "pickup_locked", f"locked:{order}:{until}")


@transactional
def on_retrieved(order: str, how: str, **facts: object) -> None:
    """Handed over and paid; who came for it is asked how it was."""
    retrieved = by_public_id(order)
    _tell(
        retrieved,
        "order_retrieved",
        f"retrieved:{order}",
        total=retrieved.total,
        how=how,
        reason=retrieved.reason,
    )
    _ask_what_next(retrieved)


@transactional
def on_aborted(order: str, by: str, **facts: object) -> None:
    """Ended, the money is back; the files can be printed elsewhere."""
    aborted = by_public_id(order)
    _tell(aborted, "order_aborted", f"aborted:{order}", total=aborted.total, reason=aborted.reason, by=by)
    if aborted.reason == PROMISE_BROKEN:
        _tell_shop(aborted, "broken", f"broken:{order}")
    if by == "operator":
        _tell_shop(aborted, "operator", f"operator:{order}")
    if aborted.reason == MOVED:
        _tell_shop(aborted, "moved", f"moved:{order}")
    else:
        _ask_what_next(aborted)


@transactional
def on_disputed(order: str, **facts: object) -> None:
    """Its customer says that somebody else collected it; the operator has it on a list."""
    disputed = by_public_id(order)
    _tell(disputed, "dispute_kept", f"disputed:{order}")
    _tell_shop(disputed, "disputed", f"disputed:{order}")


@transactional
def on_settled(order: str, outcome: str, returned: int, **facts: object) -> None:
    """The operator has decided who is right."""
    settled = by_public_id(order)
    kept = dispute_of(settled)
    reason = kept.reason if kept else ""
    decided = {"outcome": outcome, "returned": returned, "reason": reason}
    _tell(settled, "dispute_settled", f"settled:{order}", **decided)
    _tell_shop(settled, f"for_{outcome}", f"settled:{order}", reason)


def on_ended(order: str, state: str) -> None:
    """An end that an older version told itself, all but the question that follows."""
    _ask_what_next(by_public_id(order))


def _ask_what_next(order: Order) -> None:
    key = f"ended:{order.public_id}:{order.state}:1"
    at = stage(order)
    if at is Stage.COLLECTED:
        _tell(order, "ask_score", key)
    elif at in (Stage.UNANSWERED, Stage.ABORTED):
        tell(order.customer, "print_elsewhere", key=key, order=order.public_id, order_id=order.public_id)


def _tell(order: Order, kind: str, key: str, **params: object) -> None:
    tell(
        order.customer,
        kind,
        key=key,
        order=order.public_id,
        order_id=order.public_id,
        shop=order.shop.name,
        **params,
    )
