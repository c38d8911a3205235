"""Guesses at passwords are counted in accounts_guess: the tables of the library that did are dropped, with the
addresses and browsers of everybody who ever signed in."""

from django.db import migrations

TABLES = ("axes_accessattemptexpiration", "axes_accessattempt", "axes_accessfailurelog", "axes_accesslog")


class Migration(migrations.Migration):

    dependencies = [("accounts", "0004_channel_account_of_integrator")]

    operations = [migrations.RunSQL(f"DROP TABLE IF EXISTS {table}", migrations.RunSQL.noop) for table in TABLES]
