"""The print-ready files of a revision, kept with it."""

import django.db.models.deletion
from django.db import migrations, models


def drop_half_made(apps, schema_editor):
    """MariaDB commits each statement: the table that a killed migration began is empty, and made anew."""
    if "documents_printready" in schema_editor.connection.introspection.table_names():
        schema_editor.execute("DROP TABLE documents_printready")


class Migration(migrations.Migration):

    dependencies = [
        ("documents", "0004_engine_call"),
    ]

    operations = [
        migrations.RunPython(drop_half_made, migrations.RunPython.noop, atomic=False),
        migrations.CreateModel(
            name="PrintReady",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("layout", models.CharField(max_length=64)),
                ("path", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="print_ready",
                        to="documents.revision",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("revision", "layout"), name="documents_print_ready_once")
                ],
            },
        ),
    ]
