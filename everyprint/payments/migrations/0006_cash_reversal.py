"""A credit at a counter can be taken back. The table is made anew where a killed migration began it."""

import django.db.models.deletion
from django.db import migrations, models


def drop_half_made(apps, schema_editor):
    """The table that a killed migration began is empty, and made anew."""
    if "payments_cashreversal" in schema_editor.connection.introspection.table_names():
        schema_editor.execute("DROP TABLE payments_cashreversal")


class Migration(migrations.Migration):

    dependencies = [("payments", "0005_telephone"), ("ledger", "0001_initial")]

    operations = [
        migrations.RunPython(drop_half_made, migrations.RunPython.noop, atomic=False),
        migrations.CreateModel(
            name="CashReversal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shop", models.CharField(db_index=True, max_length=12)),
                ("customer", models.CharField(max_length=12)),
                ("wanted", models.BigIntegerField()),
                ("taken", models.BigIntegerField()),
                ("reason", models.CharField(max_length=200)),
                ("actor", models.CharField(max_length=80)),
                ("created_at", models.DateTimeField()),
                (
                    "credit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversal",
                        to="ledger.transfer",
                    ),
                ),
            ],
        ),
    ]
