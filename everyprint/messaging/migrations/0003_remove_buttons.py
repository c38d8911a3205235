from django.db import migrations

from everyprint.lib.migrations import RemoveFieldOnce


class Migration(migrations.Migration):

    dependencies = [("messaging", "0002_message_shown")]

    operations = [RemoveFieldOnce("message", "buttons"), RemoveFieldOnce("message", "pictures")]
