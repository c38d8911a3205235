"""Revisions and engine calls are leased like any other row of work; why one was refused has a column of its own.

Each operation is one change of a table and harmless the second time (MariaDB commits each by itself).
"""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce, RemoveFieldOnce, RenameFieldOnce


def leased(model):
    return [
        RenameFieldOnce(model, "error", "refusal"),
        AddFieldOnce(model, "error", models.TextField(blank=True, default=""), preserve_default=False),
        AddFieldOnce(model, "next_try_at", models.DateTimeField(null=True)),
    ]


class Migration(migrations.Migration):

    dependencies = [
        ("documents", "0005_print_ready"),
    ]

    operations = [
        *leased("revision"),
        *leased("enginecall"),
        RemoveFieldOnce("revision", "woken_at"),
    ]
