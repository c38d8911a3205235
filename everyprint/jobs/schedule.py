"""What runs by the clock: dotted path → seconds between runs. The quick workers claim what is due."""

SCHEDULE: dict[str, int] = {
    "everyprint.jobs.services.sweep_events": 5,
    "everyprint.messaging.outbox.sweep_outbox": 10,
    "everyprint.messaging.inbox.sweep_arrivals": 10,
    "everyprint.messaging.inbox.forget_arrivals": 3600,
    "everyprint.documents.tasks.sweep_analyses": 10,
    "everyprint.payments.tasks.sweep_attempts": 5,
    "everyprint.orders.tasks.remind_and_abort_silent": 60,
    "everyprint.orders.tasks.note_late": 60,
    "everyprint.orders.promises.pursue_late": 60,
    "everyprint.bot.joining.gather_late": 60,
    "everyprint.orders.tasks.close_uncollected": 3600,
    "everyprint.orders.tasks.delete_stale_drafts": 3600,
    "everyprint.documents.tasks.delete_overdue_files": 600,
    "everyprint.documents.tasks.delete_unnamed_files": 86_400,
    "everyprint.documents.tasks.forget_abandoned_calls": 600,
    "everyprint.accounts.tasks.prune_answers": 3600,
    "everyprint.accounts.tasks.forget_sessions": 3600,
    "everyprint.accounts.guesses.prune_guesses": 3600,
    "everyprint.jobs.tasks.prune": 3600,
    "everyprint.jobs.heartbeats.forget": 3600,
}
