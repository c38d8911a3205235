"""Who reacts to what: the one literal dictionary from event names to dotted paths.

A handler is called with the event's payload as keyword arguments, at least once, in the quick worker;
it must be harmless the second time.
"""

HANDLERS: dict[str, tuple[str, ...]] = {
    "documents.revision_ready": ("everyprint.bot.services.on_revision_ready",),
    "documents.revision_refused": ("everyprint.bot.services.on_revision_refused",),
    "payments.topup_ended": ("everyprint.bot.services.on_topup_ended",),
    "payments.topup_needs_approval": ("everyprint.bot.services.on_topup_needs_approval",),
    "orders.ended": ("everyprint.bot.services.on_order_ended",),
}
