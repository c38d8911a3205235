from typing import Any

from django.apps import AppConfig
from django.core.management import call_command
from django.db import connections
from django.db.models.signals import post_migrate


def after_migrate(using: str, **signal: Any) -> None:
    """The table in which all processes count wrong codes and remember used ones (settings.CACHES)."""
    call_command("createcachetable", database=using, verbosity=0)
    connection = connections[using]
    with connection.cursor() as cursor:
        # Where the command was killed between the table and its index, it would not look again (MariaDB).
        if "cache_expires" not in connection.introspection.get_constraints(cursor, "cache"):
            cursor.execute("CREATE INDEX cache_expires ON cache (expires)")


class AccountsConfig(AppConfig):
    name = "everyprint.accounts"

    def ready(self) -> None:
        # Models cannot be imported before every app is known.
        from allauth.mfa.signals import authenticator_used

        from everyprint.accounts.second_factor import note_shown

        authenticator_used.connect(note_shown)
        post_migrate.connect(after_migrate, sender=self)
