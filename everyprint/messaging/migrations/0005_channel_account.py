"""The account of a channel is called a channel account: *account* is the ledger's word.

The index goes along with its renamed column: only Django's knowledge of it is written anew.
"""

from django.db import migrations, models

from everyprint.lib.migrations import RenameFieldOnce

IN_ORDER = models.Index(fields=["channel_account", "external_id", "state"], name="messaging_in_order")


class Migration(migrations.Migration):

    dependencies = [("messaging", "0004_message_leased")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.RemoveIndex("message", "messaging_in_order")]
        ),
        RenameFieldOnce("message", "account", "channel_account"),
        RenameFieldOnce("arrival", "account", "channel_account"),
        migrations.SeparateDatabaseAndState(state_operations=[migrations.AddIndex("message", IN_ORDER)]),
    ]
