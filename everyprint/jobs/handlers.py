"""Who reacts to what: the one literal dictionary from event names to dotted paths.

A handler is called with the event's payload as keyword arguments, at least once: right after the commit by
the process in which it happened, or later by a quick worker. It must be quick, and harmless the second time.
"""

HANDLERS: dict[str, tuple[str, ...]] = {
    "documents.revision_ready": ("everyprint.bot.services.on_revision_ready",),
    "documents.revision_refused": ("everyprint.bot.services.on_revision_refused",),
    "payments.topup_ended": ("everyprint.bot.services.on_topup_ended",),
    "payments.topup_differs": ("everyprint.bot.services.on_topup_differs",),
    "payments.topup_sent_back": ("everyprint.bot.services.on_topup_sent_back",),
    "payments.cash_reversed": ("everyprint.bot.services.on_cash_reversed",),
    "payments.topup_needs_approval": ("everyprint.bot.services.on_topup_needs_approval",),
    "messaging.address_gone": ("everyprint.customers.services.mark_gone",),
    "orders.quoted": (),
    "orders.placed": ("everyprint.bot.notices.on_placed",),
    "orders.reminded": ("everyprint.bot.notices.on_reminded",),
    "orders.silent": ("everyprint.bot.notices.on_silent",),
    "orders.opened": (),
    "orders.accepted": ("everyprint.bot.notices.on_accepted",),
    "orders.late": (),
    "orders.asked": ("everyprint.bot.notices.on_asked",),
    "orders.overdue": ("everyprint.bot.notices.on_overdue",),
    "orders.completed": ("everyprint.bot.notices.on_completed",),
    "orders.code_locked": ("everyprint.bot.notices.on_code_locked",),
    "orders.retrieved": ("everyprint.bot.notices.on_retrieved",),
    "orders.aborted": ("everyprint.bot.joining.on_aborted", "everyprint.bot.notices.on_aborted"),
    "orders.disputed": ("everyprint.bot.notices.on_disputed",),
    "orders.settled": ("everyprint.bot.notices.on_settled",),
    "orders.ended": ("everyprint.bot.notices.on_ended",),  # only in a database of an older version
}
