"""The providers there are: one name, one adapter."""

from django.utils.module_loading import import_string

from everyprint.payments.providers.base import Provider

PROVIDERS = {
    "pawapay": "everyprint.payments.providers.pawapay.adapter.PawaPay",
}


def provider(name: str) -> Provider:
    """The adapter of that name; KeyError for an unknown one."""
    adapter: Provider = import_string(PROVIDERS[name])()
    return adapter
