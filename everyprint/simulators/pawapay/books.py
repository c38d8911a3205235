"""The simulated provider's own books: deposits, their lives, its clock, and the faults to come."""

import json
import os
import threading
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path

from everyprint.lib import clock
from everyprint.simulators.pawapay.networks import ASKS_CUSTOMER, fixed_ending

PROMPT_SECONDS = 900.0  # then the debit on the phone expires
SETTLE_SECONDS = 1.0  # between the customer's decision and the end
ENDED = ("COMPLETED", "FAILED")


@dataclass
class Deposit:
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
    state: str = "ACCEPTED"
    failure: str = ""
    transaction: str = ""
    ended: float = 0.0
    waiting: bool = False  # for the customer, on the phone page
    plan: list[tuple[float, str, str]] = field(default_factory=list)


@dataclass
class Fault:
    """Something that goes wrong the next `times` times; see `faults.FAULTS`."""

    name: str
    times: int = 1
    seconds: float = 1.0
    count: int = 2
    on: str = ""


class Books:
    """Everything the provider remembers, in memory and, where a file is given, on disk.

    `on_end` is told of each deposit that reached an end. All methods may be called from any thread.
    """

    def __init__(self, state_file: str = "", *, auto_approve: bool = False) -> None:
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.auto_approve = auto_approve
        self.deposits: dict[str, Deposit] = {}
        self.faults: list[Fault] = []
        self.key_pem = ""
        self.version = 0
        self.on_end: Callable[[Deposit], None] = lambda deposit: None
        self._offset = 0.0
        self._file = Path(state_file) if state_file else None
        self._load()

    def now(self) -> float:
        """Seconds since 1970 on the provider's own clock, which can be moved ahead."""
        return (clock.now() + timedelta(seconds=self._offset)).timestamp()

    def advance(self, seconds: float) -> None:
        with self.lock:
            self._offset += max(0.0, seconds)
            self.settle()
            self.save()

    def add(self, deposit: Deposit) -> None:
        """Take a new deposit and plan what its number, or its customer, will do."""
        with self.lock:
            ending = fixed_ending(deposit.phone)
            if ending == ASKS_CUSTOMER and self.auto_approve:
                ending = ""
            deposit.waiting = ending == ASKS_CUSTOMER
            if deposit.waiting:
                deposit.plan = [(deposit.created + PROMPT_SECONDS, "FAILED", "PAYMENT_NOT_APPROVED")]
            elif ending is None:
                deposit.state = "PROCESSING"
            else:
                deposit.plan = _end(deposit.created, ending)
            self.deposits[deposit.id] = deposit
            self.save()

    def decide(self, deposit_id: str, failure: str = "") -> bool:
        """The customer's answer: an empty failure approves. False when nobody is asked any more."""
        with self.lock:
            self.settle()
            deposit = self.deposits.get(deposit_id)
            if deposit is None or not deposit.waiting:
                return False
            deposit.waiting = False
            deposit.state = "PROCESSING"
            deposit.plan = _end(self.now(), failure)
            self.save()
            return True

    def settle(self) -> None:
        """Let everything happen whose moment has come."""
        with self.lock:
            now = self.now()
            for deposit in list(self.deposits.values()):
                while deposit.plan and deposit.plan[0][0] <= now:
                    _, state, failure = deposit.plan.pop(0)
                    self.end(deposit, state, failure)

    def end(self, deposit: Deposit, state: str, failure: str = "") -> None:
        """Set a deposit to an end, even to another one than before, and tell."""
        with self.lock:
            deposit.waiting = False
            deposit.plan.clear()
            deposit.state, deposit.failure, deposit.ended = state, failure, self.now()
            if state == "COMPLETED" and not deposit.transaction:
                deposit.transaction = uuid.uuid4().hex[:12].upper()
            if state == "FAILED":
                fault = self.take_fault("success_after_failed")
                if fault:
                    deposit.plan.append((self.now() + fault.seconds, "COMPLETED", ""))
            self.save()
            self.on_end(deposit)

    def next_moment(self) -> float | None:
        """When the next planned thing happens, on our clock."""
        with self.lock:
            return min(
                (deposit.plan[0][0] for deposit in self.deposits.values() if deposit.plan), default=None
            )

    def take_fault(self, name: str, on: str = "") -> Fault | None:
        """The fault of that name if one is set for this occasion; used up by one."""
        with self.lock:
            for fault in self.faults:
                if fault.name == name and fault.on in ("", on):
                    fault.times -= 1
                    if fault.times <= 0:
                        self.faults.remove(fault)
                    return fault
        return None

    def totals(self) -> dict[str, int]:
        """What was collected, by currency."""
        with self.lock:
            sums: dict[str, int] = {}
            for deposit in self.deposits.values():
                if deposit.state == "COMPLETED":
                    sums[deposit.currency] = sums.get(deposit.currency, 0) + deposit.amount
            return sums

    def save(self) -> None:
        """Note a change: wakes who waits for one and writes the file, whole or not at all."""
        with self.lock:
            self.version += 1
            self.changed.notify_all()
            if self._file is None:
                return
            state = {
                "deposits": [asdict(deposit) for deposit in self.deposits.values()],
                "offset": self._offset,
                "key_pem": self.key_pem,
            }
            fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}")
            fresh.touch(mode=0o600)
            fresh.write_text(json.dumps(state), encoding="utf-8")
            fresh.replace(self._file)

    def _load(self) -> None:
        if self._file is None or not self._file.exists():
            return
        state = json.loads(self._file.read_text(encoding="utf-8"))
        self._offset = state["offset"]
        self.key_pem = state["key_pem"]
        for row in state["deposits"]:
            row["plan"] = [tuple(step) for step in row["plan"]]
            self.deposits[row["id"]] = Deposit(**row)


def _end(moment: float, failure: str) -> list[tuple[float, str, str]]:
    return [(moment + SETTLE_SECONDS, "FAILED" if failure else "COMPLETED", failure)]
