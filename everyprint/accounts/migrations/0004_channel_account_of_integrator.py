"""An integrator has a channel account. Those that are there go on with the one that all had: nobody can tell
whose customers are whose; `everyprint check` names them, and new integrators have accounts of their own."""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [("accounts", "0003_shorter_sessions")]

    operations = [
        AddFieldOnce(
            "integrator",
            "channel_account",
            models.CharField(default="chatfuel:default", max_length=40),
            preserve_default=False,
        ),
    ]
