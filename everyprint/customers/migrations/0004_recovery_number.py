from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [("customers", "0003_channel_account")]

    operations = [AddFieldOnce("customer", "recovery_number", models.PositiveIntegerField(default=0))]
