"""Where a shop itself is told what waits: the conversation of a customer, by its number."""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [("shops", "0003_suspension")]

    operations = [
        AddFieldOnce(
            model_name="shop",
            name="conversation",
            field=models.CharField(blank=True, db_default="", max_length=12),
        ),
    ]
