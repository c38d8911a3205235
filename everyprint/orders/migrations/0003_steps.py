"""A step of an order has one name, in its history and as an event; a passed promise is noted once."""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce

NAMES = {"complete": "completed", "abort": "aborted"}


def rename(apps, schema_editor):
    """Harmless when it is run again after a half-way end."""
    events = apps.get_model("orders", "OrderEvent").objects.using(schema_editor.connection.alias)
    for before, after in NAMES.items():
        events.filter(kind=before).update(kind=after)


def rename_back(apps, schema_editor):
    events = apps.get_model("orders", "OrderEvent").objects.using(schema_editor.connection.alias)
    for before, after in NAMES.items():
        events.filter(kind=after).update(kind=before)


class Migration(migrations.Migration):

    dependencies = [
        ("orders", "0002_lines_in_order"),
    ]

    operations = [
        migrations.RunPython(rename, rename_back),
        AddFieldOnce(
            model_name="order",
            name="late_at",
            field=models.DateTimeField(null=True),
        ),
    ]
