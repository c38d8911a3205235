from django.db import migrations, models

from everyprint.lib.migrations import AddIndexOnce, CreateModelOnce


class Migration(migrations.Migration):

    dependencies = [("accounts", "0001_initial")]

    operations = [
        CreateModelOnce(
            name="Guess",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("key", models.CharField(max_length=64)),
                ("spent_until", models.BigIntegerField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("kind", "key"), name="accounts_guess_once")],
            },
        ),
        AddIndexOnce("guess", models.Index(fields=["spent_until"], name="accounts_guess_over")),
    ]
