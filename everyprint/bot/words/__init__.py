"""Everything the bot says: one function for each message kind, rendered in the active language."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from everyprint.bot.words import documents, fixes, money, orders, small_talk
from everyprint.bot.words.phrases import language
from everyprint.lib.money import NO_BREAK_SPACE
from everyprint.messaging.channels.base import Rendered

KINDS: dict[str, Callable[[Mapping[str, Any]], Rendered]] = {
    "greeting": small_talk.greeting,
    "help": small_talk.help_text,
    "sentence": small_talk.sentence,
    "not_understood": small_talk.not_understood,
    "reset": small_talk.reset,
    "language_set": small_talk.language_set,
    "reading": documents.reading,
    "document_ready": documents.document_ready,
    "document_refused": documents.document_refused,
    "ask_password": documents.document_refused,
    "options": documents.options,
    "range_refused": documents.range_refused,
    "choose_copies": documents.choose_copies,
    "improve": fixes.improve,
    "ask_fix_pages": fixes.ask_fix_pages,
    "fixing": fixes.fixing,
    "fix_ready": fixes.fix_ready,
    "fix_refused": fixes.fix_refused,
    "shops": orders.shops,
    "no_shop": orders.no_shop,
    "ask_place": orders.ask_place,
    "quote": orders.quote,
    "shop_closed": orders.shop_closed,
    "order_placed": orders.order_placed,
    "order_accepted": orders.order_accepted,
    "order_complete": orders.order_complete,
    "order_retrieved": orders.order_retrieved,
    "order_aborted": orders.order_aborted,
    "pickup_locked": orders.pickup_locked,
    "confirm_cancel": orders.confirm_cancel,
    "print_elsewhere": orders.print_elsewhere,
    "ask_score": orders.ask_score,
    "ask_comment": orders.ask_comment,
    "thanks": orders.thanks,
    "shop_remark": orders.shop_remark,
    "remark_passed": orders.remark_passed,
    "not_enough": money.not_enough,
    "balance": money.balance,
    "ask_voucher": money.ask_voucher,
    "cash": money.cash,
    "ask_amount": money.ask_amount,
    "ask_number": money.ask_number,
    "ask_network": money.ask_network,
    "topup_waiting": money.topup_waiting,
    "topup_link": money.topup_link,
    "topped_up": money.topped_up,
    "topup_failed": money.topup_failed,
    "recovery_code": money.recovery_code,
}


def render(kind: str, params: Mapping[str, Any]) -> Rendered:
    """The message of a kind in the active language. An unknown kind shows its own `text`, never an error."""
    say = KINDS.get(kind)
    rendered = say(params) if say else Rendered(text=str(params.get("text", "")))
    return replace(rendered, text=spaced(rendered.text)) if language() == "fr" else rendered


def spaced(text: str) -> str:
    """French typography: no line ends before `: ; ! ? »` or after `«`."""
    return re.sub(r" (?=[:;!?»](?:\s|$|[.,]))", NO_BREAK_SPACE, text.replace("« ", f"«{NO_BREAK_SPACE}"))
