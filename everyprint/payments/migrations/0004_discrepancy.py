"""Money that came otherwise than asked for has a list, and an attempt keeps its provider's last word.

What an older version let go is asked about once more: failures of the last week, and payments that came otherwise
than asked for. Each operation is harmless the second time (MariaDB commits each by itself).
"""

from datetime import timedelta

import django.db.models.deletion
from django.db import migrations, models

from everyprint.lib import clock
from everyprint.lib.migrations import AddFieldOnce

BATCH = 1000


def drop_half_made(apps, schema_editor):
    """The table that a killed migration began is empty, and made anew."""
    if "payments_discrepancy" in schema_editor.connection.introspection.table_names():
        schema_editor.execute("DROP TABLE payments_discrepancy")


def ask_again(apps, schema_editor):
    """At once: the moment is a past one. In batches, so that nobody waits for a lock on the whole table."""
    attempts = apps.get_model("payments", "Attempt").objects.filter(direction="in", next_try_at=None)
    failed = attempts.filter(state="failed", ended_at__gt=clock.now() - timedelta(days=7))
    other = attempts.filter(state="succeeded", failure__startswith="paid ")
    for rows in (failed, other):
        while keys := list(rows.values_list("pk", flat=True)[:BATCH]):
            attempts.filter(pk__in=keys).update(next_try_at=models.F("ended_at"))


class Migration(migrations.Migration):

    dependencies = [
        ("payments", "0003_attempt"),
    ]

    operations = [
        AddFieldOnce("attempt", "called_at", models.DateTimeField(null=True)),
        AddFieldOnce(
            "attempt", "last_word", models.CharField(blank=True, default="", max_length=10), preserve_default=False
        ),
        migrations.RunPython(drop_half_made, migrations.RunPython.noop, atomic=False),
        migrations.CreateModel(
            name="Discrepancy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("amount", models.BigIntegerField()),
                ("currency", models.CharField(max_length=3)),
                ("state", models.CharField(db_index=True, default="open", max_length=10)),
                ("created_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("ended_by", models.CharField(blank=True, max_length=80)),
                ("reference", models.CharField(blank=True, max_length=80)),
                (
                    "attempt",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="discrepancy",
                        to="payments.attempt",
                    ),
                ),
            ],
        ),
        migrations.RunPython(ask_again, migrations.RunPython.noop),
    ]
