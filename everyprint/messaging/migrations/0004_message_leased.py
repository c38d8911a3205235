from django.db import migrations, models

from everyprint.lib.migrations import AddIndexOnce, CreateModelOnce


class Migration(migrations.Migration):

    dependencies = [("messaging", "0003_remove_buttons")]

    operations = [
        AddIndexOnce(
            "message",
            models.Index(fields=["account", "external_id", "state"], name="messaging_in_order"),
        ),
        CreateModelOnce(
            "Arrival",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lease_until", models.DateTimeField(null=True)),
                ("next_try_at", models.DateTimeField(null=True)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("error", models.TextField(blank=True)),
                ("key", models.CharField(max_length=64, unique=True)),
                ("account", models.CharField(max_length=40)),
                ("external_id", models.CharField(max_length=64)),
                ("body", models.JSONField(default=dict)),
                ("arrived_at", models.DateTimeField()),
                ("handled_at", models.DateTimeField(null=True)),
            ],
        ),
        AddIndexOnce("arrival", models.Index(fields=["handled_at", "arrived_at"], name="messaging_arrivals")),
    ]
