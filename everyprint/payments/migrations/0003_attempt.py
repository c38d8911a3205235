"""Top-ups become attempts: the same rows, ready for payouts and refunds and for a lease like any other.

Each operation is one change of a table and harmless the second time (MariaDB commits each by itself).
"""

from django.db import migrations, models

from everyprint.lib.migrations import (
    AddFieldOnce,
    AddIndexOnce,
    RemoveIndexOnce,
    RenameFieldOnce,
    RenameModelOnce,
)


def ask_about_open_ones_only(apps, schema_editor):
    """An ended attempt with a moment to be asked about again is one whose provider has called since."""
    ended = apps.get_model("payments", "Attempt").objects.filter(state__in=("succeeded", "failed"))
    ended.update(next_try_at=None)


class Migration(migrations.Migration):

    dependencies = [
        ("payments", "0002_topup_link"),
    ]

    operations = [
        RenameModelOnce("TopUp", "Attempt"),
        RenameModelOnce("TopUpEvent", "AttemptEvent"),
        RemoveIndexOnce("attempt", "payments_topup_due"),
        RenameFieldOnce("attemptevent", "topup", "attempt"),
        RenameFieldOnce("attempt", "customer", "party"),
        RenameFieldOnce("attempt", "next_check_at", "next_try_at"),
        RenameFieldOnce("attempt", "checks", "attempts"),
        migrations.AlterField("attempt", "next_try_at", models.DateTimeField(null=True)),
        migrations.RunPython(ask_about_open_ones_only, migrations.RunPython.noop),
        AddIndexOnce("attempt", models.Index(fields=["state", "next_try_at"], name="payments_attempt_due")),
        AddFieldOnce("attempt", "direction", models.CharField(default="in", max_length=10)),
        AddFieldOnce(
            "attempt", "provider_reference", models.CharField(blank=True, default="", max_length=80), preserve_default=False
        ),
        AddFieldOnce("attempt", "error", models.TextField(blank=True, default=""), preserve_default=False),
    ]
