"""The account of a channel is called a channel account: *account* is the ledger's word.

The constraint goes along with its renamed column: only Django's knowledge of it is written anew.
"""

from django.db import migrations, models

from everyprint.lib.migrations import RenameFieldOnce

ONCE = models.UniqueConstraint(fields=["channel_account", "external_id"], name="customers_address_once")


class Migration(migrations.Migration):

    dependencies = [("customers", "0002_address_heard")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.RemoveConstraint("address", "customers_address_once")]
        ),
        RenameFieldOnce("address", "account", "channel_account"),
        migrations.SeparateDatabaseAndState(state_operations=[migrations.AddConstraint("address", ONCE)]),
    ]
