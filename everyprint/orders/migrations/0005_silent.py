"""When a customer was told that the shop does not answer."""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [("orders", "0004_promises")]

    operations = [
        AddFieldOnce(model_name="order", name="silent_at", field=models.DateTimeField(null=True)),
    ]
