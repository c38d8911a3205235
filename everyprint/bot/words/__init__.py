"""Everything the bot says: one function for each message kind, rendered in the active language."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from everyprint.bot.words import disputes, documents, fixes, joining, mobile, money, orders, shops, small_talk
from everyprint.bot.words.phrases import language
from everyprint.lib.money import NO_BREAK_SPACE
from everyprint.messaging.message import Said

KINDS: dict[str, Callable[[Mapping[str, Any]], Said]] = {
    "greeting": small_talk.greeting,
    "help": small_talk.help_text,
    "sentence": small_talk.sentence,
    "not_understood": small_talk.not_understood,
    "not_sure": small_talk.not_sure,
    "wish_kept": documents.wish_kept,
    "welcome": small_talk.welcome,
    "price_of": documents.price_of,
    "quote_kept": orders.quote_kept,
    "status": orders.status,
    "reset": small_talk.reset,
    "confirm_forget": small_talk.confirm_forget,
    "language_set": small_talk.language_set,
    "secret_kept": small_talk.secret_kept,
    "reading": documents.reading,
    "reading_several": documents.reading_several,
    "whose_wish": documents.whose_wish,
    "order_full": documents.order_full,
    "whose_binding": documents.whose_binding,
    "quota_reached": documents.quota_reached,
    "no_room": documents.no_room,
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
    "shops": shops.shops,
    "no_shop": shops.no_shop,
    "ask_place": shops.ask_place,
    "shop_info": shops.shop_info,
    "person": shops.person,
    "stopped": small_talk.stopped,
    "quote": orders.quote,
    "shop_closed": orders.shop_closed,
    "order_placed": orders.order_placed,
    "order_accepted": orders.order_accepted,
    "order_complete": orders.order_complete,
    "order_retrieved": orders.order_retrieved,
    "order_aborted": orders.order_aborted,
    "ask_dispute": disputes.ask_dispute,
    "dispute_kept": disputes.dispute_kept,
    "dispute_settled": disputes.dispute_settled,
    "pickup_locked": orders.pickup_locked,
    "order_overdue": orders.order_overdue,
    "order_silent": orders.order_silent,
    "shop_called": orders.shop_called,
    "waiting_on": orders.waiting_on,
    "confirm_cancel": orders.confirm_cancel,
    "not_abortable": orders.not_abortable,
    "order_kept": orders.order_kept,
    "print_elsewhere": orders.print_elsewhere,
    "ask_score": orders.ask_score,
    "ask_comment": orders.ask_comment,
    "thanks": orders.thanks,
    "shop_remark": orders.shop_remark,
    "remark_passed": orders.remark_passed,
    "whose_words": orders.whose_words,
    "to_shop": orders.to_shop,
    "words_taken_back": orders.words_taken_back,
    "too_late_for_words": orders.too_late_for_words,
    "whose_file": orders.whose_file,
    "file_taken_back": orders.file_taken_back,
    "file_dropped": orders.file_dropped,
    "file_stays": orders.file_stays,
    "not_enough": money.not_enough,
    "balance": money.balance,
    "ask_voucher": money.ask_voucher,
    "cash": money.cash,
    "ask_amount": mobile.ask_amount,
    "ask_number": mobile.ask_number,
    "ask_network": mobile.ask_network,
    "topup_least": mobile.topup_least,
    "topup_open": mobile.topup_open,
    "topup_reported": mobile.topup_reported,
    "topup_waiting": mobile.topup_waiting,
    "topup_given_up": mobile.topup_given_up,
    "topup_link": money.topup_link,
    "topped_up": money.topped_up,
    "topup_failed": money.topup_failed,
    "topup_differs": money.topup_differs,
    "topup_sent_back": money.topup_sent_back,
    "cash_reversed": money.cash_reversed,
    "recovery_code": money.recovery_code,
    "ask_join": joining.ask_join,
    "leave_balance": joining.leave_balance,
    "balances_joined": joining.balances_joined,
    "balance_opened": joining.balance_opened,
    "own_code": joining.own_code,
    "nothing_opened": joining.nothing_opened,
    "join_over": joining.join_over,
}


class UnknownKind(LookupError):
    """Nobody renders this kind of message."""


def known(kind: str) -> str:
    """The kind itself, before it is queued. Raises UnknownKind, so that a typing error fails in the tests."""
    if kind not in KINDS:
        raise UnknownKind(kind)
    return kind


def render(kind: str, params: Mapping[str, Any]) -> Said:
    """The message of a kind in the active language.

    A row of a kind that is no more still shows its own `text`; raises UnknownKind where it has none, because
    an empty message must never leave.
    """
    if kind in KINDS:
        said = KINDS[kind](params)
    elif params.get("text"):
        said = Said(str(params["text"]))
    else:
        raise UnknownKind(kind)
    return replace(said, text=spaced(said.text)) if language() == "fr" else said


def spaced(text: str) -> str:
    """French typography: no line ends before `: ; ! ? »` or after `«`."""
    return re.sub(r" (?=[:;!?»](?:\s|$|[.,]))", NO_BREAK_SPACE, text.replace("« ", f"«{NO_BREAK_SPACE}"))
