"""The books of a provider of payments: debits, their lives, and what the customers' numbers will do."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from everyprint.simulators.kit.books import Books

PROMPT_SECONDS = 900.0  # then the debit on the phone expires
SETTLE_SECONDS = 1.0  # between the customer's decision and the end
# The life of a debit, in the kit's words; a protocol translates them into its own
ACCEPTED, PROCESSING, COMPLETED, FAILED = "ACCEPTED", "PROCESSING", "COMPLETED", "FAILED"
ENDED = (COMPLETED, FAILED)
# Why one failed
NOT_APPROVED, NOT_ENOUGH = "PAYMENT_NOT_APPROVED", "INSUFFICIENT_BALANCE"
ASKS_CUSTOMER = "ask"


@dataclass(frozen=True)
class Network:
    """A mobile-money brand as a simulated provider knows it."""

    code: str
    name: str
    country: str  # as the protocol writes it
    currency: str
    prefix: str
    digits: int
    colour: str
    opens_page: bool = False
    amount_min: int = 100
    amount_max: int = 1_500_000


@dataclass
class Debit:
    """One debit. `plan` holds what will become of it: (moment on our clock, state, failure code)."""

    id: str
    amount: int
    currency: str
    country: str
    phone: str
    network: str
    message: str
    return_url: str
    created: float
    state: str = ACCEPTED
    failure: str = ""
    transaction: str = ""
    ended: float = 0.0
    waiting: bool = False  # for the customer, on the phone page
    plan: list[tuple[float, str, str]] = field(default_factory=list)


class DebitBooks(Books):
    """Debits and what is to become of them. `on_end` is told of each that reached an end."""

    noun: ClassVar[str] = "debit"  # what the protocol calls one
    networks: ClassVar[Mapping[str, Network]]

    def __init__(self, state_file: str = "", *, auto_approve: bool = False) -> None:
        self.auto_approve = auto_approve
        self.debits: dict[str, Debit] = {}
        self.on_end: Callable[[Debit], None] = lambda debit: None
        super().__init__(state_file)

    def ending(self, phone: str) -> str | None:
        """How a debit of this number ends by itself: a failure code, "" for success, None for never.

        ASKS_CUSTOMER for a number whose customer decides.
        """
        return ASKS_CUSTOMER

    def content(self) -> dict[str, Any]:
        return {f"{self.noun}s": self._rows(), **super().content()}

    def restore(self, content: dict[str, Any]) -> None:
        for row in content.pop(f"{self.noun}s"):
            row["plan"] = [tuple(step) for step in row["plan"]]
            self.debits[row["id"]] = Debit(**row)
        super().restore(content)

    def shown(self) -> dict[str, Any]:
        return {f"{self.noun}s": self._rows(), "totals": self.totals()}

    def _rows(self) -> list[dict[str, Any]]:
        return [asdict(debit) for debit in self.debits.values()]

    def add(self, debit: Debit) -> None:
        """Take a new debit and plan what its number, or its customer, will do."""
        with self.lock:
            ending = self.ending(debit.phone)
            if ending == ASKS_CUSTOMER and self.auto_approve:
                ending = ""
            debit.waiting = ending == ASKS_CUSTOMER
            if debit.waiting:
                debit.plan = [(debit.created + PROMPT_SECONDS, FAILED, NOT_APPROVED)]
            elif ending is None:
                debit.state = PROCESSING
            else:
                debit.plan = _end(debit.created, ending)
            self.debits[debit.id] = debit
            self.save()

    def decide(self, debit_id: str, failure: str = "") -> bool:
        """The customer's answer: an empty failure approves. False when nobody is asked any more."""
        with self.lock:
            self.settle()
            debit = self.debits.get(debit_id)
            if debit is None or not debit.waiting:
                return False
            debit.waiting = False
            debit.state = PROCESSING
            debit.plan = _end(self.now(), failure)
            self.save()
            return True

    def settle(self) -> None:
        with self.lock:
            now = self.now()
            for debit in list(self.debits.values()):
                while debit.plan and debit.plan[0][0] <= now:
                    _, state, failure = debit.plan.pop(0)
                    self.end(debit, state, failure)

    def end(self, debit: Debit, state: str, failure: str = "") -> None:
        """Set a debit to an end, even to another one than before, and tell."""
        with self.lock:
            debit.waiting = False
            debit.plan.clear()
            debit.state, debit.failure, debit.ended = state, failure, self.now()
            if state == COMPLETED and not debit.transaction:
                debit.transaction = uuid.uuid4().hex[:12].upper()
            if state == FAILED:
                fault = self.take_fault("success_after_failed")
                if fault:
                    debit.plan.append((self.now() + fault.seconds, COMPLETED, ""))
            self.save()
            self.on_end(debit)

    def next_moment(self) -> float | None:
        with self.lock:
            return min((debit.plan[0][0] for debit in self.debits.values() if debit.plan), default=None)

    def totals(self) -> dict[str, int]:
        """What was collected, by currency."""
        with self.lock:
            sums: dict[str, int] = {}
            for debit in self.debits.values():
                if debit.state == COMPLETED:
                    sums[debit.currency] = sums.get(debit.currency, 0) + debit.amount
            return sums


def _end(moment: float, failure: str) -> list[tuple[float, str, str]]:
    return [(moment + SETTLE_SECONDS, FAILED if failure else COMPLETED, failure)]
