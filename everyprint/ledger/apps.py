from django.apps import AppConfig
from django.db.models.signals import post_migrate


def after_migrate(**kwargs: object) -> None:
    """Triggers and the book are put in place after every migrate."""
    # Models cannot be imported before every app is known.
    from everyprint.ledger import services, triggers

    triggers.install()
    services.open_book()
    for account in ("cash:platform", "revenue:commission", "suspense", "voucher:outstanding"):
        services.open_account(account, floor=None)


class LedgerConfig(AppConfig):
    name = "everyprint.ledger"

    def ready(self) -> None:
        post_migrate.connect(after_migrate, sender=self)
