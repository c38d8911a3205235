"""One attempt at a time is current on a telephone.

Each operation is harmless the second time (MariaDB commits each by itself).
"""

import django.db.models.deletion
from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce, AddIndexOnce

BATCH = 1000


def drop_half_made(apps, schema_editor):
    """The table that a killed migration began is made anew."""
    if "payments_telephone" in schema_editor.connection.introspection.table_names():
        schema_editor.execute("DROP TABLE payments_telephone")


def take_open_ones(apps, schema_editor):
    """The latest open attempt of each telephone is current; an older version may have left several."""
    attempts = apps.get_model("payments", "Attempt").objects
    telephones = apps.get_model("payments", "Telephone").objects
    waiting = attempts.filter(direction="in", state__in=("new", "pending", "unknown")).order_by("-pk")
    last = None
    while rows := list((waiting.filter(pk__lt=last) if last else waiting).only("pk", "phone")[:BATCH]):
        for row in rows:
            telephones.get_or_create(number=row.phone, defaults={"attempt": row})
        last = rows[-1].pk


class Migration(migrations.Migration):

    dependencies = [
        ("payments", "0004_discrepancy"),
    ]

    operations = [
        AddFieldOnce("attempt", "displaced_at", models.DateTimeField(null=True)),
        AddFieldOnce("attempt", "reported_at", models.DateTimeField(null=True)),
        AddIndexOnce("attempt", models.Index(fields=["phone", "created_at"], name="payments_attempt_phone")),
        AddIndexOnce("attempt", models.Index(fields=["reported_at"], name="payments_attempt_reported")),
        migrations.RunPython(drop_half_made, migrations.RunPython.noop, atomic=False),
        migrations.CreateModel(
            name="Telephone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=20, unique=True)),
                (
                    "attempt",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="telephone",
                        to="payments.attempt",
                    ),
                ),
            ],
        ),
        migrations.RunPython(take_open_ones, migrations.RunPython.noop),
    ]
