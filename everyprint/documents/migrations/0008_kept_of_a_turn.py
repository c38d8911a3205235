"""What those who wait as one have sent and is kept is summed up at each upload."""

from django.db import migrations, models

from everyprint.lib.migrations import AddIndexOnce


class Migration(migrations.Migration):

    dependencies = [("documents", "0007_slow_lane")]

    operations = [
        AddIndexOnce("revision", models.Index(fields=["turn", "deleted_at"], name="documents_kept")),
    ]
