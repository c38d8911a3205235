"""What comes back when a choice is tapped: one dataclass for each kind, and the one codec of their strings.

`words/` writes a tap and `router.py` answers it by its type, so that a button that nothing answers cannot be
written. The strings lie in old messages and on other people's phones: a name or an order of fields never
changes.
"""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

LENGTH_MAX = 200
DIGITS_MAX = 9


@dataclass(frozen=True)
class Tap:
    """`name`, or `name:first:second` with the fields in their order; the last one may hold anything."""

    name: ClassVar[str]
    separator: ClassVar[str] = ":"

    def __str__(self) -> str:
        values = [str(getattr(self, field.name)) for field in fields(self)]
        return f"{self.name}:{self.separator.join(values)}" if values else self.name


def decode(text: str) -> Tap | None:
    """The tap of a string, None for anything that we never wrote: payloads come from outside."""
    name, colon, rest = text.partition(":")
    kind = TAPS.get(name)
    if kind is None or len(text) > LENGTH_MAX:
        return None
    known = fields(kind)
    if not known:
        return None if colon else kind()
    values = rest.split(kind.separator, len(known) - 1)
    if not colon or len(values) != len(known):
        return None
    facts: dict[str, Any] = {}
    for field, value in zip(known, values, strict=True):
        if field.type is int and not (value.isascii() and value.isdigit() and len(value) <= DIGITS_MAX):
            return None
        facts[field.name] = int(value) if field.type is int else value
    return kind(**facts)


# Money ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Balance(Tap):
    name = "balance"


@dataclass(frozen=True)
class TopUp(Tap):
    name = "topup"


@dataclass(frozen=True)
class Voucher(Tap):
    name = "voucher"


@dataclass(frozen=True)
class Cash(Tap):
    name = "cash"


@dataclass(frozen=True)
class MobileMoney(Tap):
    name = "mobile"


@dataclass(frozen=True)
class Amount(Tap):
    name = "amount"
    amount: int


@dataclass(frozen=True)
class Number(Tap):
    """The telephone that pays, E.164."""

    name = "number"
    number: str


@dataclass(frozen=True)
class Network(Tap):
    name = "network"
    code: str


@dataclass(frozen=True)
class NewCode(Tap):
    """Make another recovery code."""

    name = "new_code"


@dataclass(frozen=True)
class JoinBalances(Tap):
    """Make one of this balance and the one whose code was written."""

    name = "join_balances"


@dataclass(frozen=True)
class LeaveBalance(Tap):
    """Open the other balance alone; the code of this one is shown before."""

    name = "leave_balance"


@dataclass(frozen=True)
class OpenOther(Tap):
    """The code is noted: open the other balance."""

    name = "open_other"


@dataclass(frozen=True)
class StayHere(Tap):
    """Open no other balance."""

    name = "stay_here"


@dataclass(frozen=True)
class Least(Tap):
    """Pay the least that a network takes."""

    name = "least"
    code: str


@dataclass(frozen=True)
class GoOn(Tap):
    """Go on with my own request: it takes the place of this attempt on the telephone."""

    name = "goon"
    attempt: str


@dataclass(frozen=True)
class GiveUp(Tap):
    """Wait for this attempt no more."""

    name = "give_up"
    attempt: str


@dataclass(frozen=True)
class Report(Tap):
    """This attempt was not asked for."""

    name = "report"
    attempt: str


# Talk -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Help(Tap):
    name = "help"


@dataclass(frozen=True)
class New(Tap):
    name = "new"


# Orders -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pay(Tap):
    name = "pay"
    order: str


@dataclass(frozen=True)
class PayClosed(Tap):
    """Pay although the shop has closed meanwhile."""

    name = "payclosed"
    order: str


@dataclass(frozen=True)
class AskCancel(Tap):
    name = "askcancel"
    order: str


@dataclass(frozen=True)
class Cancel(Tap):
    name = "cancel"
    order: str


@dataclass(frozen=True)
class Keep(Tap):
    """Cancel nothing."""

    name = "keep"


