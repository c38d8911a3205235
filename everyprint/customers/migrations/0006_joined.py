"""A customer can be joined to another one.

Each operation is one change of a table and harmless the second time (MariaDB commits each by itself).
"""

import django.db.models.deletion
from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [("customers", "0005_network")]

    operations = [
        AddFieldOnce(
            "customer",
            "joined_into",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="joined",
                to="customers.customer",
            ),
        ),
        AddFieldOnce("customer", "joined_at", models.DateTimeField(null=True)),
    ]
