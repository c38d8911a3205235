"""How long an analysis took: who sends the same later waits as long."""

from django.db import migrations, models

from everyprint.lib.migrations import AddFieldOnce


class Migration(migrations.Migration):

    dependencies = [("documents", "0008_kept_of_a_turn")]

    operations = [AddFieldOnce("revision", "took_ms", models.PositiveIntegerField(default=0))]
