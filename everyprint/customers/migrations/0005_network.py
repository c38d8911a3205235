"""Newcomers of one network address count as one where it matters.

Each operation is one change of a table and harmless the second time (MariaDB commits each by itself).
"""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce, AddIndexOnce


class Migration(migrations.Migration):

    dependencies = [("customers", "0004_recovery_number")]

    operations = [
        AddFieldOnce("customer", "network", models.CharField(max_length=32, blank=True, default=""), preserve_default=False),
        AddIndexOnce("customer", models.Index(fields=["network", "created_at"], name="customers_network")),
    ]
