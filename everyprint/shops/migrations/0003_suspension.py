"""Suspension, the operator's own, apart from the pause of the shop: who is paused stays so and is not suspended."""

import django.db.models.deletion
from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


def drop_half_made(apps, schema_editor):
    """The table that a killed migration began is empty, and made anew."""
    if "shops_suspension" in schema_editor.connection.introspection.table_names():
        schema_editor.execute("DROP TABLE shops_suspension")


class Migration(migrations.Migration):

    dependencies = [("shops", "0002_price_list_created")]

    operations = [
        AddFieldOnce(
            model_name="shop",
            name="is_suspended",
            field=models.BooleanField(default=False, db_default=False),
        ),
        migrations.RunPython(drop_half_made, migrations.RunPython.noop, atomic=False),
        migrations.CreateModel(
            name="Suspension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=300)),
                ("actor", models.CharField(max_length=80)),
                ("created_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("ended_by", models.CharField(blank=True, max_length=80)),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="suspensions", to="shops.shop"
                    ),
                ),
            ],
        ),
    ]
