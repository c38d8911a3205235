"""The calls: name → methods, the scopes that may, the function. `operator` may everything."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from everyprint.api.published.answers import Fields
from everyprint.api.published.call import Call
from everyprint.api.published.calls import commands, customers, printers, verification


@dataclass(frozen=True, slots=True)
class Entry:
    methods: tuple[str, ...]
    scopes: frozenset[str]
    function: Callable[[Call], Fields]


GET, POST, BOTH = ("GET",), ("POST",), ("GET", "POST")
BOT = frozenset({"operator", "bot"})
SHOP = frozenset({"operator", "shop"})
BOT_AND_SHOP = BOT | SHOP

CALLS: Final[dict[str, Entry]] = {
    "verification/ispdf": Entry(BOTH, BOT, verification.is_pdf),
    "customer/save": Entry(POST, BOT, customers.save),
    "customer/balance": Entry(GET, BOT, customers.balance),
    "customer/messages": Entry(GET, BOT, customers.messages),
    "commands/save": Entry(POST, BOT, commands.save),
    "commands/list": Entry(GET, SHOP, commands.listed),
    "command/status/set": Entry(POST, BOT_AND_SHOP, commands.set_status),
    "command/status/get": Entry(GET, BOT_AND_SHOP, commands.get_status),
    "printer/save": Entry(POST, SHOP, printers.save),
    "printer/list": Entry(GET, BOT, printers.listed),
    "printer/balance/get": Entry(GET, SHOP, printers.balance),
}

ALIASES: Final = {
    "ispdf": "verification/ispdf",
    "test/ispdf": "verification/ispdf",
    "command/save": "commands/save",
    "commands/status/set": "command/status/set",
}
