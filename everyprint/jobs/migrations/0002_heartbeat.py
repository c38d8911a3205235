"""Processes write when they got on last. Harmless the second time (MariaDB commits each change by itself)."""

from django.db import migrations, models

from everyprint.lib.migrations import CreateModelOnce


class Migration(migrations.Migration):

    dependencies = [
        ("jobs", "0001_initial"),
    ]

    operations = [
        CreateModelOnce(
            name="Heartbeat",
            fields=[
                ("process", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=40)),
                ("beaten_at", models.DateTimeField()),
            ],
        ),
    ]