@dataclass(frozen=True)
class Wait(Tap):
    """Leave an overdue order, or one that its shop does not answer, with it."""

    name = "wait"
    order: str


@dataclass(frozen=True)
class Elsewhere(Tap):
    """Take the money back and place the same order at this shop, for this total."""

    name = "elsewhere"
    order: str
    shop: str
    total: int


@dataclass(frozen=True)
class Again(Tap):
    """Compose what an ended order was made of once more."""

    name = "again"
    order: str


@dataclass(frozen=True)
class Score(Tap):
    name = "score"
    order: str
    score: int


@dataclass(frozen=True)
class NoComment(Tap):
    name = "no_comment"


@dataclass(frozen=True)
class AskDispute(Tap):
    """Somebody else collected this order without its code: asks."""

    name = "askdispute"
    order: str


@dataclass(frozen=True)
class Dispute(Tap):
    """The same, confirmed."""

    name = "dispute"
    order: str


# Documents --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Print(Tap):
    """Order this revision."""

    name = "print"
    revision: str


@dataclass(frozen=True)
class Fix(Tap):
    name = "fix"
    revision: str
    code: str


@dataclass(frozen=True)
class PassFile(Tap):
    """Hand this file to the shop of this open order."""

    name = "pass_file"
    order: str
    revision: str


@dataclass(frozen=True)
class TakeBack(Tap):
    """Take a file back that was handed to the shop of this order."""

    name = "take_back"
    order: str
    revision: str


@dataclass(frozen=True)
class DropFile(Tap):
    """Nothing is to be done with this file: it is deleted."""

    name = "drop_file"
    revision: str


@dataclass(frozen=True)
class ToShop(Tap):
    """What was written is for the shop of this open order."""

    name = "to_shop"
    order: str


@dataclass(frozen=True)
class TakeBackWords(Tap):
    """Take this remark back from the shop it went to."""

    name = "take_back_words"
    remark: int


@dataclass(frozen=True)
class Improve(Tap):
    name = "improve"


@dataclass(frozen=True)
class Join(Tap):
    """Print this revision in the same order."""

    name = "join"
    revision: str


@dataclass(frozen=True)
class SameForAll(Tap):
    """Print every file of the order as the one at hand."""

    name = "same_for_all"


@dataclass(frozen=True)
class WishFor(Tap):
    """What was just wished is for this file of the order."""

    name = "wish_for"
    revision: str


@dataclass(frozen=True)
class BindEach(Tap):
    """Bind every file of the order, each in its own binding (`any`: the cheapest)."""

    name = "bind_each"
    binding: str


@dataclass(frozen=True)
class Line(Tap):
    """Change how this file of the order is printed."""

    name = "line"
    revision: str


@dataclass(frozen=True)
class WithoutFile(Tap):
    """Go on without this file, whose password is not known."""

    name = "without_file"
    revision: str


@dataclass(frozen=True)
class LeaveOut(Tap):
    name = "leave_out"
    revision: str


# Options and shops ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Options(Tap):
    name = "options"


@dataclass(frozen=True)
class Copies(Tap):
    name = "copies"


@dataclass(frozen=True)
class Set(Tap):
    """Change one option: `set:colour=auto`."""

    name = "set"
    separator = "="
    option: str
    value: str


@dataclass(frozen=True)
class Shops(Tap):
    name = "shops"


@dataclass(frozen=True)
class Places(Tap):
    name = "places"


@dataclass(frozen=True)
class Locate(Tap):
    """Near me, without a position."""

    name = "locate"


@dataclass(frozen=True)
class Near(Tap):
    """Near this position, in degrees."""

    name = "near"
    separator = ","
    latitude: str
    longitude: str


@dataclass(frozen=True)
class InPlace(Tap):
    """The shops of a neighbourhood; all of them for an empty one."""

    name = "place"
    place: str


@dataclass(frozen=True)
class ChooseShop(Tap):
    name = "shop"
    shop: str


@dataclass(frozen=True)
class TakeSaving(Tap):
    name = "saving"
    code: str


TAPS: dict[str, type[Tap]] = {kind.name: kind for kind in Tap.__subclasses__()}
