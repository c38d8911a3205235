"""Collections without a code that their customers say were not theirs."""

import django.db.models.deletion
from django.db import migrations, models


def drop_half_made(apps, schema_editor):
    """The table that a killed migration began is empty, and made anew."""
    if "orders_dispute" in schema_editor.connection.introspection.table_names():
        schema_editor.execute("DROP TABLE orders_dispute")


class Migration(migrations.Migration):

    dependencies = [("orders", "0005_silent")]

    operations = [
        migrations.RunPython(drop_half_made, migrations.RunPython.noop, atomic=False),
        migrations.CreateModel(
            name="Dispute",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.CharField(max_length=300)),
                ("state", models.CharField(db_index=True, default="open", max_length=8)),
                ("returned", models.BigIntegerField(default=0)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("created_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("ended_by", models.CharField(blank=True, max_length=80)),
                (
                    "order",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="dispute", to="orders.order"
                    ),
                ),
            ],
        ),
    ]
