"""What takes longer than a second waits in a lane of its own, in turn.

Each operation is one change of a table and harmless the second time (MariaDB commits each by itself).
"""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce, AddIndexOnce


class Migration(migrations.Migration):

    dependencies = [("documents", "0006_leased")]

    operations = [
        AddFieldOnce("revision", "turn", models.CharField(max_length=40, blank=True, default=""), preserve_default=False),
        AddFieldOnce("revision", "slow_at", models.DateTimeField(null=True)),
        AddIndexOnce("revision", models.Index(fields=["turn", "slow_at"], name="documents_turn")),
    ]
