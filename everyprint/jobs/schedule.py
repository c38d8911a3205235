"""What runs by the clock: dotted path → seconds between runs. The quick workers claim what is due."""

SCHEDULE: dict[str, int] = {
    "everyprint.jobs.tasks.sweep_events": 10,
    "everyprint.messaging.tasks.sweep_outbox": 10,
    "everyprint.documents.tasks.sweep_analyses": 10,
    "everyprint.payments.tasks.sweep_topups": 5,
    "everyprint.orders.tasks.remind_and_abort_silent": 60,
    "everyprint.orders.tasks.close_uncollected": 3600,
    "everyprint.orders.tasks.delete_stale_drafts": 3600,
    "everyprint.documents.tasks.delete_overdue_files": 600,
    "everyprint.documents.tasks.delete_unnamed_files": 86_400,
    "everyprint.documents.tasks.forget_abandoned_calls": 600,
    "everyprint.accounts.tasks.prune_answers": 3600,
    "everyprint.jobs.tasks.prune": 3600,
}
