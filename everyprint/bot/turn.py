"""One turn of the dialog: who speaks, where they stand, and what is answered."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction

from everyprint.bot.models import Dialog
from everyprint.bot.telling import recipient
from everyprint.bot.words import known
from everyprint.customers.models import Address, Customer
from everyprint.documents import queries as documents
from everyprint.documents.models import Revision
from everyprint.lib import clock
from everyprint.lib.actor import Actor
from everyprint.messaging import services as messaging
from everyprint.messaging.services import Recipient
from everyprint.orders.models import Line, Order
from everyprint.orders.pricing import Options
from everyprint.orders.quotes import Item

START, OPTIONS, SHOPS, QUOTE, PASSWORD, COMMENT = "start", "options", "shops", "quote", "password", "comment"
VOUCHER, AMOUNT, NUMBER, NETWORK = "voucher", "amount", "number", "network"
FIX_PAGES = "fix_pages"
COMPOSING = (OPTIONS, SHOPS, QUOTE)


@dataclass
class Turn:
    """Everything a step needs; its answers leave in the transaction of the turn."""

    customer: Customer
    dialog: Dialog
    key: str
    address: Address | None  # where it is answered
    said: int = 0
    foreseen: str = ""  # what was asked of others before the turn: the network of a number
    has_files: bool = False  # whether what is said came with files, as their caption

    def say(self, kind: str, *, order: str = "", **params: Any) -> None:
        """Queue one answer; its key follows from the turn's, so that a turn answers once."""
        self.said += 1
        key = f"{self.key}:{self.said}"
        messaging.send(self.recipient, known(kind), key=key, order=order, **params)

    def go(self, step: str, **choices: Any) -> None:
        """Stand at a step, with what was chosen on the way."""
        self.dialog.step = step
        self.dialog.choices = {**self.dialog.choices, **choices}
        self.save()

    def compose(self, step: str, lines: Sequence[Line], **choices: Any) -> None:
        """Stand at a step with the documents of an order; the one at hand stays so, else it is the last."""
        entries = [{"revision": line.revision.public_id, "options": line.options} for line in lines]
        now = self.dialog.choices.get("revision")
        at_hand = next((entry for entry in entries if entry["revision"] == now), entries[-1])
        self.go(step, **at_hand, added=[entry for entry in entries if entry is not at_hand], **choices)

    def start_over(self) -> None:
        """Forget what was chosen; a draft lives on by itself for seven days."""
        self.dialog.step, self.dialog.choices, self.dialog.order = START, {}, ""
        self.save()

    def save(self) -> None:
        self.dialog.save(update_fields=["step", "choices", "order"])

    def become(self, customer: Customer) -> None:
        """Go on as another customer, whose balance the address opens from now on."""
        self.customer, self.dialog = customer, open_turn(customer, self.key).dialog

    @property
    def recipient(self) -> Recipient:
        return recipient(self.customer, self.address)

    @property
    def actor(self) -> Actor:
        return Actor("customer", self.customer.public_id)

    @property
    def step(self) -> str:
        return self.dialog.step

    @property
    def options(self) -> Options:
        return Options.from_json(self.dialog.choices.get("options", {}))

    @property
    def near(self) -> tuple[float, float] | None:
        near = self.dialog.choices.get("near")
        return (near[0], near[1]) if near else None

    def added(self) -> list[Item]:
        """The documents that are ordered together with the one at hand."""
        found = []
        for entry in self.dialog.choices.get("added", []):
            revision = own_revision(self.customer, entry["revision"])
            if revision is not None:
                found.append(Item(revision, Options.from_json(entry["options"])))
        return found

    def items(self, revision: Revision) -> list[Item]:
        """Everything that is being ordered, in the order it was sent."""
        items = [*self.added(), Item(revision, self.options)]
        return sorted(items, key=lambda item: item.revision.document_id)

    def at_hand(self) -> dict[str, Any] | None:
        """The entry of the document at hand, read or not; None when there is none or it is gone."""
        public_id = self.dialog.choices.get("revision", "")
        found = own_revision(self.customer, public_id, (Revision.READY, Revision.WAITING))
        return {"revision": public_id, "options": self.options.to_json()} if found else None

    def revision(self) -> Revision | None:
        """The document that is being ordered, when it is ready and still there, and all with it are read."""
        if self.dialog.choices.get("added") and self.reading():
            return None
        return own_revision(self.customer, self.dialog.choices.get("revision", ""))

    def ordered(self) -> list[str]:
        """The revisions that are being ordered together, the one at hand last."""
        added = [entry["revision"] for entry in self.dialog.choices.get("added", [])]
        at_hand = self.dialog.choices.get("revision", "")
        return [*added, at_hand] if at_hand else added

    def reading(self) -> list[Revision]:
        """Those of them that are still read."""
        found = (own_revision(self.customer, public_id, (Revision.WAITING,)) for public_id in self.ordered())
        return [revision for revision in found if revision is not None]

    def draft(self) -> Order | None:
        """The draft this dialog is about."""
        rows = Order.objects.filter(customer=self.customer, public_id=self.dialog.order, state=Order.DRAFT)
        return rows.select_related("shop", "customer").first()

    def waits_for_money(self) -> bool:
        """Whether the customer wanted to pay the draft and had too little, and its quote still holds."""
        draft = self.draft()
        if draft is None or self.dialog.choices.get("unpaid") != draft.public_id:
            return False
        return draft.quote_expires_at is not None and draft.quote_expires_at > clock.now()


def own_revision(
    customer: Customer, public_id: str, states: Sequence[str] = (Revision.READY,)
) -> Revision | None:
    """A revision of this customer in one of these states, None for anybody else's or a deleted one."""
    revision = documents.by_public_id(public_id) if public_id else None
    if revision is None or revision.document.customer != customer.public_id:
        return None
    return revision if revision.state in states and revision.deleted_at is None else None


def open_turn(customer: Customer, key: str, address: Address | None = None) -> Turn:
    """The turn of a customer; its first write locks the dialog, so that turns come one after the other."""
    rows = Dialog.objects.filter(customer=customer)
    moment = clock.now()
    if not rows.update(updated_at=moment):
        try:
            with transaction.atomic():
                Dialog.objects.create(customer=customer, updated_at=moment)
        except IntegrityError:
            rows.update(updated_at=moment)
    return Turn(customer, rows.get(), key, address)


@contextmanager
def undone_when_refused() -> Iterator[None]:
    """A savepoint: what a service wrote before it refused is taken back, the turn goes on."""
    with transaction.atomic():
        yield
