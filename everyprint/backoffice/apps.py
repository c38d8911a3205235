from django.apps import AppConfig
from django.contrib.admin import apps as admin


class BackofficeConfig(AppConfig):
    name = "everyprint.backoffice"
    default = True


class BackofficeSite(admin.AdminConfig):
    """Django's admin with our own site: see `site.py`."""

    default = False
    default_site = "everyprint.backoffice.site.Backoffice"
