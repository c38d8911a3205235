"""Sessions of people who work here lasted a year: what is left of them lasts as long as one that begins now."""

from datetime import timedelta

from django.conf import settings
from django.db import migrations

from everyprint.lib import clock


def shorten(apps, schema_editor):
    sessions = apps.get_model("sessions", "Session").objects
    latest = clock.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE)
    sessions.filter(expire_date__gt=latest).update(expire_date=latest)


class Migration(migrations.Migration):

    dependencies = [("accounts", "0002_guesses"), ("sessions", "0001_initial")]

    operations = [migrations.RunPython(shorten, migrations.RunPython.noop)]
