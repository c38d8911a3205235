"""An address remembers when it was last heard, and whether its channel says that nobody is there any more."""

from datetime import UTC, datetime

from django.db import migrations, models
from django.db.models import F, Max

from everyprint.lib.migrations import AddFieldOnce

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


def write_heard(apps, schema_editor):
    """The newest words of an address, else the moment it was made."""
    addresses = apps.get_model("customers", "Address").objects
    messages = apps.get_model("messaging", "Message").objects
    addresses.filter(heard_at=UNKNOWN).update(heard_at=F("created_at"))
    newest = messages.filter(direction="in").values("account", "external_id").annotate(at=Max("created_at"))
    for found in newest.order_by().iterator(chunk_size=500):
        mine = addresses.filter(account=found["account"], external_id=found["external_id"])
        mine.filter(heard_at__lt=found["at"]).update(heard_at=found["at"])


class Migration(migrations.Migration):

    dependencies = [("customers", "0001_initial"), ("messaging", "0001_initial")]
    run_before = [("messaging", "0005_channel_account")]  # which renames a field that this one reads

    operations = [
        AddFieldOnce("address", "heard_at", models.DateTimeField(default=UNKNOWN), preserve_default=False),
        AddFieldOnce("address", "gone_at", models.DateTimeField(null=True)),
        migrations.RunPython(write_heard, migrations.RunPython.noop),
    ]
