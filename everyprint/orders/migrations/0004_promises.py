"""A promise that passed: when the shop was asked, since when the customer may choose, how often it was put off."""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [
        ("orders", "0003_steps"),
    ]

    operations = [
        AddFieldOnce(model_name="order", name="asked_at", field=models.DateTimeField(null=True)),
        AddFieldOnce(model_name="order", name="choice_at", field=models.DateTimeField(null=True)),
        AddFieldOnce(
            model_name="order",
            name="postponed",
            field=models.PositiveIntegerField(default=0, db_default=0),
        ),
    ]
