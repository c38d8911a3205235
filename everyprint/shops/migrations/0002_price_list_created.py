from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [("shops", "0001_initial")]

    operations = [
        AddFieldOnce(model_name="pricelist", name="created_at", field=models.DateTimeField(null=True)),
    ]
